package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestButton_Pressed(t *testing.T) {
	count := 0
	add := func() { count++ }
	for name, b := range map[string]*Button{
		"quiet": NewButton("Knop", nil, add), "primary": NewPrimary("Knop", theme.DeleteIcon(), add), "icon": NewIconButton(theme.DeleteIcon(), "Knop", add),
	} {
		count = 0
		w := window(t, b, 200, 60)
		test.Tap(b)
		press(w, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape)
		b.Disable()
		test.Tap(b)
		press(w, fyne.KeySpace)
		if count != 4 {
			t.Errorf("%s: pressed %d times, want 4", name, count)
		}
		if b.Name() != "Knop" {
			t.Errorf("%s: is called %q", name, b.Name())
		}
	}
	NewButton("", nil, nil).Tapped(nil) // has nothing to do
}

func TestIconButton_SaysWhatItDoes(t *testing.T) {
	b := NewIconButton(theme.DeleteIcon(), "Verwijderen", nil)
	w := window(t, Inset(60, 60, 60, 160, b), 300, 160)
	shown := func() bool { return strings.Contains(test.RenderToMarkup(w.Canvas()), "Verwijderen") }
	if shown() {
		t.Error("the tip shows before it is asked for")
	}
	w.Canvas().Focus(b)
	if !shown() {
		t.Error("the tip does not show with the focus")
	}
	w.Canvas().Unfocus()
	b.MouseIn(nil)
	if !shown() {
		t.Error("the tip does not show under the pointer")
	}
	b.MouseOut()
	if shown() {
		t.Error("the tip stays")
	}
}

func TestDisclosure_ShowsAndHides(t *testing.T) {
	body := NewParagraph("Een voorbeeld.", "foreground")
	d := NewDisclosure("Tonen", "Verbergen", body)
	w := window(t, Stack(0, d), 300, 200)
	low := d.MinSize().Height
	w.Canvas().FocusNext()
	press(w, fyne.KeySpace)
	if d.MinSize().Height <= low || d.head.text.Text() != "Verbergen" {
		t.Errorf("open: %.0f high, says %q", d.MinSize().Height, d.head.text.Text())
	}
	press(w, fyne.KeyReturn)
	if d.MinSize().Height != low || d.head.text.Text() != "Tonen" {
		t.Errorf("closed: %.0f high, says %q", d.MinSize().Height, d.head.text.Text())
	}
}

func TestRowCard_Folds(t *testing.T) {
	var told []bool
	c := NewRowCard("Mentor", NewLine(), NewIconButton(theme.DeleteIcon(), "Verwijderen", nil))
	c.OnToggle = func(open bool) { told = append(told, open) }
	w := window(t, Stack(0, c), 400, 200)
	c.SetOpen(true)
	c.SetOpen(false)
	c.SetTitle("Coach")
	if told != nil || c.Title() != "Coach" {
		t.Errorf("told %v, called %q", told, c.Title())
	}
	w.Canvas().FocusNext()
	press(w, fyne.KeySpace)
	if len(told) != 1 || !told[0] || !c.Open() {
		t.Errorf("told %v", told)
	}
}

func TestLink_WrapsAndLeads(t *testing.T) {
	led := 0
	l := NewLink("Naar hoofdstuk 3 over visie en uitgangspunten van de samenwerking", func() { led++ })
	w := window(t, Stack(0, l), 600, 200)
	low := l.MinSize().Height
	w.Resize(fyne.NewSize(160, 200))
	if l.MinSize().Height <= low {
		t.Error("a long link does not take more lines")
	}
	test.Tap(l)
	press(w, fyne.KeyReturn)
	if led != 2 {
		t.Errorf("led %d times", led)
	}
}

func TestLine_PasteIsCleanedAndSetTextTellsNobody(t *testing.T) {
	l := NewLine()
	var told []string
	pastes, focus := 0, 0
	l.OnChanged = func(text string) { told = append(told, text) }
	l.OnPasted = func() { pastes++ }
	l.OnFocus = func(bool) { focus++ }
	l.Clean = strings.ToUpper
	w := window(t, l, 200, 60)
	w.Canvas().Focus(l)
	l.SetText("a")
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	l.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted("b\r\nc\n")})
	w.Canvas().Unfocus()
	if l.Text() != "aB C" || len(told) != 1 || told[0] != "aB C" || pastes != 1 || focus != 2 {
		t.Errorf("shown %q, told %q, %d pastes, %d times focus", l.Text(), told, pastes, focus)
	}
	l.Disable()
	l.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted("x")})
	if l.Text() != "aB C" {
		t.Errorf("a line that is off took a paste: %q", l.Text())
	}
}
