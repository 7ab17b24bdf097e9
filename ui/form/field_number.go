package form

import (
	"fyne.io/fyne/v2"

	"samenspel/planning/schema"
	"samenspel/planning/validate"
	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// numberField is a number or an amount of money with its unit beside it. A computed number shows what follows from
// the other answers; when the form allows it, typing another number takes its place.
type numberField struct {
	*cell
	line  *widgets.Line
	shown *widgets.Text      // of a number that can't be typed
	none  *widgets.Paragraph // stands there as long as it can't be computed
	all   fyne.CanvasObject
	value string
}

func newNumberField(c *cell) field {
	f := &numberField{cell: c}
	if c.spec.Calculated() {
		f.shown = widgets.NewText("", theme.SizeNameSection, theme.ColorNameText, true)
		f.none = widgets.NewParagraph(c.host.Words.T("form.computed.none"), theme.ColorNameHelp)
		f.all = widgets.Stack(0, f.shown, f.none)
		return f
	}
	f.line = widgets.NewLine()
	f.line.OnChanged = func(typed string) {
		f.value = f.parse(typed)
		f.typed(f.value)
	}
	f.line.OnFocus = func(focused bool) {
		f.follow(f.line)(focused)
		if !focused {
			f.quietly(func() { f.line.SetText(f.format(f.value)) })
		}
	}
	f.all = widgets.Sized(140, f.line)
	if unit := f.unit(); unit != "" {
		f.all = widgets.Row(8, f.all, widgets.NewText(unit, theme.SizeNameLabel, theme.ColorNameHelp, false))
	}
	return f
}

// unit returns the word behind the number; an amount has its sign in front already.
func (f *numberField) unit() string {
	if f.spec.Unit == schema.Euro {
		return ""
	}
	return f.host.Texts.Units[f.spec.Unit]
}

func (f *numberField) object() fyne.CanvasObject { return f.all }

func (f *numberField) show(value string) {
	if f.spec.Computed != "" {
		f.showComputed(value)
		return
	}
	if value == f.value && f.line.Text() != "" {
		return
	}
	f.value = value
	f.quietly(func() { f.line.SetText(f.format(value)) })
}

// showComputed shows the computed number: as text, or grey in the empty line where another may be typed.
func (f *numberField) showComputed(value string) {
	s := f.host.Session
	computed := f.format(validate.Value(s.Schema(), s.Agreement(), f.path))
	if f.shown != nil {
		if unit := f.unit(); unit != "" && computed != "" {
			computed += " " + unit
		}
		f.shown.SetText(computed)
		setVisible(f.shown, computed != "")
		setVisible(f.none, computed == "")
		return
	}
	f.line.SetPlaceHolder(computed)
	if value != f.value || f.line.Text() == "" {
		f.value = value
		f.quietly(func() { f.line.SetText(f.format(value)) })
	}
}

func (f *numberField) focus() {
	if f.line != nil {
		f.host.focus(f.line)
	}
}
