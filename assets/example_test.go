package assets

import (
	"slices"
	"strings"
	"testing"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// later lies years ahead, when the days in the example may look like dates of birth to the guard of privacy.
const later = 2_500_000_000_000 // milliseconds, the year 2049

// example is the form and the example agreement as it comes to stand in a document.
func example(t *testing.T) (*schema.Schema, *planning.Agreement, []planning.Edit) {
	t.Helper()
	s := placeholder(t)
	edits, err := Example(s)
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("voorbeeld")
	for _, e := range edits {
		if _, _, changed := a.Set(e, planning.Maker{At: later}); !changed {
			t.Errorf("%v is set twice", e.Path)
		}
	}
	return s, a, edits
}

// TestExample_NothingToMend asks more than the program does: a first look at the example shows no remark at all.
func TestExample_NothingToMend(t *testing.T) {
	s, a, _ := example(t)
	for _, f := range validate.Check(s, a).Findings {
		if f.Stage != schema.Evaluation {
			t.Errorf("%s: %v: %s %s %v", f.Chapter, f.Path, f.Kind, f.Code, f.Args)
		}
	}
}

// TestExample_EveryNeededAnswer counts by the form alone, beside the rules of package validate.
func TestExample_EveryNeededAnswer(t *testing.T) {
	s, a, _ := example(t)
	s.Walk(func(c *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Kind != schema.Rows {
			needed(t, s, a, f, "")
			return
		}
		rows := a.Rows(f)
		if len(rows) == 0 && f.From.NeededAt(schema.Grant) {
			t.Errorf("%s: the table %s has no rows", c.ID, f.ID)
		}
		for _, row := range rows {
			for _, col := range f.Columns {
				needed(t, s, a, col, row)
			}
		}
	})
}

func needed(t *testing.T, s *schema.Schema, a *planning.Agreement, f *schema.Field, row string) {
	t.Helper()
	path := planning.Path{Field: f.ID, Row: row}
	if !f.From.NeededAt(schema.Grant) || f.Computed != "" || !validate.Active(s, a, f, row) {
		return
	}
	if planning.IsEmpty(a.Value(path)) {
		t.Errorf("%v has no answer", path)
	}
}

func TestExample_AnswersAreCanonical(t *testing.T) {
	s, a, edits := example(t)
	for _, e := range edits {
		f := s.Field(e.Path.Field)
		if f.Kind == schema.Rows {
			continue
		}
		if problem := uncanonical(s, a, f, e); problem != "" {
			t.Errorf("%v: %s: %q", e.Path, problem, e.Value)
		}
	}
}

func uncanonical(s *schema.Schema, a *planning.Agreement, f *schema.Field, e planning.Edit) string {
	value, items := e.Value, planning.Items(e.Value)
	switch {
	case planning.Clean(value) != value || strings.TrimSpace(value) != value || strings.Join(items, "\n") != value:
		return "has white space or signs that are cleaned away"
	case f.Kind != schema.Memo && f.Kind != schema.Choices && !f.Many && len(items) > 1:
		return "has more than one line"
	}
	switch f.Kind {
	case schema.Text:
		if !planning.ValidFormat(f.Format, value) {
			return "does not have the form " + string(f.Format)
		}
	case schema.Number:
		cents, ok := planning.ParseCents(value)
		if n, isNumber := planning.ParseNumber(value); !isNumber || f.Unit != schema.Euro && planning.FormatNumber(n, f.Decimals) != value {
			return "is no stored number"
		}
		if f.Unit == schema.Euro && (!ok || cents.String() != value) {
			return "is no stored amount"
		}
	case schema.Date:
		if _, ok := planning.ParseDay(value); !ok {
			return "is no stored date"
		}
	case schema.YesNo:
		if value != schema.Yes && value != schema.No {
			return "is neither yes nor no"
		}
	case schema.Choice, schema.Choices:
		for _, item := range items {
			if !slices.Contains(f.Options(e.Path.Row), item) {
				return "is none of the choices"
			}
		}
	case schema.Reference:
		for _, item := range items {
			if !slices.Contains(a.Rows(s.Field(f.Table)), item) {
				return "points to no row of " + f.Table
			}
		}
	case schema.Memo, schema.Rows:
	}
	return ""
}

// TestExample_SumsAgree names the figures that the texts of the example mention.
func TestExample_SumsAgree(t *testing.T) {
	s, a, _ := example(t)
	for field, want := range map[string]string{"inzet.uren_jaar": "640", "inzet.fte": "0.44", "geld.totaal": "40000.00"} {
		if got := validate.Value(s, a, planning.Path{Field: field}); got != want {
			t.Errorf("%s = %s, want %s", field, got, want)
		}
	}
}

// TestExample_IsRich keeps the example worth imitating.
func TestExample_IsRich(t *testing.T) {
	s, a, _ := example(t)
	atLeast := map[string]int{
		"partij": 3, "thema.vraag2a": 15, "thema.vraag2b": 10, "thema.vraag3": 10, "meerwaarde": 4, "principe": 12,
		"rol": 9, "overleg": 5, "norm": 6, "signaal.route": 4, "escalatie.samenwerking": 3, "indicator": 5,
		"evaluatie.plan": 3, "actie": 3, "teken": 3, "geld.betaalt": 3,
	}
	for table, want := range atLeast {
		if got := len(a.Rows(s.Field(table))); got < want {
			t.Errorf("%s has %d rows, want at least %d", table, got, want)
		}
	}
	if title := a.Value(planning.Path{Field: s.Marked(schema.MarkTitle).ID}); !strings.HasPrefix(title, "Voorbeeld: ") {
		t.Errorf("the title %q does not say that this is an example", title)
	}
}

// TestExample_EveryPartyHasSomeoneToAsk, for the chapter's introduction promises so.
func TestExample_EveryPartyHasSomeoneToAsk(t *testing.T) {
	s, a, _ := example(t)
	for _, column := range []string{"partij.contact.partij", "signaal.aandachtsfunctionaris.partij", "privacy.fg.partij", "teken.partij"} {
		table := s.TableOf(column)
		var named []string
		for _, row := range a.Rows(table) {
			named = append(named, a.Value(planning.Path{Field: column, Row: row}))
		}
		for _, party := range a.Rows(s.Field("partij")) {
			if !slices.Contains(named, party) {
				t.Errorf("%s names nobody for %s", table.ID, party)
			}
		}
	}
}
