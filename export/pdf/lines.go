package pdf

import (
	"strings"
	"unicode"
)

const softHyphen = '\u00ad'

// breakLines breaks one text into lines that fit in width points. A line breaks at a space, behind a hyphen or a
// slash that stands in no number, and at a soft hyphen, which shows only there; a no-break space never breaks. A word that is too long for a
// line is cut. Every line break in the text begins a new line.
func (fs *faces) breakLines(text string, st style, width float64) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, fs.breakParagraph(paragraph, st, width)...)
	}
	return lines
}

// piece is a part of a text that never breaks inside; soft tells that it ends at a soft hyphen.
type piece struct {
	text string
	soft bool
}

// breaker fills lines with pieces. Signs stand beside each other without kerning, so widths add up.
type breaker struct {
	lines   []string
	line    string  // without the spaces at its end
	width   float64 // of line
	pending string  // the spaces at its end; they count when something follows
	gap     float64 // width of pending
	soft    bool    // the line ends at a soft hyphen
}

// end closes the line; a soft hyphen at its end shows.
func (b *breaker) end() {
	if b.soft {
		b.line += "-"
	}
	*b = breaker{lines: append(b.lines, b.line)}
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

func (fs *faces) breakParagraph(text string, st style, width float64) []string {
	var b breaker
	hyphen := fs.width("-", st)
	for _, p := range pieces(text) {
		word := strings.TrimRight(p.text, " ")
		wide, extra := fs.width(word, st), 0.0
		if p.soft {
			extra = hyphen
		}
		if b.line != "" && b.width+b.gap+wide+extra > width {
			b.end()
		}
		for b.line == "" && wide+extra > width {
			head, rest := fs.cut(word, st, width)
			if rest == "" {
				break
			}
			b.lines, word = append(b.lines, head), rest
			wide = fs.width(word, st)
		}
		spaces := p.text[len(strings.TrimRight(p.text, " ")):]
		b.add(word, spaces, wide, fs.width(spaces, st), p.soft)
	}
	return append(b.lines, b.line)
}

// cut splits a word at the last sign that still fits; at least one sign stays.
func (fs *faces) cut(word string, st style, width float64) (head, rest string) {
	total := 0.0
	for i, r := range word {
		w, _ := fs[st.weight].advance(r)
		total += max(w, 0) * st.size / 1000
		if total > width && i > 0 {
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
