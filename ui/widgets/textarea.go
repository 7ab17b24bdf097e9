package widgets

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// TextArea is a text of any length that grows with what is in it. It stands on Fyne's Entry, with these faults
// mended (Fyne 2.8.1):
//
//   - A space at the very end of a full line puts Entry's caret before that space, so that the next word is glued to
//     the last one. Here every edit is made in the text itself, at a place counted in signs, and the caret is put
//     there afterwards.
//   - Entry keeps row and column of the caret when its width changes, so that the caret jumps.
//   - Entry takes the Tab key, so that nobody gets out by keyboard.
//   - Entry tells of a text that was set by code.
type TextArea struct {
	widget.Entry
	OnChanged func(string)              // the user changed the text
	OnFocus   func(bool)                // the focus came or went
	OnCaret   func(top, bottom float32) // the caret moved: where it is in the area, counted from the top
	Clean     func(string) string       // makes pasted text fit to keep; may be nil
	MinRows   int
	MaxRows   int

	silent bool
	rows   int
}

// The heights of a TextArea, in lines.
const (
	fewestRows = 3
	mostRows   = 200
)

// NewTextArea returns an empty area.
func NewTextArea() *TextArea {
	t := &TextArea{MinRows: fewestRows, MaxRows: mostRows}
	t.MultiLine, t.Wrapping = true, fyne.TextWrapWord
	t.ExtendBaseWidget(t)
	t.Entry.OnChanged = func(text string) {
		if !t.silent {
			t.grow()
			t.tell()
		}
	}
	t.Entry.OnCursorChanged = func() {
		if t.OnCaret != nil && !t.silent {
			at := t.CursorPosition()
			t.OnCaret(at.Y, at.Y+fyne.MeasureText("M", sizeOf(""), fyne.TextStyle{}).Height)
		}
	}
	t.grow()
	return t
}

// Text returns the text.
func (t *TextArea) Text() string { return t.Entry.Text }

// SetText shows another text and tells nobody. The caret stays where it is as far as the text reaches.
func (t *TextArea) SetText(text string) {
	if text != t.Entry.Text {
		t.put([]rune(text), min(t.caret(), len([]rune(text))))
	}
}

// SetMinRows says how high the area is at least, in lines.
func (t *TextArea) SetMinRows(rows int) {
	t.MinRows = rows
	t.grow()
}

// AcceptsTab lets the Tab key leave the area.
func (t *TextArea) AcceptsTab() bool { return false }

// FocusGained is for Fyne.
func (t *TextArea) FocusGained() {
	t.Entry.FocusGained()
	if t.OnFocus != nil {
		t.OnFocus(true)
	}
}

// FocusLost is for Fyne.
func (t *TextArea) FocusLost() {
	t.Entry.FocusLost()
	if t.OnFocus != nil {
		t.OnFocus(false)
	}
}

// Refresh keeps the caret where it is; Entry pulls it back from a space that hangs over the end of a full line.
func (t *TextArea) Refresh() {
	caret := t.caret()
	t.Entry.Refresh()
	t.seek(caret)
}

// Resize keeps the caret at its sign when the lines break elsewhere.
func (t *TextArea) Resize(size fyne.Size) {
	if size == t.Size() {
		return
	}
	caret := t.caret()
	t.Entry.Resize(size)
	t.seek(caret)
	t.grow()
}

// TypedRune is for Fyne: a sign was typed.
func (t *TextArea) TypedRune(r rune) {
	if !t.Disabled() {
		t.insert([]rune{r})
	}
}

// TypedKey is for Fyne: a key without a sign was typed.
func (t *TextArea) TypedKey(key *fyne.KeyEvent) {
	if t.Disabled() {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		t.newLine()
	case fyne.KeyBackspace:
		if at, erased := t.erase(); erased {
			t.edit(at, 0, nil)
		} else if at > 0 {
			t.edit(at-1, 1, nil)
		}
	case fyne.KeyDelete:
		if at, erased := t.erase(); erased {
			t.edit(at, 0, nil)
		} else if at < len([]rune(t.Entry.Text)) {
			t.edit(at, 1, nil)
		}
	case fyne.KeyEnd:
		t.Entry.TypedKey(key)
		t.passHangingSpace()
	default:
		t.Entry.TypedKey(key)
	}
}

// passHangingSpace moves the caret behind spaces at the end of a paragraph, where the End key means to go.
func (t *TextArea) passHangingSpace() {
	text, at := []rune(t.Entry.Text), t.caret()
	end := at
	for end < len(text) && text[end] == ' ' {
		end++
	}
	if end > at && (end == len(text) || text[end] == '\n') {
		t.seek(end)
	}
}

// TypedShortcut is for Fyne: cut, paste and the keys that take a word away.
func (t *TextArea) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutPaste:
		if !t.Disabled() {
			text := s.Clipboard.Content()
			if t.Clean != nil {
				text = t.Clean(text)
			}
			t.insert([]rune(text))
		}
		return
	case *fyne.ShortcutCut:
		if text := t.SelectedText(); text != "" && !t.Disabled() {
			s.Clipboard.SetContent(text)
			at, _ := t.erase()
			t.edit(at, 0, nil)
		}
		return
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyBackspace || s.KeyName == fyne.KeyDelete {
			if !t.Disabled() {
				t.eraseWord(s.KeyName == fyne.KeyDelete)
			}
			return
		}
	}
	t.Entry.TypedShortcut(shortcut)
}

