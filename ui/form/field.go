package form

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/session"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// Host is what the questions of an open agreement share.
type Host struct {
	Session *session.Session
	Texts   *schema.Texts // words of the form
	Words   *i18n.Texts   // words of the program
	Window  fyne.Window
	NewRow  func() string     // a fresh id for a row
	Now     func() time.Time  // for the calendar
	Say     func(text string) // tells something in the status line
	Goto    func(planning.Path)
	Moved   func() // the focus came to another place in a chapter; nil for nobody
	Locked  bool   // nothing can be changed

	Spelling Speller // of long answers; nil for nobody
	// Later runs work away from the interface after a pause, and then done on it. stop takes that back as long as work
	// has not begun. Only Spelling needs it.
	Later func(pause time.Duration, work, done func()) (stop func())
}

// field is one thing to fill in: the object, showing a value without telling it back, and taking the focus.
type field interface {
	object() fyne.CanvasObject
	show(value string)
	focus()
}

// cell is what every field of one kind begins with: its question, its place, and the door to the agreement.
type cell struct {
	host    *Host
	spec    *schema.Field
	path    planning.Path
	scroll  *container.Scroll
	onFocus func(bool)
	restore func() // shows the answer that stands in the agreement
	showing bool   // an answer is being shown; what the widget tells then is an echo
}

// newField makes the field of a question. Its scroll is the page that must follow the focus; onFocus hears of it.
func newField(h *Host, spec *schema.Field, path planning.Path, scroll *container.Scroll, onFocus func(bool)) field {
	c := &cell{host: h, spec: spec, path: path, scroll: scroll, onFocus: onFocus}
	f := newKind(c)
	c.restore = func() { f.show(h.Session.Value(path)) }
	return f
}

func newKind(c *cell) field {
	switch c.spec.Kind {
	case schema.Text:
		return newTextField(c)
	case schema.Memo:
		return newMemoField(c)
	case schema.Number:
		return newNumberField(c)
	case schema.Date:
		return newDateField(c)
	case schema.YesNo:
		return newYesNoField(c)
	case schema.Choice:
		return newChoiceField(c)
	case schema.Choices:
		return newChoicesField(c)
	case schema.Reference:
		if c.spec.Many {
			return newReferencesField(c)
		}
		return newReferenceField(c)
	case schema.Rows:
		// a table is laid out in nodes of its own
	}
	return newTextField(c)
}

// typed hands on what the user typed; an echo of show is not that.
func (c *cell) typed(value string) {
	if !c.showing && !c.refused() {
		c.host.Session.Type(c.path, value)
	}
}

// chosen hands on what the user chose, as a step of its own for undo.
func (c *cell) chosen(value string) {
	if !c.showing && !c.refused() {
		c.host.Session.Apply(planning.Edit{Path: c.path, Value: value})
	}
}

// refused takes back what the user changed in an agreement that can only be read.
func (c *cell) refused() bool {
	if c.host.Locked {
		c.host.Say(c.host.Words.T("status.readonly"))
		c.restore()
	}
	return c.host.Locked
}

// quietly runs show with the widget's callbacks held back.
func (c *cell) quietly(show func()) {
	c.showing = true
	defer func() { c.showing = false }()
	show()
}

// follow scrolls the page to a widget that gained the focus.
func (c *cell) follow(o fyne.CanvasObject) func(bool) {
	return func(focused bool) {
		if focused {
			widgets.Reveal(o, c.scroll)
		}
		c.onFocus(focused)
	}
}

// rowNames returns the rows of the table that the question points to, with their names.
func (c *cell) rowNames() (rows, names []string) {
	s, a := c.host.Session.Schema(), c.host.Session.Agreement()
	table := s.Field(c.spec.Table)
	all := export.NewNames(s, c.host.Texts, a)
	rows = slices.Clone(all.Rows(table))
	for _, row := range rows {
		names = append(names, all.Row(table, row))
	}
	return rows, names
}

// labels returns the words of options.
func (c *cell) labels(options []string) []string {
	var labels []string
	for _, o := range options {
		labels = append(labels, c.host.Texts.Choice(c.spec.ID, o))
	}
	return labels
}

// format returns a value as people read it.
func (c *cell) format(value string) string {
	return c.host.Words.FormatValue(c.host.Session.Schema(), c.host.Texts, c.spec, value)
}

// parse returns what was typed in its canonical form, or as it was typed when it can't be that.
func (c *cell) parse(typed string) string {
	value, problem := c.host.Words.ParseValue(c.spec, typed)
	if problem != "" {
		return planning.CleanLine(typed)
	}
	return value
}

func (h *Host) focus(w fyne.Focusable) {
	if canvas := h.Window.Canvas(); canvas != nil {
		canvas.Focus(w)
	}
}
