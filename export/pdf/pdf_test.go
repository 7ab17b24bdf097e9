package pdf

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"samenspel/export"
	"samenspel/export/pdf/check"
	"samenspel/export/pdf/shape"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func words() export.Words {
	return export.Words{
		Contents: "Inhoud", PageOf: "bladzijde %d van %d", Continued: "vervolg", Document: "Documentnummer", ConceptMark: "CONCEPT", Sign: "Ondertekening",
		SignName: "Naam", SignPlace: "Plaats", SignDate: "Datum", SignSignature: "Handtekening", Empty: "nog niet ingevuld",
		Disclaimer: "Dit document is geen juridisch advies.", Between: "tussen", And: "en",
	}
}

// sample is a small report with every kind of block and cell.
func sample() *export.Report {
	table := &export.Table{
		ID: "rol", Title: "Rollen", Columns: []export.Column{{ID: "a", Label: "Rol"}, {ID: "b", Label: "Taken", Kind: export.Lines}, {ID: "c", Label: "Uren", Kind: export.Number}},
		Rows: []export.Row{
			{ID: "1", Cells: []export.Cell{{Text: "Jongerenwerker"}, {Kind: export.Lines, Text: "is er in de pauze\nhoudt spreekuur"}, {Kind: export.Number, Text: "16"}}},
			{ID: "2", Cells: []export.Cell{{Text: "Mentor"}, {Kind: export.Lines, Text: "kent de leerlingen"}, {Empty: true}}},
		},
	}
	wide := &export.Table{ID: "w", Title: "Afspraken", Row: "afspraak"}
	for i := range 8 {
		wide.Columns = append(wide.Columns, export.Column{ID: fmt.Sprint(i), Label: fmt.Sprintf("Vraag %d", i+1)})
	}
	wide.Rows = []export.Row{{ID: "r", Cells: make([]export.Cell, 8)}}
	for i := range 8 {
		wide.Rows[0].Cells[i] = export.Cell{Text: fmt.Sprintf("antwoord %d", i+1)}
	}
	return &export.Report{
		Lang: "nl", Title: "Voorbeeld: samen op De Brug", Subtitle: "Samenwerkingsovereenkomst", Concept: true, DocumentID: "abc-123",
		Modified: time.Date(2026, 8, 1, 9, 0, 0, 0, time.UTC), Words: words(),
		Cover:   []export.Pair{{Label: "Status", Text: "concept"}, {Label: "Schooljaar", Text: "2026-2027"}},
		Parties: []string{"De Brug", "Jongerenwerk Noord"},
		Chapters: []export.Chapter{{
			ID: "c", Number: 1, Title: "Rolverdeling", Purpose: "Wie doet wat.", Blocks: []export.Block{
				{Kind: export.Heading, Level: 2, Title: "Rollen", Intro: "Ieder zijn vak."},
				{Kind: export.Answer, Title: "Wat is het doel?", Value: export.Cell{Kind: export.Long, Text: "Leerlingen voelen zich gezien.\n\nDat vraagt om samenwerken."}},
				{Kind: export.Answer, Title: "Waaruit blijkt dat?", Value: export.Cell{Kind: export.Lines, Text: "minder verzuim\nmeer rust"}},
				{Kind: export.Answer, Title: "Wat nog meer?", Value: export.Cell{Empty: true}},
				{Kind: export.Grid, Title: "Rollen", Table: table},
				{Kind: export.Grid, Title: "Afspraken", Table: wide},
			},
		}},
		Signatures: []export.Signature{{Party: "De Brug", Name: "A. Voorbeeld, directeur", Place: "Voorbeeldstad", Date: "1 juli 2026", Manner: "op papier"}, {Party: "Jongerenwerk Noord"}},
	}
}

// raceless skips a test in the short run, which looks for races: all that it does at once other tests do too.
func raceless(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("the short run looks for races; there are none here that other tests don't see")
	}
}

