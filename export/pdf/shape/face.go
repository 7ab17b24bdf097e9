package shape

import (
	"encoding/binary"
	"math"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// Face is one font of a document. In the document a glyph has a code; a glyph that says several things, such as a
// hyphen that ends a line and one that does not, has several.
type Face struct {
	Number int // among the fonts of the document
	file   *file
	font   *font.Font // nil until a sign is looked up in it
	face   *font.Face
	codes  []Code
	byCode map[string]uint16
}

// Code is what a code of a font stands for: a glyph, or several that say something together, such as a letter and its
// dots.
type Code struct {
	Parts   []Part
	Advance int    // in units of the font
	Text    string // what it says, never empty
	width   float64
}

// Part is a glyph on its place in a code, in units of the font.
type Part struct {
	Glyph uint16
	X, Y  int
}

// single tells whether a code stands for a glyph as it is in the font.
func (c Code) single() bool { return len(c.Parts) == 1 && c.Parts[0].X == 0 && c.Parts[0].Y == 0 }

// Codes that a document may use: from one on, and never half of a surrogate pair, which the drawing library cannot
// write.
const mostCodes = 0xd7ff

// elsewhere stands for a glyph whose text stands with another glyph, or beside the glyphs.
const elsewhere = "\ufffd"

// load reads the font unless it was read before.
func (f *Face) load() error {
	if f.face != nil {
		return nil
	}
	read, err := f.file.read()
	if err != nil {
		return err
	}
	f.font, f.face = read, font.NewFace(read)
	return nil
}

// Codes returns what the codes stand for, from code 1 on.
func (f *Face) Codes() []Code { return f.codes }

// Code returns what a code stands for.
func (f *Face) Code(code uint16) Code { return f.codes[code-1] }

// Name returns the font's PostScript name.
func (f *Face) Name() string { return postScriptName(f.file.data) }

// code returns the code that stands for something.
func (f *Face) code(c Code) uint16 {
	key := make([]byte, 0, 32)
	for _, p := range c.Parts {
		key = binary.BigEndian.AppendUint64(key, uint64(p.Glyph)<<32|uint64(uint16(p.X))<<16|uint64(uint16(p.Y)))
	}
	key = append(key, c.Text...)
	if code, ok := f.byCode[string(key)]; ok {
		return code
	}
	if len(f.codes) == mostCodes { // more than any document needs; then it shows something else
		return 1
	}
	c.Parts = slices.Clone(c.Parts)
	c.Advance = max(0, c.Advance)
	c.width = math.Round(float64(c.Advance) * f.scale())
	f.codes = append(f.codes, c)
	f.byCode[string(key)] = uint16(len(f.codes))
	return uint16(len(f.codes))
}

// advance returns the width of a glyph in units of the font.
func (f *Face) advance(glyph uint16) int { return int(f.face.HorizontalAdvance(font.GID(glyph))) }

// Width returns how far a code goes on, in whole thousandths of the size.
func (f *Face) Width(code uint16) float64 { return f.codes[code-1].width }

// scale turns units of the font into thousandths of the size.
func (f *Face) scale() float64 { return 1000 / float64(f.font.Upem()) }

// glyph returns the glyph of a sign. What is for private use means something else in every font, so no font has it.
func (f *Face) glyph(r rune) (uint16, bool) {
	if private(r) || r == '\ufeff' || f.load() != nil {
		return 0, false
	}
	glyph, ok := f.face.NominalGlyph(r)
	return uint16(glyph), ok && glyph != 0
}

func private(r rune) bool {
	return r >= 0xe000 && r <= 0xf8ff || r >= 0xf0000
}

// has tells whether the font has all signs that show.
func (f *Face) has(signs []rune) bool { return f.begins(signs) == len(signs) }

// begins returns how many signs the font has before the first one that it lacks.
func (f *Face) begins(signs []rune) int {
	for i, r := range signs {
		if ignorable(r) {
			continue
		}
		if _, ok := f.glyph(r); !ok {
			return i
		}
	}
	return len(signs)
}

// ignorable tells whether a sign shows nothing by itself, such as one that joins two others.
func ignorable(r rune) bool {
	return r > 0xa0 && r != '\ufeff' && harfbuzz.IsDefaultIgnorable(r)
}
