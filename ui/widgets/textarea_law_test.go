package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// buffer is a plain text with a caret and the other end of a selection: what an area must behave like.
type buffer struct {
	text          []rune
	caret, anchor int
}

func (b *buffer) put(signs string) {
	start, end := min(b.caret, b.anchor), max(b.caret, b.anchor)
	b.text = slices.Concat(b.text[:start], []rune(signs), b.text[end:])
	b.goTo(start+len([]rune(signs)), false)
}

func (b *buffer) goTo(at int, keep bool) {
	b.caret = min(max(at, 0), len(b.text))
	if !keep {
		b.anchor = b.caret
	}
}

func (b *buffer) remove(by int) {
	if b.caret == b.anchor {
		b.goTo(b.caret+by, true)
	}
	b.put("")
}

// step goes a character on, or to an end of the selection.
func (b *buffer) step(by int, keep bool) {
	switch {
	case keep || b.caret == b.anchor:
		b.goTo(b.caret+by, keep)
	case by < 0:
		b.goTo(min(b.caret, b.anchor), false)
	default:
		b.goTo(max(b.caret, b.anchor), false)
	}
}

var words = strings.Fields("elke dinsdag in de pauze staat de jongerenwerker bij de kantine, ook als het regent één überhaupt samenwerkingsovereenkomst een a • € 16,50 👍")

// TestTextArea_EveryCharacterWhereItBelongs does random things at random widths and compares each step with a plain
// buffer.
func TestTextArea_EveryCharacterWhereItBelongs(t *testing.T) {
	a, w := area(t, 300)
	rapid.Check(t, func(t *rapid.T) {
		w.Resize(fyne.NewSize(rapid.Float32Range(60, 600).Draw(t, "width"), 400))
		a.SetText("")
		b, told := &buffer{}, ""
		a.OnChanged = func(text string) { told = text }
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			what := play(t, a, b)
			if a.Text() != string(b.text) || told != a.Text() || a.caret != b.caret || a.anchor != b.anchor {
				t.Fatalf("%s: %q, told %q, selected %d to %d; want %q, %d to %d", what, a.Text(), told, a.anchor, a.caret, string(b.text), b.anchor, b.caret)
			}
			checkFlow(t, &a.flow)
		}
	})
}

// play does one random thing to the area and to the buffer.
func play(t *rapid.T, a *TextArea, b *buffer) string {
	keep := rapid.Bool().Draw(t, "shift")
	do := func(key fyne.KeyName) {
		if keep {
			shifted(a, func() { keys(a, key) })
		} else {
			keys(a, key)
		}
	}
	moves := map[string]func(){
		"left":     func() { do(fyne.KeyLeft); b.step(-1, keep) },
		"right":    func() { do(fyne.KeyRight); b.step(1, keep) },
		"all":      func() { a.TypedShortcut(&fyne.ShortcutSelectAll{}); b.anchor, b.caret = 0, len(b.text) },
		"backward": func() { keys(a, fyne.KeyBackspace); b.remove(-1) },
		"delete":   func() { keys(a, fyne.KeyDelete); b.remove(1) },
		"line":     func() { shifted(a, func() { keys(a, fyne.KeyReturn) }); b.put("\n") },
		"paste": func() {
			a.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted("geplakt \n stuk ")})
			b.put("geplakt \n stuk ")
		},
		"resize": func() { a.Resize(fyne.NewSize(rapid.Float32Range(60, 600).Draw(t, "width"), 400)) },
		"another line": func() {
			do(rapid.SampledFrom([]fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown}).Draw(t, "key"))
			b.goTo(a.caret, keep)
		},
		"click": func() {
			at := rapid.IntRange(0, len(b.text)).Draw(t, "at")
			a.moveTo(at, keep)
			b.goTo(at, keep)
		},
		"type": func() {
			word := rapid.SampledFrom(words).Draw(t, "word") + " "
			for _, r := range word {
				a.TypedRune(r)
			}
			b.put(word)
		},
	}
	names := []string{"type", "type", "type", "type", "left", "right", "all", "backward", "delete", "line", "paste", "resize", "another line", "click", "click"}
	name := rapid.SampledFrom(names).Draw(t, "step")
	if name == "all" && rapid.IntRange(0, 5).Draw(t, "seldom") > 0 {
		name = "type"
	}
	moves[name]()
	return name
}
