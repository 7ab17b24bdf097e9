package excel

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// eachCell calls look for every filled cell on the sheets with answers.
func eachCell(t *testing.T, f *excelize.File, look func(sheet, name string, row int, value string)) {
	t.Helper()
	for _, sheet := range f.GetSheetList()[1:] {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, value := range row {
				name, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					t.Fatal(err)
				}
				if value != "" {
					look(sheet, name, r+1, value)
				}
			}
		}
	}
}

// TestRows_ShowTheirWholeText is CASES 10 and 28: no cell of an answer is merged, no text is longer than Excel holds,
// and every row is as high as its text and no higher than Excel shows.
func TestRows_ShowTheirWholeText(t *testing.T) {
	f := opened(t, first(written(t, rich())))
	for _, sheet := range f.GetSheetList()[1:] {
		if merged, err := f.GetMergeCells(sheet); err != nil || len(merged) > 0 {
			t.Errorf("%s: %d merged cells, %v", sheet, len(merged), err)
		}
	}
	seen := 0
	eachCell(t, f, func(sheet, name string, row int, value string) {
		height, err := f.GetRowHeight(sheet, row)
		if err != nil || height > maxHeight {
			t.Errorf("%s!%s: the row is %.0f high, %v", sheet, name, height, err)
		}
		if n := units(value); n > maxUnits {
			t.Errorf("%s!%s holds %d units", sheet, name, n)
		}
		column, _, err := excelize.SplitCellName(name)
		if err != nil {
			t.Fatal(err)
		}
		width, err := f.GetColWidth(sheet, column)
		if err != nil {
			t.Fatal(err)
		}
		id, err := f.GetCellStyle(sheet, name)
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		if style.Alignment == nil || !style.Alignment.WrapText || style.Font == nil {
			return
		}
		seen++
		letters := face{style.Font.Size, style.Font.Bold}
		if lines := len(letters.wrap(value, pixels(width))); height < letters.height(lines)-1 && row > 1 {
			t.Errorf("%s!%s: %d lines in a row %.0f high, %.0f wide", sheet, name, lines, height, width)
		}
	})
	if seen < 30 {
		t.Errorf("only %d wrapped cells seen", seen)
	}
}

// TestCells_NothingBecomesAFormula is CASES 11: a text that a spreadsheet would take for a formula carries the mark
// for text in its style and stays as it is; so does a heading that someone wrote.
func TestCells_NothingBecomesAFormula(t *testing.T) {
	r := rich()
	r.Chapters[1].Blocks[0].Table.Columns[0].Label = "=1+1"
	r.Chapters[1].Blocks[0].Table.Rows[0].Cells[0] = export.Cell{Kind: export.Text, Text: "- elke week overleg\n- elke maand een verslag"}
	f := opened(t, first(written(t, r)))
	quoted := map[string]bool{}
	eachCell(t, f, func(sheet, name string, _ int, value string) {
		if formula, err := f.GetCellFormula(sheet, name); err != nil || formula != "" {
			t.Errorf("%s!%s is the formula %q, %v", sheet, name, formula, err)
		}
		id, err := f.GetCellStyle(sheet, name)
		if err != nil {
			t.Fatal(err)
		}
		q := f.Styles.CellXfs.Xf[id].QuotePrefix
		kind, err := f.GetCellType(sheet, name)
		if err != nil {
			t.Fatal(err)
		}
		isText := kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString
		if want := isText && risky(value); want != (q != nil && *q) {
			t.Errorf("%s!%s, %.40q, has the mark: %v, want %v", sheet, name, value, !want, want)
		} else if want {
			quoted[value] = true
		}
	})
	for _, want := range []string{"=1+1", "+31 6", "@naam", "- elke week overleg\n- elke maand een verslag", `=HYPERLINK("http://example.org")`} {
		if !quoted[want] {
			t.Errorf("%q was not found as text", want)
		}
	}
	for value := range quoted {
		if strings.HasPrefix(value, "'") {
			t.Errorf("%q got a sign that nobody typed", value)
		}
	}
}
