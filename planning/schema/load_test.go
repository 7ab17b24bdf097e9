package schema_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

const (
	formStructure = `{"id":"proef","version":1,"marks":{"status":"status","title":"titel"},"final":["klaar"],"chapters":["begin"]}`
	begin         = `{"id":"begin","layer":"core","sheet":"Begin","sections":[{"id":"begin.eerst","fields":[
{"id":"titel","kind":"text","from":"draft"},
{"id":"status","kind":"choice","choices":["open","klaar"]},
{"id":"uren","kind":"number","decimals":1,"unit":"hours","min":0,"max":40,"when":[{"field":"status","is":["open"]}]},
{"id":"rol","kind":"rows","columns":[
 {"id":"rol.naam","kind":"text","from":"draft"},
 {"id":"rol.kiezen","kind":"yesno"},
 {"id":"rol.reden","kind":"memo","when":[{"field":"rol.kiezen","is":["nee"]}]}],
 "suggested":[{"id":"mentor","values":{"rol.kiezen":"ja"}}]},
{"id":"taak","kind":"rows","parent":"taak.rol","name":"taak.wat","when":[{"field":"rol.kiezen","is":["ja"]}],"columns":[
 {"id":"taak.rol","kind":"reference","table":"rol"},
 {"id":"taak.wat","kind":"text"}]}]}]}`
)

func load(form, chapter string, texts fstest.MapFS) error {
	structure := fstest.MapFS{"form.json": {Data: []byte(form)}, "begin.json": {Data: []byte(chapter)}}
	var words fs.FS = texts
	if texts == nil {
		words = schematest.Words(structure)
	}
	_, _, err := schema.Load(structure, words)
	return err
}

