package excel

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"samenspel/export"
)

var update = flag.Bool("update", false, "write the golden files anew")

func days(iso string) int {
	date, _ := time.Parse(time.DateOnly, iso)
	return int(date.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}

// parts unpacks a workbook.
func parts(t testing.TB, workbook []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	content := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		content[f.Name] = string(b)
	}
	return content
}

// dump prints a workbook as text: each sheet with its set-up, each filled cell with its type, format and value.
func dump(t *testing.T, workbook []byte) string {
	t.Helper()
	f := opened(t, workbook)
	content := parts(t, workbook)
	var out strings.Builder
	for i, sheet := range f.GetSheetList() {
		xml := content["xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml"]
		before, _, _ := strings.Cut(xml, "<sheetData>")
		_, after, _ := strings.Cut(xml, "</sheetData>")
		fmt.Fprintf(&out, "== %s\n%s\n%s\n", sheet, tags(before), tags(after))
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			height, _ := f.GetRowHeight(sheet, r+1)
			fmt.Fprintf(&out, "-- %d (%.2f)\n", r+1, height)
			for c, value := range row {
				name, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if value == "" {
					continue
				}
				kind, _ := f.GetCellType(sheet, name)
				id, _ := f.GetCellStyle(sheet, name)
				quoted := ""
				if q := f.Styles.CellXfs.Xf[id].QuotePrefix; q != nil && *q {
					quoted = " quoted"
				}
				fmt.Fprintf(&out, "%s %s%s %s %s\n", name, kinds[kind], quoted, formatOf(t, f, sheet, name), short(value))
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(content)) {
		if strings.HasPrefix(name, "xl/tables/") || strings.HasPrefix(name, "docProps/") || name == "xl/workbook.xml" {
			fmt.Fprintf(&out, "== %s\n%s\n", name, tags(content[name]))
		}
	}
	return out.String()
}

var kinds = map[excelize.CellType]string{excelize.CellTypeSharedString: "text", excelize.CellTypeUnset: "number", excelize.CellTypeNumber: "number"}

func tags(xml string) string { return strings.ReplaceAll(strings.TrimSpace(xml), "><", ">\n<") }

func short(s string) string {
	if len(s) < 300 {
		return strconv.QuoteToGraphic(s)
	}
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(s))
	return fmt.Sprintf("%s… %d units, %x", strconv.QuoteToGraphic(cut(s, 60)), units(s), sum.Sum64())
}

func TestGolden(t *testing.T) {
	got, file := dump(t, first(written(t, rich()))), filepath.Join("testdata", "rich.golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("line %d of %s\n got %s\nwant %s\n(run with -update when this is meant)", i+1, file, a[i], b[i])
			}
		}
		t.Fatalf("%s has %d lines, want %d", file, len(a), len(b))
	}
}

// TestOtherReader reads the workbook with a program of other makers, in the mode that believes the file too.
func TestOtherReader(t *testing.T) {
	if err := exec.Command("python3", "-c", "import openpyxl").Run(); err != nil {
		t.Skip("python3 with openpyxl is not here: the workbook is not read by another program")
	}
	folder := t.TempDir()
	leave(t, folder, "rich", first(written(t, rich())))
	if said, err := exec.Command("python3", filepath.Join("testdata", "read.py"), folder).CombinedOutput(); err != nil {
		t.Errorf("openpyxl reads something else: %v\n%s", err, said)
	}
}

// hostileLine draws a text that tries to get changed.
func hostileLine() *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"=", "+", "-", "@", "\t", "_x000D_", "_x", "005F_", "_xD83D_", "_xZZZZ_",
		"\r\n", "\v", "\x00", "\ufffe", "\ufdd0", "\xff", "👩‍👩‍👧", "👍🏽", "🇳🇱", "e\u0301", "\u200b", "שלום", "</t>", "&", " ", "\n", "]]>", "woord "}))
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "")
	})
}

// hostileText draws such a text that may be very long too.
func hostileText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		s := hostileLine().Draw(t, "line")
		if times := rapid.SampledFrom([]int{1, 1, 1, 1, 60, 3000}).Draw(t, "times"); len(s)*times < 200_000 {
			s = strings.Repeat(s, times)
		}
		return s
	})
}

func TestHostileTextSurvives(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		answer, cell, label := hostileText().Draw(rt, "answer"), hostileText().Draw(rt, "cell"), hostileText().Draw(rt, "label")
		r := rich()
		r.Title, r.Words.ID = label, label
		r.Missing = []export.Pair{{Label: label, Text: answer}}
		r.Chapters = []export.Chapter{{ID: "a", Title: label, Sheet: "Antwoorden", Blocks: []export.Block{answered("a.a", "Vraag", long(answer)),
			grid(&export.Table{ID: "t", Title: label, Sheet: "Lijst", Columns: []export.Column{{Label: label}, {Label: label, Kind: export.Code}},
				Rows: []export.Row{{ID: "r", Cells: []export.Cell{long(cell), code(answer)}}}})}},
			{ID: answer, Title: cell, Sheet: label, Blocks: []export.Block{answered(label, label, long(cell)), grid(&export.Table{ID: label, Title: cell, Sheet: label})}}}
		workbook, _, err := made(r)
		if err != nil {
			rt.Fatal(err)
		}
		f := opened(t, workbook)
		for _, c := range []struct{ got, text string }{
			{joined(t, f, "Antwoorden", 2, 3)[0][3], answer}, {joined(t, f, "Lijst", 0, 1)[0][1], cell}, {joined(t, f, "Lijst", 0, 1)[0][2], answer},
		} {
			if want, _ := clean(c.text); c.got != want {
				rt.Fatalf("got %.200q, want %.200q", c.got, want)
			}
		}
	})
}
