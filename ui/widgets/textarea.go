package widgets

import (
	"strings"
	"unicode/utf8"

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
// Fyne's own entry puts the caret before a space that falls just at the end of a full line, so that the next word is
// glued to the one before. Here every edit is made in the text itself, at a place counted in characters; Fyne draws
// it and moves the caret about. What the caret stands behind when the screen cannot show it is kept in mark.
type TextArea struct {
	widget.Entry
	// OnChanged hears what the user made of the text.
	OnChanged func(text string)
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)
	// OnPasted hears that a text was pasted, after OnChanged.
	OnPasted func()
	// Clean is applied to what is pasted.
	Clean func(text string) string
	// MinRows and MaxRows bound the height; beyond MaxRows the text scrolls inside.
	MinRows, MaxRows int

	mark    mark
	shift   bool // the shift key is down
	swept   bool // keys went along the text with shift
	focused bool
}

// NewTextArea returns an empty field for long text.
func NewTextArea() *TextArea {
	a := &TextArea{MinRows: leastRows, MaxRows: mostRows}
	a.MultiLine, a.Wrapping = true, fyne.TextWrapWord
	a.ExtendBaseWidget(a)
	a.SetMinRowsVisible(1)
	a.Entry.SetText("")
	return a
}

// SetText shows a text and tells nobody. The caret stays where it was, as far as the text goes.
func (a *TextArea) SetText(text string) {
	if text == a.Entry.Text {
		return
	}
	at, _ := a.takeSelection()
	a.Entry.SetText(text)
	a.seek(min(at, utf8.RuneCountInString(text)))
}

// Text returns the text.
func (a *TextArea) Text() string { return a.Entry.Text }

// AcceptsTab tells that Tab leaves the field.
func (a *TextArea) AcceptsTab() bool { return false }

// MinSize grows with the text.
func (a *TextArea) MinSize() fyne.Size {
	size := a.Entry.MinSize()
	rows := min(max(a.rows(), a.MinRows, 1), max(a.MaxRows, a.MinRows))
	size.Height += float32(rows-1) * fyne.MeasureText("M", sizeOf(theme.SizeNameText), fyne.TextStyle{}).Height
	return size
}

// Resize breaks the lines anew; the caret stays behind the same character.
func (a *TextArea) Resize(size fyne.Size) {
	if size.Width == a.Size().Width {
		a.Entry.Resize(size)
		return
	}
	at, _ := a.takeSelection()
	a.Entry.Resize(size)
	a.Entry.Refresh() // takes back a column that its row no longer has
	a.seek(at)
}

// CreateRenderer is for Fyne.
func (a *TextArea) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(a.Entry.CreateRenderer(), &a.focused)
}

// FocusGained is for Fyne.
func (a *TextArea) FocusGained() {
	a.focused = true
	a.Entry.FocusGained()
	tell(a.OnFocus, true)
}

// FocusLost is for Fyne. Who follows the caret hears of it first, for the caret is drawn once more.
func (a *TextArea) FocusLost() {
	a.shift = false
	a.focused = false
	tell(a.OnFocus, false)
	a.Entry.FocusLost()
}

// MouseDown is for Fyne.
func (a *TextArea) MouseDown(e *desktop.MouseEvent) {
	a.Entry.MouseDown(e)
	a.note()
}

// KeyDown is for Fyne.
func (a *TextArea) KeyDown(key *fyne.KeyEvent) {
	a.shift = a.shift || isShift(key)
	a.Entry.KeyDown(key)
}

// KeyUp is for Fyne.
func (a *TextArea) KeyUp(key *fyne.KeyEvent) {
	a.shift = a.shift && !isShift(key)
	a.Entry.KeyUp(key)
}

func isShift(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight
}

// TypedRune is for Fyne.
func (a *TextArea) TypedRune(r rune) {
	if !a.Disabled() {
		start, end := a.takeSelection()
		a.edit(start, end, string(r))
	}
}

