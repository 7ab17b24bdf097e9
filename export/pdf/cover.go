package pdf

import (
	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// cover sets what the document is, between whom, and where it stands.
func (l *layouter) cover() {
	l.newPage()
	r := l.report
	l.missing.where = r.Title
	l.y = 150
	if r.Concept {
		l.stamp(r.Words.ConceptMark)
	}
	l.paragraph(r.Title, l.titleStyle(r.Title), l.area.left, l.area.width)
	l.y += 6
	l.paragraph(r.Subtitle, l.st.subtitle, l.area.left, l.area.width)
	l.between(r.Parties)
	l.y += 22
	l.need(4 * l.st.body.pitch)
	l.rule(l.area.left, l.y, l.area.width, blue)
	l.y += 18
	l.pairs(r.Cover)
	l.byHand()
	if r.Words.Disclaimer != "" {
		l.y = max(l.y+24, l.area.bottom-40)
		l.paragraph(r.Words.Disclaimer, l.st.small, l.area.left, l.area.width)
	}
}

// stamp sets a word in white on blue.
func (l *layouter) stamp(text string) {
	st := l.st.stamp
	word := l.firstLine(text, st, l.area.width-20)
	l.put(op{kind: opFill, x: l.area.left, y: l.y, w: word.Width + 20, h: st.pitch + 8, style: style{colour: blue}, artifact: true})
	l.y += 4
	l.line(word, st, l.area.left+10)
	l.y += st.pitch + 20
}

// titleStyle returns the largest style with which the title takes no more than three lines and no word is cut.
func (l *layouter) titleStyle(title string) style {
	st := l.st.title
	whole := func() bool {
		fit := shape.Fit{Weight: st.weight, Size: st.size, Width: l.area.width}
		return l.fonts.Whole(l.missing.printable(title), fit)
	}
	for st.size > l.st.titleLeast && (!whole() || len(l.lines(title, st, l.area.width)) > 3) {
		st.size--
		st.pitch = st.size * 1.2
	}
	return st
}

// manyParties are more than get a line each.
const manyParties = 8

// between names the parties, one a line unless they are many.
func (l *layouter) between(parties []string) {
	w := l.report.Words
	l.missing.where = w.Parties
	l.y += 20
	if len(parties) > manyParties {
		l.paragraph(w.Between, l.st.quiet, l.area.left, l.area.width)
		l.paragraph(export.Listed(parties, w.And), l.st.strong, l.area.left, l.area.width)
		return
	}
	for i, name := range parties {
		switch {
		case len(parties) > 1 && i == 0:
			l.paragraph(w.Between, l.st.quiet, l.area.left, l.area.width)
		case i > 0 && i == len(parties)-1:
			l.paragraph(w.And, l.st.quiet, l.area.left, l.area.width)
		}
		l.paragraph(name, l.st.party, l.area.left, l.area.width)
	}
}

// pairs sets labels with their texts in two columns.
func (l *layouter) pairs(pairs []export.Pair) {
	if len(pairs) == 0 {
		return
	}
	labels := 12.5 * l.st.strong.size
	l.within("L", func() {
		l.at.attr = labelledList
		for _, p := range pairs {
			l.missing.where = p.Label
			l.need(2 * l.st.body.pitch)
			l.within("LI", func() {
				l.as("Lbl", func() { l.line(l.firstLine(p.Label, l.st.strong, labels-8), l.st.strong, l.area.left) })
				l.as("LBody", func() { l.paragraph(p.Text, l.st.body, l.area.left+labels, l.measure()-labels) })
			})
			l.y += 4
		}
	})
}
