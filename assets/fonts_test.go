package assets_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"samenspel/assets"
)

// TestFonts_HaveEverySignOfTheWords: of a sign that the window's font lacks another font draws something, such as an
// arrow with a broken tail.
func TestFonts_HaveEverySignOfTheWords(t *testing.T) {
	faces := map[string][]byte{"regular": assets.AtkinsonRegular, "bold": assets.AtkinsonSemiBold}
	for name, raw := range faces {
		font, err := sfnt.Parse(raw)
		if err != nil {
			t.Fatal(err)
		}
		has := map[rune]bool{}
		lacks := func(sign rune) bool {
			if _, known := has[sign]; !known {
				glyph, err := font.GlyphIndex(nil, sign)
				has[sign] = err == nil && glyph != 0
			}
			return !has[sign]
		}
		seen := 0
		for _, folder := range []string{"i18n", "content", "changes", "example"} {
			err := fs.WalkDir(os.DirFS("."), folder, func(path string, entry fs.DirEntry, err error) error {
				if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".json") && !strings.HasSuffix(path, ".md") {
					return err
				}
				raw, err := os.ReadFile(path)
				seen++
				for _, sign := range string(raw) {
					if !unicode.IsControl(sign) && lacks(sign) {
						t.Errorf("%s: the %s font has no %q; write it in words", path, name, sign)
					}
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if seen < 40 {
			t.Errorf("only %d files seen", seen)
		}
	}
}
