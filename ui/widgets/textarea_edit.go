package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// selection returns what is selected, with the caret at one of its ends, or twice the place of the caret.
func (a *TextArea) selection() Span {
	return Span{min(a.caret, a.anchor), max(a.caret, a.anchor)}
}

// SelectedText returns what is selected.
func (a *TextArea) SelectedText() string {
	s := a.selection()
	return string(a.flow.text[s.Start:s.End])
}

// moveTo brings the caret to a place. What is between it and where it came from is selected when the user keeps hold.
func (a *TextArea) moveTo(at int, keep bool) {
	at = min(max(at, 0), len(a.flow.text))
	if !keep {
		a.anchor = at
	}
	a.caret, a.wish = at, -1
	a.showCaret()
}

// showCaret draws the caret, and tells of it when a person moved it.
func (a *TextArea) showCaret() {
	a.reveal()
	a.Refresh()
	a.awaken()
	if a.OnCursorChanged != nil {
		a.OnCursorChanged()
	}
}

// Replace changes the characters from start up to end as if the user typed others over them.
func (a *TextArea) Replace(start, end int, with string) {
	if start >= 0 && start <= end && end <= len(a.flow.text) {
		a.edit(Span{start, end}, with)
	}
}

// edit puts a text in the place of another, and the caret behind it.
func (a *TextArea) edit(s Span, with string) {
	if a.Disabled() || s.Start == s.End && with == "" {
		return
	}
	runes := []rune(with)
	a.replace(s, runes)
	a.moveTo(s.Start+len(runes), false)
	if a.OnChanged != nil {
		a.OnChanged(a.text)
	}
}

// remove takes away what is selected, or else what is between the caret and another place.
func (a *TextArea) remove(to int) {
	s := a.selection()
	if s.Start == s.End {
		to = min(max(to, 0), len(a.flow.text))
		s = Span{min(a.caret, to), max(a.caret, to)}
	}
	a.edit(s, "")
}

// listMark begins a line of a list.
const listMark = "- "

// newLine begins a line; in a list it begins the next item, and an item that is still empty ends the list.
func (a *TextArea) newLine() {
	s := a.selection()
	line := string(a.flow.text[paragraphAt(a.flow.text, s.Start).Start:s.Start])
	switch {
	case a.shift || !strings.HasPrefix(line, listMark):
		a.edit(s, "\n")
	case line == listMark:
		a.edit(Span{s.Start - len(listMark), s.End}, "")
	default:
		a.edit(s, "\n"+listMark)
	}
}

func (a *TextArea) copyTo(clipboard fyne.Clipboard) {
	if text := a.SelectedText(); text != "" {
		clipboard.SetContent(text)
	}
}

func (a *TextArea) cutTo(clipboard fyne.Clipboard) {
	if !a.Disabled() {
		a.copyTo(clipboard)
		a.edit(a.selection(), "")
	}
}

func (a *TextArea) paste(text string) {
	if text = cleaned(a.Clean, text); text == "" || a.Disabled() {
		return
	}
	a.edit(a.selection(), text)
	if a.OnPasted != nil {
		a.OnPasted()
	}
}

func (a *TextArea) selectAll() {
	a.anchor = 0
	a.moveTo(len(a.flow.text), true)
}

// selectSpan selects a part of the text, with the caret at its end.
func (a *TextArea) selectSpan(s Span) {
	a.anchor = s.Start
	a.moveTo(s.End, true)
}
