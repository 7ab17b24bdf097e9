package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestConfirm_Answers(t *testing.T) {
	cases := []struct {
		name string
		keys []fyne.KeyName
		tab  int
		want string
	}{
		{"the focus is on what changes nothing", []fyne.KeyName{fyne.KeyReturn}, 0, "no"},
		{"the other one", []fyne.KeyName{fyne.KeyReturn}, 1, "yes"},
		{"Escape is no", []fyne.KeyName{fyne.KeyEscape}, 1, "no"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			line := NewLine()
			w := window(t, line, 600, 400)
			w.Canvas().Focus(line)
			got := ""
			Confirm(w, "Regel verwijderen?", "De regel wordt verwijderd.", "Verwijderen", "Behouden", true, func(yes bool) {
				got += map[bool]string{true: "yes", false: "no"}[yes]
			})
			for range c.tab {
				w.Canvas().FocusNext()
			}
			press(w, c.keys...)
			if got != c.want {
				t.Errorf("answered %q, want %q", got, c.want)
			}
			if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(line) {
				t.Error("the dialog stayed, or the focus did not come back")
			}
		})
	}
}

func TestShowDialog_EscapeFromAField(t *testing.T) {
	w := window(t, NewLine(), 600, 400)
	area := NewTextArea()
	hide := ShowDialog(w, "Titel", area, NewButton("Sluiten", nil, nil))
	if w.Canvas().Focused() != fyne.Focusable(area) {
		t.Fatal("the focus is not in the dialog")
	}
	press(w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape left the dialog open")
	}
	hide() // once more does no harm
}

func TestShowDialog_FitsASmallWindow(t *testing.T) {
	w := window(t, NewLine(), 340, 260)
	var gone bool
	button := NewPrimary("Sluiten", nil, func() { gone = true })
	ShowDialog(w, "Een lange titel die over meer regels gaat", Sized(560, NewParagraph(strings.Repeat("Een zin. ", 200), "foreground")), button)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
	if at.X < 0 || at.X+button.Size().Width > 340 || at.Y+button.Size().Height > 260 {
		t.Errorf("the button stands at %v and is %v", at, button.Size())
	}
	test.TapCanvas(w.Canvas(), at.AddXY(10, 10))
	if !gone {
		t.Error("the button cannot be tapped")
	}
}

func TestShowDialog_GrowsWithItsBody(t *testing.T) {
	w := window(t, NewLine(), 600, 600)
	warning := Stack(0)
	button := NewButton("Sluiten", nil, nil)
	ShowDialog(w, "Titel", Stack(0, NewGap(100), warning), button)
	driver := fyne.CurrentApp().Driver()
	before := driver.AbsolutePositionForObject(button).Y
	warning.Objects = []fyne.CanvasObject{block(10, 60)}
	warning.Refresh()
	w.Canvas().Overlays().Top().Refresh()
	at := driver.AbsolutePositionForObject(button).Y
	if end := driver.AbsolutePositionForObject(warning).Y + 60; at <= before || end > at {
		t.Errorf("the warning ends at %v, the button stands at %v, before at %v", end, at, before)
	}
}

func TestShowDialog_ALongTextIsReadByKeyboard(t *testing.T) {
	w := window(t, NewLine(), 500, 300)
	button := NewPrimary("Sluiten", nil, nil)
	ShowDialog(w, "Titel", Sized(400, NewParagraph(strings.Repeat("Een zin. ", 300), "foreground")), button)
	scroll := w.Canvas().Overlays().Top().(*dialog).scroll
	last := scroll.Content.MinSize().Height - scroll.Size().Height
	for _, step := range []struct {
		key  fyne.KeyName
		want float32
	}{
		{fyne.KeyUp, 0}, {fyne.KeyDown, scroll.Size().Height / 10}, {fyne.KeyPageUp, 0},
		{fyne.KeyPageDown, scroll.Size().Height * 0.9}, {fyne.KeyEnd, last}, {fyne.KeyPageDown, last}, {fyne.KeyHome, 0},
	} {
		w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: step.key})
		if got := scroll.Offset.Y; got != step.want {
			t.Errorf("%s brings the text to %v, want %v", step.key, got, step.want)
		}
	}
}
