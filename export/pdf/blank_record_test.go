package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"samenspel/export"
)

// TestBlank_NamesARecordThatGoesOn on the next page.
func TestBlank_NamesARecordThatGoesOn(t *testing.T) {
	table := &export.Table{Title: "Lijst"}
	row := export.Row{Name: "Overleg 1"}
	for range 40 {
		table.Columns = append(table.Columns, export.Column{Label: "Wat?"})
		row.Cells = append(row.Cells, export.Cell{Empty: true, Room: 1})
	}
	table.Rows = []export.Row{row}
	l := layOut(t, &export.Report{Kind: export.Blank, Title: "Formulier", Words: export.Words{Continued: "vervolg"},
		Chapters: []export.Chapter{{Title: "Een", Blocks: []export.Block{{Kind: export.Grid, Title: "Lijst", Table: table}}}}})
	told := 0
	for _, p := range l.pages {
		for _, o := range p.ops {
			if o.kind == opText && o.artifact && o.text.Text == "Overleg 1 – vervolg" {
				told++
			}
		}
	}
	if told == 0 {
		t.Error("a later page does not say whose questions go on")
	}
}

// TestBlank_TellsHowToAnswerAtTheFirstRecord, beside the question and nowhere else; of very many choices one is written
// down and they are listed there.
func TestBlank_TellsHowToAnswerAtTheFirstRecord(t *testing.T) {
	var many []string
	for i := range mostRecord + 1 {
		many = append(many, "keuze "+string(rune('A'+i)))
	}
	table := &export.Table{Title: "Lijst"}
	for i := range mostBlank + 2 {
		table.Columns = append(table.Columns, export.Column{Label: "Vraag " + string(rune('A'+i)), Guide: "Uitleg " + string(rune('A'+i))})
	}
	for _, name := range []string{"Eerste", "Tweede"} {
		row := export.Row{Name: name}
		for i := range table.Columns {
			cell := export.Cell{Empty: true, Room: 1}
			if i == 1 {
				cell = export.Cell{Empty: true, Choices: many}
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	l := layOut(t, blankOf(export.Block{Kind: export.Grid, Title: "Lijst", Table: table}))
	at, said, written := map[string][]float64{}, "", 0
	for _, p := range l.pages {
		for _, o := range p.ops {
			switch {
			case o.kind == opText:
				at[o.text.Text] = append(at[o.text.Text], o.y)
				said += " " + o.text.Text
			case o.kind == opRule && o.style.colour == grey:
				written++
			}
		}
	}
	for _, c := range table.Columns {
		if len(at[c.Label]) != 2 || len(at[c.Guide]) != 1 || math.Abs(at[c.Guide][0]-at[c.Label][0]) > 1 {
			t.Errorf("%s at %v, how to answer it at %v", c.Label, at[c.Label], at[c.Guide])
		}
	}
	if want := 2 * len(table.Columns); written != want || len(at["☐"]) > 0 {
		t.Errorf("%d lines to write on, want %d; %d boxes", written, want, len(at["☐"]))
	}
	if !strings.Contains(strings.ReplaceAll(said, " ·", ""), strings.Join(many, " ")) {
		t.Errorf("the choices are not listed: %s", said)
	}
}

// TestBlank_NoQuestionLeavesRoomForItself: one of a record goes to the next page only when it does not fit.
func TestBlank_NoQuestionLeavesRoomForItself(t *testing.T) {
	table := &export.Table{Columns: slices.Repeat([]export.Column{{Label: "Wat?"}}, mostBlank+1)}
	table.Rows = slices.Repeat([]export.Row{{Name: "Rij", Cells: slices.Repeat([]export.Cell{{Empty: true, Room: 1}}, mostBlank+1)}}, 2)
	for above := range 40 {
		l := layOut(t, blankOf(
			export.Block{Kind: export.Answer, Title: strings.Repeat("boven\n", above) + "boven", Value: export.Cell{Empty: true, Room: 1}},
			export.Block{Kind: export.Grid, Title: "Lijst", Table: table}))
		low := 0.0
		for n, p := range l.pages {
			if first := p.ops[0]; first.artifact && strings.HasPrefix(first.text.Text, "Rij – ") && low+questionGap+writeRow <= p.area.bottom {
				t.Errorf("%d lines above: a question fits above page %d, %.1f points from the foot", above, n+1, p.area.bottom-low)
			}
			for _, o := range p.ops {
				if o.kind == opRule && o.style.colour == grey {
					low = o.y
				}
			}
		}
	}
}
