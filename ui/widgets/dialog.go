package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// The room of a dialog: its least width, the edge inside it, and what stays of the window around it.
const (
	dialogWidth  = 440
	dialogSide   = 24
	dialogMargin = 16
)

// ShowDialog puts a dialog over the window: a title, a body that scrolls when it is high, and buttons of which the
// last is the one most likely wanted. Escape closes it. It returns what hides the dialog.
func ShowDialog(window fyne.Window, title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) (hide func()) {
	d := newDialog(window.Canvas(), title, body, buttons)
	d.show()
	return d.hide
}

// ShowStoppable is ShowDialog for what goes on meanwhile, or begins there: its first button stops that, and so does
// Escape. Only what it returns hides it.
func ShowStoppable(
	window fyne.Window, title string, body fyne.CanvasObject, button string, stop func(), more ...fyne.CanvasObject,
) (hide func()) {
	d := newDialog(window.Canvas(), title, body, append([]fyne.CanvasObject{NewButton(button, nil, stop)}, more...))
	d.onEscape = stop
	d.show()
	return d.hide
}

// Confirm asks a question with verbs for both answers; Escape is no. With destructive, the answer that does it looks
// dangerous. The focus is on the answer that changes nothing.
func Confirm(window fyne.Window, title, body, yes, no string, destructive bool, answer func(bool)) {
	var d *dialog
	give := func(yes bool) func() {
		return func() {
			d.hide()
			answer(yes)
		}
	}
	do := NewPrimary(yes, nil, give(true))
	if destructive {
		do.kind = danger
	}
	buttons := []fyne.CanvasObject{NewButton(no, nil, give(false)), do}
	d = newDialog(window.Canvas(), title, NewParagraph(body, theme.ColorNameForeground), buttons)
	d.onEscape = give(false)
	d.show()
}

// dialog is an overlay: a veil over the window and a panel in its middle.
type dialog struct {
	widget.BaseWidget
	canvas   fyne.Canvas
	onEscape func()
	resume   func() // lets the caret below blink on
	keys     func(*fyne.KeyEvent)
	hidden   bool

	scrim, ground *canvas.Rectangle
	head          *Paragraph
	body, foot    fyne.CanvasObject
	scroll        *container.Scroll
	fitted        float32 // the height of the body for which all was laid out
}

func newDialog(on fyne.Canvas, title string, body fyne.CanvasObject, buttons []fyne.CanvasObject) *dialog {
	d := &dialog{
		canvas: on, scrim: canvas.NewRectangle(nil), ground: canvas.NewRectangle(nil),
		head: NewHeading(title, look.SizeNameSection), body: body, foot: container.New(&trail{gap: 8}, buttons...),
	}
	d.onEscape = d.hide
	d.scroll = container.NewVScroll(container.New(squeeze{d.fit}, body))
	Follow(d.scroll, body)
	d.ExtendBaseWidget(d)
	return d
}

func (d *dialog) show() {
	d.resume, d.keys = Pause(d.canvas), d.canvas.OnTypedKey()
	d.canvas.Overlays().Add(d)
	d.Resize(d.canvas.Size())
	d.canvas.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			d.escape()
			return
		}
		d.roll(key.Name)
	})
	d.canvas.FocusNext()
}

// roll moves a body that does not fit, with the keys that nothing in it has a use for.
func (d *dialog) roll(key fyne.KeyName) {
	seen, all, to := d.scroll.Size().Height, d.scroll.Content.MinSize().Height, d.scroll.Offset.Y
	switch key {
	case fyne.KeyUp:
		to -= seen / 10
	case fyne.KeyDown:
		to += seen / 10
	case fyne.KeyPageUp:
		to -= seen * 0.9
	case fyne.KeyPageDown:
		to += seen * 0.9
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = all
	}
	d.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(to, all-seen))))
}

func (d *dialog) hide() {
	if d.hidden {
		return
	}
	d.hidden = true
	d.canvas.Unfocus() // what has the focus must hear that it goes: a caret would blink on
	d.canvas.Overlays().Remove(d)
	d.canvas.SetOnTypedKey(d.keys)
	d.resume()
}

