package page

import (
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// Place is a chapter, a question or a row of the agreement that the user can go to.
type Place struct {
	Title string
	Note  string // the chapter or the list that it is in
	Go    func()
}

// Places lists where the user can go now: the chapters first, then in the form's order every question that applies and
// every row.
func (e *Editor) Places() []Place {
	s, a, names := e.desk.Schema, e.session.Agreement(), e.names()
	var places []Place
	for i, c := range s.Chapters {
		places = append(places, Place{
			Title: e.desk.Words.T("editor.pick.chapter", i+1, e.desk.Texts.Chapters[c.ID].Title),
			Go: func() {
				e.visit(i)
				e.FocusFirst()
			},
		})
	}
	s.Walk(func(c *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Parent == "" && validate.Active(s, a, f, "") {
			path := planning.Path{Field: f.ID}
			places = append(places, Place{e.desk.Texts.Label(f.ID), e.desk.Texts.Chapters[c.ID].Title, func() { e.Goto(path) }})
		}
		if f.Kind != schema.Rows {
			return
		}
		for _, row := range names.Rows(f) {
			path := planning.Path{Field: f.ID, Row: row}
			places = append(places, Place{names.Row(f, row), e.desk.Texts.Label(f.ID), func() { e.Goto(path) }})
		}
	})
	return places
}
