package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// blinks tells whether a field has a caret that blinks.
func blinks(field fyne.Focusable) bool {
	if area, ok := field.(*TextArea); ok {
		return area.blink.beating
	}
	return showsCaret(field.(*Line))
}

// showsCaret looks for the caret of Fyne's line, which is there while it blinks and never else.
func showsCaret(o fyne.CanvasObject) bool {
	switch o := o.(type) {
	case fyne.Widget:
		return o.Visible() && slices.ContainsFunc(test.WidgetRenderer(o).Objects(), showsCaret)
	case *canvas.Rectangle:
		return o.Visible() && o.Size().Width == sizeOf(theme.SizeNameInputBorder) && o.Size().Height > o.Size().Width
	}
	return false
}

// TestDialog_StillsTheCaretBelow: a caret that blinks has the whole window painted, and nobody types there. After the
// dialog all is as it was.
func TestDialog_StillsTheCaretBelow(t *testing.T) {
	button := NewButton("Sluiten", nil, nil)
	dialogs := map[string]func(fyne.Window){
		"a dialog": func(w fyne.Window) { ShowDialog(w, "Titel", NewLine(), button) },
		"waiting": func(w fyne.Window) {
			var hide func()
			hide = ShowStoppable(w, "Titel", NewGap(20), "Stoppen", func() { hide() })
		},
		"a question": func(w fyne.Window) { Confirm(w, "Weg?", "Het gaat weg.", "Weg", "Houden", true, func(bool) {}) },
		"a palette":  func(w fyne.Window) { ShowPalette(w, PaletteWords{}, func(string) []PaletteItem { return nil }) },
	}
	for name, show := range dialogs {
		for _, field := range []fyne.Focusable{NewLine(), NewTextArea()} {
			t.Run(name, func(t *testing.T) {
				w := window(t, field.(fyne.CanvasObject), 600, 400)
				w.Canvas().Focus(field)
				test.Type(field, "Half")
				press(w, fyne.KeyLeft, fyne.KeyLeft)
				left := 0
				heard := func(bool) { left++ }
				switch f := field.(type) {
				case *Line:
					f.OnFocus = heard
				case *TextArea:
					f.OnFocus = heard
				}
				if !blinks(field) {
					t.Fatal("no caret blinks before")
				}
				show(w)
				if blinks(field) {
					t.Error("the caret below the dialog blinks")
				}
				press(w, fyne.KeyEscape)
				if !blinks(field) || w.Canvas().Focused() != field || left > 0 {
					t.Errorf("after it the caret blinks: %v, the focus is on %T, the field was left %d times",
						blinks(field), w.Canvas().Focused(), left)
				}
				test.Type(field, "x")
				if text := field.(interface{ Text() string }).Text(); text != "Haxlf" {
					t.Errorf("typing goes on as %q", text)
				}
			})
		}
	}
}

// TestDialog_OverADialog: the caret of the lower dialog stands still, and that of the window until both are gone.
func TestDialog_OverADialog(t *testing.T) {
	below, middle := NewTextArea(), NewTextArea()
	w := window(t, below, 600, 400)
	w.Canvas().Focus(below)
	hideLower := ShowDialog(w, "Onder", middle)
	hideUpper := ShowDialog(w, "Boven", NewLine())
	for _, step := range []struct {
		after         func()
		below, middle bool
	}{
		{func() {}, false, false}, {hideUpper, false, true}, {hideLower, true, false},
	} {
		if step.after(); blinks(below) != step.below || blinks(middle) != step.middle {
			t.Errorf("the carets blink: %v and %v, want %v and %v", blinks(below), blinks(middle), step.below, step.middle)
		}
	}
}

// TestDialog_TakesTheFieldAway: the answer may close the page that the field stood on.
func TestDialog_TakesTheFieldAway(t *testing.T) {
	old := NewTextArea()
	w := window(t, old, 600, 400)
	w.Canvas().Focus(old)
	hide := ShowDialog(w, "Titel", NewLine())
	w.SetContent(NewTextArea())
	if hide(); blinks(old) {
		t.Error("the caret of a field that is gone blinks")
	}
}

// TestDialog_ForgetsAKeyThatIsDown: with a shortcut such as Ctrl+Shift+S the key comes up over the dialog.
func TestDialog_ForgetsAKeyThatIsDown(t *testing.T) {
	area := NewTextArea()
	w := window(t, area, 600, 400)
	w.Canvas().Focus(area)
	test.Type(area, "Half")
	area.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	ShowDialog(w, "Titel", NewLine())
	press(w, fyne.KeyEscape, fyne.KeyLeft)
	if test.Type(area, "x"); area.Text() != "Halxf" {
		t.Errorf("the arrow selected a letter: %q", area.Text())
	}
}
