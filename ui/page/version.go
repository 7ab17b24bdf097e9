package page

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/session"
	"samenspel/planning"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// formVersion returns the version of the form that the agreement was made with, or that someone has looked at since.
func (e *Editor) formVersion() int {
	if made := e.doc.FormVersion(); made > 0 {
		return e.session.Agreement().FormVersion(made)
	}
	return e.desk.Schema.Version // it does not tell
}

// formNotice tells that the agreement was made with another version of the form; nil when there is nothing to tell.
func (e *Editor) formNotice() fyne.CanvasObject {
	w, ours, made := e.desk.Words, e.desk.Schema.Version, e.formVersion()
	show := widgets.NewButton(w.T("version.show"), nil, e.ShowForm)
	switch {
	case made > ours:
		return widgets.NewNotice(widgets.Warning, w.T("version.newer", made, ours), show)
	case made < ours && !e.desk.Schema.Since(made).Empty():
		return widgets.NewNotice(widgets.Info, w.T("version.older", made, ours), show)
	}
	return nil
}

// followForm tells, or no longer tells, that the form is another one when that was settled, here or elsewhere, or undone.
func (e *Editor) followForm(event session.Event) {
	if slices.Contains(event.Paths, planning.FormSeen()) {
		e.showBanner()
	}
}

// label returns what people call the thing at a field, also where that is the form itself.
func (e *Editor) label(field string) string {
	if field == planning.FormSeen().Field {
		return e.desk.Words.T("version.label")
	}
	return e.desk.Texts.Label(field)
}

// HasForm tells whether ShowForm had anything to show at the last check.
func (e *Editor) HasForm() bool { return e.otherForm }

// formDiffers tells whether the agreement and the program have another form, or answers are left from one.
func (e *Editor) formDiffers() bool {
	return e.formNotice() != nil || len(e.session.Agreement().Unasked(e.desk.Schema)) > 0
}

// ShowForm opens the panel that tells what changed in the form, with the answers to questions that it does not ask.
func (e *Editor) ShowForm() { e.showPanel(newFormChanges(e)) }

// formChanges is that panel.
type formChanges struct {
	editor *Editor
	accept *widgets.Button
	list   *fyne.Container
	scroll *container.Scroll
	all    fyne.CanvasObject
}

func newFormChanges(e *Editor) *formChanges {
	w := e.desk.Words
	p := &formChanges{editor: e, list: widgets.Stack(8)}
	p.accept = widgets.NewPrimary(w.T("version.accept"), nil, p.use)
	p.all, p.scroll = e.frame(w.T("version.title"), widgets.NewGap(0), p.list)
	return p
}

func (p *formChanges) object() fyne.CanvasObject { return p.all }

// focus goes to the button that puts the new form to use, where there is one.
func (p *formChanges) focus() {
	if p.accept.Visible() {
		p.editor.desk.Window.Canvas().Focus(p.accept)
	}
}

// use says that the agreement goes on with the form of this program. It is a change like any other: who works on the
// agreement elsewhere need not look again, and it can be undone.
func (p *formChanges) use() {
	e := p.editor
	version := e.desk.Schema.Version
	e.session.Apply(planning.Edit{Path: planning.FormSeen(), Value: strconv.Itoa(version)})
	e.before = nil // the notice from which the panel was opened is gone
	e.ClosePanel()
	e.FocusFirst()
	e.say(e.desk.Words.T("version.accepted", version))
}

func (p *formChanges) refresh() {
	e, w := p.editor, p.editor.desk.Words
	made, ours := e.formVersion(), e.desk.Schema.Version
	changes := e.desk.Schema.Since(made)
	p.list.Objects = nil
	if p.accept.Hidden = made >= ours || e.doc.Locked(); !p.accept.Hidden {
		p.list.Objects = append(p.list.Objects, widgets.NewParagraph(w.T("version.help", made, ours), look.ColorNameHelp),
			widgets.Row(0, p.accept), widgets.NewGap(4))
	}
	p.questions("version.added", changes.Added)
	p.questions("version.changed", changes.Changed)
	p.gone(changes.Removed)
	if len(p.list.Objects) == 0 {
		p.list.Objects = append(p.list.Objects, widgets.NewParagraph(w.T("version.none"), look.ColorNameHelp))
	}
	widgets.Follow(p.scroll, p.list)
	p.list.Refresh()
}

// questions lists questions of the form with the way there.
func (p *formChanges) questions(title string, ids []string) {
	p.heading(title, len(ids))
	e := p.editor
	for _, id := range ids {
		label, path := e.desk.Texts.Label(id), planning.Path{Field: id}
		if table := e.desk.Schema.TableOf(id); table != nil {
			label, path = e.desk.Words.T("version.column", e.desk.Texts.Label(table.ID), label), planning.Path{Field: table.ID}
		}
		p.list.Objects = append(p.list.Objects, widgets.NewLink(label, func() { e.Goto(path) }))
	}
}

// gone lists the questions that the form does not have, each with the answers that the agreement has to it: those that
// went in these changes, those that went before, and those of a form that this program does not know.
func (p *formChanges) gone(removed []string) {
	e := p.editor
	var unknown []string
	answers := map[string][]planning.Path{}
	for _, a := range e.session.Agreement().Unasked(e.desk.Schema) {
		_, retired := e.desk.Schema.Retired(a.Field, "")
		switch {
		case len(answers[a.Field]) > 0 || slices.Contains(removed, a.Field):
		case retired:
			removed = append(removed, a.Field)
		default:
			unknown = append(unknown, a.Field)
		}
		answers[a.Field] = append(answers[a.Field], a)
	}
	p.answers("version.removed", removed, answers)
	p.answers("version.unknown", unknown, answers)
}

func (p *formChanges) answers(title string, ids []string, answers map[string][]planning.Path) {
	e := p.editor
	p.heading(title, len(ids))
	for _, id := range ids {
		label, _ := e.desk.Schema.Retired(id, e.desk.Words.Lang())
		lines := []fyne.CanvasObject{widgets.NewHeading(label, "")}
		for _, path := range answers[id] {
			for _, c := range e.session.Agreement().Newest(path) { // two when both parties changed it
				lines = append(lines, widgets.NewParagraph(c.Value, theme.ColorNameForeground))
			}
		}
		if len(lines) == 1 {
			lines = append(lines, widgets.NewParagraph(e.desk.Words.T("version.unanswered"), look.ColorNameHelp))
		}
		p.list.Objects = append(p.list.Objects, widgets.Stack(2, lines...))
	}
}

func (p *formChanges) heading(title string, count int) {
	if count > 0 {
		p.list.Objects = append(p.list.Objects, widgets.NewGap(8),
			widgets.NewHeading(p.editor.desk.Words.N(title, count), look.SizeNameSection))
	}
}
