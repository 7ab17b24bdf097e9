package export

import (
	"slices"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// overview returns the answers about the themes beside each other, a row a theme and a column a question, as the
// window shows them on one page. Nil in another chapter, and when nothing was answered.
func (b *builder) overview(c *schema.Chapter) *Table {
	themes := b.Schema.Marked(schema.MarkThemes)
	if themes == nil || b.Schema.Chapter(themes.ID) != c {
		return nil
	}
	t := &Table{ID: themes.ID, Title: b.Words.T("export.matrix", b.Texts.Label(themes.ID)), Row: b.Texts.Fields[themes.ID].Row}
	t.Columns = []Column{{ID: themes.ID, Label: b.firstLabel(themes, nil)}}
	questions := slices.Concat(b.Schema.Matrix...)
	for _, id := range questions {
		t.Columns = append(t.Columns, Column{ID: id, Label: b.Texts.Label(id)})
	}
	any := false
	for _, row := range b.rows.Rows(themes) {
		name := b.rows.Row(themes, row)
		out := Row{ID: row, Name: name, Cells: []Cell{{Text: name}}}
		for _, id := range questions {
			cell := b.about(b.Schema.Field(id), row)
			any = any || !cell.Empty
			out.Cells = append(out.Cells, cell)
		}
		t.Rows = append(t.Rows, out)
	}
	if !any {
		return nil
	}
	return t
}

// about returns the answer to a question about a theme: the rows of a list become the items of one.
func (b *builder) about(f *schema.Field, theme string) Cell {
	switch {
	case f == nil || !validate.Active(b.Schema, b.Agreement, f, theme):
		return Cell{Empty: true}
	case f.Kind != schema.Rows:
		return b.cell(f, theme)
	}
	var items []string
	for _, row := range b.rows.Rows(f) {
		if b.Agreement.Value(planning.Path{Field: f.Parent, Row: row}) == theme {
			if item := b.item(f, row); item != "" {
				items = append(items, item)
			}
		}
	}
	return Cell{Kind: Lines, Text: strings.Join(items, "\n"), Empty: len(items) == 0}
}

// item returns what a row says in short: its first answer, and the next one too behind the name of another row.
func (b *builder) item(f *schema.Field, row string) string {
	var parts []string
	for _, col := range f.Columns {
		if col.ID == f.Parent || !validate.Active(b.Schema, b.Agreement, col, row) {
			continue
		}
		if cell := b.cell(col, row); !cell.Empty {
			parts = append(parts, strings.Join(strings.Fields(cell.Text), " "))
		}
		if col.Kind != schema.Reference {
			break
		}
	}
	return strings.Join(parts, ": ")
}
