package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
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
	l.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	l.ExtendBaseWidget(l)
	l.Entry.SetText("")
	l.Entry.OnChanged = func(text string) {
		if !l.quiet && l.OnChanged != nil {
			l.OnChanged(text)
		}
	}
	return l
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

// CreateRenderer is for Fyne.
func (l *Line) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(l.Entry.CreateRenderer(), &l.focused)
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

// TypedKey is for Fyne.
func (l *Line) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		escape(l)
		return
	}
	l.Entry.TypedKey(key)
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
