package pdf

import (
	"math"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// gridRoom returns the height of the beginning of a table, which stays with its title: the head and the first row, or two
// low ones; all of a small table; or the first record unless that is high.
func (l *layouter) gridRoom(set *table, t *export.Table) float64 {
	if len(t.Rows) == 0 {
		return l.st.body.pitch
	}
	if !set.plain {
		return l.recordRoom(t)
	}
	height := l.headHeight(set)
	if set.groups != nil {
		height += l.groupHeight()
	}
	first := min(max(rowHeight(l.row(set, 0)), 2), wholeRow)
	begin := min(height+float64(first)*set.text.pitch+2*rowPad+headGap, l.area.height()/2)
	if len(set.Rows) > 1 {
		if pair := l.rowRoom(set, 0) + l.rowRoom(set, 1); pair <= wholePair*l.area.height() {
			begin = max(begin, l.headHeight(set)+headGap+pair)
		}
	}
	if whole := l.wholeHeight(set); whole <= wholeTable*l.area.height() {
		return max(begin, whole)
	}
	return begin
}

// wholeHeight returns the height of a table of few rows, which a reader takes in at once; more than any page of others.
func (l *layouter) wholeHeight(t *table) float64 {
	if len(t.Rows) > wholeRows {
		return math.Inf(1)
	}
	height := l.headHeight(t) + headGap
	for i := range t.Rows {
		height += l.rowRoom(t, i)
	}
	return height
}

// tableRow sets a row. It stays whole when it is not high; the parts of a higher one are no single lines.
func (l *layouter) tableRow(t *table, i int) {
	cells := l.row(t, i)
	height, nodes := rowHeight(cells), l.cellNodes(t, cells)
	room := func() int { return int((l.area.bottom - l.y - 2*t.pad) / t.text.pitch) }
	for from := 0; from < height; {
		fit := room()
		if rest := height - from; fit < rest && (fit < 2 || from == 0 && rest <= t.whole) {
			l.again(t, i)
			fit = room()
		}
		to := min(height, from+max(fit, 1))
		if height-to == 1 && to-from > 2 {
			to--
		}
		l.rowPart(t, cells, nodes, from, to)
		if from = to; from < height {
			l.again(t, i)
			l.y += rowPad / 2
			l.goesOn(t.rowName(i), l.area.left+cellPad, l.area.width-2*cellPad)
		}
	}
	l.rule(l.area.left, l.y, l.area.width, line)
}

// rowHeight returns how many lines a row takes.
func rowHeight(cells [][]cellLine) int {
	height := 1
	for _, c := range cells {
		height = max(height, len(c))
	}
	return height
}

// row returns the lines of the cells of a row, made once. A word is broken where that makes the row lower.
func (l *layouter) row(t *table, i int) [][]cellLine {
	if t.lines[i] == nil {
		cells := make([][]cellLine, len(t.columns))
		for k, c := range t.Rows[i].Cells {
			cells[k] = l.cellIn(0, c, t.style(k), t.room(k))
		}
		height := rowHeight(cells)
		for k, c := range t.Rows[i].Cells {
			if hyphened(cells[k]) {
				cells[k] = l.cellIn(height, c, t.style(k), t.room(k))
			}
		}
		if t.named && unanswered(t.Rows[i].Cells[1:]) {
			cells[1] = l.emptyLines(t.text, t.room(1))
		}
		t.lines[i] = cells
	}
	return t.lines[i]
}

// style returns how the cells of a column look.
func (t *table) style(column int) style {
	if t.named && column == 0 {
		return t.name
	}
	return t.text
}

// rowNodes adds a row to what is set now, and returns its cells.
func (l *layouter) rowNodes(role string, cells int, attr string) []*node {
	row := l.at.add("TR")
	for range cells {
		row.add(role).attr = attr
	}
	return row.kids
}

// cellNodes adds a row to what is set now, and returns the elements of its cells.
func (l *layouter) cellNodes(t *table, cells [][]cellLine) []cellNode {
	row, nodes := l.at.add("TR"), make([]cellNode, len(cells))
	for k, lines := range cells {
		role, attr := "TD", ""
		if t.named && k == 0 {
			role, attr = "TH", headOfRow
		}
		cell := row.add(role)
		cell.attr = attr
		nodes[k] = newCellNode(cell, lines)
	}
	return nodes
}

// rowPart sets the lines of a row from one to another.
func (l *layouter) rowPart(t *table, cells [][]cellLine, nodes []cellNode, from, to int) {
	x := l.area.left
	for k, lines := range cells {
		for i, line := range lines[min(from, len(lines)):min(to, len(lines))] {
			l.cellLine(t.columns[k], line, t.style(k), nodes[k], x, l.y+t.pad+float64(i)*t.text.pitch, t.widths[k]-t.air(k))
		}
		x += t.widths[k]
	}
	l.leaf = nil
	l.y += float64(to-from)*t.text.pitch + 2*t.pad
}

// cellText sets a line of a cell; figures stand at the right.
func (l *layouter) cellText(c export.Column, text shape.Line, st style, x, y, width float64, artifact bool) {
	x += cellPad
	if figures(c) {
		x += width - 2*cellPad - text.Width
		text.Indent = 0
	}
	l.put(op{kind: opText, x: x, y: y + st.pitch*0.75, text: text, style: st, artifact: artifact})
}

// rowName returns what a row is called, nothing when it has no name.
func (t *table) rowName(row int) string {
	if t.named {
		return t.Rows[row].Cells[0].Text
	}
	return t.Rows[row].Name
}
