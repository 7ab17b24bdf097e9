package widgets

import (
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

func TestCaret_BlinksAndComesToRest(t *testing.T) {
	c := newCaret()
	c.set(fyne.NewPos(9, 9), fyne.NewSize(1, 20), color.Black)
	c.wake()
	for _, step := range []struct {
		still time.Duration
		shown bool
	}{
		{0, true}, {blinkTime - 1, true}, {blinkTime, false}, {2*blinkTime - 1, false}, {2 * blinkTime, true}, {calmAfter - 1, true},
	} {
		c.tick(step.still)
		if shown := c.line.FillColor == color.Black; shown != step.shown || !c.beating {
			t.Errorf("after %v: shown %v, beating %v", step.still, shown, c.beating)
		}
	}
	c.tick(blinkTime)
	c.tick(calmAfter + 1)
	if c.line.FillColor != color.Black || c.beating {
		t.Error("a caret that nobody moves does not come to rest where it can be seen")
	}
	c.wake()
	if !c.beating {
		t.Error("it does not blink again")
	}
}
