package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// grip is what the mouse button holds on to: a place, a word at the second click and a paragraph at the third.
type grip struct {
	at     time.Time
	place  int
	clicks int
	held   Span
}

// at returns the place in the text that is nearest to a point in the field.
func (a *TextArea) at(point fyne.Position) int {
	pad := sizeOf(theme.SizeNameInnerPadding)
	line := a.top + int((point.Y-pad)/a.pitch)
	if point.Y < pad {
		line = a.top - 1 // above the first line, when the pointer drags on
	}
	line = min(max(line, 0), len(a.flow.starts)-1)
	return a.flow.nearest(line, point.X-pad)
}

// MouseDown is for Fyne.
func (a *TextArea) MouseDown(e *desktop.MouseEvent) {
	focusOn(a)
	at := a.at(e.Position)
	switch e.Button {
	case desktop.MouseButtonPrimary:
		a.click(at, e.Modifier&fyne.KeyModifierShift != 0)
	case desktop.MouseButtonSecondary:
		if s := a.selection(); at < s.Start || at > s.End {
			a.moveTo(at, false)
		}
	}
}

func (a *TextArea) click(at int, keep bool) {
	now := time.Now()
	again := max(at-a.grip.place, a.grip.place-at) <= 1 && now.Sub(a.grip.at) <= fyne.CurrentApp().Driver().DoubleTapDelay()
	if !again || a.grip.clicks == 3 {
		a.grip.clicks = 0
	}
	a.grip.at, a.grip.place = now, at
	a.grip.clicks++
	if keep {
		a.grip.held = Span{a.anchor, a.anchor}
		a.moveTo(at, true)
		return
	}
	a.grip.held = a.unit(at)
	a.selectSpan(a.grip.held)
}

// unit is what one more click at a place takes.
func (a *TextArea) unit(at int) Span {
	switch a.grip.clicks {
	case 2:
		return wordAt(a.flow.text, at)
	case 3:
		return paragraphAt(a.flow.text, at)
	}
	return Span{at, at}
}

// MouseUp is for Fyne.
func (a *TextArea) MouseUp(*desktop.MouseEvent) {}

// Dragged is for Fyne. The page may move meanwhile, so only where the pointer is in the window can be relied on.
func (a *TextArea) Dragged(e *fyne.DragEvent) {
	to := a.unit(a.at(e.AbsolutePosition.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(a))))
	if to.Start < a.grip.held.Start {
		a.anchor = a.grip.held.End
		a.moveTo(to.Start, true)
		return
	}
	a.selectSpan(Span{a.grip.held.Start, max(to.End, a.grip.held.End)})
}

// DragEnd is for Fyne, which takes the focus away when the button goes up outside the field.
func (a *TextArea) DragEnd() { focusOn(a) }

// Tapped is for Fyne.
func (a *TextArea) Tapped(*fyne.PointEvent) { focusOn(a) }

// TappedSecondary is for Fyne.
func (a *TextArea) TappedSecondary(e *fyne.PointEvent) { a.showMenu(a.at(e.Position), e.Position) }

func (a *TextArea) showMenuAtCaret() {
	a.showMenu(a.caret, a.CursorPosition().AddXY(0, a.pitch))
}

// showMenu offers what can be done with the text at a place; the words are Fyne's own.
func (a *TextArea) showMenu(at int, point fyne.Position) {
	driver := fyne.CurrentApp().Driver()
	window := driver.CanvasForObject(a)
	if window == nil {
		return
	}
	var items []*fyne.MenuItem
	if a.OnMenu != nil {
		if items = a.OnMenu(at); len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
	}
	clipboard := fyne.CurrentApp().Clipboard()
	offer := func(label string, can bool, do func()) {
		item := fyne.NewMenuItem(lang.L(label), do)
		item.Disabled = !can
		items = append(items, item)
	}
	selected := a.caret != a.anchor
	if !a.Disabled() {
		offer("Cut", selected, func() { a.cutTo(clipboard) })
	}
	offer("Copy", selected, func() { a.copyTo(clipboard) })
	if !a.Disabled() {
		offer("Paste", true, func() { a.paste(clipboard.Content()) })
	}
	offer("Select all", len(a.flow.text) > 0, a.selectAll)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), window, driver.AbsolutePositionForObject(a).Add(point))
}
