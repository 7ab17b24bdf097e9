package document

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"samenspel/planning"
)

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
	d.take(d.library.OpenWorking(d.document.ID()))
	if len(d.a.Drafts()) > 0 {
		t.Error("a change that may have left was a draft again")
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

func TestDocument_WhatWasMergedStaysWhenPublishingFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	school := newDesk(t, "school").create()
	school.write("titel", "Begin")
	school.mustPublish(path)
	youth := newDesk(t, "jongerenwerk").open(path)
	youth.write("visie", "Van het jongerenwerk")
	youth.mustPublish(path)
	school.write("doel", "Van de school")
	school.a.Seal()
	stopped, stop := context.WithCancel(ctx)
	merged, err := school.document.Publish(&meddler{stopped, filepath.Dir(path), stop}, school.a.Clone())
	if code(err) != "error.stopped" || len(merged) != 1 {
		t.Fatal(merged, err)
	}
	school.close()
	school.take(school.library.OpenWorking(school.document.ID()))
	if school.a.Value(merged[0].Path) != "Van het jongerenwerk" {
		t.Error("the working copy forgot what it had taken in")
	}
}

// meddler is a context that meddles while a file is on its way to its place.
type meddler struct {
	context.Context
	dir    string
	meddle func()
}

func (m *meddler) Err() error {
	if found, _ := filepath.Glob(filepath.Join(m.dir, "~$*.tmp")); len(found) > 0 && m.meddle != nil {
		meddle := m.meddle
		m.meddle = nil
		meddle()
	}
	return m.Context.Err()
}

func TestDocument_TargetIsReplacedWhilePublishing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	school := newDesk(t, "school").create()
	school.write("titel", "Begin")
	school.mustPublish(path)
	away := filepath.Join(t.TempDir(), "mee.samenspel")
	copyFile(t, path, away)
	youth := newDesk(t, "jongerenwerk").open(away)
	youth.write("visie", "Van het jongerenwerk")
	youth.mustPublish(away)
	school.write("doel", "Van de school")
	school.a.Seal()
	merged, err := school.document.Publish(&meddler{ctx, filepath.Dir(path), func() { copyFile(t, away, path) }}, school.a.Clone())
	if err != nil || len(merged) != 1 {
		t.Fatal(merged, err)
	}
	holds(t, path, map[string]string{"visie": "Van het jongerenwerk", "doel": "Van de school"})
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
