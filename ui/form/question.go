package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
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

// question is one field with its label, help, example and findings.
type question struct {
	chapter *Chapter
	spec    *schema.Field
	path    planning.Path
	field   field
	needed  *widgets.Text // from which stage the answer is needed, as long as there is none
	notes   *fyne.Container
	shown   []string // the notes that stand there
	focused bool
	all     *fyne.Container
}

func newQuestion(c *Chapter, n Node) part {
	s := c.host.Session.Schema()
	q := &question{chapter: c, spec: s.Field(n.Field), path: planning.Path{Field: n.Field, Row: n.Row}}
	words := c.host.Texts.Fields[n.Field]
	q.needed = widgets.NewText("", theme.SizeNameCaption, theme.ColorNameHelp, false)
	q.notes = widgets.Stack(gapInside)
	q.field = newField(c.host, q.spec, q.path, c.scroll, q.onFocus)
	label := widgets.Beside(widgets.NewHeading(words.Label, ""), q.needed)
	objects := []fyne.CanvasObject{label}
	objects = append(objects, c.explain(words, n.Depth)...)
	q.all = widgets.Stack(gapInside, append(objects, q.field.object(), q.notes)...)
	return q
}

// explain makes the help and the example of a question. In a row they are folded away, for they come back in every
// row.
func (c *Chapter) explain(words schema.FieldText, depth int) []fyne.CanvasObject {
	w := c.host.Words
	var help, example fyne.CanvasObject
	if words.Help != "" {
		help = widgets.NewParagraph(words.Help, theme.ColorNameHelp)
	}
	if words.Example != "" {
		example = widgets.NewParagraph(words.Example, theme.ColorNameHelp)
	}
	switch {
	case help == nil && example == nil:
		return nil
	case depth == 0 && example == nil:
		return []fyne.CanvasObject{help}
	case depth == 0 && help == nil:
		return []fyne.CanvasObject{widgets.NewDisclosure(w.T("form.example.show"), w.T("form.example.hide"), example)}
	case depth == 0:
		return []fyne.CanvasObject{help, widgets.NewDisclosure(w.T("form.example.show"), w.T("form.example.hide"), example)}
	case help == nil:
		help = example
	case example != nil:
		help = widgets.Stack(gapInside, help, widgets.NewParagraph(w.T("form.example", words.Example), theme.ColorNameHelp))
	}
	return []fyne.CanvasObject{widgets.NewDisclosure(w.T("form.help.show"), w.T("form.help.hide"), help)}
}

func (q *question) object() fyne.CanvasObject { return q.all }

func (q *question) update() {
	q.field.show(q.chapter.host.Session.Value(q.path))
	q.showFindings()
}

func (q *question) onFocus(focused bool) {
	q.focused = focused
	if !focused {
		q.showFindings()
	}
}

// note is one remark under a question with what the user can do about it.
type note struct {
	kind   widgets.NoticeKind
	text   string
	action string
	do     func()
}

// showFindings shows what the last check found about this question. A new remark waits until the focus leaves, so
// that nobody is corrected in the middle of a word; one that no longer holds goes at once.
func (q *question) showFindings() {
	notes := q.remarks()
	var texts []string
	for _, n := range notes {
		texts = append(texts, n.text)
	}
	if q.focused && len(texts) >= len(q.shown) && len(texts) > 0 {
		return
	}
	if slices.Equal(texts, q.shown) {
		return
	}
	q.shown = texts
	q.notes.Objects = nil
	for _, n := range notes {
		var actions []fyne.CanvasObject
		if n.do != nil {
			actions = append(actions, widgets.NewButton(n.action, nil, n.do))
		}
		q.notes.Objects = append(q.notes.Objects, widgets.NewNotice(n.kind, n.text, actions...))
	}
	q.notes.Refresh()
	q.all.Refresh()
}

func (q *question) remarks() []note {
	h := q.chapter.host
	q.needed.SetText("")
	var notes []note
	for _, f := range q.chapter.result.At(q.path) {
		switch f.Kind {
		case validate.Missing:
			q.needed.SetText(h.Words.T("form.needed", h.Texts.Stages[f.Stage]))
		case validate.Wrong:
			notes = append(notes, note{kind: widgets.Error, text: h.Finding(f)})
		case validate.Doubtful:
			notes = append(notes, note{kind: widgets.Warning, text: h.Finding(f)})
		case validate.Privacy:
			notes = append(notes, note{widgets.Warning, h.Finding(f), h.Words.T("form.privacy.keep"), func() {
				h.Session.Apply(planning.Edit{Path: validate.PutAside(q.path), Value: schema.Yes})
			}})
		}
	}
	return append(notes, q.choices()...)
}

// choices shows the texts of an answer that two parties changed without seeing each other.
func (q *question) choices() []note {
	h := q.chapter.host
	newest := h.Session.Agreement().Newest(q.path)
	var notes []note
	for i, c := range newest {
		if i == 0 || c.Value == newest[0].Value {
			continue
		}
		words := h.Words.FormatValue(h.Session.Schema(), h.Texts, q.spec, c.Value)
		if words == "" {
			words = h.Words.T("form.conflict.empty")
		}
		value := c.Value
		notes = append(notes, note{widgets.Warning, h.Words.T("form.conflict", words), h.Words.T("form.conflict.take"), func() {
			h.Session.Apply(planning.Edit{Path: q.path, Value: value})
		}})
	}
	if len(notes) > 0 {
		notes = append(notes, note{widgets.Info, h.Words.T("form.conflict.mine"), h.Words.T("form.conflict.keep"), func() {
			h.Session.Apply(planning.Edit{Path: q.path, Value: newest[0].Value})
		}})
	}
	return notes
}

// Finding returns a finding in words.
func (h *Host) Finding(f validate.Finding) string {
	args := make([]any, len(f.Args))
	for i, a := range f.Args {
		args[i] = a
	}
	return h.Words.T(f.Code, args...)
}
