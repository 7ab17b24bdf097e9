package form

import (
	"fyne.io/fyne/v2"

	"samenspel/planning"
	"samenspel/ui/widgets"
)

// textField is an answer of one line: plain text, or a code, e-mail address, phone number, time or school year. What
// was typed is rewritten in its usual form when the focus leaves.
type textField struct {
	*cell
	line  *widgets.Line
	value string
}

func newTextField(c *cell) field {
	f := &textField{cell: c, line: widgets.NewLine()}
	f.line.Clean = planning.CleanLine
	f.line.OnChanged = func(typed string) {
		f.value = f.canonical(typed)
		f.typed(f.value)
	}
	f.line.OnFocus = func(focused bool) {
		f.follow(f.line)(focused)
		if !focused {
			f.quietly(func() { f.line.SetText(f.words(f.value)) })
		}
	}
	return f
}

func (f *textField) canonical(typed string) string {
	if f.spec.Format == "" {
		return planning.CleanLine(typed)
	}
	return f.parse(typed)
}

func (f *textField) words(value string) string {
	if f.spec.Format == "" {
		return value
	}
	return f.format(value)
}

func (f *textField) object() fyne.CanvasObject { return f.line }

func (f *textField) show(value string) {
	if value == f.value && f.line.Text() != "" {
		return
	}
	f.value = value
	f.quietly(func() { f.line.SetText(f.words(value)) })
}

func (f *textField) focus() { f.host.focus(f.line) }
