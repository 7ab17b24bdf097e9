package form

import (
	"strings"

	"fyne.io/fyne/v2"

	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// section is a heading with its introduction.
type section struct{ all fyne.CanvasObject }

func newSection(c *Chapter, n Node) part {
	words := c.host.Texts.Sections[n.Field]
	objects := []fyne.CanvasObject{widgets.NewHeading(words.Title, theme.SizeNameSection)}
	if words.Intro != "" {
		objects = append(objects, widgets.NewParagraph(words.Intro, theme.ColorNameHelp))
	}
	return &section{all: widgets.Inset(10, 0, 0, 0, widgets.Stack(gapInside, objects...))}
}

func (s *section) object() fyne.CanvasObject { return s.all }
func (s *section) update()                   {}

// question is one field with its label, what explains it, its mark and its findings.
type question struct {
	chapter *Chapter
	spec    *schema.Field
	path    planning.Path
	field   field
	remarks
	guide   *guide
	todo    *todo
	focused bool
	watch   func(focused bool)
	all     *fyne.Container
}

func newQuestion(c *Chapter, n Node) part {
	s := c.host.Session.Schema()
	q := &question{chapter: c, spec: s.Field(n.Field), path: planning.Path{Field: n.Field, Row: n.Row}, watch: c.watch(n)}
	words := c.host.Texts.Fields[n.Field]
	q.remarks = newRemarks(c, q.path)
	q.guide = newGuide(c, n)
	q.todo = newTodo(q)
	q.field = newField(c.host, q.spec, q.path, c.scroll, q.onFocus)
	label := widgets.Beside(widgets.NewHeading(words.Label, ""),
		widgets.Row(4, append([]fyne.CanvasObject{q.todo.flag, q.needed}, q.guide.hints()...)...))
	head := widgets.Stack(gapInside, append([]fyne.CanvasObject{label}, q.guide.objects()...)...)
	q.all = widgets.Headed(gapInside, head, q.field.object(), q.todo.all, q.notes)
	return q
}

// explain folds the explanation out or away, and tells whether there is one.
func (q *question) explain() bool { return q.guide.toggle() }

func (q *question) object() fyne.CanvasObject { return q.all }

func (q *question) update() {
	q.field.show(q.chapter.host.Session.Value(q.path))
	q.todo.update()
	q.showFindings()
}

func (q *question) onFocus(focused bool) {
	q.focused = focused
	q.watch(focused)
	if !focused {
		widgets.Steady(nil, q.scroll, q.showFindings)
	}
}

// showFindings shows what the last check found about this question. A new remark waits until the focus leaves, so
// that nobody is corrected in the middle of a word; one that no longer holds goes at once.
func (q *question) showFindings() bool {
	notes := append(q.findings(q.chapter.result), q.choices()...)
	if q.focused && len(notes) > 0 && len(notes) >= len(q.shown) {
		return false
	}
	changed := q.show(notes)
	if changed {
		q.all.Refresh()
	}
	return changed
}

// choices shows the texts of an answer that two parties changed without seeing each other.
func (q *question) choices() []note {
	h := q.host
	newest := h.Session.Agreement().Newest(q.path)
	var notes []note
	take := func(value string) func() {
		return func() { h.Session.Apply(planning.Edit{Path: q.path, Value: value}) }
	}
	for i, c := range newest {
		if i == 0 || c.Value == newest[0].Value {
			continue
		}
		words := h.words(q.spec, c.Value)
		if words == "" {
			words = h.Words.T("form.conflict.empty")
		}
		notes = append(notes, note{widgets.Warning, h.Words.T("form.conflict", words), h.Words.T("form.conflict.take"), take(c.Value)})
	}
	if len(notes) > 0 {
		notes = append(notes, note{widgets.Info, h.Words.T("form.conflict.mine"), h.Words.T("form.conflict.keep"), take(newest[0].Value)})
	}
	return notes
}

// words returns a value as people read it; references by the names of their rows.
func (h *Host) words(f *schema.Field, value string) string {
	s, a := h.Session.Schema(), h.Session.Agreement()
	if f.Kind != schema.Reference {
		return h.Words.FormatValue(s, h.Texts, f, value)
	}
	var names []string
	for _, row := range planning.Items(value) {
		names = append(names, export.RowName(s, h.Texts, a, s.Field(f.Table), row))
	}
	return strings.Join(names, ", ")
}
