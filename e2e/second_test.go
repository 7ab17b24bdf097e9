//go:build e2e

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestSecondStart_OpensInTheFirst starts the program once more, with a file: it ends at once, and the file is open in
// the window that was there.
func TestSecondStart_OpensInTheFirst(t *testing.T) {
	w := start(t, t.TempDir())
	documents := filepath.Join(w.home, "Documents")
	w.again(t, "new", "plan.samenspel", "--voorbeeld") // the command line has no window to hand anything to
	if _, err := os.Stat(filepath.Join(documents, "plan.samenspel")); err != nil {
		t.Fatal(err)
	}
	for range 2 { // a file that is open already stays open
		w.again(t, "plan.samenspel")
		w.do("windowminimize", w.id) // the next start finds the window put away
	}
	w.again(t)
	w.until("the window", func() bool {
		out, err := exec.Command("xdotool", "getactivewindow").Output()
		return err == nil && string(out) == w.id+"\n"
	})
	w.settle()
	w.shoot("tweede-start")

	w.press("ctrl+e")
	w.tab(-1) // from the first choice back to the last button
	w.press("Return")
	w.until("the export under the file's title", func() bool {
		found, err := filepath.Glob(filepath.Join(documents, "*Scholengemeenschap De Brug*.pdf"))
		return err == nil && len(found) == 1
	})
}

// again starts the program in the folder of the documents, beside the window, and wants it to end well.
func (w *window) again(t *testing.T, args ...string) {
	t.Helper()
	second := exec.CommandContext(t.Context(), w.process.Path, args...)
	second.Env, second.Dir = w.process.Env, filepath.Join(w.home, "Documents")
	if out, err := second.CombinedOutput(); err != nil {
		t.Fatalf("the program with %q ends with %v:\n%s", args, err, out)
	}
}
