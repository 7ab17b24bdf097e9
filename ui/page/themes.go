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
	for _, row := range e.session.Agreement().Rows(m.table) {
		objects = append(objects, m.row(row), widgets.NewHairline())
	}
	m.all.Objects = objects
	m.all.Refresh()
}

func (m *matrix) row(row string) fyne.CanvasObject {
	e := m.editor
	name := export.RowName(e.desk.Schema, e.desk.Texts, e.session.Agreement(), m.table, row)
	cells := []fyne.CanvasObject{widgets.NewLink(name, func() { e.Goto(m.first(row)) })}
	for _, column := range e.desk.Schema.Matrix {
		cells = append(cells, m.cell(column, row))
	}
	return widgets.Inset(6, 0, 6, 0, widgets.Weights(12, matrixWeights, cells...))
}

func (m *matrix) first(row string) planning.Path {
	return planning.Path{Field: m.table.Columns[0].ID, Row: row}
}

// cell says how far the questions of one column are answered for a theme.
func (m *matrix) cell(column []string, row string) fyne.CanvasObject {
	e := m.editor
	s, a, w := e.desk.Schema, e.session.Agreement(), e.desk.Words
	if s.Field(column[0]) == nil || !validate.Active(s, a, s.Field(column[0]), row) {
		return widgets.NewText("–", look.SizeNameCaption, look.ColorNameHelp, false)
	}
	answers, target := 0, planning.Path{Field: column[0], Row: row}
	for _, id := range column {
		f := s.Field(id)
		if f.Kind == schema.Rows {
			answers += len(a.ChildRows(f, row))
		} else if !planning.IsEmpty(a.Value(planning.Path{Field: id, Row: row})) {
			answers++
		}
		if f.Kind == schema.Rows {
			target = m.child(f, row)
		}
	}
	text := w.T("themes.open")
	if answers > 0 && s.Field(column[0]).Kind == schema.Rows {
		text = w.N("themes.rows", answers)
	} else if answers > 0 {
		text = w.T("themes.answered")
	}
	return widgets.NewLink(text, func() { e.Goto(target) })
}

// child returns the place of a table in a theme: its first row, or the theme itself.
func (m *matrix) child(f *schema.Field, row string) planning.Path {
	if rows := m.editor.session.Agreement().ChildRows(f, row); len(rows) > 0 {
		return planning.Path{Field: f.ID, Row: rows[0]}
	}
	return planning.Path{Field: f.ID, Row: row}
}
