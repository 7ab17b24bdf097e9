package pdf

import (
	"math"
	"strings"

	"samenspel/export"
)

const (
	longWord    = 90.0 // points; a longer word may be cut when the columns are narrow
	longerWord  = 150.0
	widthSteps  = 48
	widthSample = 60 // rows that are looked at
)

// columnWidths shares the width among the columns so that the rows become low; false when a column would become too
// narrow to read.
func (l *layouter) columnWidths(t *export.Table) ([]float64, bool) {
	if len(t.Columns) > mostPlain {
		return nil, false
	}
	widths := l.leastWidths(t, longerWord)
	if sum(widths) > l.area.width {
		widths = l.leastWidths(t, longWord)
	}
	room := l.area.width - sum(widths)
	if room < 0 {
		return nil, false
	}
	needs := l.needs(t)
	for range widthSteps {
		widths[lowest(needs, widths, room/widthSteps)] += room / widthSteps
	}
	return widths, true
}

// leastWidths returns widths for the longest words, and for the whole of dates, numbers and codes.
func (l *layouter) leastWidths(t *export.Table, most float64) []float64 {
	least := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		least[i] = min(l.wordWidth(l.missing.printable(c.Label), l.st.tableHead), 130)
		for _, r := range t.Rows {
			cell := r.Cells[i]
			text := l.missing.printable(cell.Text)
			switch cell.Kind {
			case export.Number, export.Money, export.Date, export.Code:
				least[i] = max(least[i], min(l.width(text, l.st.table), most))
			case export.Lines:
				least[i] = max(least[i], l.width(dash, l.st.table)+max(min(l.wordWidth(text, l.st.table), most), l.st.table.size))
			case export.Text, export.Long:
				least[i] = max(least[i], min(l.wordWidth(text, l.st.table), most))
			}
		}
		least[i] += 2*cellPad + 0.5
	}
	return least
}

// needs returns, for the head and the first rows, the width that each cell would need on one line.
func (l *layouter) needs(t *export.Table) [][]float64 {
	rows := t.Rows[:min(widthSample, len(t.Rows))]
	all := make([][]float64, 1, len(rows)+1)
	for _, c := range t.Columns {
		all[0] = append(all[0], l.width(c.Label, l.st.tableHead))
	}
	for _, r := range rows {
		var row []float64
		for _, c := range r.Cells {
			row = append(row, l.width(c.Text, l.st.table))
		}
		all = append(all, row)
	}
	return all
}

// lowest returns the column that, made wider by step, makes the rows lowest together.
func lowest(needs [][]float64, widths []float64, step float64) int {
	best, least := 0, math.Inf(1)
	for i := range widths {
		total := 0.0
		for _, row := range needs {
			height := 0.0 // nearly that of the highest cell, but smooth
			for k, need := range row {
				wide := widths[k] - 2*cellPad
				if k == i {
					wide += step
				}
				lines := need / wide
				height += lines * lines * lines * lines
			}
			total += math.Sqrt(math.Sqrt(height))
		}
		if total < least {
			best, least = i, total
		}
	}
	return best
}

func (l *layouter) wordWidth(text string, st style) float64 {
	widest := 0.0
	for _, word := range strings.Fields(text) {
		widest = max(widest, l.width(word, st))
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
