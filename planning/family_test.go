package planning

import (
	"testing"
	"testing/fstest"

	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

// familyForm has a table and a table whose rows belong to rows of it.
func familyForm(t *testing.T) (form *schema.Schema, table, child *schema.Field) {
	t.Helper()
	structure := fstest.MapFS{
		"form.json": {Data: []byte(`{"id":"proef","version":1,"chapters":["begin"]}`)},
		"begin.json": {Data: []byte(`{"id":"begin","sections":[{"id":"begin.eerst","fields":[
			{"id":"rol","kind":"rows","columns":[{"id":"rol.naam","kind":"text"}]},
			{"id":"taak","kind":"rows","parent":"taak.rol","columns":[
				{"id":"taak.rol","kind":"reference","table":"rol"},{"id":"taak.wat","kind":"text"}]}]}]}`)},
	}
	form, _, err := schema.Load(structure, schematest.Words(structure))
	if err != nil {
		t.Fatal(err)
	}
	return form, form.Field("rol"), form.Field("taak")
}
