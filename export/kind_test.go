package export_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
)

// TestBuild_Kinds compares the example's report of each kind of document with testdata.
func TestBuild_Kinds(t *testing.T) {
	for _, kind := range []export.Kind{export.Public, export.Blank, export.Summary} {
		t.Run(string(kind), func(t *testing.T) {
			input := example(t)
			input.Kind = kind
			got := printed(export.Build(input))
			golden := filepath.Join("testdata", string(kind)+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s has changed; look at it with -update and git diff", golden)
			}
		})
	}
}

// printed writes a report as text, a block a line.
func printed(r *export.Report) string {
	var out strings.Builder
	say := func(format string, args ...any) {
		fmt.Fprintln(&out, strings.ReplaceAll(strings.TrimRight(fmt.Sprintf(format, args...), " "), "\n", " / "))
	}
	say("%s | %s | %s", r.Title, r.Subtitle, strings.Join(r.Parties, ", "))
	for _, p := range r.Cover {
		say("  %s: %s", p.Label, p.Text)
	}
	for _, n := range r.Notices {
		say("! %s: %s %v", n.Where, n.Code, n.Args)
	}
	for _, c := range r.Chapters {
		say("")
		say("%d %s", c.Number, c.Title)
		for _, b := range c.Blocks {
			switch b.Kind {
			case export.Heading:
				say("## %s", b.Title)
			case export.Answer:
				say("%s = %s", strings.TrimSpace(b.Title+" "+b.Guide), shown(b.Value))
			case export.Grid:
				say("[%s]", strings.TrimSpace(b.Title+" "+b.Guide))
				var heads []string
				for _, col := range b.Table.Columns {
					heads = append(heads, col.Label)
				}
				say("  %s", strings.Join(heads, " | "))
				for _, row := range b.Table.Rows {
					var cells []string
					for _, cell := range row.Cells {
						cells = append(cells, shown(cell))
					}
					say("  %s", strings.Join(cells, " | "))
				}
			}
		}
	}
	for _, s := range r.Signatures {
		say("✍ %s, %s, %s, %s, %s", s.Party, s.Name, s.Place, s.Date, s.Manner)
	}
	return out.String()
}

func shown(c export.Cell) string {
	if len(c.Choices) > 0 {
		return "☐ " + strings.Join(c.Choices, " ☐ ")
	}
	return c.Text + strings.Repeat("_", c.Room)
}

// everyText returns every text in a value, wherever it stands.
func everyText(v reflect.Value) []string {
	var all []string
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			return everyText(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			all = append(all, everyText(v.Index(i))...)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				all = append(all, everyText(v.Field(i))...)
			}
		}
	default:
	}
	return all
}

func set(in export.Input, field, row, value string) {
	in.Agreement.Set(planning.Edit{Path: planning.Path{Field: field, Row: row}, Value: value}, planning.Maker{Writer: "test"})
}

func TestBuild_ChosenChapters(t *testing.T) {
	for chapters, want := range map[string]string{
		"partijen":            "2|Deel van de overeenkomst: hoofdstuk 2|0",
		"doel partijen niets": "2 4|Deel van de overeenkomst: hoofdstukken 2 en 4|0",
		"ondertekening":       "19|Deel van de overeenkomst: hoofdstuk 19|4",
		"inzet doel partijen": "2 4 10|Deel van de overeenkomst: hoofdstukken 2, 4 en 10|0",
		"_vervallen":          "20|Deel van de overeenkomst: hoofdstuk 20|0",
		"_vervallen looptijd": "17 20|Deel van de overeenkomst: hoofdstukken 17 en 20|0",
	} {
		in := example(t)
		set(in, "oud.vraag", "", "van vroeger")
		in.Kind, in.Chapters = export.Chosen, strings.Fields(chapters)
		in.Data = &export.Data{Name: "x"}
		r := export.Build(in)
		var numbers []string
		for _, c := range r.Chapters {
			numbers = append(numbers, fmt.Sprint(c.Number))
		}
		got := fmt.Sprintf("%s|%s|%d", strings.Join(numbers, " "), r.Cover[len(r.Cover)-1].Text, len(r.Signatures))
		if got != want || r.Data != nil {
			t.Errorf("%s: %s, want %s; data %v", chapters, got, want, r.Data)
		}
	}
}

// TestBuild_OnlyTheWholeAgreementTakesItsData: every other kind leaves out some of what the data has.
func TestBuild_OnlyTheWholeAgreementTakesItsData(t *testing.T) {
	for _, kind := range append(export.Kinds(), "") {
		in := example(t)
		in.Kind, in.Chapters, in.Data = kind, []string{"doel"}, &export.Data{Name: "x"}
		if r := export.Build(in); (r.Data != nil) != kind.HasData() || kind.HasData() != (kind == "" || kind == export.Whole) {
			t.Errorf("%q: data %v", kind, r.Data != nil)
		}
	}
}

