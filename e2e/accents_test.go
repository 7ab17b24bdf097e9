//go:build e2e

package e2e

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"samenspel/app/document"
	"samenspel/planning"
)

// TestAccents_ByDeadKeys is CASES 27: the usual Dutch keyboard, us-intl, writes ë and é with two keys.
func TestAccents_ByDeadKeys(t *testing.T) {
	home := t.TempDir()
	w := start(t, home)
	w.press("ctrl+n")
	w.write("Zo")
	w.press("dead_diaeresis", "e")
	w.write(" en Jos")
	w.press("dead_acute", "e")
	w.write(" op ")
	w.press("dead_grave", "E")
	w.press("dead_circumflex", "o")
	w.press("ctrl+s")
	w.tab(3) // name, folder, cancel, save
	w.press("Return")
	const want = "Zoë en José op Èô"
	file := filepath.Join(home, "Documents", want+".samenspel")
	w.until("the file", func() bool { _, err := os.Stat(file); return err == nil })
	a, _, err := document.Read(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Value(planning.Path{Field: "dossier.titel"}); got != want {
		t.Errorf("the title is %q, want %q", got, want)
	}
}
