package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// Button is a button with a text, an icon or both.
type Button struct {
	widget.Button
	OnFocus func(bool) // the focus came or went
	name    string     // of a button with an icon only
}

// NewButton returns a quiet button; the icon may be nil.
func NewButton(text string, icon fyne.Resource, tapped func()) *Button {
	return newButton(text, icon, widget.MediumImportance, tapped)
}

// NewPrimary returns the button for what the user most likely wants.
func NewPrimary(text string, icon fyne.Resource, tapped func()) *Button {
	return newButton(text, icon, widget.HighImportance, tapped)
}

// NewIconButton returns a small button with an icon only; name says what it does.
func NewIconButton(icon fyne.Resource, name string, tapped func()) *Button {
	b := newButton("", icon, widget.LowImportance, tapped)
	b.name = name
	return b
}

func newButton(text string, icon fyne.Resource, importance widget.Importance, tapped func()) *Button {
	b := &Button{name: text}
	b.Text, b.Icon, b.Importance, b.OnTapped = text, icon, importance, tapped
	b.ExtendBaseWidget(b)
	return b
}

// Name returns what the button does, in words.
func (b *Button) Name() string { return b.name }

// FocusGained is for Fyne.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	if b.OnFocus != nil {
		b.OnFocus(true)
	}
}

// FocusLost is for Fyne.
func (b *Button) FocusLost() {
	b.Button.FocusLost()
	if b.OnFocus != nil {
		b.OnFocus(false)
	}
}

// TypedKey is for Fyne: Enter works as Space does.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		key = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	b.Button.TypedKey(key)
}

// Link is a text over as many lines as it needs that leads somewhere.
type Link struct {
	widget.BaseWidget
	OnTapped func()
	OnFocus  func(bool)

	text    *Paragraph
	under   *Rect
	focused bool
	hovered bool
}

// NewLink returns a link.
func NewLink(text string, tapped func()) *Link {
	l := &Link{OnTapped: tapped, text: newParagraph(text, "", look.ColorNameAccent, false), under: newRect(theme.ColorNameHover, 4, 0)}
	l.under.Hide()
	l.ExtendBaseWidget(l)
	return l
}

// Text returns the link's words.
func (l *Link) Text() string { return l.text.Text() }

// SetText shows other words.
func (l *Link) SetText(text string) { l.text.SetText(text) }

// CreateRenderer is for Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Layers(l.under, Inset(3, 4, 3, 0, l.text)))
}

// Tapped is for Fyne.
func (l *Link) Tapped(*fyne.PointEvent) {
	if l.OnTapped != nil {
		l.OnTapped()
	}
}

// Cursor is for Fyne.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is for Fyne.
func (l *Link) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.mark() }

// MouseMoved is for Fyne.
func (l *Link) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (l *Link) MouseOut() { l.hovered = false; l.mark() }

// FocusGained is for Fyne.
func (l *Link) FocusGained() {
	l.focused = true
	l.mark()
	if l.OnFocus != nil {
		l.OnFocus(true)
	}
}

// FocusLost is for Fyne.
func (l *Link) FocusLost() {
	l.focused = false
	l.mark()
	if l.OnFocus != nil {
		l.OnFocus(false)
	}
}

// TypedRune is for Fyne.
func (l *Link) TypedRune(r rune) {
	if r == ' ' {
		l.Tapped(nil)
	}
}

// TypedKey is for Fyne.
func (l *Link) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		l.Tapped(nil)
	}
}

func (l *Link) mark() {
	if l.focused || l.hovered {
		l.under.Show()
	} else {
		l.under.Hide()
	}
	l.Refresh()
}

// ring is the edge that shows where the focus is.
func ring() *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = colourOf(theme.ColorNamePrimary), 2, sizeOf(theme.SizeNameInputRadius)
	r.Hide()
	return r
}
