package schematest

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing/fstest"

	"samenspel/planning/schema"
)

// Words makes words for every id of a form, the id itself, so that a form can be loaded without its real texts. A
// file that can't be read gets none; schema.Load then says what is wrong with it.
func Words(structure fs.FS) fs.FS {
	units := map[string]string{}
	texts := fstest.MapFS{}
	names, _ := fs.Glob(structure, "*.json") // the pattern is sound
	for _, name := range names {
		var c schema.Chapter
		raw, err := fs.ReadFile(structure, name)
		if name == "form.json" || err != nil || json.Unmarshal(raw, &c) != nil {
			continue
		}
		sections, fields := map[string]any{}, map[string]any{}
		for _, sec := range c.Sections {
			sections[sec.ID] = map[string]string{"title": sec.ID}
			for _, f := range sec.Fields {
				if f == nil {
					continue
				}
				for _, one := range append([]*schema.Field{f}, f.Columns...) {
					if one == nil {
						continue
					}
					fields[one.ID] = fieldWords(one)
					units[one.Unit] = one.Unit
				}
			}
		}
		texts[name] = file(map[string]any{"title": c.ID, "purpose": c.ID, "sections": sections, "fields": fields})
	}
	texts["form.json"] = file(map[string]any{"title": "form", "units": units, "stages": map[string]string{}})
	return texts
}

func fieldWords(f *schema.Field) map[string]any {
	choices, fixed, suggested := map[string]string{}, map[string]any{}, map[string]any{}
	for _, list := range append([][]string{f.Choices}, values(f.ChoicesByRow)...) {
		for _, choice := range list {
			choices[choice] = choice
		}
	}
	for _, row := range f.Fixed {
		fixed[row] = map[string]string{"title": row}
	}
	for _, s := range f.Suggested {
		suggested[s.ID] = map[string]string{f.NameColumn(): strings.ReplaceAll(s.ID, "_", " ")}
	}
	return map[string]any{"label": f.ID, "row": f.ID, "choices": choices, "fixed": fixed, "suggested": suggested}
}

func values(by map[string][]string) [][]string {
	var lists [][]string
	for _, list := range by {
		lists = append(lists, list)
	}
	return lists
}

func file(content any) *fstest.MapFile {
	raw, _ := json.Marshal(content) // maps of strings always marshal
	return &fstest.MapFile{Data: raw}
}
