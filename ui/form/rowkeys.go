package form

import (
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// row returns the row of a table where the user is: at one of its questions, or at its head; nil for none.
func (c *Chapter) row() *row {
	at, ok := c.here()
	if !ok || at.Row == "" {
		return nil
	}
	for _, n := range c.nodes {
		if n.Kind == Row && n.Row == at.Row {
			return c.parts[key(n)].(*row)
		}
	}
	return nil
}

// InRow tells whether the user is in a row of a table.
func (c *Chapter) InRow() bool { return c.row() != nil }

// CanAlterRow tells whether the row where the user is can be moved and removed. Rows that always exist cannot.
func (c *Chapter) CanAlterRow() bool { return c.free() != nil }

// free is row for a row that can be moved and removed.
func (c *Chapter) free() *row {
	if r := c.row(); r != nil && !r.fixed && !c.host.Locked {
		return r
	}
	return nil
}

// MoveRow moves the row where the user is up (-1) or down (+1). The focus stays in it, at the same place on the
// screen. It tells whether the row moved.
func (c *Chapter) MoveRow(by int) bool {
	r := c.free()
	if r == nil || !r.move(by) {
		return false
	}
	c.regain()
	return true
}

// InsertRow adds a row below the one where the user is, or at the end of the table at whose button or offer of rows the
// user is, and brings its first question to the user. It tells whether it did.
func (c *Chapter) InsertRow() bool {
	s := c.host.Session.Schema()
	if n, ok := c.here(); ok && (n.Kind == Add || n.Kind == Suggest) && !c.host.Locked {
		c.addRow(s.Field(n.Field), n.Row)
		return true
	}
	r := c.free()
	if r == nil {
		return false
	}
	c.insertRow(r.table, r.parent(), r.id)
	return true
}

// RemoveRow removes the row where the user is, as its button does. It tells whether it did.
func (c *Chapter) RemoveRow() bool {
	r := c.free()
	if r == nil {
		return false
	}
	r.remove()
	return true
}

// StepRow goes to the same question in the next (+1) or the previous (-1) row; where that row does not ask it, to the
// row. It tells whether there is such a row.
func (c *Chapter) StepRow(by int) bool {
	r := c.row()
	if r == nil {
		return false
	}
	rows := r.beside()
	i := slices.Index(rows, r.id) + by
	if i < 0 || i >= len(rows) {
		return false
	}
	at, _ := c.here()
	if at.Kind == Question && c.Focus(planning.Path{Field: at.Field, Row: rows[i]}) {
		return true
	}
	return c.focusHead(r.table, rows[i])
}

// focusHead gives the focus to the head of a row.
func (c *Chapter) focusHead(table *schema.Field, id string) bool {
	for _, n := range c.nodes {
		if n.Kind == Row && n.Field == table.ID && n.Row == id {
			r := c.parts[key(n)].(*row)
			widgets.Reveal(r.card, c.scroll)
			return r.takeFocus()
		}
	}
	return false
}
