package widgets

import (
	"testing"

	"fyne.io/fyne/v2/test"

	look "samenspel/ui/theme"
)

func TestHint_AnswersThePointerOnly(t *testing.T) {
	tapped := 0
	h := NewHint(look.IconFlag, "Uitleg (F1)", func() { tapped++ })
	line := NewLine()
	w := window(t, Stack(4, h, line), 300, 200)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != line {
		t.Errorf("the focus is on %T", w.Canvas().Focused())
	}
	test.Tap(h)
	if tapped != 1 || h.Name() != "Uitleg (F1)" {
		t.Errorf("tapped %d times; it is called %q", tapped, h.Name())
	}
}

func TestHint_FaintUntilItMatters(t *testing.T) {
	h := NewHint(look.IconFlag, "Nog uitzoeken (Ctrl+T)", func() {})
	w := window(t, h, 100, 100)
	drawn := func() bool {
		objects := test.WidgetRenderer(h).Objects()
		return len(objects) > 0 && objects[0].Visible()
	}
	h.SetFaint(true)
	if drawn() {
		t.Error("a faint icon is drawn")
	}
	size := h.MinSize()
	h.MouseIn(nil)
	if !drawn() || h.MinSize() != size {
		t.Error("under the pointer it is not drawn, or takes other room")
	}
	h.MouseOut()
	h.SetLit(true)
	if !drawn() || w.Canvas().Focused() != nil {
		t.Error("an icon that stands out is not drawn")
	}
}
