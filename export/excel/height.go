package excel

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Excel and LibreOffice compute no row heights when they open a file, so we estimate them: greedy line breaking with
// the advance widths of Carlito Regular, which has the metrics of Calibri. It is an upper bound.

const (
	maxHeight = 409.0 // points: Excel shows no higher row
	padding   = 4.5   // points above and below the lines of a cell
)

// advances are the widths of U+0020 to U+007E and of U+00A0 to U+017F in hundredths of the type size, read once from
// Carlito-Regular.ttf (Łukasz Dziedzic, SIL Open Font License 1.1) and rounded up.
var (
	advancesASCII = [...]uint8{
		23, 33, 41, 50, 51, 72, 69, 23, 31, 31, 50, 50, 25, 31, 26, 39, 51, 51, 51, 51, 51, 51, 51, 51,
		51, 51, 27, 27, 50, 50, 50, 47, 90, 58, 55, 54, 62, 49, 46, 64, 63, 26, 32, 52, 43, 86, 65, 67,
		52, 68, 55, 46, 49, 65, 57, 89, 52, 49, 47, 31, 39, 31, 50, 50, 30, 48, 53, 43, 53, 50, 31, 48,
		53, 23, 24, 46, 23, 80, 53, 53, 53, 53, 35, 40, 34, 53, 46, 72, 44, 46, 40, 32, 47, 32, 50,
	}
	advancesLatin = [...]uint8{
		23, 33, 50, 51, 50, 51, 50, 50, 40, 84, 41, 52, 50, 0, 51, 40,
		34, 50, 34, 34, 30, 55, 59, 26, 31, 25, 43, 52, 64, 68, 68, 47, 58, 58, 58, 58, 58, 58, 77, 54,
		49, 49, 49, 49, 26, 26, 26, 26, 63, 65, 67, 67, 67, 67, 67, 50, 67, 65, 65, 65, 65, 49, 52, 53,
		48, 48, 48, 48, 48, 48, 78, 43, 50, 50, 50, 50, 23, 23, 23, 23, 53, 53, 53, 53, 53, 53, 53, 50,
		53, 53, 53, 53, 53, 46, 53, 46, 58, 48, 58, 48, 58, 48, 54, 43, 54, 43, 54, 43, 54, 43, 62, 57,
		63, 56, 49, 50, 49, 50, 49, 50, 49, 50, 49, 50, 64, 48, 64, 48, 64, 48, 64, 48, 63, 53, 66, 54,
		26, 23, 26, 23, 26, 23, 26, 23, 26, 23, 58, 47, 32, 24, 52, 46, 46, 43, 23, 43, 23, 43, 27, 55,
		38, 43, 25, 65, 53, 65, 53, 65, 53, 58, 63, 53, 67, 53, 67, 53, 67, 53, 87, 85, 55, 35, 55, 35,
		55, 35, 46, 40, 46, 40, 46, 40, 46, 40, 49, 34, 49, 35, 49, 35, 65, 53, 65, 53, 65, 53, 65, 53,
		65, 53, 65, 53, 89, 72, 49, 46, 49, 47, 40, 47, 40, 47, 40, 25,
	}
)

// face is a size, in points, and weight of the workbook's typeface.
type face struct {
	size float64
	bold bool
}

// advance returns the width of a sign in pixels. Signs of other scripts count wide, emoji and East Asian ones a whole
// type size and more.
func (f face) advance(r rune) float64 {
	hundredths := 70.0
	switch {
	case r >= ' ' && r <= '~':
		hundredths = float64(advancesASCII[r-' '])
	case r >= 0xA0 && r <= 0x17F:
		hundredths = float64(advancesLatin[r-0xA0])
	case r == '\t':
		hundredths = 300
	case unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me): // signs that take no room
		hundredths = 0
	case r >= 0x1100 && (r < 0x2000 || r > 0x206F):
		hundredths = 140
	}
	if f.bold {
		hundredths *= 1.04
	}
	return hundredths / 100 * f.size * 96 / 72
}

