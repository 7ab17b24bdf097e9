package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestPalette(t *testing.T) {
	var done []string
	offers := func(text string) []PaletteItem {
		var items []PaletteItem
		for _, title := range []string{"Visie", "Rollen", "Normen", "Overleg"} {
			if strings.Contains(strings.ToLower(title), text) {
				items = append(items, PaletteItem{Title: title, Do: func() { done = append(done, title) }})
			}
		}
		return items
	}
	field := NewLine()
	w := window(t, field, 800, 600)
	w.Canvas().Focus(field)
	open := func() *Palette {
		return ShowPalette(w, PaletteWords{Title: "Ga naar", Hint: "Typ", None: "Niets gevonden", Cancel: "Annuleer"}, offers)
	}
	cases := []struct {
		name  string
		typed string
		keys  []fyne.KeyName
		done  string
	}{
		{"the first", "", []fyne.KeyName{fyne.KeyReturn}, "Visie"},
		{"the second", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "Rollen"},
		{"round to the last", "", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "Overleg"},
		{"what was typed", "norm", []fyne.KeyName{fyne.KeyEnter}, "Normen"},
		{"nothing fits", "zzz", []fyne.KeyName{fyne.KeyDown, fyne.KeyEnter, fyne.KeyEscape}, ""},
		{"thought better of it", "", []fyne.KeyName{fyne.KeyEscape}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			done = nil
			open()
			focused := w.Canvas().Focused()
			test.Type(focused, c.typed)
			for _, key := range c.keys {
				focused.TypedKey(&fyne.KeyEvent{Name: key})
			}
			if got := strings.Join(done, " "); got != c.done {
				t.Errorf("done: %q, want %q", got, c.done)
			}
			if w.Canvas().Overlays().Top() != nil {
				t.Error("the palette is still there")
			}
			if w.Canvas().Focused() != field {
				t.Errorf("the focus is on %T", w.Canvas().Focused())
			}
		})
	}
	p := open()
	test.Tap(p.list.Objects[2].(*paletteItem))
	if len(done) != 1 || done[0] != "Normen" {
		t.Errorf("a tap did %v", done)
	}
}
