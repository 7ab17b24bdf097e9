package pdf

import (
	"slices"
	"testing"

	"samenspel/export"
)

// TestBlank_UsesTheRestOfAPage: what stands last on it gets more room to write in, and what has something below it not.
func TestBlank_UsesTheRestOfAPage(t *testing.T) {
	write := export.Cell{Empty: true, Room: 1}
	short := export.Block{Kind: export.Answer, Title: "Vraag", Value: write}
	long := export.Block{Kind: export.Answer, Title: "Vraag", Value: export.Cell{Kind: export.Long, Empty: true, Room: 2}}
	list := func(columns int, cell export.Cell) export.Block {
		row := export.Row{Name: "Rij", Cells: slices.Repeat([]export.Cell{cell}, columns)}
		return export.Block{Kind: export.Grid, Title: "Lijst", Table: &export.Table{
			Columns: slices.Repeat([]export.Column{{Label: "Wat?"}}, columns), Rows: []export.Row{row}, Spare: []export.Row{row, row},
		}}
	}
	prose := list(6, write)
	prose.Table.Rows[0].Cells = append(prose.Table.Rows[0].Cells[:5:5], long.Value)
	prose.Table.Spare = nil
	high := list(1, export.Cell{Empty: true, Room: 12})
	many := list(2, write)
	many.Table.Spare = slices.Repeat(many.Table.Spare, 4)
	lines := func(o op) bool { return o.kind == opRule && o.style.colour == grey }
	rows := func(o op) bool { return o.kind == opFill && o.h == writeRow }
	for _, c := range []struct {
		name        string
		above       int // short questions
		block       export.Block
		counts      func(op) bool
		alone, more int
	}{
		{"one line", 5, short, lines, 6, 6},
		{"lines", 5, long, lines, 7, 7 + mostMore},
		{"a table", 5, list(2, write), rows, 1, 3},
		{"a table with room for some", 7, many, rows, 1, 6},
		{"a record with an answer of many lines", 2, prose, lines, 9, 9 + mostMore},
		{"records", 2, list(6, write), func(o op) bool { return o.kind == opText && o.text.Text == "Rij" }, 1, 2},
	} {
		blocks := append(slices.Repeat([]export.Block{short}, c.above), c.block)
		for want, next := range map[int]export.Block{c.alone: {Kind: export.Heading, Title: "Kop", Level: 2}, c.more: high} {
			got := 0
			for _, o := range layOut(t, blankOf(append(slices.Clone(blocks), next)...)).pages[2].ops {
				if c.counts(o) {
					got++
				}
			}
			if got != want {
				t.Errorf("%s above %q: %d, want %d", c.name, next.Title, got, want)
			}
		}
	}
}
