package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

const (
	dialogWidth  = 580
	dialogMargin = 24
)

// ShowDialog puts a dialog over the window: a title, a body that scrolls when it is high, and buttons of which the
// last is the one most likely wanted. Escape does what the first button does. It returns what hides the dialog.
func ShowDialog(w fyne.Window, title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) (hide func()) {
	canvas := w.Canvas()
	scroll := container.NewVScroll(body)
	foot := container.NewBorder(nil, nil, nil, Row(8, buttons...), NewGap(1))
	head := NewHeading(title, look.SizeNameSection)
	frame := container.NewBorder(Inset(0, 0, 12, 0, head), Inset(16, 0, 0, 0, foot), nil, nil, scroll)
	popUp := widget.NewModalPopUp(Inset(20, 24, 20, 24, frame), canvas)
	before, keys := canvas.Focused(), canvas.OnTypedKey()
	hidden := false
	hide = func() {
		if hidden {
			return
		}
		hidden = true
		popUp.Hide()
		canvas.SetOnTypedKey(keys)
		if before != nil {
			canvas.Focus(before)
		}
	}
	canvas.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape && len(buttons) > 0 {
			if first, ok := buttons[0].(*Button); ok {
				first.OnTapped()
			}
		}
	})
	fit(popUp, canvas, frame, scroll, body)
	popUp.Show()
	fit(popUp, canvas, frame, scroll, body)
	return hide
}

// fit makes a dialog as high as its body asks for and the window allows.
func fit(popUp *widget.PopUp, canvas fyne.Canvas, frame *fyne.Container, scroll *container.Scroll, body fyne.CanvasObject) {
	size := canvas.Size()
	width := min(dialogWidth, size.Width-2*dialogMargin)
	body.Resize(fyne.NewSize(width-48, body.MinSize().Height))
	rest := frame.MinSize().Height - scroll.MinSize().Height
	high := min(body.MinSize().Height+rest+40+2*theme.InnerPadding(), size.Height-2*dialogMargin)
	popUp.Resize(fyne.NewSize(width, high))
}

// Confirm asks a question with verbs for both answers. With destructive the answer that does it looks dangerous.
func Confirm(w fyne.Window, title, body, yes, no string, destructive bool, answer func(bool)) {
	var hide func()
	give := func(yes bool) func() {
		return func() {
			hide()
			answer(yes)
		}
	}
	do := NewPrimary(yes, nil, give(true))
	if destructive {
		do.Importance = widget.DangerImportance
	}
	hide = ShowDialog(w, title, NewParagraph(body, theme.ColorNameForeground), NewButton(no, nil, give(false)), do)
}
