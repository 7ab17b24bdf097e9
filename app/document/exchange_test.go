package document

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestPublish_TheFileStandsAlone is CASES 16: what a sync client or a mail program copies while the document is open
// is a whole file, with every answer in it, and no part of a live database.
func TestPublish_TheFileStandsAlone(t *testing.T) {
	d := newDesk(t, "school").create()
	dir := t.TempDir()
	path := filepath.Join(dir, "a.samenspel")
	d.write("titel", "Eerst")
	d.mustPublish(path)
	d.write("titel", "Nog aan het typen") // in the working copy alone
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if content[18] != 1 || content[19] != 1 {
		t.Errorf("the file is a database in use: its journal is of kind %d, %d", content[18], content[19])
	}
	if found := names(t, dir); !slices.Equal(found, []string{"a.samenspel"}) {
		t.Errorf("beside the file: %v", found)
	}
	copied := filepath.Join(t.TempDir(), "kopie.samenspel")
	copyFile(t, path, copied)
	holds(t, copied, map[string]string{"titel": "Eerst"})
}

// TestPublish_AnswersToOtherQuestionsAreCarriedAlong is CASES 22 and 30: what this version's form does not ask, it
// keeps and hands on.
func TestPublish_AnswersToOtherQuestionsAreCarriedAlong(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	newer := newDesk(t, "school").create()
	newer.write("vraag_van_volgend_jaar", "Ja, maar pas na de zomer")
	newer.mustPublish(path)
	newer.close()
	older := newDesk(t, "jongerenwerk").open(path)
	older.write("titel", "Titel")
	older.mustPublish(path)
	holds(t, path, map[string]string{"titel": "Titel", "vraag_van_volgend_jaar": "Ja, maar pas na de zomer"})
}
