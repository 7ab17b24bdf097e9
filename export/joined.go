package export

import "slices"

// Joined returns the report as it is read: an answer and the one that completes it are one, "2 per week" under the
// question of the first. A workbook keeps both, for it calculates with the number, and a blank form has room for both.
func (r *Report) Joined() *Report {
	joined := *r
	joined.Chapters = slices.Clone(r.Chapters)
	for i := range joined.Chapters {
		c := &joined.Chapters[i]
		c.Blocks = slices.Clone(c.Blocks)
		for k := range c.Blocks {
			c.Blocks[k].Table = c.Blocks[k].Table.joined()
		}
	}
	return &joined
}

// joined returns a table in which no column completes another one.
func (t *Table) joined() *Table {
	if t == nil {
		return nil
	}
	for i, c := range t.Columns {
		if c.Completes && i > 0 {
			return t.with(i).joined()
		}
	}
	return t
}

// with returns a table with one column for the one at i and the one before it.
func (t *Table) with(i int) *Table {
	joined := *t
	joined.Columns, joined.Rows = slices.Delete(slices.Clone(t.Columns), i, i+1), slices.Clone(t.Rows)
	before := &joined.Columns[i-1]
	before.Kind, before.Unit = Text, ""
	for k := range joined.Rows {
		row := &joined.Rows[k]
		if i >= len(row.Cells) {
			continue
		}
		cell := together(row.Cells[i-1], row.Cells[i], t.Columns[i])
		row.Cells = slices.Delete(slices.Clone(row.Cells), i, i+1)
		row.Cells[i-1] = cell
	}
	return &joined
}

// together makes one answer of two, the second in a column; one without the other stays as it is.
func together(first, second Cell, column Column) Cell {
	switch {
	case first.Empty:
		return second
	case second.Empty:
		return first
	case column.Chosen:
		second.Text = Within(second.Text)
	}
	return Cell{Text: first.Text + " " + second.Text}
}
