package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// Button is a button with a text, an icon or both.
type Button struct {
	control
	// OnTapped is what the button does.
	OnTapped func()

	kind buttonKind
	text string
	icon fyne.Resource
	tip  string // what a button with an icon only says while it has the pointer or the focus
}

type buttonKind int

const (
	quiet buttonKind = iota
	primary
	danger
	iconOnly
)

// NewButton returns a quiet button; the icon may be nil.
func NewButton(text string, icon fyne.Resource, tapped func()) *Button {
	return newButton(quiet, text, icon, tapped)
}

// NewPrimary returns the button for what the user most likely wants; one on a page.
func NewPrimary(text string, icon fyne.Resource, tapped func()) *Button {
	return newButton(primary, text, icon, tapped)
}

// NewIconButton returns a small button with an icon only; tooltip says what it does.
func NewIconButton(icon fyne.Resource, tooltip string, tapped func()) *Button {
	b := newButton(iconOnly, "", icon, tapped)
	b.tip = tooltip
	return b
}

func newButton(kind buttonKind, text string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{kind: kind, text: text, icon: icon, OnTapped: tapped}
	b.become(b, b.tap)
	return b
}

func (b *Button) tap() {
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

// Name returns what the button does, in words.
func (b *Button) Name() string {
	if b.text == "" {
		return b.tip
	}
	return b.text
}

// SetText shows another text.
func (b *Button) SetText(text string) {
	b.text = text
	b.Refresh()
}

// colours returns the colours of the ground, the edge and the text.
func (b *Button) colours() (ground, edge, text fyne.ThemeColorName) {
	switch {
	case b.kind == iconOnly && b.Disabled():
		return "", "", theme.ColorNameDisabled
	case b.Disabled():
		return theme.ColorNameDisabledButton, "", theme.ColorNameDisabled
	case b.kind == primary:
		return theme.ColorNamePrimary, "", theme.ColorNameForegroundOnPrimary
	case b.kind == danger:
		return theme.ColorNameError, "", theme.ColorNameForegroundOnError
	case b.kind == iconOnly:
		return "", "", look.ColorNameHelp
	}
	return theme.ColorNameInputBackground, theme.ColorNameInputBorder, look.ColorNameAccent
}

const buttonSide = 16

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	s, line, icon := newSurface(), canvas.NewText("", nil), canvas.NewImageFromResource(nil)
	icon.FillMode = canvas.ImageFillContain
	tip := newTip()
	layout := func(size fyne.Size) {
		s.resize(size)
		side, before := sizeOf(theme.SizeNameInlineIcon), float32(0)
		if b.icon != nil {
			before = side + 8
		}
		line.Text = shorten(b.text, size.Width-16-before, line.TextSize, line.TextStyle)
		text := line.MinSize()
		width := text.Width + before
		if b.text == "" {
			width = side
		}
		x := (size.Width - width) / 2
		icon.Resize(fyne.NewSquareSize(side))
		icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		line.Resize(text)
		line.Move(fyne.NewPos(x+width-text.Width, (size.Height-text.Height)/2))
		tip.place(size)
	}
	paint := func() {
		ground, edge, text := b.colours()
		s.paint(ground, edge, &b.control)
		line.Text, line.Color, line.TextSize, line.TextStyle.Bold = b.text, colourOf(text), sizeOf(""), true
		icon.Resource = look.Coloured(b.icon, text)
		icon.Hidden = b.icon == nil
		tip.paint(b.tip, b.focused || b.hovered)
		layout(b.Size())
	}
	least := func() fyne.Size {
		side := sizeOf(theme.SizeNameInlineIcon)
		if b.kind == iconOnly {
			return fyne.NewSquareSize(side + 16)
		}
		size := fyne.MeasureText(b.text, line.TextSize, line.TextStyle).AddWidthHeight(2*buttonSide, 2*sizeOf(theme.SizeNameInnerPadding))
		if b.icon != nil {
			size.Width += side + 8
		}
		return size
	}
	return newDrawing(paint, least, layout, s.ground, s.veil, s.ring, icon, line, tip.ground, tip.line)
}

// tip says above a button what it does. It is no overlay, for that would take the pointer away from the button.
type tip struct {
	ground *canvas.Rectangle
	line   *canvas.Text
}

func newTip() *tip { return &tip{canvas.NewRectangle(nil), canvas.NewText("", nil)} }

func (t *tip) paint(text string, shown bool) {
	t.line.Text, t.line.TextSize, t.line.Color = text, sizeOf(theme.SizeNameCaptionText), colourOf(theme.ColorNameBackground)
	t.ground.FillColor, t.ground.CornerRadius = colourOf(theme.ColorNameForeground), 4
	t.line.Hidden, t.ground.Hidden = !shown || text == "", !shown || text == ""
}

func (t *tip) place(button fyne.Size) {
	text := t.line.MinSize()
	box := text.AddWidthHeight(16, 8)
	at := fyne.NewPos(button.Width-box.Width, -box.Height-6)
	t.ground.Resize(box)
	t.ground.Move(at)
	t.line.Resize(text)
	t.line.Move(at.AddXY(8, 4))
}

// Link is a text over as many lines as it needs that leads somewhere.
type Link struct {
	control
	// OnTapped is where the link leads.
	OnTapped func()

	text *Paragraph
	sign fyne.Resource // stands before the text; nil for none
}

// NewLink returns a link.
func NewLink(text string, tapped func()) *Link {
	l := &Link{OnTapped: tapped, text: newParagraph(text, "", look.ColorNameAccent, false)}
	l.become(l, func() { l.OnTapped() })
	return l
}

// NewStateLink returns a link with the sign of a state before it.
func NewStateLink(state NavState, text string, tapped func()) *Link {
	l := NewLink(text, tapped)
	l.sign = state.icon()
	return l
}

// Text returns the link's words.
func (l *Link) Text() string { return l.text.Text() }

// SetText shows other words.
func (l *Link) SetText(text string) { l.text.SetText(text) }

// CreateRenderer is for Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	if l.sign == nil {
		return pressed(&l.control, Inset(4, 4, 4, 0, l.text), func() float32 { return l.text.wish() + 4 })
	}
	line := foldLine{}
	return pressed(&l.control, Inset(4, 4, 4, 0, container.New(line, widget.NewIcon(l.sign), l.text)),
		func() float32 { return line.icon() + arrowGap + l.text.wish() + 4 })
}

// pressed draws a control that has a content of its own, without a ground; it lights up as wide as wish says.
func pressed(c *control, content fyne.CanvasObject, wish func() float32) fyne.WidgetRenderer {
	s := newSurface()
	layout := func(size fyne.Size) {
		lit := fyne.NewSize(min(size.Width, wish()), size.Height)
		s.around(lit)
		content.Resize(size)
	}
	paint := func() {
		s.paint("", "", c)
		layout(c.self.Size())
	}
	return newDrawing(paint, content.MinSize, layout, s.ground, s.veil, s.ring, content)
}
