package pdf

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// TestBlank_NamesOfColumnsAreWhole: no name wraps within the room that was made for it.
func TestBlank_NamesOfColumnsAreWhole(t *testing.T) {
	l := layOut(t, blankOf())
	for _, label := range []string{"Dag", "Functie", "Welke afspraak?", "Van welke partij?", "Wat gebeurt er in deze stap?"} {
		table := &export.Table{Columns: []export.Column{{Label: label, Guide: "Zo."}}, Rows: []export.Row{{Cells: []export.Cell{{Empty: true}}}}}
		if lines := l.guidesOf(table)[0].name; len(lines) != 1 {
			t.Errorf("%q takes %d lines", label, len(lines))
		}
	}
}

// TestBlank_NamesOfColumnsStandOut above their table, at the left of how to fill them in; one that says all has no line.
func TestBlank_NamesOfColumnsStandOut(t *testing.T) {
	write := export.Cell{Empty: true, Room: 1}
	days := export.Cell{Empty: true, Choices: []string{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"}}
	block := export.Block{Kind: export.Grid, Title: "Lijst", Table: &export.Table{
		Columns: []export.Column{{Label: "Hoe?", Guide: strings.Repeat("hoe ", 60)}, {Label: "Wie?"}, {Label: "Dag"}},
		Rows:    []export.Row{{Cells: []export.Cell{write, write, days}}},
	}}
	r := blankOf(block)
	for _, r.Readable = range []bool{false, true} {
		l := layOut(t, r)
		var names, guides []op
		for _, o := range l.pages[2].ops {
			switch {
			case o.kind != opText || o.style.size != l.st.small.size:
			case o.style.weight == shape.SemiBold && o.style.colour == black:
				names = append(names, o)
			case strings.HasPrefix(o.text.Text, "hoe"), strings.HasPrefix(o.text.Text, "maandag"):
				guides = append(guides, o)
			}
		}
		if len(names) != 2 || names[0].text.Text != "Hoe?" || names[1].text.Text != "Dag" || len(guides) < 3 {
			t.Fatalf("readable %v: %d names, %d lines of help", r.Readable, len(names), len(guides))
		}
		if first, last := guides[0], guides[len(guides)-1]; first.y != names[0].y || last.y != names[1].y || first.x != last.x || first.x < names[0].x+names[0].text.Width {
			t.Errorf("readable %v: names at %.1f and %.1f, help at %.1f and %.1f", r.Readable, names[0].y, names[1].y, first.y, last.y)
		}
	}
}

// TestBlank_GivesExamples of what stands in a list: as many as three lines hold, and no line begins or ends with a dot.
func TestBlank_GivesExamples(t *testing.T) {
	table := &export.Table{Columns: []export.Column{{Label: "Wat?"}, {Label: "Wie?"}}, Rows: []export.Row{{Cells: slices.Repeat([]export.Cell{{Empty: true, Room: 1}}, 2)}}}
	for _, many := range []int{1, 5, 12, 40} {
		table.Examples = nil
		for i := range many {
			table.Examples = append(table.Examples, "voorbeeld "+strconv.Itoa(i+1)+" van iets")
		}
		r := blankOf(export.Block{Kind: export.Grid, Title: "Lijst", Table: table})
		r.Words.Examples = "Voorbeelden"
		lines, said := 0, ""
		for _, o := range layOut(t, r).pages[2].ops {
			if o.kind != opText || !strings.Contains(o.text.Text, "voorbeeld") {
				continue
			}
			lines++
			if said += o.text.Text; strings.Trim(o.text.Text, " ·") != strings.TrimSpace(o.text.Text) {
				t.Errorf("%d examples: a dot at the edge of %q", many, o.text.Text)
			}
		}
		if lines > mostExamples || !strings.HasPrefix(said, "Voorbeelden: voorbeeld 1 ") || strings.Count(said, "voorbeeld ") < min(many, 9) {
			t.Errorf("%d examples are told on %d lines as %q", many, lines, said)
		}
	}
}
