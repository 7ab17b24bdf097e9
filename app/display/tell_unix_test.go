//go:build !windows

package display

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestBroken(t *testing.T) {
	long := strings.Repeat("samenspel ", 20)
	for line := range strings.Lines(broken(long + "\n\nexport " + long)) {
		if len(line) > lineLength+1 {
			t.Errorf("a line has %d letters: %s", len(line), line)
		}
	}
	if got, want := broken("één\ntwee  drie\n"), "één\ntwee drie\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if word := strings.Repeat("x", 2*lineLength); broken("een "+word+" twee") != "een\n"+word+"\ntwee\n" {
		t.Error("a word is broken")
	}
}

// TestTell has one of the programs there, and reads what it is told through a pipe, which waits for it.
func TestTell(t *testing.T) {
	for _, name := range []string{"zenity", "kdialog", "xmessage", "notify-send"} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			said := filepath.Join(folder, "said")
			if err := syscall.Mkfifo(said, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\nprintf '%s\\n' \"$@\" >'"+said+"'\n"), 0o700); err != nil {
				t.Fatal(err)
			}
			t.Setenv("PATH", folder)
			Tell("Samenspel", "Hier is geen scherm.")
			raw, err := os.ReadFile(said)
			if err != nil || !strings.Contains(string(raw), "Hier is geen scherm.") || !strings.Contains(string(raw), "Samenspel") {
				t.Errorf("it was told %q, %v", raw, err)
			}
		})
	}
}

func TestTell_NobodyToTellIt(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	Tell("Samenspel", "Hier is geen scherm.")
}
