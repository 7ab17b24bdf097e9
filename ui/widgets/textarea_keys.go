package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// KeyDown is for Fyne.
func (a *TextArea) KeyDown(key *fyne.KeyEvent) { a.shift = a.shift || isShift(key) }

// KeyUp is for Fyne.
func (a *TextArea) KeyUp(key *fyne.KeyEvent) { a.shift = a.shift && !isShift(key) }

func isShift(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight
}

// TypedRune is for Fyne.
func (a *TextArea) TypedRune(r rune) { a.edit(a.selection(), string(r)) }

// TypedKey is for Fyne.
func (a *TextArea) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyBackspace:
		a.remove(a.caret - 1)
	case fyne.KeyDelete:
		a.remove(a.caret + 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		a.newLine()
	case fyne.KeyEscape, fyne.KeyF1:
		handOn(a, key)
	case desktop.KeyMenu:
		a.showMenuAtCaret()
	case fyne.KeyF10:
		if a.shift {
			a.showMenuAtCaret()
		}
	case fyne.KeyA:
		if a.Disabled() && commandHeld() { // Fyne gives a field that is off no shortcut but the one to copy
			a.selectAll()
		}
	default:
		a.step(key.Name)
	}
}

// commandHeld tells whether the key for shortcuts is down: Ctrl, on most systems.
func commandHeld() bool {
	driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers() == fyne.KeyModifierShortcutDefault
}

// step follows a key that moves the caret.
func (a *TextArea) step(key fyne.KeyName) {
	s, line := a.selection(), a.flow.lineOf(a.caret)
	leaves := s.Start != s.End && !a.shift // the selection, at one of its ends
	switch key {
	case fyne.KeyLeft:
		if leaves {
			a.moveTo(s.Start, false)
		} else {
			a.moveTo(a.caret-1, a.shift)
		}
	case fyne.KeyRight:
		if leaves {
			a.moveTo(s.End, false)
		} else {
			a.moveTo(a.caret+1, a.shift)
		}
	case fyne.KeyUp:
		a.climb(-1)
	case fyne.KeyDown:
		a.climb(1)
	case fyne.KeyPageUp:
		a.climb(-a.page())
	case fyne.KeyPageDown:
		a.climb(a.page())
	case fyne.KeyHome:
		a.moveTo(a.flow.starts[line], a.shift)
	case fyne.KeyEnd:
		a.moveTo(a.flow.last(line), a.shift)
	}
}

// climb goes so many lines down, or up, as far along them as where the user came from. Before the first line is the
// beginning of the text, behind the last its end.
func (a *TextArea) climb(by int) {
	line := a.flow.lineOf(a.caret)
	wish, to := a.wish, line+by
	if wish < 0 {
		wish = a.flow.x(line, a.caret)
	}
	switch {
	case to < 0:
		a.moveTo(0, a.shift)
	case to >= len(a.flow.starts):
		a.moveTo(len(a.flow.text), a.shift)
	default:
		a.moveTo(a.flow.nearest(to, wish), a.shift)
	}
	a.wish = wish
}

// page is how many lines PageUp and PageDown go: a little less than what there is to see.
func (a *TextArea) page() int {
	rows := a.rows()
	if window := fyne.CurrentApp().Driver().CanvasForObject(a); window != nil {
		rows = min(rows, int(window.Size().Height/a.pitch))
	}
	return max(1, rows-2)
}

// TypedShortcut is for Fyne. What the user did is taken back by the session, from the window's menu.
func (a *TextArea) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutCopy:
		a.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		a.cutTo(s.Clipboard)
	case *fyne.ShortcutPaste:
		a.paste(s.Clipboard.Content())
	case *fyne.ShortcutSelectAll:
		a.selectAll()
	case *desktop.CustomShortcut:
		if s.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierShortcutDefault {
			a.command(s.KeyName, s.Modifier&fyne.KeyModifierShift != 0)
		}
	}
}

// command follows a key that was pressed together with Ctrl.
func (a *TextArea) command(key fyne.KeyName, keep bool) {
	switch key {
	case fyne.KeyLeft:
		a.moveTo(wordBefore(a.flow.text, a.caret), keep)
	case fyne.KeyRight:
		a.moveTo(wordBehind(a.flow.text, a.caret), keep)
	case fyne.KeyHome:
		a.moveTo(0, keep)
	case fyne.KeyEnd:
		a.moveTo(len(a.flow.text), keep)
	case fyne.KeyBackspace:
		a.remove(wordBefore(a.flow.text, a.caret))
	case fyne.KeyDelete:
		a.remove(wordBehind(a.flow.text, a.caret))
	case fyne.KeyPeriod:
		a.showMenuAtCaret()
	}
}
