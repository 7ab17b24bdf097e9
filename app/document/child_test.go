package document

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/planning"
)

// roles are what this test program does when a test starts it again as another program.
var roles = map[string]func(library *Library, path string) error{
	"write":   writeAndTell,
	"hold":    holdOpen,
	"strip":   stripLocks,
	"limited": writeUnderALimit,
}

const (
	roleEnv = "SAMENSPEL_TEST_ROLE"
	dirEnv  = "SAMENSPEL_TEST_DIR"
	pathEnv = "SAMENSPEL_TEST_PATH"
)

func TestMain(m *testing.M) {
	role, ok := roles[os.Getenv(roleEnv)]
	if !ok {
		os.Exit(m.Run())
	}
	library := (&desk{dir: os.Getenv(dirEnv), now: start}).libraryHere("kind")
	if err := role(library, os.Getenv(pathEnv)); err != nil {
		fmt.Println("fail", err)
		os.Exit(1)
	}
}

// another starts this test program as another program in a role.
func another(t *testing.T, role, dir, path string) (*exec.Cmd, io.WriteCloser, *bufio.Reader) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), roleEnv+"="+role, dirEnv+"="+dir, pathEnv+"="+path,
		"TMPDIR="+t.TempDir()) // where a killed one leaves its copies
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, in, bufio.NewReader(out)
}

// holdOpen opens the document and keeps it open until its input closes.
func holdOpen(library *Library, path string) error {
	d, err := library.Open(ctx, path)
	if err != nil {
		return err
	}
	return waitOpen(d)
}

func waitOpen(d *Document) error {
	fmt.Println("open")
	_, _ = io.Copy(io.Discard, os.Stdin)
	return d.Close()
}

// stripLocks opens the document and then opens and closes its working copy as a file, as a virus scanner inside the
// program or careless code would: with the older kind of lock, that lets go of it.
func stripLocks(library *Library, path string) error {
	d, err := library.Open(ctx, path)
	if err != nil {
		return err
	}
	f, err := os.Open(filepath.Join(library.dir, workFolder, d.ID()+".db"))
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return waitOpen(d)
}

// writeAndTell goes on where the document stands: it saves numbered words, and tells of each that it was saved; now
// and then it publishes, and tells of that.
func writeAndTell(library *Library, path string) error {
	d, err := library.Open(ctx, path)
	if err != nil {
		return err
	}
	a := d.Agreement()
	for n := lastWord(a) + 1; ; n++ {
		by := planning.Maker{Writer: "kind", At: start.UnixMilli()}
		made, dropped, _ := a.Set(planning.Edit{Path: wordPath(n), Value: word(n)}, by)
		counter, gone, _ := a.Set(planning.Edit{Path: planning.Path{Field: "teller"}, Value: fmt.Sprint(n)}, by)
		if err := d.Store().Save([]planning.Change{made, counter}, append(dropped, gone...)); err != nil {
			return err
		}
		if _, err := fmt.Println("saved", n); err != nil {
			return err
		}
		if n%5 == 0 {
			a.Seal()
			merged, err := d.Publish(ctx, a.Clone())
			if err != nil {
				return err
			}
			a.Add(merged...)
			if _, err := fmt.Println("published", n); err != nil {
				return err
			}
		}
	}
}

func wordPath(n int) planning.Path { return planning.Path{Field: fmt.Sprintf("woord.%06d", n)} }

func word(n int) string {
	return fmt.Sprintf("woord %d, en nog een zin: %s", n, strings.Repeat("é", n%300))
}

// lastWord returns how many words there are without a gap.
func lastWord(a *planning.Agreement) int {
	n := 0
	for a.Value(wordPath(n+1)) == word(n+1) {
		n++
	}
	return n
}
