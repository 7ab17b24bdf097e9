package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The rows that a TextArea shows unless it is told otherwise.
const (
	leastRows = 3
	mostRows  = 14
)

// TextArea is a field for text of any length. It grows with its text and lets Tab go on to the next field.
//
// Fyne's own entry breaks and measures its whole text at every key, and puts the caret before a space that falls just
// at the end of a full line. This one is built from the ground: a flow keeps the lines and breaks anew only those
// around a change, the caret is a place counted in characters, and the renderer draws again what became different.
// Each key costs about the same in a text of any length.
type TextArea struct {
	widget.DisableableWidget
	// OnChanged hears what the user made of the text.
	OnChanged func(text string)
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)
	// OnPasted hears that a text was pasted, after OnChanged.
	OnPasted func()
	// OnCursorChanged hears that the user brought the caret elsewhere.
	OnCursorChanged func()
	// OnMenu returns what the menu of the right mouse button offers first, for the characters around a place.
	OnMenu func(at int) []*fyne.MenuItem
	// Clean is applied to what is pasted.
	Clean func(text string) string
	// MinRows and MaxRows bound the height; beyond MaxRows the text scrolls inside.
	MinRows, MaxRows int

	text   string
	flow   flow
	marks  []Span
	caret  int
	anchor int     // the selection lies between it and the caret
	wish   float32 // how far along their lines Up and Down go; negative for where the caret is
	top    int     // the first line that is shown

	size, pitch    float32 // of the text, as it is broken now, and from line to line
	blink          *caret
	grip           grip
	shift, focused bool
}

// NewTextArea returns an empty field for long text.
func NewTextArea() *TextArea {
	a := &TextArea{MinRows: leastRows, MaxRows: mostRows, wish: -1, blink: newCaret()}
	a.flow.measure = func(piece string) float32 { return fyne.MeasureText(piece, a.size, fyne.TextStyle{}).Width }
	a.ExtendBaseWidget(a)
	a.fit()
	return a
}

// Text returns the text.
func (a *TextArea) Text() string { return a.text }

// SetText shows a text and tells nobody. The caret stays behind the same character; where the text changes just there,
// as when the user takes back what was typed, it goes behind the change.
func (a *TextArea) SetText(text string) {
	if text == a.text {
		return
	}
	s, with := difference(a.flow.text, []rune(text))
	caret := moved(a.caret, s, len(with))
	if a.focused && a.caret == s.Start {
		caret = s.Start + len(with)
	}
	a.replace(s, with)
	a.text = text // which may hold bytes that are no characters
	a.caret, a.anchor, a.wish = caret, caret, -1
	a.reveal()
	a.Refresh()
}

// replace changes the text; the caret is the caller's.
func (a *TextArea) replace(s Span, with []rune) {
	a.marks = movedSpans(a.marks, s, len(with))
	a.flow.replace(s.Start, s.End, with)
	a.text = string(a.flow.text)
}

// SetMarks draws a dotted line below parts of the text, such as words that are spelled wrong. A mark moves along with
// its characters and goes when they are changed.
func (a *TextArea) SetMarks(marks []Span) {
	a.marks = nil
	for _, m := range marks {
		if m.Start >= 0 && m.Start < m.End && m.End <= len(a.flow.text) {
			a.marks = append(a.marks, m)
		}
	}
	a.Refresh()
}

// fit breaks the lines anew when the width or the size of the text is another one.
func (a *TextArea) fit() {
	size, width := sizeOf(theme.SizeNameText), max(0, a.Size().Width-2*sizeOf(theme.SizeNameInnerPadding))
	if size == a.size && width == a.flow.width {
		return
	}
	a.size, a.pitch = size, fyne.MeasureText("M", size, fyne.TextStyle{}).Height
	a.flow.rewrap(width)
	a.wish = -1
	a.reveal()
}

// rows is how many lines there is room for: as many as the height has, or will have once the page gives what MinSize
// asks.
func (a *TextArea) rows() int {
	fits := int((a.Size().Height-2*sizeOf(theme.SizeNameInnerPadding))/a.pitch + 0.01)
	return max(fits, a.wishedRows())
}

func (a *TextArea) wishedRows() int {
	return min(max(len(a.flow.starts), a.MinRows, 1), max(a.MaxRows, a.MinRows, 1))
}

// reveal brings the line of the caret into view when not all lines are.
func (a *TextArea) reveal() {
	line, rows := a.flow.lineOf(a.caret), a.rows()
	a.top = min(a.top, line, max(0, len(a.flow.starts)-rows))
	a.top = max(a.top, line-rows+1)
}

// MinSize grows with the text.
func (a *TextArea) MinSize() fyne.Size {
	pad := sizeOf(theme.SizeNameInnerPadding)
	sign := fyne.MeasureText("M", a.size, fyne.TextStyle{}).Width
	return fyne.NewSize(sign+3*pad, float32(a.wishedRows())*a.pitch+2*pad)
}

// CursorPosition returns where the top of the caret is in the field.
func (a *TextArea) CursorPosition() fyne.Position {
	line := a.flow.lineOf(a.caret)
	return a.pointOn(line, a.flow.x(line, a.caret))
}

func (a *TextArea) pointOn(line int, x float32) fyne.Position {
	pad := sizeOf(theme.SizeNameInnerPadding)
	return fyne.NewPos(pad+x, pad+float32(line-a.top)*a.pitch)
}

// AcceptsTab tells that Tab leaves the field.
func (a *TextArea) AcceptsTab() bool { return false }

// Cursor is for Fyne.
func (a *TextArea) Cursor() desktop.Cursor { return desktop.TextCursor }

// FocusGained is for Fyne.
func (a *TextArea) FocusGained() {
	a.focused = true
	a.Refresh()
	a.awaken()
	tell(a.OnFocus, true)
}

// awaken lets the caret blink from its beginning.
func (a *TextArea) awaken() {
	if a.focused && !a.Disabled() {
		a.blink.wake()
	}
}

// pause also lets go of a key that is down: whatever lies over the field hears that it comes up.
func (a *TextArea) pause() {
	a.shift = false
	a.blink.rest()
}

func (a *TextArea) resume() { a.awaken() }

// FocusLost is for Fyne.
func (a *TextArea) FocusLost() {
	a.focused, a.shift = false, false
	a.Refresh()
	tell(a.OnFocus, false)
}
