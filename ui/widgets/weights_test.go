package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestWeights_FieldsBesideEachOtherBeginAtTheSameHeight(t *testing.T) {
	short, long := block(10, 20), block(10, 60)
	left, right := block(10, 30), block(10, 30)
	row := Weights(10, []float32{1, 1}, Headed(6, short, left), Headed(6, long, right))
	w := window(t, Stack(0, row), 600, 300)
	top := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
	}
	if top(left) != 66 || top(right) != 66 || row.MinSize().Height != 96 {
		t.Errorf("the fields begin at %v and %v in %v, want 66 in 96", top(left), top(right), row.MinSize().Height)
	}
	long.SetMinSize(fyne.NewSize(10, 30)) // its example folds away
	row.Refresh()
	if top(left) != 36 || top(right) != 36 || row.MinSize().Height != 66 {
		t.Errorf("with a lower head they begin at %v and %v in %v, want 36 in 66", top(left), top(right), row.MinSize().Height)
	}
	w.Resize(fyne.NewSize(300, 300)) // too narrow for two
	if top(left) != 26 {
		t.Errorf("below each other the first field begins at %v, want 26", top(left))
	}
}
