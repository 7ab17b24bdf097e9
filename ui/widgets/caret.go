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
	colour  color.Color
	beat    *fyne.Animation
	beating bool
	since   time.Time // somebody typed
}

func newCaret() *caret {
	c := &caret{line: canvas.NewRectangle(color.Transparent)}
	c.line.Hide()
	c.beat = &fyne.Animation{Duration: blinkTime, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { c.tick(time.Since(c.since)) }}
	return c
}

// set draws the caret somewhere.
func (c *caret) set(at fyne.Position, size fyne.Size, colour color.Color) {
	c.line.Hidden = false
	c.line.Resize(size)
	c.line.Move(at)
	if c.colour != colour {
		c.colour = colour
		c.show(true)
	}
}

// wake shows the caret and lets it blink from now on, unless the user wants nothing to move.
func (c *caret) wake() {
	c.since = time.Now()
	c.show(true)
	if !c.beating && fyne.CurrentApp().Settings().ShowAnimations() {
		c.beating = true
		c.beat.Start()
	}
}

// rest lets the caret stand still.
func (c *caret) rest() {
	c.show(true)
	if c.beating {
		c.beating = false
		c.beat.Stop()
	}
}

// tick is told how long nobody has typed.
func (c *caret) tick(still time.Duration) {
	if still > calmAfter {
		c.rest()
	} else {
		c.show(still/blinkTime%2 == 0)
	}
}

// show alters the colour only: an object that comes and goes has Fyne arrange the field anew.
func (c *caret) show(shown bool) {
	colour := color.Color(color.Transparent)
	if shown && c.colour != nil {
		colour = c.colour
	}
	if c.line.FillColor != colour {
		c.line.FillColor = colour
		c.line.Refresh()
	}
}
