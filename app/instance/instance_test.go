package instance

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// first claims a folder and hands on what the window is asked to open.
func first(t *testing.T, folder string) <-chan string {
	t.Helper()
	f, err := Claim(folder, "")
	if err != nil {
		t.Fatal(err)
	}
	asked, done := make(chan string, 100), make(chan struct{})
	go func() {
		f.Listen(func(path string) { asked <- path })
		close(done)
	}()
	t.Cleanup(func() {
		f.Close()
		<-done
	})
	return asked
}

func TestClaim_LaterStartHandsItsFileOver(t *testing.T) {
	folder := t.TempDir()
	asked := first(t, folder)
	for _, path := range []string{filepath.Join(folder, "plan.samenspel"), "", filepath.Join(folder, "zoë en josé\nregel.samenspel")} {
		if f, err := Claim(folder, path); !errors.Is(err, ErrHandedOver) || f != nil {
			t.Fatalf("the later start of %q gets %v, %v", path, f, err)
		}
		if got := <-asked; got != path {
			t.Errorf("the window opens %q, want %q", got, path)
		}
	}
}

func TestClaim_PathOfAnotherFolder(t *testing.T) {
	folder, work := t.TempDir(), t.TempDir()
	asked := first(t, folder)
	t.Chdir(work)
	work, err := os.Getwd() // the way there may have been a link
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(folder, "plan.samenspel"); !errors.Is(err, ErrHandedOver) {
		t.Fatal(err)
	}
	if got, want := <-asked, filepath.Join(work, "plan.samenspel"); got != want {
		t.Errorf("the window opens %q, want %q", got, want)
	}
}

func TestClaim_FoldersStandApart(t *testing.T) {
	first(t, t.TempDir())
	first(t, t.TempDir())
}

func TestClaim_AfterTheFirst(t *testing.T) {
	folder := t.TempDir()
	for range 3 {
		f, err := Claim(folder, "")
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
}

// TestClaim_AfterAKill leaves what a killed process leaves: the file of the lock, and a socket that nobody hears.
func TestClaim_AfterAKill(t *testing.T) {
	folder := t.TempDir()
	killed, err := Claim(folder, "")
	if err != nil {
		t.Fatal(err)
	}
	killed.meeting.(*net.UnixListener).SetUnlinkOnClose(false)
	killed.Close()
	if _, err := os.Lstat(filepath.Join(folder, socketName)); err != nil {
		t.Fatal("no socket was left to test with:", err)
	}
	asked := first(t, folder)
	if _, err := Claim(folder, ""); !errors.Is(err, ErrHandedOver) {
		t.Fatal(err)
	}
	<-asked
}

func TestClaim_FirstDoesNotAnswer(t *testing.T) {
	folder := t.TempDir()
	f, err := Claim(folder, "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := claim(folder, "", time.Millisecond); err == nil || errors.Is(err, ErrHandedOver) {
		t.Errorf("the later start gets %v, want an error that leaves it on its own", err)
	}
}

func TestClaim_ManyAtOnce(t *testing.T) {
	folder := t.TempDir()
	const starts = 12
	var (
		all   sync.WaitGroup
		begin = make(chan struct{})
		asked = make(chan string, starts)
		won   = make(chan *First, starts)
	)
	for range starts {
		all.Go(func() {
			<-begin
			f, err := claim(folder, folder, time.Minute)
			switch {
			case err == nil:
				won <- f
				go f.Listen(func(path string) { asked <- path })
			case !errors.Is(err, ErrHandedOver):
				t.Error(err)
			}
		})
	}
	close(begin)
	all.Wait()
	if len(won) != 1 {
		t.Fatalf("%d starts are first, want 1", len(won))
	}
	for range starts - 1 {
		<-asked
	}
	(<-won).Close()
}

func TestListen_TakesNothingButPaths(t *testing.T) {
	folder := t.TempDir()
	asked := first(t, folder)
	for name, message := range map[string]string{
		"nothing":          "",
		"no end":           "/plan.samenspel",
		"relative":         "plan.samenspel\x00",
		"roundabout":       "/a/../plan.samenspel\x00",
		"another language": "GET / HTTP/1.1\r\n\r\n\x00",
		"too long":         "/" + strings.Repeat("a", maxPath) + "\x00",
		"noise":            strings.Repeat("\xff\xfe\x01", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			talk, err := net.Dial("unix", filepath.Join(folder, socketName))
			if err != nil {
				t.Fatal(err)
			}
			defer talk.Close()
			_, _ = talk.Write([]byte(message)) // fails when the first has heard enough
			_ = talk.(*net.UnixConn).CloseWrite()
			if n, err := talk.Read(make([]byte, 1)); n != 0 || err == nil {
				t.Error("it was answered")
			}
		})
	}
	if _, err := Claim(folder, ""); !errors.Is(err, ErrHandedOver) {
		t.Fatal(err)
	}
	if got := <-asked; got != "" || len(asked) > 0 {
		t.Errorf("the window opens %q and %d more", got, len(asked))
	}
}

// TestListen_SilenceStopsNobody has someone hold the line without a word.
func TestListen_SilenceStopsNobody(t *testing.T) {
	folder := t.TempDir()
	asked := first(t, folder)
	talk, err := net.Dial("unix", filepath.Join(folder, socketName))
	if err != nil {
		t.Fatal(err)
	}
	defer talk.Close()
	if _, err := Claim(folder, ""); !errors.Is(err, ErrHandedOver) {
		t.Fatal(err)
	}
	<-asked
}

func TestClaim_LongFolder(t *testing.T) {
	t.Setenv("TMPDIR", "/tmp") // a test's own may be long too
	folder := filepath.Join(t.TempDir(), strings.Repeat("map/", 40))
	socket, err := place(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(socket) > maxSocket {
		t.Fatalf("%s has %d bytes", socket, len(socket))
	}
	t.Cleanup(func() { _ = os.RemoveAll(filepath.Dir(socket)) })
	asked := first(t, folder)
	if _, err := Claim(folder, ""); !errors.Is(err, ErrHandedOver) {
		t.Fatal(err)
	}
	<-asked
	isPrivate(t, filepath.Dir(socket), 0o700)
}

// TestPlace_LedElsewhere has someone else put a link where the folder among the temporary files would come.
func TestPlace_LedElsewhere(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	folder := filepath.Join(t.TempDir(), strings.Repeat("map/", 40))
	socket, err := place(folder)
	if err != nil {
		t.Fatal(err)
	}
	short := filepath.Dir(socket)
	if err := os.Remove(short); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(t.TempDir(), short); err != nil {
		t.Skip("no links here:", err)
	}
	if _, err := place(folder); err == nil {
		t.Error("the link is followed")
	}
}

func TestClaim_IsPrivate(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "samenspel")
	if err := os.Mkdir(folder, 0o755); err != nil { // by an older version, or by hand
		t.Fatal(err)
	}
	first(t, folder)
	isPrivate(t, folder, 0o700)
	isPrivate(t, filepath.Join(folder, socketName), 0o600)
	isPrivate(t, filepath.Join(folder, lockName), 0o600)
}

func isPrivate(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	if runtime.GOOS == "windows" { // has no such modes; the folder is the user's own
		return
	}
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != want {
		t.Errorf("%s has mode %o, want %o", filepath.Base(path), got, want)
	}
}
