package export_test

import (
	"slices"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/planning"
)

// TestJoined: who reads finds a number and what completes it in one answer, a workbook in two.
func TestJoined(t *testing.T) {
	for _, c := range []struct{ first, second, apart, together string }{
		{"2", "week", "2|Per week", "2 per week"},
		{"2", "", "2|", "2"},
		{"", "week", "|Per week", "Per week"},
		{"vaak", "jaar", "vaak|Per jaar", "vaak per jaar"},
		{"", "", "|", ""},
	} {
		in := input(t, nothing)
		set(in, "overleg", "o", planning.Between("", ""))
		set(in, "overleg.frequentie", "o", c.first)
		set(in, "overleg.frequentie_periode", "o", c.second)
		r := export.Build(in)
		if got := answers(r, "overleg", "overleg.frequentie", "overleg.frequentie_periode"); got != c.apart {
			t.Errorf("%q in a workbook, want %q", got, c.apart)
		}
		if got := answers(r.Joined(), "overleg", "overleg.frequentie", "overleg.frequentie_periode"); got != c.together {
			t.Errorf("%q to read, want %q", got, c.together)
		}
	}
}

// TestJoined_WhatWasTypedStaysAsItIs: only a choice, which is ours, loses its capital.
func TestJoined_WhatWasTypedStaysAsItIs(t *testing.T) {
	in := input(t, nothing)
	set(in, "indicator", "i", planning.Between("", ""))
	set(in, "indicator.doel", "i", "80")
	set(in, "indicator.doel_eenheid", "i", "Procent van het team")
	if got := answers(export.Build(in).Joined(), "indicator", "indicator.doel", "indicator.doel_eenheid"); got != "80 Procent van het team" {
		t.Errorf("%q", got)
	}
}

// TestJoined_OfABlankForm: there is room to write both.
func TestJoined_OfABlankForm(t *testing.T) {
	in := input(t, nothing)
	in.Kind = export.Blank
	r := export.Build(in)
	if apart, together := printed(r), printed(r.Joined()); apart != together {
		t.Error("a blank form is not as it was")
	}
}

// answers returns the answers to some columns in the first row of a table.
func answers(r *export.Report, table string, columns ...string) string {
	var texts []string
	for _, c := range r.Chapters {
		for _, b := range c.Blocks {
			if b.ID != table {
				continue
			}
			for i, col := range b.Table.Columns {
				if slices.Contains(columns, col.ID) {
					texts = append(texts, b.Table.Rows[0].Cells[i].Text)
				}
			}
		}
	}
	return strings.Join(texts, "|")
}

func TestWithin(t *testing.T) {
	for choice, want := range map[string]string{"Per week": "per week", "Op papier": "op papier", "PDF met naam": "PDF met naam", "": "", "Één": "één"} {
		if got := export.Within(choice); got != want {
			t.Errorf("%q: %q, want %q", choice, got, want)
		}
	}
}
