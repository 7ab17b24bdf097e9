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
	"testing"
	"time"

	"samenspel/assets/i18n"
)

// noWindow is the exit code of the program when it can't open a window.
const noWindow = 5

// TestDisplay_NoWindowCanCome is CASES 25: on a display without OpenGL, on one that can't be reached and on none at
// all the program ends by itself, and says in Dutch what the person can do.
func TestDisplay_NoWindowCanCome(t *testing.T) {
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ display, key string }{
		"no display":     {"", "window.no_display"},
		"out of reach":   {":9876", "window.no_display"},
		"without OpenGL": {displayWithoutGL(t), "window.no_screen"},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 25*time.Second)
			defer cancel()
			var said bytes.Buffer
			program := exec.CommandContext(ctx, os.Getenv("SAMENSPEL_BINARY"))
			home := t.TempDir()
			program.Env = append(os.Environ(), "DISPLAY="+c.display, "WAYLAND_DISPLAY=", "HOME="+home,
				"XDG_DATA_HOME="+filepath.Join(home, "data"), "XDG_CONFIG_HOME="+filepath.Join(home, "config"),
				"XDG_CACHE_HOME="+filepath.Join(home, "cache"))
			program.Stdout, program.Stderr = &said, &said
			err := program.Run()
			if ctx.Err() != nil {
				t.Fatalf("the program hangs; it said:\n%s", &said)
			}
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.ExitCode() != noWindow {
				t.Errorf("it ended with %v, want exit code %d", err, noWindow)
			}
			if want := words.T(c.key); !strings.Contains(said.String(), want) || strings.Contains(said.String(), "goroutine") {
				t.Errorf("it said\n%s\nwant %q and no report for programmers", &said, want)
			}
		})
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
