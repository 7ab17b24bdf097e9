package assets

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "copy the licences of the libraries anew")

// linked returns the folder of every part that a build of the window for this system has in it: the program, Go, and
// the libraries.
func linked(t *testing.T) map[string]string {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-tags", "x11,migrated_fynedo", "-f", "{{with .Module}}{{.Path}} {{.Dir}}{{end}}", "samenspel")
	list.Env = append(os.Environ(), "CGO_ENABLED=1")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	folders := map[string]string{"Samenspel": "..", "Go": strings.TrimSpace(string(root))}
	for line := range strings.Lines(string(out)) {
		if module, dir, found := strings.Cut(strings.TrimSpace(line), " "); found && module != "samenspel" {
			folders[module] = dir
		}
	}
	if len(folders) < 20 {
		t.Fatalf("only %d libraries seen", len(folders))
	}
	return folders
}

// own returns what a library says about its licence, of the code that it carries along too.
func own(t *testing.T, dir string) string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"LICENSE*", "LICENCE*", "COPYING*", "NOTICE*", "*/LICENSE.md"} {
		found, _ := filepath.Glob(filepath.Join(dir, pattern)) // the pattern is sound
		for _, path := range found {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, strings.TrimSpace(strings.ReplaceAll(string(raw), "\r", "")))
		}
	}
	return strings.Join(all, "\n\n\n") + "\n"
}

// TestLicences_EveryLibraryHasItsOwn: a library that comes or goes, or changes its licence, is seen here.
func TestLicences_EveryLibraryHasItsOwn(t *testing.T) {
	all, err := Licences()
	if err != nil {
		t.Fatal(err)
	}
	folders := linked(t)
	required, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range all {
		dir, here := folders[l.Name]
		delete(folders, l.Name)
		if !here && strings.Contains(l.Name, "/") && !strings.Contains(string(required), "\t"+l.Name+" ") {
			t.Errorf("%s is no library of the program any more; take it off licences/list.json", l.Name)
		}
		if here && *update {
			if err := os.WriteFile(l.path(), []byte(own(t, dir)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		raw, err := os.ReadFile(l.path())
		if err != nil || len(raw) < 200 || l.ID == "" {
			t.Errorf("%s has no licence: %d bytes, %q, %v", l.Name, len(raw), l.ID, err)
		}
		if here && l.Name != "Go" && own(t, dir) != string(raw) {
			t.Errorf("%s has another licence now; look at it, and run: go test ./assets -update", l.Name)
		}
	}
	for name := range folders {
		t.Errorf("%s is in the program; add its licence to licences/list.json and run: go test ./assets -update", name)
	}
}

func TestLicence_Text(t *testing.T) {
	for want, part := range map[string]Licence{
		"EUROPEAN UNION PUBLIC LICENCE": {Name: "Samenspel"},
		"SIL OPEN FONT LICENSE":         {Name: "Source Sans 3", File: "fonts/OFL-SourceSans3.txt"},
		"Public Domain":                 {Name: "modernc.org/sqlite"},
	} {
		if text, err := part.Text(); err != nil || !strings.Contains(text, want) {
			t.Errorf("%s: %.60q, %v", part.Name, text, err)
		}
	}
	if _, err := (Licence{Name: "nothing"}).Text(); err == nil {
		t.Error("what is not there was read")
	}
}
