package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/export"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// missing is the page "Wat mist er nog?": what a stage still needs and what looks wrong, each with the way there.
type missing struct {
	editor *Editor
	stage  schema.Stage
	choice *widgets.Choice
	list   *fyne.Container
	scroll *container.Scroll
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
	head := widgets.Inset(18, 0, 0, 0, widgets.Stack(8,
		widgets.NewHeading(w.T("missing.title"), look.SizeNameChapter),
		widgets.NewParagraph(w.T("missing.help"), look.ColorNameHelp),
		widgets.NewGap(4),
		widgets.NewHeading(w.T("missing.stage"), ""), widgets.Sized(280, m.choice)))
	m.scroll = container.NewVScroll(widgets.Column(820, widgets.Stack(16, head, m.list)))
	m.refresh()
	return m
}

func (m *missing) object() fyne.CanvasObject { return m.scroll }

// focus gives the focus to the choice of a stage, and leaves the list where the user left it.
func (m *missing) focus() { m.editor.desk.Window.Canvas().Focus(m.choice) }

func (m *missing) refresh() {
	e, w := m.editor, m.editor.desk.Words
	m.list.Objects = nil
	var wrong []validate.Finding
	for _, f := range e.result.Findings {
		if f.Kind != validate.Missing {
			wrong = append(wrong, f)
		}
	}
	names := e.names()
	m.group(names, w.T("missing.wrong"), wrong)
	lacking := e.result.Missing(m.stage)
	for _, c := range e.desk.Schema.Chapters {
		var here []validate.Finding
		for _, f := range lacking {
			if f.Chapter == c.ID {
				here = append(here, f)
			}
		}
		m.group(names, e.desk.Texts.Chapters[c.ID].Title, here)
	}
	if len(lacking) == 0 {
		m.list.Objects = append(m.list.Objects, widgets.NewNotice(widgets.Success, w.T("missing.none", e.desk.Texts.Stages[m.stage])))
	}
	widgets.Follow(m.scroll, m.list)
	m.list.Refresh()
}

func (m *missing) group(names *export.Names, title string, findings []validate.Finding) {
	if len(findings) == 0 {
		return
	}
	e := m.editor
	m.list.Objects = append(m.list.Objects, widgets.NewGap(8),
		widgets.NewHeading(title+" ("+itoa(len(findings))+")", ""))
	for _, f := range findings {
		text := names.Where(f.Path)
		if f.Kind != validate.Missing {
			text += ": " + e.host.Finding(f)
		}
		m.list.Objects = append(m.list.Objects, widgets.NewLink(text, func() { e.lead(f.Path, true) }))
	}
}
