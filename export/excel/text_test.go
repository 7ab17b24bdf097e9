package excel

import (
	"slices"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	for _, c := range []struct {
		in, want string
		removed  bool
	}{
		{"gewoon\n\ten zo", "gewoon\n\ten zo", false},
		{"a\r\nb\rc\vd", "a\nb\nc\nd", false},
		{"nul\x00bel\x07", "nulbel", true},
		{"\ufffe\ufdd0x\U0001ffff", "x", true},
		{"kapot \xff", "kapot \ufffd", true},
		{"echt \ufffd", "echt \ufffd", false},
		{"\u00a0\u00ad\u200d\u2028", "\u00a0\u00ad\u200d\u2028", false},
	} {
		got, removed := clean(c.in)
		if got != c.want || removed != c.removed {
			t.Errorf("clean(%q) = %q, %v, want %q, %v", c.in, got, removed, c.want, c.removed)
		}
		if again, _ := clean(got); again != got {
			t.Errorf("cleaning %q again gives %q", got, again)
		}
	}
}

func TestRisky(t *testing.T) {
	for _, s := range []string{"=1", "+1", "-a", "@a", "\ta", " =1", "\n=1", "＝1"} {
		if !risky(s) {
			t.Errorf("%q is not found risky", s)
		}
	}
	for _, s := range []string{"", " ", "a=1", "1-2", "–", "•"} {
		if risky(s) {
			t.Errorf("%q is found risky", s)
		}
	}
}

func TestSheetNames(t *testing.T) {
	taken := names{}
	for _, c := range []struct {
		candidates []string
		want       string
	}{
		{[]string{"Rollen"}, "Rollen"},
		{[]string{"ROLLEN", "Rollen"}, "Rollen (2)"},
		{[]string{"rollen", "Wie doet wat"}, "Wie doet wat"},
		{[]string{"Thema's: [a] * b/c?"}, "Themas a b-c"},
		{[]string{strings.Repeat("lang ", 20)}, "lang lang lang lang lang lang…"},
		{[]string{strings.Repeat("lang ", 20)}, "lang lang lang lang lang la (2)"},
		{[]string{strings.Repeat("👍", 20)}, strings.Repeat("👍", 15) + "…"},
		{[]string{"history"}, "history 1"},
		{[]string{"'", "", "id"}, "id"},
		{nil, "-"},
		{nil, "- (2)"},
	} {
		if got := taken.sheet(c.candidates...); got != c.want {
			t.Errorf("sheet(%q) = %q, want %q", c.candidates, got, c.want)
		}
	}
}

func TestSplit(t *testing.T) {
	for name, text := range map[string]string{
		"nothing": "", "line": "Een regel.", "paragraphs": strings.Repeat(vision, 20), "one word": strings.Repeat("x", 40000),
		"emoji": strings.Repeat("👍🏽", 20000), "families": strings.Repeat("👩‍👩‍👧‍👦", 5000), "no width": strings.Repeat("\u200b", 70000),
		"escapes": strings.Repeat("_x000D_", 6000), "empty lines": strings.Repeat("\n", 5000), "flags": strings.Repeat("🇳🇱", 9000),
	} {
		pieces := body.split(text, pixels(44))
		if strings.Join(pieces, "") != text {
			t.Errorf("%s: the pieces are not the text", name)
		}
		for _, p := range pieces {
			if n := len(body.wrap(p, pixels(44))); units(p) > maxUnits || n > body.most()+1 {
				t.Errorf("%s: a piece has %d units and %d lines", name, units(p), n)
			}
			if strings.HasPrefix(p, "🏽") || strings.HasPrefix(p, "\u200d") || strings.HasPrefix(p, "🇱") {
				t.Errorf("%s: a sign is broken", name)
			}
		}
	}
	if got := body.split("kort", pixels(44)); !slices.Equal(got, []string{"kort"}) {
		t.Errorf("a short text becomes %q", got)
	}
}