// Every fault names its file, its place and what to do; the words of a case must all stand in the error.
func TestLoad_Faults(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"sound", "", "", ""},
		{"broken JSON", `"status","kind":"choice"`, `"status" "kind":"choice"`, "begin.json|near line 3"},
		{"an unknown property", `"kind":"yesno"`, `"kind":"yesno","visibleIf":"x"`, "begin.json|near line 7|visibleIf"},
		{"a value of another kind", `"decimals":1`, `"decimals":"een"`, "begin.json|near line 4"},
		{"a file that ends too soon", `{"id":"taak.wat","kind":"text"}]}]}]}`, `{"id":"taak.wat"`, "begin.json|near line 12"},
		{"text behind the end", `{"id":"taak.wat","kind":"text"}]}]}]}`, `{"id":"taak.wat","kind":"text"}]}]}]} {}`, "begin.json|remove it"},
		{"nothing for a field", `{"id":"titel","kind":"text","from":"draft"}`, `null`, "begin.json|null|remove it"},
		{"nothing for a column", `{"id":"taak.wat","kind":"text"}`, `null`, "begin.json|null|remove it"},
		{"another chapter id", `{"id":"begin","layer"`, `{"id":"start","layer"`, `begin.json|"start"|write "begin"`},
		{"a duplicate field", `{"id":"status",`, `{"id":"titel","kind":"memo"},{"id":"status",`, "begin.json|titel|another id"},
		{"a duplicate column", `{"id":"rol.kiezen",`, `{"id":"rol.naam","kind":"memo"},{"id":"rol.kiezen",`, "begin.json|rol.naam|another id"},
		{"an unfit id", `{"id":"uren",`, `{"id":"Uren per week",`, "begin.json|Uren per week|lower-case"},
		{"an unknown kind", `"kind":"yesno"`, `"kind":"checkbox"`, `begin.json|rol.kiezen|unknown kind "checkbox"|see`},
		{"an unknown format", `"kind":"text","from":"draft"},`, `"kind":"text","format":"iban"},`, `begin.json|titel|unknown format "iban"|use one of`},
		{"an unknown stage", `"from":"draft"},`, `"from":"later"},`, `begin.json|titel|unknown stage "later"|use one of`},
		{"an unknown rule", `"decimals":1,`, `"decimals":1,"computed":"guess",`, `begin.json|uren|unknown rule "guess"|use one of`},
		{"limits the wrong way round", `"min":0,"max":40`, `"min":41,"max":40`, "begin.json|uren|41|mend"},
		{"a choice without choices", `"choices":["open","klaar"]`, `"choices":[]`, "begin.json|status|add them"},
		{"a dangling reference", `"table":"rol"`, `"table":"rollen"`, `begin.json|taak.rol|"rollen"|mend`},
		{"a reference to no table", `"table":"rol"`, `"table":"titel"`, `begin.json|taak.rol|"titel"|mend`},
		{"a table without columns", `"columns":[
 {"id":"taak.rol","kind":"reference","table":"rol"},
 {"id":"taak.wat","kind":"text"}]`, `"columns":[]`, "begin.json|taak|add them"},
		{"a table in a table", `{"id":"rol.kiezen","kind":"yesno"}`, `{"id":"rol.kiezen","kind":"rows"}`, `begin.json|rol.kiezen|"parent"`},
		{"a column of another name", `{"id":"taak.wat"`, `{"id":"actie.wat"`, "begin.json|actie.wat|taak.…"},
		{"a naming column that isn't there", `"name":"taak.wat"`, `"name":"taak.naam"`, `begin.json|taak|"taak.naam"|mend`},
		{"a parent that isn't there", `"parent":"taak.rol"`, `"parent":"taak.van"`, `begin.json|taak|"parent"|mend`},
		{"a parent that is no reference", `"parent":"taak.rol"`, `"parent":"taak.wat"`, `begin.json|taak|"parent"|mend`},
		{"a table of its own rows", `"table":"rol"`, `"table":"taak"`, `begin.json|taak|rows of itself|mend`},
		{"an unfit fixed row", `"id":"rol","kind":"rows",`, `"id":"rol","kind":"rows","fixed":["Veilige School"],`, "begin.json|rol|Veilige School|use"},
		{"a suggestion for no column", `{"rol.kiezen":"ja"}`, `{"rol.weg":"ja"}`, `begin.json|rol|"mentor"|"rol.weg"|mend`},
		{"a suggestion that is no answer", `{"rol.kiezen":"ja"}`, `{"rol.kiezen":"misschien"}`, `begin.json|rol|"mentor"|"misschien"|mend`},
		{"a condition on nothing", `{"field":"status","is"`, `{"field":"stand","is"`, `begin.json|uren|"stand"|mend`},
		{"a condition without answers", `"is":["open"]`, `"is":[]`, `begin.json|uren|add "is"`},
		{"a condition on an answer that can't be", `"is":["open"]`, `"is":["dicht"]`, `begin.json|uren|"dicht"|mend`},
		{"a condition on a later question", `"from":"draft"},
{"id":"status"`, `"from":"draft","when":[{"field":"uren","is":["1"]}]},
{"id":"status"`, `begin.json|titel|"uren"|put that question first`},
		{"a condition on a column elsewhere", `{"id":"taak.wat","kind":"text"}]}]}]}`,
			`{"id":"taak.wat","kind":"text"}]},{"id":"slot","kind":"text","when":[{"field":"rol.kiezen","is":["ja"]}]}]}]}`,
			`begin.json|slot|another table|use a column`},
		{"a mark on nothing", `"title":"titel"`, `"title":"naam"`, `form.json|mark title|"naam"|mend`},
		{"a final status that can't be", `"final":["klaar"]`, `"final":["af"]`, `form.json|final|"af"|mend`},
		{"a matrix of nothing", `"final":["klaar"]`, `"matrix":[["naam"]]`, `form.json|matrix|"naam"|mend`},
		{"a summary of nothing", `"final":["klaar"]`, `"summary":[["titel"],["naam"]]`, `form.json|summary|"naam"|mend`},
		{"a headcount that counts nothing", `"kind":"yesno"`, `"kind":"yesno","headcount":true`, `begin.json|rol.kiezen|take "headcount" away`},
		{"a name that is no data of a person", `"kind":"text","from":"draft"},`, `"kind":"text","from":"draft","person":true},`, `begin.json|titel|add "personal"`},
		{"a person that is a number", `"decimals":1,`, `"decimals":1,"personal":true,`, `begin.json|uren|take "personal" away`},
		{"who does something is a number", `"decimals":1,`, `"decimals":1,"who":true,`, `begin.json|uren|take "who" away`},
		{"an answer that completes none", `"kind":"text","from":"draft"},
{"id":"status"`, `"kind":"text","from":"draft","completes":true},
{"id":"status"`, `begin.json|titel|take "completes" away`},
		{"a first column that completes", `"rol.naam","kind":"text",`, `"rol.naam","kind":"text","completes":true,`, `begin.json|rol.naam|take "completes" away`},
		{"a list that completes", `{"id":"rol.reden","kind":"memo",`, `{"id":"rol.reden","kind":"memo","completes":true,`, `begin.json|rol.reden|take "completes" away`},
		{"a column that completes", `{"id":"rol.kiezen","kind":"yesno"}`, `{"id":"rol.kiezen","kind":"yesno","completes":true}`, ""},
		{"a chapter without its file", `"chapters":["begin"]`, `"chapters":["begin","slot"]`, "slot.json"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(formStructure+begin, c.old) {
				t.Fatalf("the form lacks %q", c.old)
			}
			err := load(strings.Replace(formStructure, c.old, c.new, 1), strings.Replace(begin, c.old, c.new, 1), nil)
			switch {
			case c.want == "":
				if err != nil {
					t.Error(err)
				}
				return
			case err == nil:
				t.Fatal("no error")
			}
			for want := range strings.SplitSeq(c.want, "|") {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not name %q", err, want)
				}
			}
		})
	}
}