// pitch returns the height of a line in points.
func (f face) pitch() float64 { return math.Ceil(f.size*1.2207*96/72) * 72 / 96 }

// height returns the height of a row with so many lines.
func (f face) height(lines int) float64 { return min(float64(lines)*f.pitch()+padding, maxHeight) }

// most returns how many lines fit in the highest row.
func (f face) most() int { return int((maxHeight - padding) / f.pitch()) }

// pixels returns the room for text in a column of a width in characters.
func pixels(width float64) float64 { return math.Trunc((256*width+18)/256*7) - 9 }

// characters returns the width in characters of a column with room for so many pixels.
func characters(room float64) float64 { return (room+9)/7 + 0.2 }

// wrap returns where each line of a text ends in a column with room for so many pixels. Words that fit nowhere are
// broken, but never inside a sign that people see as one.
func (f face) wrap(text string, room float64) []int {
	var ends []int
	start, chance := 0, 0    // where the line began; the last place where it could break
	line, before := 0.0, 0.0 // width of the line, and of it up to chance
	for i := 0; i < len(text); {
		r, _ := utf8.DecodeRuneInString(text[i:])
		size := cluster(text[i:])
		if r == '\n' {
			i += size
			ends = append(ends, i)
			start, chance, line = i, i, 0
			continue
		}
		blank, wide := r == ' ' || r == '\t', f.advance(r)
		if line+wide > room && !blank && i > start {
			at, rest := i, 0.0
			if chance > start {
				at, rest = chance, line-before
			}
			ends = append(ends, at)
			start, chance, line = at, at, rest
		}
		line += wide
		i += size
		if blank || r == '-' {
			chance, before = i, line
		}
	}
	return append(ends, len(text))
}

// cluster returns the bytes of the first sign as people see it: with its accents, its skin colour, its flag's second
// half and what is joined to it. At most 32 runes, so that there is always an end.
func cluster(s string) int {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return 1
	}
	last, n := utf8.DecodeRuneInString(s)
	for runes := 1; n < len(s) && runes < 32; runes++ {
		next, size := utf8.DecodeRuneInString(s[n:])
		if !extends(next) && last != joiner && (runes > 1 || !flagHalf(last) || !flagHalf(next)) {
			return n
		}
		last, n = next, n+size
	}
	return n
}

const joiner = '\u200D'

func extends(r rune) bool {
	return r == joiner || unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) ||
		r >= 0x1F3FB && r <= 0x1F3FF || r >= 0xE0020 && r <= 0xE007F
}

func flagHalf(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// split divides a text into pieces that Excel can hold and show in one cell each; most texts are one piece. The
// pieces together are the text. It breaks between paragraphs where that leaves a piece of some size, else between
// lines.
func (f face) split(text string, room float64) []string {
	var pieces []string
	ends, start := f.wrap(text, room), 0
	for first := 0; first < len(ends); {
		last := first
		for last+1 < len(ends) && last+1-first < f.most() && units(text[start:ends[last+1]]) <= maxUnits {
			last++
		}
		if last+1 < len(ends) {
			last = paragraph(text, ends, first, last)
		}
		for end := ends[last]; units(text[start:end]) > maxUnits; { // one line of signs without width
			n := 0
			for used := 0; used < maxUnits/2; {
				size := cluster(text[start+n:])
				used += units(text[start+n : start+n+size])
				n += size
			}
			pieces, start = append(pieces, text[start:start+n]), start+n
		}
		if ends[last] > start || len(pieces) == 0 {
			pieces = append(pieces, text[start:ends[last]])
		}
		start, first = ends[last], last+1
	}
	return pieces
}

// paragraph returns the last line at or before last that ends a paragraph, or last when that is in the first half.
func paragraph(text string, ends []int, first, last int) int {
	for i := last; i > (first+last)/2; i-- {
		if strings.HasSuffix(text[:ends[i]], "\n") {
			return i
		}
	}
	return last
}
