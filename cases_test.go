package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	testName = regexp.MustCompile("`((?:Test|Benchmark)[A-Za-z0-9_]+)`")
	testFunc = regexp.MustCompile(`(?m)^func ((?:Test|Benchmark)[A-Za-z0-9_]+)\(`)
	folder   = regexp.MustCompile("(?:^|[ :;|] ?)([a-z0-9]+(?:/[a-z0-9]+)*) `")
)

// TestCases_EveryTestExists reads docs/CASES.md: each test stands in the package that is named before it.
func TestCases_EveryTestExists(t *testing.T) {
	where := map[string]bool{} // folder and name
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		raw, err := os.ReadFile(path)
		for _, m := range testFunc.FindAllStringSubmatch(string(raw), -1) {
			where[filepath.ToSlash(filepath.Dir(path))+" "+m[1]] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(filepath.Join("docs", "CASES.md"))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(raw)) {
		cells := strings.Split(line, "|")
		if len(cells) < 5 {
			continue
		}
		in, tests := "", strings.FieldsFunc(cells[3], func(r rune) bool { return r == ',' || r == ';' })
		for _, named := range tests {
			if m := folder.FindStringSubmatch(named); m != nil {
				in = strings.ReplaceAll(m[1], "root", ".")
			}
			for _, m := range testName.FindAllStringSubmatch(named, -1) {
				if seen++; !where[in+" "+m[1]] {
					t.Errorf("case%s: %s has no %s", cells[1], in, m[1])
				}
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d tests seen", seen)
	}
}
