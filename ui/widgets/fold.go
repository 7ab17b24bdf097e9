package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// foldHead is the line that folds something open or closed.
type foldHead struct {
	widget.BaseWidget
	text    *Paragraph
	arrow   *widget.Icon
	under   *Rect
	tapped  func()
	focused bool
	hovered bool
	pad     float32
}

func newFoldHead(text *Paragraph, pad float32, tapped func()) *foldHead {
	h := &foldHead{text: text, arrow: widget.NewIcon(theme.MenuExpandIcon()), under: newRect(theme.ColorNameHover, 4, 0), tapped: tapped, pad: pad}
	h.under.Hide()
	h.ExtendBaseWidget(h)
	return h
}

func (h *foldHead) point(open bool) {
	if open {
		h.arrow.SetResource(theme.MenuDropDownIcon())
	} else {
		h.arrow.SetResource(theme.MenuExpandIcon())
	}
}

func (h *foldHead) mark() {
	setVisible(h.under, h.focused || h.hovered)
	h.Refresh()
}

func (h *foldHead) Tapped(*fyne.PointEvent)        { h.tapped() }
func (h *foldHead) Cursor() desktop.Cursor         { return desktop.PointerCursor }
func (h *foldHead) MouseIn(*desktop.MouseEvent)    { h.hovered = true; h.mark() }
func (h *foldHead) MouseMoved(*desktop.MouseEvent) {}
func (h *foldHead) MouseOut()                      { h.hovered = false; h.mark() }
func (h *foldHead) FocusGained()                   { h.focused = true; h.mark() }
func (h *foldHead) FocusLost()                     { h.focused = false; h.mark() }
func (h *foldHead) TypedRune(r rune) {
	if r == ' ' {
		h.tapped()
	}
}
func (h *foldHead) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		h.tapped()
	}
}

func (h *foldHead) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Layers(h.under, Inset(h.pad, 0, h.pad, 0, container.New(&foldLine{}, h.arrow, h.text))))
}

// foldLine sets an arrow before a text.
type foldLine struct{}

const arrowSize = 20

func (foldLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSquareSize(arrowSize))
	objects[0].Move(fyne.NewPos(0, 0))
	placeAt(objects[1], arrowSize+4, 0, size.Width-arrowSize-4)
}

func (foldLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return fyne.NewSize(least.Width+arrowSize+4, max(arrowSize, least.Height))
}

// Disclosure shows something when the user asks for it.
type Disclosure struct {
	widget.BaseWidget
	closed, open string
	shown        bool
	head         *foldHead
	body         fyne.CanvasObject
	all          *fyne.Container
}

// NewDisclosure returns a folded part, with the words of its line when it is closed and when it is open.
func NewDisclosure(closed, open string, body fyne.CanvasObject) *Disclosure {
	d := &Disclosure{closed: closed, open: open, body: Inset(2, 0, 4, arrowSize+4, body)}
	d.head = newFoldHead(newParagraph(closed, "", look.ColorNameAccent, false), 1, func() { d.SetOpen(!d.shown) })
	d.body.Hide()
	d.all = Stack(2, d.head, d.body)
	d.ExtendBaseWidget(d)
	return d
}

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
	OnToggle func(open bool) // the user folded it

	open bool
	head *foldHead
	body fyne.CanvasObject
	line *fyne.Container
	all  *fyne.Container
}

// NewRowCard returns a closed card.
func NewRowCard(title string, body fyne.CanvasObject, actions ...fyne.CanvasObject) *RowCard {
	c := &RowCard{body: Inset(4, 16, 18, 16, body)}
	c.head = newFoldHead(newParagraph(title, "", theme.ColorNameForeground, true), 8, func() {
		c.SetOpen(!c.open)
		if c.OnToggle != nil {
			c.OnToggle(c.open)
		}
	})
	c.body.Hide()
	c.line = Inset(0, 6, 0, 10, Beside(c.head, Row(0, actions...)))
	c.all = Layers(newFrame(), Stack(0, c.line, c.body))
	c.ExtendBaseWidget(c)
	return c
}

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
