package pdf

import (
	"fmt"
	"strings"
	"testing"

	"samenspel/export"
)

func day(text, iso string) export.Cell { return export.Cell{Kind: export.Date, Text: text, Date: iso} }

// TestLayout_AnOwnerStandsOnce sets rows that belong to rows of another table.
func TestLayout_AnOwnerStandsOnce(t *testing.T) {
	columns := []export.Column{{Label: "Overleg"}, {Label: "Datum", Kind: export.Date}, {Label: "Plaats"}}
	var rows []export.Row
	for i := range 60 {
		cells := []export.Cell{{Text: fmt.Sprintf("Overleg %d", i/30+1)}, day(fmt.Sprintf("%d mei 2027", i%30+1), "2027-05-01"), {Text: "aula"}}
		rows = append(rows, export.Row{ID: fmt.Sprint(i), Cells: cells})
	}
	r := sample()
	r.Chapters[0].Blocks = []export.Block{{Kind: export.Grid, Title: "Datums", Table: &export.Table{Grouped: true, Columns: columns, Rows: rows}}}
	all := text(layOut(t, r).pages)
	for _, owner := range []string{"Overleg: Overleg 1\n", "Overleg: Overleg 2\n"} {
		if said := strings.Count(all, owner) - strings.Count(all, "~"+owner); said != 1 {
			t.Errorf("%q stands %d times", owner, said)
		}
	}
	if strings.Count(all, "~Overleg: Overleg 2\n") == 0 || strings.Count(all, "mei 2027") != 60 {
		t.Errorf("a group does not go on well:\n%s", all)
	}
	for i := range rows {
		rows[i].Cells = rows[i].Cells[:2]
	}
	r.Chapters[0].Blocks = []export.Block{{Kind: export.Grid, Title: "Datums", Table: &export.Table{Grouped: true, Columns: columns[:2], Rows: rows}}}
	all = text(layOut(t, r).pages)
	if strings.Count(all, "Overleg 1\n") != 1 || !strings.Contains(all, "1\u00a0mei\u00a02027, 2\u00a0mei\u00a02027, 3\u00a0mei\u00a02027") {
		t.Errorf("the dates of a meeting do not stand beside each other:\n%s", all)
	}
}

func TestJoinRows_TextsBecomeAList(t *testing.T) {
	joined := joinRows(&export.Table{Columns: make([]export.Column, 2), Rows: []export.Row{
		{Cells: []export.Cell{{Text: "a"}, {Text: "een, twee"}}}, {Cells: []export.Cell{{Text: "a"}, {Text: "drie"}}}, {Cells: []export.Cell{{Text: "b"}, {Empty: true}}}}})
	if len(joined.Rows) != 2 || joined.Rows[0].Cells[1].Text != "een, twee\ndrie" || joined.Rows[0].Cells[1].Kind != export.Lines || !joined.Rows[1].Cells[1].Empty {
		t.Errorf("got %+v", joined.Rows)
	}
}

func TestRecordNames(t *testing.T) {
	long := strings.Repeat("wij spreken elkaar aan ", 5)
	rows := []export.Row{{Name: "Veiligheid"}, {Name: "Veiligheid"}, {Name: long[:60] + "…", Cells: []export.Cell{{Text: long}}}, {Cells: []export.Cell{{Empty: true}}}}
	for i := range rows[:2] {
		rows[i].Cells = []export.Cell{{Text: "x"}}
	}
	got := recordNames(&export.Table{Rows: rows}, "leeg")
	want := []string{"1. Veiligheid", "2. Veiligheid", strings.TrimSpace(long), "leeg"}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("row %d is called %q, want %q", i+1, got[i], want[i])
		}
	}
}

// TestLayout_ManyPartiesAndSigners keeps a place to sign whole and the contents behind the cover.
func TestLayout_ManyPartiesAndSigners(t *testing.T) {
	for n := 1; n <= 25; n++ {
		r := sample()
		r.Parties, r.Signatures = nil, nil
		for i := range n {
			name := fmt.Sprintf("Partij %d voor onderwijs en jongerenwerk in de wijk", i+1)
			r.Parties, r.Signatures = append(r.Parties, name), append(r.Signatures, export.Signature{Party: name})
		}
		r.Title = strings.TrimSpace(strings.Repeat("Een lange titel ", 1+n))
		l := layOut(t, r)
		if got := strings.Count(text(l.pages), " Handtekening\n"); got != n {
			t.Errorf("%d places to sign, want %d", got, n)
		}
		for i, p := range l.pages {
			for _, o := range p.ops {
				if o.text.Text == "Inhoud" && l.entries[0].page != i+1 {
					t.Errorf("%d parties: the contents stand on page %d, the first chapter on %d", n, i+1, l.entries[0].page+1)
				}
			}
		}
	}
}
