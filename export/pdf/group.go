package pdf

import (
	"strings"

	"samenspel/export"
)

// grouped takes the first column of a grouped table apart, so that the owner of several rows stands there once: above
// its rows, or, in a table with only one other column, beside all that belongs to it.
func grouped(title string, t *export.Table) *table {
	switch {
	case !t.Grouped || len(t.Columns) < 2:
		return &table{Table: t, title: title, columns: t.Columns}
	case len(t.Columns) == 2:
		joined := joinRows(t)
		return &table{Table: joined, title: title, columns: joined.Columns}
	}
	rest := &export.Table{ID: t.ID, Columns: t.Columns[1:]}
	set := &table{Table: rest, title: title, columns: rest.Columns}
	for _, r := range t.Rows {
		rest.Rows = append(rest.Rows, export.Row{ID: r.ID, Name: r.Name, Cells: r.Cells[1:]})
		set.groups = append(set.groups, t.Columns[0].Label+": "+r.Cells[0].Text)
	}
	return set
}

const noBreakSpace = "\u00a0"

// joinRows makes one row of the rows of an owner: dates and numbers behind each other, none of them broken, other answers
// as a list.
func joinRows(t *export.Table) *export.Table {
	joined := &export.Table{ID: t.ID, Columns: []export.Column{t.Columns[0], {ID: t.Columns[1].ID, Label: t.Columns[1].Label}}}
	texts := map[string][]string{}
	short := true
	for _, r := range t.Rows {
		owner := r.Cells[0].Text
		if _, known := texts[owner]; !known {
			joined.Rows = append(joined.Rows, export.Row{ID: r.ID, Name: r.Cells[0].Text, Cells: []export.Cell{r.Cells[0], {}}})
		}
		texts[owner] = append(texts[owner], r.Cells[1].Text)
		short = short && r.Cells[1].Kind != export.Long && r.Cells[1].Kind != export.Lines && r.Cells[1].Kind != export.Text
	}
	for i := range joined.Rows {
		cell := &joined.Rows[i].Cells[1]
		if cell.Text = strings.Join(texts[joined.Rows[i].Cells[0].Text], "\n"); short {
			cell.Text = strings.NewReplacer(" ", noBreakSpace, "\n", ", ").Replace(cell.Text)
		} else {
			cell.Kind = export.Lines
		}
		cell.Empty = strings.Trim(cell.Text, ", \n") == ""
	}
	return joined
}
