package pdf

import (
	"slices"
	"testing"

	"samenspel/export"
)

// TestWrite_AnAnswerSaysItsLanguage: in running text, in a list, beside its question, in a table and in a record.
func TestWrite_AnAnswerSaysItsLanguage(t *testing.T) {
	const (
		dutch   = "Wij willen dat elke leerling zich veilig voelt."
		english = "We want every pupil to feel safe and to be heard."
		french  = "Nous voulons que chaque élève se sente en sécurité dans notre école."
		turkish = "Biz her gün çocuklar için buradayız"
		polish  = "Chcemy, żeby każdy czuł się u nas bezpiecznie i żeby rodzice to wiedzieli."
	)
	wide := &export.Table{Columns: make([]export.Column, mostPlain+1), Rows: []export.Row{{Name: "Rij", Cells: make([]export.Cell, mostPlain+1)}}}
	for i := range wide.Columns {
		wide.Columns[i].Label, wide.Rows[0].Cells[i].Empty = "Vraag", true
	}
	wide.Rows[0].Cells[1] = export.Cell{Kind: export.Lines, Text: dutch + "\n" + polish}
	r := sample()
	r.Chapters[0].Blocks = []export.Block{
		{Kind: export.Answer, Title: "Doel", Value: export.Cell{Kind: export.Long, Text: dutch + "\n" + english}},
		{Kind: export.Answer, Title: "Motto", Value: export.Cell{Text: turkish}},
		{Kind: export.Answer, Title: "Lijst", Value: export.Cell{Kind: export.Lines, Text: polish + "\n" + dutch}},
		{Kind: export.Grid, Title: "Tabel", Table: &export.Table{Columns: []export.Column{{Label: "Een"}, {Label: "Twee"}}, Rows: []export.Row{
			{Cells: []export.Cell{{Text: dutch}, {Kind: export.Long, Text: french}}},
		}}},
		{Kind: export.Grid, Title: "Namen", Table: wide},
	}
	var got []string
	for _, e := range readBack(t, r).Elements {
		if e.Lang != "" {
			got = append(got, e.Role+" "+e.Lang+" "+onOneLine(e.Text))
		}
	}
	want := []string{"P en " + english, "Span tr " + turkish, "LBody pl " + polish, "TD fr " + french, "LBody pl " + polish}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