// TypedKey is for Fyne.
func (a *TextArea) TypedKey(key *fyne.KeyEvent) {
	if a.Disabled() {
		return
	}
	a.swept = a.swept || a.shift
	switch key.Name {
	case fyne.KeyBackspace:
		a.remove(-1)
	case fyne.KeyDelete:
		a.remove(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		a.newLine()
	case fyne.KeyLeft, fyne.KeyRight:
		a.step(key)
	case fyne.KeyTab:
	case fyne.KeyEscape:
		escape(a)
	default:
		a.Entry.TypedKey(key)
		a.note()
	}
}

// step moves the caret by a character; a selection is Fyne's.
func (a *TextArea) step(key *fyne.KeyEvent) {
	if a.shift || a.SelectedText() != "" {
		a.Entry.TypedKey(key)
		a.note()
		return
	}
	by := 1
	if key.Name == fyne.KeyLeft {
		by = -1
	}
	start, _ := a.takeSelection()
	a.seek(min(max(start+by, 0), utf8.RuneCountInString(a.Entry.Text)))
}

// remove takes away what is selected, or the character before (-1) or behind (1) the caret.
func (a *TextArea) remove(side int) {
	start, end := a.takeSelection()
	if start == end {
		start, end = min(start, start+side), max(start, start+side)
	}
	if start >= 0 && end <= utf8.RuneCountInString(a.Entry.Text) {
		a.edit(start, end, "")
	}
}

// listMark begins a line of a list.
const listMark = "- "

// newLine begins a line; in a list it begins the next item, and an item that is still empty ends the list.
func (a *TextArea) newLine() {
	start, end := a.takeSelection()
	before := string([]rune(a.Entry.Text)[:start])
	line := before[strings.LastIndexByte(before, '\n')+1:]
	switch {
	case a.shift || !strings.HasPrefix(line, listMark):
		a.edit(start, end, "\n")
	case line == listMark:
		a.edit(start-len(listMark), end, "")
	default:
		a.edit(start, end, "\n"+listMark)
	}
}

// TypedShortcut is for Fyne.
func (a *TextArea) TypedShortcut(shortcut fyne.Shortcut) {
	if a.Disabled() {
		if _, ok := shortcut.(*fyne.ShortcutCopy); !ok {
			return
		}
	}
	switch s := shortcut.(type) {
	case *fyne.ShortcutPaste:
		a.paste(s.Clipboard.Content())
	case *fyne.ShortcutCut:
		a.Entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: s.Clipboard})
		if a.SelectedText() != "" {
			a.remove(0)
		}
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyBackspace || s.KeyName == fyne.KeyDelete {
			a.removeWord(s.KeyName == fyne.KeyDelete)
			return
		}
		a.Entry.TypedShortcut(s)
		a.note()
	default:
		a.Entry.TypedShortcut(shortcut)
		a.note()
	}
}

func (a *TextArea) paste(text string) {
	if text = cleaned(a.Clean, text); text == "" {
		return
	}
	start, end := a.takeSelection()
	a.edit(start, end, text)
	if a.OnPasted != nil {
		a.OnPasted()
	}
}

// removeWord takes away the word before or behind the caret with the spaces between.
func (a *TextArea) removeWord(behind bool) {
	start, end := a.takeSelection()
	runes := []rune(a.Entry.Text)
	if start == end && behind {
		end += len([]rune(firstWord(string(runes[start:]))))
	} else if start == end {
		start -= len([]rune(lastWord(string(runes[:start]))))
	}
	if start < end {
		a.edit(start, end, "")
	}
}

func firstWord(text string) string {
	rest := strings.TrimLeft(text, " \n")
	if i := strings.IndexAny(rest, " \n"); i >= 0 {
		rest = rest[i:]
	} else {
		rest = ""
	}
	return text[:len(text)-len(rest)]
}

func lastWord(text string) string {
	rest := strings.TrimRight(text, " \n")
	return text[strings.LastIndexAny(rest, " \n")+1:]
}

// edit puts a text in the place of the characters from start up to end, and the caret behind it.
func (a *TextArea) edit(start, end int, with string) {
	runes := []rune(a.Entry.Text)
	text := string(runes[:start]) + with + string(runes[end:])
	at := start + utf8.RuneCountInString(with)
	a.CursorColumn += at - a.CursorTextOffset() // right as long as the lines stay as they are
	a.CursorColumn = max(a.CursorColumn, 0)
	a.Entry.SetText(text)
	a.seek(at)
	if a.shift { // a selection that shift goes on with begins here
		a.Entry.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	if a.OnChanged != nil {
		a.OnChanged(text)
	}
}
