package widgets

import (
	"slices"
	"sort"
)

// flow is a text broken into lines of a width: between words, and inside a word that is wider than a line. The spaces
// at which a line breaks belong to its end, where they may hang out; so the place behind them, which begins the next
// line, is one place only. Places are counted in characters. A flow knows nothing of drawing: how wide a piece of text
// is, it asks.
type flow struct {
	text    []rune
	starts  []int // where each line begins; the first is 0
	width   float32
	measure func(piece string) float32
}

// longestPiece is how much of a word is measured at once, so that a very long word costs no more than many short ones.
const longestPiece = 32

// rewrap breaks the whole text for a width; with none, a text breaks at its own line ends only.
func (f *flow) rewrap(width float32) {
	f.width, f.starts = width, append(f.starts[:0], 0)
	for at, more := f.next(0); more; at, more = f.next(at) {
		f.starts = append(f.starts, at)
	}
}

// replace puts other characters in the place of those from start up to end. Lines are broken anew from a little before
// the change to where they agree with what they were.
func (f *flow) replace(start, end int, with []rune) {
	first := f.lineOf(start)
	for range 2 { // a word that grew shorter may fit on the line before, or what was cut from it may
		if first > 0 && f.text[f.starts[first]-1] != '\n' {
			first--
		}
	}
	f.text = slices.Replace(f.text, start, end, with...)
	by := len(with) - (end - start)
	keep := max(sort.SearchInts(f.starts, end), first+1)
	for i := range f.starts[keep:] {
		f.starts[keep+i] += by
	}
	var fresh []int
	at, more := f.next(f.starts[first])
	for ; more; at, more = f.next(at) {
		for keep < len(f.starts) && f.starts[keep] < at {
			keep++
		}
		if keep < len(f.starts) && f.starts[keep] == at {
			break
		}
		fresh = append(fresh, at)
	}
	if !more {
		keep = len(f.starts)
	}
	f.starts = slices.Replace(f.starts, first+1, keep, fresh...)
}

// next returns where the line ends that begins at a place, which is where the next one begins if there is more.
func (f *flow) next(start int) (end int, more bool) {
	if f.width <= 0 {
		p := paragraphAt(f.text, start)
		return min(p.End+1, len(f.text)), p.End < len(f.text)
	}
	x, words := float32(0), start // the last place between words
	for i := start; i < len(f.text); {
		switch r := f.text[i]; {
		case r == '\n':
			return i + 1, true
		case isBlank(r):
			x += f.measure(string(r))
			i++
			words = i
		default:
			piece := f.piece(i)
			wide := f.measure(string(piece))
			switch {
			case x+wide <= f.width, i == start && len(piece) == 1:
			case words > start:
				return words, true
			default:
				return max(i+f.fitting(piece, f.width-x), start+1), true
			}
			x += wide
			i += len(piece)
		}
	}
	return len(f.text), false
}

// piece is the word that begins at a place, or the beginning of a very long one.
func (f *flow) piece(start int) []rune {
	end := start
	for end < len(f.text) && end < start+longestPiece && f.text[end] != '\n' && !isBlank(f.text[end]) {
		end++
	}
	return f.text[start:end]
}

// fitting returns how many characters of a piece that is too wide fit.
func (f *flow) fitting(piece []rune, width float32) int {
	return sort.Search(len(piece)-1, func(n int) bool { return f.measure(string(piece[:n+1])) > width })
}

// isBlank tells whether a line may break behind a character.
func isBlank(r rune) bool { return r == ' ' || r == '\t' }

// lineOf returns the line on which a place stands.
func (f *flow) lineOf(at int) int { return sort.SearchInts(f.starts, at+1) - 1 }

// bounds returns the places between which the characters of a line stand, without the sign that ends it.
func (f *flow) bounds(line int) (start, end int) {
	start, end = f.starts[line], len(f.text)
	if line+1 < len(f.starts) {
		if end = f.starts[line+1]; f.text[end-1] == '\n' {
			end--
		}
	}
	return start, end
}

// last returns the last place on a line.
func (f *flow) last(line int) int {
	_, end := f.bounds(line)
	if line+1 < len(f.starts) && f.starts[line+1] == end {
		return end - 1 // the place behind the last character begins the next line
	}
	return end
}

// shown returns what there is to draw of a line.
func (f *flow) shown(line int) string {
	start, end := f.bounds(line)
	for end > start && isBlank(f.text[end-1]) {
		end--
	}
	return string(f.text[start:end])
}

// x returns how far from the beginning of a line a place is; spaces that hang out take no room.
func (f *flow) x(line, at int) float32 {
	x := f.measure(string(f.text[f.starts[line]:at]))
	if f.width > 0 {
		x = min(x, f.width)
	}
	return x
}

// nearest returns the place on a line that is nearest to a distance from its beginning.
func (f *flow) nearest(line int, x float32) int {
	start, last := f.starts[line], f.last(line)
	return start + sort.Search(last-start, func(n int) bool {
		return (f.x(line, start+n)+f.x(line, start+n+1))/2 > x
	})
}
