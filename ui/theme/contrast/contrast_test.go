package contrast

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestRatio_AsWCAGGivesIt(t *testing.T) {
	grey := color.NRGBA{R: 0x76, G: 0x76, B: 0x76, A: 0xff} // the palest that AA allows on white
	for _, c := range []struct {
		a, b color.Color
		want float64
	}{{color.Black, color.White, 21}, {color.White, color.Black, 21}, {grey, grey, 1}, {grey, color.White, 4.54}} {
		if got := Ratio(c.a, c.b); got < c.want-0.01 || got > c.want+0.01 {
			t.Errorf("%v and %v: %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

// recorder is a test that goes on.
type recorder struct {
	testing.TB
	faults int
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.faults++ }

// TestCheck_FindsPaleWords puts words on grounds, beside them, under a veil and behind a dialog.
func TestCheck_FindsPaleWords(t *testing.T) {
	grey, pale := color.NRGBA{R: 0x70, G: 0x70, B: 0x70, A: 0xff}, color.NRGBA{R: 0xaa, G: 0xaa, B: 0xaa, A: 0xff}
	dark := canvas.NewRectangle(color.Black)
	hidden := canvas.NewText("a", pale)
	hidden.Hide()
	veil := canvas.NewRectangle(color.NRGBA{A: 0x30})
	white := canvas.NewRectangle(color.White)
	cases := map[string]struct {
		content, over fyne.CanvasObject
		faults        int
	}{
		"good":            {container.NewStack(white, canvas.NewText("a", grey)), nil, 0},
		"pale":            {container.NewStack(white, canvas.NewText("a", pale)), nil, 1},
		"good on dark":    {container.NewStack(white, dark, canvas.NewText("a", pale)), nil, 0},
		"under a veil":    {container.NewStack(white, veil, canvas.NewText("a", grey)), nil, 1},
		"not shown":       {container.NewStack(white, hidden), nil, 0},
		"behind a dialog": {container.NewStack(white, canvas.NewText("a", pale)), container.NewStack(white, canvas.NewText("a", grey)), 0},
	}
	for name, c := range cases {
		w := test.NewTempWindow(t, c.content)
		w.Resize(fyne.NewSize(100, 100))
		if c.over != nil {
			w.Canvas().Overlays().Add(c.over)
			c.over.Resize(fyne.NewSize(100, 100))
		}
		r := &recorder{}
		if seen := Check(r, w.Canvas(), 4.5, 3); r.faults != c.faults || seen > 1 {
			t.Errorf("%s: %d faults in %d, want %d", name, r.faults, seen, c.faults)
		}
	}
}