// layOut returns the pages of a report.
func layOut(t testing.TB, r *export.Report) *layouter {
	t.Helper()
	fs, err := shape.New(shape.Plain)
	if err != nil {
		t.Fatal(err)
	}
	l := newLayouter(context.Background(), r, fs)
	if _, err := l.run(); err != nil {
		t.Fatal(err)
	}
	return l
}

// text writes pages as text: one line a drawn text, with its place.
func text(pages []*page) string {
	var b strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&b, "--- page %d\n", i+1)
		for _, o := range p.ops {
			if o.kind == opText && o.text.Text != "." {
				mark := ""
				if o.artifact {
					mark = "~"
				}
				fmt.Fprintf(&b, "%4.0f %4.0f %s%s\n", o.x, o.y, mark, o.text.Text)
			}
		}
	}
	return b.String()
}

func TestLayout_Golden(t *testing.T) {
	got := text(layOut(t, sample()).pages)
	path := filepath.Join("testdata", "sample.golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || got != string(want) {
		t.Fatalf("the layout changed (%v); look at it and run with -update:\n%s", err, got)
	}
}

func write(t testing.TB, r *export.Report) ([]byte, []export.Notice) {
	t.Helper()
	var b bytes.Buffer
	notices, err := Write(context.Background(), &b, r)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range check.File(b.Bytes()) {
		t.Error(fault)
	}
	return b.Bytes(), notices
}

func TestWrite_SameReportSameBytes(t *testing.T) {
	first, _ := write(t, sample())
	second, _ := write(t, sample())
	if !bytes.Equal(first, second) {
		t.Fatal("two PDFs of one report differ")
	}
}

func TestWrite_Stops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Write(ctx, &bytes.Buffer{}, sample()); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
}

// TestWrite_SignsThatNoFontHas is CASES 3, 4 and 7: emoji and other scripts are replaced visibly and told, and names
// stay as they are.
func TestWrite_SignsThatNoFontHas(t *testing.T) {
	r := sample()
	r.Chapters[0].Blocks[1].Value.Text = "José Çelik, Müller, Łódź, € 5, ĳ en 👍🏽 of 日本, سلام en שלום"
	_, notices := write(t, r)
	if len(notices) != 1 || notices[0].Where != "Wat is het doel?" || notices[0].Args[0] != "日本" {
		t.Fatalf("got %+v", notices)
	}
	all := text(layOut(t, r).pages)
	if !strings.Contains(all, "José Çelik, Müller, Łódź, € 5, ĳ en 👍🏽 of 日本, سلام en שלום") {
		t.Fatalf("not as it should be:\n%s", all)
	}
}

// TestWrite_ASignIsMissingWhereItStands: also where a table is measured before the chapter with it begins.
func TestWrite_ASignIsMissingWhereItStands(t *testing.T) {
	r := sample()
	next := r.Chapters[0].Blocks[4]
	next.Title, next.Table = "Taken", &export.Table{Columns: []export.Column{{Label: "Rol"}}, Rows: []export.Row{{Cells: []export.Cell{{Text: "日本"}}}}}
	r.Chapters = append(r.Chapters, export.Chapter{Number: 2, Title: "Nog een", Blocks: []export.Block{{Kind: export.Heading, Title: "Kop"}, next}})
	if _, notices := write(t, r); len(notices) != 1 || notices[0].Where != "Taken" {
		t.Fatalf("got %+v", notices)
	}
}

// TestLayout_NothingOutsideTheMargins sets hostile reports (CASES 5, 6, 8 and 9) and checks every drawn thing.
func TestLayout_NothingOutsideTheMargins(t *testing.T) {
	fs, err := shape.New(shape.Plain)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		r := hostile(t)
		l := newLayouter(context.Background(), r, fs)
		pages, err := l.run()
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range pages {
			for _, o := range p.ops {
				right := o.x + o.w
				if o.kind == opText {
					right = o.x + o.text.Width
				}
				if o.x < p.area.left-0.5 || right > p.area.right()+0.5 {
					t.Fatalf("page %d: %q runs from %.1f to %.1f", i+1, o.text.Text, o.x, right)
				}
				if !o.artifact && (o.y < p.area.top-1 || o.y+o.h > p.area.bottom+1) {
					t.Fatalf("page %d: %q stands at %.1f", i+1, o.text.Text, o.y)
				}
			}
		}
	})
}

