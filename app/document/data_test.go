package document

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestDocument_DataIsWhatAPublicationWrites compares the two, and takes the data twice.
func TestDocument_DataIsWhatAPublicationWrites(t *testing.T) {
	school := newDesk(t, "school").create()
	school.write("titel", "Samen sterk")
	school.a.Seal()
	data, err := school.document.Data(ctx, school.a.Clone())
	if err != nil {
		t.Fatal(err)
	}
	again, err := school.document.Data(ctx, school.a.Clone())
	if err != nil || !bytes.Equal(data.Content, again.Content) {
		t.Errorf("the second time it is another file (%v)", err)
	}
	path := filepath.Join(t.TempDir(), "a.samenspel")
	school.mustPublish(path)
	published, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(data.Content, published) {
		t.Errorf("a publication writes another file (%v)", err)
	}
	if !data.Changed.Equal(start) {
		t.Errorf("changed at %v", data.Changed)
	}
	if read, err := ReadData(ctx, path); err != nil || !bytes.Equal(read.Content, published) || !read.Changed.Equal(start) {
		t.Errorf("read back it is another file (%v)", err)
	}
	if left := names(t, filepath.Join(school.dir, outFolder)); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestDocument_DataIsHandedOut: words that went out are no drafts any more, so that typing on does not take their place.
func TestDocument_DataIsHandedOut(t *testing.T) {
	school := newDesk(t, "school").create()
	school.write("titel", "Samen")
	school.a.Seal()
	if _, err := school.document.Data(ctx, school.a.Clone()); err != nil {
		t.Fatal(err)
	}
	if left := school.library.Unpublished(); len(left) != 0 { // it is open
		t.Errorf("listed: %v", left)
	}
	id := school.document.ID()
	school.close()
	if left := school.library.Unpublished(); len(left) != 1 || left[0].ID != id {
		t.Errorf("what stands in no file of its own is not listed: %v", left)
	}
	school.take(school.library.OpenWorking(id))
	if drafts := school.a.Drafts(); len(drafts) > 0 {
		t.Errorf("drafts: %v", drafts)
	}
}

func TestDocument_DataOfWhatCannotBeWritten(t *testing.T) {
	school := newDesk(t, "school").create()
	a := school.a.Clone()
	school.close()
	if _, err := school.document.Data(ctx, a); code(err) != "error.save.failed" {
		t.Errorf("closed: %v", err)
	}
	if _, err := ReadData(ctx, filepath.Join(t.TempDir(), "weg.samenspel")); code(err) != "error.missing" {
		t.Errorf("missing: %v", err)
	}
}
