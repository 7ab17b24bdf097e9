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

// Hint is a small quiet icon for the pointer, beside something that has the same by a shortcut. It is no stop of the
// Tab key, so that a list of many questions does not get twice as long.
type Hint struct {
	widget.BaseWidget
	// OnTapped is what the icon does.
	OnTapped func()

	icon    fyne.Resource
	tip     string
	lit     bool
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
	icon, tip := canvas.NewImageFromResource(nil), newTip()
	icon.FillMode = canvas.ImageFillContain
	layout := func(size fyne.Size) {
		side := hintSide()
		icon.Resize(fyne.NewSquareSize(side))
		icon.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
		tip.place(size)
	}
	paint := func() {
		colour := look.ColorNameHelp
		if h.lit || h.hovered {
			colour = look.ColorNameAccent
		}
		icon.Resource = look.Coloured(h.icon, colour)
		tip.paint(h.tip, h.hovered)
		layout(h.Size())
	}
	least := func() fyne.Size { return fyne.NewSquareSize(hintSide()).AddWidthHeight(hintRoom, 0) }
	return newDrawing(paint, least, layout, icon, tip.ground, tip.line)
}

// hintSide is the side of the icon: as high as a line of text.
func hintSide() float32 { return sizeOf(theme.SizeNameInlineIcon) }

// Signed sets an icon before a text.
func Signed(icon fyne.Resource, text *Paragraph) *fyne.Container {
	return container.New(foldLine{}, widget.NewIcon(icon), text)
}
