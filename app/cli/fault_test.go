package cli_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/cli"
	"samenspel/planning"
	"samenspel/planning/schema"
)

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestRun_Faults(t *testing.T) {
	noForm := func(string) (*schema.Schema, *schema.Texts, error) { return nil, nil, errors.New("faulty form") }
	noExample := func(*schema.Schema) ([]planning.Edit, error) { return nil, errors.New("faulty example") }
	cases := map[string]struct {
		args  string
		spoil func(*cli.Tools)
		code  int
		says  string
	}{
		"output that is full":          {"version", func(c *cli.Tools) { c.Stdout = full{} }, cli.CodeWrite, "no space left"},
		"output full, answers missing": {"check leeg.samenspel", func(c *cli.Tools) { c.Stdout = full{} }, cli.CodeWrite, "no space left"},
		"form at check":                {"check vol.samenspel", func(c *cli.Tools) { c.Form = noForm }, cli.CodeRead, "faulty form"},
		"form at export":               {"export vol.samenspel --pdf x", func(c *cli.Tools) { c.Form = noForm }, cli.CodeRead, "faulty form"},
		"form at example":              {"new n.samenspel --voorbeeld", func(c *cli.Tools) { c.Form = noForm }, cli.CodeRead, "faulty form"},
		"example":                      {"new n.samenspel --voorbeeld", func(c *cli.Tools) { c.Example = noExample }, cli.CodeRead, "faulty example"},
		"language that there is not":   {"version", func(c *cli.Tools) { c.Lang = "fr" }, cli.CodeRead, "fr"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			tools := fakes("nl")
			tools.Stdout, tools.Stderr = &stdout, &stderr
			c.spoil(&tools)
			code, _, window := cli.Run(context.Background(), strings.Fields(c.args), tools)
			if code != c.code || window || !strings.Contains(stderr.String(), c.says) {
				t.Errorf("code %d, window %v, says %q; want code %d and %q", code, window, stderr.String(), c.code, c.says)
			}
			if stdout.Len() > 0 {
				t.Errorf("a result in spite of the fault: %q", stdout.String())
			}
		})
	}
}

// TestRun_ExportKeepsAgreement asks for a document in the place of the agreement by names that only the system can
// tell to be the same.
func TestRun_ExportKeepsAgreement(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "overeenkomst.db")
	if err := os.WriteFile(file, []byte("woorden"), 0o600); err != nil {
		t.Fatal(err)
	}
	targets := []string{file, filepath.Join(dir, "..") + "/" + filepath.Base(dir) + "/./overeenkomst.db"}
	link := filepath.Join(dir, "link.pdf")
	if err := os.Symlink(file, link); err == nil { // not every system lets us
		targets = append(targets, link)
	}
	for _, target := range targets {
		tools := fakes("nl")
		var stdout, stderr bytes.Buffer
		tools.Stdout, tools.Stderr = &stdout, &stderr
		if code, _, _ := cli.Run(context.Background(), []string{"export", file, "--pdf", target}, tools); code != cli.CodeUsage {
			t.Errorf("--pdf %s: code %d, %s", target, code, stderr.String())
		}
	}
}
