package assets

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"samenspel/planning"
	"samenspel/planning/schema/schematest"
)

func TestContentLang_FallsBackToDutch(t *testing.T) {
	files := fstest.MapFS{"content/nl/form.json": {}, "content/en/form.json": {}, "content/fy/doel.json": {}}
	cases := map[string]string{"nl": "nl", "en": "en", "": "nl", "de": "nl", "fy": "nl", "../content/en": "nl", "en/": "nl"}
	for lang, want := range cases {
		if got := contentLang(files, lang); got != want {
			t.Errorf("contentLang(%q) = %q, want %q", lang, got, want)
		}
	}
}

func TestReadExample_RowsFirstThenAnswers(t *testing.T) {
	raw := `{"fields":{"titel":"Proef"},"rows":{"rol":[
		{"id":"een","rol.naam":"mentor","rol.taken":"luistert"},{"id":"twee","rol.naam":"docent","rol.taken":""}]}}`
	got, err := readExample(schematest.Form(), []byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	first := planning.Between("", "")
	want := []planning.Edit{
		edit("titel", "", "Proef"),
		edit("rol", "een", first), edit("rol.naam", "een", "mentor"), edit("rol.taken", "een", "luistert"),
		edit("rol", "twee", planning.Between(first, "")), edit("rol.naam", "twee", "docent"),
	}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("edit %d = %v, want %v", i, got[i], want[i])
		}
	}
}

func edit(field, row, value string) planning.Edit {
	return planning.Edit{Path: planning.Path{Field: field, Row: row}, Value: value}
}

func TestReadExample_Faults(t *testing.T) {
	cases := []struct{ name, raw, want string }{
		{"an unknown field", `{"fields":{"titl":"x"}}`, "fields, titl: the form has no such field"},
		{"a table among the fields", `{"fields":{"rol":"x"}}`, "fields, rol: this is a table"},
		{"a column among the fields", `{"fields":{"rol.naam":"x"}}`, "fields, rol.naam: this is a column"},
		{"an unknown table", `{"rows":{"rollen":[]}}`, "rows, rollen: the form has no such table"},
		{"an unknown column", `{"rows":{"rol":[{"id":"a","rol.nam":"x"}]}}`, `row 1 "a": rol.nam is no column`},
		{"a row without id", `{"rows":{"rol":[{"rol.naam":"x"}]}}`, "the row has no id"},
		{"a row id twice", `{"rows":{"rol":[{"id":"a"},{"id":"a"}]}}`, `row 2 "a": a row of rol has this id too`},
		{"a number for a value", "{\n\"fields\":\n{\"titel\":1}}", "near line 3"},
		{"a broken file", `{"fields":`, "unexpected EOF"},
		{"a part that is unknown", `{"answers":{}}`, "unknown field"},
		{"text at the end", `{} {}`, "text behind the last brace"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := readExample(schematest.Form(), []byte(c.raw))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), exampleName) {
				t.Errorf("error = %v, want %q with the name of the file", err, c.want)
			}
		})
	}
}

func TestForm_EveryLanguage(t *testing.T) {
	for _, lang := range []string{"nl", "en", "fr"} {
		s, texts, err := Form(lang)
		if errors.Is(err, fs.ErrNotExist) {
			t.Skipf("a chapter has no words yet: %v", err)
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Chapters) != 19 || texts.Title == "" {
			t.Errorf("%s: %d chapters, title %q", lang, len(s.Chapters), texts.Title)
		}
	}
}
