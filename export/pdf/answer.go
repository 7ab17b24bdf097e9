package pdf

import (
	"samenspel/export"
	"samenspel/export/pdf/language"
	"samenspel/export/pdf/shape"
)

// factLabels is the width for the questions of short answers, which stand beside them.
func (l *layouter) factLabels() float64 { return 0.4 * l.area.width }

const paragraphGap = 5.0

// A question that has its answer beside it.
const (
	factLabel = 2   // lines, at most
	factGap   = 4.0 // below it
	factAbove = 4.0 // above the first of several
)

// fact is a question with its answer of one line, and the language of the answer when it is not the document's.
type fact struct {
	label []shape.Line
	text  shape.Line
	style style
	lang  string
}

// asFact returns a block as a fact; false when it takes more. A list without rows counts as an answer too.
func (l *layouter) asFact(b export.Block) (fact, bool) {
	answer := b.Value
	if b.Kind == export.Grid && len(b.Table.Rows) == 0 && b.Intro == "" {
		answer = export.Cell{Empty: true}
	} else if b.Kind != export.Answer {
		return fact{}, false
	}
	text, st := answer.Text, l.st.body
	if answer.Empty {
		text, st = l.report.Words.Empty, l.st.quiet
	}
	l.missing.where = b.Title
	label := l.lines(b.Title, l.st.strong, l.factLabels()-10)
	lines := l.lines(text, st, l.area.width-l.factLabels())
	return fact{label, lines[0], st, language.Of(answer.Text, l.report.Lang)}, len(label) <= factLabel && len(lines) == 1
}

func (l *layouter) factHeight(f fact) float64 { return float64(len(f.label)) * l.st.body.pitch }

// fact sets a question with its answer beside it when both are short; false when they are not.
func (l *layouter) fact(b export.Block) bool {
	f, ok := l.asFact(b)
	if !ok {
		return false
	}
	if !l.facts {
		l.y += factAbove
	}
	height := l.factHeight(f)
	l.need(height)
	l.as("P", func() {
		for i, label := range f.label {
			l.put(op{kind: opText, x: l.area.left, y: l.y + (float64(i)+0.75)*l.st.strong.pitch, text: label, style: l.st.strong})
		}
		if f.lang != "" {
			l.leaf = l.leaf.add("Span")
			l.leaf.lang = f.lang
		}
		l.line(f.text, f.style, l.area.left+l.factLabels())
	})
	l.y += height + factGap
	l.facts = true
	return true
}

// valueRoom returns the height of the beginning of an answer, which stays with its question: the first two lines, or three
// when those are all of a paragraph or an item, for none of them stands alone.
func (l *layouter) valueRoom(c export.Cell) float64 {
	width, lines := l.measure(), 0
	if c.Kind == export.Lines {
		width -= l.itemIndent()
	}
	for _, text := range splitLines(c.Text) {
		first := 0
		l.spoken(text, func() { first = len(l.lines(text, l.st.body, width)) })
		if first > 3 {
			first = 2
		}
		if lines += first; lines > 1 {
			break
		}
	}
	return float64(max(lines, 1)) * l.st.body.pitch
}

// value sets an answer in the whole width: a list for an answer of lines, a quiet word for an empty one.
func (l *layouter) value(c export.Cell) {
	switch {
	case c.Empty:
		l.paragraph(l.report.Words.Empty, l.st.quiet, l.area.left, l.measure())
	case c.Kind == export.Lines:
		l.within("L", func() {
			l.at.attr = dashedList
			items := splitLines(c.Text)
			for i, item := range items {
				l.spoken(item, func() { l.item(item, len(items) > 1 && (i == 0 || i == len(items)-2)) })
			}
		})
	default:
		for i, text := range splitLines(c.Text) {
			if i > 0 {
				l.y += paragraphGap
			}
			l.spoken(text, func() { l.paragraph(text, l.st.body, l.area.left, l.measure()) })
		}
	}
}

// itemIndent returns how far the items of an answer stand from its edge.
func (l *layouter) itemIndent() float64 { return l.width(dash, l.st.body) + 0.5*l.st.body.size }

// item sets one item of a list, with its dash on the page of its first line. One line has the next item with it when
// that would stand alone otherwise.
func (l *layouter) item(text string, withNext bool) {
	indent := l.itemIndent()
	lines := l.lines(text, l.st.body, l.measure()-indent)
	if l.part(len(lines), l.st.body.pitch) == 0 {
		l.newPage()
	}
	if withNext && len(lines) == 1 {
		l.need(2 * l.st.body.pitch)
	}
	l.dashed(lines, l.st.body, indent, l.measure())
}

// dashed sets the lines of an item in a room of some width behind their dash; in a text from right to left that stands
// at the right.
func (l *layouter) dashed(lines []shape.Line, st style, indent, width float64) {
	mark := l.one(dash, st)
	l.within("LI", func() {
		x, at := l.area.left, l.area.left+indent
		if lines[0].RightToLeft {
			x, at = l.area.left+width-mark.Width, l.area.left
		}
		l.in(l.at.add("Lbl"), func() { l.line(mark, st, x) })
		l.as("LBody", func() { l.set(lines, st, at) })
	})
}
