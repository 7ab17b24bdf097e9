package page

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	"samenspel/ui/form"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// missing is the panel "Wat mist er nog?": what a stage still needs and what looks wrong, each with the way there.
type missing struct {
	editor *Editor
	stage  schema.Stage
	choice *widgets.Choice
	list   *fyne.Container
	all    fyne.CanvasObject
	scroll *container.Scroll
	shown  []string // the lines of the list
}

var missingStages = []schema.Stage{schema.Draft, schema.Signing, schema.Grant, schema.Evaluation}

func newMissing(e *Editor) *missing {
	m := &missing{editor: e, stage: schema.Draft, list: widgets.Stack(6)}
	w := e.desk.Words
	var stages []string
	for _, s := range missingStages {
		stages = append(stages, e.desk.Texts.Stages[s])
	}
	m.choice = widgets.NewChoice(stages)
	m.choice.SetIndex(0)
	m.choice.OnChanged = func(i int) {
		if i >= 0 {
			m.stage = missingStages[i]
			m.refresh()
		}
	}
	head := widgets.Stack(8, widgets.NewParagraph(w.T("missing.help"), look.ColorNameHelp),
		widgets.NewHeading(w.T("missing.stage"), ""), m.choice)
	m.all, m.scroll = e.frame(w.T("missing.title"), head, m.list)
	return m
}

func (m *missing) object() fyne.CanvasObject { return m.all }

// focus gives the focus to the choice of a stage, and leaves the list where the user left it.
func (m *missing) focus() { m.editor.desk.Window.Canvas().Focus(m.choice) }

// refresh lists what a check found. A list that stays the same stays as it is, with the focus in it.
func (m *missing) refresh() {
	groups := m.groups()
	var lines []string
	for _, g := range groups {
		lines = append(lines, g.title)
		for _, l := range g.lines {
			lines = append(lines, l.text)
		}
	}
	if m.list.Objects != nil && slices.Equal(lines, m.shown) {
		return
	}
	m.shown, m.list.Objects = lines, nil
	w := m.editor.desk.Words
	for _, g := range groups {
		m.list.Objects = append(m.list.Objects, widgets.NewGap(6), widgets.NewHeading(w.T("missing.group", g.title, len(g.lines)), ""))
		for _, l := range g.lines {
			m.list.Objects = append(m.list.Objects, widgets.NewLink(l.text, func() { m.editor.Goto(l.path) }))
		}
	}
	if len(m.editor.result.Missing(m.stage)) == 0 {
		m.list.Objects = append(m.list.Objects,
			widgets.NewNotice(widgets.Success, w.T("missing.none", m.editor.desk.Texts.Stages[m.stage])))
	}
	widgets.Follow(m.scroll, m.list)
	m.list.Refresh()
}

// group is a part of the list; line a place in it.
type (
	group struct {
		title string
		lines []line
	}
	line struct {
		text string
		path planning.Path
	}
)

// groups sorts the places of the list: first what someone marked as still to be found out and what looks wrong, then
// what is missing, chapter by chapter.
func (m *missing) groups() []group {
	e := m.editor
	names := e.names()
	var groups []group
	add := func(title string, findings []validate.Finding) {
		g := group{title: title}
		for _, f := range findings {
			text := names.Where(f.Path)
			if f.Kind != validate.Missing {
				text += ": " + e.host.Finding(f)
			}
			g.lines = append(g.lines, line{text, f.Path})
		}
		if len(g.lines) > 0 {
			groups = append(groups, g)
		}
	}
	marked := group{title: e.desk.Words.T("missing.todo")}
	for _, todo := range form.Todos(e.desk.Schema, e.session.Agreement()) {
		text := names.Where(todo.Path)
		if todo.Note != "" {
			text += ": " + todo.Note
		}
		marked.lines = append(marked.lines, line{text, todo.Path})
	}
	if len(marked.lines) > 0 {
		groups = append(groups, marked)
	}
	var wrong []validate.Finding
	for _, f := range e.result.Findings {
		if f.Kind != validate.Missing {
			wrong = append(wrong, f)
		}
	}
	add(e.desk.Words.T("missing.wrong"), wrong)
	lacking := e.result.Missing(m.stage)
	for _, c := range e.desk.Schema.Chapters {
		var here []validate.Finding
		for _, f := range lacking {
			if f.Chapter == c.ID {
				here = append(here, f)
			}
		}
		add(e.desk.Texts.Chapters[c.ID].Title, here)
	}
	return groups
}
