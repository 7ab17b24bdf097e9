package shape

import (
	"slices"
	"strings"
	"testing"
)

// seen writes a line as the eye sees it, from left to right, with letters from right to left in capitals: Hebrew letters
// stand for A, B, C and so on, Arabic figures for 0 to 9.
func seen(fs *Fonts, l Line) string {
	type sign struct {
		x    float64
		text string
	}
	var all []sign
	runs := fs.Runs(l, Regular)
	for _, run := range runs[:len(runs)-1] {
		for _, g := range run.Glyphs {
			all = append(all, sign{run.X + g.X, run.Face.Code(g.Code).Text})
		}
	}
	slices.SortStableFunc(all, func(a, b sign) int {
		if a.x < b.x {
			return -1
		}
		return 1
	})
	var b strings.Builder
	for _, s := range all {
		b.WriteString(s.text)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'א' && r <= 'ת':
			return r - 'א' + 'A'
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		}
		return r
	}, b.String())
}

// hebrewOf turns capitals into Hebrew letters, and figures behind a ' into Arabic ones.
func hebrewOf(text string) string {
	before := rune(0)
	return strings.Map(func(r rune) rune {
		last := before
		before = r
		switch {
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'א'
		case r == '\'':
			return -1
		case last == '\'' && r >= '0' && r <= '9':
			before = '\''
			return r - '0' + '٠'
		}
		return r
	}, text)
}

func TestOne_OrderOfDirections(t *testing.T) {
	fs := fonts(t, Plain)
	for _, c := range []struct{ text, want string }{
		{"abc def", "abc def"},
		{"ABC", "CBA"},
		{"abc ABC def", "abc CBA def"},
		{"abc ABC DEF ghi", "abc FED CBA ghi"},
		{"abc ABC 12 DEF ghi", "abc FED 12 CBA ghi"},
		{"abc ABC 12 def", "abc 12 CBA def"},
		{"abc ABC 12,5 def 34", "abc 12,5 CBA def 34"},
		{"abc '123 ABC", "abc CBA 123"},
		{"ABC def GHI", "IHG def CBA"},
		{"ABC (def) 2026.", ".2026 (def) CBA"},
		{"ABC (DEF)", "(FED) CBA"},
		{"abc (ABC) def", "abc (CBA) def"},
		{"12 ABC", "CBA 12"},
	} {
		l := fs.One(hebrewOf(c.text), Regular, 10)
		if got := seen(fs, l); mirrored(got) != mirrored(c.want) {
			t.Errorf("%s is seen as %s, want %s", c.text, got, c.want)
		}
		first := strings.Trim(c.text, "0123456789 ('")[:1]
		if l.RightToLeft != (first == strings.ToUpper(first)) {
			t.Errorf("%s runs from right to left: %v", c.text, l.RightToLeft)
		}
	}
}

// mirrored makes brackets alike: what a bracket says is not how it is drawn.
func mirrored(text string) string { return strings.NewReplacer("(", "|", ")", "|").Replace(text) }

// TestBreak_FromRightToLeft checks that the order is that of the whole paragraph, and the room is on the left.
func TestBreak_FromRightToLeft(t *testing.T) {
	fs := fonts(t, Plain)
	lines := fs.Break(hebrewOf("ABC DEF abc def ghi 12 GHI"), Fit{Size: 10, Width: 60})
	var got []string
	for _, l := range lines {
		got = append(got, seen(fs, l))
		if !l.RightToLeft || l.Indent < 0 || l.Indent+l.Width < 59.99 || l.Indent+l.Width > 60.01 {
			t.Errorf("%q stands at %.2f and is %.2f wide, in 60", l.Text, l.Indent, l.Width)
		}
	}
	if all := strings.Join(got, "|"); all != "abc FED CBA|IHG def ghi 12" {
		t.Errorf("got %s", all)
	}
}
