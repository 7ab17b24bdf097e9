package document

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/sqlite"
	"samenspel/planning"
)

func TestOpen_Refusals(t *testing.T) {
	dir := t.TempDir()
	d := newDesk(t, "school").create()
	d.write("titel", "Titel")
	path := filepath.Join(dir, "goed.samenspel")
	d.mustPublish(path)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for want, content := range map[string][]byte{
		"error.damaged":  good[:len(good)/2],
		"error.foreign":  []byte("%PDF-1.7 een verslag dat de verkeerde naam kreeg, met een kop van meer dan honderd tekens en nog iets er achteraan"),
		"error.toolarge": make([]byte, sqlite.MaxSize+1),
	} {
		bad := filepath.Join(dir, want+".samenspel")
		if err := os.WriteFile(bad, content, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := d.library.Open(ctx, bad); code(err) != want {
			t.Errorf("%s: %v", want, err)
		}
	}
	if _, err := d.library.Open(ctx, filepath.Join(dir, "weg.samenspel")); code(err) != "error.missing" {
		t.Error(err)
	}
	if _, err := d.library.Open(ctx, path); code(err) != "error.locked" || !errors.Is(err, ErrLocked) {
		t.Error(err)
	}
	if _, err := d.library.OpenWorking("../../etc"); code(err) != "error.foreign" {
		t.Error(err)
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	if _, err := d.library.Open(stopped, path); code(err) != "error.stopped" {
		t.Error(err)
	}
}

func TestOpen_NewerVersionIsReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d := newDesk(t, "school")
	d.library.Program = "9.1"
	d.create()
	d.write("titel", "Uit de toekomst")
	d.mustPublish(path)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	content[63] = 2 // the version of the tables
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	sent := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(sent, pdfWith("a"+Extension, content), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, file := range []struct{ from, path, source string }{{path, path, ""}, {sent, "", sent}} {
		old := newDesk(t, "jongerenwerk").open(file.from)
		if ro := old.document.ReadOnly(); ro == nil || ro.Code != "error.newer" || old.document.Store() != nil {
			t.Errorf("%s: read-only: %v", file.from, ro)
		}
		if old.document.Path() != file.path || old.document.Source != file.source || old.a.Value(title) != "Uit de toekomst" {
			t.Errorf("%s: %q came from %q and %q", file.from, old.a.Value(title), old.document.Path(), old.document.Source)
		}
		if _, err := old.document.PublishAs(ctx, path+"2", old.a); code(err) != "error.newer" {
			t.Error(err)
		}
	}
	if _, about, err := Read(ctx, path); err != nil || !about.Newer || about.Version != "9.1" {
		t.Errorf("%+v, %v", about, err)
	}
}

func TestOpen_DamagedWorkingCopyIsSetAside(t *testing.T) {
	d := newDesk(t, "school").create()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d.write("titel", "Titel")
	d.mustPublish(path)
	d.close()
	work := filepath.Join(d.dir, workFolder, d.document.ID()+".db")
	if err := os.WriteFile(work, []byte("stuk"+strings.Repeat("x", 8000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.library.OpenWorking(d.document.ID()); code(err) != "error.workdamaged" {
		t.Error(err)
	}
	d.open(path)
	if d.a.Value(title) != "Titel" || d.document.SetAside == "" {
		t.Errorf("%q, %q", d.a.Value(title), d.document.SetAside)
	}
	if got, err := os.ReadFile(d.document.SetAside); err != nil || !strings.HasPrefix(string(got), "stuk") {
		t.Error("the damaged copy is gone")
	}
}

func TestOpenWorking_SavesWordsFromADamagedCopy(t *testing.T) {
	d := newDesk(t, "school").create()
	for n := range 200 {
		d.a.Set(planning.Edit{Path: wordPath(n), Value: word(n)}, planning.Maker{Writer: "school"})
	}
	if err := d.document.Store().Save(d.a.Drafts(), nil); err != nil {
		t.Fatal(err)
	}
	d.close()
	work := filepath.Join(d.dir, workFolder, d.document.ID()+".db")
	content, err := os.ReadFile(work)
	if err != nil {
		t.Fatal(err)
	}
	copy(content[len(content)/2/4096*4096:], strings.Repeat("stuk", 1024)) // a page in the middle
	if err := os.WriteFile(work, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if found := d.library.Unpublished(); len(found) != 1 || !found[0].Damaged {
		t.Errorf("found %+v", found)
	}
	d.take(d.library.OpenWorking(d.document.ID()))
	if d.a.Len() < 150 || d.document.SetAside == "" || d.document.Form().ID != "proef" {
		t.Errorf("%d of 200 words saved, set aside as %q, form %v", d.a.Len(), d.document.SetAside, d.document.Form())
	}
	if got, err := os.ReadFile(d.document.SetAside); err != nil || string(got) != string(content) {
		t.Error("the damaged copy was altered")
	}
	d.mustPublish(filepath.Join(t.TempDir(), "a.samenspel"))
}

func TestCreate_FolderCannotBeMade(t *testing.T) {
	d := newDesk(t, "school")
	if err := os.WriteFile(filepath.Join(d.dir, workFolder), []byte("in de weg"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.library.Create(ctx, Form{"proef", 1}); code(err) != "error.work.failed" {
		t.Error(err)
	}
}
