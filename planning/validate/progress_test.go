package validate

import (
	"strings"
	"testing"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

func TestProgress_SmallForm(t *testing.T) {
	s := schematest.Form()
	cases := []struct {
		name, answers  string
		done, required int
		missing        string
	}{
		{"nothing", "", 0, 2, "missing@titel missing_row@rol"},
		{"a title", "titel: Proef", 1, 2, "missing_row@rol"},
		{"a title of white space", "titel: \u00a0", 0, 2, "missing@titel missing_row@rol"},
		{"a named row", "titel: Proef|rol.naam[r]: mentor", 3, 3, ""},
		{"a row without its name", "titel: Proef|rol.taken[r]: praten", 1, 3, "missing@rol.naam[r] missing_row@rol"},
		{"two rows, one without its name", "titel: Proef|rol.naam[r]: mentor|rol.taken[q]: praten", 3, 4, "missing@rol.naam[q]"},
		{"an answer that can't be right", "titel: Een/twee|rol.naam[r]: mentor", 2, 3, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := Check(s, write(t, s, c.answers))
			done, required := r.Progress("begin", schema.Draft)
			if got := summary(r.Findings, Missing); done != c.done || required != c.required || got != c.missing {
				t.Errorf("%d of %d, %s; want %d of %d, %s", done, required, got, c.done, c.required, c.missing)
			}
			if open := len(r.Missing(schema.Draft)); open != required-done {
				t.Errorf("Missing lists %d, Progress lacks %d", open, required-done)
			}
		})
	}
}

func TestProgress_StagesBuildUp(t *testing.T) {
	s := realForm(t)
	r := Check(s, planning.New("proef"))
	var last int
	for _, stage := range []schema.Stage{schema.Draft, schema.Signing, schema.Grant} {
		missing := len(r.Missing(stage))
		if missing <= last {
			t.Errorf("%s: %d missing, the stage before %d", stage, missing, last)
		}
		last = missing
	}
	for _, f := range r.Missing(schema.Evaluation) {
		if f.Stage != schema.Evaluation {
			t.Errorf("%v is needed from %s", f.Path, f.Stage)
		}
	}
}

func TestCheck_ChildTablesPerRow(t *testing.T) {
	s := realForm(t)
	a := write(t, s, "thema.kiezen[groeikansen]: ja|thema.kiezen[leefwerelden]: nee|thema.kiezen[versterking]: ja|"+
		"rol.naam[r]: mentor|thema.vraag2a.thema[x]: versterking|thema.vraag2a.rol[x]: r|thema.vraag2a.thema[leeg]: groeikansen")
	var got []string
	for _, f := range Check(s, a).Missing(schema.Draft) {
		if strings.HasPrefix(f.Path.Field, "thema.vraag") {
			got = append(got, summary([]Finding{f}, Missing))
		}
	}
	want := "missing@thema.vraag1[groeikansen] missing@thema.vraag1[versterking] missing_row@thema.vraag2a[groeikansen] missing@thema.vraag2a.bijdrage[x]"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
}

func TestCheck_TablesThatNobodyAsksFor(t *testing.T) {
	s := realForm(t)
	for answers, want := range map[string]bool{
		"privacy.deelt: nee": false,
		"privacy.deelt: ja":  true,
		"partij.naam[p]: De Brug|partij.rol[p]: gemeente":                                                                            false,
		"privacy.deelt: nee|privacy.fg.functie[f]: functionaris":                                                                     false,
		"privacy.deelt: ja|overleg.naam[o]: Werkoverleg|privacy.per_overleg.overleg[x]: o|privacy.fg.email[f]: fg@voorbeeld.example": true,
	} {
		r := Check(s, write(t, s, answers))
		asked := len(r.At(single("privacy.fg"))) > 0 || strings.Contains(summary(r.Findings, Missing), "privacy.fg.")
		contacts := len(r.At(cell("partij.contact", "p"))) > 0
		if asked != want || contacts {
			t.Errorf("%s: asked %v, contacts %v", answers, asked, contacts)
		}
	}
}

func TestResult_Zero(t *testing.T) {
	var r Result
	done, required := r.Progress("dossier", schema.Draft)
	if done != 0 || required != 0 || r.Missing(schema.Draft) != nil || r.At(single("titel")) != nil {
		t.Error("the zero Result has found something")
	}
}

func TestResult_OrderOfChapters(t *testing.T) {
	s := realForm(t)
	a := write(t, s, "looptijd.start: 2026-08-01|looptijd.einde: 2026-07-01|dossier.schooljaar: 2030-2031")
	place := map[string]int{}
	for i, c := range s.Chapters {
		place[c.ID] = i
	}
	last := 0
	for _, f := range Check(s, a).Findings {
		if place[f.Chapter] < last {
			t.Fatalf("%v stands behind a later chapter", f)
		}
		last = place[f.Chapter]
	}
}
