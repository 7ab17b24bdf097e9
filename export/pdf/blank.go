package pdf

import (
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// A blank form: every question with its help, boxes to tick, and room to write by hand.
const (
	writeRow   = 25.0 // from one line to write on to the next, almost nine millimetres
	tick       = "☐"
	tickSize   = 15.0  // of its letter, which makes a box of three and a half millimetres
	tickLow    = 0.2   // of how much larger it is than its words, that it stands below their line
	tickAir    = 5.0   // between a box and its words
	writeShort = 190.0 // of a line for a number or a date
	tickPad    = 4.0   // around a line of boxes
	tickGap    = 18.0  // between two choices beside each other
	mostTicks  = 4     // in a cell of a table
	blankAbove = 12.0  // a question
	blankBelow = 8.0
	coverRow   = 32.0 // from one line on the cover to the next
	unitBelow  = 4.0  // a unit, which is higher than the line beside it
)

// byHand sets on the cover of a blank form what is written there, and what to do without room.
func (l *layouter) byHand() {
	r, st := l.report, l.st.strong
	if len(r.ByHand) == 0 {
		return
	}
	l.missing.where = r.Title
	labels := 0.0
	for _, label := range r.ByHand {
		labels = max(labels, l.width(label, st)+tickGap)
	}
	for _, label := range r.ByHand {
		l.need(coverRow)
		l.y += coverRow
		l.as("P", func() {
			l.put(op{kind: opText, x: l.area.left, y: l.y, text: l.one(label, st), style: st})
		})
		l.rule(l.area.left+labels, l.y, l.area.width-labels, grey)
	}
	l.y += coverRow
	l.paragraph(r.Words.MoreRoom, l.st.body, l.area.left, l.measure())
}

// blank sets a question of a blank form; false for what is set as in any document.
func (l *layouter) blank(b export.Block) bool {
	if l.report.Kind != export.Blank || b.Kind == export.Heading {
		return false
	}
	l.missing.where = b.Title
	l.heading(b.Title, l.st.strong, blankAbove, l.blankRoom(b)-blankAbove-l.st.strong.pitch)
	l.guide(l.help(b))
	if b.Kind == export.Answer {
		l.toFill(b.Value, l.area.left, l.area.width)
	} else if t, plain := l.blankTable(b); plain {
		l.columnGuides(b.Table)
		l.y += 4
		l.within("Table", func() { l.blankRows(t) })
	} else {
		l.blankRecords(b.Table)
	}
	l.y += blankBelow
	return true
}

// help says how to answer a question, with examples for a list.
func (l *layouter) help(b export.Block) string {
	if b.Table == nil || len(b.Table.Examples) == 0 {
		return b.Guide
	}
	return both(b.Guide, l.examples(b.Table.Examples))
}

// mostExamples is how many lines examples take at most.
const mostExamples = 3

// examples names rows to begin with, as many as fit.
func (l *layouter) examples(names []string) string {
	for n := len(names); ; n-- {
		text := l.runOn(l.report.Words.Examples+": ", names[:n], l.st.small, l.area.width)
		if n == 1 || len(l.lines(text, l.st.small, l.area.width)) <= mostExamples {
			return text
		}
	}
}

// guide says in small letters how to answer.
func (l *layouter) guide(text string) {
	if text != "" {
		l.paragraph(text, l.st.small, l.area.left, l.area.width)
	}
}

func (l *layouter) guideHeight(text string, width float64) float64 {
	if text == "" {
		return 0
	}
	return float64(len(l.lines(text, l.st.small, width))) * l.st.small.pitch
}

// blankRoom returns the height of the beginning of a question, which stays together.
func (l *layouter) blankRoom(b export.Block) float64 {
	height := blankAbove + l.st.strong.pitch + l.guideHeight(l.help(b), l.area.width)
	if b.Kind == export.Answer {
		return min(height+l.fillHeight(b.Value, l.area.width), l.area.height()/3)
	}
	if t, plain := l.blankTable(b); plain {
		height += guidesHeight(l.guidesOf(b.Table)) + 4 + l.blankHeadHeight(t) + l.blankFirst(t)
	} else {
		height += l.blankRecordRoom(b.Table)
	}
	return min(height, l.area.height()*2/3)
}

// boxes returns a cell as it is filled in: of more choices than so many one is written down, and they are listed.
func (l *layouter) boxes(c export.Cell, most int, width float64) (toFill export.Cell, listed string) {
	if len(c.Choices) <= most {
		return c, ""
	}
	return export.Cell{Kind: c.Kind, Empty: true, Room: 1}, l.runOn("", c.Choices, l.st.small, width)
}

// both puts a text below another.
func both(a, b string) string { return strings.Trim(a+"\n"+b, "\n") }

// fillHeight returns how much room an answer takes.
func (l *layouter) fillHeight(c export.Cell, width float64) float64 {
	if len(c.Choices) > 0 {
		return l.ticksHeight(c.Choices, l.st.body, width)
	}
	height := float64(max(1, c.Room)) * writeRow
	if c.Unit != "" {
		height += unitBelow
	}
	return height
}

// toFill sets boxes to tick or lines to write on, from x on.
func (l *layouter) toFill(c export.Cell, x, width float64) {
	if len(c.Choices) > 0 {
		l.ticks(c.Choices, l.st.body, x, width)
		return
	}
	if c.Kind == export.Number || c.Kind == export.Money || c.Kind == export.Date {
		width = min(width, writeShort)
	}
	for range max(1, c.Room) {
		l.need(writeRow)
		l.y += writeRow
		l.rule(x, l.y, width, grey)
	}
	if c.Unit != "" {
		l.as("P", func() {
			l.put(op{kind: opText, x: x + width + 6, y: l.y, text: l.one(c.Unit, l.st.body), style: l.st.body})
		})
		l.y += unitBelow
	}
	l.more = l.moreLines(c, x, width)
}

// ticked is a line of a choice to tick, so far from the edge; its first line has the box.
type ticked struct {
	x     float64
	text  shape.Line
	first bool
}

// tickIndent is how far the words of a choice stand from the left of its box.
func (l *layouter) tickIndent() float64 { return l.width(tick, l.tickStyle()) + tickAir }

// tickStyle is how a box looks, whatever the size of its words: a pen must find it.
func (l *layouter) tickStyle() style { return l.st.body.sized(tickSize) }

// tickRows puts choices beside each other as far as they fit. A choice that takes more lines has them for itself.
func (l *layouter) tickRows(choices []string, st style, width float64) [][]ticked {
	var rows [][]ticked
	x, indent := width, l.tickIndent()
	for _, choice := range choices {
		lines := l.lines(choice, st, width-indent)
		if len(lines) > 1 || x+indent+lines[0].Width > width {
			rows, x = append(rows, nil), 0
		}
		for i, line := range lines {
			if i > 0 {
				rows = append(rows, nil)
			}
			rows[len(rows)-1] = append(rows[len(rows)-1], ticked{x, line, i == 0})
		}
		if x += indent + lines[0].Width + tickGap; len(lines) > 1 {
			x = width
		}
	}
	return rows
}

func (l *layouter) ticksHeight(choices []string, st style, width float64) float64 {
	return float64(len(l.tickRows(choices, st, width)))*(st.pitch+tickPad) + tickPad
}

// ticks sets choices as a list, each behind a box.
func (l *layouter) ticks(choices []string, st style, x, width float64) {
	box := l.tickStyle()
	indent, sign, lower := l.tickIndent(), l.one(tick, box), tickLow*(box.size-st.size)
	l.y += tickPad
	list := l.at.add("L")
	list.attr = labelledList
	l.inside(list, func() {
		var words *node
		for _, row := range l.tickRows(choices, st, width) {
			l.need(st.pitch + tickPad)
			for _, t := range row {
				if t.first {
					item := l.at.add("LI")
					l.in(item.add("Lbl"), func() {
						l.put(op{kind: opText, x: x + t.x, y: l.y + st.pitch*0.75 + lower, text: sign, style: box})
					})
					words = item.add("LBody")
				}
				l.in(words, func() { l.line(t.text, st, x+t.x+indent) })
			}
			l.y += st.pitch + tickPad
		}
	})
}
