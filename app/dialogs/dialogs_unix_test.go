//go:build !windows && !darwin

package dialogs

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samenspel/ui/page"
)

// program puts a program in the place of zenity that writes down how it is called, and then does this.
func program(t *testing.T, does string) (called func() []string) {
	t.Helper()
	folder := t.TempDir()
	said := filepath.Join(folder, "said")
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + said + "'\n" + does + "\n"
	if err := os.WriteFile(filepath.Join(folder, "zenity"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	return func() []string {
		raw, err := os.ReadFile(said)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSpace(string(raw)), "\n")
	}
}

func TestSystem_WhatTheProgramIsAsked(t *testing.T) {
	folder := t.TempDir()
	ask := page.Ask{Title: "Kies", Folder: folder, Name: "plan.samenspel", Kind: "Overeenkomsten"}
	for name, c := range map[string]struct {
		dialog func(*System, context.Context, page.Ask) (string, error)
		want   []string
	}{
		"open":   {(*System).Open, []string{"--file-selection", "--title", "Kies", "--filename", folder + "/plan.samenspel"}},
		"save":   {(*System).Save, []string{"--save", "--confirm-overwrite", folder + "/plan.samenspel"}},
		"folder": {(*System).Folder, []string{"--directory", "Kies"}},
	} {
		t.Run(name, func(t *testing.T) {
			called := program(t, "echo /map/gekozen.samenspel")
			s, _ := New()
			defer s.Close()
			path, err := c.dialog(s, t.Context(), ask)
			if err != nil || path != "/map/gekozen.samenspel" {
				t.Errorf("it gives %q, %v", path, err)
			}
			for _, want := range c.want {
				if got := called(); !slices.Contains(got, want) {
					t.Errorf("%q is missing in %q", want, got)
				}
			}
		})
	}
}

func TestSystem_HowADialogEnds(t *testing.T) {
	for name, c := range map[string]struct {
		does   string
		path   string
		failed bool
	}{
		"chosen":       {"echo '/map/zoë en co.samenspel'", "/map/zoë en co.samenspel", false},
		"roundabout":   {"echo /map/../plan.samenspel", "/plan.samenspel", false},
		"left":         {"exit 1", "", false},
		"nothing said": {"exit 0", "", true},
		"no path":      {"echo plan.samenspel", "", true},
		"no screen":    {"echo 'cannot open display' >&2; exit 255", "", true},
	} {
		t.Run(name, func(t *testing.T) {
			program(t, c.does)
			s, _ := New()
			defer s.Close()
			path, err := s.Open(t.Context(), page.Ask{Folder: "/map/die/er/niet/is"})
			if path != c.path || (err != nil) != c.failed {
				t.Errorf("it gives %q, %v", path, err)
			}
		})
	}
}

// TestSystem_EndsWithTheProgram: no dialog outlives the window.
func TestSystem_EndsWithTheProgram(t *testing.T) {
	program(t, "exec /bin/sleep 600")
	s, _ := New()
	done := make(chan error)
	go func() {
		_, err := s.Open(t.Context(), page.Ask{})
		done <- err
	}()
	s.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
