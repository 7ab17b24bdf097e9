package page

import (
	"fyne.io/fyne/v2"

	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// themesPage is the name by which a chapter asks for the overview of themes.
const themesPage = "themes"

// matrix is the overview of themes: a row a theme, a column a question; a tap leads to the answer.
type matrix struct {
	editor *Editor
	table  *schema.Field
	all    *fyne.Container
	links  []*widgets.Link // the themes
}

func newMatrix(e *Editor) *matrix {
	m := &matrix{editor: e, table: e.desk.Schema.Marked(schema.MarkThemes), all: widgets.Stack(0)}
	m.refresh()
	return m
}

var matrixWeights = []float32{5, 4, 4, 4}

func (m *matrix) refresh() {
	e := m.editor
	head := []fyne.CanvasObject{widgets.NewText("", look.SizeNameCaption, look.ColorNameHelp, false)}
	for _, column := range e.desk.Schema.Matrix {
		head = append(head, widgets.NewCaption(e.desk.Texts.Label(column[0]), look.ColorNameHelp))
	}
	objects := []fyne.CanvasObject{widgets.Weights(12, matrixWeights, head...), widgets.NewGap(6), widgets.NewHairline()}
	m.links = nil
	for _, row := range e.session.Agreement().Rows(m.table) {
		objects = append(objects, m.row(row), widgets.NewHairline())
	}
	m.all.Objects = objects
	m.all.Refresh()
}

// focus gives the focus to the first theme; it tells whether there is one.
func (m *matrix) focus() bool {
	if len(m.links) == 0 {
		return false
	}
	m.editor.desk.Window.Canvas().Focus(m.links[0])
	return true
}

func (m *matrix) row(row string) fyne.CanvasObject {
	e := m.editor
	name := export.RowName(e.desk.Schema, e.desk.Texts, e.session.Agreement(), m.table, row)
	theme := widgets.NewLink(name, func() { e.Goto(m.first(row)) })
	m.links = append(m.links, theme)
	cells := []fyne.CanvasObject{theme}
	for _, column := range e.desk.Schema.Matrix {
		cells = append(cells, m.cell(column, row))
	}
	return widgets.Inset(6, 0, 6, 0, widgets.Weights(12, matrixWeights, cells...))
}

func (m *matrix) first(row string) planning.Path {
	return planning.Path{Field: m.table.Columns[0].ID, Row: row}
}

// cell says how far the questions of one column are answered for a theme, by a sign and in words.
func (m *matrix) cell(column []string, row string) fyne.CanvasObject {
	e := m.editor
	s, a, w := e.desk.Schema, e.session.Agreement(), e.desk.Words
	leads := s.Field(column[0])
	if leads == nil || !validate.Active(s, a, leads, row) {
		return m.passed(leads, row)
	}
	rows, filled, target := 0, 0, planning.Path{Field: column[0], Row: row}
	for _, id := range column {
		f := s.Field(id)
		answers := 0
		if f.Kind == schema.Rows {
			answers, target = len(a.ChildRows(f, row)), m.child(f, row)
			rows += answers
		} else if !planning.IsEmpty(a.Value(planning.Path{Field: id, Row: row})) {
			answers = 1
		}
		filled += min(answers, 1)
	}
	state, text := widgets.Empty, w.T("themes.open")
	switch {
	case filled == 0:
	case filled < len(column):
		state, text = widgets.Started, w.T("themes.partly")
	case rows > 0:
		state, text = widgets.Done, w.N("themes.rows", rows)
	default:
		state, text = widgets.Done, w.T("themes.answered")
	}
	return widgets.NewStateLink(state, text, func() { e.Goto(target) })
}

// passed is the cell of a theme that the parties do not take up, or have not decided about yet.
func (m *matrix) passed(f *schema.Field, row string) fyne.CanvasObject {
	w := m.editor.desk.Words
	if f != nil && len(f.When) > 0 {
		decision := planning.Path{Field: f.When[0].Field, Row: row}
		if planning.IsEmpty(m.editor.session.Value(decision)) {
			return widgets.NewStateLink(widgets.Empty, w.T("themes.undecided"), func() { m.editor.Goto(decision) })
		}
	}
	return widgets.Inset(4, 0, 4, 0, widgets.NewParagraph(w.T("themes.passed"), look.ColorNameHelp))
}

// child returns the place of a table in a theme: its first row, or the theme itself.
func (m *matrix) child(f *schema.Field, row string) planning.Path {
	if rows := m.editor.session.Agreement().ChildRows(f, row); len(rows) > 0 {
		return planning.Path{Field: f.ID, Row: rows[0]}
	}
	return planning.Path{Field: f.ID, Row: row}
}
