package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// tableHead is the label of a table with its help, what is still needed and what looks wrong.
type tableHead struct {
	chapter *Chapter
	remarks
	guide *guide
	all   *fyne.Container
}

func newTableHead(c *Chapter, n Node) part {
	t := &tableHead{chapter: c, remarks: newRemarks(c, planning.Path{Field: n.Field, Row: n.Row})}
	words := c.host.Texts.Fields[n.Field]
	t.guide = newGuide(c, n)
	signs := widgets.Row(4, append([]fyne.CanvasObject{t.needed}, t.guide.hints()...)...)
	objects := append([]fyne.CanvasObject{widgets.Beside(widgets.NewHeading(words.Label, ""), signs)}, t.guide.objects()...)
	t.all = widgets.Stack(gapInside, append(objects, t.notes)...)
	return t
}

func (t *tableHead) object() fyne.CanvasObject { return t.all }

// explain folds the explanation out or away, and tells whether there is one.
func (t *tableHead) explain() bool { return t.guide.toggle() }

func (t *tableHead) update() { t.showFindings() }

func (t *tableHead) showFindings() bool {
	changed := t.show(t.findings(t.chapter.result))
	if changed {
		t.all.Refresh()
	}
	return changed
}

// row is one row of a table: a card that folds, with buttons to move, copy and remove it.
type row struct {
	chapter *Chapter
	table   *schema.Field
	id      string
	fixed   bool // it can't be moved or removed
	card    *widgets.RowCard
	body    *fyne.Container
}

func newRow(c *Chapter, n Node) part {
	r := &row{chapter: c, table: c.host.Session.Schema().Field(n.Field), id: n.Row, fixed: n.Fixed, body: widgets.Stack(18)}
	intro := c.host.Texts.Fields[n.Field].Fixed[n.Row].Intro
	body := fyne.CanvasObject(r.body)
	if intro != "" {
		body = widgets.Stack(14, widgets.NewParagraph(intro, look.ColorNameHelp), r.body)
	}
	var actions []fyne.CanvasObject
	if !n.Fixed && !c.host.Locked {
		w := c.host.Words
		actions = []fyne.CanvasObject{
			r.button(n, theme.MoveUpIcon(), w.T("form.row.up"), func() { r.move(-1) }),
			r.button(n, theme.MoveDownIcon(), w.T("form.row.down"), func() { r.move(1) }),
			r.button(n, theme.ContentCopyIcon(), w.T("form.row.copy"), r.copy),
			r.button(n, theme.DeleteIcon(), w.T("form.row.remove"), r.remove),
		}
	}
	r.card = widgets.NewRowCard("", body, actions...)
	r.card.OnFocus = c.watch(n)
	r.card.OnToggle = func(open bool) {
		c.view[r.id] = open
		c.arrange()
	}
	return r
}

// button is a button of the row; with the focus on it the user is in the row.
func (r *row) button(n Node, icon fyne.Resource, tip string, tapped func()) fyne.CanvasObject {
	b := widgets.NewIconButton(icon, tip, tapped)
	b.OnFocus = r.chapter.watch(n)
	return b
}

func (r *row) object() fyne.CanvasObject { return r.card }

// fill puts the row's questions in its card.
func (r *row) fill(objects []fyne.CanvasObject, open bool) {
	r.body.Objects = objects
	r.body.Refresh()
	r.card.SetOpen(open)
}

func (r *row) update() { r.card.SetTitle(r.name()) }

func (r *row) name() string {
	h := r.chapter.host
	return export.RowName(h.Session.Schema(), h.Texts, h.Session.Agreement(), r.table, r.id)
}

// beside returns the rows that this row stands among.
func (r *row) beside() []string {
	a := r.chapter.host.Session.Agreement()
	if r.table.Parent == "" {
		return a.Rows(r.table)
	}
	return a.ChildRows(r.table, r.parent())
}

// parent returns the row of another table to which this one belongs, or nothing.
func (r *row) parent() string {
	if r.table.Parent == "" {
		return ""
	}
	return r.chapter.host.Session.Value(planning.Path{Field: r.table.Parent, Row: r.id})
}

// move moves the row up (-1) or down (+1); what the user looks at stays at its place on the screen. It tells whether
// the row moved.
func (r *row) move(by int) bool {
	c, s := r.chapter, r.chapter.host.Session
	edits := s.Agreement().MoveRow(r.table, r.beside(), r.id, by)
	if len(edits) == 0 {
		return false
	}
	held := fyne.CanvasObject(r.card)
	if n, ok := c.here(); ok && n.Row == r.id {
		held = c.parts[n].object()
	}
	widgets.Steady(held, c.scroll, func() bool {
		s.Apply(edits...)
		return true
	})
	return true
}

func (r *row) copy() {
	h := r.chapter.host
	id := h.NewRow()
	r.chapter.view[id] = true
	h.Session.Apply(h.Session.Agreement().DuplicateRow(r.table, r.id, id)...)
	h.Say(h.Words.T("form.row.copied", r.name()))
	r.chapter.focusRow(r.table, id)
}

func (r *row) remove() {
	h := r.chapter.host
	name, beside, parent := r.name(), r.beside(), r.parent()
	i := slices.Index(beside, r.id)
	h.Session.Apply(h.Session.Agreement().RemoveRow(h.Session.Schema(), r.table, r.id)...)
	h.Say(h.Words.T("form.row.removed", name))
	if i >= 0 {
		r.chapter.focusAfter(r.table, parent, slices.Delete(beside, i, i+1), i)
	}
}

// add is the button that adds a row, and the one that opens the rows to begin with when some rows are there already.
type add struct {
	host *Host
	all  fyne.CanvasObject
	more *widgets.Button
	open *widgets.Button // offers the rows to begin with; nil when there are none
	rows func() []string
}

func newAdd(c *Chapter, n Node) part {
	if c.host.Locked {
		return &add{host: c.host, all: widgets.NewGap(0)}
	}
	table := c.host.Session.Schema().Field(n.Field)
	w := c.host.Words
	text := w.T("form.row.add", c.host.Texts.Fields[n.Field].Row)
	a := &add{host: c.host, more: widgets.NewButton(text, theme.ContentAddIcon(), func() { c.addRow(table, n.Row) }), rows: func() []string { return c.host.Session.Agreement().Rows(table) }}
	a.more.OnFocus = c.watch(n)
	objects := []fyne.CanvasObject{a.more}
	if len(table.Suggested) > 0 {
		a.open = widgets.NewButton(w.T("form.suggest.open"), nil, func() {
			c.view[suggestKey(table)] = !c.view[suggestKey(table)]
			c.arrange()
		})
		a.open.OnFocus = c.watch(n)
		objects = append(objects, a.open)
	}
	a.all = widgets.Row(8, objects...)
	return a
}

func (a *add) object() fyne.CanvasObject { return a.all }

// update leaves out the button to open the offer while that stands open by itself, for want of rows.
func (a *add) update() {
	if a.open != nil {
		setVisible(a.open, len(a.rows()) > 0)
	}
}

// addRow adds a row at the end and brings its first question to the user.
func (c *Chapter) addRow(table *schema.Field, parent string) { c.insertRow(table, parent, "") }

// insertRow is addRow right behind another row.
func (c *Chapter) insertRow(table *schema.Field, parent, after string) {
	h := c.host
	id := h.NewRow()
	c.view[id] = true
	values := map[string]string{}
	if table.Parent != "" {
		values[table.Parent] = parent
	}
	h.Session.Apply(h.Session.Agreement().AddRow(table, id, after, values)...)
	c.focusRow(table, id)
}
