package validate

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/assets"
	"samenspel/planning"
	"samenspel/planning/schema"
)

// places lists every field of a form with the rows that a test may fill.
func places(s *schema.Schema) []planning.Path {
	var all []planning.Path
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Kind != schema.Rows {
			all = append(all, single(f.ID))
			return
		}
		for _, row := range append([]string{"a", "b", "junk"}, f.Fixed...) {
			all = append(all, cell(f.ID, f.ID+row), cell(f.ID, row))
			for _, col := range f.Columns {
				all = append(all, cell(col.ID, f.ID+row), cell(col.ID, row))
			}
		}
	})
	return append(all, single(""), cell("", "a"), single("vervallen"), cell("vervallen.kolom", "a"))
}

// anyValue draws an answer that fits somewhere, or nothing at all.
func anyValue() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", " ", "\n", "ja", "nee", "2026-08-01", "2026-13-99", "16", "0", "-1", "1e9", "0.44", "999999999999999.999999",
			"school", "gemeente", "jaar", "week", "nog_bepalen", "2026-2027", "9999-10000", "09:30", "rola", "rola\nrolb\nweg",
			"partija", "overlega", "themaa", "groeikansen", "indicatora", "bereik", "123456782", "Sam de Wit 12-03-2010", "99XX", "AB12",
		}),
		rapid.String(),
	)
}

func randomAgreement(t *rapid.T, all []planning.Path) *planning.Agreement {
	a := planning.New("proef")
	for _, p := range rapid.SliceOfN(rapid.SampledFrom(all), 0, 60).Draw(t, "paths") {
		a.Set(planning.Edit{Path: p, Value: anyValue().Draw(t, "value")}, maker)
	}
	return a
}

func TestCheck_TakesAnything(t *testing.T) {
	s := realForm(t)
	all := places(s)
	rapid.Check(t, func(t *rapid.T) {
		a := randomAgreement(t, all)
		r := Check(s, a)
		if again := Check(s, a); len(again.Findings) != len(r.Findings) {
			t.Errorf("%d findings, then %d", len(r.Findings), len(again.Findings))
		}
		for _, stage := range schema.Stages() {
			open := 0
			for _, c := range s.Chapters {
				done, required := r.Progress(c.ID, stage)
				if done < 0 || done > required {
					t.Errorf("%s: %d of %d", c.ID, done, required)
				}
				open += required - done
			}
			if missing := len(r.Missing(stage)); missing != open {
				t.Errorf("%s: Missing lists %d, Progress lacks %d", stage, missing, open)
			}
		}
		for _, f := range r.Findings {
			if f.Chapter == "" || f.Code == "" || len(r.At(f.Path)) == 0 {
				t.Errorf("odd finding %+v", f)
			}
		}
	})
}

// A row that is added empty asks for nothing; a suggested one may ask, but nothing that was done comes undone.
func TestProgress_AddingARowNeverTakesAnythingAway(t *testing.T) {
	s := realForm(t)
	all := places(s)
	var tables []*schema.Field
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Kind == schema.Rows && len(f.Fixed) == 0 {
			tables = append(tables, f)
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		a := randomAgreement(t, all)
		before := Check(s, a)
		table := rapid.SampledFrom(tables).Draw(t, "table")
		values := map[string]string{}
		if parent := s.ParentOf(table); parent != nil {
			if rows := a.Rows(parent); len(rows) > 0 {
				values[table.Parent] = rapid.SampledFrom(rows).Draw(t, "owner")
			}
		}
		empty := true
		if len(table.Suggested) > 0 && rapid.Bool().Draw(t, "suggested") {
			suggestion := rapid.SampledFrom(table.Suggested).Draw(t, "suggestion")
			for col, v := range suggestion.Values {
				values[col], empty = v, false
			}
		}
		for _, e := range a.AddRow(table, "nieuw", "", values) {
			a.Set(e, maker)
		}
		after := Check(s, a)
		for _, c := range s.Chapters {
			for _, stage := range schema.Stages() {
				d1, r1 := before.Progress(c.ID, stage)
				d2, r2 := after.Progress(c.ID, stage)
				if d2 < d1 || r2 < r1 || empty && (d2 != d1 || r2 != r1) {
					t.Errorf("%s at %s: %d of %d became %d of %d", c.ID, stage, d1, r1, d2, r2)
				}
			}
		}
	})
}

// full fills every question, with two rows in every free table: about 600 answers.
func full(s *schema.Schema) *planning.Agreement {
	a := planning.New("proef")
	set := func(p planning.Path, value string) { a.Set(planning.Edit{Path: p, Value: value}, maker) }
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Kind != schema.Rows {
			set(single(f.ID), right(s, f, ""))
			return
		}
		rows := f.Fixed
		if len(rows) == 0 {
			rows = []string{f.ID + "a", f.ID + "b", f.ID + "c"}
			for i, row := range rows {
				set(cell(f.ID, row), string(rune('b'+i)))
			}
		}
		for _, row := range rows {
			for _, col := range f.Columns {
				set(cell(col.ID, row), right(s, col, row))
			}
		}
	})
	return a
}

// right is an answer that fits a field.
func right(s *schema.Schema, f *schema.Field, row string) string {
	switch f.Kind {
	case schema.Number:
		return "20"
	case schema.Date:
		return "2026-10-08"
	case schema.YesNo:
		return schema.Yes
	case schema.Choice, schema.Choices:
		return f.Options(row)[0]
	case schema.Reference:
		if fixed := s.Field(f.Table).Fixed; len(fixed) > 0 {
			return fixed[0]
		}
		return f.Table + "a"
	case schema.Memo:
		return strings.Repeat("Wij praten op 8-10-2026 met elkaar over wat goed gaat. ", 8)
	case schema.Text, schema.Rows:
	}
	return map[schema.Format]string{
		"": "Een korte regel", schema.BRIN: "99XX", schema.DUOLocation: "99XX00", schema.KvK: "12345678",
		schema.KvKLocation: "000012345678", schema.Municipality: "GM0000", schema.Email: "info@voorbeeld.example",
		schema.Phone: "010-1234567", schema.Time: "09:30", schema.SchoolYear: "2026-2027",
	}[f.Format]
}

func TestCheck_FullForm(t *testing.T) {
	s := realForm(t)
	r := Check(s, full(s))
	if got := summary(r.Findings, Missing); strings.Contains(got, "missing@") {
		t.Errorf("still missing: %s", got)
	}
	for _, f := range r.Findings {
		if f.Kind == Wrong && f.Code != "finding.times_reversed" && f.Code != "finding.end_before_start" {
			t.Errorf("wrong: %+v", f)
		}
	}
}

func TestCheck_ExampleRaisesNoDoubt(t *testing.T) {
	s := realForm(t)
	edits, err := assets.Example(s)
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("voorbeeld")
	for _, e := range edits {
		a.Set(e, maker)
	}
	if got := summary(Check(s, a).Findings, Wrong, Doubtful, Privacy); got != "" {
		t.Errorf("the example gives %s", got)
	}
}

func BenchmarkCheck_FullForm(b *testing.B) {
	s := realForm(b)
	a := full(s)
	b.ReportMetric(float64(a.Len()), "answers")
	for b.Loop() {
		Check(s, a)
	}
}

func BenchmarkCheck_LongTextWithDates(b *testing.B) {
	s := realForm(b)
	a := planning.New("proef")
	a.Set(planning.Edit{Path: single("doel.hoofd"), Value: strings.Repeat("Op 12-03-2010 waren er 123456789 redenen. ", 240)}, maker)
	for b.Loop() {
		Check(s, a)
	}
}
