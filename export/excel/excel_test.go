package excel

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
	"samenspel/export/excel/lint"
)

// made makes a workbook of a report. Every workbook that a test makes comes from here, so each one is linted.
func made(r *export.Report) ([]byte, []export.Notice, error) {
	var out bytes.Buffer
	notices, err := Write(context.Background(), &out, r)
	if err != nil {
		return nil, nil, err
	}
	if findings := lint.Check(out.Bytes()); len(findings) > 0 {
		return nil, nil, errors.New(strings.Join(findings[:min(len(findings), 20)], "\n"))
	}
	return out.Bytes(), notices, nil
}

func written(t testing.TB, r *export.Report) ([]byte, []export.Notice) {
	t.Helper()
	workbook, notices, err := made(r)
	if err != nil {
		t.Fatal(err)
	}
	return workbook, notices
}

func opened(t testing.TB, workbook []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// TestSheets checks which sheet holds what: the rules of the package comment.
func TestSheets(t *testing.T) {
	f := opened(t, first(written(t, rich())))
	want := []string{"Overzicht", "Wat mist er nog", "De overeenkomst", "Partijen", "Contactpersonen wie - wat…", "Rollen", "Rollen – antwoorden", "Visie en themas"}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets are %q, want %q", got, want)
	}
}

func first(b []byte, _ []export.Notice) []byte { return b }

// joined returns the rows of a sheet below the heading, with rows that go on added to those above them.
func joined(t testing.TB, f *excelize.File, sheet string, mark, from int) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	width, all := len(rows[0]), [][]string{}
	for _, row := range rows[1:] {
		row = append(row, make([]string, width-len(row))...)
		if !strings.HasSuffix(row[mark], " (vervolg)") {
			all = append(all, row)
			continue
		}
		for i := from; i < width; i++ {
			all[len(all)-1][i] += row[i]
		}
	}
	return all
}

// raw is what a cell must hold.
func raw(c export.Cell) string {
	if c.Kind == export.Date && c.Date >= "1900-03-01" {
		return strconv.Itoa(days(c.Date))
	}
	if n, ok := decimal(c); ok {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	cleaned, _ := clean(c.Text)
	return cleaned
}

// TestEveryCellToTheLetter reads the workbook back and compares it with the report.
func TestEveryCellToTheLetter(t *testing.T) {
	r := rich()
	f := opened(t, first(written(t, r)))
	got, want := map[string][][]string{}, map[string][][]string{}
	for _, s := range []string{"De overeenkomst", "Visie en themas", "Rollen – antwoorden"} {
		got[s] = joined(t, f, s, 2, 3)
	}
	for _, s := range []string{"Partijen", "Contactpersonen wie - wat…"} {
		got[s] = joined(t, f, s, 0, 1)
	}
	tables := map[string]string{"partijen": "Partijen", "contacten": "Contactpersonen wie - wat…"}
	chapters := map[string]string{"dossier": "De overeenkomst", "visie": "Visie en themas", "themas": "Visie en themas", "rollen": "Rollen – antwoorden"}
	for _, c := range r.Chapters {
		section := ""
		for _, b := range c.Blocks {
			switch b.Kind {
			case export.Heading:
				section = b.Title
			case export.Answer:
				want[chapters[c.ID]] = append(want[chapters[c.ID]], []string{b.ID, section, b.Title, raw(b.Value)})
			case export.Grid:
				for _, row := range b.Table.Rows {
					cells := make([]string, 1+len(b.Table.Columns))
					cells[0] = row.ID
					for i, cell := range row.Cells {
						cells[i+1] = raw(cell)
					}
					want[tables[b.ID]] = append(want[tables[b.ID]], cells)
				}
			}
		}
	}
	for sheet := range got {
		if g, w := fmt.Sprintf("%q", got[sheet]), fmt.Sprintf("%q", want[sheet]); g != w {
			t.Errorf("sheet %s\n got %s\nwant %s", sheet, g, w)
		}
	}
}

// TestShown checks how typed answers look in Excel.
func TestShown(t *testing.T) {
	f := opened(t, first(written(t, rich())))
	for _, c := range []struct{ sheet, cell, format, value string }{
		{"De overeenkomst", "D3", "@", "00AB"},
		{"De overeenkomst", "D4", "dd-mm-yyyy", "46235"},
		{"De overeenkomst", "D5", "", "1 mei 1899"},
		{"De overeenkomst", "D6", "[$-413]#,##0", "1250"},
		{"De overeenkomst", "D7", "[$-413]0", "2026"},
		{"De overeenkomst", "D8", `[$-413]0.0" %"`, "12.5"},
		{"De overeenkomst", "D9", `[$€-413]\ #,##0.00`, "-1234.5"},
		{"De overeenkomst", "D10", "", "12345678901234567890"},
		{"Partijen", "E2", `[$-413]0.00" uur"`, "12.5"},
		{"Partijen", "E3", "", "veel"},
	} {
		value, err := f.GetCellValue(c.sheet, c.cell, excelize.Options{RawCellValue: true})
		if err != nil || value != c.value {
			t.Errorf("%s!%s holds %q (%v), want %q", c.sheet, c.cell, value, err, c.value)
		}
		if format := formatOf(t, f, c.sheet, c.cell); format != c.format {
			t.Errorf("%s!%s has the format %q, want %q", c.sheet, c.cell, format, c.format)
		}
	}
}

func formatOf(t testing.TB, f *excelize.File, sheet, cell string) string {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	if style.CustomNumFmt != nil {
		return *style.CustomNumFmt
	}
	return map[int]string{49: "@"}[style.NumFmt]
}

// TestReadable shows all sheets larger to who asked for it.
func TestReadable(t *testing.T) {
	for want, readable := range map[float64]bool{100: false, 130: true} {
		r := rich()
		r.Readable = readable
		f := opened(t, first(written(t, r)))
		for _, sheet := range f.GetSheetList() {
			view, err := f.GetSheetView(sheet, -1)
			if err != nil || *view.ZoomScale != want {
				t.Errorf("%s shows at %v %%, %v; want %v", sheet, *view.ZoomScale, err, want)
			}
		}
	}
}

func TestNotices(t *testing.T) {
	_, notices := written(t, rich())
	want := []export.Notice{
		{Where: "Lastige tekst M", Code: "export.notice.controls"}, {Where: "Lastige tekst N", Code: "export.notice.controls"},
		{Where: "Partijen", Code: "export.notice.continued"}, {Where: "Toelichting op de visie", Code: "export.notice.continued"},
		{Where: "Lastige tekst van 40.000 tekens", Code: "export.notice.continued"}, {Where: "Teken zonder breedte", Code: "export.notice.continued"},
	}
	if fmt.Sprint(notices) != fmt.Sprint(want) {
		t.Errorf("notices are\n%v, want\n%v", notices, want)
	}
}

func TestSameBytesTwice(t *testing.T) {
	if !bytes.Equal(first(written(t, rich())), first(written(t, rich()))) {
		t.Error("the same report gives other bytes")
	}
}

func TestManyAtOnce(t *testing.T) {
	want, r := first(written(t, rich())), rich()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			var out bytes.Buffer
			if _, err := Write(context.Background(), &out, r); err != nil || !bytes.Equal(out.Bytes(), want) {
				t.Errorf("a workbook made beside others differs (%v)", err)
			}
		})
	}
	all.Wait()
}

