package lint_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/export"
	"samenspel/export/excel"
	"samenspel/export/excel/lint"
)

// form is a small workbook with all that is checked: a link, tables, a list of choices, messages, open cells.
func form(t *testing.T) []byte {
	t.Helper()
	choice := export.Cell{Empty: true, Choices: []string{"Ja", "Nee"}}
	ask := func(title string, c export.Cell) export.Block {
		return export.Block{Kind: export.Answer, ID: "v." + title, Title: title, Help: "Zo vult u dit in.", Value: c}
	}
	list := &export.Table{ID: "lijst", Title: "Lijst", Sheet: "Lijst", Columns: []export.Column{{Label: "Naam", Help: "Wie is het?"}, {Label: "Uren", Kind: export.Number}},
		Rows: []export.Row{{ID: "r1", Cells: []export.Cell{{Text: "_x000D_"}, {Kind: export.Number, Text: "3", Number: "3"}}}, {ID: "r2", Cells: []export.Cell{choice}}}}
	var out bytes.Buffer
	_, err := excel.Write(context.Background(), &out, &export.Report{
		Kind: export.Blank, Lang: "nl", Title: "Proef", Modified: time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC), Words: export.Words{
			PageOf: "%d van %d", Contents: "Inhoud", Overview: "Overzicht", Answers: "antwoorden", ID: "Code", Section: "Deel", Question: "Vraag", Help: "Uitleg", Answer: "Antwoord", RowID: "Regel"},
		Chapters: []export.Chapter{{ID: "c", Title: "Hoofdstuk", Purpose: "Waar het over gaat.", Sheet: "Vragen", Blocks: []export.Block{
			ask("Een", choice), ask("Twee", export.Cell{Text: " met spaties "}), {Kind: export.Grid, ID: "lijst", Title: "Lijst", Table: list}}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// part is one part of a workbook.
type part struct {
	name    string
	content []byte
}

// unpacked returns the parts of a workbook in order.
func unpacked(t *testing.T, workbook []byte) []part {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	var parts []part
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{f.Name, content})
	}
	return parts
}

// packed returns parts as a workbook of a moment.
func packed(t *testing.T, at time.Time, parts ...part) []byte {
	t.Helper()
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := pack.CreateHeader(&zip.FileHeader{Name: p.name, Modified: at})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(p.content); err != nil {
			t.Fatal(err)
		}
	}
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// changed returns parts with something else in the place of what a pattern finds first in one of them.
func changed(t *testing.T, parts []part, name, pattern, by string) []part {
	t.Helper()
	parts = slices.Clone(parts)
	i := slices.IndexFunc(parts, func(p part) bool { return p.name == name })
	what := regexp.MustCompile(pattern)
	if i < 0 || !what.Match(parts[i].content) {
		t.Fatalf("%s has nothing like %s", name, pattern)
	}
	at := what.FindSubmatchIndex(parts[i].content)
	before, behind := parts[i].content[:at[0]], parts[i].content[at[1]:]
	parts[i].content = bytes.Join([][]byte{before, what.Expand(nil, []byte(by), parts[i].content, at), behind}, nil)
	return parts
}

// fixed is the moment of every part.
var fixed = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func TestCheck_ASoundWorkbook(t *testing.T) {
	if findings := lint.Check(form(t)); len(findings) > 0 {
		t.Error(strings.Join(findings, "\n"))
	}
}

const (
	core, styles, texts  = "docProps/core.xml", "xl/styles.xml", "xl/sharedStrings.xml"
	book, overview       = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
	questions, rows      = "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"
	table, types, linked = "xl/tables/table1.xml", "[Content_Types].xml", "xl/worksheets/_rels/sheet2.xml.rels"
)

// faults are single faults in a sound workbook, most of which Excel or another program was seen to stumble over: what
// is changed where, and a part of what must be found.
var faults = []struct{ name, part, pattern, by, found string }{
	{"a dimension", questions, `<sheetViews>`, `<dimension ref="A1"/><sheetViews>`, "dimension"},
	{"no prefix", core, `<cp:coreProperties `, `<coreProperties `, "prefix"},
	{"no title", core, `<dc:title>Proef`, `<dc:title>`, "title"},
	{"no language", core, `<dc:language>nl`, `<dc:language>`, "language"},
	{"a moment without its zone", core, `00Z`, `00`, "moment"},
	{"a row that cannot grow", questions, `(<row r="2"[^>]*)>`, `$1 customHeight="1">`, "cannot grow"},
	{"a row without a height", questions, `(<row r="2"[^>]*) ht="[^"]*"`, `$1`, "points high"},
	{"a row too high", questions, `(<row r="2"[^>]*) ht="[^"]*"`, `$1 ht="410"`, "points high"},
	{"rows out of order", questions, `<row r="2"`, `<row r="4"`, "comes behind"},
	{"a hidden row", questions, `<row r="2"`, `<row hidden="1" r="2"`, "hidden"},
	{"a formula", rows, `<v>3</v>`, `<f>1+2</f><v>3</v>`, "formula"},
	{"a number marked as text", rows, ` s="([0-9]+)"><v>3</v>`, ` s="$1" t="str"><v>3</v>`, "type"},
	{"a text that is not there", questions, `t="s"><v>[0-9]+`, `t="s"><v>9999`, "is not there"},
	{"a look that is not there", questions, `<c r="A1" s="[0-9]+"`, `<c r="A1" s="9999"`, "look 9999"},
	{"a picture of a conditional format", questions, `<dataValidations`, `<conditionalFormatting sqref="A1"/><dataValidations`, "conditional"},
	{"an escape that was not written", texts, `_x005F_x000D_`, `_x000D_`, "read as a sign"},
	{"spaces that get lost", texts, ` xml:space="preserve"`, ``, "spaces"},
	{"a count of texts", texts, `uniqueCount="`, `uniqueCount="1`, "texts and says"},
	{"a text too long", texts, `>Twee<`, `>` + strings.Repeat("x", 32768) + `<`, "units"},
	{"a control sign", texts, `>Twee<`, ">T\x01wee<", "sound XML"},
	{"an element without a namespace", texts, `<si>`, `<si xmlns="">`, "namespace"},
	{"a document type", texts, `<sst`, `<!DOCTYPE sst><sst`, "document type"},
	{"a default name of a sheet", book, `name="Vragen"`, `name="Blad1"`, "sheet name"},
	{"an apostrophe in a sheet", book, `name="Vragen"`, `name="Vraag's"`, "sheet name"},
	{"the reserved name", book, `name="Vragen"`, `name="History"`, "sheet name"},
	{"two sheets of one name", book, `name="Vragen"`, `name="LIJST"`, "sheet name"},
	{"a sheet's name too long", book, `name="Vragen"`, `name="` + strings.Repeat("x", 32) + `"`, "sheet name"},
	{"an unquoted sheet", book, `>&#39;Vragen&#39;!`, `>Vragen!`, "refers to"},
	{"a name of a lost sheet", book, `>&#39;Vragen&#39;!`, `>'Weg'!`, "refers to"},
	{"a name like a cell", book, `name="keuze_1"`, `name="FTE1"`, "the name"},
	{"a name like a row and column", book, `name="keuze_1"`, `name="R1C1"`, "the name"},
	{"a name of a table", book, `name="keuze_1"`, `name="TBL_lijst"`, "the name"},
	{"a broken reference", book, `>&#39;antwoorden&#39;![^<]*`, `>#REF!`, "refers to"},
	{"a hidden first sheet", book, `<sheet name="Overzicht"`, `<sheet state="hidden" name="Overzicht"`, "see first"},
	{"a heading twice", table, `name="Vraag"`, `name="CODE"`, "heading"},
	{"a line break in a heading", table, `name="Vraag"`, `name="Vra&#10;ag"`, "heading"},
	{"a heading unlike its cell", table, `name="Vraag"`, `name="Vragen"`, "says"},
	{"a table named like a cell", table, `( name|displayName)="vragen_c"`, `$1="A1"`, "table name"},
	{"a table without a row", table, ` ref="A1:E3"`, ` ref="A1:E1"`, "columns at"},
	{"a table too narrow", table, ` ref="A1:E3"`, ` ref="A1:D3"`, "columns at"},
	{"another filter", table, `<autoFilter ref="[^"]*"`, `<autoFilter ref="A1:B2"`, "filter"},
	{"a table without a description", table, ` altTextSummary="[^"]*"`, ``, "description"},
	{"merged cells in a table", questions, `<dataValidations`, `<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><dataValidations`, "merged"},
	{"two tables", questions, `(<tablePart [^>]*>)`, `$1</tablePart>$1`, "2 tables"},
	{"a message too long", rows, ` prompt="`, ` prompt="` + strings.Repeat("x", 256), "too long"},
	{"a title of a message too long", rows, ` promptTitle="`, ` promptTitle="` + strings.Repeat("x", 33), "too long"},
	{"choices in the cell", questions, `<formula1>keuze_1`, `<formula1>"Ja, Nee"`, "no name"},
	{"choices twice", rows, `sqref="B1"`, `sqref="B1:B3"`, "checked twice"},
	{"a password", questions, `<sheetProtection `, `<sheetProtection password="CC1A" `, "password"},
	{"a link to nowhere", overview, `location="&#39;Vragen&#39;!A1"`, `location="'Weg'!A1"`, "leads to"},
	{"a link that does not say where", overview, ` tooltip="[^"]*"`, ``, "where it leads"},
	{"a tab of six figures", questions, `<tabColor rgb="FF`, `<tabColor rgb="`, "tab"},
	{"no A4", questions, `paperSize="9"`, `paperSize="1"`, "A4"},
	{"not as wide as the page", questions, `fitToPage="(1|true)"`, ``, "A4"},
	{"grid lines", questions, ` showGridLines="(0|false)"`, ``, "grid"},
	{"headings that leave", questions, ` state="frozen"`, ``, "stay in view"},
	{"a line of the page too long", questions, `<oddFooter>`, `<oddFooter>` + strings.Repeat("x", 256), "units"},
	{"a sign in a line of the page", questions, `<oddFooter>`, `<oddFooter>&amp;Z`, "line of the page"},
	{"no number of the page", questions, `&amp;P`, ``, "stands no &P"},
	{"an empty first cell", overview, `(<c r="A1"[^>]*) t="s"><v>[0-9]+</v>`, `$1>`, "A1"},
	{"a cell beside the table", questions, `</row></sheetData>`, `<c r="H3"><v>1</v></c></row></sheetData>`, "beside the table"},
	{"a type too small", styles, `<sz val="8"`, `<sz val="7"`, "points"},
	{"pale letters", styles, `<color rgb="FF5B6B73"`, `<color rgb="FFC9D6D9"`, "contrast"},
	{"a broken number format", styles, `formatCode="`, `formatCode="&quot;`, "number format"},
	{"a relation to nowhere", linked, `table1.xml`, `table9.xml`, "not there"},
	{"a link out of the workbook", linked, `Target="`, `TargetMode="External" Target="`, "outside"},
	{"a part of no type", types, `<Override PartName="/xl/tables/table1.xml"[^>]*>(</Override>)?`, ``, "content type"},
}

// TestCheck_FindsEveryFault plants each fault alone.
func TestCheck_FindsEveryFault(t *testing.T) {
	sound := unpacked(t, form(t))
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			findings := strings.Join(lint.Check(packed(t, fixed, changed(t, sound, f.part, f.pattern, f.by)...)), "\n")
			if !strings.Contains(findings, f.found) {
				t.Errorf("found %q, want something about %q", findings, f.found)
			}
		})
	}
}

// TestCheck_OfThePackage plants faults in the order, times and wholeness of the parts.
func TestCheck_OfThePackage(t *testing.T) {
	types, relations := part{"[Content_Types].xml", []byte("<x/>")}, part{"_rels/.rels", []byte("<x/>")}
	for name, c := range map[string]struct {
		workbook []byte
		found    string
	}{
		"no zip":        {[]byte("PK"), "no workbook"},
		"another order": {packed(t, fixed, relations, types), "order"},
		"a macro":       {packed(t, fixed, types, relations, part{"xl/vbaProject.bin", nil}), "unknown part"},
		"a time":        {packed(t, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), types), "time of its own"},
		"twice":         {packed(t, fixed, types, types), "twice"},
	} {
		if findings := strings.Join(lint.Check(c.workbook), "\n"); !strings.Contains(findings, c.found) {
			t.Errorf("%s: found %q", name, findings)
		}
	}
}
