package widgets

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// mark says where the caret really stands while Fyne, which draws it at a row and a column, takes it to be elsewhere.
type mark struct{ row, column, offset int }

// takeSelection ends the selection and returns what was selected, or twice the place of the caret.
func (a *TextArea) takeSelection() (start, end int) {
	a.DragEnd() // ends a selection without characters
	selected := []rune(a.SelectedText())
	if len(selected) == 0 {
		at := a.caret()
		if a.swept { // and one whose ends are the same place on two rows
			a.endSelection()
			a.seek(at)
		}
		return at, at
	}
	text, n, at := []rune(a.Entry.Text), len(selected), a.CursorTextOffset() // one of its ends
	a.endSelection()
	before := at >= n && slices.Equal(text[at-n:at], selected)
	behind := at+n <= len(text) && slices.Equal(text[at:at+n], selected)
	if before && (!behind || a.CursorTextOffset() < at) {
		at -= n
	}
	return at, at + n
}

// endSelection leaves the caret about where the selection began.
func (a *TextArea) endSelection() {
	a.swept = false
	a.Entry.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	a.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
}

// caret returns how many characters the caret stands behind.
func (a *TextArea) caret() int {
	if a.mark.row == a.CursorRow && a.mark.column == a.CursorColumn {
		return a.mark.offset
	}
	return a.CursorTextOffset()
}

// note remembers where Fyne brought the caret.
func (a *TextArea) note() { a.mark = mark{a.CursorRow, a.CursorColumn, a.caret()} }

// Refresh may break the lines anew, in text of another size; the caret stays behind the same character.
func (a *TextArea) Refresh() {
	at := a.caret()
	a.Entry.Refresh()
	if a.caret() != at || a.rowOf(at) != a.CursorRow {
		a.seek(at)
	}
}

// seek brings the caret behind so many characters.
func (a *TextArea) seek(offset int) {
	row, column := a.CursorRow, a.CursorColumn
	next := a.rowStart(row + 1)
	if column < 0 || a.CursorTextOffset() != offset || next >= 0 && next <= offset {
		a.CursorRow = a.rowOf(offset)
		a.CursorColumn = offset - a.rowStart(a.CursorRow)
	}
	if row != a.CursorRow || column != a.CursorColumn {
		a.Entry.Refresh() // takes the column back when the row ends before it
	}
	a.mark = mark{a.CursorRow, a.CursorColumn, offset}
}

// rowStart returns how many characters stand before a row, -1 when there is no such row.
func (a *TextArea) rowStart(row int) int {
	wasRow, wasColumn := a.CursorRow, a.CursorColumn
	defer func() { a.CursorRow, a.CursorColumn = wasRow, wasColumn }()
	a.CursorRow, a.CursorColumn = row, 0
	start := a.CursorTextOffset() // 0 for a row that is not there
	if start == 0 && row > 0 {
		return -1
	}
	return start
}

// rowOf returns the last row that begins at or before an offset.
func (a *TextArea) rowOf(offset int) int {
	before := func(row int) bool {
		start := a.rowStart(row)
		return start >= 0 && start <= offset
	}
	low, high := 0, 1
	for before(high) {
		low, high = high, high*2
	}
	for high-low > 1 {
		if middle := (low + high) / 2; before(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

func (a *TextArea) rows() int { return a.rowOf(utf8.RuneCountInString(a.Entry.Text)) + 1 }
