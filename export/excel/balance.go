package excel

import (
	"math"
	"slices"
)

const (
	balanceSteps  = 40
	balanceSample = 60 // rows that are looked at
)

// balance shares the width that the wrapping columns of a list have together so that its rows become low: a long text
// gets what a short one beside it does not need. Sheets with single answers stay as they are.
func (p *page) balance(least, most []float64) {
	if slices.ContainsFunc(p.columns, func(c column) bool { return c.role == answer }) {
		return
	}
	var flexible []int
	pool := 0.0
	for i, c := range p.columns {
		if c.flexible() {
			flexible = append(flexible, i)
			pool += c.width - min(least[i], c.width)
		}
	}
	if len(flexible) < 2 || pool <= 0 {
		return
	}
	for _, i := range flexible {
		p.columns[i].width = min(least[i], p.columns[i].width)
	}
	needs := p.needs(flexible)
	for range balanceSteps {
		i := p.lowest(flexible, needs, most, pool/balanceSteps)
		p.columns[i].width += pool / balanceSteps
	}
}

// needs returns for the first rows the pixels that each wrapping cell would need on one line.
func (p *page) needs(flexible []int) [][]float64 {
	var all [][]float64
	for _, l := range p.lines[:min(balanceSample, len(p.lines))] {
		row := make([]float64, len(flexible))
		for k, i := range flexible {
			for _, r := range cut(l.cells[i].Text, 8000) {
				row[k] += p.columns[i].face().advance(max(r, ' '))
			}
		}
		all = append(all, row)
	}
	return all
}

// lowest returns the column that, made wider by step, makes the rows lowest together. A column in which all fits on
// one line gets no more, unless there is no other.
func (p *page) lowest(flexible []int, needs [][]float64, most []float64, step float64) int {
	best, least := flexible[0], math.Inf(1)
	for _, i := range flexible {
		total := 0.0
		if p.columns[i].width >= most[i] {
			total = 1e9
		}
		for _, row := range needs {
			height := 0.0 // nearly that of the highest cell, but smooth
			for k, j := range flexible {
				wide := p.columns[j].width
				if i == j {
					wide += step
				}
				lines := row[k] / pixels(wide)
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
