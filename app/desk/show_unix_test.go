//go:build !windows && !darwin

package desk

import (
	"errors"
	"os/exec"
	"testing"
	"time"

	"samenspel/app/document"
)

func TestShow_NoProgramToOpenFiles(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	var told *document.Error
	if err := show("/map/plan.pdf"); !errors.As(err, &told) || told.Code != "error.show" || told.Args[0] != "/map/plan.pdf" {
		t.Errorf("it gives %v", err)
	}
}

func TestStarted(t *testing.T) {
	if err := started(exec.Command("/bin/sh", "-c", "exit 0"), time.Minute); err != nil {
		t.Errorf("what opened gives %v", err)
	}
	if err := started(exec.Command("/bin/sh", "-c", "exit 3"), time.Minute); err == nil {
		t.Error("a system without a viewer gives no error")
	}
}

// TestStarted_AViewerStays: the program that opens the file may be the one in which it is read.
func TestStarted_AViewerStays(t *testing.T) {
	viewer := exec.Command("/bin/sh", "-c", "read line")
	hand, err := viewer.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = hand.Close() }() // and the viewer ends
	if err := started(viewer, time.Millisecond); err != nil {
		t.Error(err)
	}
}