// later is a context that is cancelled after it was asked so many times.
type later struct {
	context.Context
	asked, limit int
}

func (l *later) Err() error {
	if l.asked++; l.asked > l.limit {
		return context.Canceled
	}
	return nil
}

func TestCancelled(t *testing.T) {
	for _, limit := range []int{0, 1, 6, 20, 60, 80} {
		var out bytes.Buffer
		ctx := &later{Context: context.Background(), limit: limit}
		if _, err := Write(ctx, &out, rich()); !errors.Is(err, context.Canceled) || out.Len() > 0 || ctx.asked > limit+2 {
			t.Errorf("cancelled after %d: %v, %d bytes written, asked %d times", limit, err, out.Len(), ctx.asked)
		}
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestDiskFull(t *testing.T) {
	if _, err := Write(context.Background(), full{}, rich()); !errors.Is(err, errFull) {
		t.Errorf("error is %v, want that of the disk", err)
	}
}

// TestEmptyReport writes a report in which nothing is filled in, not even the words.
func TestEmptyReport(t *testing.T) {
	written(t, &export.Report{Lang: "nl", Chapters: []export.Chapter{{ID: "a", Blocks: []export.Block{
		{Kind: export.Grid, Table: &export.Table{Columns: []export.Column{{}, {}}, Rows: []export.Row{{}}}},
		{Kind: export.Grid}, {Kind: export.Answer}}}}})
}

func BenchmarkWrite(b *testing.B) {
	r := rich()
	r.Chapters = nil
	for c := range 20 {
		chapter := export.Chapter{ID: fmt.Sprint("h", c), Title: fmt.Sprint("Hoofdstuk ", c), Sheet: fmt.Sprint("Blad ", c%12)}
		for q := range 20 {
			chapter.Blocks = append(chapter.Blocks, answered(fmt.Sprint("v", c, ".", q), "Wat is uw antwoord op deze vraag?", long(vision)))
		}
		table := &export.Table{ID: fmt.Sprint("t", c), Title: fmt.Sprint("Lijst ", c), Columns: []export.Column{{Label: "Naam"}, {Label: "Uren", Kind: export.Number}}}
		for q := range 5 {
			table.Rows = append(table.Rows, export.Row{ID: fmt.Sprint("r", q), Cells: []export.Cell{text("Naam"), number("2,5 uur", "2.5", 1)}})
		}
		r.Chapters = append(r.Chapters, chapter, export.Chapter{ID: fmt.Sprint("i", c), Blocks: []export.Block{grid(table)}})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(context.Background(), io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}
