package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// Choices is any number of a few options, each with a box to tick; in more columns where there is room.
type Choices struct {
	widget.BaseWidget
	// OnChanged hears which places are ticked after the user ticked or cleared one.
	OnChanged func(selected []int)
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)

	boxes []*box
	all   *fyne.Container
	page  *container.Scroll // moves along with the focus; nil for none
}

// NewChoices returns boxes with none ticked.
func NewChoices(options []string) *Choices {
	c := &Choices{all: container.New(&columns{})}
	c.ExtendBaseWidget(c)
	c.SetOptions(options)
	return c
}

// SetOptions shows other boxes with none ticked, and tells nobody.
func (c *Choices) SetOptions(options []string) {
	c.boxes, c.all.Objects = nil, nil
	for _, option := range options {
		b := newBox(option)
		b.press = func() {
			b.set(!b.on)
			if c.OnChanged != nil {
				c.OnChanged(c.Selected())
			}
		}
		b.OnFocus = func(focused bool) { tell(c.OnFocus, focused) }
		b.follow(c.page)
		c.boxes, c.all.Objects = append(c.boxes, b), append(c.all.Objects, b)
	}
	c.all.Refresh()
	c.Refresh()
}

// Selected returns the places of the boxes that are ticked.
func (c *Choices) Selected() []int {
	var selected []int
	for i, b := range c.boxes {
		if b.on {
			selected = append(selected, i)
		}
	}
	return selected
}

// SetSelected ticks these boxes and clears the others, and tells nobody.
func (c *Choices) SetSelected(selected []int) {
	for i, b := range c.boxes {
		b.set(slices.Contains(selected, i))
	}
}

// Focus gives the focus to the first box.
func (c *Choices) Focus(w fyne.Window) {
	if len(c.boxes) > 0 {
		w.Canvas().Focus(c.boxes[0])
	}
}

func (c *Choices) follow(page *container.Scroll) {
	c.page = page
	Follow(page, c.all)
}

// CreateRenderer is for Fyne.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.all) }

// box is an option with a box to tick.
type box struct {
	control
	on   bool
	text *Paragraph
}

func newBox(text string) *box {
	b := &box{text: NewParagraph(text, theme.ColorNameForeground)}
	b.become(b, nil)
	return b
}

// Name returns what the box stands for.
func (b *box) Name() string { return b.text.Text() }

func (b *box) set(on bool) {
	if on != b.on {
		b.on = on
		b.Refresh()
	}
}

// wish is the width at which the text stays on one line.
func (b *box) wish() float32 {
	return boxText() + 8 + b.text.wish()
}

// boxRoom is the room above and below the text of a box.
const boxRoom = 6

// boxSide is the side of the box, boxText where its text begins.
func boxSide() float32 { return sizeOf(theme.SizeNameInlineIcon) + 4 }
func boxText() float32 { return boxSide() + 8 }

// CreateRenderer is for Fyne.
func (b *box) CreateRenderer() fyne.WidgetRenderer {
	s, icon := newSurface(), canvas.NewImageFromResource(nil)
	paint := func() {
		s.paint("", "", &b.control)
		icon.Resource = look.Coloured(theme.CheckButtonIcon(), look.ColorNameHelp)
		if b.on {
			icon.Resource = look.Coloured(theme.CheckButtonCheckedIcon(), look.ColorNameAccent)
		}
	}
	least := func() fyne.Size { return b.text.MinSize().AddWidthHeight(boxText(), 2*boxRoom) }
	layout := func(size fyne.Size) {
		s.around(fyne.NewSize(min(size.Width, b.wish()), size.Height))
		icon.Resize(fyne.NewSquareSize(boxSide()))
		icon.Move(fyne.NewPos(0, boxRoom-2))
		placeAt(b.text, boxText(), boxRoom, size.Width-boxText())
	}
	return newDrawing(paint, least, layout, s.ground, s.veil, s.ring, icon, b.text)
}

// columns sets boxes in as many columns as they fit in on one line each, at most three, reading down.
type columns struct{ width float32 }

const (
	mostColumns   = 3
	columnsGap    = 16
	fewForColumns = 5 // fewer boxes stay in one column
)

func (l *columns) count(objects []fyne.CanvasObject) int {
	if len(objects) < fewForColumns || l.width <= 0 {
		return 1
	}
	widest := float32(1)
	for _, o := range objects {
		if b, ok := o.(*box); ok {
			widest = max(widest, b.wish())
		}
	}
	return min(mostColumns, max(1, int((l.width+columnsGap)/(widest+columnsGap))))
}

// Layout is for Fyne.
func (l *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	n := l.count(objects)
	perColumn := (len(objects) + n - 1) / n
	width := (size.Width - columnsGap*float32(n-1)) / float32(n)
	y := float32(0)
	for i, o := range objects {
		if i%perColumn == 0 {
			y = 0
		}
		y += placeAt(o, float32(i/perColumn)*(width+columnsGap), y, width)
	}
}

// MinSize is for Fyne.
func (l *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	n := l.count(objects)
	perColumn := (len(objects) + n - 1) / n
	var size fyne.Size
	high := float32(0)
	for i, o := range objects {
		if i%perColumn == 0 {
			high = 0
		}
		least := o.MinSize()
		high += least.Height
		size = size.Max(fyne.NewSize(least.Width, high))
	}
	return size
}
