package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"samenspel/planning"
	"samenspel/ui/widgets"
)

// choicesField is any number of a few answers, kept in the order in which the form offers them.
type choicesField struct {
	*cell
	choices *widgets.Choices
	options []string
}

func newChoicesField(c *cell) field {
	f := &choicesField{cell: c, options: slices.Clone(c.spec.Options(c.path.Row))}
	f.choices = widgets.NewChoices(f.labels(f.options))
	f.choices.OnChanged = func(selected []int) {
		var items []string
		for _, i := range selected {
			items = append(items, f.options[i])
		}
		f.chosen(planning.JoinItems(items))
	}
	f.choices.OnFocus = f.follow(f.choices)
	return f
}

func (f *choicesField) object() fyne.CanvasObject { return f.choices }

func (f *choicesField) show(value string) {
	f.quietly(func() {
		var selected []int
		for _, item := range planning.Items(value) {
			i := slices.Index(f.options, item)
			if i < 0 { // an answer that the form no longer offers stays
				f.options = append(f.options, item)
				f.choices.SetOptions(f.labels(f.options))
				i = len(f.options) - 1
			}
			selected = append(selected, i)
		}
		f.choices.SetSelected(selected)
	})
}

func (f *choicesField) focus() { f.choices.Focus(f.host.Window) }
