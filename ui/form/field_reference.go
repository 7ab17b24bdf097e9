package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"samenspel/planning"
	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// referenceField points to a row of another table, such as the role that chairs a consultation.
type referenceField struct {
	*cell
	choice *widgets.Choice
	none   fyne.CanvasObject // says that the other table is still empty, and leads there
	rows   []string
	names  []string
}

func newReferenceField(c *cell) field {
	f := &referenceField{cell: c, choice: widgets.NewChoice(nil), none: c.noRows()}
	f.choice.PlaceHolder = c.host.Words.T("form.choice.none")
	f.choice.ClearText = c.host.Words.T("form.choice.clear")
	f.choice.OnChanged = func(i int) {
		if i < 0 {
			f.chosen("")
			return
		}
		f.chosen(f.rows[i])
	}
	f.choice.OnFocus = f.follow(f.choice)
	return f
}

func (f *referenceField) object() fyne.CanvasObject {
	return widgets.Stack(0, f.none, widgets.Sized(480, f.choice))
}

func (f *referenceField) show(value string) {
	rows, names := f.rowNames()
	if value != "" && !slices.Contains(rows, value) {
		rows, names = append(rows, value), append(names, f.host.Words.T("form.reference.gone"))
	}
	f.quietly(func() {
		if !slices.Equal(rows, f.rows) || !slices.Equal(names, f.names) {
			f.rows, f.names = rows, names
			f.choice.SetOptions(names)
		}
		f.choice.SetIndex(slices.Index(rows, value))
	})
	setVisible(f.none, len(rows) == 0)
	setVisible(f.choice, len(rows) > 0)
}

func (f *referenceField) focus() { f.host.focus(f.choice) }

// referencesField points to any number of rows of another table.
type referencesField struct {
	*cell
	choices *widgets.Choices
	none    fyne.CanvasObject
	rows    []string
	names   []string
}

func newReferencesField(c *cell) field {
	f := &referencesField{cell: c, choices: widgets.NewChoices(nil), none: c.noRows()}
	f.choices.OnChanged = func(selected []int) {
		var items []string
		for _, i := range selected {
			items = append(items, f.rows[i])
		}
		f.chosen(planning.JoinItems(items))
	}
	f.choices.OnFocus = f.follow(f.choices)
	return f
}

func (f *referencesField) object() fyne.CanvasObject { return widgets.Stack(0, f.none, f.choices) }

func (f *referencesField) show(value string) {
	rows, names := f.rowNames()
	var selected []int
	for _, item := range planning.Items(value) {
		i := slices.Index(rows, item)
		if i < 0 {
			rows, names = append(rows, item), append(names, f.host.Words.T("form.reference.gone"))
			i = len(rows) - 1
		}
		selected = append(selected, i)
	}
	f.quietly(func() {
		if !slices.Equal(rows, f.rows) || !slices.Equal(names, f.names) {
			f.rows, f.names = rows, names
			f.choices.SetOptions(names)
		}
		f.choices.SetSelected(selected)
	})
	setVisible(f.none, len(rows) == 0)
	setVisible(f.choices, len(rows) > 0)
}

func (f *referencesField) focus() { f.choices.Focus(f.host.Window) }

// noRows says that the table which the question points to has no rows yet, with a button that leads there.
func (c *cell) noRows() fyne.CanvasObject {
	label := c.host.Texts.Label(c.spec.Table)
	said := widgets.NewParagraph(c.host.Words.T("form.reference.none", label), theme.ColorNameHelp)
	button := widgets.NewButton(c.host.Words.T("form.reference.goto", label), nil, func() {
		c.host.Goto(planning.Path{Field: c.spec.Table})
	})
	return widgets.Stack(4, said, widgets.Row(0, button))
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
