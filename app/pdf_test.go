package app

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/cli"
	"samenspel/assets"
)

// command runs a command line on the documents of a folder, and returns what it says and how it ends.
func command(t *testing.T, s *setup, args ...string) (said string, code int) {
	t.Helper()
	var out bytes.Buffer
	tools := s.tools()
	tools.Stdout, tools.Stderr = &out, &out
	code, _, _ = cli.Run(context.Background(), args, tools)
	return out.String(), code
}

// TestTools_ReadAPDF: what reads a file reads a PDF with that file inside, and says the same of both.
func TestTools_ReadAPDF(t *testing.T) {
	dir := t.TempDir()
	s := &setup{lang: "nl", data: filepath.Join(dir, "data")}
	path, pdf := filepath.Join(dir, "plan.samenspel"), filepath.Join(dir, "plan.pdf")
	form, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(form)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.create(t.Context(), path, edits); err != nil {
		t.Fatal(err)
	}
	r := report(t)
	if r.Data, err = readData(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if _, err := formats()["pdf"](t.Context(), pdf, r); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}

	of, code := command(t, s, "check", path)
	if same, ends := command(t, s, "check", pdf); same != of || ends != code || !strings.Contains(of, "Voorbeeld") {
		t.Errorf("of the PDF it says %d\n%s\nand of the file %d\n%s", ends, same, code, of)
	}
	if said, code := command(t, s, "export", pdf, "--xlsx", filepath.Join(dir, "plan.xlsx")); code != cli.CodeOK {
		t.Errorf("it makes no workbook: %s", said)
	}
	if said, code := command(t, s, "export", pdf, "--pdf", pdf); code != cli.CodeUsage {
		t.Errorf("it writes over what it reads: %s", said)
	}
	if again, err := readData(t.Context(), pdf); err != nil || !bytes.Equal(again.Content, r.Data.Content) || again.Name != r.Data.Name {
		t.Errorf("the data of the PDF are other ones: %v", err)
	}
	if said, code := command(t, s, "new", filepath.Join(dir, "nieuw.pdf")); code != cli.CodeWrite || !strings.Contains(said, ".samenspel") {
		t.Errorf("a file is called a PDF: %s", said)
	}
	if after, err := os.ReadFile(pdf); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the PDF was altered: %v", err)
	}

	r.Data = nil
	if _, err := formats()["pdf"](t.Context(), pdf, r); err != nil {
		t.Fatal(err)
	}
	if said, code := command(t, s, "check", pdf); code != cli.CodeRead || !strings.Contains(said, "geen gegevens van Samenspel") {
		t.Errorf("without data it ends with %d: %s", code, said)
	}
}
