package document

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/app/sqlite"
	"samenspel/assets/i18n"
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

func TestDocument_CreatePublishOpen(t *testing.T) {
	for _, name := range []string{"gewoon", "groep #2", "een %41", "wat nu?", "a & b", "foto's", "één"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name+".samenspel")
			school := newDesk(t, "school").create()
			school.write("titel", "Samen in de wijk")
			school.mustPublish(path)
			school.write("titel", "Samen in de buurt")
			school.mustPublish(path)
			if school.document.Path() != path {
				t.Errorf("path %q", school.document.Path())
			}
			youth := newDesk(t, "jongerenwerk").open(path)
			if youth.a.Value(title) != "Samen in de buurt" || youth.document.ID() != school.document.ID() || youth.document.Form().ID != "proef" {
				t.Errorf("opened %q", youth.a.Value(title))
			}
			if got := names(t, filepath.Dir(path)); !slices.Equal(got, []string{name + ".samenspel"}) {
				t.Errorf("folder holds %q", got)
			}
			if left := names(t, filepath.Join(school.dir, outFolder)); len(left) != 0 {
				t.Errorf("left behind %q", left)
			}
		})
	}
}

func TestDocument_WordsSurviveWithoutPublishing(t *testing.T) {
	d := newDesk(t, "school").create()
	d.write("titel", "Nog zonder plek")
	d.now = d.now.Add(time.Hour)
	d.write("visie", "Een zin")
	d.close()
	found := d.library.Unpublished()
	if len(found) != 1 || found[0].Title != "Nog zonder plek" || !found[0].LastChange.Equal(d.now) || found[0].Target != "" {
		t.Fatalf("found %+v", found)
	}
	d.take(d.library.OpenWorking(found[0].ID))
	if len(d.a.Drafts()) != 2 || d.a.Value(planning.Path{Field: "visie"}) != "Een zin" {
		t.Errorf("%d drafts", len(d.a.Drafts()))
	}
	if open := d.library.Unpublished(); len(open) != 0 {
		t.Errorf("an open document was listed: %+v", open)
	}
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d.mustPublish(path)
	d.close()
	if after := d.library.Unpublished(); len(after) != 0 {
		t.Errorf("a published document was listed: %+v", after)
	}
}

func TestDocument_AFailedPublicationStaysListed(t *testing.T) {
	d := newDesk(t, "school").create()
	d.write("titel", "Zin")
	if err := d.publish(filepath.Join(t.TempDir(), "weg", "a.samenspel")); code(err) != "error.nofolder" {
		t.Fatal(err)
	}
	d.close()
	if found := d.library.Unpublished(); len(found) != 1 {
		t.Errorf("found %+v", found)
	}
}

func TestDocument_DraftsSinceTheCopyAreNotPublished(t *testing.T) {
	d := newDesk(t, "school").create()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d.write("titel", "Een")
	d.a.Seal()
	snapshot := d.a.Clone()
	d.write("titel", "Een twee")
	if _, err := d.document.PublishAs(ctx, path, snapshot); err != nil {
		t.Fatal(err)
	}
	holds(t, path, map[string]string{"titel": "Een"})
	d.write("titel", "Een twee drie")
	d.mustPublish(path)
	holds(t, path, map[string]string{"titel": "Een twee drie"})
	a, _, err := Read(ctx, path)
	if err != nil || a.Len() != 2 {
		t.Errorf("%d changes, %v", a.Len(), err)
	}
}

func TestDocument_SyncClientReplacesTheTarget(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	school := newDesk(t, "school").create()
	school.write("titel", "Begin")
	school.mustPublish(path)
	away := filepath.Join(t.TempDir(), "mee.samenspel")
	copyFile(t, path, away)
	youth := newDesk(t, "jongerenwerk").open(away)
	youth.write("visie", "Van het jongerenwerk")
	youth.write("titel", "Hun titel")
	youth.mustPublish(away)
	school.write("doel", "Van de school")
	school.write("titel", "Onze titel")
	copyFile(t, away, path) // over the school's file, between two publications
	school.mustPublish(path)
	want := map[string]string{"visie": "Van het jongerenwerk", "doel": "Van de school", "titel": "Hun titel|Onze titel"}
	holds(t, path, want)
	if len(school.a.Conflicts()) != 1 || school.a.Value(planning.Path{Field: "visie"}) != "Van het jongerenwerk" {
		t.Errorf("the session did not hear of it: %v", school.a.Conflicts())
	}
	youth.close()
	youth.open(path)
	youth.mustPublish(path)
	holds(t, path, want)
}

