package export

import (
	"slices"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// cell returns the answer to a field in a row (empty for a field that is no column) as it is printed.
func (b *builder) cell(f *schema.Field, row string) Cell {
	value := validate.Value(b.Schema, b.Agreement, planning.Path{Field: f.ID, Row: row})
	kind := cellKind(f)
	if planning.IsEmpty(value) {
		return Cell{Kind: kind, Decimals: f.Decimals, Empty: true}
	}
	c := Cell{Kind: kind, Text: value, Decimals: f.Decimals}
	switch f.Kind {
	case schema.Reference:
		c.Text = strings.Join(b.referenced(f, value), "\n")
	case schema.Memo:
		// as it was written
	case schema.Number:
		c.Text = b.Words.FormatValue(b.Schema, b.Texts, f, value)
		if _, ok := planning.ParseNumber(value); ok {
			c.Number = value
		}
		if unit := b.Texts.Units[f.Unit]; unit != "" && kind != Money && c.Number != "" {
			c.Text, c.Unit = c.Text+" "+unit, unit
		}
	case schema.Date:
		c.Text = b.Words.FormatValue(b.Schema, b.Texts, f, value)
		if _, ok := planning.ParseDay(value); ok {
			c.Date = value
		}
	default:
		c.Text = b.Words.FormatValue(b.Schema, b.Texts, f, value)
	}
	return c
}

// referenced returns the names of the rows that a value points to; one that is gone is said to be gone.
func (b *builder) referenced(f *schema.Field, value string) []string {
	table := b.Schema.Field(f.Table)
	var names []string
	for _, row := range planning.Items(value) {
		if b.rows.Has(table, row) {
			names = append(names, b.rows.Row(table, row))
		} else {
			names = append(names, b.Words.T("export.row_gone"))
		}
	}
	return names
}

func cellKind(f *schema.Field) CellKind {
	switch f.Kind {
	case schema.Memo:
		if f.Lines {
			return Lines
		}
		return Long
	case schema.Number:
		if f.Unit == schema.Euro {
			return Money
		}
		return Number
	case schema.Date:
		return Date
	case schema.Choices:
		return Lines
	case schema.Reference:
		if f.Many {
			return Lines
		}
		return Text
	case schema.Text:
		switch f.Format {
		case schema.BRIN, schema.DUOLocation, schema.KvK, schema.KvKLocation, schema.Municipality, schema.Phone:
			return Code
		}
		return Text
	case schema.YesNo, schema.Choice, schema.Rows:
		return Text
	}
	return Text
}

// table returns a rows field as a table, or nil when it has nothing to show.
func (b *builder) table(f *schema.Field) *Table {
	parent := b.Schema.ParentOf(f)
	rows := b.tableRows(f, parent)
	if len(rows) == 0 && (!validate.Active(b.Schema, b.Agreement, f, "") || !b.Full && (f.From == "" || parent != nil)) {
		return nil
	}
	words := b.Texts.Fields[f.ID]
	t := &Table{ID: f.ID, Title: words.Label, Sheet: b.tableSheet(f.ID, words.Label), Row: words.Row, Grouped: parent != nil}
	named := len(f.Fixed) > 0 || parent != nil
	if named {
		t.Columns = append(t.Columns, Column{ID: b.firstColumn(f, parent), Label: b.firstLabel(f, parent)})
	}
	columns := b.columns(f, rows)
	if len(columns) == 0 && b.Kind == Public {
		return nil
	}
	for _, col := range columns {
		t.Columns = append(t.Columns, Column{
			ID: col.ID, Label: b.Texts.Label(col.ID), Kind: cellKind(col), Unit: b.Texts.Units[col.Unit],
			Completes: col.Completes && slices.Contains(columns, before(f, col)), Chosen: col.Kind == schema.Choice,
		})
	}
	for _, row := range rows {
		out := Row{ID: row, Name: b.rows.Row(f, row)}
		if named {
			out.Cells = append(out.Cells, b.firstCell(f, parent, row))
		}
		for _, col := range columns {
			cell := Cell{Kind: cellKind(col), Empty: true}
			if validate.Active(b.Schema, b.Agreement, col, row) {
				cell = b.cell(col, row)
			}
			out.Cells = append(out.Cells, cell)
		}
		t.Rows = append(t.Rows, out)
	}
	return t
}

// tableRows returns the rows to print: for a table that belongs to another one, grouped in that one's order.
func (b *builder) tableRows(f, parent *schema.Field) []string {
	if parent == nil {
		return b.rows.Rows(f)
	}
	owned := map[string][]string{}
	var orphans []string // a row whose owner is gone still shows
	for _, row := range b.rows.Rows(f) {
		owner := b.Agreement.Value(planning.Path{Field: f.Parent, Row: row})
		if b.rows.Has(parent, owner) {
			owned[owner] = append(owned[owner], row)
		} else {
			orphans = append(orphans, row)
		}
	}
	var rows []string
	for _, owner := range b.rows.Rows(parent) {
		rows = append(rows, owned[owner]...)
	}
	return append(rows, orphans...)
}

// columns leaves out the column that says to which row a row belongs, columns that apply to no row, and those that no row
// fills where such an answer is skipped.
func (b *builder) columns(f *schema.Field, rows []string) []*schema.Field {
	var columns []*schema.Field
	for _, col := range f.Columns {
		later := !b.Full && col.From == schema.Evaluation && f.From != schema.Evaluation // as what is yearly
		if col.ID == f.Parent || b.hides(col) || !b.anyActive(col, rows) || (b.skips(col) || later) && !b.anyFilled(col, rows) {
			continue
		}
		columns = append(columns, col)
	}
	return columns
}

// before returns the column before one that is not the first.
func before(table, col *schema.Field) *schema.Field {
	return table.Columns[slices.Index(table.Columns, col)-1]
}

func (b *builder) anyActive(col *schema.Field, rows []string) bool {
	return len(rows) == 0 || slices.ContainsFunc(rows, func(row string) bool {
		return validate.Active(b.Schema, b.Agreement, col, row)
	})
}

func (b *builder) anyFilled(col *schema.Field, rows []string) bool {
	for _, row := range rows {
		if validate.Active(b.Schema, b.Agreement, col, row) && !b.cell(col, row).Empty {
			return true
		}
	}
	return false
}

func (b *builder) firstColumn(f, parent *schema.Field) string {
	if parent != nil {
		return f.Parent
	}
	return f.ID
}

func (b *builder) firstLabel(f, parent *schema.Field) string {
	if parent != nil {
		return capital(b.Texts.Fields[parent.ID].Row)
	}
	return capital(b.Texts.Fields[f.ID].Row)
}

func (b *builder) firstCell(f, parent *schema.Field, row string) Cell {
	if parent == nil {
		return Cell{Text: b.rows.Row(f, row)}
	}
	owner := b.Agreement.Value(planning.Path{Field: f.Parent, Row: row})
	if !b.rows.Has(parent, owner) {
		return Cell{Text: b.Words.T("export.row_gone")}
	}
	return Cell{Text: b.rows.Row(parent, owner)}
}
