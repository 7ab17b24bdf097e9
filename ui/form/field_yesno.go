package form

import (
	"fyne.io/fyne/v2"

	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// yesNoField is a question that is answered with yes or no, or not yet.
type yesNoField struct {
	*cell
	choice *widgets.YesNo
}

func newYesNoField(c *cell) field {
	w := c.host.Words
	f := &yesNoField{cell: c, choice: widgets.NewYesNo(w.T("form.yes"), w.T("form.no"))}
	f.choice.OnChanged = func(answer string) {
		f.chosen(map[string]string{"yes": schema.Yes, "no": schema.No}[answer])
	}
	f.choice.OnFocus = f.follow(f.choice)
	return f
}

func (f *yesNoField) object() fyne.CanvasObject { return f.choice }

func (f *yesNoField) show(value string) {
	f.quietly(func() { f.choice.Set(map[string]string{schema.Yes: "yes", schema.No: "no"}[value]) })
}

func (f *yesNoField) focus() { f.choice.Focus(f.host.Window) }
