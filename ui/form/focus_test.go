package form

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestChapter_TabStaysInView goes through whole chapters with the Tab key: what has the focus can be seen.
func TestChapter_TabStaysInView(t *testing.T) {
	for _, chapter := range []string{"partijen", "themas", "normen", "geld"} {
		_, _, a := example(t)
		d := newDesk(t, a, chapter)
		canvas, stops := d.host.Window.Canvas(), 0
		first := fyne.Focusable(nil)
		for {
			canvas.FocusNext()
			focused := canvas.Focused()
			if first == nil {
				first = focused
			} else if focused == first || stops > 500 {
				break
			}
			stops++
			o := focused.(fyne.CanvasObject)
			driver := fyne.CurrentApp().Driver()
			top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(d.chapter.scroll).Y
			if top < 0 || top+min(o.Size().Height, 300) > d.chapter.scroll.Size().Height {
				t.Fatalf("%s: stop %d (%T) has the focus at %v, %v high, out of view", chapter, stops, o, top, o.Size().Height)
			}
		}
		if stops < 10 || stops > 500 {
			t.Errorf("%s has %d stops", chapter, stops)
		}
	}
}