// escape leaves a dialog alone that has another one over it.
func (d *dialog) escape() {
	if d.canvas.Overlays().Top() == d {
		d.onEscape()
	}
}

// Tapped keeps taps from the window below.
func (d *dialog) Tapped(*fyne.PointEvent) {}

// MouseIn keeps the pointer from the window below.
func (d *dialog) MouseIn(*desktop.MouseEvent) {}

// MouseMoved is for Fyne.
func (d *dialog) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (d *dialog) MouseOut() {}

// CreateRenderer is for Fyne.
func (d *dialog) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		d.scrim.FillColor = colourOf(look.ColorNameScrim)
		d.ground.FillColor, d.ground.CornerRadius = colourOf(theme.ColorNameOverlayBackground), panelRadius
		d.ground.StrokeColor, d.ground.StrokeWidth = colourOf(look.ColorNameHairline), 1
		d.layout(d.Size())
	}
	least := func() fyne.Size { return fyne.NewSize(1, 1) }
	return newDrawing(paint, least, d.layout, d.scrim, d.ground, d.head, d.scroll, d.foot)
}

// layout gives the panel the width its body asks for and the height it then has, as far as the window allows.
func (d *dialog) layout(window fyne.Size) {
	d.scrim.Resize(window)
	room := window.SubtractWidthHeight(2*dialogMargin+2*dialogSide, 2*dialogMargin+2*dialogSide)
	width := min(max(scaled(dialogWidth), d.body.MinSize().Width, d.foot.MinSize().Width), room.Width)
	headHeight := placeAt(d.head, 0, 0, width) + 16
	placeAt(d.foot, 0, 0, width)
	footHeight := d.foot.MinSize().Height + 24
	d.body.Resize(fyne.NewSize(width, d.body.Size().Height)) // a text knows its height by its width
	d.fitted = d.body.MinSize().Height
	bodyHeight := min(d.fitted, max(0, room.Height-headHeight-footHeight))
	height := headHeight + bodyHeight + footHeight

	at := fyne.NewPos((window.Width-width)/2, max(dialogMargin+dialogSide, (window.Height-height)/2))
	d.ground.Move(at.SubtractXY(dialogSide, dialogSide))
	d.ground.Resize(fyne.NewSize(width+2*dialogSide, height+2*dialogSide))
	d.head.Move(at)
	d.scroll.Move(at.AddXY(-squeezeSide, headHeight-squeezeSide))
	d.scroll.Resize(fyne.NewSize(width+2*squeezeSide, bodyHeight+2*squeezeSide))
	d.foot.Move(at.AddXY(0, height-footHeight+24))
}

// fit makes room when the body asks for another height than it had.
func (d *dialog) fit() {
	if d.body.MinSize().Height != d.fitted {
		d.layout(d.Size())
	}
}

// squeezeSide is the room for the ring of the focus around a body, which would be cut off at the edge of its scroll.
const squeezeSide = wordGap + 2

// squeeze lets its object be narrower than it asks for, with room around it.
type squeeze struct{ placed func() }

func (s squeeze) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(squeezeSide, squeezeSide))
	objects[0].Resize(size.SubtractWidthHeight(2*squeezeSide, 2*squeezeSide))
	s.placed()
}

func (squeeze) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, objects[0].MinSize().Height+2*squeezeSide)
}

// trail sets buttons beside each other at the right end, or below each other where they do not fit.
type trail struct{ gap, width float32 }

func (t *trail) stacked(objects []fyne.CanvasObject) bool {
	return t.width > 0 && (&row{t.gap}).MinSize(objects).Width > t.width
}

// Layout is for Fyne.
func (t *trail) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t.width = size.Width
	if t.stacked(objects) {
		(&stack{t.gap}).Layout(objects, size)
		return
	}
	x := size.Width
	for i := len(objects) - 1; i >= 0; i-- {
		least := objects[i].MinSize()
		x -= least.Width
		objects[i].Resize(least)
		objects[i].Move(fyne.NewPos(x, 0))
		x -= t.gap
	}
}

// MinSize is for Fyne.
func (t *trail) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if t.stacked(objects) {
		return (&stack{t.gap}).MinSize(objects)
	}
	return (&row{t.gap}).MinSize(objects)
}
