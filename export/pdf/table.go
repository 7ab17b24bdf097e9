package pdf

import (
	"fmt"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

const (
	cellPad   = 5.0
	rowPad    = 4.0
	mostPlain = 6 // columns; a wider table is set as records
	wholeRow  = 8 // lines; a row with no more of them is never split
)

// table is a Table on its way to paper. Of a grouped one the first column became a line above the rows of a group.
type table struct {
	*export.Table
	title   string
	columns []export.Column
	widths  []float64
	groups  []string // the line above each row, the same for rows of one group; empty when not grouped
}

// grid sets a table: in columns when they fit, otherwise as one record a row.
func (l *layouter) grid(title, intro string, t *export.Table) {
	set, plain := l.fitted(title, t)
	l.heading(title, l.st.strong, 6, l.gridRoom(set, plain, t))
	if intro != "" {
		l.paragraph(intro, l.st.quiet, l.area.left, l.area.width)
	}
	switch {
	case len(t.Rows) == 0:
		l.paragraph(l.report.Words.Empty, l.st.quiet, l.area.left, l.area.width)
		l.y += 6
		return
	case plain:
		l.y += 2
		l.within("Table", func() { l.columns(set) })
	default:
		l.y += 2
		l.records(title, t)
	}
	l.y += 10
}

// fitted returns a table with the widths of its columns; false when it does not fit in columns.
func (l *layouter) fitted(title string, t *export.Table) (*table, bool) {
	set := grouped(title, t)
	widths, ok := l.columnWidths(set.Table)
	set.widths = widths
	return set, ok
}

// gridRoom returns the height of the beginning of a table, which stays with its title: the head and the first row, or
// the first record unless that is high.
func (l *layouter) gridRoom(set *table, plain bool, t *export.Table) float64 {
	if len(t.Rows) == 0 {
		return l.st.body.pitch
	}
	if !plain {
		name := recordNames(t, l.report.Words.Empty)[0]
		lines := len(l.lines(name, l.st.record, l.area.width))
		return 8 + float64(lines)*l.st.record.pitch + min(l.recordHeight(l.recordLines(t, t.Rows[0], name)), firstRecord*l.area.height())
	}
	height, _ := l.headHeight(set)
	if set.groups != nil {
		height += l.st.group.pitch + 2*rowPad
	}
	first := 4
	for _, c := range l.rowLines(set.Rows[0], set.widths) {
		first = max(first, min(len(c), wholeRow))
	}
	return min(height+float64(first)*l.st.table.pitch+2*rowPad+2, l.area.height()/2)
}

// columns sets a table in columns. Its head comes back on every page; a row that does not fit is split with all its
// columns in step.
func (l *layouter) columns(t *table) {
	l.head(t, false)
	for i, r := range t.Rows {
		cells := l.rowLines(r, t.widths)
		height := 1
		for _, c := range cells {
			height = max(height, len(c))
		}
		l.group(t, i, height)
		nodes := l.rowNodes("TD", len(cells), "")
		for from := 0; from < height; {
			fit := int((l.area.bottom - l.y - 2*rowPad) / l.st.table.pitch)
			if rest := height - from; fit < rest && (fit < 2 || from == 0 && rest <= wholeRow) {
				l.again(t, i)
				fit = int((l.area.bottom - l.y - 2*rowPad) / l.st.table.pitch)
			}
			to := min(height, from+max(fit, 1))
			l.rowPart(t, cells, nodes, from, to)
			if from = to; from < height {
				l.again(t, i)
			}
		}
	}
}

// group sets the line above the rows of a group, with room for the first of them.
func (l *layouter) group(t *table, i, height int) {
	if t.groups == nil || i > 0 && t.groups[i] == t.groups[i-1] {
		return
	}
	if room := l.st.group.pitch + 2*rowPad + float64(min(height, wholeRow))*l.st.table.pitch + 2*rowPad; l.y+room > l.area.bottom {
		l.again(t, -1)
	}
	cell := l.rowNodes("TH", 1, fmt.Sprintf("/A <</O /Table /Scope /Column /ColSpan %d>>", len(t.columns)))[0]
	l.in(cell, func() { l.groupLine(t.groups[i], false) })
}

// rowNodes adds a row to the table that is set now, and returns its cells.
func (l *layouter) rowNodes(role string, cells int, attr string) []*node {
	row := l.at.add("TR")
	for range cells {
		row.add(role).attr = attr
	}
	return row.kids
}

func (l *layouter) groupLine(text string, repeated bool) {
	l.y += rowPad
	for _, text := range l.lines(text, l.st.group, l.area.width-2*cellPad) {
		if l.y+l.st.group.pitch > l.area.bottom {
			l.newPage()
		}
		l.put(op{kind: opText, x: l.area.left + cellPad, y: l.y + l.st.group.pitch*0.75, text: text, style: l.st.group, artifact: repeated})
		l.y += l.st.group.pitch
		if repeated {
			break
		}
	}
	l.y += rowPad - 2
	l.rule(l.area.left, l.y, l.area.width, line)
}

// again goes on with a table on the next page, in the group of a row unless that is below zero.
func (l *layouter) again(t *table, row int) {
	l.continued(t.title)
	l.head(t, true)
	if row >= 0 && t.groups != nil {
		l.groupLine(t.groups[row], true)
	}
}

// continued begins a page with what goes on there.
func (l *layouter) continued(title string) {
	l.newPage()
	tail := " – " + l.report.Words.Continued
	name := l.firstLine(title, l.st.running, l.area.width-l.width(tail, l.st.running))
	text := l.one(name.Text+tail, l.st.running)
	l.put(op{kind: opText, x: l.area.left, y: l.y + l.st.running.pitch*0.75, text: text, style: l.st.running, artifact: true})
	l.y += l.st.running.pitch + 4
}

// headHeight returns the height of a table's head, with its lines.
func (l *layouter) headHeight(t *table) (float64, [][]shape.Line) {
	lines := make([][]shape.Line, len(t.columns))
	height := 0
	for i, c := range t.columns {
		lines[i] = l.lines(c.Label, l.st.tableHead, t.widths[i]-2*cellPad)
		height = max(height, len(lines[i]))
	}
	return float64(height)*l.st.tableHead.pitch + 2*rowPad, lines
}

func (l *layouter) head(t *table, repeated bool) {
	total, lines := l.headHeight(t)
	if !repeated {
		l.need(total + 2*l.st.table.pitch)
	}
	l.put(op{kind: opFill, x: l.area.left, y: l.y, w: l.area.width, h: total, style: style{colour: pale}, artifact: true})
	x := l.area.left
	var nodes []*node
	if !repeated {
		nodes = l.rowNodes("TH", len(t.columns), "/A <</O /Table /Scope /Column>>")
	}
	for i, c := range t.columns {
		if !repeated {
			l.leaf = nodes[i]
		}
		for k, text := range lines[i] {
			l.cellText(c, cellLine{text: text}, l.st.tableHead, x, l.y+rowPad+float64(k)*l.st.tableHead.pitch, t.widths[i], repeated)
		}
		x += t.widths[i]
	}
	l.leaf = nil
	l.y += total
	l.put(op{kind: opRule, x: l.area.left, y: l.y, w: l.area.width, style: style{colour: blue}, artifact: true})
}

func (l *layouter) cellText(c export.Column, text cellLine, st style, x, y, width float64, artifact bool) {
	x += cellPad + text.indent
	if (c.Kind == export.Number || c.Kind == export.Money) && !text.text.RightToLeft {
		x += width - 2*cellPad - text.text.Width
	}
	l.put(op{kind: opText, x: x, y: y + st.pitch*0.75, text: text.text, style: st, artifact: artifact})
}

func (l *layouter) rowLines(r export.Row, widths []float64) [][]cellLine {
	cells := make([][]cellLine, len(r.Cells))
	for i, c := range r.Cells {
		cells[i] = l.cellLines(c, widths[i]-2*cellPad)
	}
	return cells
}

func (l *layouter) rowPart(t *table, cells [][]cellLine, nodes []*node, from, to int) {
	x := l.area.left
	for i, lines := range cells {
		l.leaf = nodes[i]
		for k, text := range lines[min(from, len(lines)):min(to, len(lines))] {
			l.cellText(t.columns[i], text, l.st.table, x, l.y+rowPad+float64(k)*l.st.table.pitch, t.widths[i], false)
		}
		x += t.widths[i]
	}
	l.leaf = nil
	l.y += float64(to-from)*l.st.table.pitch + 2*rowPad
	l.rule(l.area.left, l.y, l.area.width, line)
}
