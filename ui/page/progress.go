package page

import (
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	"samenspel/ui/widgets"
)

// refresh shows title and progress in the chapter list and the status line.
func (e *Editor) refresh() {
	w := e.desk.Words
	e.title.SetText(e.Title())
	items := make([]widgets.NavItem, len(e.desk.Schema.Chapters))
	total, all := 0, 0
	for i, c := range e.desk.Schema.Chapters {
		done, required := e.result.Progress(c.ID, schema.Draft)
		total, all = total+done, all+required
		items[i] = widgets.NavItem{Number: i + 1, Title: e.desk.Texts.Chapters[c.ID].Title, State: e.state(c, done, required)}
		items[i].Note = w.T("editor.progress.chapter", done, required)
		if required == 0 {
			items[i].Note = ""
		}
	}
	e.nav.SetItems(items)
	e.status.SetProgress(float32(total), float32(all))
	e.status.SetRight(w.T("editor.progress", total, all))
}

func (e *Editor) state(c *schema.Chapter, done, required int) widgets.NavState {
	for _, f := range e.result.Findings {
		if f.Chapter == c.ID && f.Kind != validate.Missing {
			return widgets.Attention
		}
	}
	switch {
	case required > 0 && done >= required:
		return widgets.Done
	case done > 0 || e.answered(c):
		return widgets.Started
	}
	return widgets.Empty
}

// answered tells whether any question of a chapter has an answer.
func (e *Editor) answered(c *schema.Chapter) bool {
	a := e.session.Agreement()
	for _, sec := range c.Sections {
		for _, f := range sec.Fields {
			if f.Kind == schema.Rows && len(f.Fixed) == 0 && len(a.Rows(f)) > 0 {
				return true
			}
			if f.Kind != schema.Rows && !planning.IsEmpty(a.Value(planning.Path{Field: f.ID})) {
				return true
			}
		}
	}
	return false
}

// Title returns what the agreement is called.
func (e *Editor) Title() string { return e.desk.titled(e.answer(schema.MarkTitle)) }
