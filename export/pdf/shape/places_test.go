package shape

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// TestWidest_HoldsForEverySign looks at the signs of one to three bytes; those of four would have to be four times as
// wide as high.
func TestWidest_HoldsForEverySign(t *testing.T) {
	raceless(t)
	for _, family := range []Family{Plain, Readable} {
		fs := fonts(t, family)
		for weight := range weights {
			for r := range rune(0x10000) {
				if !unicode.IsGraphic(r) {
					continue
				}
				if width := fs.shape(wordKey{text: string(r), weight: weight}).width; width > float64(widest*utf8.RuneLen(r)) {
					t.Errorf("%U in weight %d of family %d is %.0f wide", r, weight, family, width)
				}
			}
		}
	}
}