func TestLoad_NamesEveryFaultAtOnce(t *testing.T) {
	chapter := strings.NewReplacer(`"kind":"yesno"`, `"kind":"checkbox"`, `"table":"rol"`, `"table":"weg"`).Replace(begin)
	err := load(formStructure, chapter, nil)
	if err == nil || !strings.Contains(err.Error(), "checkbox") || !strings.Contains(err.Error(), `"weg"`) {
		t.Errorf("got %v", err)
	}
}

func TestLoad_FaultsInTheWords(t *testing.T) {
	words := `{"title":"Begin","purpose":"Proef.","sections":{"begin.eerst":{"title":"Eerst"}},"fields":{
"titel":{"label":"Titel"},"status":{"label":"Status","choices":{"open":"Open","klaar":"Klaar"}},"uren":{"label":"Uren"},
"rol":{"label":"Rollen","row":"rol","suggested":{"mentor":{"rol.naam":"Mentor"}}},"rol.naam":{"label":"Naam"},
"rol.kiezen":{"label":"Kiezen"},"rol.reden":{"label":"Reden"},"taak":{"label":"Taken","row":"taak"},
"taak.rol":{"label":"Rol"},"taak.wat":{"label":"Wat"}}}`
	form := `{"title":"Proef","units":{"hours":"uur"},"stages":{}}`
	cases := []struct{ name, old, new, want string }{
		{"sound", "", "", ""},
		{"no title", `"title":"Begin"`, `"title":""`, "begin.json|title"},
		{"no heading", `{"title":"Eerst"}`, `{"intro":"Eerst"}`, "begin.json|begin.eerst|add it"},
		{"no label", `"titel":{"label":"Titel"}`, `"titel":{"help":"Titel"}`, "begin.json|titel|label|add it"},
		{"no words for a choice", `"open":"Open",`, ``, `begin.json|status|"open"|add them`},
		{"no words for a unit", `"hours":"uur"`, ``, `begin.json|uren|"hours"|form.json|add it`},
		{"no name for a row", `"row":"taak"`, `"row":""`, `begin.json|taak|add "row"`},
		{"words for no field", `"titel":{"label":"Titel"}`, `"titel":{"label":"Titel"},"naam":{"label":"Naam"}`, "naam|remove it"},
		{"words for no section", `{"title":"Eerst"}`, `{"title":"Eerst"},"begin.later":{"title":"Later"}`, "begin.later|remove it"},
		{"words for no column", `{"rol.naam":"Mentor"}`, `{"rol.weg":"Mentor"}`, `begin.json|rol|"mentor"|"rol.weg"`},
		{"an unknown property", `"purpose"`, `"doel"`, "begin.json|near line"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := load(formStructure, begin, fstest.MapFS{
				"form.json":  {Data: []byte(strings.Replace(form, c.old, c.new, 1))},
				"begin.json": {Data: []byte(strings.Replace(words, c.old, c.new, 1))},
			})
			if c.want == "" && err == nil {
				return
			}
			if err == nil || c.want == "" {
				t.Fatalf("got %v", err)
			}
			for want := range strings.SplitSeq(c.want, "|") {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not name %q", err, want)
				}
			}
		})
	}
}
