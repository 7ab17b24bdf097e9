package pdf

import (
	"strings"

	"samenspel/export"
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
	l.heading(title, strong, 6, 4*tableSt.pitch)
	if intro != "" {
		l.paragraph(intro, quiet, marginLeft, contentWidth)
	}
	if len(t.Rows) == 0 {
		l.paragraph(l.report.Words.Empty, quiet, marginLeft, contentWidth)
		l.y += 6
		return
	}
	l.y += 2
	set := grouped(title, t)
	if widths, ok := l.columnWidths(set.Table); ok {
		set.widths = widths
		l.columns(set)
	} else {
		l.records(title, t)
	}
	l.y += 10
}

// grouped takes the first column of a grouped table apart, so that the owner of several rows stands there once: above
// its rows, or, in a table with only one other column, beside all that belongs to it.
func grouped(title string, t *export.Table) *table {
	switch {
	case !t.Grouped || len(t.Columns) < 2:
		return &table{Table: t, title: title, columns: t.Columns}
	case len(t.Columns) == 2:
		joined := joinRows(t)
		return &table{Table: joined, title: title, columns: joined.Columns}
	}
	rest := &export.Table{ID: t.ID, Columns: t.Columns[1:]}
	set := &table{Table: rest, title: title, columns: rest.Columns}
	for _, r := range t.Rows {
		rest.Rows = append(rest.Rows, export.Row{ID: r.ID, Cells: r.Cells[1:]})
		set.groups = append(set.groups, t.Columns[0].Label+": "+r.Cells[0].Text)
	}
	return set
}

// joinRows makes one row of the rows of an owner: dates and numbers behind each other, other answers as a list.
func joinRows(t *export.Table) *export.Table {
	joined := &export.Table{ID: t.ID, Columns: []export.Column{t.Columns[0], {ID: t.Columns[1].ID, Label: t.Columns[1].Label}}}
	texts := map[string][]string{}
	short := true
	for _, r := range t.Rows {
		owner := r.Cells[0].Text
		if _, known := texts[owner]; !known {
			joined.Rows = append(joined.Rows, export.Row{ID: r.ID, Cells: []export.Cell{r.Cells[0], {}}})
		}
		texts[owner] = append(texts[owner], r.Cells[1].Text)
		short = short && r.Cells[1].Kind != export.Long && r.Cells[1].Kind != export.Lines && r.Cells[1].Kind != export.Text
	}
	for i := range joined.Rows {
		cell := &joined.Rows[i].Cells[1]
		if cell.Text = strings.Join(texts[joined.Rows[i].Cells[0].Text], "\n"); short {
			cell.Text = strings.ReplaceAll(cell.Text, "\n", ", ")
		} else {
			cell.Kind = export.Lines
		}
		cell.Empty = strings.Trim(cell.Text, ", \n") == ""
	}
	return joined
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
		for from := 0; from < height; {
			fit := int((bottom - l.y - 2*rowPad) / tableSt.pitch)
			if rest := height - from; fit < rest && (fit < 2 || from == 0 && rest <= wholeRow) {
				l.again(t, i)
				fit = int((bottom - l.y - 2*rowPad) / tableSt.pitch)
			}
			to := min(height, from+max(fit, 1))
			l.rowPart(t, cells, from, to)
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
	if room := groupSt.pitch + 2*rowPad + float64(min(height, wholeRow))*tableSt.pitch + 2*rowPad; l.y+room > bottom {
		l.again(t, -1)
	}
	l.groupLine(t.groups[i], false)
}

func (l *layouter) groupLine(text string, repeated bool) {
	l.y += rowPad
	for _, text := range l.faces.breakLines(l.missing.printable(text), groupSt, contentWidth-2*cellPad) {
		if l.y+groupSt.pitch > bottom {
			l.newPage()
		}
		l.put(op{kind: opText, x: marginLeft + cellPad, y: l.y + groupSt.pitch*0.75, text: text, style: groupSt, artifact: repeated})
		l.y += groupSt.pitch
		if repeated {
			break
		}
	}
	l.y += rowPad - 2
	l.rule(marginLeft, l.y, contentWidth, line)
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
	text := l.firstLine(l.missing.printable(title), runningSt, contentWidth-l.faces.width(tail, runningSt)) + tail
	l.put(op{kind: opText, x: marginLeft, y: l.y + runningSt.pitch*0.75, text: text, style: runningSt, artifact: true})
	l.y += runningSt.pitch + 4
}

func (l *layouter) head(t *table, repeated bool) {
	lines := make([][]string, len(t.columns))
	height := 0
	for i, c := range t.columns {
		lines[i] = l.faces.breakLines(l.missing.printable(c.Label), tableHead, t.widths[i]-2*cellPad)
		height = max(height, len(lines[i]))
	}
	total := float64(height)*tableHead.pitch + 2*rowPad
	if !repeated {
		l.need(total + 4*tableSt.pitch)
	}
	l.put(op{kind: opFill, x: marginLeft, y: l.y, w: contentWidth, h: total, style: style{colour: pale}, artifact: true})
	x := marginLeft
	for i, c := range t.columns {
		for k, text := range lines[i] {
			l.cellText(c, cellLine{text: text}, tableHead, x, l.y+rowPad+float64(k)*tableHead.pitch, t.widths[i], repeated)
		}
		x += t.widths[i]
	}
	l.y += total
	l.put(op{kind: opRule, x: marginLeft, y: l.y, w: contentWidth, style: style{colour: blue}, artifact: true})
}

func (l *layouter) cellText(c export.Column, text cellLine, st style, x, y, width float64, artifact bool) {
	x += cellPad + text.indent
	if c.Kind == export.Number || c.Kind == export.Money {
		x += width - 2*cellPad - l.faces.width(text.text, st)
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

func (l *layouter) rowPart(t *table, cells [][]cellLine, from, to int) {
	x := marginLeft
	for i, lines := range cells {
		for k, text := range lines[min(from, len(lines)):min(to, len(lines))] {
			l.cellText(t.columns[i], text, tableSt, x, l.y+rowPad+float64(k)*tableSt.pitch, t.widths[i], false)
		}
		x += t.widths[i]
	}
	l.y += float64(to-from)*tableSt.pitch + 2*rowPad
	l.rule(marginLeft, l.y, contentWidth, line)
}
