// Package shape turns a text into lines of known width in the typefaces of a document.
//
// It may import assets; never export, gofpdf or anything that draws.
package shape

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"samenspel/assets"
)

// Weight names one of the styles of a family.
type Weight int

// The styles.
const (
	Regular Weight = iota
	SemiBold
	Italic
	weights
)

// Family is the typeface that a document is set in.
type Family int

// The families: the usual one, and the one that is made for poor sight.
const (
	Plain Family = iota
	Readable
)

// Fonts are the typefaces of one document. They keep what they looked up, so one goroutine at a time uses them.
type Fonts struct {
	faces [weights]*face
}

// New returns the fonts of a family; an error when a font that the program carries along cannot be read.
func New(Family) (*Fonts, error) {
	fs := &Fonts{}
	for i, data := range Data() {
		f, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("read the typeface: %w", err)
		}
		fs.faces[i] = &face{font: f, far: map[rune]float64{}}
	}
	return fs, nil
}

// Data returns the font files, by weight. Do not write in them.
func Data() [][]byte {
	return [][]byte{assets.SourceSansRegular, assets.SourceSansSemiBold, assets.SourceSansItalic}
}

// Has tells whether every style can show a sign.
func (fs *Fonts) Has(r rune) bool {
	for _, f := range fs.faces {
		if _, ok := f.advance(r); !ok {
			return false
		}
	}
	return true
}

// Width returns the width of a text on one line in points, for a size in points.
func (fs *Fonts) Width(text string, weight Weight, size float64) float64 {
	total := 0.0
	for _, r := range text {
		w, _ := fs.faces[weight].advance(r)
		total += max(w, 0)
	}
	return total * size / 1000
}

// nearSigns is how many signs, from the first on, are looked up most quickly: Latin, Greek and Cyrillic.
const nearSigns = 0x500

// face knows the advance widths of one font file.
type face struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	near   [nearSigns]float64 // in thousandths of the size; negative when the font lacks the sign, 0 when not looked up
	far    map[rune]float64   // the same for rarer signs
}

// advance returns the width of a sign in thousandths of the size, and whether the font has it.
func (f *face) advance(r rune) (float64, bool) {
	if r >= 0 && r < nearSigns {
		if w := f.near[r]; w != 0 {
			return w, w >= 0
		}
		f.near[r] = f.lookUp(r)
		return f.near[r], f.near[r] >= 0
	}
	w, ok := f.far[r]
	if !ok {
		w = f.lookUp(r)
		f.far[r] = w
	}
	return w, w >= 0
}

// lookUp asks the font for a sign's width.
func (f *face) lookUp(r rune) float64 {
	w := -1.0
	if r <= 0xffff { // the drawing library cannot write signs beyond
		if g, err := f.font.GlyphIndex(&f.buffer, r); err == nil && g != 0 {
			if a, err := f.font.GlyphAdvance(&f.buffer, g, fixed.I(1000), font.HintingNone); err == nil {
				w = float64(a) / 64
			}
		}
	}
	return w
}
