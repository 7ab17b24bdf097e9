package settings

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestLoad_WhatWasSavedComesBack(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "nieuw")
	s := Default("abc")
	s.Scale, s.Party, s.Look = 130, "school", "contrast"
	s.Remember(Recent{ID: "1", Path: "/tmp/een.samenspel", Title: "Één"})
	if err := s.Save(folder); err != nil {
		t.Fatal(err)
	}
	got, err := Load(folder, "other")
	if err != nil || !reflect.DeepEqual(got, s) {
		t.Fatalf("got %+v, %v; want %+v", got, err, s)
	}
}

func TestLoad_AFileThatCannotBeReadIsPutAside(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, fileName)
	if err := os.WriteFile(path, []byte("{half"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Load(folder, "w")
	if err == nil || !reflect.DeepEqual(s, Default("w")) {
		t.Fatalf("got %+v, %v; want the defaults and an error", s, err)
	}
	if raw, err := os.ReadFile(path + ".onleesbaar"); err != nil || string(raw) != "{half" {
		t.Fatalf("the unreadable file was not kept: %q, %v", raw, err)
	}
	if _, err := Load(folder, "w"); err != nil {
		t.Fatalf("the next start still fails: %v", err)
	}
}

func TestRemember_OnePlaceOnce(t *testing.T) {
	var s Settings
	s.Remember(Recent{ID: "1"})
	s.Remember(Recent{ID: "2", Path: "b"})
	s.Remember(Recent{ID: "1", Path: "a"}) // it became a file
	s.Remember(Recent{ID: "2", Path: "b", Title: "newer"})
	if len(s.Recent) != 2 || s.Recent[0].Title != "newer" || s.Recent[1].Path != "a" {
		t.Fatalf("got %+v", s.Recent)
	}
	for i := range 30 {
		s.Remember(Recent{ID: "x", Path: string(rune('c' + i))})
	}
	if len(s.Recent) != mostRecent {
		t.Fatalf("%d documents are remembered, want %d", len(s.Recent), mostRecent)
	}
	s.Forget(s.Recent[0].Path)
	if len(s.Recent) != mostRecent-1 {
		t.Fatal("a forgotten document is still there")
	}
}

func TestLoad_AnUnknownLanguageIsDutch(t *testing.T) {
	folder := t.TempDir()
	s := Default("w")
	s.Lang = "fr"
	if err := s.Save(folder); err != nil {
		t.Fatal(err)
	}
	if got, err := Load(folder, "w"); err != nil || got.Lang != "nl" {
		t.Errorf("the language is %q, %v", got.Lang, err)
	}
}

func TestRemember_WhatIsPinnedStays(t *testing.T) {
	var s Settings
	for _, path := range []string{"vast", "los"} {
		s.Remember(Recent{ID: path, Path: path})
	}
	s.Pin("vast", true)
	for i := range 30 {
		s.Remember(Recent{ID: "x", Path: string(rune('A' + i))})
	}
	s.Remember(Recent{ID: "vast", Path: "vast", Title: "newer"}) // opened once more: still pinned
	s.Remember(Recent{ID: "y", Path: "last"})
	pinned, others := s.Documents()
	if len(pinned) != 1 || pinned[0].Title != "newer" || len(pinned)+len(others) != mostRecent || others[0].Path != "last" {
		t.Fatalf("pinned %+v, others %+v", pinned, others)
	}
	s.Move("vast", "elders")
	if pinned, _ := s.Documents(); len(pinned) != 1 || pinned[0].Path != "elders" {
		t.Fatalf("after it was moved: %+v", pinned)
	}
	s.Pin("elders", false)
	if pinned, others := s.Documents(); len(pinned) != 0 || others[0].Path != "elders" {
		t.Fatalf("after it was let go: %+v, %+v", pinned, others)
	}
}

func TestRemember_MoreArePinnedThanTheListHolds(t *testing.T) {
	var s Settings
	for i := range mostRecent + 3 {
		path := string(rune('A' + i))
		s.Remember(Recent{ID: path, Path: path})
		s.Pin(path, true)
	}
	s.Remember(Recent{ID: "new", Path: "new"})
	if pinned, others := s.Documents(); len(pinned) != mostRecent+3 || len(others) != 1 {
		t.Fatalf("%d pinned, %d others", len(pinned), len(others))
	}
}

func TestLoad_ASizeThatNoWindowHasIsForgotten(t *testing.T) {
	for _, size := range [][2]int{{1280, 20}, {-5, 700}, {1 << 30, 700}} {
		folder := t.TempDir()
		s := Default("w")
		s.Width, s.Height = size[0], size[1]
		if err := s.Save(folder); err != nil {
			t.Fatal(err)
		}
		if got, err := Load(folder, "w"); err != nil || got.Width != 0 || got.Height != 0 {
			t.Errorf("%v became %d by %d, %v", size, got.Width, got.Height, err)
		}
	}
}

func TestLoad_TheLook(t *testing.T) {
	cases := map[string]struct{ file, want string }{
		"before there were three": {`{"dark": true}`, "dark"},
		"light, before":           {`{"dark": false}`, "light"},
		"none yet":                {`{}`, "light"},
		"of now":                  {`{"look": "contrast"}`, "contrast"},
		"of a later version":      {`{"look": "sepia"}`, "light"},
	}
	for name, c := range cases {
		folder := t.TempDir()
		if err := os.WriteFile(filepath.Join(folder, fileName), []byte(c.file), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Load(folder, "w")
		if err != nil || s.Look != c.want {
			t.Errorf("%s: the look is %q, %v; want %q", name, s.Look, err, c.want)
		}
		if err := s.Save(folder); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(filepath.Join(folder, fileName))
		if err != nil || strings.Contains(string(raw), `"dark":`) {
			t.Errorf("%s: saved as %s, %v; want one field for the look", name, raw, err)
		}
	}
}
