package export_test

import (
	"slices"
	"strings"
	"testing"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// input returns what a report of the edits is made of.
func input(t testing.TB, edits func(*schema.Schema) []planning.Edit) export.Input {
	t.Helper()
	s, texts, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("voorbeeld-1")
	for _, e := range edits(s) {
		a.Set(e, planning.Maker{Writer: "test", At: 1785571200000})
	}
	return export.Input{Schema: s, Texts: texts, Words: words, Agreement: a, Findings: validate.Check(s, a)}
}

// nothing answers no question.
func nothing(*schema.Schema) []planning.Edit { return nil }

func example(t testing.TB) export.Input {
	t.Helper()
	return input(t, func(s *schema.Schema) []planning.Edit {
		edits, err := assets.Example(s)
		if err != nil {
			t.Fatal(err)
		}
		return edits
	})
}

// everything returns all texts of a report's chapters.
func everything(r *export.Report) string {
	var b strings.Builder
	for _, c := range r.Chapters {
		for _, block := range c.Blocks {
			b.WriteString(block.Value.Text + "\n")
			if block.Table == nil {
				continue
			}
			for _, row := range block.Table.Rows {
				for _, cell := range row.Cells {
					b.WriteString(cell.Text + "\n")
				}
			}
		}
	}
	return b.String()
}

// TestBuild_HoldsEveryAnswerToTheLetter looks for every typed text of the example in the report.
func TestBuild_HoldsEveryAnswerToTheLetter(t *testing.T) {
	in := example(t)
	all := everything(export.Build(in))
	for _, e := range in.Agreement.Edits(in.Schema) {
		f := in.Schema.Field(e.Path.Field)
		if f.Kind != schema.Text && f.Kind != schema.Memo || f.Format != "" {
			continue
		}
		if !strings.Contains(all, e.Value) {
			t.Errorf("%s: %q is not in the report", e.Path.Field, e.Value)
		}
	}
}

func TestBuild_CoverAndStatus(t *testing.T) {
	in := example(t)
	r := export.Build(in)
	if !strings.HasPrefix(r.Title, "Voorbeeld") || len(r.Parties) < 3 || len(r.Signatures) < 3 || !r.Concept || len(r.Cover) < 4 {
		t.Errorf("title %q, parties %v, %d signatures, concept %v, cover %v", r.Title, r.Parties, len(r.Signatures), r.Concept, r.Cover)
	}
	if r.Words.ConceptMark != "TER ONDERTEKENING" { // what is signed is no concept any more
		t.Errorf("the mark says %q", r.Words.ConceptMark)
	}
	in.Agreement.Set(planning.Edit{Path: planning.Path{Field: in.Schema.Marked(schema.MarkStatus).ID}, Value: in.Schema.Final[0]}, planning.Maker{})
	if export.Build(in).Concept {
		t.Error("a signed agreement is called a concept")
	}
}

func TestBuild_AnEmptyAgreementShowsWhatIsNeeded(t *testing.T) {
	in := input(t, nothing)
	few := export.Build(in)
	in.Full = true
	all := export.Build(in)
	count := func(r *export.Report) (n int) {
		for _, c := range r.Chapters {
			n += len(c.Blocks)
		}
		return n
	}
	if few.Words.ConceptMark != "CONCEPT" {
		t.Errorf("the mark says %q", few.Words.ConceptMark)
	}
	if few.Title == "" || len(few.Missing) < 20 || count(few) < 50 || count(all) <= count(few) {
		t.Errorf("title %q, %d missing, %d blocks, %d when full", few.Title, len(few.Missing), count(few), count(all))
	}
}

// TestBuild_WhatTheProgramWorksOut shows once there is something to work it out from: before that nobody can fill it in.
func TestBuild_WhatTheProgramWorksOut(t *testing.T) {
	in := input(t, nothing)
	set(in, "overleg", "o", planning.Between("", ""))
	for _, full := range []bool{false, true} {
		in.Full = full
		if got := asked(export.Build(in)); slices.Contains(got, "geld.totaal") || slices.Contains(got, "overleg.per_jaar") || !slices.Contains(got, "inzet.fte") {
			t.Errorf("full %v: without answers it asks %v", full, got)
		}
	}
	set(in, "overleg.frequentie", "o", "2")
	set(in, "overleg.frequentie_periode", "o", "jaar")
	set(in, "geld.betaalt", "b", planning.Between("", ""))
	set(in, "geld.betaalt.bedrag", "b", "100")
	for _, full := range []bool{false, true} {
		in.Full = full
		if got := asked(export.Build(in)); !slices.Contains(got, "geld.totaal") || !slices.Contains(got, "overleg.per_jaar") {
			t.Errorf("full %v: with answers it asks %v", full, got)
		}
	}
}

// asked returns the ids of the questions and the columns of a report.
func asked(r *export.Report) []string {
	var ids []string
	for _, c := range r.Chapters {
		for _, b := range c.Blocks {
			ids = append(ids, b.ID)
			if b.Table == nil {
				continue
			}
			for _, col := range b.Table.Columns {
				ids = append(ids, col.ID)
			}
		}
	}
	return ids
}

// TestBuild_AWrongAnswerStaysAsItWasTyped is what "never stored as something else" asks of the exports.
func TestBuild_AWrongAnswerStaysAsItWasTyped(t *testing.T) {
	in := input(t, func(s *schema.Schema) []planning.Edit {
		return []planning.Edit{{Path: planning.Path{Field: s.Marked(schema.MarkStart).ID}, Value: "ergens in mei"}}
	})
	if all := everything(export.Build(in)); !strings.Contains(all, "ergens in mei") {
		t.Error("the answer is not in the report")
	}
}

func TestBuild_EveryTableHasACellAColumn(t *testing.T) {
	for _, c := range export.Build(example(t)).Chapters {
		for _, b := range c.Blocks {
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				if len(row.Cells) != len(b.Table.Columns) || row.ID == "" {
					t.Errorf("%s, row %q: %d cells in %d columns", b.ID, row.ID, len(row.Cells), len(b.Table.Columns))
				}
			}
		}
	}
}

