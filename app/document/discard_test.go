package document

import (
	"errors"
	"path/filepath"
	"testing"
	"time"
)

func TestLibrary_Discard(t *testing.T) {
	d := newDesk(t, "school").create()
	d.write("titel", "Probeersel")
	id := d.document.ID()
	if err := d.library.Discard(id); !errors.Is(err, ErrLocked) {
		t.Fatalf("an open document: %v", err)
	}
	d.close()
	if err := d.library.Discard(id); err != nil {
		t.Fatal(err)
	}
	if left := d.library.Unpublished(); len(left) != 0 {
		t.Errorf("still listed: %+v", left)
	}
	kept, _ := filepath.Glob(filepath.Join(d.dir, awayFolder, id+"*.db"))
	if len(kept) != 1 {
		t.Fatalf("%d copies were kept, want 1", len(kept))
	}
	d.now = d.now.Add(31 * 24 * time.Hour)
	d.create()
	d.write("titel", "Nog een")
	other := d.document.ID()
	d.close()
	if err := d.library.Discard(other); err != nil {
		t.Fatal(err)
	}
	if kept, _ := filepath.Glob(filepath.Join(d.dir, awayFolder, "*.db")); len(kept) != 1 {
		t.Errorf("%d copies are kept after a month, want the last one", len(kept))
	}
	if err := d.library.Discard("../boos"); err == nil {
		t.Error("an id that is a path was taken")
	}
}
