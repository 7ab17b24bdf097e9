package shape

import (
	"bytes"
	"testing"

	"github.com/go-text/typesetting/font"
)

// TestFace_File reads the files of fonts whose codes stand for glyphs, for several together and for none.
func TestFace_File(t *testing.T) {
	fs := fonts(t, Plain)
	for _, text := range []string{"affiche ị́ x̣̃", "שָׁלוֹם", "مُحَمَّد السلام", "👩‍👩‍👧 ❤️", "ⵣ ﷲ", "日 \ue000"} {
		for weight := range weights {
			fs.One(text, weight, 10)
		}
	}
	faces := fs.Faces()
	if len(faces) < 8 {
		t.Fatalf("only %d fonts are used", len(faces))
	}
	for _, f := range faces {
		read, err := font.ParseTTF(bytes.NewReader(f.File()))
		if err != nil {
			t.Errorf("%s: %v", f.Name(), err)
			continue
		}
		for i, c := range f.Codes() {
			glyph, ok := read.NominalGlyph(rune(i + 1))
			if wide := int(read.HorizontalAdvance(glyph)); !ok || wide != c.Advance || c.Text == "" {
				t.Errorf("%s: %q has glyph %d, %d wide, want %d", f.Name(), c.Text, glyph, wide, c.Advance)
			}
			if c.single() {
				continue
			}
			outline, _ := read.GlyphData(glyph).(font.GlyphOutline)
			parts := 0
			for _, p := range c.Parts {
				part, _ := read.GlyphData(font.GID(p.Glyph)).(font.GlyphOutline)
				parts += len(part.Segments)
			}
			if len(outline.Segments) != parts {
				t.Errorf("%s: %q is drawn in %d strokes, its parts in %d", f.Name(), c.Text, len(outline.Segments), parts)
			}
		}
	}
}
