package document

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"samenspel/app/sqlite"
)

func TestOpen_AnotherProgramHasIt(t *testing.T) {
	for _, role := range []string{"hold", "strip"} {
		t.Run(role, func(t *testing.T) {
			if role == "strip" && runtime.GOOS != "linux" {
				t.Skip("only Linux has the kind of lock that survives this")
			}
			d := newDesk(t, "school").create()
			path := filepath.Join(t.TempDir(), "a.samenspel")
			d.write("titel", "Titel")
			d.mustPublish(path)
			d.close()
			cmd, in, out := another(t, role, d.dir, path)
			if line, err := out.ReadString('\n'); err != nil || line != "open\n" {
				t.Fatalf("%q, %v", line, err)
			}
			if _, err := d.library.Open(ctx, path); code(err) != "error.locked" {
				t.Errorf("opened twice: %v", err)
			}
			if _, err := d.library.OpenWorking(d.document.ID()); code(err) != "error.locked" {
				t.Errorf("opened twice: %v", err)
			}
			if err := in.Close(); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Wait(); err != nil {
				t.Fatal(err)
			}
			d.open(path)
		})
	}
}

// TestOpen_WaitsForAProgramThatOnlyLooks: the start page of another window holds the working copy for a moment.
func TestOpen_WaitsForAProgramThatOnlyLooks(t *testing.T) {
	d := newDesk(t, "school").create()
	d.write("titel", "Even geduld")
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d.mustPublish(path)
	id := d.document.ID()
	d.close()
	held, err := sqlite.OpenWorking(filepath.Join(d.dir, workFolder, id+".db"))
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(2*lookAgain, func() { _ = held.Close() })
	d.open(path)
}

func TestOpen_ClearsLeftovers(t *testing.T) {
	d := newDesk(t, "school").create()
	dir := t.TempDir()
	path := filepath.Join(dir, "a.samenspel")
	d.write("titel", "Titel")
	d.mustPublish(path)
	d.close()
	out := filepath.Join(d.dir, outFolder, "half.samenspel")
	temp := filepath.Join(dir, "~$a.samenspel-0123456789abcdef.tmp")
	other := filepath.Join(dir, "~$verslag.docx")
	long := time.Now().Add(-72 * time.Hour)
	for _, name := range []string{out, temp, other} {
		if err := os.WriteFile(name, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
	}
	d.now = time.Now()
	d.library.Unpublished()
	d.open(path)
	for name, stays := range map[string]bool{out: false, temp: false, other: true, path: true} {
		if _, err := os.Stat(name); (err == nil) != stays {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPublish_NothingNewTouchesNothing(t *testing.T) {
	d := newDesk(t, "school").create()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d.write("titel", "Titel")
	d.mustPublish(path)
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(path, long, long); err != nil {
		t.Fatal(err)
	}
	d.mustPublish(path)
	if info, err := os.Stat(path); err != nil || !info.ModTime().Equal(long) {
		t.Error("a sync client would send the same file again")
	}
}

func TestPublish_TargetWasRemoved(t *testing.T) {
	d := newDesk(t, "school").create()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d.write("titel", "Titel")
	d.mustPublish(path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	d.mustPublish(path)
	holds(t, path, map[string]string{"titel": "Titel"})
}

func TestClose_LaterSavesSaySo(t *testing.T) {
	d := newDesk(t, "school").create()
	store := d.document.Store()
	d.close()
	d.close()
	if err := store.Save(nil, nil); code(err) != "error.save.failed" {
		t.Error(err)
	}
	if _, err := d.document.Publish(ctx, d.a); code(err) != "error.nopath" {
		t.Error(err)
	}
	if _, err := d.document.PublishAs(ctx, filepath.Join(t.TempDir(), "a"), d.a); code(err) != "error.save.failed" {
		t.Error(err)
	}
}
