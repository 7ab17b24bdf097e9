package widgets

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The caret is seen, and then not, for blinkTime each. When nobody has typed for calmAfter it is seen and stands still.
const (
	blinkTime = 530 * time.Millisecond
	calmAfter = 19 * blinkTime
)

// caret is the thin line where the next character comes. It is there or it is not: a caret that fades, as in Fyne's
// own entry, has the whole window painted many times a second.
type caret struct {
	line    *canvas.Rectangle
	beat    *fyne.Animation
	beating bool
	since   time.Time // it was last set somewhere
}

func newCaret() *caret {
	c := &caret{line: canvas.NewRectangle(color.Transparent)}
	c.line.Hide()
	c.beat = &fyne.Animation{Duration: blinkTime, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { c.tick() }}
	return c
}

// set shows the caret somewhere and lets it blink from now on, unless the user wants nothing to move.
func (c *caret) set(at fyne.Position, size fyne.Size, colour color.Color) {
	if c.line.FillColor != colour {
		c.line.FillColor = colour
		c.line.Refresh()
	}
	c.line.Resize(size)
	c.line.Move(at)
	c.show(true)
	c.since = time.Now()
	if !c.beating && fyne.CurrentApp().Settings().ShowAnimations() {
		c.beating = true
		c.beat.Start()
	}
}

// hide takes the caret away.
func (c *caret) hide() {
	c.rest()
	c.show(false)
}

func (c *caret) rest() {
	if c.beating {
		c.beating = false
		c.beat.Stop()
	}
}

func (c *caret) tick() {
	still := time.Since(c.since)
	c.show(still/blinkTime%2 == 0)
	if still > calmAfter {
		c.show(true)
		c.rest()
	}
}

func (c *caret) show(shown bool) {
	if c.line.Hidden == shown {
		c.line.Hidden = !shown
		c.line.Refresh()
	}
}
