package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Line is a text of one line.
type Line struct {
	widget.Entry
	OnChanged func(string)        // the user changed the text
	OnFocus   func(bool)          // the focus came or went
	Clean     func(string) string // makes pasted text fit to keep; may be nil

	silent bool
}

// NewLine returns an empty line.
func NewLine() *Line {
	l := &Line{}
	l.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	l.ExtendBaseWidget(l)
	l.Entry.OnChanged = func(text string) {
		if !l.silent && l.OnChanged != nil {
			l.OnChanged(text)
		}
	}
	return l
}

// Text returns the text.
func (l *Line) Text() string { return l.Entry.Text }

// SetText shows another text and tells nobody.
func (l *Line) SetText(text string) {
	if text == l.Entry.Text {
		return
	}
	l.silent = true
	l.Entry.SetText(text)
	l.silent = false
}

// FocusGained is for Fyne.
func (l *Line) FocusGained() {
	l.Entry.FocusGained()
	if l.OnFocus != nil {
		l.OnFocus(true)
	}
}

// FocusLost is for Fyne.
func (l *Line) FocusLost() {
	l.Entry.FocusLost()
	if l.OnFocus != nil {
		l.OnFocus(false)
	}
}

// TypedShortcut is for Fyne: pasted text is cleaned first.
func (l *Line) TypedShortcut(shortcut fyne.Shortcut) {
	if paste, ok := shortcut.(*fyne.ShortcutPaste); ok && l.Clean != nil {
		shortcut = &fyne.ShortcutPaste{Clipboard: cleaned{paste.Clipboard, l.Clean}}
	}
	l.Entry.TypedShortcut(shortcut)
}

// cleaned is a clipboard whose text is made fit to keep.
type cleaned struct {
	fyne.Clipboard
	clean func(string) string
}

// Content returns the cleaned text.
func (c cleaned) Content() string { return c.clean(c.Clipboard.Content()) }
