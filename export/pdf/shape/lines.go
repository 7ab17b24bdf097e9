package shape

import (
	"strings"
	"unicode"
)

const softHyphen = '\u00ad'

// Line is one line of a text.
type Line struct {
	Text        string  // what it says
	Width       float64 // in points
	RightToLeft bool    // its paragraph runs from right to left
	Hyphen      bool    // it ends in the hyphen of a broken word, which Text does not hold
}

// Fit says what a text must fit in.
type Fit struct {
	Weight    Weight
	Size      float64 // in points
	Width     float64 // of the room, in points
	Hyphenate bool    // words may be broken, by the rules of Lang
	Lang      string  // BCP 47
}

// Break breaks one text into lines that fit. A line breaks at a space, behind a hyphen or a slash that stands in no
// number, and at a soft hyphen, which shows only there; a no-break space never breaks. A word that is too long for a
// line is cut. Every line break in the text begins a new line.
func (fs *Fonts) Break(text string, fit Fit) []Line {
	var lines []Line
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, fs.breakParagraph(paragraph, fit)...)
	}
	return lines
}

// One returns a text as the one line that it takes without a break.
func (fs *Fonts) One(text string, weight Weight, size float64) Line {
	return Line{Text: text, Width: fs.Width(text, weight, size)}
}

// Whole tells whether no word of a text must be cut to fit.
func (fs *Fonts) Whole(text string, fit Fit) bool {
	for _, p := range pieces(text) {
		if fs.Width(p.text, fit.Weight, fit.Size) > fit.Width {
			return false
		}
	}
	return true
}

// piece is a part of a text that never breaks inside; soft tells that it ends at a soft hyphen.
type piece struct {
	text string
	soft bool
}

// breaker fills lines with pieces. Signs stand beside each other without kerning, so widths add up.
type breaker struct {
	lines   []Line
	line    string  // without the spaces at its end
	width   float64 // of line
	pending string  // the spaces at its end; they count when something follows
	gap     float64 // width of pending
	soft    bool    // the line ends at a soft hyphen
	hyphen  float64 // width of a hyphen
}

// last returns the line so far as a whole one.
func (b *breaker) last() Line {
	l := Line{Text: b.line, Width: b.width, Hyphen: b.soft}
	if b.soft {
		l.Width += b.hyphen
	}
	return l
}

// end closes the line.
func (b *breaker) end() {
	*b = breaker{hyphen: b.hyphen, lines: append(b.lines, b.last())}
}

// add puts a piece of a width, its spaces at the end left out, on the line.
func (b *breaker) add(word, spaces string, width, gap float64, soft bool) {
	if word == "" { // spaces only: they follow those that wait
		b.pending, b.gap, b.soft = b.pending+spaces, b.gap+gap, soft
		return
	}
	b.line, b.width = b.line+b.pending+word, b.width+b.gap+width
	b.pending, b.gap, b.soft = spaces, gap, soft
}

func (fs *Fonts) breakParagraph(text string, fit Fit) []Line {
	width := func(text string) float64 { return fs.Width(text, fit.Weight, fit.Size) }
	b := breaker{hyphen: width("-")}
	for _, p := range pieces(text) {
		word := strings.TrimRight(p.text, " ")
		wide, extra := width(word), 0.0
		if p.soft {
			extra = b.hyphen
		}
		if b.line != "" && b.width+b.gap+wide+extra > fit.Width {
			b.end()
		}
		for b.line == "" && wide+extra > fit.Width {
			head, rest := fs.cut(word, fit)
			if rest == "" {
				break
			}
			b.lines, word = append(b.lines, Line{Text: head, Width: width(head)}), rest
			wide = width(word)
		}
		spaces := p.text[len(strings.TrimRight(p.text, " ")):]
		b.add(word, spaces, wide, width(spaces), p.soft)
	}
	b.soft = false
	return append(b.lines, b.last())
}

// cut splits a word at the last sign that still fits; at least one sign stays.
func (fs *Fonts) cut(word string, fit Fit) (head, rest string) {
	total := 0.0
	for i, r := range word {
		w, _ := fs.faces[fit.Weight].advance(r)
		total += max(w, 0) * fit.Size / 1000
		if total > fit.Width && i > 0 {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// pieces splits a paragraph behind each place where a line may break; spaces stay with the piece before them.
func pieces(text string) []piece {
	var all []piece
	start := 0
	runes := []rune(text)
	for i, r := range runes {
		last := i == len(runes)-1
		switch {
		case r == softHyphen:
			all = append(all, piece{strings.ReplaceAll(string(runes[start:i]), string(softHyphen), ""), !last})
			start = i + 1
		case last, r == ' ' && runes[i+1] != ' ', (r == '-' || r == '/') && i > start && runes[i+1] != ' ' && !inNumber(runes, i):
			all = append(all, piece{text: string(runes[start : i+1])})
			start = i + 1
		}
	}
	return all
}

// inNumber tells whether a sign stands between two figures, as in 2026-2027.
func inNumber(runes []rune, i int) bool {
	return i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
}
