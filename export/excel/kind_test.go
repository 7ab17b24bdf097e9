package excel

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

func TestMakes(t *testing.T) {
	for _, kind := range append(export.Kinds(), "") {
		r := rich()
		r.Kind = kind
		var out bytes.Buffer
		_, err := Write(context.Background(), &out, r)
		if refused := errors.Is(err, ErrKind); refused == Makes(kind) || refused && out.Len() > 0 {
			t.Errorf("%q: makes %v, error %v, %d bytes", kind, Makes(kind), err, out.Len())
		}
	}
}

// TestPublication looks in every part for the addresses and numbers of people that the whole workbook holds.
func TestPublication(t *testing.T) {
	example := exampleAnswers(t)
	var personal []string
	for _, e := range example {
		if strings.Contains(e.Value, "@") || strings.HasPrefix(e.Value, "0999-") {
			personal = append(personal, e.Value)
		}
	}
	if len(personal) < 5 {
		t.Fatalf("the example holds only %q", personal)
	}
	r := built(t, "nl", example, export.Input{Kind: export.Public})
	for name, part := range parts(t, first(written(t, r))) {
		for _, text := range personal {
			if strings.Contains(part, text) {
				t.Errorf("%s holds %q", name, text)
			}
		}
		if strings.HasPrefix(name, "docProps/") && strings.Contains(part, "Voorbeeld,") {
			t.Errorf("%s names a person: %s", name, part)
		}
	}
}

