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

// Hint is a small quiet icon for the pointer, at something that has the same by a shortcut. It is no stop of the Tab
// key, so that a list of many questions does not get twice as long.
type Hint struct {
	widget.BaseWidget
	// OnTapped is what the icon does.
	OnTapped func()

	icon    fyne.Resource
	tip     string
	lit     bool
	faint   bool
	hovered bool
}

// NewHint returns an icon; tooltip says what it does, and its shortcut.
func NewHint(icon fyne.Resource, tooltip string, tapped func()) *Hint {
	h := &Hint{icon: icon, tip: tooltip, OnTapped: tapped}
	h.ExtendBaseWidget(h)
	return h
}

// Name returns what the icon does, in words.
func (h *Hint) Name() string { return h.tip }

// SetLit says whether the icon stands out, for what it stands for is there.
func (h *Hint) SetLit(lit bool) {
	if lit != h.lit {
		h.lit = lit
		h.Refresh()
	}
}

// SetFaint says whether the icon is drawn only while the pointer is on it, or it stands out.
func (h *Hint) SetFaint(faint bool) {
	if faint != h.faint {
		h.faint = faint
		h.Refresh()
	}
}

// Tapped is for Fyne.
func (h *Hint) Tapped(*fyne.PointEvent) { h.OnTapped() }

// MouseIn is for Fyne.
func (h *Hint) MouseIn(*desktop.MouseEvent) { h.hover(true) }

// MouseMoved is for Fyne.
func (h *Hint) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (h *Hint) MouseOut() { h.hover(false) }

func (h *Hint) hover(hovered bool) {
	h.hovered = hovered
	h.Refresh()
}

// Cursor is for Fyne.
func (h *Hint) Cursor() desktop.Cursor { return desktop.PointerCursor }

// hintRoom is the room beside the icon, at which the pointer may aim too.
const hintRoom = 6

// CreateRenderer is for Fyne.
func (h *Hint) CreateRenderer() fyne.WidgetRenderer {
	r := &hintRenderer{hint: h}
	r.Refresh()
	return r
}

// hintRenderer draws a Hint. There are many of them, and reading an icon takes time: the icon and the words are made
// when they show, and drawn anew only when they look otherwise.
type hintRenderer struct {
	hint   *Hint
	icon   *canvas.Image
	colour color.Color // of the icon
	tip    *tip
}

// Refresh is for Fyne.
func (r *hintRenderer) Refresh() {
	h := r.hint
	shown, name := !h.faint || h.lit || h.hovered, look.ColorNameHelp
	if h.lit || h.hovered {
		name = look.ColorNameAccent
	}
	if shown && r.icon == nil {
		r.icon = canvas.NewImageFromResource(nil)
		r.icon.FillMode = canvas.ImageFillContain
	}
	if r.icon != nil {
		r.icon.Hidden = !shown
		if colour := colourOf(name); shown && colour != r.colour {
			r.icon.Resource, r.colour = look.Coloured(h.icon, name), colour
			r.icon.Refresh()
		}
	}
	if h.hovered && r.tip == nil {
		r.tip = newTip()
	}
	if r.tip != nil {
		r.tip.paint(h.tip, h.hovered)
	}
	r.Layout(h.Size())
	canvas.Refresh(h)
}

// Layout is for Fyne.
func (r *hintRenderer) Layout(size fyne.Size) {
	side := hintSide()
	if r.icon != nil {
		r.icon.Resize(fyne.NewSquareSize(side))
		r.icon.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
	}
	if r.tip != nil {
		r.tip.place(size)
	}
}

// MinSize is for Fyne.
func (r *hintRenderer) MinSize() fyne.Size {
	return fyne.NewSquareSize(hintSide()).AddWidthHeight(hintRoom, 0)
}

// Objects is for Fyne.
func (r *hintRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if r.icon != nil {
		objects = append(objects, r.icon)
	}
	if r.tip != nil {
		objects = append(objects, r.tip.ground, r.tip.line)
	}
	return objects
}

// Destroy is for Fyne.
func (r *hintRenderer) Destroy() {}

// hintSide is the side of the icon: as high as a line of text.
func hintSide() float32 { return sizeOf(theme.SizeNameInlineIcon) }

// Signed sets an icon before a text.
func Signed(icon fyne.Resource, text *Paragraph) *fyne.Container {
	return container.New(foldLine{}, widget.NewIcon(icon), text)
}
