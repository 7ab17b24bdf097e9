package export_test

import (
	"slices"
	"testing"

	"samenspel/export"
	"samenspel/planning/schema"
)

// TestBuild_ABlankFormHasRowsForAll that a list is about: the parties, those who sign, and what the list names itself.
func TestBuild_ABlankFormHasRowsForAll(t *testing.T) {
	input := example(t)
	input.Kind = export.Blank
	r := export.Build(input)
	tables := map[string]*export.Table{}
	for _, c := range r.Chapters {
		for _, b := range c.Blocks {
			if b.Table != nil {
				tables[b.ID] = b.Table
			}
		}
	}
	roles := len(input.Schema.Marked(schema.MarkPartyRole).Choices)
	for list, want := range map[string]int{"partij": roles, "teken": roles, "evaluatie.scores": 8, "principe": 5, "inzet.dagen": 7, "rol": 2} {
		if rows := tables[list].Rows; len(rows) != want {
			t.Errorf("%s has %d rows, want %d", list, len(rows), want)
		}
	}
	for list, table := range tables {
		if free := table.Rows[0].Cells[0].Empty; free != (len(table.Spare) > 0) {
			t.Errorf("%s has %d spare rows", list, len(table.Spare))
		}
	}
	if said := tables["overleg"].Examples; len(said) != len(input.Schema.Field("overleg").Suggested) {
		t.Errorf("the examples of overleg are %q", said)
	}
	for _, row := range tables["evaluatie.scores"].Rows {
		if c := row.Cells[0]; c.Text == "" || c.Empty || len(c.Choices) > 0 || c.Text != row.Name {
			t.Errorf("the subject of %q is not said: %+v", row.Name, c)
		}
	}
	if !slices.Equal(r.ByHand, []string{"School", "Datum"}) || r.Words.MoreRoom == "" {
		t.Errorf("on the cover is written %q, and told %q", r.ByHand, r.Words.MoreRoom)
	}
}