// TestBuild_RowsOfOneOwnerFollowEachOther is what Grouped promises.
func TestBuild_RowsOfOneOwnerFollowEachOther(t *testing.T) {
	grouped := 0
	for _, c := range export.Build(example(t)).Chapters {
		for _, b := range c.Blocks {
			if b.Table == nil || !b.Table.Grouped {
				continue
			}
			grouped++
			seen, last := map[string]bool{}, ""
			for _, row := range b.Table.Rows {
				owner := row.Cells[0].Text
				if owner != last && seen[owner] {
					t.Errorf("%s: the rows of %q do not follow each other", b.ID, owner)
				}
				seen[owner], last = true, owner
			}
		}
	}
	if grouped < 3 {
		t.Errorf("%d tables are grouped", grouped)
	}
}

func TestBuild_UnitsNamesAndIntroductions(t *testing.T) {
	units := map[string]bool{}
	for _, c := range export.Build(example(t)).Chapters {
		for i, b := range c.Blocks {
			if u := b.Value.Unit; u != "" && strings.HasSuffix(b.Value.Text, " "+u) {
				units[u] = true
			}
			if b.Kind == export.Heading && b.Intro != "" && i+1 < len(c.Blocks) && c.Blocks[i+1].Kind == export.Answer && !c.Blocks[i+1].Value.Empty {
				t.Errorf("%s was filled in and still tells how to", b.ID)
			}
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				if row.Name == "" {
					t.Errorf("%s, row %q has no name", b.ID, row.ID)
				}
			}
		}
	}
	if !units["uur"] {
		t.Errorf("the units are %v", units)
	}
}

// TestBuild_AnEvaluationThatWasNotBegunIsLeftOut: "nog niet ingevuld" about next year's meeting has no place in a
// document to sign. One answer brings its section back.
func TestBuild_AnEvaluationThatWasNotBegunIsLeftOut(t *testing.T) {
	has := func(in export.Input, id string) bool {
		for _, c := range export.Build(in).Chapters {
			for _, b := range c.Blocks {
				if b.ID == id {
					return true
				}
			}
		}
		return false
	}
	in := example(t)
	if has(in, "evaluatie.datum") || !has(in, "evaluatie.plan") || !has(in, "actie") {
		t.Errorf("date %v, plan %v, actions %v", has(in, "evaluatie.datum"), has(in, "evaluatie.plan"), has(in, "actie"))
	}
	in.Full = true
	if !has(in, "evaluatie.datum") {
		t.Error("not even the full document asks for it")
	}
	in.Full = false
	in.Agreement.Set(planning.Edit{Path: planning.Path{Field: "evaluatie.periode"}, Value: "2026-2027"}, planning.Maker{})
	if !has(in, "evaluatie.datum") {
		t.Error("the evaluation was begun and is not there")
	}
}

// TestBuild_WhatIsNotAskedYet: a list that does not apply stays out, also when every question is shown, and what is filled
// in at the yearly evaluation stays out of a list until it was begun.
func TestBuild_WhatIsNotAskedYet(t *testing.T) {
	columns := func(in export.Input, table string) map[string]bool {
		ids := map[string]bool{}
		for _, c := range export.Build(in).Chapters {
			for _, b := range c.Blocks {
				if b.ID != table {
					continue
				}
				ids[""] = true
				for _, column := range b.Table.Columns {
					ids[column.ID] = true
				}
			}
		}
		return ids
	}
	for _, full := range []bool{false, true} {
		in := example(t)
		in.Full = full
		if got := columns(in, "indicator")["indicator.toelichting"]; got != full {
			t.Errorf("full %v: why a number differs is shown: %v", full, got)
		}
		set(in, "indicator.toelichting", in.Agreement.Rows(in.Schema.Field("indicator"))[0], "ziek")
		if !columns(in, "indicator")["indicator.toelichting"] {
			t.Errorf("full %v: why a number differs is left out", full)
		}
		for _, answer := range []string{"", "nee", "ja"} {
			empty := input(t, nothing)
			empty.Full = full
			set(empty, "privacy.deelt", "", answer)
			if got := columns(empty, "privacy.per_overleg")[""]; got != (answer == "ja") {
				t.Errorf("full %v: what is shared is shown with the answer %q: %v", full, answer, got)
			}
		}
	}
}
