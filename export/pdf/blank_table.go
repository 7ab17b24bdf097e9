package pdf

import (
	"fmt"
	"slices"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// mostBlank is how many columns a list has at most that is filled in as a table; a wider one has no room to write.
const mostBlank = 5

// blankTable is a list to fill in as a table. Of a grouped one the first column became a line above the rows.
type blankTable struct {
	title   string
	columns []export.Column
	widths  []float64
	rows    []export.Row
	groups  []string
}

// blankTable returns a list as a table; false when its columns do not fit.
func (l *layouter) blankTable(b export.Block) (*blankTable, bool) {
	t := &blankTable{title: b.Title, columns: b.Table.Columns, rows: slices.Clone(b.Table.Rows)}
	if b.Table.Grouped && len(t.columns) > 2 {
		t.columns, t.rows = t.columns[1:], nil
		for _, r := range b.Table.Rows {
			t.groups = append(t.groups, b.Table.Columns[0].Label+": "+r.Name)
			t.rows = append(t.rows, export.Row{ID: r.ID, Name: r.Name, Cells: r.Cells[1:]})
		}
	}
	if len(t.columns) > mostBlank || len(t.rows) == 0 {
		return nil, false
	}
	for i, r := range t.rows {
		t.rows[i].Cells = slices.Clone(r.Cells)
		for k, c := range r.Cells {
			if manyChoices(c) {
				t.rows[i].Cells[k] = export.Cell{Kind: c.Kind, Empty: true, Room: 1}
			}
		}
	}
	weights := blankWeights(t.columns)
	for i, c := range t.columns {
		width := l.area.width * weights[i] / sum(weights)
		t.widths = append(t.widths, width)
		if l.wordWidth(c.Label, l.st.tableHead) > width-2*cellPad {
			return nil, false
		}
		for _, choice := range t.rows[0].Cells[i].Choices {
			if l.wordWidth(choice, l.st.table) > width-2*cellPad-l.width(tick, l.st.table) {
				return nil, false
			}
		}
	}
	high := slices.ContainsFunc(t.rows, func(r export.Row) bool { return l.blankHeight(t, r) > l.area.height()/2 })
	return t, !high
}

// blankWeights returns how wide columns are to each other: who writes more gets more room.
func blankWeights(columns []export.Column) []float64 {
	weights := make([]float64, len(columns))
	for i, c := range columns {
		switch c.Kind {
		case export.Long, export.Lines:
			weights[i] = 2.2
		case export.Text:
			weights[i] = 1.5
		case export.Number, export.Money, export.Date, export.Code:
			weights[i] = 1
		}
	}
	return weights
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
	l.within("TBody", func() { l.blankBody(t) })
}

func (l *layouter) blankBody(t *blankTable) {
	for i, r := range t.rows {
		height, group := l.blankHeight(t, r), 0.0
		if t.groups != nil && (i == 0 || t.groups[i] != t.groups[i-1]) {
			group = l.st.group.pitch + 2*rowPad
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

// blankTogether returns the height of the rows of a group that starts here; nothing when it is too high to stay together.
func (l *layouter) blankTogether(t *blankTable, from int) float64 {
	height := 0.0
	for i := from; i < len(t.rows) && t.groups[i] == t.groups[from]; i++ {
		height += l.blankHeight(t, t.rows[i])
	}
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
	l.y += l.st.group.pitch + 2*rowPad
	l.rule(l.area.left, l.y, l.area.width, line)
}

// blankHead sets the labels of the columns; on later pages they are decoration.
func (l *layouter) blankHead(t *blankTable, repeated bool) {
	most, cells := 0, make([][]shape.Line, len(t.columns))
	for i, c := range t.columns {
		cells[i] = l.lines(c.Label, l.st.tableHead, t.widths[i]-2*cellPad)
		most = max(most, len(cells[i]))
	}
	height := float64(most)*l.st.tableHead.pitch + 2*rowPad
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
			for k, text := range cells[i] {
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
			l.put(op{kind: opFill, x: x, y: top, w: 0.7, h: height, style: style{colour: line}, artifact: true})
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

// blankRecords sets each row of a wide list as questions below each other.
func (l *layouter) blankRecords(t *export.Table) {
	right := l.area.left + l.st.labels
	width := l.area.right() - right
	for _, r := range t.Rows {
		l.heading(r.Name, l.st.record, 8, 3*writeRow)
		l.rule(l.area.left, l.y, l.area.width, blue)
		l.y += 3
		for i, c := range r.Cells {
			if !c.Empty { // the row's name, which stands above it
				continue
			}
			labels := l.lines(t.Columns[i].Label, l.st.tableHead, l.st.labels-10)
			height := max(float64(len(labels))*l.st.tableHead.pitch+6, l.fillHeight(c, width)) + 4
			if l.y+height > l.area.bottom {
				l.continued(r.Name)
			}
			top := l.y
			l.y += 6
			l.as("P", func() {
				for _, label := range labels {
					l.line(label, l.st.tableHead, l.area.left)
					l.y += l.st.tableHead.pitch
				}
			})
			l.y = top
			l.toFill(c, right, width)
			l.y = top + height
		}
	}
}
