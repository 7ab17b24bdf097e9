package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// control is what everything that can be pressed has in common: the focus, the pointer, and Space and Enter.
type control struct {
	widget.DisableableWidget
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)

	self             pressable
	press            func()
	leave            func()            // what Escape does; nil for what the overlay around does
	page             *container.Scroll // moves along when the control gains the focus; nil for none
	focused, hovered bool
	down             bool // the pointer presses it
}

type pressable interface {
	fyne.Widget
	fyne.Focusable
}

func (c *control) become(self pressable, press func()) {
	c.self, c.press = self, press
	c.ExtendBaseWidget(self)
}

// Tapped is for Fyne.
func (c *control) Tapped(*fyne.PointEvent) {
	if !c.Disabled() {
		focusOn(c.self)
		c.press()
	}
}

// TypedKey is for Fyne.
func (c *control) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if !c.Disabled() {
			c.press()
		}
	case fyne.KeyEscape:
		if c.leave != nil {
			c.leave()
			return
		}
		escape(c.self)
	default:
		handOn(c.self, key)
	}
}

// TypedRune is for Fyne; Space comes as a key.
func (c *control) TypedRune(rune) {}

// FocusGained is for Fyne.
func (c *control) FocusGained() { c.setFocused(true) }

// FocusLost is for Fyne.
func (c *control) FocusLost() { c.setFocused(false) }

func (c *control) setFocused(focused bool) {
	c.focused = focused
	c.self.Refresh()
	if focused {
		Reveal(c.self, c.page)
	}
	tell(c.OnFocus, focused)
}

func (c *control) follow(page *container.Scroll) { c.page = page }

// MouseIn is for Fyne.
func (c *control) MouseIn(*desktop.MouseEvent) { c.setHovered(true) }

// MouseMoved is for Fyne.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (c *control) MouseOut() {
	c.down = false
	c.setHovered(false)
}

func (c *control) setHovered(hovered bool) {
	c.hovered = hovered
	c.self.Refresh()
}

// MouseDown is for Fyne.
func (c *control) MouseDown(*desktop.MouseEvent) { c.setDown(true) }

// MouseUp is for Fyne.
func (c *control) MouseUp(*desktop.MouseEvent) { c.setDown(false) }

func (c *control) setDown(down bool) {
	c.down = down
	c.self.Refresh()
}

// Cursor is for Fyne.
func (c *control) Cursor() desktop.Cursor {
	if c.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// drawing is a renderer made of functions.
type drawing struct {
	objects []fyne.CanvasObject
	paint   func() // gives the objects the colours and sizes of the theme
	min     func() fyne.Size
	layout  func(fyne.Size)
}

func newDrawing(paint func(), least func() fyne.Size, layout func(fyne.Size), objects ...fyne.CanvasObject) *drawing {
	paint()
	return &drawing{objects: objects, paint: paint, min: least, layout: layout}
}

// Refresh is for Fyne.
func (d *drawing) Refresh() {
	d.paint()
	for _, o := range d.objects {
		o.Refresh()
	}
}

// MinSize is for Fyne.
func (d *drawing) MinSize() fyne.Size { return d.min() }

// Layout is for Fyne.
func (d *drawing) Layout(size fyne.Size) { d.layout(size) }

// Objects is for Fyne.
func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }

// Destroy is for Fyne.
func (d *drawing) Destroy() {}

// surface is the ground of a control with its edge, the veil of the pointer over it, and the ring of the focus.
type surface struct{ ground, veil, ring *canvas.Rectangle }

func newSurface() *surface {
	return &surface{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
}

// paint colours the surface; an empty name leaves the ground or the edge out.
func (s *surface) paint(ground, edge fyne.ThemeColorName, c *control) {
	radius := sizeOf(theme.SizeNameInputRadius)
	s.ground.FillColor, s.ground.StrokeColor = optional(ground), optional(edge)
	s.ground.StrokeWidth, s.ground.CornerRadius = sizeOf(theme.SizeNameInputBorder), radius
	if edge == "" {
		s.ground.StrokeWidth = 0 // the window would draw a faint line
	}
	s.veil.FillColor, s.veil.CornerRadius = color.Transparent, radius
	switch {
	case c.Disabled():
	case c.down:
		s.veil.FillColor = colourOf(theme.ColorNamePressed)
	case c.hovered:
		s.veil.FillColor = colourOf(theme.ColorNameHover)
	}
	s.ring.FillColor, s.ring.StrokeColor = color.Transparent, colourOf(theme.ColorNamePrimary)
	s.ring.StrokeWidth, s.ring.CornerRadius = sizeOf(look.SizeNameRing), radius+ringGap
	s.ring.Hidden = !c.focused
}

// ringGap is how far the ring stands outside the control, wordGap how far outside words without a ground.
const (
	ringGap = 3
	wordGap = 6
)

func (s *surface) resize(size fyne.Size) {
	s.ground.Resize(size)
	s.veil.Resize(size)
	s.ring.Move(fyne.NewPos(-ringGap, -ringGap))
	s.ring.Resize(size.AddWidthHeight(2*ringGap, 2*ringGap))
}

// around is resize for words without a ground: what shows the pointer and the focus leaves room beside them.
func (s *surface) around(size fyne.Size) {
	at, wide := fyne.NewPos(-wordGap, 0), size.AddWidthHeight(2*wordGap, 0)
	for _, r := range []*canvas.Rectangle{s.ground, s.veil, s.ring} {
		r.Move(at)
		r.Resize(wide)
	}
}

func optional(name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return colourOf(name)
}
