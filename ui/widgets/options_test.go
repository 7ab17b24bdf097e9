package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestOptions(t *testing.T) {
	o := NewOptions([]Option{{"Geheel", "alles"}, {"Deel", "een paar hoofdstukken"}, {"Leeg", "zonder antwoorden"}})
	var heard []int
	o.OnChanged = func(index int) { heard = append(heard, index) }
	w := window(t, o, 300, 200)
	if o.Index() != 0 {
		t.Errorf("%d is chosen at first", o.Index())
	}
	test.Tap(o.marks[2])
	test.Tap(o.marks[2])
	press(w, fyne.KeyDown) // there is no next
	press(w, fyne.KeyUp, fyne.KeySpace, fyne.KeyLeft)
	o.SetIndex(1)
	if got, want := heard, []int{2, 1, 0}; len(got) != len(want) || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("heard %v, want %v", got, want)
	}
	if o.Index() != 1 || !o.marks[1].on || o.marks[0].on || o.marks[2].on {
		t.Error("not the one that was set is chosen")
	}
	if w.Canvas().Focused() != o.marks[0] {
		t.Error("the arrow keys do not take the focus along")
	}
}
