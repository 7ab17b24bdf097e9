package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReport(t *testing.T) {
	cases := []struct {
		name  string
		lines []string
		want  tally
		shows string
	}{
		{"sub-tests are not counted", []string{
			`{"Action":"pass","Package":"p","Test":"TestA/x","Elapsed":0}`,
			`{"Action":"pass","Package":"p","Test":"TestA","Elapsed":0}`,
			`{"Action":"pass","Package":"p","Elapsed":0.2}`,
		}, tally{passed: 1}, "ok         0.2 s  p"},
		{"a failing test shows its output", []string{
			`{"Action":"output","Package":"p","Test":"TestA/x","Output":"want 1, got 2\n"}`,
			`{"Action":"fail","Package":"p","Test":"TestA/x"}`,
			`{"Action":"fail","Package":"p","Test":"TestA"}`,
			`{"Action":"fail","Package":"p"}`,
		}, tally{failed: 1}, "want 1, got 2"},
		{"a passing test is silent", []string{
			`{"Action":"output","Package":"p","Test":"TestA","Output":"--- PASS: TestB\n"}`,
			`{"Action":"pass","Package":"p","Test":"TestA"}`,
		}, tally{passed: 1}, ""},
		{"a package that does not build is a failure", []string{
			`{"ImportPath":"p","Action":"build-output","Output":"x.go:1: undefined: y\n"}`,
			`{"ImportPath":"p","Action":"build-fail"}`,
			`{"Action":"fail","Package":"p","Elapsed":0,"FailedBuild":"p"}`,
		}, tally{failed: 1}, "undefined: y"},
		{"a process that ends in the middle of a test is a failure", []string{
			`{"Action":"run","Package":"p","Test":"TestA"}`,
			`{"Action":"output","Package":"p","Test":"TestA","Output":"signal: killed\n"}`,
			`{"Action":"fail","Package":"p","Elapsed":1}`,
		}, tally{failed: 1}, "signal: killed"},
		{"a skipped test is named", []string{
			`{"Action":"skip","Package":"p","Test":"TestA"}`,
		}, tally{skipped: 1}, "skipped TestA"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out strings.Builder
			got, err := report(strings.NewReader(strings.Join(c.lines, "\n")+"\n"), &out)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("counted %+v, want %+v", got, c.want)
			}
			if !strings.Contains(out.String(), c.shows) {
				t.Errorf("shown %q, want it to hold %q", out.String(), c.shows)
			}
			if c.shows == "" && out.Len() > 0 {
				t.Errorf("shown %q, want nothing", out.String())
			}
		})
	}
}

func TestSum(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for name, text := range map[string]string{"a": "3 0 1\n", "b": "4 2 0\n"} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	got, err := sum(files)
	if err != nil {
		t.Fatal(err)
	}
	if want := (tally{passed: 7, failed: 2, skipped: 1}); got != want {
		t.Errorf("sum is %+v, want %+v", got, want)
	}
	if _, err := sum([]string{filepath.Join(dir, "none")}); err == nil {
		t.Error("a missing count file went unnoticed")
	}
}
