package form

import (
	"fyne.io/fyne/v2"

	"samenspel/planning"
	"samenspel/ui/widgets"
)

// memoField is an answer of any length. It grows with its text.
type memoField struct {
	*cell
	area    *widgets.TextArea
	proof   *proof
	value   string
	focused bool
}

func newMemoField(c *cell) field {
	f := &memoField{cell: c, area: widgets.NewTextArea()}
	f.proof = newProof(c.host, f.area)
	if c.path.Row != "" {
		f.area.MinRows = 2
	}
	f.area.Clean = planning.Clean
	f.area.OnChanged = func(typed string) {
		f.value = planning.Clean(typed)
		f.typed(f.value)
		f.proof.changed()
	}
	f.area.MaxRows = mostRows
	f.area.OnFocus = f.followArea
	f.area.OnCursorChanged = f.followCaret
	f.area.OnMenu = f.proof.menu
	return f
}

// mostRows is how high an area grows before it scrolls inside; the longest answer that people write fits.
const mostRows = 400

// followArea brings the area into view when the Tab key led there; a click is in view already.
func (f *memoField) followArea(focused bool) {
	f.focused = focused
	f.proof.left()
	if focused && !widgets.InView(f.area, f.scroll) {
		widgets.RevealSpan(f.area, 0, min(f.area.Size().Height, f.scroll.Size().Height/2), f.scroll)
	}
	f.onFocus(focused)
}

// followCaret keeps the line that is being typed in view.
func (f *memoField) followCaret() {
	f.proof.left()
	if f.focused && !f.showing {
		at := f.area.CursorPosition().Y
		widgets.RevealSpan(f.area, at, at+24, f.scroll)
	}
}

func (f *memoField) object() fyne.CanvasObject { return widgets.WheelPass(f.area, f.scroll) }

func (f *memoField) show(value string) {
	if value == f.value {
		return
	}
	f.value = value
	f.quietly(func() { f.area.SetText(value) })
	f.proof.shown()
}

func (f *memoField) focus() { f.host.focus(f.area) }
