package widgets

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// written is a text of so many characters, in paragraphs of about so many.
func written(size, paragraph int) string {
	const sentence = "De school en het jongerenwerk spreken samen af wie welke leerling kent en wie er belt. "
	one := strings.Repeat(sentence, paragraph/len(sentence)+1)[:paragraph-1]
	return strings.Repeat(one+"\n", size/paragraph+1)[:size-1] + "."
}

// fieldWith returns a field as high as its text wants to be, as wide as in the form.
func fieldWith(b *testing.B, text string) *TextArea {
	a := NewTextArea()
	a.MaxRows = 120
	w := window(b, Stack(0, a), 820, 700)
	w.Canvas().Focus(a)
	a.SetText(text)
	a.moveTo(0, false)
	a.Resize(fyne.NewSize(820, a.MinSize().Height))
	return a
}

// BenchmarkTextArea_Key types letters, and measures how long the window stands still for each. Target: p95 below 20 ms.
func BenchmarkTextArea_Key(b *testing.B) {
	texts := []struct{ name, text string }{
		{"2000", written(2000, 350)}, {"10000", written(10000, 350)}, {"20000", written(20000, 350)}, {"20000-in-one", written(20000, 20000)},
		{"20000-one-word", strings.Repeat("x", 20000)}, {"20000-empty-lines", strings.Repeat("\n", 20000)},
	}
	for _, t := range texts {
		for name, place := range map[string]int{"begin": 0, "middle": len(t.text) / 2, "end": len(t.text)} {
			b.Run(t.name+"/"+name, func(b *testing.B) {
				a := fieldWith(b, t.text)
				a.moveTo(place, false)
				var took []time.Duration
				for b.Loop() {
					if len(took)%200 == 199 { // the text stays about as long
						a.Replace(place, place+199, "")
					}
					began := time.Now()
					a.TypedRune('a')
					took = append(took, time.Since(began))
				}
				slices.Sort(took)
				for name, part := range map[string]int{"p50-ms": 50, "p95-ms": 95} {
					b.ReportMetric(float64(took[(len(took)-1)*part/100].Microseconds())/1000, name)
				}
			})
		}
	}
}

// BenchmarkTextArea_Open shows a text in a new field, laid out. Target: 100 ms.
func BenchmarkTextArea_Open(b *testing.B) {
	for name, text := range map[string]string{"20000": written(20000, 350), "20000-in-one": written(20000, 20000), "20000-one-word": strings.Repeat("x", 20000)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				fieldWith(b, text)
			}
		})
	}
}