// TestChosenChapters finds the sheets of those chapters alone, all named on the overview.
func TestChosenChapters(t *testing.T) {
	r := built(t, "nl", exampleAnswers(t), export.Input{Kind: export.Chosen, Chapters: []string{"visie", "rollen"}})
	f := opened(t, first(written(t, r)))
	if got, want := f.GetSheetList(), []string{"Overzicht", "Visie en themas", "Waarden", "Rollen"}; !slices.Equal(got, want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
	var seen []string
	for _, row := range must(f.GetRows("Overzicht")) {
		seen = append(seen, row...)
	}
	for _, c := range r.Chapters {
		if !slices.Contains(seen, c.Title) {
			t.Errorf("the overview does not name %q", c.Title)
		}
	}
	if slices.Contains(seen, r.Words.Missing) || slices.Contains(seen, r.Words.NothingMissing) {
		t.Error("the overview says what is missing to who does not write it")
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// blankForm is a form with every way to answer.
func blankForm() *export.Report {
	choice := func(kind export.CellKind, choices ...string) export.Cell {
		return export.Cell{Kind: kind, Empty: true, Choices: choices}
	}
	ask := func(id, help string, c export.Cell) export.Block {
		b := answered(id, "Vraag "+id, c)
		b.Help = help
		return b
	}
	long := strings.Repeat("Een uitleg die langer is dan naast een cel past. ", 8)
	table := &export.Table{ID: "lijst", Title: "Een lijst", Sheet: "Lijst", Columns: []export.Column{
		{ID: "l.a", Label: "Soort", Help: long}, {ID: "l.b", Label: "Soorten", Kind: export.Lines}, {ID: "l.c", Label: "Bedrag", Kind: export.Money}},
		Rows: []export.Row{{Name: "Regel 1", Cells: []export.Cell{choice(export.Text, "Ja", "Nee"), choice(export.Lines, "a", "b"), none(export.Money)}}}}
	list := grid(table)
	list.Help = "Een regel voor elk ding."
	return &export.Report{Kind: export.Blank, Lang: "nl", Title: "Formulier", Words: dutch, Chapters: []export.Chapter{{ID: "c", Title: "Vragen",
		Purpose: "Eerst dit. En dan dat.", Sheet: "Vragen", Blocks: []export.Block{
			ask("a", "Kies er een.", choice(export.Text, "Ja", "Nee, of toch", "=misschien")),
			ask("b", "Kies er meer.", choice(export.Lines, "geel", "groen")),
			ask("c", long, export.Cell{Kind: export.Long, Empty: true, Room: 6}),
			ask("d", "", none(export.Date)), ask("e", "", none(export.Text)), ask("f", "", choice(export.Text, "Ja", "Nee")), list}}}}
}

func TestBlankForm(t *testing.T) {
	f := opened(t, first(written(t, blankForm())))
	if got, want := f.GetSheetList(), []string{"Overzicht", "Vragen", "Lijst", "antwoorden"}; !slices.Equal(got, want) {
		t.Fatalf("sheets %q, want %q", got, want)
	}
	if visible, err := f.GetSheetVisible("antwoorden"); visible || err != nil {
		t.Errorf("the sheet with the choices shows: %v", err)
	}
	lists := map[string][]string{}
	for _, n := range f.GetDefinedName() {
		lists[n.Name] = append(lists[n.Name], n.RefersTo)
	}
	offered := map[string]*excelize.DataValidation{}
	for _, sheet := range []string{"Vragen", "Lijst"} {
		for _, v := range must(f.GetDataValidations(sheet)) {
			offered[sheet+"!"+v.Sqref] = v
		}
	}
	for at, want := range map[string]string{"Vragen!E2": "keuze_1", "Vragen!E7": "keuze_2", "Lijst!B2 B3 B4 B5 B6": "keuze_2"} {
		v := offered[at]
		if v == nil || v.Type != "list" || v.Formula1 != want || len(lists[want]) != 1 {
			t.Errorf("%s offers %+v, want %s", at, v, want)
		}
	}
	if got := must(f.GetCols("antwoorden"))[0]; !slices.Equal(got, []string{"Ja", "Nee, of toch", "=misschien"}) {
		t.Errorf("the choices are %q", got)
	}
	for at, want := range map[string]string{"Vragen!E3": "geel\ngroen", "Lijst!A1": "Een regel voor elk ding.", "Lijst!C2 C3 C4 C5 C6": "a\nb"} {
		if v := offered[at]; v == nil || v.Prompt == nil || *v.Prompt != want {
			t.Errorf("%s says %+v, want %q", at, v, want)
		}
	}
	if got := must(f.GetCellValue("Vragen", "D3")); got != "Kies er meer.\n– geel\n– groen" {
		t.Errorf("the explanation is %q", got)
	}
}

// TestBlankForm_Protected finds answers open and questions shut, and lists that can grow.
func TestBlankForm_Protected(t *testing.T) {
	f := opened(t, first(written(t, blankForm())))
	for _, c := range []struct {
		cell string
		open bool
	}{{"C2", false}, {"D2", false}, {"E2", true}, {"E4", true}, {"E1", false}} {
		style := must(f.GetStyle(must(f.GetCellStyle("Vragen", c.cell))))
		if open := style.Protection != nil && !style.Protection.Locked; open != c.open {
			t.Errorf("%s can be filled in: %v", c.cell, open)
		}
	}
	content := parts(t, first(written(t, blankForm())))
	for part, want := range map[string]bool{"xl/worksheets/sheet2.xml": true, "xl/worksheets/sheet3.xml": false} {
		if got := strings.Contains(content[part], "<sheetProtection"); got != want {
			t.Errorf("%s is protected: %v", part, got)
		}
	}
	if height := must(f.GetRowHeight("Vragen", 4)); height < body.height(6) {
		t.Errorf("room for six lines is %.0f points", height)
	}
	for cell, want := range map[string]string{"E5": "dd-mm-yyyy", "E6": "@"} {
		if got := formatOf(t, f, "Vragen", cell); got != want {
			t.Errorf("%s has the format %q, want %q", cell, got, want)
		}
	}
	if rows := must(f.GetRowHeight("Lijst", 6)); rows <= 0 {
		t.Error("the list has no room for five rows")
	}
}
