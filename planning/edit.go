package planning

import (
	"slices"

	"samenspel/planning/schema"
)

// AddRow returns the edits that put a new row behind the row after (empty: at the end), filled with these values by
// column id.
func (a *Agreement) AddRow(table *schema.Field, row, after string, values map[string]string) []Edit {
	order := a.placed(table, row)
	at := len(order)
	if i := slices.Index(order, after); i >= 0 {
		at = i + 1
	}
	edits := a.place(table, order, at, row)
	for _, col := range table.Columns {
		if v := values[col.ID]; v != "" {
			edits = append(edits, Edit{Path{col.ID, row}, v})
		}
	}
	return edits
}

// placed returns the rows that have an order key, without this one. Fixed rows have none, nor has a row that was
// removed while another party wrote in it.
func (a *Agreement) placed(table *schema.Field, without string) []string {
	return slices.DeleteFunc(a.Rows(table), func(row string) bool {
		return row == without || a.Value(Path{table.ID, row}) == ""
	})
}

// place returns the edits that put a row at a place in order, which does not hold it yet. Two parties who added a row
// without seeing each other may have used one key twice; rows behind the place then get a new key too.
func (a *Agreement) place(table *schema.Field, order []string, at int, row string) []Edit {
	key := func(row string) string { return a.Value(Path{table.ID, row}) }
	low := ""
	if at > 0 {
		low = key(order[at-1])
	}
	var edits []Edit
	for rest := order[at:]; ; row, rest = rest[0], rest[1:] {
		high := ""
		if i := slices.IndexFunc(rest, func(r string) bool { return key(r) > low }); i >= 0 {
			high = key(rest[i])
		}
		low = Between(low, high)
		edits = append(edits, Edit{Path{table.ID, row}, low})
		if len(rest) == 0 || key(rest[0]) > low {
			return edits
		}
	}
}

// DuplicateRow returns the edits that put a copy of a row, named by the new id, right behind it.
func (a *Agreement) DuplicateRow(table *schema.Field, row, copyID string) []Edit {
	values := map[string]string{}
	for _, col := range table.Columns {
		values[col.ID] = a.Value(Path{col.ID, row})
	}
	return a.AddRow(table, copyID, row, values)
}

// MoveRow returns the edits that move a row up (-1) or down (+1) among rows, which are the rows shown together; none
// at the end of the list.
func (a *Agreement) MoveRow(table *schema.Field, rows []string, row string, by int) []Edit {
	i := slices.Index(rows, row)
	if i < 0 || i+by < 0 || i+by >= len(rows) {
		return nil
	}
	order := a.placed(table, row)
	at := slices.Index(order, rows[i+by])
	if at < 0 {
		return nil
	}
	if by > 0 {
		at++
	}
	return a.place(table, order, at, row)
}

// RemoveRow returns the edits that remove a row and the rows of other tables that belong to it. References to the row
// are left: validate finds them. Of a row that another party removed already, the words that still show are removed.
func (a *Agreement) RemoveRow(s *schema.Schema, table *schema.Field, row string) []Edit {
	var edits []Edit
	for _, child := range s.ChildrenOf(table) {
		for _, r := range a.ChildRows(child, row) {
			edits = append(edits, a.RemoveRow(s, child, r)...)
		}
	}
	place := Path{table.ID, row}
	if len(a.by[place]) == 0 || a.Value(place) != "" {
		return append(edits, Edit{place, ""})
	}
	for _, cell := range a.rowCells(place) {
		if a.holdsWords(cell) {
			edits = append(edits, Edit{cell, ""})
		}
	}
	return edits
}

// Affected returns every path whose answer an edit may alter, its own last. With a row the answers in it leave; they
// count too when the row comes back, for going back then takes them along. Setting the old answers in the opposite
// order undoes the edit.
func (a *Agreement) Affected(e Edit) []Path {
	if e.Value != "" && a.Value(e.Path) != "" {
		return []Path{e.Path}
	}
	return append(a.rowCells(e.Path), e.Path)
}
