package validate

import (
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// view reads an agreement through the form.
type view struct {
	schema    *schema.Schema
	agreement *planning.Agreement
	rows      map[string][]string // of each table, once asked; nil remembers nothing
}

// value returns the answer at a path, computed answers included.
func (v *view) value(p planning.Path) string {
	f := v.schema.Field(p.Field)
	if f == nil || f.Computed == "" {
		return v.agreement.Value(p)
	}
	if f.Overridable {
		if typed := v.agreement.Value(p); !planning.IsEmpty(typed) {
			return typed
		}
	}
	return v.compute(f, p.Row)
}

// at returns the answer to a field that is no column.
func (v *view) at(field string) string { return v.value(planning.Path{Field: field}) }

// in returns the answer to a column in a row.
func (v *view) in(column, row string) string { return v.value(planning.Path{Field: column, Row: row}) }

// rowsOf returns the rows of a table in order, or nil when the form has no such table.
func (v *view) rowsOf(table string) []string {
	if rows, ok := v.rows[table]; ok {
		return rows
	}
	var rows []string
	if f := v.schema.Field(table); f != nil && f.Kind == schema.Rows {
		rows = v.agreement.Rows(f)
	}
	if v.rows != nil {
		v.rows[table] = rows
	}
	return rows
}

// answered tells whether someone answered anything in a row. To which row of another table it belongs is no answer.
func (v *view) answered(table *schema.Field, row string) bool {
	return slices.ContainsFunc(table.Columns, func(col *schema.Field) bool {
		return col.ID != table.Parent && !planning.IsEmpty(v.agreement.Value(planning.Path{Field: col.ID, Row: row}))
	})
}

// counts tells whether a row asks for its needed answers: a fixed one always, a free one when something is in it.
func (v *view) counts(table *schema.Field, row string) bool {
	return slices.Contains(table.Fixed, row) || v.answered(table, row)
}

// filled tells whether a row is more than a start: its name or a needed answer is there.
func (v *view) filled(table *schema.Field, row string) bool {
	name := table.NameColumn()
	return slices.ContainsFunc(table.Columns, func(col *schema.Field) bool {
		return col.ID != table.Parent && (col.ID == name || col.From != "") &&
			!planning.IsEmpty(v.agreement.Value(planning.Path{Field: col.ID, Row: row}))
	})
}

// Value returns the answer at a path; where the program computes the answer, the computed one, unless the field may
// be overridden and someone typed an answer.
func Value(s *schema.Schema, a *planning.Agreement, p planning.Path) string {
	v := view{schema: s, agreement: a}
	return v.value(p)
}

// Active tells whether a field is asked for, by its own conditions. Of a column, row is its row; of a table that
// belongs to another one, row is the row there, and an empty row asks for any of them; otherwise row is empty.
func Active(s *schema.Schema, a *planning.Agreement, f *schema.Field, row string) bool {
	for _, cond := range f.When {
		if !holds(s, a, f, row, cond) {
			return false
		}
	}
	return true
}

func holds(s *schema.Schema, a *planning.Agreement, f *schema.Field, row string, cond schema.Condition) bool {
	table, own := s.TableOf(cond.Field), s.TableOf(f.ID)
	is := func(row string) bool {
		return slices.ContainsFunc(planning.Items(Value(s, a, planning.Path{Field: cond.Field, Row: row})), func(item string) bool {
			return slices.Contains(cond.Is, item)
		})
	}
	switch {
	case table == nil:
		return is("")
	case table == own:
		return is(row)
	case own != nil && s.ParentOf(own) == table:
		return is(a.Value(planning.Path{Field: own.Parent, Row: row}))
	case f.Kind == schema.Rows && row == "":
		return slices.ContainsFunc(a.Rows(table), is)
	}
	return is(row)
}
