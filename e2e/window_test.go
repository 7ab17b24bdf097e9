//go:build e2e

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// window is the running program with a home of its own.
type window struct {
	t       *testing.T
	home    string
	process *exec.Cmd
	id      string // of the X window
	log     *bytes.Buffer
}

const patience = 60 * time.Second

// start runs the program in a home folder and waits for its window.
func start(t *testing.T, home string, args ...string) *window {
	t.Helper()
	binary := os.Getenv("SAMENSPEL_BINARY")
	if binary == "" {
		t.Fatal("SAMENSPEL_BINARY names no program; run scripts/e2e.sh")
	}
	w := &window{t: t, home: home, log: &bytes.Buffer{}}
	w.process = exec.Command(binary, args...)
	// Nothing is on the PATH, so files are chosen in the program's own dialogs, also where the system has some.
	w.process.Env = append(os.Environ(), "PATH=", "HOME="+home, "XDG_DATA_HOME="+filepath.Join(home, "data"),
		"XDG_CONFIG_HOME="+filepath.Join(home, "config"), "XDG_CACHE_HOME="+filepath.Join(home, "cache"), "LANG=fr_FR.UTF-8")
	w.process.Stdout, w.process.Stderr = w.log, w.log
	for _, dir := range []string{"data", "config", "cache", "Documents"} {
		if err := os.MkdirAll(filepath.Join(home, dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = w.process.Process.Kill()
		_ = w.process.Wait()
		if t.Failed() {
			t.Logf("the program said:\n%s", w.log)
		}
	})
	w.until("the window", func() bool {
		out, err := exec.Command("xdotool", "search", "--onlyvisible", "--name", "^Samenspel$").Output()
		w.id = strings.TrimSpace(string(out))
		return err == nil && w.id != ""
	})
	w.id = strings.Fields(w.id)[0]
	w.do("windowactivate", "--sync", w.id)
	time.Sleep(500 * time.Millisecond) // keys that come before the first frame are lost
	w.settle()
	return w
}

// until waits for something; it looks often and gives up after a while.
func (w *window) until(what string, is func() bool) {
	w.t.Helper()
	for begin := time.Now(); time.Since(begin) < patience; time.Sleep(50 * time.Millisecond) {
		if is() {
			return
		}
	}
	w.shoot("gaf-op")
	w.t.Fatalf("%s did not come within %v", what, patience)
}

// do runs xdotool.
func (w *window) do(args ...string) {
	w.t.Helper()
	if w.process.ProcessState != nil || w.process.Process.Signal(syscall.Signal(0)) != nil {
		w.t.Fatal("the program ended by itself")
	}
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		w.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// settle waits until the picture stands still; a blinking caret is given two chances.
func (w *window) settle() {
	var before []byte
	for range 40 {
		// A window that is gone makes import wait for someone to point at one.
		now, err := exec.Command("timeout", "5", "import", "-window", w.id, "-silent", "-resize", "50%", "rgb:-").Output()
		if err == nil && before != nil && bytes.Equal(before, now) {
			return
		}
		before = now
		time.Sleep(60 * time.Millisecond)
	}
}

// press types keys, such as "Tab" or "ctrl+s".
func (w *window) press(keys ...string) {
	w.t.Helper()
	w.do(append([]string{"key", "--clearmodifiers", "--delay", "40"}, keys...)...)
	w.settle()
}

// tab goes so many stops further, or back.
func (w *window) tab(stops int) {
	w.t.Helper()
	key := "Tab"
	if stops < 0 {
		key, stops = "shift+Tab", -stops
	}
	for range stops {
		w.do("key", "--clearmodifiers", "--delay", "40", key)
	}
	w.settle()
}

// write types a text without signs that the keyboard combines.
func (w *window) write(text string) {
	w.t.Helper()
	w.do("type", "--clearmodifiers", "--delay", "25", text)
	w.settle()
}

// kill ends the program the hard way.
func (w *window) kill() {
	_ = w.process.Process.Kill()
	_ = w.process.Wait()
}

// shoot keeps a picture of the screen for whoever looks into a failure.
func (w *window) shoot(name string) {
	dir := filepath.Join("..", "build", "test")
	if err := os.MkdirAll(dir, 0o755); err == nil {
		_ = exec.Command("import", "-window", "root", "-silent", filepath.Join(dir, "e2e-"+name+".png")).Run()
	}
}
