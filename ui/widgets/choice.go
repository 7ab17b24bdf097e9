package widgets

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Choice is one of a few options, in a list that folds out.
type Choice struct {
	widget.Select
	OnChanged func(index int) // the user chose; -1 for nothing
	OnFocus   func(bool)      // the focus came or went
	ClearText string          // the entry of the list that takes the choice away; empty for no such entry

	options []string
	silent  bool
	edge    *canvas.Rectangle
	focused bool
}

// NewChoice returns a choice with nothing chosen. PlaceHolder is what it then shows.
func NewChoice(options []string) *Choice {
	c := &Choice{options: unique(options)}
	c.ExtendBaseWidget(c)
	c.Select.OnChanged = func(string) {
		if !c.silent && c.OnChanged != nil {
			c.OnChanged(c.Index())
		}
	}
	c.fill()
	return c
}

// unique gives options with the same words a number, for the list tells them apart by their words.
func unique(options []string) []string {
	seen := map[string]int{}
	all := make([]string, len(options))
	for i, o := range options {
		if seen[o]++; seen[o] > 1 {
			o += " (" + strconv.Itoa(seen[o]) + ")"
		}
		all[i] = o
	}
	return all
}

// fill puts the options in the list; the entry that clears comes first once something is chosen.
func (c *Choice) fill() {
	c.Options = slices.Clone(c.options)
	if c.ClearText != "" && c.Selected != "" {
		c.Options = slices.Insert(c.Options, 0, c.ClearText)
	}
}

// Index returns the place of what is chosen among the options, or -1.
func (c *Choice) Index() int { return slices.Index(c.options, c.Selected) }

// SetIndex shows a choice and tells nobody; -1 for none.
func (c *Choice) SetIndex(index int) {
	if index == c.Index() {
		return
	}
	c.quietly(func() {
		if index < 0 || index >= len(c.options) {
			c.ClearSelected()
		} else {
			c.SetSelected(c.options[index])
		}
	})
	c.fill()
}

// SetOptions shows other options with nothing chosen, and tells nobody.
func (c *Choice) SetOptions(options []string) {
	c.options = unique(options)
	c.quietly(c.ClearSelected)
	c.fill()
	c.Refresh()
}

func (c *Choice) quietly(do func()) {
	c.silent = true
	do()
	c.silent = false
}

// SetSelected is for Fyne: the list calls it with the entry that was picked.
func (c *Choice) SetSelected(text string) {
	if text == c.ClearText && c.ClearText != "" {
		c.ClearSelected()
	} else {
		c.Select.SetSelected(text)
	}
	c.fill()
}

// FocusGained is for Fyne.
func (c *Choice) FocusGained() {
	c.Select.FocusGained()
	c.setFocused(true)
}

// FocusLost is for Fyne.
func (c *Choice) FocusLost() {
	c.Select.FocusLost()
	c.setFocused(false)
}

func (c *Choice) setFocused(focused bool) {
	c.focused = focused
	c.Refresh()
	if c.OnFocus != nil {
		c.OnFocus(focused)
	}
}

// CreateRenderer is for Fyne; Select has no edge of its own.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.edge = canvas.NewRectangle(nil)
	r := &choiceRenderer{WidgetRenderer: c.Select.CreateRenderer(), choice: c}
	r.paint()
	return r
}

type choiceRenderer struct {
	fyne.WidgetRenderer
	choice *Choice
}

func (r *choiceRenderer) paint() {
	edge := r.choice.edge
	edge.CornerRadius = sizeOf(theme.SizeNameInputRadius)
	edge.StrokeColor, edge.StrokeWidth = colourOf(theme.ColorNameInputBorder), sizeOf(theme.SizeNameInputBorder)
	if r.choice.focused {
		edge.StrokeColor, edge.StrokeWidth = colourOf(theme.ColorNamePrimary), 2
	}
	edge.Refresh()
}

// Refresh is for Fyne.
func (r *choiceRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

// Layout is for Fyne.
func (r *choiceRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.choice.edge.Resize(size)
}

// Objects is for Fyne.
func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clone(r.WidgetRenderer.Objects()), r.choice.edge)
}