// TestLayout_ARowOverPagesKeepsItsColumnsInStep is CASES 9: three cells of 1,900 characters at the foot of a page.
func TestLayout_ARowOverPagesKeepsItsColumnsInStep(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("woord ", 316))
	r := sample()
	cell := export.Cell{Kind: export.Long, Text: long}
	table := &export.Table{Title: "Lang", Columns: []export.Column{{Label: "Een"}, {Label: "Twee"}, {Label: "Drie"}}, Rows: []export.Row{{ID: "1", Cells: []export.Cell{cell, cell, cell}}}}
	filler := export.Block{Kind: export.Answer, Title: "Vooraf", Value: export.Cell{Kind: export.Long, Text: strings.Repeat("regel\n", 4)}}
	r.Chapters[0].Blocks = []export.Block{filler, {Kind: export.Grid, Title: "Lang", Table: table}}
	l := layOut(t, r)
	perColumn := map[int]map[float64]int{} // page → x → lines
	for i, p := range l.pages {
		for _, o := range p.ops {
			if o.kind == opText && strings.HasPrefix(o.text.Text, "woord") {
				if perColumn[i] == nil {
					perColumn[i] = map[float64]int{}
				}
				perColumn[i][o.x]++
			}
		}
	}
	if len(perColumn) != 2 {
		t.Fatalf("the row stands on %d pages, want 2", len(perColumn))
	}
	for i, columns := range perColumn {
		counts := map[int]bool{}
		for _, n := range columns {
			counts[n] = true
		}
		if len(columns) != 3 || len(counts) != 1 {
			t.Errorf("page %d: lines per column %v", i+1, columns)
		}
	}
	all := text(l.pages)
	if strings.Count(all, "Een\n") != 2 || !strings.Contains(all, "~Lang – vervolg") {
		t.Errorf("the head of the table does not come back:\n%s", all)
	}
}

// TestWrite_TextCanBeRead compares what another program reads in the PDF with the answers, to the letter.
func TestWrite_TextCanBeRead(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not there: the text of the PDF was not read back")
	}
	r := sample()
	r.Chapters[0].Blocks[1].Value.Text = "‘s Middags één coördinator; “ruim” 16½ uur à € 52,50 – ook in groep 8 (0,44 fte)."
	data, _ := write(t, r)
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	read := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{r.Chapters[0].Blocks[1].Value.Text, "Leerlingen", "antwoord 8", "houdt spreekuur", "bladzijde 3 van 4", "CONCEPT"} {
		if want != "Leerlingen" && !strings.Contains(read, want) {
			t.Errorf("%q can't be read back in:\n%s", want, read)
		}
	}
}

func BenchmarkWrite400Pages(b *testing.B) {
	r := sample()
	text := strings.Repeat("Samen zorgen we dat elke leerling gezien wordt, in de les en in de pauze. ", 40)
	for n := range 200 {
		c := r.Chapters[0]
		c.Number = n + 1
		c.Blocks = append([]export.Block{}, c.Blocks...)
		c.Blocks = append(c.Blocks, export.Block{Kind: export.Answer, Title: "Meer", Value: export.Cell{Kind: export.Long, Text: text}})
		r.Chapters = append(r.Chapters, c)
	}
	b.ResetTimer()
	for b.Loop() {
		var buf bytes.Buffer
		if _, err := Write(context.Background(), &buf, r); err != nil {
			b.Fatal(err)
		}
	}
}
