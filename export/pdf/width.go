package pdf

import (
	"math"
	"strings"

	"samenspel/export"
)

const (
	widthSteps  = 48
	widthSample = 60 // rows that are looked at
)

// These are how many times the size of its letters a column gives to its longest word: the most that fits, for a longer
// word is broken. The least makes the narrowest columns that can be read. A date, a figure or a code is not broken unless
// it is as long as wholeWidth says.
const (
	mostWord   = 16.0
	leastWord  = 6.0
	wholeWidth = 12.0
)

// A column that names the rows gets the width with which its longest name takes some three lines, up to so many times the
// size of its letters.
const (
	nameLines = 3.0
	nameWidth = 9.0
)

// labelPart is the part of the length of its label that a column gets at least where all cells stand on one line.
const labelPart = 0.55

// headPart is the part of the length of its label that a column gets at least, so that its head takes some three lines;
// two when they are short.
const headPart = 0.4

// figureAir is behind figures, which stand at the right, when what stands beside them begins at the left.
const figureAir = 12.0

// highRow is the part of a page from which a row is high.
const highRow = 0.5

// figures tells whether a column has figures, which stand at the right.
func figures(c export.Column) bool { return c.Kind == export.Number || c.Kind == export.Money }

// air returns how much of the width of a column stays free behind its figures.
func (t *table) air(column int) float64 {
	if next := column + 1; next < len(t.columns) && figures(t.columns[column]) && !figures(t.columns[next]) {
		return figureAir
	}
	return 0
}

// room returns the width for the texts of a column.
func (t *table) room(column int) float64 { return t.widths[column] - 2*cellPad - t.air(column) }

// columnWidths shares the width among the columns so that the rows become low; false when a column would become too
// narrow to read.
func (l *layouter) columnWidths(t *table) ([]float64, bool) {
	if len(t.columns) > mostPlain {
		return nil, false
	}
	words, needs := l.wants(t), l.needs(t)
	whole := oneLine(words, needs)
	if room := l.area.width - sum(whole); room >= 0 {
		return shared(needs, whole, room), true
	}
	var best []float64
	for most := mostWord; most >= leastWord; most-- {
		widths := make([]float64, len(words))
		for i, w := range words {
			widths[i] = max(w.whole, min(w.word, most*t.text.size)) + 2*cellPad + 0.5
		}
		room := l.area.width - sum(widths)
		if room < 0 {
			continue
		}
		widths = shared(needs, widths, room)
		if best == nil || highest(needs, widths) < highest(needs, best) {
			best = widths
		}
		if highest(needs, best)*t.text.pitch < highRow*l.area.height() {
			break // narrower columns for the other words are worth it in a long row alone
		}
	}
	return best, best != nil
}

// oneLine returns the widths with which no text of a cell is broken and no label takes many more than two lines.
func oneLine(words []want, needs [][]need) []float64 {
	widths := make([]float64, len(words))
	for i, w := range words {
		widths[i] = max(w.word, w.whole, labelPart*needs[0][i].width)
		for _, row := range needs[1:] {
			widths[i] = max(widths[i], row[i].longest)
		}
		widths[i] += 2*cellPad + 0.5
	}
	return widths
}

// shared gives the room that is left to the columns, step by step to the one that makes the rows lowest.
func shared(needs [][]need, widths []float64, room float64) []float64 {
	for range widthSteps {
		widths[lowest(needs, widths, room/widthSteps)] += room / widthSteps
	}
	return widths
}

// highest returns how many lines the highest row takes, by what its cells need.
func highest(needs [][]need, widths []float64) float64 {
	most := 0.0
	for _, row := range needs {
		for k, need := range row {
			most = max(most, need.width/(widths[k]-2*cellPad)+need.pieces/2)
		}
	}
	return most
}

// want is what a column needs at least: room for its longest word, and for its longest date, figure or code.
type want struct{ word, whole float64 }

// wants returns what each column needs at least. A column of short words gets room for a few of them.
func (l *layouter) wants(t *table) []want {
	all := make([]want, len(t.columns))
	for i, c := range t.columns {
		st := t.style(i)
		few := leastWord * st.size
		all[i].word = max(l.wordWidth(c.Label, t.head), headPart*l.width(c.Label, t.head), min(l.halfWidth(c.Label, t.head), few))
		for _, r := range t.Rows {
			cell := r.Cells[i]
			whole, indent := l.width(cell.Text, st), 0.0
			switch cell.Kind {
			case export.Number, export.Money, export.Date, export.Code:
				all[i].whole = max(all[i].whole, min(whole, wholeWidth*st.size))
				continue
			case export.Lines:
				indent = l.indent(st)
			case export.Text, export.Long:
			}
			all[i].word = max(all[i].word, indent+max(l.wordWidth(cell.Text, st), min(whole, few)))
			if t.named && i == 0 {
				all[i].word = max(all[i].word, min(whole/nameLines, nameWidth*st.size))
			}
		}
		all[i].word += t.air(i)
		all[i].whole += t.air(i)
	}
	return all
}

// need is what a cell takes: the width of its text on one line, in how many pieces that falls apart, and how wide the
// longest of them is. Each piece leaves about half a line free.
type need struct{ width, pieces, longest float64 }

// needs returns what the cells of the head and of the first rows take.
func (l *layouter) needs(t *table) [][]need {
	rows := t.Rows[:min(widthSample, len(t.Rows))]
	all := make([][]need, 1, len(rows)+1)
	for _, c := range t.columns {
		all[0] = append(all[0], need{width: l.width(c.Label, t.head), pieces: 1})
	}
	for _, r := range rows {
		var row []need
		for i, c := range r.Cells {
			cell := l.cellNeed(c, t.style(i))
			cell.longest += t.air(i)
			row = append(row, cell)
		}
		all = append(all, row)
	}
	return all
}

// cellNeed returns what a cell takes.
func (l *layouter) cellNeed(c export.Cell, st style) need {
	all := need{width: l.width(c.Text, st), pieces: 1 + float64(strings.Count(c.Text, "\n"))}
	if all.longest = all.width; all.pieces > 1 {
		all.longest = 0
		for piece := range strings.Lines(c.Text) {
			all.longest = max(all.longest, l.width(strings.TrimRight(piece, "\n"), st))
		}
	}
	if c.Kind == export.Lines {
		all.longest += l.indent(st)
	}
	return all
}

// indent returns how far the items of a list stand from the edge of their cell.
func (l *layouter) indent(st style) float64 { return l.width(dash, st) + 0.25*st.size }

// lowest returns the column that, made wider by step, makes the rows lowest together.
func lowest(needs [][]need, widths []float64, step float64) int {
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
				lines := need.width/wide + need.pieces/2
				lines *= lines
				height += lines * lines * lines
			}
			total += math.Cbrt(math.Sqrt(height))
		}
		if total < least {
			best, least = i, total
		}
	}
	return best
}

// halfWidth returns the width with which a text takes two lines.
func (l *layouter) halfWidth(text string, st style) float64 {
	least := l.width(text, st)
	for i, r := range text {
		if r == ' ' {
			least = min(least, max(l.width(text[:i], st), l.width(text[i+1:], st)))
		}
	}
	return least
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
