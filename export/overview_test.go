package export_test

import (
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/planning/schema"
)

// TestBuild_OverviewOfThemes: a row a theme, a column a question; the roles with what they do.
func TestBuild_OverviewOfThemes(t *testing.T) {
	in := example(t)
	var found *export.Table
	for _, c := range export.Build(in).Chapters {
		if c.Overview == nil {
			continue
		}
		if found != nil || c.ID != in.Schema.Chapter(in.Schema.Marked(schema.MarkThemes).ID).ID {
			t.Fatalf("an overview in chapter %s", c.ID)
		}
		found = c.Overview
	}
	if found == nil || len(found.Rows) != 5 || len(found.Columns) != 5 {
		t.Fatalf("got %+v", found)
	}
	cells := found.Rows[0].Cells
	for i, want := range []string{"Groeikansen", "De school ziet leerlingen vooral in de klas.", "jongerenwerker: Vraagt leerlingen", "Meer leerlingen ontdekken", "Gebruik van de gymzaal"} {
		if !strings.Contains(cells[i].Text, want) {
			t.Errorf("cell %d says %q, not %q", i, cells[i].Text, want)
		}
	}
	if lines := strings.Split(cells[2].Text, "\n"); cells[2].Kind != export.Lines || len(lines) != 3 {
		t.Errorf("the contributions are %q", lines)
	}
}

// TestBuild_NoOverviewOfNothing leaves it out of an agreement without answers.
func TestBuild_NoOverviewOfNothing(t *testing.T) {
	for _, c := range export.Build(input(t, nothing)).Chapters {
		if c.Overview != nil {
			t.Errorf("chapter %s has %+v", c.ID, c.Overview)
		}
	}
}
