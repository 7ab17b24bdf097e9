package form

import (
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// focuser is a part that can take the focus; it tells whether it did.
type focuser interface{ takeFocus() bool }

func (q *question) takeFocus() bool {
	if n, ok := q.field.(*numberField); ok && n.line == nil {
		return false // nothing to type
	}
	q.field.focus()
	return true
}

func (r *row) takeFocus() bool {
	r.card.Focus(r.chapter.host.Window)
	return true
}

func (s *suggestions) takeFocus() bool {
	s.choices.Focus(s.chapter.host.Window)
	return true
}

func (a *add) takeFocus() bool {
	if a.more != nil {
		a.host.focus(a.more)
	}
	return a.more != nil
}

// Focus opens the row that a path lies in and brings its question to the user, or of a table what can be done there
// first. It tells whether the chapter has the path.
func (c *Chapter) Focus(p planning.Path) bool {
	c.open(p)
	for i, n := range c.nodes {
		if n.Field != p.Field || n.Row != p.Row || n.Kind != Question && n.Kind != Table && n.Kind != Row {
			continue
		}
		if q, ok := c.parts[key(n)].(*question); ok && q.focused {
			return true // the user is there, perhaps far down in a long answer
		}
		widgets.Reveal(c.parts[key(n)].object(), c.scroll)
		c.focusFrom(i)
		return true
	}
	return false
}

// FocusFirst gives the focus to the first thing in the chapter that can have it.
func (c *Chapter) FocusFirst() { c.focusFrom(0) }

// focusFrom gives the focus to the first part from a place on that takes it.
func (c *Chapter) focusFrom(i int) {
	for _, n := range c.nodes[i:] {
		if p, ok := c.parts[key(n)].(focuser); ok && p.takeFocus() {
			if q, ok := p.(*question); ok {
				widgets.Reveal(q.object(), c.scroll) // with its words, not only the field
			}
			return
		}
	}
}

// focusRow brings the first question of a row to the user.
func (c *Chapter) focusRow(table *schema.Field, id string) {
	for _, col := range table.Columns {
		if col.ID != table.Parent {
			c.Focus(planning.Path{Field: col.ID, Row: id})
			return
		}
	}
}

// focusAfter gives the focus to the row that took the place of a removed one, or else to what adds a row: the button
// that had it is gone.
func (c *Chapter) focusAfter(table *schema.Field, parent string, rows []string, i int) {
	kind, row := Add, parent
	if len(rows) > 0 {
		kind, row = Row, rows[min(i, len(rows)-1)]
	}
	for at, n := range c.nodes {
		if n.Kind == kind && n.Field == table.ID && n.Row == row {
			c.focusFrom(at)
			return
		}
	}
}

// open unfolds the row of a path, and the row of the parent table that it belongs to.
func (c *Chapter) open(p planning.Path) {
	s, a := c.host.Session.Schema(), c.host.Session.Agreement()
	table := s.TableOf(p.Field)
	if f := s.Field(p.Field); f != nil && f.Kind == schema.Rows {
		table = f
		if !slices.Contains(a.Rows(f), p.Row) {
			table = s.ParentOf(f) // the table in the row of another
		}
	}
	for row := p.Row; row != "" && table != nil; {
		c.view[row] = true
		if table.Parent == "" {
			break
		}
		row, table = a.Value(planning.Path{Field: table.Parent, Row: row}), s.ParentOf(table)
	}
	c.arrange()
}
