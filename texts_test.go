package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"samenspel/assets/i18n"
)

// composed are the beginnings of keys that code puts together, with where the end comes from. The end must stand in
// the code too.
var composed = map[string]string{
	"export.words.":  "a word that the documents need, as export/build.go lists them",
	"menu.language.": "the code of a language, nl or en",
	"menu.look.":     "a look, as app/settings lists them",
	"export.format.": "the id of a format, pdf or xlsx",
	"finding.format": "the format of a text, such as kvk, from planning/schema",
	"problem.":       "the format of a text, such as kvk, from planning/schema",
}

var (
	keyForm  = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$`)
	verbForm = regexp.MustCompile(`%[-+# 0]*[0-9]*(\.[0-9]+)?[a-zA-Z]`)
)

// sources parses every Go file of the program, tests left out, below these folders.
func sources(t *testing.T, folders ...string) (*token.FileSet, []*ast.File) {
	t.Helper()
	set := token.NewFileSet()
	var files []*ast.File
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(set, path, nil, 0)
			files = append(files, file)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(files) == 0 {
		t.Fatal("no sources")
	}
	return set, files
}

// text returns what a string literal says.
func text(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	said, err := strconv.Unquote(lit.Value)
	return said, err == nil
}

// speaks tells how a call asks for a text by its key: T, N for a number of things, or an item of the menu.
func speaks(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		switch f.Sel.Name {
		case "T", "N":
			return f.Sel.Name
		case "item", "inside", "when": // of the window
			return "menu"
		}
	case *ast.Ident: // ui/menu.go shortens it
		if f.Name == "t" {
			return "T"
		}
	}
	return ""
}

func load(t *testing.T, lang string) *i18n.Texts {
	t.Helper()
	words, err := i18n.Load(lang)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// plural tells whether a key without its end is one that N takes.
func plural(keys []string, key string) bool {
	return slices.Contains(keys, key+".one") && slices.Contains(keys, key+".other")
}

// TestTexts_EveryKeyExistsAndIsUsed reads the keys out of the code: whatever looks like a key and begins as keys do.
func TestTexts_EveryKeyExistsAndIsUsed(t *testing.T) {
	set, files := sources(t, "app", "assets", "export", "planning", "ui")
	used, begun := map[string]string{}, map[string]bool{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if said, ok := text(n); ok {
				used[said] = set.Position(n.Pos()).String()
				begun[said] = true
			}
			return true
		})
	}
	for _, lang := range []string{"nl", "en"} {
		keys := load(t, lang).Keys()
		areas := map[string]bool{}
		for _, key := range keys {
			area, _, _ := strings.Cut(key, ".")
			areas[area] = true
		}
		for said, where := range used {
			area, _, _ := strings.Cut(said, ".")
			if !keyForm.MatchString(said) || !areas[area] || strings.HasSuffix(said, ".json") || composed[said] != "" {
				continue
			}
			if !slices.Contains(keys, said) && !plural(keys, said) {
				t.Errorf("%s: %s has no text for %s", where, lang, said)
			}
		}
		for _, key := range keys {
			one, isOne := strings.CutSuffix(key, ".one")
			other, isOther := strings.CutSuffix(key, ".other")
			if used[key] == "" && (!isOne || used[one] == "") && (!isOther || used[other] == "") && !isComposed(key, used) {
				t.Errorf("%s: nothing uses %s; take it away", lang, key)
			}
		}
	}
	for beginning := range composed {
		if !begun[beginning] {
			t.Errorf("no code begins a key with %s any more; take it off the list", beginning)
		}
	}
}

func isComposed(key string, used map[string]string) bool {
	for beginning := range composed {
		if end, ok := strings.CutPrefix(key, beginning); ok && (used[end] != "" || used[strings.TrimPrefix(end, ".")] != "") {
			return true
		}
	}
	return false
}

// TestTexts_EveryPlaceholderGetsItsWord counts what is handed over beside a key.
func TestTexts_EveryPlaceholderGetsItsWord(t *testing.T) {
	words := load(t, "nl")
	set, files := sources(t, "app", "export", "ui")
	seen := 0
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || call.Ellipsis.IsValid() {
				return true
			}
			key, literal := text(call.Args[0])
			handed := len(call.Args) - 1
			switch speaks(call) {
			case "N":
				key += ".other"
			case "T":
			default:
				return true
			}
			if !literal || !slices.Contains(words.Keys(), key) {
				return true
			}
			seen++
			said := strings.ReplaceAll(words.T(key), "%%", "")
			if want := len(verbForm.FindAllString(said, -1)); want != handed {
				t.Errorf("%s: %s wants %d words, gets %d", set.Position(n.Pos()), key, want, handed)
			}
			return true
		})
	}
	if seen < 100 {
		t.Errorf("only %d calls seen", seen)
	}
}
