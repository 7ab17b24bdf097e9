package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// revealMargin is the room that stays free above and below what Reveal shows.
const revealMargin = 24

// Reveal scrolls as little as is needed to bring an object into view; of one that is too tall it shows the top.
func Reveal(object fyne.CanvasObject, scroll *container.Scroll) {
	if object == nil || scroll == nil || scroll.Content == nil {
		return
	}
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(object).Y - driver.AbsolutePositionForObject(scroll).Y
	bottom := top + object.Size().Height
	move := float32(0)
	if below := bottom + revealMargin - scroll.Size().Height; below > 0 {
		move = below
	}
	if top-move < revealMargin {
		move = top - revealMargin
	}
	if top >= 0 && bottom <= scroll.Size().Height && (top >= revealMargin || move > 0 && top < revealMargin) {
		move = max(0, min(move, top-revealMargin))
	}
	if move != 0 {
		scroll.ScrollToOffset(scroll.Offset.AddXY(0, move))
	}
}

// escaper is an overlay that Escape closes.
type escaper interface{ escape() }

// escape hands the Escape key on to the dialog or calendar that a widget stands in.
func escape(from fyne.CanvasObject) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(from)
	if canvas == nil {
		return
	}
	if top, ok := canvas.Overlays().Top().(escaper); ok {
		top.escape()
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
