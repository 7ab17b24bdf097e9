package document

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/planning"
)

var (
	ctx   = context.Background()
	title = planning.Path{Field: "titel"}
	start = time.Date(2026, 9, 1, 9, 0, 0, 0, time.UTC)
)

// desk is one person at one computer: a library, an open document and its agreement.
type desk struct {
	t        testing.TB
	dir      string
	name     string
	now      time.Time
	library  *Library
	document *Document
	a        *planning.Agreement
}

func newDesk(t testing.TB, name string) *desk {
	d := &desk{t: t, dir: t.TempDir(), name: name, now: start}
	d.libraryHere(name)
	return d
}

// libraryHere makes the library of this desk over its folder.
func (d *desk) libraryHere(name string) *Library {
	d.library = NewLibrary(d.dir, func() time.Time { return d.now }, name)
	d.library.Title = title
	return d.library
}

func (d *desk) take(document *Document, err error) *desk {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
	d.document, d.a = document, document.Agreement()
	d.t.Cleanup(func() { _ = document.Close() })
	return d
}

func (d *desk) create() *desk {
	d.t.Helper()
	return d.take(d.library.Create(ctx, Form{"proef", 1}))
}

func (d *desk) open(path string) *desk {
	d.t.Helper()
	return d.take(d.library.Open(ctx, path))
}

func (d *desk) write(field, text string) {
	d.t.Helper()
	made, dropped, changed := d.a.Set(planning.Edit{Path: planning.Path{Field: field}, Value: text}, planning.Maker{Writer: d.name, At: d.now.UnixMilli()})
	if !changed {
		return
	}
	if err := d.document.Store().Save([]planning.Change{made}, dropped); err != nil {
		d.t.Fatal(err)
	}
}

// publish publishes as a session does, and puts what was merged in into the agreement.
func (d *desk) publish(path string) error {
	d.a.Seal()
	merged, err := d.document.PublishAs(ctx, path, d.a.Clone())
	d.a.Add(merged...)
	return err
}

func (d *desk) mustPublish(path string) {
	d.t.Helper()
	if err := d.publish(path); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) close() {
	d.t.Helper()
	if err := d.document.Close(); err != nil {
		d.t.Fatal(err)
	}
}

// holds checks the texts of a file, as anybody would read it.
func holds(t testing.TB, path string, want map[string]string) {
	t.Helper()
	a, _, err := Read(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	for field, text := range want {
		var found []string
		for _, c := range a.Newest(planning.Path{Field: field}) {
			found = append(found, c.Value)
		}
		slices.Sort(found)
		if got := strings.Join(found, "|"); got != text {
			t.Errorf("%s holds %q at %s, want %q", filepath.Base(path), got, field, text)
		}
	}
}

func code(err error) string {
	var told *Error
	if errors.As(err, &told) {
		return told.Code
	}
	return fmt.Sprint(err)
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	content, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, content, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func names(t testing.TB, dir string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			found = append(found, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
