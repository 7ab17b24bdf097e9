package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Choices is any number of a few options, each with a box to tick; in more columns where there is room.
type Choices struct {
	widget.BaseWidget
	OnChanged func(selected []int) // the user ticked or cleared one; the places of all that are ticked
	OnFocus   func(bool)           // the focus came or went

	boxes []*check
	all   *fyne.Container
}

type check struct {
	widget.Check
	owner *Choices
}

// FocusGained is for Fyne.
func (c *check) FocusGained() {
	c.Check.FocusGained()
	c.owner.tellFocus(true)
}

// FocusLost is for Fyne.
func (c *check) FocusLost() {
	c.Check.FocusLost()
	c.owner.tellFocus(false)
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
	for _, o := range options {
		box := &check{owner: c}
		box.Text = o
		box.ExtendBaseWidget(box)
		box.OnChanged = func(bool) {
			if c.OnChanged != nil {
				c.OnChanged(c.Selected())
			}
		}
		c.boxes = append(c.boxes, box)
		c.all.Objects = append(c.all.Objects, box)
	}
	c.all.Refresh()
	c.Refresh()
}

// Selected returns the places of the boxes that are ticked.
func (c *Choices) Selected() []int {
	var selected []int
	for i, box := range c.boxes {
		if box.Checked {
			selected = append(selected, i)
		}
	}
	return selected
}

// SetSelected ticks these boxes and clears the others, and tells nobody.
func (c *Choices) SetSelected(selected []int) {
	ticked := map[int]bool{}
	for _, i := range selected {
		ticked[i] = true
	}
	for i, box := range c.boxes {
		if box.Checked != ticked[i] {
			box.Checked = ticked[i] // SetChecked would tell
			box.Refresh()
		}
	}
}

// Focus gives the focus to the first box.
func (c *Choices) Focus(w fyne.Window) {
	if len(c.boxes) > 0 {
		w.Canvas().Focus(c.boxes[0])
	}
}

func (c *Choices) tellFocus(focused bool) {
	if c.OnFocus != nil {
		c.OnFocus(focused)
	}
}

// CreateRenderer is for Fyne.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.all) }

// columns sets objects of about the same width in as many columns as there is room for, at most three, reading down.
type columns struct{ width float32 }

const (
	mostColumns   = 3
	columnsGap    = 16
	fewForColumns = 5 // fewer objects stay in one column
)

func (l *columns) count(objects []fyne.CanvasObject) int {
	if len(objects) < fewForColumns || l.width <= 0 {
		return 1
	}
	widest := float32(1)
	for _, o := range objects {
		widest = max(widest, o.MinSize().Width)
	}
	return min(mostColumns, max(1, int((l.width+columnsGap)/(widest+columnsGap))))
}

func (l *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	n := l.count(objects)
	perColumn := (len(objects) + n - 1) / n
	width := (size.Width - columnsGap*float32(n-1)) / float32(n)
	for i, o := range objects {
		high := o.MinSize().Height
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(float32(i/perColumn)*(width+columnsGap), float32(i%perColumn)*high))
	}
}

func (l *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	n := l.count(objects)
	return fyne.NewSize(size.Width, size.Height*float32((len(objects)+n-1)/n))
}
