package pdf

import (
	"strings"
	"testing"

	"samenspel/export"
)

// TestLayout_ALongNameIsCutVisibly at a place to sign.
func TestLayout_ALongNameIsCutVisibly(t *testing.T) {
	for _, name := range []string{strings.TrimSpace(strings.Repeat("naam ", 90)), strings.Repeat("naam", 90)} {
		r := sample()
		r.Signatures = []export.Signature{{Party: "De Brug", Name: name}}
		l := layOut(t, r)
		var lines []string
		for _, d := range standingIn(l) {
			if strings.Contains(d.text.Text, "naam") {
				lines = append(lines, d.text.Text)
			}
		}
		if len(lines) != 3 || !strings.HasSuffix(lines[2], "…") || strings.HasSuffix(lines[1], "…") {
			t.Errorf("%.8q becomes %q", name, lines)
		}
	}
}

func TestSignTitle(t *testing.T) {
	for manner, want := range map[string]string{"": "Handtekening", "Op papier": "Handtekening (op papier)"} {
		if got := signTitle("Handtekening", manner); got != want {
			t.Errorf("%q: %q, want %q", manner, got, want)
		}
	}
}
