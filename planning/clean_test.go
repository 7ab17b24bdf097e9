package planning

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"plain", "Wij praten met elkaar.", "Wij praten met elkaar."},
		{"soft hyphens from Word", "samen\u00adwerkings\u00adovereenkomst", "samenwerkingsovereenkomst"},
		{"a soft line break from Word", "een\vtwee", "een\ntwee"},
		{"line breaks of Windows and of old", "een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"},
		{"line and paragraph separators", "een\u2028twee\u2029drie\u0085vier\fvijf", "een\ntwee\ndrie\nvier\nvijf"},
		{"tabs and no-break spaces", "een\ttwee\u00a0drie\u202fvier", "een twee drie vier"},
		{"zero-width signs", "\ufeffeen\u200btwee\u2060", "eentwee"},
		{"controls", "een\x00\x1b\x7ftwee", "eentwee"},
		{"broken UTF-8", "een\xfftwee", "eentwee"},
		{"no characters", "een\uffff\ufffetwee", "eentwee"},
		{"composed letters", "cafe\u0301", "café"},
		{"a letter and its accent apart", "e\u200b\u0301", "é"},
		{"a family", "👨\u200d👩\u200d👧 👍🏽", "👨\u200d👩\u200d👧 👍🏽"},
		{"names", "José Çelik, “Müller”, €, Łódź, ĳ", "José Çelik, “Müller”, €, Łódź, ĳ"},
		{"a dash list", "- elke week\n= samen", "- elke week\n= samen"},
		{"spaces at the ends", "  een ", "  een "},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Clean(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// dirty draws text with many of the signs that Clean is about.
func dirty() *rapid.Generator[string] {
	odd := rapid.SampledFrom([]string{
		"\r", "\n", "\v", "\f", "\t", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2028", "\u2060", "\ufeff", "\uffff",
		"\u0301", "\u0327", "e", "c", " ", "\xff", "\xe2\x80", "\x00", "한", "ᄒ", "ᅡ", "ᆫ", "\u212b", "👍",
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.OneOf(odd, rapid.String()), 0, 12).Draw(t, "parts"), "")
	})
}

func TestClean_TwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := dirty().Draw(t, "text")
		once := Clean(text)
		if twice := Clean(once); twice != once {
			t.Errorf("%q, then %q", once, twice)
		}
		if !utf8.ValidString(once) || strings.ContainsAny(once, "\r\v\f\t\u00ad\u00a0\u200b\ufeff\x00") {
			t.Errorf("left in: %q", once)
		}
		line := CleanLine(text)
		if strings.Contains(line, "\n") || CleanLine(line) != line || Clean(line) != line {
			t.Errorf("one line: %q", line)
		}
	})
}

func TestIsEmpty(t *testing.T) {
	for value, want := range map[string]bool{
		"": true, " ": true, "\n \t": true, "\u00a0\u200b\u200c\u200d\u2003": true, "x": false, " 0 ": false, "-": false, "👍": false,
		"\u2060\u00ad\ufe0f\u202e\ufeff": true, "\u202eom": false,
	} {
		if got := IsEmpty(value); got != want {
			t.Errorf("IsEmpty(%q) = %v", value, got)
		}
	}
}

func TestItems(t *testing.T) {
	for value, want := range map[string][]string{
		"": nil, " \n ": nil, "a": {"a"}, "a\nb": {"a", "b"}, "\na \n\n b\n": {"a", "b"}, "een regel\ntwee": {"een regel", "twee"},
	} {
		if got := Items(value); !slices.Equal(got, want) {
			t.Errorf("Items(%q) = %q", value, got)
		}
		if back := Items(JoinItems(Items(value))); !slices.Equal(back, want) {
			t.Errorf("joined and split again: %q", back)
		}
	}
}
