package planning

import "samenspel/planning/schema"

// AddRow returns the edits that put a new row behind the row after (empty: at the end), filled with these values by
// column id.
func (a *Agreement) AddRow(table *schema.Field, row, after string, values map[string]string) []Edit {
	edits := []Edit{{Path{table.ID, row}, a.placeAfter(table, after, "")}}
	for _, col := range table.Columns {
		if v := values[col.ID]; v != "" {
			edits = append(edits, Edit{Path{col.ID, row}, v})
		}
	}
	return edits
}

// placeAfter returns the order key for a place right behind a row; moving is the row that leaves its old place.
func (a *Agreement) placeAfter(table *schema.Field, after, moving string) string {
	var low, high string
	found := after == ""
	for _, r := range a.Rows(table) {
		if r == moving {
			continue
		}
		key := a.Value(Path{table.ID, r})
		if after == "" {
			low = max(low, key)
			continue
		}
		if found && key > low {
			high = key
			break
		}
		if r == after {
			low, found = key, true
		}
	}
	return Between(low, high)
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
	for i, r := range rows {
		if r != row || i+by < 0 || i+by >= len(rows) {
			continue
		}
		if by > 0 {
			return []Edit{{Path{table.ID, row}, a.placeAfter(table, rows[i+by], row)}}
		}
		before := a.Value(Path{table.ID, rows[i+by]})
		var low string
		for _, other := range a.Rows(table) {
			if key := a.Value(Path{table.ID, other}); key < before && key > low && other != row {
				low = key
			}
		}
		return []Edit{{Path{table.ID, row}, Between(low, before)}}
	}
	return nil
}

// RemoveRow returns the edits that remove a row and the rows of other tables that belong to it. References to the row
// are left: validate finds them.
func (a *Agreement) RemoveRow(s *schema.Schema, table *schema.Field, row string) []Edit {
	var edits []Edit
	for _, child := range s.ChildrenOf(table) {
		for _, r := range a.ChildRows(child, row) {
			edits = append(edits, a.RemoveRow(s, child, r)...)
		}
	}
	return append(edits, Edit{Path{table.ID, row}, ""})
}

// Affected returns every path whose answer an edit may alter: its own and, when it removes a row, the answers in
// that row.
func (a *Agreement) Affected(e Edit) []Path {
	paths := []Path{e.Path}
	if e.Value == "" {
		paths = append(paths, a.rowCells(e.Path)...)
	}
	return paths
}
