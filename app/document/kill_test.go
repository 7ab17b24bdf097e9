package document

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samenspel/planning"
)

// tally is what a killed writer had told.
type tally struct{ kills, saved, published int }

// TestKill kills a writing program at random moments, some in the middle of starting, and looks whether everything
// that it told was saved is there, and every published file is whole.
func TestKill(t *testing.T) {
	kills, perDocument := 320, 20
	if testing.Short() {
		kills = 30
	}
	random := rand.New(rand.NewPCG(20260901, 7))
	var total tally
	for total.kills < kills {
		killOneDocument(t, random, perDocument, &total)
	}
	t.Logf("%d kills, %d words told saved, %d publications told: 0 lost, 0 damaged", total.kills, total.saved, total.published)
	if total.saved < kills || total.published < kills/10 {
		t.Error("too little was written to prove anything")
	}
}

func killOneDocument(t *testing.T, random *rand.Rand, kills int, total *tally) {
	t.Helper()
	d := newDesk(t, "ouder").create()
	path := filepath.Join(t.TempDir(), "overeenkomst #1 é.samenspel")
	d.write("titel", "Begin")
	d.mustPublish(path)
	d.close()
	saved, published := 0, 0
	for i := range kills {
		cmd, in, out := another(t, "write", d.dir, path)
		s, p := killWhileWriting(t, random, cmd, out)
		_ = in.Close() // of a program that is gone
		total.kills++
		saved, published = max(saved, s), max(published, p)
		if random.IntN(4) == 0 && i < kills-1 {
			continue // the next writer meets what this one left
		}
		checkAfterKill(t, d, path, saved, published)
	}
	total.saved += saved
	total.published += published / 5
}

// killWhileWriting kills after some lines and a moment more, and returns the last word told saved and published.
func killWhileWriting(t *testing.T, random *rand.Rand, cmd *exec.Cmd, out *bufio.Reader) (saved, published int) {
	t.Helper()
	lines, moment := random.IntN(20), time.Duration(random.IntN(4000))*time.Microsecond
	if lines < 3 {
		lines, moment = 0, 10*moment // while starting and recovering
	}
	tell := func(line string) {
		var n int
		switch {
		case strings.HasPrefix(line, "fail"):
			t.Fatal(line)
		case !strings.HasSuffix(line, "\n"): // half a line was not told
		case scan(line, "saved %d", &n):
			saved = n
		case scan(line, "published %d", &n):
			published = n
		}
	}
	for range lines {
		line, err := out.ReadString('\n')
		tell(line)
		if err != nil {
			t.Fatalf("the writer stopped by itself: %v", err)
		}
	}
	<-time.After(moment)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for {
		line, err := out.ReadString('\n')
		tell(line)
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	_ = cmd.Wait() // says that it was killed
	return saved, published
}

func scan(line, form string, n *int) bool {
	_, err := fmt.Sscanf(line, form, n)
	return err == nil
}

func checkAfterKill(t *testing.T, d *desk, path string, saved, published int) {
	t.Helper()
	file, _, err := Read(ctx, path)
	if err != nil {
		t.Fatalf("published file: %v", err)
	}
	if n := lastWord(file); n < published || n > saved+1 {
		t.Fatalf("published file holds %d words; told published %d, saved %d", n, published, saved)
	}
	d.take(d.library.OpenWorking(d.document.ID()))
	defer d.close()
	n := lastWord(d.a)
	if n < saved || d.a.Value(planning.Path{Field: "teller"}) != counterText(n) || d.a.Value(wordPath(n+1)) != "" {
		t.Fatalf("working copy holds %d words, counter %q; told saved %d", n, d.a.Value(planning.Path{Field: "teller"}), saved)
	}
	if len(d.a.Conflicts()) > 0 {
		t.Fatalf("conflicts with itself: %v", d.a.Conflicts())
	}
}

func counterText(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