// newLine begins a new line, and in a list a new item; an empty item ends the list.
func (t *TextArea) newLine() {
	at, _ := t.erase()
	text := []rune(t.Entry.Text)
	start := at
	for start > 0 && text[start-1] != '\n' {
		start--
	}
	line := string(text[start:at])
	mark := ""
	for _, m := range []string{"- ", "• ", "– "} {
		if strings.HasPrefix(line, m) {
			mark = m
		}
	}
	if mark != "" && line == mark {
		t.edit(start, len([]rune(mark)), nil)
		return
	}
	t.edit(at, 0, []rune("\n"+mark))
}

// insert puts signs at the caret, in place of what is selected.
func (t *TextArea) insert(signs []rune) {
	at, erased := t.erase()
	if len(signs) > 0 || erased {
		t.edit(at, 0, signs)
	}
}

// eraseWord takes away the word before or behind the caret, with the space between.
func (t *TextArea) eraseWord(behind bool) {
	at, erased := t.erase()
	text := []rune(t.Entry.Text)
	from, to := at, at
	if !erased && behind {
		for to < len(text) && unicode.IsSpace(text[to]) {
			to++
		}
		for to < len(text) && !unicode.IsSpace(text[to]) {
			to++
		}
	}
	if !erased && !behind {
		for from > 0 && unicode.IsSpace(text[from-1]) {
			from--
		}
		for from > 0 && !unicode.IsSpace(text[from-1]) {
			from--
		}
	}
	if erased || from < to {
		t.edit(from, to-from, nil)
	}
}

// erase takes away what is selected, tells nobody yet, and returns the place of the caret after that.
func (t *TextArea) erase() (at int, erased bool) {
	at = t.caret()
	selected := []rune(t.SelectedText())
	if len(selected) == 0 {
		return at, false
	}
	text := []rune(t.Entry.Text)
	n := len(selected)
	before := at >= n && slices.Equal(text[at-n:at], selected)
	behind := at+n <= len(text) && slices.Equal(text[at:at+n], selected)
	t.silently(func() { t.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete}) })
	left := t.caret() // near enough to tell the two apart
	if before && (!behind || abs(left-(at-n)) < abs(left-at)) {
		at -= n
	}
	return min(at, len([]rune(t.Entry.Text))), true
}

func abs(n int) int { return max(n, -n) }

// edit takes signs away at a place and puts others there; the caret comes behind them.
func (t *TextArea) edit(at, away int, in []rune) {
	text := []rune(t.Entry.Text)
	text = slices.Concat(text[:at], in, text[at+away:])
	t.put(text, at+len(in))
	t.tell()
}

func (t *TextArea) tell() {
	if t.OnChanged != nil {
		t.OnChanged(t.Entry.Text)
	}
}

// put shows a text with the caret at a sign.
func (t *TextArea) put(text []rune, caret int) {
	t.silently(func() {
		t.Entry.SetText(string(text))
		t.seek(caret)
		t.grow()
	})
	t.seek(caret)
	t.Refresh()
}

func (t *TextArea) silently(do func()) {
	was := t.silent
	t.silent = true
	do()
	t.silent = was
}

// caret returns the place of the caret, counted in signs. CursorTextOffset adds the column to where the row begins,
// so it is right also behind a space that hangs over the end of a full line.
func (t *TextArea) caret() int {
	return min(t.CursorTextOffset(), len([]rune(t.Entry.Text)))
}

// begin returns where a row begins, counted in signs, and whether there is such a row.
func (t *TextArea) begin(row int) (int, bool) {
	wasRow, wasColumn := t.CursorRow, t.CursorColumn
	t.CursorRow, t.CursorColumn = row, 0
	at := t.CursorTextOffset()
	t.CursorRow, t.CursorColumn = wasRow, wasColumn
	return at, row == 0 || at > 0 // Entry gives 0 for a row that is not there
}

// search returns the last row that is there and begins at most at a place.
func (t *TextArea) search(caret int) int {
	fits := func(row int) bool {
		at, ok := t.begin(row)
		return ok && at <= caret
	}
	low, high := 0, 1
	for fits(high) {
		low, high = high, high*2
	}
	for low+1 < high {
		if middle := (low + high) / 2; fits(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// seek puts the caret at a sign.
func (t *TextArea) seek(caret int) {
	row := t.search(caret)
	at, _ := t.begin(row)
	t.CursorRow, t.CursorColumn = row, caret-at
}

// grow makes the area as high as its text asks for.
func (t *TextArea) grow() {
	rows := t.search(len([]rune(t.Entry.Text))) + 1
	rows = min(max(rows, t.MinRows), t.MaxRows)
	if rows != t.rows {
		t.rows = rows
		caret := t.caret()
		t.SetMinRowsVisible(rows)
		t.seek(caret)
	}
}
