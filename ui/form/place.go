package form

import (
	"fyne.io/fyne/v2"

	"samenspel/planning"
)

// Focused returns the path of the question that has the focus, and whether one has.
func (c *Chapter) Focused() (planning.Path, bool) {
	for _, p := range c.parts {
		if q, ok := p.(*question); ok && q.focused {
			return q.path, true
		}
	}
	return planning.Path{}, false
}

// Offset returns how far the chapter is scrolled, in points of the screen.
func (c *Chapter) Offset() float32 { return c.scroll.Offset.Y }

// SetOffset scrolls the chapter, as far as it goes.
func (c *Chapter) SetOffset(offset float32) { c.scroll.ScrollToOffset(fyne.NewPos(0, offset)) }
