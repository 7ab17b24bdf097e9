package theme

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// TestIcons_AreWhole looks at both strokes of the tick, and at the dot and the stem of the i, which are cut out.
func TestIcons_AreWhole(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(Light, 1))
	cases := map[string]struct {
		icon fyne.Resource
		cut  [][2]int // in the 24 by 24 of the drawing
	}{
		"success": {IconSuccess, [][2]int{{8, 12}, {14, 11}}},
		"info":    {IconInfo, [][2]int{{11, 8}, {12, 14}}},
		"pin":     {IconPin, [][2]int{{12, 7}, {11, 13}}},
		"error":   {IconError, [][2]int{{12, 10}, {12, 16}}},
	}
	for name, c := range cases {
		w := test.NewTempWindow(t, canvas.NewImageFromResource(c.icon))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(240, 240))
		picture := w.Canvas().Capture()
		ground := color.NRGBAModel.Convert(picture.At(1, 1))
		for _, at := range c.cut {
			if got := color.NRGBAModel.Convert(picture.At(at[0]*10+3, at[1]*10+3)); got != ground {
				t.Errorf("%s is %v at %v, want the ground %v", name, got, at, ground)
			}
		}
	}
}
