package schema

import (
	"strings"
	"testing"
	"testing/fstest"
)

// load3 loads a form of version 3 with the questions "titel" and "doel", and a history.
func load3(history string) (*Schema, error) {
	structure := fstest.MapFS{
		"form.json":    {Data: []byte(`{"id":"proef","version":3,"chapters":["begin"]}`)},
		"history.json": {Data: []byte(history)},
		"begin.json": {Data: []byte(`{"id":"begin","layer":"core","sheet":"Begin","sections":[{"id":"begin.eerst","fields":[
			{"id":"titel","kind":"text"},{"id":"doel","kind":"memo"}]}]}`)},
	}
	words := fstest.MapFS{
		"form.json": {Data: []byte(`{"title":"Proef","units":{},"stages":{}}`)},
		"begin.json": {Data: []byte(`{"title":"Begin","purpose":"Om te proberen.","sections":{"begin.eerst":{"title":"Eerst"}},
			"fields":{"titel":{"label":"Titel"},"doel":{"label":"Doel"}}}`)},
	}
	s, _, err := Load(structure, words)
	return s, err
}

const sound = `[{"version":1},
	{"version":2,"added":["doel","tussen"],"removed":{"oud":{"nl":"Oude vraag","en":"Old question"}}},
	{"version":3,"changed":["titel","doel"],"removed":{"tussen":{"nl":"Even","en":"Briefly"}}}]`

func TestSchema_Since(t *testing.T) {
	s, err := load3(sound)
	if err != nil {
		t.Fatal(err)
	}
	for version, want := range map[int]string{1: "doel/titel/oud", 2: "/titel doel/tussen", 3: "//", 4: "//"} {
		d := s.Since(version)
		got := strings.Join([]string{strings.Join(d.Added, " "), strings.Join(d.Changed, " "), strings.Join(d.Removed, " ")}, "/")
		if got != want || d.Empty() != (want == "//") {
			t.Errorf("since %d: %s, want %s", version, got, want)
		}
	}
	for _, c := range [][3]string{{"oud", "en", "Old question"}, {"oud", "fr", "oud"}} {
		if words, ok := s.Retired(c[0], c[1]); !ok || words != c[2] {
			t.Errorf("%s in %s: %q, %v", c[0], c[1], words, ok)
		}
	}
	if words, ok := s.Retired("titel", "nl"); ok {
		t.Errorf("a question that is asked is retired: %q", words)
	}
}

func TestLoad_FaultsOfTheHistory(t *testing.T) {
	for want, history := range map[string]string{
		"version 3: tell what this version brought":      `[{"version":1},{"version":2}]`,
		"version 3: the versions are listed from 1 on":   `[{"version":1},{"version":3}]`,
		`the question "weg" does not exist`:              strings.Replace(sound, `["doel",`, `["weg",`, 1),
		`the question "titel" is asked again`:            strings.Replace(sound, `"oud"`, `"titel"`, 1),
		`write the words that "oud" had, in nl and en`:   strings.Replace(sound, `"Old question"`, `""`, 1),
		"history.json, near line 1: json: unknown field": `[{"versie":1}]`,
	} {
		if _, err := load3(history); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", want, err)
		}
	}
}
