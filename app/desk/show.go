package desk

import (
	"os/exec"
	"runtime"
	"time"

	"samenspel/app/document"
)

// handover is how long the system's program to open files may take to say that it can't. Some are the viewer itself
// and end with it.
const handover = 2 * time.Second

// show opens a file with the system's own program.
func show(path string) error {
	command := exec.Command("xdg-open", path)
	switch runtime.GOOS {
	case "windows":
		command = exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	case "darwin":
		command = exec.Command("open", path)
	}
	if err := started(command, handover); err != nil {
		return &document.Error{Code: "error.show", Err: err, Args: []any{path}}
	}
	return nil
}

// started runs a program and returns the error with which it ends, as long as that comes in time.
func started(command *exec.Cmd, patience time.Duration) error {
	if err := command.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(patience):
		return nil
	}
}
