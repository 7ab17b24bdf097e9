package export

import (
	"testing"
	"unicode/utf8"

	"samenspel/assets"
	"samenspel/assets/i18n"
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
	english := names.Other["en"]
	for name := range ours {
		if english[name] == "" {
			t.Errorf("sheet %q has no name in English", name)
		}
	}
	here := map[string]string{}
	for name, there := range english {
		if ours[name] == "" || here[there] != "" || utf8.RuneCountInString(there) > 31 {
			t.Errorf("%q is the sheet %q and %q, one that there is not, or too long", there, name, here[there])
		}
		here[there] = name
	}
	// The overview is a page of its own, and the answers that belong to it are told apart from it by its name.
	words, err := i18n.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	if overview := words.T("export.words.overview"); here[overview] != names.Order[0] {
		t.Errorf("the overview is the sheet %q", overview)
	}
}
