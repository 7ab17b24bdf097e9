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
