package export

import (
	"testing"
	"unicode/utf8"

	"samenspel/assets"
	"samenspel/planning/schema"
)

// TestSheets checks that every name belongs to a table of the form, is short enough for Excel and stands once.
func TestSheets(t *testing.T) {
	s, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	names, err := sheets()
	if err != nil {
		t.Fatal(err)
	}
	ours := map[string]string{}
	for id, name := range names.Tables {
		if f := s.Field(id); f == nil || f.Kind != schema.Rows {
			t.Errorf("%s is no table of the form", id)
		}
		if ours[name] != "" || utf8.RuneCountInString(name) > 31 {
			t.Errorf("%q is the sheet of %s and of %s, or too long", name, id, ours[name])
		}
		ours[name] = id
	}
	for _, c := range s.Chapters {
		ours[c.Sheet] = c.ID
	}
	for _, name := range names.Order {
		if ours[name] == "" {
			t.Errorf("no chapter and no table has sheet %q", name)
		}
	}
}
