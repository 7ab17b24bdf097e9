package form

import (
	"strings"
	"testing"

	"samenspel/planning"
	"samenspel/planning/validate"
	"samenspel/ui/widgets"
)

// BenchmarkChapter_Build builds the chapter with the most questions, all rows open.
func BenchmarkChapter_Build(b *testing.B) {
	_, _, a := example(b)
	d := newDesk(b, a, "rollen")
	s := d.session.Schema()
	view := View{}
	for _, row := range a.Rows(s.Field("rol")) {
		view[row] = true
	}
	result := validate.Check(s, a)
	for b.Loop() {
		c := NewChapter(d.host, chapterOf(b, s, "rollen"), widgets.NewGap(1), result)
		c.view = view
		c.arrange()
	}
}

func benchmarkTyping(b *testing.B, signs int) {
	_, _, a := example(b)
	d := newDesk(b, a, "visie")
	p := planning.Path{Field: "visie.tekst"}
	area := d.field(p).(*memoField).area
	area.SetText(strings.Repeat(strings.Repeat("samen zorgen we voor rust ", 40)+"\n", signs/1041+1)[:signs])
	d.quiet = true
	for b.Loop() {
		area.TypedRune('a')
	}
}

// BenchmarkTyping is one key in a long answer: the widget, the agreement and the chapter.
func BenchmarkTyping2000(b *testing.B)  { benchmarkTyping(b, 2000) }
func BenchmarkTyping20000(b *testing.B) { benchmarkTyping(b, 20000) }
