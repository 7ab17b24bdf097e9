package app

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samenspel/app/document"
	"samenspel/app/file"
	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/validate"
)

// report is that of the example.
func report(t *testing.T) *export.Report {
	t.Helper()
	s, texts, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(s)
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("proef")
	for _, e := range edits {
		a.Set(e, planning.Maker{Writer: "proef", At: time.Date(2026, 9, 1, 9, 0, 0, 0, time.UTC).UnixMilli()})
	}
	return export.Build(export.Input{Schema: s, Texts: texts, Words: words, Agreement: a, Findings: validate.Check(s, a)})
}

// TestFormats_TellTheirLanguage to programs that read aloud and to Excel.
func TestFormats_TellTheirLanguage(t *testing.T) {
	r := report(t)
	r.Lang = "en"
	dir := t.TempDir()
	for id, write := range formats() {
		if _, err := write(t.Context(), filepath.Join(dir, "x."+id), r); err != nil {
			t.Fatal(err)
		}
	}
	printed, err := os.ReadFile(filepath.Join(dir, "x.pdf"))
	if err != nil || !bytes.Contains(printed, []byte("/Lang (en)")) {
		t.Errorf("the PDF does not say that it is in English, %v", err)
	}
	book, err := zip.OpenReader(filepath.Join(dir, "x.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	core, err := fs.ReadFile(book, "docProps/core.xml")
	if err != nil || !bytes.Contains(core, []byte("<dc:language>en</dc:language>")) {
		t.Errorf("the workbook does not say that it is in English: %s, %v", core, err)
	}
}

// TestFormats_ALongPath is CASES 12: how long a path may be is for the system to say, not for a library of ours.
func TestFormats_ALongPath(t *testing.T) {
	r := report(t)
	dir := t.TempDir()
	for len(dir) < 300 {
		dir = filepath.Join(dir, "OneDrive - Gemeente Voorbeeldstad (Onderwijs & Jeugd)")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Skip("SKIPPED: this system takes no long paths:", err)
	}
	for id, write := range formats() {
		path := filepath.Join(dir, "Convenant O.B.S. JoU '24–'25."+id)
		if _, err := write(t.Context(), path, r); err != nil {
			t.Errorf("%s: %v", id, err)
		}
		if info, err := os.Stat(path); err != nil || info.Size() < 10_000 {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// TestFormats_WhatWentWrongInWords is CASES 13 and 14 for exports: the person reads in Dutch what happened and what to
// do, and what stood there stays.
func TestFormats_WhatWentWrongInWords(t *testing.T) {
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	for code, reason := range map[string]error{
		"export.error.inuse": file.ErrInUse, "export.error.readonly": file.ErrReadOnly, "export.error.full": file.ErrFull,
		"export.error.nofolder": file.ErrNoFolder, "export.error.failed": errors.New("something else"),
	} {
		path := filepath.Join(t.TempDir(), "Samen.pdf")
		if err := os.WriteFile(path, []byte("oud"), 0o600); err != nil {
			t.Fatal(err)
		}
		write := beside(func(_ context.Context, w io.Writer, _ *export.Report) ([]export.Notice, error) {
			_, _ = w.Write([]byte("half"))
			return nil, fmt.Errorf("write: %w", reason)
		})
		_, err := write(t.Context(), path, &export.Report{})
		var told *document.Error
		if !errors.As(err, &told) || told.Code != code || !errors.Is(err, reason) {
			t.Errorf("%v, want %s", err, code)
		}
		if said := message(err, words); !strings.Contains(said, "Samen.pdf") || strings.Contains(said, "write") {
			t.Errorf("%s says %q", code, said)
		}
		if old, err := os.ReadFile(path); err != nil || string(old) != "oud" {
			t.Errorf("%s: the old file holds %q, %v", code, old, err)
		}
		if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
			t.Errorf("%s: left behind %v, %v", code, left, err)
		}
	}
}
