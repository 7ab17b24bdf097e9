package pdf

import (
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// A blank form: every question with its help, boxes to tick, and room to write by hand.
const (
	writeRow   = 25.0  // from one line to write on to the next, almost nine millimetres
	writeShort = 190.0 // of a line for a number or a date
	tickPad    = 4.0   // between two lines of boxes
	tickGap    = 18.0  // between two choices beside each other
	tick       = "☐ "
	mostTicks  = 4 // in a cell of a table
)

// blank sets a question of a blank form; false for what is set as in any document.
func (l *layouter) blank(b export.Block) bool {
	if l.report.Kind != export.Blank || b.Kind == export.Heading {
		return false
	}
	l.missing.where = b.Title
	l.heading(b.Title, l.st.strong, 8, l.blankRoom(b)-l.st.strong.pitch)
	if b.Help != "" {
		l.paragraph(b.Help, l.st.small, l.area.left, l.area.width)
	}
	if b.Kind == export.Answer {
		l.toFill(b.Value, l.area.left, l.area.width)
		l.y += 8
		return true
	}
	t, plain := l.blankTable(b)
	for _, help := range columnHelp(b.Table, plain) {
		l.paragraph(help, l.st.small, l.area.left, l.area.width)
	}
	l.y += 4
	if plain {
		l.within("Table", func() { l.blankRows(t) })
	} else {
		l.blankRecords(b.Table)
	}
	l.y += 12
	return true
}

// blankRoom returns the height of the beginning of a question, which stays together.
func (l *layouter) blankRoom(b export.Block) float64 {
	height := l.st.strong.pitch + float64(len(l.lines(b.Help, l.st.small, l.area.width)))*l.st.small.pitch
	if b.Kind == export.Answer {
		return min(height+l.fillHeight(b.Value, l.area.width), l.area.height()/3)
	}
	t, plain := l.blankTable(b)
	height += 4
	for _, help := range columnHelp(b.Table, plain) {
		height += float64(len(l.lines(help, l.st.small, l.area.width))) * l.st.small.pitch
	}
	if plain {
		height += 3*l.st.tableHead.pitch + l.blankHeight(t, t.rows[0])
	} else {
		height += l.st.record.pitch + 3*writeRow
	}
	return min(height, l.area.height()*2/3)
}

// columnHelp tells how to fill in the columns of a list. A table has no room for many choices: they stand here then.
func columnHelp(t *export.Table, plain bool) []string {
	var all []string
	for i, c := range t.Columns {
		help := c.Help
		if plain && manyChoices(t.Rows[0].Cells[i]) {
			help = strings.TrimSpace(help + " " + strings.Join(t.Rows[0].Cells[i].Choices, " · "))
		}
		label := c.Label
		if !strings.HasSuffix(label, "?") {
			label += ":"
		}
		if help != "" {
			all = append(all, label+" "+help)
		}
	}
	return all
}

func manyChoices(c export.Cell) bool { return len(c.Choices) > mostTicks }

// fillHeight returns how much room an answer takes.
func (l *layouter) fillHeight(c export.Cell, width float64) float64 {
	if len(c.Choices) > 0 {
		return l.ticksHeight(c.Choices, l.st.body, width)
	}
	return float64(max(1, c.Room)) * writeRow
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
	}
}

// ticked is a line of a choice to tick, so far from the edge; its first line has the box.
type ticked struct {
	x     float64
	text  shape.Line
	first bool
}

// tickRows puts choices beside each other as far as they fit. A choice that takes more lines has them for itself.
func (l *layouter) tickRows(choices []string, st style, width float64) [][]ticked {
	var rows [][]ticked
	x, indent := width, l.width(tick, st)
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
	return float64(len(l.tickRows(choices, st, width)))*(st.pitch+tickPad) + 2*tickPad
}

// ticks sets choices as a list, each behind a box.
func (l *layouter) ticks(choices []string, st style, x, width float64) {
	indent := l.width(tick, st)
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
					l.in(item.add("Lbl"), func() { l.line(l.one("☐", st), st, x+t.x) })
					words = item.add("LBody")
				}
				l.in(words, func() { l.line(t.text, st, x+t.x+indent) })
			}
			l.y += st.pitch + tickPad
		}
	})
	l.y += tickPad
}
