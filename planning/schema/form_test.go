package schema_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

func realForm(t *testing.T) *schema.Schema {
	t.Helper()
	structure := os.DirFS("../../assets/schema")
	s, _, err := schema.Load(structure, schematest.Words(structure))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ids lists everything that may stand in a document: fields with their kinds, choices and fixed rows.
func ids(s *schema.Schema) []string {
	var all []string
	add := func(f *schema.Field) {
		all = append(all, f.ID+" "+string(f.Kind))
		for _, choice := range f.Choices {
			all = append(all, f.ID+" = "+choice)
		}
		for row, choices := range f.ChoicesByRow {
			for _, choice := range choices {
				all = append(all, f.ID+" ["+row+"] = "+choice)
			}
		}
		for _, row := range f.Fixed {
			all = append(all, f.ID+" ["+row+"]")
		}
	}
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		add(f)
		for _, col := range f.Columns {
			add(col)
		}
	})
	slices.Sort(all)
	return all
}

// An id that went out with a program stands in people's documents and must stay, with its kind, for ever, unless
// history.json tells that its question was removed. The list only grows: add to it what a release brings.
func TestForm_KeepsEveryReleasedID(t *testing.T) {
	raw, err := os.ReadFile("testdata/released.txt")
	if err != nil {
		t.Fatal(err)
	}
	form := realForm(t)
	here := ids(form)
	for id := range strings.Lines(string(raw)) {
		id = strings.TrimSpace(id)
		field, _, _ := strings.Cut(id, " ")
		if _, retired := form.Retired(field, ""); id != "" && !retired && !slices.Contains(here, id) {
			t.Errorf("the form lost %q", id)
		}
	}
	if len(here) < 300 {
		t.Errorf("only %d ids", len(here))
	}
}

func TestForm_UsesEveryKind(t *testing.T) {
	all := strings.Join(ids(realForm(t)), "\n") + "\n"
	for _, kind := range []schema.Kind{
		schema.Text, schema.Memo, schema.Number, schema.Date, schema.YesNo, schema.Choice, schema.Choices, schema.Reference, schema.Rows,
	} {
		if !strings.Contains(all, " "+string(kind)+"\n") {
			t.Errorf("no field of kind %s", kind)
		}
	}
}

func TestSchema_Lookups(t *testing.T) {
	s := realForm(t)
	theme, table := s.Field("thema"), s.Field("thema.vraag2a")
	if s.Field("weg") != nil || s.Chapter("weg") != nil || s.TableOf("dossier.titel") != nil || s.TableOf("thema.kiezen") != theme {
		t.Error("fields, chapters and tables do not fit")
	}
	if s.Chapter("thema.kiezen").ID != "themas" || s.Marked(schema.MarkTitle) != s.Field("dossier.titel") || s.Marked("weg") != nil {
		t.Error("chapters and marks do not fit")
	}
	if s.ParentOf(table) != theme || s.ParentOf(theme) != nil || !slices.Contains(s.ChildrenOf(theme), table) || len(s.ChildrenOf(table)) != 0 {
		t.Error("parents and children do not fit")
	}
	if table.NameColumn() != "thema.vraag2a.rol" || s.Field("rol").NameColumn() != "rol.naam" || theme.Column("rol.naam") != nil {
		t.Error("columns do not fit")
	}
	parts := s.Field("meerwaarde.onderdelen")
	if len(parts.Options("leerlingen")) == 0 || slices.Equal(parts.Options("leerlingen"), parts.Options("verbinden")) || len(parts.Options("weg")) != 0 {
		t.Error("choices per row do not fit")
	}
}

func TestStage_NeededAt(t *testing.T) {
	order := map[schema.Stage]string{ // stage → the stages from which things are needed there
		schema.Draft: "draft", schema.Signing: "draft signing", schema.Grant: "draft signing grant", schema.Evaluation: "evaluation", "": "", "weg": "",
	}
	for at, want := range order {
		var got []string
		for _, from := range append(schema.Stages(), "") {
			if from.NeededAt(at) {
				got = append(got, string(from))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %v, want %q", at, got, want)
		}
	}
}

func TestTexts_FallBackToIDs(t *testing.T) {
	_, texts := schematest.FormWithTexts()
	for got, want := range map[string]string{
		texts.Label("titel"): "Titel", texts.Label("weg"): "weg", texts.Choice("titel", "oud"): "oud",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