func TestDocument_TargetsThatAreNotOverwritten(t *testing.T) {
	dir := t.TempDir()
	other := newDesk(t, "ander").create()
	other.write("titel", "Een andere overeenkomst")
	other.mustPublish(filepath.Join(dir, "ander.samenspel"))
	published, err := os.ReadFile(filepath.Join(dir, "ander.samenspel"))
	if err != nil {
		t.Fatal(err)
	}
	flipped := slices.Clone(published)
	flipped[len(flipped)/2] ^= 4
	newer := slices.Clone(published)
	newer[63] = 9
	for want, content := range map[string][]byte{
		"error.target.otherdocument": published,
		"error.target.damaged":       published[:len(published)-100],
		"error.target.foreign":       []byte("Dit is een brief, geen document."),
		"error.target.newer":         newer,
	} {
		t.Run(want, func(t *testing.T) {
			path := filepath.Join(dir, want+".samenspel")
			if err := os.WriteFile(path, content, 0o644); err != nil {
				t.Fatal(err)
			}
			d := newDesk(t, "school").create()
			if want == "error.target.newer" {
				d.close()
				d.take(d.library.Open(ctx, filepath.Join(dir, "ander.samenspel")))
			}
			d.write("titel", "Mijn woorden")
			if err := d.publish(path); code(err) != want {
				t.Errorf("%v", err)
			}
			if got, err := os.ReadFile(path); err != nil || !slices.Equal(got, content) {
				t.Error("the file was altered")
			}
			if d.a.Value(title) != "Mijn woorden" {
				t.Error("words lost")
			}
		})
	}
}

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
	old := newDesk(t, "jongerenwerk").open(path)
	if ro := old.document.ReadOnly(); ro == nil || ro.Code != "error.newer" || old.document.Store() != nil {
		t.Errorf("read-only: %v", ro)
	}
	if old.a.Value(title) != "Uit de toekomst" {
		t.Error("not read")
	}
	if _, err := old.document.PublishAs(ctx, path+"2", old.a); code(err) != "error.newer" {
		t.Error(err)
	}
	if _, about, err := Read(ctx, path); err != nil || !about.Newer || about.Version != "9.1" {
		t.Errorf("%+v, %v", about, err)
	}
}

func TestLibrary_Siblings(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.samenspel")
	d := newDesk(t, "school").create()
	d.write("titel", "Een")
	d.mustPublish(path)
	conflict := filepath.Join(dir, "a-LAPTOP-123.samenspel")
	copyFile(t, path, conflict)
	youth := newDesk(t, "jongerenwerk").open(conflict)
	youth.write("visie", "Uit de kopie")
	youth.mustPublish(conflict)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(dir, "a (1).samenspel")
	if err := os.WriteFile(broken, content[:len(content)-1], 0o644); err != nil {
		t.Fatal(err)
	}
	other := newDesk(t, "ander").create()
	other.write("titel", "Anders")
	other.mustPublish(filepath.Join(dir, "b.samenspel"))
	found := d.library.Siblings(ctx, path)
	if len(found) != 2 || found[0].Path != broken || code(found[0].Err) != "error.damaged" || found[1].Path != conflict || found[1].New != 1 {
		t.Fatalf("found %+v", found)
	}
	fresh, err := d.document.Merge(ctx, conflict)
	if err != nil || len(fresh) != 1 {
		t.Fatal(fresh, err)
	}
	d.mustPublish(path) // even when the caller forgot to hand them to its session
	holds(t, path, map[string]string{"titel": "Een", "visie": "Uit de kopie"})
	if _, err := d.document.Merge(ctx, filepath.Join(dir, "b.samenspel")); code(err) != "error.otherdocument" {
		t.Error(err)
	}
	if again := d.library.Siblings(ctx, path); len(again) != 2 || again[1].New != 0 {
		t.Errorf("again %+v", again)
	}
}

func TestLibrary_Backups(t *testing.T) {
	d := newDesk(t, "school").create()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	for day := range 40 {
		for hour := range 3 {
			d.now = start.AddDate(0, 0, day).Add(time.Duration(hour) * time.Hour)
			d.write("titel", fmt.Sprint("dag ", day, " uur ", hour))
			d.mustPublish(path)
			d.mustPublish(path) // nothing new
		}
	}
	backups := d.library.Backups(d.document.ID())
	if len(backups) != 10+26 { // the last ten are of four days, 26 more days have their last one
		t.Errorf("%d backups", len(backups))
	}
	holds(t, backups[0].Path, map[string]string{"titel": "dag 39 uur 2"})
	holds(t, backups[len(backups)-1].Path, map[string]string{"titel": "dag 10 uur 2"})
	if !backups[0].At.Equal(d.now) {
		t.Errorf("at %v", backups[0].At)
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

func TestErrors_HaveTexts(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		texts, err := i18n.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		sources, err := filepath.Glob("*.go")
		if err != nil {
			t.Fatal(err)
		}
		seen := 0
		for _, source := range sources {
			content, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			for _, key := range regexp.MustCompile(`"error\.[a-z.]+[a-z]"`).FindAllString(string(content), -1) {
				key = strings.Trim(key, `"`)
				if seen++; texts.T(key) == key {
					t.Errorf("%s: %s has no text for %s", source, lang, key)
				}
			}
		}
		if seen < 25 {
			t.Errorf("only %d keys seen", seen)
		}
	}
}
