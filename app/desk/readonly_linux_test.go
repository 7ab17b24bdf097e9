package desk

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"samenspel/app/document"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/page"
)

// stick is a memory stick: a folder that can be made read-only, for whoever runs the tests.
func stick(t *testing.T) (dir string, protect func()) {
	t.Helper()
	dir = t.TempDir()
	if os.Getuid() != 0 {
		t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
		return dir, func() {
			if err := os.Chmod(dir, 0o500); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"); err != nil { // permissions do not stop root
		t.Skip("SKIPPED: no read-only disk can be mounted here:", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir, func() {
		if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
			t.Fatal(err)
		}
	}
}

// TestWindow_AReadOnlyPlace is CASES 19: the agreement opens with a banner, can be written in, and "Bewaar een kopie"
// makes it a file elsewhere.
func TestWindow_AReadOnlyPlace(t *testing.T) {
	p := sit(t, house(t))
	made := p.titled("Op een stick")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
	dir, protect := stick(t)
	path := filepath.Join(dir, "Op een stick"+page.Extension)
	if err := os.WriteFile(path, p.appears(made), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(made); err != nil {
		t.Fatal(err)
	}
	protect()

	p.opens(path)
	p.sees(p.desk.Words.T("error.readonly.opened", filepath.Base(path)))
	p.types("Samen: ") // in front: the caret stands at the beginning
	p.press(p.desk.Words.T("editor.save_copy"))
	p.sees(p.desk.Words.T("save_as.title"))
	p.press(p.desk.Words.T("save_as.confirm"))
	copied := filepath.Join(p.home, "Samen Op een stick"+page.Extension)
	p.appears(copied)
	p.until("the end of the banner", func() bool { return !p.reads(p.desk.Words.T("editor.save_copy")) })
	a, _, err := document.Read(context.Background(), copied)
	if title := p.desk.Schema.Marked(schema.MarkTitle).ID; err != nil || a.Value(planning.Path{Field: title}) != "Samen: Op een stick" {
		t.Errorf("the copy: %v", err)
	}
}
