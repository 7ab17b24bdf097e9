package form

import (
	"fyne.io/fyne/v2"

	"samenspel/planning"
)

// place is the part of a chapter where the user is.
type place struct {
	node  Node
	known bool
	has   bool // it has the focus now
}

// watch lets a part tell of its focus. A click on the menu takes the focus from everything; what the user then
// chooses there is meant for the part that had it last, so that part is remembered.
func (c *Chapter) watch(n Node) func(focused bool) {
	n = key(n)
	return func(focused bool) {
		if !focused {
			c.place.has = c.place.has && c.place.node != n
			return
		}
		c.point(false)
		c.place = place{node: n, known: true, has: true}
		c.point(true)
		if c.host.Moved != nil {
			c.host.Moved()
		}
	}
}

// point shows the icon to mark a question at the one where the user is; elsewhere it would be noise.
func (c *Chapter) point(shown bool) {
	if q, ok := c.parts[c.place.node].(*question); ok {
		q.todo.flag.SetFaint(!shown)
	}
}

// here returns the node where the user is, and whether that is in this chapter.
func (c *Chapter) here() (Node, bool) {
	canvas := c.host.Window.Canvas()
	elsewhere := !c.place.has && canvas != nil && canvas.Focused() != nil
	_, there := c.parts[c.place.node]
	return c.place.node, c.place.known && there && !elsewhere
}

// regain gives the focus back to the part where the user is, after the menu took it.
func (c *Chapter) regain() {
	if n, ok := c.here(); ok && !c.place.has {
		if p, ok := c.parts[n].(focuser); ok {
			p.takeFocus()
		}
	}
}

// Focused returns the path of the question where the user is, and whether there is one.
func (c *Chapter) Focused() (planning.Path, bool) {
	if n, ok := c.here(); ok && n.Kind == Question {
		return planning.Path{Field: n.Field, Row: n.Row}, true
	}
	return planning.Path{}, false
}

// Offset returns how far the chapter is scrolled, in points of the screen.
func (c *Chapter) Offset() float32 { return c.scroll.Offset.Y }

// SetOffset scrolls the chapter, as far as it goes.
func (c *Chapter) SetOffset(offset float32) { c.scroll.ScrollToOffset(fyne.NewPos(0, offset)) }
