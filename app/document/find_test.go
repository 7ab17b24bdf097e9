package document

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

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

// TestLibrary_LooksAndOpensAtOnce: the start page looks for unpublished words in the background while somebody opens
// one of them, or while another look is under way.
func TestLibrary_LooksAndOpensAtOnce(t *testing.T) {
	d := newDesk(t, "school").create()
	d.write("titel", "Titel")
	d.close()
	quit, ended := make(chan bool), make(chan bool)
	go func() {
		defer close(ended)
		for {
			select {
			case <-quit:
				return
			default:
				d.library.Unpublished()
			}
		}
	}()
	defer func() {
		close(quit)
		<-ended
	}()
	for range 30 {
		if found := d.library.Unpublished(); len(found) != 1 {
			t.Errorf("%d unpublished, want 1", len(found))
		}
		document, err := d.library.OpenWorking(d.document.ID())
		if err != nil {
			t.Fatal(err)
		}
		if err := document.Close(); err != nil {
			t.Error(err)
		}
	}
}
