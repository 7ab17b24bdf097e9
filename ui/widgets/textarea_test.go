package widgets

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	look "samenspel/ui/theme"
)

func area(t testing.TB, width float32) (*TextArea, fyne.Window) {
	t.Helper()
	a := NewTextArea()
	w := window(t, a, width, 400)
	w.Canvas().Focus(a)
	return a, w
}

// model is a plain text with a caret and an anchor of the selection: what an area must behave like.
type model struct {
	text  []rune
	caret int
}

func (m *model) insert(signs string) {
	m.text = slices.Concat(m.text[:m.caret], []rune(signs), m.text[m.caret:])
	m.caret += len([]rune(signs))
}

var words = strings.Fields("elke dinsdag in de pauze staat de jongerenwerker bij de kantine, ook als het regent één überhaupt samenwerkingsovereenkomst een a - € 16,50 👍")

// TestTextArea_EveryCharacterWhereItBelongs types random texts with random edits at random widths and compares each
// step with a plain buffer.
func TestTextArea_EveryCharacterWhereItBelongs(t *testing.T) {
	runs := 2000
	if testing.Short() {
		runs = 200
	}
	a, w := area(t, 300)
	for run := range runs {
		random := rand.New(rand.NewPCG(uint64(run), 7))
		w.Resize(fyne.NewSize(120+float32(random.IntN(500)), 400))
		a.SetText("")
		m := &model{}
		told := ""
		a.OnChanged = func(text string) { told = text }
		for step := range 8 + random.IntN(22) {
			what := play(random, a, m)
			if a.Text() != string(m.text) || a.caret() != m.caret {
				t.Fatalf("run %d, step %d (%s): got %q with the caret at %d, want %q at %d", run, step, what, a.Text(), a.caret(), string(m.text), m.caret)
			}
		}
		if told != string(m.text) {
			t.Fatalf("run %d: told %q, want %q", run, told, string(m.text))
		}
	}
}

// play does one random thing to the area and to the model.
func play(random *rand.Rand, a *TextArea, m *model) string {
	key := func(name fyne.KeyName) { a.TypedKey(&fyne.KeyEvent{Name: name}) }
	switch n := random.IntN(26); {
	case n < 12:
		word := words[random.IntN(len(words))] + " "
		for _, r := range word {
			a.TypedRune(r)
		}
		m.insert(word)
		return "type " + word
	case n < 14:
		if m.caret > 0 {
			m.text = slices.Delete(m.text, m.caret-1, m.caret)
			m.caret--
		}
		key(fyne.KeyBackspace)
		return "backspace"
	case n < 15:
		if m.caret < len(m.text) {
			m.text = slices.Delete(m.text, m.caret, m.caret+1)
		}
		key(fyne.KeyDelete)
		return "delete"
	case n < 17:
		m.caret = random.IntN(len(m.text) + 1)
		a.seek(m.caret)
		return "caret"
	case n < 18:
		a.TypedRune('x') // so that no list mark stands alone
		a.TypedRune('\n')
		m.insert("x\n")
		return "enter"
	case n < 20:
		m.caret = max(0, m.caret-1)
		key(fyne.KeyLeft)
		return "left"
	case n < 21:
		m.caret = min(len(m.text), m.caret+1)
		key(fyne.KeyRight)
		return "right"
	case n < 22:
		key([]fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown}[random.IntN(6)])
		m.caret = a.caret()
		return "another row"
	case n < 23:
		a.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted("geplakt \n stuk ")})
		m.insert("geplakt \n stuk ")
		return "paste"
	case n < 24:
		overSelection(random, a, m)
		return "over a selection"
	default:
		size := a.Size()
		a.Resize(fyne.NewSize(max(100, size.Width+float32(random.IntN(200)-100)), size.Height))
		return "resize"
	}
}

// overSelection selects with shift and arrow keys and types a capital in its place.
func overSelection(random *rand.Rand, a *TextArea, m *model) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	from := a.CursorTextOffset()
	a.KeyDown(shift)
	for range random.IntN(12) {
		a.TypedKey(&fyne.KeyEvent{Name: []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp}[random.IntN(4)]})
	}
	if to := a.CursorTextOffset(); to != from {
		m.caret = min(from, to)
		m.text = slices.Delete(m.text, m.caret, max(from, to))
	} else {
		m.caret = a.caret() // back from a move, it stands where it shows
	}
	a.TypedRune('X')
	a.KeyUp(shift)
	m.insert("X")
}

