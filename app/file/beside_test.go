package file

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func write(content string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}
}

// folderHolds checks the names in a folder, so that no temporary file stays behind.
func folderHolds(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if strings.Join(names, "|") != strings.Join(want, "|") {
		t.Errorf("folder holds %q, want %q", names, want)
	}
}

func TestWriteBeside_Names(t *testing.T) {
	for _, name := range []string{"gewoon.txt", "groep #2.txt", "een %41 & 'twee'.txt", "één ? =1.txt", strings.Repeat("a", 240) + ".txt"} {
		dir := t.TempDir()
		path := filepath.Join(dir, name)
		for _, content := range []string{"eerst", "later", ""} {
			if err := WriteBeside(context.Background(), path, write(content)); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if got, err := os.ReadFile(path); err != nil || string(got) != content {
				t.Errorf("%s: %q, %v", name, got, err)
			}
		}
		folderHolds(t, dir, name)
	}
}

func TestWriteBeside_FailureLeavesTheOldFile(t *testing.T) {
	broken := errors.New("broken")
	stopped, stop := context.WithCancel(context.Background())
	for _, c := range []struct {
		name  string
		ctx   context.Context
		write func(io.Writer) error
		ready func() error
		want  error
	}{
		{"the writer fails", context.Background(), func(w io.Writer) error {
			_, _ = w.Write(bytes.Repeat([]byte("x"), 1<<20))
			return broken
		}, nil, broken},
		{"stopped halfway", stopped, func(w io.Writer) error {
			stop()
			_, err := w.Write([]byte("x"))
			return err
		}, nil, context.Canceled},
		{"not ready", context.Background(), write("x"), func() error { return broken }, broken},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "oud.txt")
			if err := os.WriteFile(path, []byte("oud"), 0o644); err != nil {
				t.Fatal(err)
			}
			ready := c.ready
			if ready == nil {
				ready = func() error { return nil }
			}
			if err := WriteBesideIf(c.ctx, path, c.write, ready); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
			if got, err := os.ReadFile(path); err != nil || string(got) != "oud" {
				t.Errorf("%q, %v", got, err)
			}
			folderHolds(t, dir, "oud.txt")
		})
	}
}

func TestWriteBeside_Reasons(t *testing.T) {
	dir := t.TempDir()
	ctx := context.Background()
	if err := WriteBeside(ctx, filepath.Join(dir, "weg", "a.txt"), write("x")); !errors.Is(err, ErrNoFolder) {
		t.Errorf("missing folder: %v", err)
	}
	locked := filepath.Join(dir, "vast.txt")
	if err := os.WriteFile(locked, []byte("vast"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := WriteBeside(ctx, locked, write("x")); !errors.Is(err, ErrReadOnly) {
		t.Errorf("read-only file: %v", err)
	}
	if err := WriteBeside(ctx, dir, write("x")); !errors.Is(err, ErrInUse) {
		t.Errorf("folder as file: %v", err)
	}
	folderHolds(t, dir, "vast.txt")
}

func TestWriteBeside_FollowsALink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "echt.txt"), filepath.Join(dir, "link.txt")
	if err := os.WriteFile(real, []byte("oud"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no links here:", err)
	}
	if err := WriteBeside(context.Background(), link, write("nieuw")); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(real); string(got) != "nieuw" {
		t.Errorf("behind the link: %q", got)
	}
	if info, err := os.Stat(real); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("permissions %v, %v", info.Mode(), err)
	}
}

func TestCleanLeftovers(t *testing.T) {
	dir := t.TempDir()
	old := time.Now().Add(-48 * time.Hour)
	keep := []string{"~$brief.docx", "~$nieuw.samenspel-0123456789abcdef.tmp", "werk.tmp"}
	for _, name := range append(keep, "~$oud.samenspel-0123456789abcdef.tmp") {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if name != keep[1] {
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := CleanLeftovers(dir); err != nil {
		t.Fatal(err)
	}
	folderHolds(t, dir, "werk.tmp", "~$brief.docx", "~$nieuw.samenspel-0123456789abcdef.tmp")
}
