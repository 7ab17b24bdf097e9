package assets_test

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/font"

	"samenspel/assets"
)

// TestFonts_HaveEverySignOfTheWords: of a sign that the window's font lacks another font draws something, such as an
// arrow with a broken tail.
func TestFonts_HaveEverySignOfTheWords(t *testing.T) {
	faces := map[string][]byte{"regular": assets.AtkinsonRegular, "bold": assets.AtkinsonSemiBold}
	for name, raw := range faces {
		face, err := font.ParseTTF(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		lacks := func(sign rune) bool {
			_, has := face.NominalGlyph(sign)
			return !has
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

// TestFonts_OfDocumentsFillEachOthersGaps names a sign of each kind that people write, and the font that has it.
func TestFonts_OfDocumentsFillEachOthersGaps(t *testing.T) {
	fonts := map[string][]byte{
		"Source Sans": assets.SourceSansRegular, "Source Sans, italic": assets.SourceSansItalic, "Assistant": assets.AssistantRegular,
		"Assistant, semibold": assets.AssistantSemiBold, "Vazirmatn": assets.VazirmatnRegular, "Vazirmatn, semibold": assets.VazirmatnSemiBold, "DejaVu Sans": assets.DejaVuSigns,
		"Noto Emoji": assets.NotoEmoji,
	}
	for name, signs := range map[string]string{
		"Source Sans": "éĳŁşțőểĐΩжḥʿ€½□☐☑→−–‘“", "Source Sans, italic": "éĳŁşțőểĐΩжḥʿ€½□", "Assistant": "אבגדהשתץָּ", "Assistant, semibold": "אבגדהשתץָּ",
		"Vazirmatn": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأپچژگ،؟٠١٢ًٌَّ", "Vazirmatn, semibold": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأپچژگ،؟٠١٢ًٌَّ",
		"DejaVu Sans": "ڨԱაⵣ✓★☎⚠♥Ⅻ⅚≠∞①�", "Noto Emoji": "👍😀🏽❤🎉🇳",
	} {
		face, err := font.ParseTTF(bytes.NewReader(fonts[name]))
		if err != nil {
			t.Fatal(err)
		}
		for _, sign := range signs {
			if _, has := face.NominalGlyph(sign); !has {
				t.Errorf("%s has no %q", name, sign)
			}
		}
	}
}
