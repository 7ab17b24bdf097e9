package export_test

import (
	"strings"
	"testing"

	"samenspel/planning"
	"samenspel/planning/schema"
)

func TestFind(t *testing.T) {
	in := example(t)
	long := strings.Repeat("voor en na ", 40) + "één coördinator zoekt mee " + strings.Repeat("en verder ", 40)
	in.Agreement.Set(planning.Edit{Path: planning.Path{Field: "doel.niet"}, Value: long}, planning.Maker{})
	for _, c := range []struct {
		text, field, shows string
	}{
		{"COORDINATOR  zoekt", "doel.niet", "coördinator zoekt mee"},
		{in.Texts.Label("doel.hoofd"), "doel.hoofd", ""},
		{"ter ondertekening", "dossier.status", "Ter ondertekening"},
		{"1 augustus 2026", "looptijd.start", "1 augustus 2026"},
	} {
		found := in.Find(c.text, 50)
		hit := false
		for _, f := range found {
			hit = hit || f.Path.Field == c.field && strings.Contains(f.Text, c.shows) && len([]rune(f.Text)) < 120
		}
		if !hit {
			t.Errorf("%q: %+v", c.text, found)
		}
	}
	if found := in.Find("xyzzy", 5); len(found) != 0 {
		t.Errorf("nothing has that: %+v", found)
	}
	if found := in.Find("  ", 5); found != nil {
		t.Errorf("no text finds %d places", len(found))
	}
	if found := in.Find("de", 7); len(found) != 7 {
		t.Errorf("%d places, want the most that were asked for", len(found))
	}
}

func TestFind_WhatDoesNotApplyIsNotFound(t *testing.T) {
	in := input(t, func(*schema.Schema) []planning.Edit {
		return []planning.Edit{
			{Path: planning.Path{Field: "privacy.deelt"}, Value: schema.No},
			{Path: planning.Path{Field: "privacy.rechten"}, Value: "staat hier nog verborgen"},
		}
	})
	if found := in.Find("verborgen", 5); len(found) != 0 {
		t.Errorf("found %+v", found)
	}
}
