package widgets

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// Choice is one of a few options, in a list that folds out. Space, Enter and the arrow keys open the list; a letter
// takes the next option that begins with it; Delete takes the choice away when that is offered.
type Choice struct {
	control
	// OnChanged hears what the user chose; -1 for nothing.
	OnChanged func(index int)
	// PlaceHolder is what shows when nothing is chosen.
	PlaceHolder string
	// ClearText is the entry of the list that takes the choice away; empty for no such entry.
	ClearText string

	options []string
	index   int
}

// NewChoice returns a choice with nothing chosen.
func NewChoice(options []string) *Choice {
	c := &Choice{options: slices.Clone(options), index: -1}
	c.become(c, c.open)
	return c
}

// Index returns the place of what is chosen among the options, or -1.
func (c *Choice) Index() int { return c.index }

// SetIndex shows a choice and tells nobody; -1 for none.
func (c *Choice) SetIndex(index int) {
	if index < 0 || index >= len(c.options) {
		index = -1
	}
	c.index = index
	c.Refresh()
}

// SetOptions shows other options with nothing chosen, and tells nobody.
func (c *Choice) SetOptions(options []string) {
	c.options = slices.Clone(options)
	c.SetIndex(-1)
}

func (c *Choice) choose(index int) {
	if index == c.index {
		return
	}
	c.SetIndex(index)
	if c.OnChanged != nil {
		c.OnChanged(c.index)
	}
}

// open folds the list out below the field.
func (c *Choice) open() {
	driver := fyne.CurrentApp().Driver()
	window := driver.CanvasForObject(c)
	if window == nil || len(c.options) == 0 {
		return
	}
	menu := fyne.NewMenu("")
	for i, option := range c.options {
		item := fyne.NewMenuItem(option, func() { c.choose(i) })
		item.Checked = i == c.index
		menu.Items = append(menu.Items, item)
	}
	if c.ClearText != "" && c.index >= 0 {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(c.ClearText, func() { c.choose(-1) }))
	}
	list := widget.NewPopUpMenu(menu, window)
	list.ShowAtPosition(driver.AbsolutePositionForObject(c).AddXY(0, c.Size().Height+2))
	list.Resize(fyne.NewSize(max(c.Size().Width, list.MinSize().Width), list.MinSize().Height))
}

// TypedKey is for Fyne.
func (c *Choice) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown:
		c.open()
	case fyne.KeyDelete, fyne.KeyBackspace:
		if c.ClearText != "" {
			c.choose(-1)
		}
	default:
		c.control.TypedKey(key)
	}
}

// TypedRune is for Fyne.
func (c *Choice) TypedRune(r rune) {
	if unicode.IsSpace(r) || c.Disabled() {
		return
	}
	for by := range c.options {
		i := (c.index + 1 + by) % len(c.options)
		if strings.HasPrefix(strings.ToLower(c.options[i]), string(unicode.ToLower(r))) {
			c.choose(i)
			return
		}
	}
}

const choiceLeast = 120

// CreateRenderer is for Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	s, line, arrow := newSurface(), canvas.NewText("", nil), canvas.NewImageFromResource(nil)
	layout := func(size fyne.Size) {
		s.resize(size)
		pad, side := sizeOf(theme.SizeNameInnerPadding), sizeOf(theme.SizeNameInlineIcon)
		line.Text = shorten(c.shown(), size.Width-3*pad-side, line.TextSize, line.TextStyle)
		line.Resize(fyne.NewSize(size.Width-3*pad-side, line.MinSize().Height))
		line.Move(fyne.NewPos(pad, (size.Height-line.MinSize().Height)/2))
		arrow.Resize(fyne.NewSquareSize(side))
		arrow.Move(fyne.NewPos(size.Width-pad-side, (size.Height-side)/2))
	}
	paint := func() {
		edge, text := theme.ColorNameInputBorder, theme.ColorNameForeground
		switch {
		case c.Disabled():
			edge, text = theme.ColorNameDisabled, theme.ColorNameDisabled
		case c.index < 0:
			text = theme.ColorNamePlaceHolder
		}
		s.paint(theme.ColorNameInputBackground, edge, &c.control)
		line.Color, line.TextSize = colourOf(text), sizeOf("")
		arrow.Resource = look.Coloured(look.IconOpen, text)
		layout(c.Size())
	}
	least := func() fyne.Size {
		return fyne.NewSize(choiceLeast, line.MinSize().Height+2*sizeOf(theme.SizeNameInnerPadding))
	}
	return newDrawing(paint, least, layout, s.ground, s.veil, s.ring, line, arrow)
}

func (c *Choice) shown() string {
	if c.index < 0 {
		return c.PlaceHolder
	}
	return c.options[c.index]
}

// shorten cuts a text that is too wide and says so with an ellipsis.
func shorten(text string, width, size float32, style fyne.TextStyle) string {
	measure := func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
	if measure(text) <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ") + "…"; measure(cut) <= width {
			return cut
		}
	}
	return ""
}
