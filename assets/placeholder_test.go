package assets

import (
	"encoding/json"
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"samenspel/planning/schema"
)

// placeholder returns the form with its ids for words, so that its structure can be tested apart from its words.
func placeholder(t *testing.T) *schema.Schema {
	t.Helper()
	structure, err := fs.Sub(structureFiles, "schema")
	if err != nil {
		t.Fatal(err)
	}
	var form struct{ Chapters []string }
	readJSON(t, structure, "form.json", &form)
	units := map[string]string{}
	words := fstest.MapFS{}
	for _, id := range form.Chapters {
		var c schema.Chapter
		readJSON(t, structure, id+".json", &c)
		sections, fields := map[string]schema.SectionText{}, map[string]schema.FieldText{}
		for _, sec := range c.Sections {
			sections[sec.ID] = schema.SectionText{Title: sec.ID}
			for _, f := range sec.Fields {
				for _, each := range append([]*schema.Field{f}, f.Columns...) {
					fields[each.ID] = ids(each)
					if each.Unit != "" {
						units[each.Unit] = each.Unit
					}
				}
			}
		}
		words[id+".json"] = &fstest.MapFile{Data: toJSON(t, map[string]any{"title": id, "purpose": id, "sections": sections, "fields": fields})}
	}
	words["form.json"] = &fstest.MapFile{Data: toJSON(t, map[string]any{"title": "form", "units": units})}
	s, _, err := schema.Load(structure, words)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ids are words for a field: wherever a text is asked for, the id of what it is about.
func ids(f *schema.Field) schema.FieldText {
	w := schema.FieldText{
		Label: f.ID, Row: f.ID, Choices: map[string]string{},
		Fixed: map[string]schema.SectionText{}, Suggested: map[string]map[string]string{},
	}
	all := slices.Clone(f.Choices)
	for _, by := range f.ChoicesByRow {
		all = append(all, by...)
	}
	for _, c := range all {
		w.Choices[c] = c
	}
	for _, id := range f.Fixed {
		w.Fixed[id] = schema.SectionText{Title: id}
	}
	for _, s := range f.Suggested {
		w.Suggested[s.ID] = map[string]string{f.Columns[0].ID: s.ID}
	}
	return w
}

func readJSON(t *testing.T, files fs.FS, name string, into any) {
	t.Helper()
	raw, err := fs.ReadFile(files, name)
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func toJSON(t *testing.T, value any) []byte {
	t.Helper()
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
