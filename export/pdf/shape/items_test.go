package shape

import "testing"

// TestUsual_EveryStyleHasIt looks for a font for each usual sign.
func TestUsual_EveryStyleHasIt(t *testing.T) {
	usual := 0
	for _, family := range []Family{Plain, Readable} {
		fs := fonts(t, family)
		for r := range rune(0x300) {
			if r == '\n' || !Usual(string(r)) {
				continue
			}
			usual++
			for weight := range weights {
				if fs.faceOf([]rune{r}, weight) == nil {
					t.Errorf("family %d, weight %d has no %U", family, weight, r)
				}
			}
		}
	}
	if usual < 2*200 || Usual("\t") || Usual("\u00ad") || Usual("\xff") || !Usual("één\n") {
		t.Errorf("%d signs are usual, and not the right ones", usual)
	}
}
