package widgets

import (
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

func keys(a *TextArea, names ...fyne.KeyName) {
	for _, name := range names {
		a.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// shifted holds the shift key while something is done.
func shifted(a *TextArea, do func()) {
	a.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	do()
	a.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func ctrl(a *TextArea, name fyne.KeyName, more ...fyne.KeyModifier) {
	s := &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
	for _, m := range more {
		s.Modifier |= m
	}
	a.TypedShortcut(s)
}

// TestTextArea_WordsTypedAtAFullLine: a space that falls at the end of a full line stays where it was typed.
func TestTextArea_WordsTypedAtAFullLine(t *testing.T) {
	text := strings.Join(words, " ")
	for width := float32(60); width < 400; width += 7 {
		a, _ := area(t, width)
		test.Type(a, text)
		if a.Text() != text {
			t.Fatalf("at %.0f: got %q", width, a.Text())
		}
	}
}

func TestTextArea_TextStaysByteForByte(t *testing.T) {
	a, _ := area(t, 300)
	for _, text := range []string{"", "a\r\nb\tc", "niet \xff geldig \xc3", "\n\n", "cafe\u0301 👨‍👩‍👧‍👦", "  twee  spaties  "} {
		a.SetText(text)
		if a.Text() != text {
			t.Errorf("got %q, want %q", a.Text(), text)
		}
	}
}

// TestTextArea_CaretStaysWithItsCharacter while the text is changed by code, as undo does.
func TestTextArea_CaretStaysWithItsCharacter(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		caret, want         int
	}{
		{"before the change", "een twee", "een drie", 2, 2},
		{"behind the change", "een twee drie", "twee drie", 9, 5},
		{"in what goes", "een twee drie", "een drie", 7, 4},
		{"what was typed comes back", "een drie", "een twee drie", 4, 9},
		{"all goes", "een", "", 3, 0},
	} {
		a, _ := area(t, 300)
		a.SetText(c.before)
		a.moveTo(c.caret, false)
		a.SetText(c.after)
		if a.caret != c.want || a.anchor != c.want {
			t.Errorf("%s: the caret stands at %d, want %d", c.name, a.caret, c.want)
		}
	}
	opened := NewTextArea()
	if opened.SetText("een tekst"); opened.caret != 0 {
		t.Error("the caret of a text that is opened stands not at its beginning")
	}
}

func TestTextArea_ListGoesOn(t *testing.T) {
	a, _ := area(t, 300)
	test.Type(a, "- een")
	keys(a, fyne.KeyReturn)
	test.Type(a, "twee")
	keys(a, fyne.KeyReturn, fyne.KeyReturn)
	test.Type(a, "klaar")
	if want := "- een\n- twee\nklaar"; a.Text() != want {
		t.Fatalf("got %q, want %q", a.Text(), want)
	}
	a.SetText("- een")
	a.moveTo(5, false)
	shifted(a, func() { keys(a, fyne.KeyReturn) })
	if a.Text() != "- een\n" {
		t.Errorf("with shift: got %q", a.Text())
	}
}

func TestTextArea_PasteIsCleanedAndCutTakesAway(t *testing.T) {
	a, _ := area(t, 300)
	a.Clean = func(s string) string { return strings.ReplaceAll(s, "\v", "\n") }
	heard := 0
	a.OnPasted = func() { heard++ }
	clipboard := test.NewClipboard()
	clipboard.SetContent("een\vtwee")
	a.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if a.Text() != "een\ntwee" || heard != 1 {
		t.Fatalf("got %q, heard of it %d times", a.Text(), heard)
	}
	a.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != "een\vtwee" {
		t.Error("copying nothing empties the clipboard")
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

// TestTextArea_UndoIsTheWindows: the session takes changes back, from the menu.
func TestTextArea_UndoIsTheWindows(t *testing.T) {
	a, _ := area(t, 300)
	test.Type(a, "een")
	a.TypedShortcut(&fyne.ShortcutUndo{})
	a.TypedShortcut(&fyne.ShortcutRedo{})
	if a.Text() != "een" {
		t.Errorf("got %q", a.Text())
	}
}

func TestTextArea_OtherSizeOfText(t *testing.T) {
	a, _ := area(t, 200)
	test.Type(a, "elke dinsdag in de pauze ")
	before := a.MinSize().Height
	a.moveTo(7, false)
	test.ApplyTheme(t, look.New(look.Dark, 1.5))
	if a.MinSize().Height <= before || a.caret != 7 {
		t.Errorf("with larger text it is %v high, was %v; the caret stands at %d", a.MinSize().Height, before, a.caret)
	}
	checkFlow(t, &a.flow)
	test.ApplyTheme(t, look.New(look.Light, 1))
	if a.MinSize().Height != before {
		t.Errorf("with small text again it is %v high, was %v", a.MinSize().Height, before)
	}
}

func TestTextArea_OffIsReadOnly(t *testing.T) {
	a, w := area(t, 220)
	a.SetText("een twee")
	a.moveTo(0, false)
	a.Disable()
	w.Canvas().Unfocus()
	w.Canvas().Focus(a)
	if !a.focused {
		t.Fatal("what is off cannot be read by keyboard")
	}
	clipboard := test.NewClipboard()
	shifted(a, func() { keys(a, fyne.KeyRight, fyne.KeyRight) })
	a.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != "ee" {
		t.Errorf("copied %q", clipboard.Content())
	}
	test.Type(a, "x")
	keys(a, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn)
	a.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted("y")})
	a.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	a.Replace(0, 3, "z")
	if a.Text() != "een twee" {
		t.Errorf("got %q", a.Text())
	}
	if a.blink.line.Visible() {
		t.Error("a caret shows where nothing can be typed")
	}
}

func TestTextArea_GrowsWithItsText(t *testing.T) {
	a, _ := area(t, 300)
	low := a.MinSize().Height
	a.SetText(strings.Repeat("een regel tekst die lang genoeg is om te breken ", 8))
	if high := a.MinSize().Height; high < 2*low {
		t.Errorf("the area is %.0f high with a long text, %.0f when empty", high, low)
	}
	a.SetText(strings.Repeat("a\n", 500))
	if high := a.MinSize().Height; high > low/leastRows*(mostRows+1) {
		t.Errorf("the area is %.0f high", high)
	}
	a.SetText("")
	if a.MinSize().Height != low {
		t.Error("the area does not shrink again")
	}
}

// TestTextArea_ScrollsInside: a text of more lines than there is room for follows the caret.
func TestTextArea_ScrollsInside(t *testing.T) {
	a := NewTextArea()
	a.MaxRows = 5
	window(t, Stack(0, a), 300, 400)
	a.SetText(strings.TrimSuffix(strings.Repeat("a\n", 50), "\n"))
	shown := func() (first, last int) { return a.top, a.top + a.rows() - 1 }
	for _, c := range []struct{ caret, first, last int }{{0, 0, 4}, {99, 45, 49}, {60, 30, 34}, {64, 30, 34}, {66, 30, 34}, {98, 45, 49}} {
		a.moveTo(c.caret, false)
		first, last := shown()
		if line := a.flow.lineOf(a.caret); line < first || line > last || last-first != 4 {
			t.Errorf("the caret on line %d, lines %d to %d are shown", line, first, last)
		}
		if y := a.CursorPosition().Y; y < 0 || y+a.pitch > a.MinSize().Height {
			t.Errorf("the caret is drawn at %v", y)
		}
	}
	a.SetText("a\nb")
	if first, _ := shown(); first != 0 {
		t.Errorf("of a short text the first line that shows is %d", first)
	}
}
