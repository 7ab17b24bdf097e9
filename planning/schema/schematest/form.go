// Package schematest has a small form for tests of other packages: one single question and one table.
package schematest

import (
	"testing/fstest"

	"samenspel/planning/schema"
)

// Form returns the form: the text "titel", and the table "rol" with the columns "rol.naam" and "rol.taken".
func Form() *schema.Schema {
	s, _ := FormWithTexts()
	return s
}

// FormWithTexts is Form with its Dutch words. It panics when the form is faulty, for it stands in this file.
func FormWithTexts() (*schema.Schema, *schema.Texts) {
	structure := fstest.MapFS{
		"form.json": {Data: []byte(`{"id":"proef","version":1,"chapters":["begin"]}`)},
		"begin.json": {Data: []byte(`{"id":"begin","layer":"core","sheet":"Begin","sections":[{"id":"begin.eerst","fields":[
			{"id":"titel","kind":"text","from":"draft"},
			{"id":"rol","kind":"rows","from":"draft","columns":[
				{"id":"rol.naam","kind":"text","from":"draft"},{"id":"rol.taken","kind":"memo","lines":true}]}]}]}`)},
	}
	texts := fstest.MapFS{
		"form.json": {Data: []byte(`{"title":"Proef","units":{},"stages":{}}`)},
		"begin.json": {Data: []byte(`{"title":"Begin","purpose":"Om te proberen.","sections":{"begin.eerst":{"title":"Eerst"}},
			"fields":{"titel":{"label":"Titel"},"rol":{"label":"Rollen","row":"rol"},"rol.naam":{"label":"Naam"},
			"rol.taken":{"label":"Taken"}}}`)},
	}
	s, t, err := schema.Load(structure, texts)
	if err != nil {
		panic(err)
	}
	return s, t
}
