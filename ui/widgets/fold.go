package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// foldHead is the line that folds something open or closed.
type foldHead struct {
	control
	text  *Paragraph
	arrow *widget.Icon
	pad   float32
	whole bool // the whole line lights up, not only its words
}

func newFoldHead(text *Paragraph, pad float32, tapped func()) *foldHead {
	h := &foldHead{text: text, arrow: widget.NewIcon(look.IconClosed), pad: pad}
	h.become(h, tapped)
	return h
}

func (h *foldHead) point(open bool) {
	if open {
		h.arrow.SetResource(look.IconOpen)
	} else {
		h.arrow.SetResource(look.IconClosed)
	}
}

// CreateRenderer is for Fyne.
func (h *foldHead) CreateRenderer() fyne.WidgetRenderer {
	line := foldLine{}
	wish := func() float32 {
		if h.whole {
			return h.Size().Width
		}
		return line.icon() + arrowGap + h.text.wish() + 4
	}
	return pressed(&h.control, Inset(h.pad, 4, h.pad, 0, container.New(line, h.arrow, h.text)), wish)
}

// foldLine sets an arrow before a text.
type foldLine struct{}

func (foldLine) icon() float32 { return sizeOf(theme.SizeNameInlineIcon) }

const (
	arrowSize = 20 // in text of normal size
	arrowGap  = 8
)

func (l foldLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSquareSize(l.icon()))
	objects[0].Move(fyne.NewPos(0, 0))
	placeAt(objects[1], l.icon()+arrowGap, 0, size.Width-l.icon()-arrowGap)
}

func (l foldLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return fyne.NewSize(least.Width+l.icon()+arrowGap, max(l.icon(), least.Height))
}

// Disclosure shows something when the user asks for it.
type Disclosure struct {
	widget.BaseWidget
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)

	closed, open string
	shown        bool
	head         *foldHead
	body         fyne.CanvasObject
	all          *fyne.Container
}

// NewDisclosure returns a folded part, with the words of its line when it is closed and when it is open.
func NewDisclosure(closed, open string, body fyne.CanvasObject) *Disclosure {
	d := &Disclosure{closed: closed, open: open, body: Inset(2, 0, 4, arrowSize+arrowGap, body)}
	d.head = newFoldHead(newParagraph(closed, "", look.ColorNameAccent, false), 1, d.Toggle)
	d.head.OnFocus = func(focused bool) { tell(d.OnFocus, focused) }
	d.body.Hide()
	d.all = Stack(2, d.head, d.body)
	d.ExtendBaseWidget(d)
	return d
}

func (d *Disclosure) follow(page *container.Scroll) { Follow(page, d.all) }

// Toggle folds it open, or closed when it is open.
func (d *Disclosure) Toggle() { d.SetOpen(!d.shown) }

// Open tells whether it is folded open.
func (d *Disclosure) Open() bool { return d.shown }

// SetOpen folds it open or closed.
func (d *Disclosure) SetOpen(open bool) {
	d.shown = open
	setVisible(d.body, open)
	d.head.point(open)
	if open {
		d.head.text.SetText(d.open)
	} else {
		d.head.text.SetText(d.closed)
	}
	d.all.Refresh()
	d.Refresh()
}

// CreateRenderer is for Fyne.
func (d *Disclosure) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.all) }

// RowCard is one row of a list: a head with its name and buttons, and below it, when it is open, its questions.
type RowCard struct {
	widget.BaseWidget
	// OnToggle hears that the user folded the card.
	OnToggle func(open bool)
	// OnFocus hears of the focus of its head coming and going.
	OnFocus func(focused bool)

	open bool
	head *foldHead
	body fyne.CanvasObject
	line *fyne.Container
	all  *fyne.Container
}

// NewRowCard returns a closed card.
func NewRowCard(title string, body fyne.CanvasObject, actions ...fyne.CanvasObject) *RowCard {
	c := &RowCard{body: Inset(4, 16, 16, 16, body)}
	c.head = newFoldHead(newParagraph(title, "", theme.ColorNameForeground, true), 8, func() {
		c.SetOpen(!c.open)
		if c.OnToggle != nil {
			c.OnToggle(c.open)
		}
	})
	c.head.whole = true
	c.head.OnFocus = func(focused bool) { tell(c.OnFocus, focused) }
	c.body.Hide()
	c.line = Inset(4, 8, 4, 12, Beside(c.head, Row(0, actions...)))
	c.all = Layers(newFrame(), Stack(0, c.line, c.body))
	c.ExtendBaseWidget(c)
	return c
}

// follow leaves out the questions, which come and go.
func (c *RowCard) follow(page *container.Scroll) { Follow(page, c.line) }

// Focus gives the focus to the head of the card.
func (c *RowCard) Focus(w fyne.Window) { w.Canvas().Focus(c.head) }

// SetTitle shows another name.
func (c *RowCard) SetTitle(title string) { c.head.text.SetText(title) }

// Title returns the name.
func (c *RowCard) Title() string { return c.head.text.Text() }

// Open tells whether the questions show.
func (c *RowCard) Open() bool { return c.open }

// SetOpen folds the card and tells nobody.
func (c *RowCard) SetOpen(open bool) {
	c.open = open
	c.head.point(open)
	setVisible(c.body, open)
	c.all.Refresh()
	c.Refresh()
}

// CreateRenderer is for Fyne.
func (c *RowCard) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.all) }