func TestTextArea_SelectionIsReplaced(t *testing.T) {
	a, _ := area(t, 240)
	a.SetText("een twee drie vier vijf zes zeven acht negen tien")
	for _, c := range []struct{ from, to int }{{4, 8}, {8, 4}, {0, 3}, {46, 49}, {20, 40}, {40, 20}} {
		a.SetText("een twee drie vier vijf zes zeven acht negen tien")
		runes := []rune(a.Text())
		a.seek(c.from)
		a.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		for range max(c.to-c.from, c.from-c.to) {
			name := fyne.KeyRight
			if c.to < c.from {
				name = fyne.KeyLeft
			}
			for before := a.caret(); a.caret() == before; { // at the end of a row the key moves to the next one first
				a.TypedKey(&fyne.KeyEvent{Name: name})
			}
		}
		a.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		selected := []rune(a.SelectedText())
		low := min(c.from, c.to)
		want := string(runes[:low]) + "X" + string(runes[low+len(selected):])
		a.TypedRune('X')
		if len(selected) == 0 || a.Text() != want {
			t.Errorf("%v: selected %q; got %q, want %q", c, string(selected), a.Text(), want)
		}
		if a.SelectedText() != "" {
			t.Errorf("%v: something is still selected", c)
		}
	}
}

func TestTextArea_ListGoesOn(t *testing.T) {
	a, _ := area(t, 300)
	enter := func() { a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	test.Type(a, "- een")
	enter()
	test.Type(a, "twee")
	enter()
	enter()
	test.Type(a, "klaar")
	if want := "- een\n- twee\nklaar"; a.Text() != want {
		t.Fatalf("got %q, want %q", a.Text(), want)
	}
}

func TestTextArea_PasteIsCleanedAndCutTakesAway(t *testing.T) {
	a, _ := area(t, 300)
	a.Clean = func(s string) string { return strings.ReplaceAll(s, "\v", "\n") }
	clipboard := test.NewClipboard()
	clipboard.SetContent("een\vtwee")
	a.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if a.Text() != "een\ntwee" {
		t.Fatalf("got %q", a.Text())
	}
	a.TypedShortcut(&fyne.ShortcutSelectAll{})
	a.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	if a.Text() != "" || clipboard.Content() != "een\ntwee" {
		t.Fatalf("left %q, cut %q", a.Text(), clipboard.Content())
	}
}

func TestTextArea_SetTextTellsNobodyAndTabLeaves(t *testing.T) {
	a, _ := area(t, 300)
	a.OnChanged = func(string) { t.Error("a text set by code was told") }
	a.SetText("een")
	a.SetText("")
	if a.AcceptsTab() {
		t.Error("the Tab key does not leave the area")
	}
}

// TestTextArea_OtherSizeOfText breaks the lines elsewhere while the caret stands behind a space at the end of a line.
func TestTextArea_OtherSizeOfText(t *testing.T) {
	for width := float32(160); width < 260; width += 4 {
		a, _ := area(t, width)
		test.Type(a, "elke dinsdag in de pauze ")
		test.ApplyTheme(t, look.New(look.Light, 1.5))
		test.ApplyTheme(t, look.New(look.Light, 1))
		a.TypedRune('x')
		if want := "elke dinsdag in de pauze x"; a.Text() != want {
			t.Errorf("at %.0f: got %q, want %q", width, a.Text(), want)
		}
	}
}

func TestTextArea_RemovesWords(t *testing.T) {
	a, _ := area(t, 220)
	remove := func(name fyne.KeyName) {
		a.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
	}
	a.SetText("een twee drie vier")
	a.seek(9)
	remove(fyne.KeyBackspace)
	remove(fyne.KeyDelete)
	if want := "een  vier"; a.Text() != want || a.caret() != 4 {
		t.Errorf("got %q with the caret at %d, want %q", a.Text(), a.caret(), want)
	}
	remove(fyne.KeyBackspace)
	remove(fyne.KeyBackspace)
	remove(fyne.KeyDelete)
	remove(fyne.KeyDelete)
	if a.Text() != "" {
		t.Errorf("%q is left", a.Text())
	}
}

func TestTextArea_OffTakesNothing(t *testing.T) {
	a, _ := area(t, 220)
	a.SetText("een")
	a.Disable()
	test.Type(a, "x")
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	a.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted("y")})
	if a.Text() != "een" {
		t.Errorf("got %q", a.Text())
	}
}

func TestTextArea_GrowsWithItsText(t *testing.T) {
	a, _ := area(t, 300)
	low := a.MinSize().Height
	a.SetText(strings.Repeat("een regel tekst die lang genoeg is om te breken ", 20))
	if high := a.MinSize().Height; high < 3*low {
		t.Errorf("the area is %.0f high with a long text, %.0f when empty", high, low)
	}
	a.SetText("")
	if a.MinSize().Height != low {
		t.Error("the area does not shrink again")
	}
}

func benchmarkKey(b *testing.B, signs int) {
	a, _ := area(b, 820)
	a.SetText(strings.Repeat(strings.Repeat("samen zorgen we voor rust ", 40)+"\n", signs/1041+1)[:signs])
	a.seek(signs / 2)
	b.ResetTimer()
	for b.Loop() {
		a.TypedRune('a')
	}
}

func BenchmarkKey2000(b *testing.B)  { benchmarkKey(b, 2000) }
func BenchmarkKey20000(b *testing.B) { benchmarkKey(b, 20000) }
