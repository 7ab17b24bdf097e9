package document

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"samenspel/planning"
)

// smallDisk mounts a disk of some megabytes, or skips with the reason in the log.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"); err != nil {
		t.Skip("SKIPPED: no small disk can be mounted here:", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill leaves free bytes on a disk, more or less.
func fill(t *testing.T, dir string, free int) (empty func()) {
	t.Helper()
	ballast := filepath.Join(dir, "ballast")
	var room syscall.Statfs_t
	if err := syscall.Statfs(dir, &room); err != nil {
		t.Fatal(err)
	}
	size := int(room.Bavail)*int(room.Bsize) - free
	if err := os.WriteFile(ballast, make([]byte, max(size, 0)), 0o600); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
	}
}

func deskOn(t *testing.T, dir string) *desk {
	d := newDesk(t, "school")
	d.dir = filepath.Join(dir, "samenspel")
	d.libraryHere("school")
	return d.create()
}

// TestSave_FullDisk writes until the disk is full: from then on every save says so, what was acknowledged is there,
// and the same document goes on when there is room again.
func TestSave_FullDisk(t *testing.T) {
	dir := smallDisk(t)
	d := deskOn(t, dir)
	empty := fill(t, dir, 200<<10)
	store := d.document.Store()
	saved, failed := 0, 0
	for n := 1; failed < 30; n++ {
		made, dropped, _ := d.a.Set(planning.Edit{Path: wordPath(saved + 1), Value: fmt.Sprint(n, strings.Repeat("x", 3000))}, planning.Maker{Writer: "school"})
		switch err := store.Save([]planning.Change{made}, dropped); {
		case err == nil:
			saved++
		case code(err) == "error.save.full":
			failed++
		default:
			t.Fatal(err)
		}
	}
	empty()
	d.write("titel", "Er is weer ruimte")
	d.close()
	d.take(d.library.OpenWorking(d.document.ID()))
	if d.a.Value(title) != "Er is weer ruimte" || d.a.Value(wordPath(saved)) == "" || saved < 3 {
		t.Errorf("%d saved, the last is %.10q", saved, d.a.Value(wordPath(saved)))
	}
}

// TestPublish_FullDisk leaves a little more room each time, so that the disk runs full at every step of publishing.
func TestPublish_FullDisk(t *testing.T) {
	for _, what := range []string{"the target's disk", "the disk with everything"} {
		t.Run(what, func(t *testing.T) {
			dir := smallDisk(t)
			d := newDesk(t, "school").create()
			if what != "the target's disk" {
				d = deskOn(t, dir)
			}
			target := filepath.Join(dir, "map")
			if err := os.Mkdir(target, 0o700); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(target, "a.samenspel")
			d.write("titel", "Oud")
			d.mustPublish(path)
			for n := range 20 {
				d.write("lang", strings.Repeat("w", 4000*n))
			}
			old, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			failed := 0
			for free := 0; ; free += 16 << 10 {
				empty := fill(t, dir, free)
				err := d.publish(path)
				empty()
				if err == nil {
					break
				}
				failed++
				if c := code(err); c != "error.full" && c != "error.save.full" {
					t.Fatalf("with %d bytes free: %v", free, err)
				}
				// A last step, remembering it, may fail when the file is in its place already.
				if now, err := os.ReadFile(path); err != nil || !slices.Equal(now, old) && !d.sealedIn(path) {
					t.Fatalf("with %d bytes free the file was altered, %v", free, err)
				}
				if got := names(t, target); !slices.Equal(got, []string{"a.samenspel"}) {
					t.Fatalf("folder holds %q", got)
				}
			}
			holds(t, path, map[string]string{"titel": "Oud", "lang": strings.Repeat("w", 4000*19)})
			if failed < 3 {
				t.Errorf("the disk was full %d times only", failed)
			}
		})
	}
}

// sealedIn tells whether a file is whole and holds everything.
func (d *desk) sealedIn(path string) bool {
	a, _, err := Read(ctx, path)
	return err == nil && a.Len() == d.a.Len()
}

// TestSave_FileLimit is the full disk for those who cannot mount one: the system refuses files above a size.
func TestSave_FileLimit(t *testing.T) {
	d := newDesk(t, "school").create()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d.write("titel", "Titel")
	d.mustPublish(path)
	d.close()
	cmd, in, out := another(t, "limited", d.dir, path)
	line, err := out.ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "full after ") {
		t.Fatalf("%q, %v", line, err)
	}
	_ = in.Close()
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	var saved int
	if !scan(line, "full after %d", &saved) {
		t.Fatal(line)
	}
	d.open(path)
	if n := lastWord(d.a); n != saved || saved == 0 {
		t.Errorf("%d words, told %d", n, saved)
	}
}

// writeUnderALimit saves until the system refuses, and tells how many words were saved.
func writeUnderALimit(library *Library, path string) error {
	d, err := library.Open(ctx, path)
	if err != nil {
		return err
	}
	limit := syscall.Rlimit{Cur: 300 << 10, Max: 300 << 10}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	a := d.Agreement()
	for n := 1; ; n++ {
		made, dropped, _ := a.Set(planning.Edit{Path: wordPath(n), Value: word(n)}, planning.Maker{Writer: "kind"})
		err := d.Store().Save([]planning.Change{made}, dropped)
		switch {
		case code(err) == "error.save.full":
			fmt.Println("full after", n-1)
			return nil
		case err != nil:
			return err
		case n > 10_000:
			return errors.New("the limit does nothing")
		}
	}
}

// TestOpen_ReadOnlyPlace opens a document where nothing can be written: it can be read and written in, and published
// elsewhere.
func TestOpen_ReadOnlyPlace(t *testing.T) {
	d := newDesk(t, "school").create()
	d.write("titel", "Titel")
	dir := t.TempDir()
	protect := func() error { return os.Chmod(dir, 0o500) }
	if os.Getuid() == 0 { // whom permissions do not stop
		dir = smallDisk(t)
		protect = func() error { return syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "") }
	} else {
		t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	}
	path := filepath.Join(dir, "a.samenspel")
	d.mustPublish(path)
	d.close()
	if err := protect(); err != nil {
		t.Fatal(err)
	}
	d.open(path)
	if ro := d.document.ReadOnly(); ro == nil || ro.Code != "error.readonly.opened" {
		t.Errorf("read-only: %v", ro)
	}
	d.write("titel", "Nieuwe titel")
	if err := d.publish(path); code(err) != "error.readonly" {
		t.Error(err)
	}
	holds(t, path, map[string]string{"titel": "Titel"})
	elsewhere := filepath.Join(t.TempDir(), "b.samenspel")
	d.mustPublish(elsewhere)
	holds(t, elsewhere, map[string]string{"titel": "Nieuwe titel"})
	if d.document.ReadOnly() != nil {
		t.Error("still read-only")
	}
}
