package widgets

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// revealMargin is the room that stays free above and below what Reveal shows; above a button it holds the words that
// say what the button does.
const revealMargin = 36

// Reveal scrolls as little as is needed to bring an object into view. Of one that is too tall it shows the top, and
// leaves it be when it fills the view already.
func Reveal(object fyne.CanvasObject, scroll *container.Scroll) {
	if object == nil || scroll == nil {
		return
	}
	at, ok := placeIn(object, scroll.Content)
	if !ok {
		return
	}
	top := at.Y - scroll.Offset.Y
	bottom, view := top+object.Size().Height, scroll.Size().Height
	move := float32(0)
	switch {
	case top < 0 && bottom < view:
		move = top - revealMargin
	case top >= 0 && bottom > view:
		move = min(bottom+revealMargin-view, top-revealMargin)
	}
	if move != 0 {
		scroll.ScrollToOffset(scroll.Offset.AddXY(0, move))
	}
}

// escaper is an overlay that Escape closes.
type escaper interface{ escape() }

// escape hands the Escape key on.
func escape(from fyne.CanvasObject) { handOn(from, &fyne.KeyEvent{Name: fyne.KeyEscape}) }

// handOn gives a key that a widget has no use for to the window, as if no widget had the focus; Escape goes to the
// dialog or calendar that the widget stands in.
func handOn(from fyne.CanvasObject, key *fyne.KeyEvent) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(from)
	if canvas == nil {
		return
	}
	if top, ok := canvas.Overlays().Top().(escaper); ok && key.Name == fyne.KeyEscape {
		top.escape()
		return
	}
	if hear := canvas.OnTypedKey(); hear != nil {
		hear(key)
	}
}

// focusOn gives a widget the focus when it stands in a window.
func focusOn(w fyne.Focusable) {
	if o, ok := w.(fyne.CanvasObject); ok {
		if canvas := fyne.CurrentApp().Driver().CanvasForObject(o); canvas != nil && canvas.Focused() != w {
			canvas.Focus(w)
		}
	}
}

// pauser is a field of which the caret can stand still, and blink on.
type pauser interface {
	fyne.Focusable
	pause()
	resume()
}

// Pause is for who puts something over the window: it lets the caret of the field that has the focus stand still, since
// one that blinks has all of the window painted again. Resume lets it blink on; it is for when the window is free, where
// Fyne gives the keys back to that field. The field never hears that it was left, for it is not: nothing scrolls, and
// half a date stays as it was typed.
func Pause(canvas fyne.Canvas) (resume func()) {
	field, ok := canvas.Focused().(pauser)
	if !ok {
		return func() {}
	}
	field.pause()
	return func() {
		if canvas.Focused() == fyne.Focusable(field) {
			field.resume()
		}
	}
}

func tell(hear func(bool), focused bool) {
	if hear != nil {
		hear(focused)
	}
}

func cleaned(clean func(string) string, text string) string {
	if clean == nil {
		return text
	}
	return clean(text)
}

// wheelPass lies over a field and hands the mouse wheel to the page.
type wheelPass struct {
	widget.BaseWidget
	scroll *container.Scroll
}

// Scrolled is for Fyne.
func (w *wheelPass) Scrolled(e *fyne.ScrollEvent) { w.scroll.Scrolled(e) }

// CreateRenderer is for Fyne.
func (w *wheelPass) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// WheelPass lets the mouse wheel above a field scroll the page; clicks still reach the field.
func WheelPass(object fyne.CanvasObject, scroll *container.Scroll) fyne.CanvasObject {
	if scroll == nil {
		return object
	}
	w := &wheelPass{scroll: scroll}
	w.ExtendBaseWidget(w)
	return container.NewStack(object, w)
}

// ringed draws a field of Fyne's with a ring while it has the focus.
type ringed struct {
	fyne.WidgetRenderer
	ring    *canvas.Rectangle
	focused *bool
}

func newRinged(field fyne.WidgetRenderer, focused *bool) *ringed {
	r := &ringed{WidgetRenderer: field, ring: canvas.NewRectangle(color.Transparent), focused: focused}
	r.paint()
	return r
}

func (r *ringed) paint() {
	r.ring.StrokeColor, r.ring.StrokeWidth = colourOf(theme.ColorNamePrimary), sizeOf(look.SizeNameRing)
	r.ring.CornerRadius, r.ring.Hidden = sizeOf(theme.SizeNameInputRadius), !*r.focused
}

// Refresh is for Fyne.
func (r *ringed) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}

// Layout is for Fyne.
func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Resize(size)
}

// Objects is for Fyne.
func (r *ringed) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.ring)
}
