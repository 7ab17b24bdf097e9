package document

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"samenspel/planning"
)

// TestSyncFolder plays a sync client at its worst between people who work on one agreement: it sends files over newer
// ones, fetches files over ones that were not sent yet, and leaves conflict copies. Once everyone has opened and saved
// again, every word of everyone is in the file.
func TestSyncFolder(t *testing.T) {
	histories := 30
	if testing.Short() {
		histories = 10
	}
	for seed := range histories {
		playSync(t, rand.New(rand.NewPCG(uint64(seed), 11)))
	}
}

// office is a desk with a folder that a sync client keeps equal to the cloud, more or less.
type office struct {
	*desk
	path string
}

func playSync(t *testing.T, r *rand.Rand) {
	t.Helper()
	cloud := filepath.Join(t.TempDir(), "a.samenspel")
	var offices []*office
	for i := range 2 + r.IntN(2) {
		o := &office{newDesk(t, fmt.Sprint("p", i)), filepath.Join(t.TempDir(), "a.samenspel")}
		if i == 0 {
			o.create()
			o.mustPublish(o.path)
			copyFile(t, o.path, cloud)
		} else {
			copyFile(t, cloud, o.path)
			o.open(o.path)
		}
		offices = append(offices, o)
	}
	words := 0
	for range 25 {
		o := offices[r.IntN(len(offices))]
		switch r.IntN(7) {
		case 0, 1:
			words++
			o.write(wordPath(words).Field, word(words))
		case 2:
			o.mustPublish(o.path)
		case 3:
			copyFile(t, o.path, cloud)
		case 4:
			copyFile(t, cloud, o.path)
		case 5:
			copyFile(t, cloud, filepath.Join(filepath.Dir(o.path), fmt.Sprintf("a-LAPTOP-%d.samenspel", r.IntN(3))))
		case 6:
			o.close()
			o.open(o.path)
		}
	}
	for range 2 {
		for _, o := range offices {
			o.again(t, cloud)
		}
	}
	for _, o := range offices {
		copyFile(t, cloud, o.path)
		if a, _, err := Read(ctx, o.path); err != nil || lastWord(a) != words {
			t.Fatalf("%d words of %d are left, %v", lastWord(a), words, err)
		}
		if len(o.a.Conflicts()) > 0 {
			t.Fatalf("conflicts out of nothing: %v", o.a.Conflicts())
		}
		o.close()
	}
}

// again is what the handbook asks of people: fetch, open, take in the copies beside it, save, send.
func (o *office) again(t *testing.T, cloud string) {
	t.Helper()
	before, err := os.ReadFile(o.path)
	if err != nil {
		t.Fatal(err)
	}
	copyFile(t, cloud, o.path)
	if err := os.WriteFile(filepath.Join(filepath.Dir(o.path), "a (1).samenspel"), before, 0o644); err != nil {
		t.Fatal(err)
	}
	o.close()
	o.open(o.path)
	for _, s := range o.library.Siblings(ctx, o.path) {
		var fresh []planning.Change
		if s.Err == nil {
			fresh, s.Err = o.document.Merge(ctx, s.Path)
		}
		if s.Err != nil {
			t.Fatal(s.Err)
		}
		o.a.Add(fresh...)
	}
	o.mustPublish(o.path)
	copyFile(t, o.path, cloud)
}

func BenchmarkDocument_Publish(b *testing.B) {
	d := newDesk(b, "school").create()
	path := filepath.Join(b.TempDir(), "a.samenspel")
	for n := range 600 {
		d.write(wordPath(n).Field, word(n))
	}
	for n := 0; b.Loop(); n++ {
		d.write("teller", fmt.Sprint(n))
		d.mustPublish(path)
	}
}

func BenchmarkLibrary_Open(b *testing.B) {
	d := newDesk(b, "school").create()
	path := filepath.Join(b.TempDir(), "a.samenspel")
	for n := range 600 {
		d.write(wordPath(n).Field, word(n))
	}
	d.mustPublish(path)
	for b.Loop() {
		d.close()
		d.open(path)
	}
}
