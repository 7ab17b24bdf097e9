//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"samenspel/assets/i18n"
)

// noWindow is the exit code of the program when it can't open a window.
const noWindow = 5

// TestDisplay_NoWindowCanCome is CASES 25: on a display without OpenGL, on one that can't be reached and on none at
// all the program ends by itself, and says in Dutch what the person can do: in the terminal, and on the screen.
func TestDisplay_NoWindowCanCome(t *testing.T) {
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		env  []string
		keys []string
	}{
		"no display":       {[]string{"DISPLAY="}, []string{"window.no_display"}},
		"out of reach":     {[]string{"DISPLAY=:9876"}, []string{"window.no_display"}},
		"without OpenGL":   {[]string{"DISPLAY=" + displayWithoutGL(t)}, []string{"window.no_screen", "window.no_screen.linux", "window.no_screen.anyway"}},
		"without a driver": {[]string{"LIBGL_DRIVERS_PATH=/nonexistent"}, []string{"window.no_screen", "window.no_screen.linux", "window.no_screen.anyway"}},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 25*time.Second)
			defer cancel()
			var said bytes.Buffer
			home := t.TempDir()
			program := exec.CommandContext(ctx, os.Getenv("SAMENSPEL_BINARY"))
			program.Env = append(os.Environ(), "PATH="+home, "WAYLAND_DISPLAY=", "HOME="+home,
				"XDG_DATA_HOME="+filepath.Join(home, "data"), "XDG_CONFIG_HOME="+filepath.Join(home, "config"),
				"XDG_CACHE_HOME="+filepath.Join(home, "cache"))
			program.Env = append(program.Env, c.env...)
			program.Stdout, program.Stderr = &said, &said
			shown := messages(t, home)
			err := program.Run()
			if ctx.Err() != nil {
				t.Fatalf("the program hangs; it said:\n%s", &said)
			}
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.ExitCode() != noWindow {
				t.Errorf("it ended with %v, want exit code %d", err, noWindow)
			}
			if strings.Contains(said.String(), "goroutine") {
				t.Errorf("it said\n%s\nwant no report for programmers", &said)
			}
			onScreen := shown()
			for _, key := range c.keys {
				want := words.T(key)
				if !strings.Contains(said.String(), want) || !strings.Contains(onScreen, want) {
					t.Errorf("it said\n%s\nand on the screen\n%s\nwant %q", &said, onScreen, want)
				}
			}
		})
	}
}

// messages puts a program in a folder that shows messages, and returns how to read what it was told.
func messages(t *testing.T, folder string) (shown func() string) {
	t.Helper()
	told := filepath.Join(folder, "told")
	if err := syscall.Mkfifo(told, 0o600); err != nil {
		t.Fatal(err)
	}
	pipe, err := os.OpenFile(told, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = pipe.Close() })
	script := "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + told + "'\n"
	if err := os.WriteFile(filepath.Join(folder, "zenity"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return func() string {
		all := make([]byte, 1<<16) // it is told in one piece
		if err := pipe.SetReadDeadline(time.Now().Add(patience)); err != nil {
			t.Fatal(err)
		}
		n, err := pipe.Read(all)
		if err != nil {
			t.Error("nothing is shown on the screen:", err)
		}
		return string(all[:n])
	}
}

// displayWithoutGL starts a display on which no window of ours can come.
func displayWithoutGL(t *testing.T) string {
	t.Helper()
	number, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = number.Close() }()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "800x600x24", "-nolisten", "tcp", "-extension", "GLX")
	server.ExtraFiles = []*os.File{write}
	err = server.Start()
	_ = write.Close() // the server has it
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	line, err := bufio.NewReader(number).ReadString('\n')
	if err != nil {
		t.Fatalf("Xvfb says %q, %v", line, err)
	}
	return ":" + strings.TrimSpace(line)
}
