package widgets

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Line is a field for one line of text.
type Line struct {
	widget.Entry
	// OnChanged hears what the user made of the text.
	OnChanged func(text string)
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)
	// OnPasted hears that a text was pasted, after OnChanged.
	OnPasted func()
	// Clean is applied to what is pasted.
	Clean func(text string) string

	quiet, focused bool
}

// NewLine returns an empty field for one line.
func NewLine() *Line {
	l := &Line{}
	l.begin(l)
	return l
}

// begin makes the line a part of the widget that is drawn, which is itself or one built on it.
func (l *Line) begin(whole fyne.Widget) {
	l.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	l.ExtendBaseWidget(whole)
	l.Entry.SetText("")
	l.Entry.OnChanged = func(text string) {
		if !l.quiet && l.OnChanged != nil {
			l.OnChanged(text)
		}
	}
}

// SetText shows a text and tells nobody.
func (l *Line) SetText(text string) {
	if text != l.Entry.Text {
		l.quiet = true
		l.Entry.SetText(text)
		l.quiet = false
	}
}

// Text returns the text.
func (l *Line) Text() string { return l.Entry.Text }

// SelectAll selects the text, so that what is typed takes its place.
func (l *Line) SelectAll() { l.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// CreateRenderer is for Fyne.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(newUnbarred(l.Entry.CreateRenderer(), l), &l.focused)
}

// unbarred hides the bar with which Fyne scrolls a line that is too long: it lies over the lower edge of the field.
type unbarred struct {
	fyne.WidgetRenderer
	line        *Line
	cover, edge *canvas.Rectangle
}

func newUnbarred(field fyne.WidgetRenderer, line *Line) *unbarred {
	u := &unbarred{WidgetRenderer: field, line: line, cover: canvas.NewRectangle(nil), edge: canvas.NewRectangle(color.Transparent)}
	u.paint()
	return u
}

func (u *unbarred) paint() {
	u.cover.FillColor = colourOf(theme.ColorNameInputBackground)
	u.edge.StrokeColor, u.edge.StrokeWidth = colourOf(theme.ColorNameInputBorder), sizeOf(theme.SizeNameInputBorder)
	u.edge.CornerRadius = sizeOf(theme.SizeNameInputRadius)
	room := u.line.Size().Width - 2*sizeOf(theme.SizeNameInnerPadding)
	fits := fyne.MeasureText(u.line.Text(), sizeOf(""), fyne.TextStyle{}).Width <= room
	u.cover.Hidden, u.edge.Hidden = fits, fits
}

// Refresh is for Fyne.
func (u *unbarred) Refresh() {
	u.paint()
	u.WidgetRenderer.Refresh()
}

// Layout is for Fyne.
func (u *unbarred) Layout(size fyne.Size) {
	u.WidgetRenderer.Layout(size)
	u.paint()
	bar, side := sizeOf(theme.SizeNameScrollBarSmall)+2, sizeOf(theme.SizeNameInputRadius)
	u.cover.Move(fyne.NewPos(side/2, size.Height-bar-1))
	u.cover.Resize(fyne.NewSize(size.Width-side, bar))
	u.edge.Resize(size)
}

// Objects is for Fyne.
func (u *unbarred) Objects() []fyne.CanvasObject {
	return append(slices.Clip(u.WidgetRenderer.Objects()), u.cover, u.edge)
}

// FocusGained is for Fyne.
func (l *Line) FocusGained() {
	l.focused = true
	l.Entry.FocusGained()
	tell(l.OnFocus, true)
}

// FocusLost is for Fyne.
func (l *Line) FocusLost() {
	l.focused = false
	l.Entry.FocusLost()
	tell(l.OnFocus, false)
}

// pause has Fyne's part of the line alone believe that it was left: its caret has no other rest.
func (l *Line) pause() { l.Entry.FocusLost() }

func (l *Line) resume() { l.Entry.FocusGained() }

// TypedKey is for Fyne.
func (l *Line) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1:
		handOn(l, key)
	default:
		l.Entry.TypedKey(key)
	}
}

// TypedShortcut is for Fyne.
func (l *Line) TypedShortcut(shortcut fyne.Shortcut) {
	s, ok := shortcut.(*fyne.ShortcutPaste)
	if !ok {
		l.Entry.TypedShortcut(shortcut)
		return
	}
	if l.Disabled() {
		return
	}
	text := cleaned(l.Clean, s.Clipboard.Content())
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
	l.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted(text)})
	if text != "" && l.OnPasted != nil {
		l.OnPasted()
	}
}

// pasted is a clipboard that holds a text which was cleaned already.
type pasted string

// Content is for Fyne.
func (p pasted) Content() string { return string(p) }

// SetContent is for Fyne; nobody copies into this clipboard.
func (p pasted) SetContent(string) {}
