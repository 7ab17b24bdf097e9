package pdf

import (
	"slices"
	"strings"

	"samenspel/export"
)

const (
	cellPad   = 5.0
	rowPad    = 4.0
	mostPlain = 6 // columns; a wider table is set as records

	// mostWanted is the width in points beyond which a longer text asks for no wider column.
	mostWanted = 700
)

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
	if widths, ok := l.columnWidths(t); ok {
		l.columns(title, t, widths)
	} else {
		l.records(t)
	}
	l.y += 10
}

// columnWidths shares the width among the columns by what stands in them; false when a column would become too
// narrow to read.
func (l *layouter) columnWidths(t *export.Table) ([]float64, bool) {
	if len(t.Columns) > mostPlain {
		return nil, false
	}
	least := make([]float64, len(t.Columns))
	want := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		label := l.missing.printable(c.Label)
		least[i], want[i] = l.wordWidth(label, tableHead), l.faces.width(label, tableHead)
		for _, r := range t.Rows {
			text := l.missing.printable(r.Cells[i].Text)
			least[i] = max(least[i], min(l.wordWidth(text, tableSt), 90))
			want[i] = max(want[i], min(l.faces.width(text, tableSt), mostWanted))
		}
		least[i] = min(least[i], 130) + 2*cellPad
		want[i] = max(want[i]+2*cellPad, least[i])
	}
	room := contentWidth - sum(least)
	if room < 0 {
		return nil, false
	}
	spare := sum(want) - sum(least)
	widths := make([]float64, len(least))
	for i := range least {
		share := room / float64(len(least))
		if spare > 0 {
			share = room * (want[i] - least[i]) / spare
		}
		widths[i] = least[i] + share
	}
	return widths, true
}

func (l *layouter) wordWidth(text string, st style) float64 {
	widest := 0.0
	for _, word := range strings.Fields(text) {
		widest = max(widest, l.faces.width(word, st))
	}
	return widest
}

func sum(all []float64) float64 {
	total := 0.0
	for _, v := range all {
		total += v
	}
	return total
}

// columns sets a table in columns. Its head comes back on every page; a row that does not fit is split with all its
// columns in step.
func (l *layouter) columns(title string, t *export.Table, widths []float64) {
	l.head(t, widths, false)
	for _, r := range t.Rows {
		cells := l.cellLines(r, widths)
		height := 0
		for _, c := range cells {
			height = max(height, len(c))
		}
		for from := 0; from < height; {
			fit := int((bottom - l.y - 2*rowPad) / tableSt.pitch)
			if rest := height - from; fit < rest && (fit < 2 || from == 0 && rest <= 8) {
				l.again(title, t, widths)
				fit = int((bottom - l.y - 2*rowPad) / tableSt.pitch)
			}
			to := min(height, from+max(fit, 1))
			l.rowPart(t, cells, widths, from, to)
			if from = to; from < height {
				l.again(title, t, widths)
			}
		}
	}
}

// again goes on with a table on the next page.
func (l *layouter) again(title string, t *export.Table, widths []float64) {
	l.newPage()
	text := l.missing.printable(title) + " – " + l.report.Words.Continued
	text = l.faces.breakLines(text, runningSt, contentWidth)[0]
	l.put(op{kind: opText, x: marginLeft, y: l.y + runningSt.pitch*0.75, text: text, style: runningSt, artifact: true})
	l.y += runningSt.pitch + 4
	l.head(t, widths, true)
}

func (l *layouter) head(t *export.Table, widths []float64, repeated bool) {
	lines := make([][]string, len(t.Columns))
	height := 0
	for i, c := range t.Columns {
		lines[i] = l.faces.breakLines(l.missing.printable(c.Label), tableHead, widths[i]-2*cellPad)
		height = max(height, len(lines[i]))
	}
	total := float64(height)*tableHead.pitch + 2*rowPad
	if !repeated {
		l.need(total + 4*tableSt.pitch)
	}
	l.put(op{kind: opFill, x: marginLeft, y: l.y, w: contentWidth, h: total, style: style{colour: pale}, artifact: true})
	x := marginLeft
	for i, c := range t.Columns {
		for k, text := range lines[i] {
			l.cellText(c, text, tableHead, x, l.y+rowPad+float64(k)*tableHead.pitch, widths[i], repeated)
		}
		x += widths[i]
	}
	l.y += total
	l.put(op{kind: opRule, x: marginLeft, y: l.y, w: contentWidth, style: style{colour: blue}, artifact: true})
}

func (l *layouter) cellText(c export.Column, text string, st style, x, y, width float64, artifact bool) {
	x += cellPad
	if c.Kind == export.Number || c.Kind == export.Money {
		x += width - 2*cellPad - l.faces.width(text, st)
	}
	l.put(op{kind: opText, x: x, y: y + st.pitch*0.75, text: text, style: st, artifact: artifact})
}

func (l *layouter) cellLines(r export.Row, widths []float64) [][]string {
	cells := make([][]string, len(r.Cells))
	for i, c := range r.Cells {
		text := c.Text
		if c.Kind == export.Lines {
			text = "– " + strings.Join(splitLines(c.Text), "\n– ")
		}
		if c.Empty {
			text = ""
		}
		cells[i] = l.faces.breakLines(l.missing.printable(text), tableSt, widths[i]-2*cellPad)
	}
	return cells
}

func (l *layouter) rowPart(t *export.Table, cells [][]string, widths []float64, from, to int) {
	x := marginLeft
	for i, lines := range cells {
		for k, text := range lines[min(from, len(lines)):min(to, len(lines))] {
			l.cellText(t.Columns[i], text, tableSt, x, l.y+rowPad+float64(k)*tableSt.pitch, widths[i], false)
		}
		x += widths[i]
	}
	l.y += float64(to-from)*tableSt.pitch + 2*rowPad
	l.rule(marginLeft, l.y, contentWidth, line)
}

// records sets each row of a wide table as a small list of labels and texts, under the row's name.
func (l *layouter) records(t *export.Table) {
	const labels = 142.0
	for i, r := range t.Rows {
		if i > 0 {
			l.y += 6
		}
		name := r.Cells[0].Text
		if r.Cells[0].Empty {
			name = l.report.Words.Empty
		}
		l.heading(name, recordSt, 4, 3*tableSt.pitch)
		l.rule(marginLeft, l.y, contentWidth, blue)
		l.y += 3
		for k, c := range r.Cells {
			if k == 0 || c.Empty {
				continue
			}
			l.record(t.Columns[k].Label, c, labels)
		}
	}
}

// record sets one label beside its text, line by line in step, over pages when needed.
func (l *layouter) record(label string, c export.Cell, labels float64) {
	text := c.Text
	if c.Kind == export.Lines {
		text = "– " + strings.Join(splitLines(text), "\n– ")
	}
	left := l.faces.breakLines(l.missing.printable(label), tableHead, labels-10)
	right := l.faces.breakLines(l.missing.printable(text), tableSt, contentWidth-labels)
	l.y += 2
	l.need(2 * tableSt.pitch)
	for i := range max(len(left), len(right)) {
		l.need(tableSt.pitch)
		if i < len(left) {
			l.line(left[i], tableHead, marginLeft)
		}
		if i < len(right) {
			l.line(right[i], tableSt, marginLeft+labels)
		}
		l.y += tableSt.pitch
	}
	l.y += 2
	l.rule(marginLeft, l.y, contentWidth, line)
}

func splitLines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
}
