package pdf

import (
	"strings"

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
	l.paragraph(r.Title, l.titleStyle(r.Title), marginLeft, contentWidth)
	l.y += 6
	l.paragraph(r.Subtitle, subtitleSt, marginLeft, contentWidth)
	l.between(r.Parties)
	l.y += 22
	l.need(4 * body.pitch)
	l.rule(marginLeft, l.y, contentWidth, blue)
	l.y += 18
	l.pairs(r.Cover)
	if r.Words.Disclaimer != "" {
		l.y = max(l.y+24, bottom-40)
		l.paragraph(r.Words.Disclaimer, style{shape.Regular, 9, 12.5, grey}, marginLeft, contentWidth)
	}
}

// stamp sets a word in white on blue.
func (l *layouter) stamp(text string) {
	st := style{shape.SemiBold, 12, 16, colour{0xff, 0xff, 0xff}}
	word := l.firstLine(text, st, contentWidth-20)
	l.put(op{kind: opFill, x: marginLeft, y: l.y, w: word.Width + 20, h: st.pitch + 8, style: style{colour: blue}, artifact: true})
	l.y += 4
	l.line(word, st, marginLeft+10)
	l.y += st.pitch + 20
}

// titleStyle returns the largest style with which the title takes no more than three lines and no word is cut.
func (l *layouter) titleStyle(title string) style {
	st := style{shape.SemiBold, 30, 36, blue}
	whole := func() bool {
		fit := shape.Fit{Weight: st.weight, Size: st.size, Width: contentWidth}
		return l.fonts.Whole(l.missing.printable(title), fit)
	}
	for st.size > 18 && (!whole() || len(l.lines(title, st, contentWidth)) > 3) {
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
	if last := len(parties) - 1; last >= manyParties {
		l.paragraph(w.Between, quiet, marginLeft, contentWidth)
		l.paragraph(strings.Join(parties[:last], ", ")+" "+w.And+" "+parties[last], strong, marginLeft, contentWidth)
		return
	}
	for i, name := range parties {
		switch {
		case len(parties) > 1 && i == 0:
			l.paragraph(w.Between, quiet, marginLeft, contentWidth)
		case i > 0 && i == len(parties)-1:
			l.paragraph(w.And, quiet, marginLeft, contentWidth)
		}
		l.paragraph(name, partySt, marginLeft, contentWidth)
	}
}

// pairs sets labels with their texts in two columns.
func (l *layouter) pairs(pairs []export.Pair) {
	const labels = 130.0
	for _, p := range pairs {
		l.missing.where = p.Label
		l.need(2 * body.pitch)
		l.as("P", func() {
			l.line(l.firstLine(p.Label, strong, labels-8), strong, marginLeft)
			l.paragraph(p.Text, body, marginLeft+labels, contentWidth-labels)
		})
		l.y += 4
	}
}
