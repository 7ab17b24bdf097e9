package widgets

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// fixed is a flow in which every character is one wide, but for the dot, which takes no room.
func fixed(text string, width float32) *flow {
	f := &flow{text: []rune(text), measure: func(s string) float32 {
		return float32(len([]rune(s)) - strings.Count(s, "."))
	}}
	f.rewrap(width)
	return f
}

func (f *flow) drawn() (lines []string) {
	for line := range f.starts {
		lines = append(lines, f.shown(line))
	}
	return lines
}

func TestFlow_Lines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"nothing", "", 5, []string{""}},
		{"words", "een twee drie", 8, []string{"een twee", "drie"}},
		{"a space at a full line hangs out", "een twee ", 8, []string{"een twee"}},
		{"many spaces", "een      twee", 5, []string{"een", "twee"}},
		{"spaces first", "  een", 4, []string{"", "een"}},
		{"a word too wide", "samenwerking", 5, []string{"samen", "werki", "ng"}},
		{"a word too wide behind another", "de samenwerking", 5, []string{"de", "samen", "werki", "ng"}},
		{"line ends", "een\n\ntwee\n", 5, []string{"een", "", "twee", ""}},
		{"no width yet", "een twee\ndrie", 0, []string{"een twee", "drie"}},
		{"narrower than a character", "abc", 0.5, []string{"a", "b", "c"}},
		{"a very long word", strings.Repeat("x", 100), 40, []string{strings.Repeat("x", 40), strings.Repeat("x", 40), strings.Repeat("x", 20)}},
	} {
		if got := fixed(c.text, c.width).drawn(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestFlow_OnePlaceBetweenLines: the place where a line breaks begins the next line, and typing at the end of a full
// line stays on it until a word goes over.
func TestFlow_OnePlaceBetweenLines(t *testing.T) {
	f := fixed("een twee drie", 8)
	for at, line := range map[int]int{0: 0, 8: 0, 9: 1, 13: 1} {
		if got := f.lineOf(at); got != line {
			t.Errorf("place %d is on line %d, want %d", at, got, line)
		}
	}
	if f.last(0) != 8 || f.last(1) != 13 {
		t.Errorf("the lines end at %d and %d", f.last(0), f.last(1))
	}
	f = fixed("een twee ", 8)
	if f.lineOf(9) != 0 || f.x(0, 9) != 8 {
		t.Errorf("behind the space the caret is on line %d at %v", f.lineOf(9), f.x(0, 9))
	}
	f = fixed("samenwerking", 5)
	if f.last(0) != 4 || f.lineOf(5) != 1 {
		t.Errorf("a word that is cut: its line ends at %d, place 5 is on line %d", f.last(0), f.lineOf(5))
	}
}

func TestFlow_Nearest(t *testing.T) {
	f := fixed("een twee drie", 8)
	for _, c := range []struct {
		line int
		x    float32
		want int
	}{{0, -3, 0}, {0, 0.4, 0}, {0, 0.6, 1}, {0, 7.6, 8}, {0, 99, 8}, {1, 0, 9}, {1, 99, 13}} {
		if got := f.nearest(c.line, c.x); got != c.want {
			t.Errorf("line %d at %v: place %d, want %d", c.line, c.x, got, c.want)
		}
	}
}

// asker is what tells that a law is broken.
type asker interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkFlow checks that lines are broken as if the text was broken at once, and that they fit.
func checkFlow(t asker, f *flow) {
	t.Helper()
	whole := &flow{text: f.text, measure: f.measure}
	whole.rewrap(f.width)
	if !slices.Equal(f.starts, whole.starts) {
		t.Fatalf("%q is broken at %v, want %v", string(f.text), f.starts, whole.starts)
	}
	for line := range f.starts {
		if s := f.shown(line); f.width > 0 && len([]rune(s)) > 1 && f.measure(s) > f.width+1 {
			t.Fatalf("the line %q is %v wide; there is room for %v", s, f.measure(s), f.width)
		}
	}
}

// TestFlow_EditedAsBrokenAtOnce is the law of the flow: after any changes its lines are those of the text it holds.
func TestFlow_EditedAsBrokenAtOnce(t *testing.T) {
	signs := rapid.StringOfN(rapid.SampledFrom([]rune("aaaaabW. \n\té")), 0, 30, -1)
	long := rapid.StringOfN(rapid.SampledFrom([]rune("ab.")), 30, 90, -1)
	rapid.Check(t, func(t *rapid.T) {
		f := fixed(rapid.OneOf(signs, long).Draw(t, "text"), rapid.Float32Range(0, 45).Draw(t, "width"))
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			start := rapid.IntRange(0, len(f.text)).Draw(t, "start")
			end := rapid.IntRange(start, min(len(f.text), start+20)).Draw(t, "end")
			with := []rune(rapid.OneOf(signs, long).Draw(t, "with"))
			want := slices.Concat(f.text[:start], with, f.text[end:])
			f.replace(start, end, with)
			if !slices.Equal(f.text, want) {
				t.Fatalf("the text is %q, want %q", string(f.text), string(want))
			}
			checkFlow(t, f)
			if at := rapid.IntRange(0, len(f.text)).Draw(t, "at"); f.lineOf(at) < 0 || f.starts[f.lineOf(at)] > at {
				t.Fatalf("place %d is on line %d", at, f.lineOf(at))
			}
		}
	})
}
