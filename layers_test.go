package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// layers says which packages of ours, and which outside ones, each part must stay away from; docs/ARCHITECTURE.md
// has the picture. A part is a folder with everything below it; the longest part that fits a package counts.
var layers = map[string][]string{
	"planning/schema": {"samenspel/", "fyne.io/", "database/sql", "os", "net", "modernc.org/"},
	// a small form for tests of other packages
	"planning/schema/schematest": {"samenspel/app", "samenspel/ui", "samenspel/export", "samenspel/assets", "fyne.io/", "database/sql"},
	"planning":                   {"samenspel/app", "samenspel/ui", "samenspel/export", "samenspel/assets", "fyne.io/", "database/sql", "os", "net", "modernc.org/"},
	"assets":                     {"samenspel/app", "samenspel/ui", "samenspel/export", "fyne.io/", "database/sql", "modernc.org/"},
	"assets/spelling":            {"samenspel/", "fyne.io/", "database/sql", "modernc.org/"},
	"export":                     {"samenspel/app", "samenspel/ui", "fyne.io/", "database/sql", "modernc.org/", "samenspel/export/excel", "samenspel/export/pdf"},
	"export/excel":               {"samenspel/app", "samenspel/ui", "samenspel/planning", "samenspel/export/pdf", "fyne.io/", "database/sql", "modernc.org/"},
	"export/pdf":                 {"samenspel/app", "samenspel/ui", "samenspel/planning", "samenspel/export/excel", "fyne.io/", "database/sql", "modernc.org/"},
	"app/attachment":             {"samenspel/ui", "samenspel/export", "samenspel/planning", "samenspel/assets", "fyne.io/", "database/sql", "modernc.org/", "github.com/"},
	"export/pdf/check":           {"samenspel/"}, // for tests alone, as is the library that it reads with
	"app/file":                   {"samenspel/ui", "samenspel/export", "samenspel/planning", "fyne.io/", "database/sql", "modernc.org/"},
	"app/dialogs":                {"samenspel/planning", "samenspel/export", "samenspel/app", "database/sql", "modernc.org/", "fyne.io/fyne/v2/app"},
	"app/display":                {"samenspel/", "database/sql", "modernc.org/", "fyne.io/fyne/v2/app"},
	"app/instance":               {"samenspel/", "fyne.io/", "database/sql", "modernc.org/"},
	"app/session":                {"samenspel/ui", "samenspel/export", "samenspel/app/sqlite", "samenspel/app/document", "fyne.io/", "database/sql", "modernc.org/"},
	"app/settings":               {"samenspel/ui", "samenspel/export", "fyne.io/", "database/sql", "modernc.org/"},
	"app/document":               {"samenspel/ui", "samenspel/export", "fyne.io/"},
	"app/sqlite":                 {"samenspel/ui", "samenspel/export", "samenspel/app/document", "fyne.io/"},
	"app/cli":                    {"samenspel/ui", "fyne.io/", "database/sql", "modernc.org/"},
	"ui/widgets":                 {"samenspel/planning", "samenspel/app", "samenspel/export", "database/sql", "modernc.org/", "fyne.io/fyne/v2/app"},
	"ui/theme":                   {"samenspel/planning", "samenspel/app", "samenspel/export", "database/sql", "modernc.org/", "fyne.io/fyne/v2/app"},
	"ui":                         {"samenspel/app/sqlite", "samenspel/app/document", "samenspel/app/cli", "database/sql", "modernc.org/", "fyne.io/fyne/v2/app"},
}

// TestLayers_ArrowsPointOneWay reads every package's own imports, those of its tests left out.
func TestLayers_ArrowsPointOneWay(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		seen++
		name := strings.TrimPrefix(p.ImportPath, "samenspel/")
		for _, imported := range p.Imports {
			if matches(imported, "samenspel/export/pdf/check") || matches(imported, "github.com/pdfcpu/") && name != "export/pdf/check" {
				t.Errorf("%s imports %s, which is for tests alone", p.ImportPath, imported)
			}
		}
		for _, bad := range forbidden(name) {
			for _, imported := range p.Imports {
				if matches(imported, bad) {
					t.Errorf("%s imports %s; its part must stay away from %s", p.ImportPath, imported, bad)
				}
			}
		}
	}
	if seen < 10 {
		t.Fatalf("only %d packages seen", seen)
	}
}

func forbidden(pkg string) []string {
	for part := pkg; part != ""; {
		if bad, ok := layers[part]; ok {
			return bad
		}
		cut := strings.LastIndex(part, "/")
		if cut < 0 {
			return nil
		}
		part = part[:cut]
	}
	return nil
}

// matches tells whether an import falls under a rule: a rule that ends in "/" or names one of ours takes all below.
func matches(imported, rule string) bool {
	if strings.HasSuffix(rule, "/") {
		return strings.HasPrefix(imported, rule)
	}
	return imported == rule || strings.HasPrefix(rule, "samenspel/") && strings.HasPrefix(imported, rule+"/")
}
