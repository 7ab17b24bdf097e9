package excel

import (
	"strings"

	"samenspel/export"
)

// Characters of 10.5 points that fit on a page between its margins.
const (
	portrait  = 102.0
	landscape = 152.0
	crowded   = 1.3 // a page printed smaller than 1/crowded is hard to read

	headingLines = 2.4 // as many lines of a heading, of which the last ones are seldom full, make three
)

// longestWord is how many pixels a word may ask for, whatever else is on the page: most e-mail addresses fit, and a web
// address breaks.
const longestWord = 240

// widthOf returns the width that a kind of column has at first; for text the width at which it wraps.
func widthOf(k export.CellKind) float64 {
	switch k {
	case export.Text:
		return 20
	case export.Long:
		return 36
	case export.Lines:
		return 26
	case export.Number:
		return 9
	case export.Money:
		return 15
	case export.Date:
		return 12
	case export.Code:
		return 17
	}
	return 20
}

// landscape tells whether the page is printed on its side.
func (p *page) landscape() bool { return len(p.columns) > 5 }

// flexible tells whether a column holds text that wraps.
func (c column) flexible() bool {
	return (c.role == plain || c.role == answer) && (c.kind == export.Text || c.kind == export.Long || c.kind == export.Lines)
}

// fit suits the widths of the columns to the page and to what they hold. A column is wide enough for its longest word,
// wraps at the width of its kind, and gets more when a text would make a row too high. What is left over on the page
// goes to the columns that wrap; what is too much is taken from those that can do with less.
func (p *page) fit() {
	least, most := make([]float64, len(p.columns)), make([]float64, len(p.columns))
	total, room := 0.0, portrait
	if p.landscape() {
		room = landscape
	}
	for i := range p.columns {
		c := &p.columns[i]
		word, whole := p.measure(i)
		switch {
		case c.role == quiet:
			c.width = min(max(word, 9), 24)
		case c.role == answer, c.role == helping: // a page of answers looks like the next
		case c.flexible():
			if c.width = max(c.width, word); p.room {
				whole = 2 * c.width
			} else if len(p.lines) > 0 {
				c.width = p.needed(i, max(word, min(whole, c.width)))
			}
		default: // a number that does not fit shows as ####
			c.width = max(c.width, word)
		}
		least[i], most[i] = c.width, c.width
		if c.flexible() {
			least[i], most[i] = min(max(word, 0.6*widthOf(c.kind)), c.width), max(whole, c.width)
		}
		total += c.width
	}
	switch {
	case total < room:
		p.share(room-total, most)
	case total > crowded*room:
		p.share(crowded*room-total, least)
	}
	if !p.room {
		p.balance(least, most)
	}
}

// share gives extra width to the columns, or takes it when it is negative, each in proportion to how far it is from
// its goal; never beyond it.
func (p *page) share(extra float64, goals []float64) {
	var apart float64
	for i, c := range p.columns {
		apart += goals[i] - c.width
	}
	if apart == 0 {
		return
	}
	part := min(extra/apart, 1)
	for i := range p.columns {
		p.columns[i].width += part * (goals[i] - p.columns[i].width)
	}
}

// measure returns the widths for the longest word in a column, its heading included, and for the longest line.
func (p *page) measure(i int) (word, whole float64) {
	c := p.columns[i]
	f := c.face()
	for _, l := range p.lines {
		if typed(l.cells[i]) {
			_, all := f.longest(l.cells[i].Text)
			word, whole = max(word, min(all, 280)), max(whole, all)
			continue
		}
		for line := range strings.Lines(cut(l.cells[i].Text, 4000)) {
			long, all := f.longest(line)
			word, whole = max(word, min(long, longestWord)), max(whole, all)
		}
	}
	longest, heading := head.longest(c.label)
	longest = max(longest, heading/headingLines)
	word = max(word, min(longest, 160)+20) // the filter button takes room
	return characters(word), min(max(characters(whole), characters(word)), 70)
}

// longest returns the pixels of the longest word and of the whole of a line.
func (f face) longest(line string) (word, whole float64) {
	var current float64
	for _, r := range line {
		wide := f.advance(r)
		if whole += wide; r == ' ' || r == '\t' || r == '\n' {
			current = 0
			continue
		}
		current += wide
		word = max(word, current)
		if r == '-' {
			current = 0
		}
	}
	return word, whole
}

// needed returns a width with which the longest text of a column takes at most half of the highest row, within reason.
func (p *page) needed(i int, width float64) float64 {
	longest := ""
	for _, l := range p.lines {
		if len(l.cells[i].Text) > len(longest) {
			longest = l.cells[i].Text
		}
	}
	longest = cut(longest, 8000) // enough to know that it is long
	for width < 50 && len(body.wrap(longest, pixels(width))) > body.most()/2 {
		width = min(width*1.2, 50)
	}
	return width
}
