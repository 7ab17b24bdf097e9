package pdf

import (
	"fmt"
	"slices"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// A list is filled in as a table when there is room to write in it.
const (
	mostBlank = 5    // columns
	mostWhole = 5    // low rows, which stay together
	mostBoxes = 0.4  // of the width, for choices beside each other
	leastDate = 68.0 // of the width, for a date or a number by hand
	leastText = 96.0 // for words by hand
)

// blankTable is a list to fill in as a table. Of a grouped one the first column became a line above the rows.
type blankTable struct {
	title   string
	columns []export.Column
	widths  []float64
	rows    []export.Row
	groups  []string
	spare   []export.Row // for what is left of the page
}

// blankTable returns a list as a table; false when its columns do not fit.
func (l *layouter) blankTable(b export.Block) (*blankTable, bool) {
	t := &blankTable{title: b.Title, columns: b.Table.Columns, rows: slices.Clone(b.Table.Rows), spare: slices.Clone(b.Table.Spare)}
	if b.Table.Grouped && len(t.columns) > 2 {
		t.columns, t.rows, t.spare = t.columns[1:], nil, nil
		for _, r := range b.Table.Rows {
			t.groups = append(t.groups, b.Table.Columns[0].Label+": "+r.Name)
			t.rows = append(t.rows, export.Row{ID: r.ID, Name: r.Name, Cells: r.Cells[1:]})
		}
	}
	if len(t.columns) > mostBlank || len(t.rows) == 0 {
		return nil, false
	}
	l.toTick(t.rows)
	l.toTick(t.spare)
	if t.widths = l.blankWidths(t); t.widths == nil {
		return nil, false
	}
	high := slices.ContainsFunc(t.rows, func(r export.Row) bool { return l.blankHeight(t, r) > l.area.height()/2 })
	return t, !high
}

// toTick has cells of rows filled in as the room in a table allows.
func (l *layouter) toTick(rows []export.Row) {
	for i, r := range rows {
		rows[i].Cells = slices.Clone(r.Cells)
		for k, c := range r.Cells {
			rows[i].Cells[k], _ = l.boxes(c, mostTicks, l.area.width)
		}
	}
}

// blankWidths shares the width of the page: boxes get what they take beside each other, and who writes more gets more
// of the rest. Nothing when a column has no room then for its label or for a hand.
func (l *layouter) blankWidths(t *blankTable) []float64 {
	widths, weights, rest := make([]float64, len(t.columns)), make([]float64, len(t.columns)), l.area.width
	for i, c := range t.columns {
		if choices := t.rows[0].Cells[i].Choices; len(choices) > 0 {
			widths[i] = max(l.boxesWidth(choices), l.wordWidth(c.Label, l.st.tableHead)) + 2*cellPad
		} else {
			widths[i], weights[i] = l.blankLeast(t, i), blankWeight(c.Kind)
		}
		rest -= widths[i]
	}
	for i, c := range t.columns {
		if weights[i] > 0 {
			widths[i] += rest * weights[i] / sum(weights)
		}
		if rest < 0 || l.wordWidth(c.Label, l.st.tableHead) > widths[i]-2*cellPad {
			return nil
		}
	}
	return widths
}

// boxesWidth returns the least width in which choices take no more lines than in as much of the page as they may have.
// No word of them is broken.
func (l *layouter) boxesWidth(choices []string) float64 {
	least := 0.0
	for _, choice := range choices {
		least = max(least, l.wordWidth(choice, l.st.table))
	}
	least += l.tickIndent()
	width := max(least, mostBoxes*l.area.width)
	lines := len(l.tickRows(choices, l.st.table, width))
	for width-1 > least && len(l.tickRows(choices, l.st.table, width-1)) == lines {
		width--
	}
	return width
}

// blankLeast returns how wide a column is at least: one with names has room for each of their words.
func (l *layouter) blankLeast(t *blankTable, column int) float64 {
	least := leastDate
	if kind := t.columns[column].Kind; t.rows[0].Cells[column].Empty && (kind == export.Text || kind == export.Long || kind == export.Lines) {
		least = leastText
	}
	for _, r := range t.rows {
		least = max(least, l.wordWidth(r.Cells[column].Text, l.st.table)+2*cellPad)
	}
	return least
}

// blankWeight returns how much a column gets of the width that is left, beside others.
func blankWeight(kind export.CellKind) float64 {
	switch kind {
	case export.Long, export.Lines:
		return 3
	case export.Text:
		return 1
	case export.Number, export.Money, export.Date, export.Code:
	}
	return 0.5
}

func (l *layouter) blankHeight(t *blankTable, r export.Row) float64 {
	height := writeRow
	for i, c := range r.Cells {
		width := t.widths[i] - 2*cellPad
		switch {
		case len(c.Choices) > 0:
			height = max(height, l.ticksHeight(c.Choices, l.st.table, width))
		case c.Empty:
			height = max(height, float64(c.Room)*writeRow)
		default:
			height = max(height, float64(len(l.lines(c.Text, l.st.table, width)))*l.st.table.pitch+2*rowPad)
		}
	}
	return height
}

// blankRows sets a table with rows to write in. A row stays on one page, and with the line above its group.
func (l *layouter) blankRows(t *blankTable) {
	l.within("THead", func() { l.blankHead(t, false) })
	l.within("TBody", func() {
		l.blankBody(t)
		l.more = l.moreRows(t)
	})
}

func (l *layouter) blankBody(t *blankTable) {
	for i, r := range t.rows {
		height, group := l.blankHeight(t, r), 0.0
		if t.groups != nil && (i == 0 || t.groups[i] != t.groups[i-1]) {
			group = l.groupHeight()
		}
		room := height + group
		if group > 0 {
			room = max(room, l.blankTogether(t, i)+group)
		}
		if i > 0 && i == len(t.rows)-2 { // the last row does not go to the next page alone
			room = max(room, height+group+l.blankHeight(t, t.rows[i+1]))
		}
		if l.y+room > l.area.bottom {
			l.continued(t.title)
			l.blankHead(t, true)
			if t.groups != nil && group == 0 {
				l.blankGroup(t, i, true)
			}
		}
		if group > 0 {
			l.blankGroup(t, i, false)
		}
		l.blankRow(t, r, height)
	}
}

// heights returns the height of rows together.
func (l *layouter) heights(t *blankTable, rows []export.Row) float64 {
	height := 0.0
	for _, r := range rows {
		height += l.blankHeight(t, r)
	}
	return height
}

// blankFirst returns the height of the first rows of a table, which stay with its head: all when they are few and low,
// else two, unless they are high.
func (l *layouter) blankFirst(t *blankTable) float64 {
	height := l.blankHeight(t, t.rows[0])
	if t.groups != nil {
		return l.groupHeight() + max(height, l.blankTogether(t, 0))
	}
	if whole := l.heights(t, t.rows); len(t.rows) <= mostWhole && whole <= l.area.height()/3 {
		return whole
	}
	if len(t.rows) > 1 {
		if both := height + l.blankHeight(t, t.rows[1]); both <= 3*writeRow {
			return both
		}
	}
	return height
}

// blankTogether returns the height of the rows of a group that starts here; nothing when it is too high to stay together.
func (l *layouter) blankTogether(t *blankTable, from int) float64 {
	to := from
	for to < len(t.rows) && t.groups[to] == t.groups[from] {
		to++
	}
	height := l.heights(t, t.rows[from:to])
	if height > l.area.height()/3 {
		return 0
	}
	return height
}

// blankGroup sets the line above a group; repeated on a later page, where the group goes on, it is decoration.
func (l *layouter) blankGroup(t *blankTable, row int, repeated bool) {
	var head *node
	if !repeated {
		head = l.at.add("TR").add("TH")
		head.attr = fmt.Sprintf("/A <</O /Table /Scope /Column /ColSpan %d>>", len(t.columns))
	}
	l.in(head, func() {
		l.put(op{kind: opText, x: l.area.left + cellPad, y: l.y + rowPad + l.st.group.pitch*0.75, artifact: repeated,
			text: l.firstLine(t.groups[row], l.st.group, l.area.width-2*cellPad), style: l.st.group})
	})
	l.y += l.groupHeight()
	l.rule(l.area.left, l.y, l.area.width, line)
}

func (l *layouter) blankLabel(t *blankTable, column int) []shape.Line {
	return l.lines(t.columns[column].Label, l.st.tableHead, t.widths[column]-2*cellPad)
}

func (l *layouter) blankHeadHeight(t *blankTable) float64 {
	most := 0
	for i := range t.columns {
		most = max(most, len(l.blankLabel(t, i)))
	}
	return float64(most)*l.st.tableHead.pitch + 2*rowPad
}

// blankHead sets the labels of the columns; on later pages they are decoration.
func (l *layouter) blankHead(t *blankTable, repeated bool) {
	height := l.blankHeadHeight(t)
	if !repeated {
		l.need(height + writeRow)
	}
	l.put(op{kind: opFill, x: l.area.left, y: l.y, w: l.area.width, h: height, style: style{colour: pale}, artifact: true})
	var row *node
	if !repeated {
		row = l.at.add("TR")
	}
	x := l.area.left + cellPad
	for i := range t.columns {
		var cell *node
		if !repeated {
			cell = row.add("TH")
			cell.attr = headOfColumn
		}
		l.in(cell, func() {
			for k, text := range l.blankLabel(t, i) {
				y := l.y + rowPad + (float64(k)+0.75)*l.st.tableHead.pitch
				l.put(op{kind: opText, x: x, y: y, text: text, style: l.st.tableHead, artifact: repeated})
			}
		})
		x += t.widths[i]
	}
	l.y += height
	l.rule(l.area.left, l.y, l.area.width, blue)
}

// blankRow sets what a row to write in has already, with lines between its cells.
func (l *layouter) blankRow(t *blankTable, r export.Row, height float64) {
	row, top, x, outer := l.at.add("TR"), l.y, l.area.left, l.at
	for i, c := range r.Cells {
		if i > 0 {
			l.put(op{kind: opFill, x: x, y: top + 0.35, w: 0.7, h: height, style: style{colour: line}, artifact: true})
		}
		cell := row.add("TD")
		l.at, l.y = cell, top
		if width := t.widths[i] - 2*cellPad; len(c.Choices) > 0 {
			l.ticks(c.Choices, l.st.table, x+cellPad, width)
		} else {
			l.y += rowPad
			l.in(cell, func() {
				for _, text := range l.lines(c.Text, l.st.table, width) {
					l.line(text, l.st.table, x+cellPad)
					l.y += l.st.table.pitch
				}
			})
		}
		x += t.widths[i]
	}
	l.at, l.y = outer, top+height
	l.rule(l.area.left, l.y, l.area.width, line)
}
