package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"samenspel/ui/widgets"
)

// choiceField is one of a few answers. An answer that the form no longer offers stays and is shown as an extra one.
type choiceField struct {
	*cell
	choice  *widgets.Choice
	options []string
}

func newChoiceField(c *cell) field {
	f := &choiceField{cell: c, options: slices.Clone(c.spec.Options(c.path.Row))}
	f.choice = widgets.NewChoice(f.labels(f.options))
	f.choice.PlaceHolder = c.host.Words.T("form.choice.none")
	f.choice.ClearText = c.host.Words.T("form.choice.clear")
	f.choice.OnChanged = func(i int) {
		if i < 0 {
			f.chosen("")
			return
		}
		f.chosen(f.options[i])
	}
	f.choice.OnFocus = f.follow(f.choice)
	return f
}

func (f *choiceField) object() fyne.CanvasObject { return widgets.Sized(340, f.choice) }

func (f *choiceField) show(value string) {
	f.quietly(func() {
		if value != "" && !slices.Contains(f.options, value) {
			f.options = append(f.options, value)
			f.choice.SetOptions(f.labels(f.options))
		}
		f.choice.SetIndex(slices.Index(f.options, value))
	})
}

func (f *choiceField) focus() { f.host.focus(f.choice) }
