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

// TestItems_ALetterIsShownWithoutAMark that no font has, and that mark alone is missing.
func TestItems_ALetterIsShownWithoutAMark(t *testing.T) {
	fs := fonts(t, Plain)
	for text, missing := range map[string]string{
		"Za":                          "",
		"Z\u0301a":                    "",
		"Z\u0351a":                    "", // which another font has
		"Z\u0301\u0351\u036ba":        "\u036b",
		"日\u0301":                     "日\u0301",
		"ש\u05b8\u0597לום":            "\u0597",
		"👍\U0001f3fd\u200d\U0001fad9": "",
	} {
		if got := string(fs.Missing(text)); got != missing {
			t.Errorf("%q lacks %q, want %q", text, got, missing)
		}
	}
}
