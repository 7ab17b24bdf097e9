package widgets

import (
	"slices"
	"testing"
)

// place reads a text in which a bar stands for a place.
func place(marked string) (text []rune, at int) {
	text = []rune(marked)
	at = slices.Index(text, '|')
	return slices.Delete(text, at, at+1), at
}

func TestWords_FromOneToTheNext(t *testing.T) {
	for _, c := range []struct{ from, before, behind string }{
		{"een twee| drie", "een |twee drie", "een twee drie|"},
		{"een |twee drie", "|een twee drie", "een twee| drie"},
		{"een tw|ee drie", "een |twee drie", "een twee| drie"},
		{"|een", "|een", "een|"},
		{"een|", "|een", "een|"},
		{"een,| twee", "een|, twee", "een, twee|"},
		{"een   |\n\n  twee", "|een   \n\n  twee", "een   \n\n  twee|"},
		{"de foto's| en", "de |foto's en", "de foto's en|"},
		{"'aap|'", "'|aap'", "'aap'|"},
		{"€ 16,50|", "€ 16,|50", "€ 16,50|"},
		{"één|über", "|éénüber", "éénüber|"},
		{"|", "|", "|"},
	} {
		text, at := place(c.from)
		if _, want := place(c.before); wordBefore(text, at) != want {
			t.Errorf("%q: the word before begins at %d, want %d", c.from, wordBefore(text, at), want)
		}
		if _, want := place(c.behind); wordBehind(text, at) != want {
			t.Errorf("%q: the word behind ends at %d, want %d", c.from, wordBehind(text, at), want)
		}
	}
}

func TestWords_Around(t *testing.T) {
	for _, c := range []struct{ from, word, paragraph string }{
		{"een tw|ee drie", "twee", "een twee drie"},
		{"een |twee drie", "twee", "een twee drie"},
		{"een twee|", "twee", "een twee"},
		{"een|  twee", "  ", "een  twee"},
		{"zo|'n ding", "zo'n", "zo'n ding"},
		{"een,| twee", " ", "een, twee"},
		{"een\ntw|ee\ndrie", "twee", "twee"},
		{"een\n|\ndrie", "", ""},
		{"een|\ndrie", "een", "een"},
		{"|", "", ""},
	} {
		text, at := place(c.from)
		if s := wordAt(text, at); string(text[s.Start:s.End]) != c.word {
			t.Errorf("%q: the word is %q, want %q", c.from, string(text[s.Start:s.End]), c.word)
		}
		if s := paragraphAt(text, at); string(text[s.Start:s.End]) != c.paragraph {
			t.Errorf("%q: the paragraph is %q, want %q", c.from, string(text[s.Start:s.End]), c.paragraph)
		}
	}
}

func TestMovedSpans(t *testing.T) {
	for _, c := range []struct {
		name string
		edit Span
		with int
		want []Span
	}{
		{"before them", Span{0, 2}, 5, []Span{{13, 15}, {23, 26}}},
		{"between", Span{15, 16}, 0, []Span{{10, 12}, {19, 22}}},
		{"behind them", Span{30, 30}, 4, []Span{{10, 12}, {20, 23}}},
		{"inside one", Span{21, 22}, 1, []Span{{10, 12}}},
		{"against its end", Span{12, 12}, 1, []Span{{21, 24}}},
		{"against its beginning", Span{9, 10}, 1, []Span{{20, 23}}},
		{"over both", Span{0, 40}, 3, nil},
	} {
		if got := movedSpans([]Span{{10, 12}, {20, 23}}, c.edit, c.with); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestDifference(t *testing.T) {
	for _, c := range []struct {
		old, next string
		span      Span
		with      string
	}{
		{"", "een", Span{0, 0}, "een"},
		{"een", "", Span{0, 3}, ""},
		{"een drie", "een twee drie", Span{4, 4}, "twee "},
		{"aa", "aaa", Span{2, 2}, "a"},
		{"aaa", "aa", Span{2, 3}, ""},
		{"gelijk", "gelijk", Span{6, 6}, ""},
		{"van begin", "tot eind", Span{0, 9}, "tot eind"},
	} {
		if s, with := difference([]rune(c.old), []rune(c.next)); s != c.span || string(with) != c.with {
			t.Errorf("%q to %q: %v becomes %q, want %v becomes %q", c.old, c.next, s, string(with), c.span, c.with)
		}
	}
}
