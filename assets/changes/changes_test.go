package changes

import (
	"flag"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

var update = flag.Bool("update", false, "write CHANGELOG.md anew")

const changelog = "../../CHANGELOG.md"

// TestMarkdown_IsTheChangelog: CHANGELOG.md is printed, never written by hand.
func TestMarkdown_IsTheChangelog(t *testing.T) {
	releases, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	want := Markdown(releases)
	if *update {
		if err := os.WriteFile(changelog, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(changelog); err != nil || string(got) != want {
		t.Errorf("CHANGELOG.md is not what assets/changes says (%v); run: go test ./assets/changes -update", err)
	}
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

func TestLoad_NewestFirst(t *testing.T) {
	got, err := load(fstest.MapFS{
		"0.1.0_2026-09-01/01-a.md":  file("Eerst.\n\nFirst.\n"),
		"0.10.0_2026-12-24/01-a.md": file("Over twee\nregels.\n\nOver two\nlines.\n"),
		"0.9.0_2026-11-02/02-b.md":  file("Twee.\n\nTwo.\n"),
		"0.9.0_2026-11-02/01-a.md":  file("Een.\n\nOne.\n"),
		"unreleased/03-c.md":        file("Straks.\n\nSoon.\n"),
	})
	if err != nil {
		t.Fatal(err)
	}
	var versions []string
	for _, r := range got {
		versions = append(versions, r.Version)
	}
	if strings.Join(versions, " ") != " 0.10.0 0.9.0 0.1.0" {
		t.Fatalf("in the order %q", versions)
	}
	if got[1].Items[0].In("nl") != "Over twee regels." || got[2].Items[1].In("en") != "Two." {
		t.Errorf("got %+v", got)
	}
	printed := Markdown(got[:2])
	want := "# Wat er veranderde · What changed\n\n## Nog niet uitgebracht · Unreleased\n\n- Straks.\n  *Soon.*\n" +
		"\n## 0.10.0 · 2026-12-24\n\n- Over twee\n  regels.\n  *Over two\n  lines.*\n"
	if printed != want {
		t.Errorf("printed\n%s\nwant\n%s", printed, want)
	}
}

func TestLoad_Faults(t *testing.T) {
	for name, folder := range map[string]fstest.MapFS{
		"VERSION_DATE":         {"0.2.0/01-a.md": file("A.\n\nB.")},
		"0.2.0_1 december":     {"0.2.0_1 december/01-a.md": file("A.\n\nB.")},
		"01-dutch.md: write":   {"unreleased/01-dutch.md": file("Alleen Nederlands.")},
		"01-three.md: write":   {"unreleased/01-three.md": file("Een.\n\nTwo.\n\nThree.")},
		"01-marked.md: it is":  {"unreleased/01-marked.md": file("**Een**.\n\nTwo.")},
		"unreleased/01-e.md: ": {"unreleased/01-e.md": file("")},
	} {
		if _, err := load(folder); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%q: %v", name, err)
		}
	}
}