// TestBuild_EveryKindOfAConceptSaysSo, but an empty form is no concept of anything.
func TestBuild_EveryKindOfAConceptSaysSo(t *testing.T) {
	for _, kind := range export.Kinds() {
		in := example(t)
		in.Kind = kind
		if r := export.Build(in); r.Concept != (kind != export.Blank) {
			t.Errorf("%s: concept %v", kind, r.Concept)
		}
	}
}

// TestBuild_ABlankFormAsksEverything and holds no answer.
func TestBuild_ABlankFormAsksEverything(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		input := in(t, example(t), lang)
		input.Kind = export.Blank
		r := export.Build(input)
		asked := map[string]export.Cell{}
		for _, c := range r.Chapters {
			for _, b := range c.Blocks {
				switch {
				case b.Kind == export.Answer:
					asked[b.ID] = b.Value
				case b.Kind == export.Grid && len(b.Table.Rows) > 0:
					b.Table.Examples = nil // the form's own words, which the example agreement took over
					for i, col := range b.Table.Columns {
						asked[col.ID] = b.Table.Rows[0].Cells[i]
					}
				}
			}
		}
		input.Schema.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
			for _, q := range append(slices.Clone(f.Columns), f) {
				cell, ok := asked[q.ID]
				if q.Computed != "" && !q.Overridable { // nobody works that out at a table
					if ok {
						t.Errorf("%s: %s is asked", lang, q.ID)
					}
					continue
				}
				if q.Kind == schema.Rows || ok && cell.Text != "" { // what a list belongs to is said
					continue
				}
				if !ok || !cell.Empty || cell.Room == 0 && len(cell.Choices) == 0 {
					t.Errorf("%s: %s is not asked: %+v", lang, q.ID, cell)
				}
			}
		})
		all := strings.Join(everyText(reflect.ValueOf(r)), "\n")
		for _, e := range input.Agreement.Edits(input.Schema) {
			if f := input.Schema.Field(e.Path.Field); f.Kind == schema.Memo && strings.Contains(all, e.Value) {
				t.Errorf("%s: the answer to %s is in the form", lang, f.ID)
			}
		}
		if len(r.Signatures) < 3 || r.DocumentID != "" || len(r.Parties) > 0 {
			t.Errorf("%s: %d places to sign, id %q, parties %v", lang, len(r.Signatures), r.DocumentID, r.Parties)
		}
	}
}

// TestBuild_ABlankFormOfSomeChapters says so, and has places to sign only where these belong.
func TestBuild_ABlankFormOfSomeChapters(t *testing.T) {
	for _, c := range []struct {
		chapters []string
		numbers  []int
		signed   bool
		part     string
	}{
		{[]string{"visie", "partijen"}, []int{2, 5}, false, "Deel van het formulier: hoofdstukken 2 en 5"},
		{[]string{"ondertekening"}, []int{19}, true, "Deel van het formulier: hoofdstuk 19"},
	} {
		in := example(t)
		in.Kind, in.Chapters = export.Blank, c.chapters
		r := export.Build(in)
		var numbers []int
		for _, c := range r.Chapters {
			numbers = append(numbers, c.Number)
		}
		if !slices.Equal(numbers, c.numbers) || (len(r.Signatures) > 0) != c.signed || len(r.Cover) != 1 || r.Cover[0].Text != c.part {
			t.Errorf("%v: chapters %v, %d places to sign, cover %v", c.chapters, numbers, len(r.Signatures), r.Cover)
		}
	}
}

// TestBuild_TheSummaryKeepsASumWhole: the contributions are all told or not at all.
func TestBuild_TheSummaryKeepsASumWhole(t *testing.T) {
	in := example(t)
	in.Kind = export.Summary
	var whole []string
	for _, c := range export.Build(in).Chapters {
		for _, b := range c.Blocks {
			if b.Whole {
				whole = append(whole, b.ID)
			}
		}
	}
	if !slices.Equal(whole, []string{"geld.betaalt.bedrag"}) {
		t.Errorf("whole are %v", whole)
	}
}

func TestBuild_TheSummaryIsOfAnyAgreement(t *testing.T) {
	empty := input(t, nothing)
	empty.Kind = export.Summary
	r := export.Build(empty)
	if len(r.Chapters) != 1 || !strings.Contains(r.Chapters[0].Blocks[0].Value.Text, "antwoorden in ‘Partijen’") {
		t.Errorf("an empty agreement gives %s", printed(r))
	}
	for status, want := range map[string]string{"ter_ondertekening": "datum van tekenen 24 november 2026", "ondertekend": "getekend op 24 november 2026 door A. Voorbeeld"} {
		in := example(t)
		in.Kind = export.Summary
		set(in, "dossier.status", "", status)
		rows := in.Agreement.Rows(in.Schema.Field("teken"))
		set(in, "teken.plaats_datum_datum", rows[0], "2026-11-24")
		set(in, "teken.plaats_datum_datum", rows[1], "")
		if got := printed(export.Build(in)); !strings.Contains(got, want) || !strings.Contains(got, "nog niet getekend") {
			t.Errorf("%s: who signed is not told: %s", status, got)
		}
	}
}
