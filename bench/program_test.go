//go:build bench

package bench

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"samenspel/app/document"
	"samenspel/planning"
)

// Pieces of a screen of 1366x768: one that lies well inside a window of either program, one in the chapter list, and
// one in the list of what was found.
var (
	inside   = area{300, 150, 700, 400}
	chapters = area{60, 200, 200, 400}
	panel    = area{1000, 300, 300, 350}
)

const (
	glance   = 3 * time.Millisecond // between two looks at the screen
	patience = 60 * time.Second
	settle   = 3 * time.Second // before memory and idle time are read
)

// stage is where the windows are measured: the program, the bare window, and a display.
type stage struct {
	b       *testing.B
	display *display
	program string
	bare    string
	file    string // the example agreement
	home    string
}

// newStage writes the example. Without a display or a program there is nothing to measure.
func newStage(b *testing.B) *stage {
	b.Helper()
	d, err := openDisplay()
	if err != nil {
		b.Skipf("NOT MEASURED: %v (scripts/bench.sh gives one)", err)
	}
	b.Cleanup(func() { _ = d.conn.Close() })
	s := &stage{b: b, display: d, program: os.Getenv("SAMENSPEL_BINARY"), bare: os.Getenv("SAMENSPEL_BARE"), home: folder(b)}
	if s.program == "" || s.bare == "" {
		b.Skip("NOT MEASURED: SAMENSPEL_BINARY and SAMENSPEL_BARE name no programs (scripts/bench.sh builds them)")
	}
	form, _, _ := form(b)
	s.file = s.agreement("voorbeeld", exampleEdits(b, form))
	return s
}

// agreement writes a file with these answers.
func (s *stage) agreement(name string, edits []planning.Edit) string {
	path := filepath.Join(s.home, name+".samenspel")
	publish(s.b, document.NewLibrary(filepath.Join(s.home, "elders"), time.Now, "meting"), path, edits)
	return path
}

// program is a running program with its window.
type program struct {
	stage *stage
	cmd   *exec.Cmd
	log   logbook
	begun time.Time
	known map[uint32]bool
}

func (s *stage) start(path string, args ...string) *program {
	s.b.Helper()
	known, err := s.display.windows()
	if err != nil {
		s.b.Fatal(err)
	}
	p := &program{stage: s, cmd: s.command(path, args...), known: known}
	p.cmd.Stdout, p.cmd.Stderr = &p.log, &p.log
	p.begun = time.Now()
	if err := p.cmd.Start(); err != nil {
		s.b.Fatal(err)
	}
	return p
}

// command is a program with a home of its own, that tells what Go's collector leaves each time, and that can be ended
// with whatever it starts.
func (s *stage) command(path string, args ...string) *exec.Cmd {
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), "HOME="+s.home, "XDG_DATA_HOME="+filepath.Join(s.home, "data"),
		"XDG_CONFIG_HOME="+filepath.Join(s.home, "config"), "XDG_CACHE_HOME="+filepath.Join(s.home, "cache"), "GODEBUG=gctrace=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return cmd
}

// logbook keeps what a program says.
type logbook struct {
	mu   sync.Mutex
	text bytes.Buffer
}

// Write is for exec.Cmd.
func (l *logbook) Write(said []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(said)
}

// String returns all of it.
func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// stop ends the program and waits until its window is gone.
func (p *program) stop() {
	_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
	_ = p.cmd.Wait()
	p.until("the window's end", func() bool { return !p.hasWindow() })
}

// until looks often whether something is so and returns how long that took.
func (p *program) until(what string, is func() bool) time.Duration {
	p.stage.b.Helper()
	begin := time.Now()
	for !is() {
		if time.Since(begin) > patience {
			p.stage.b.Fatalf("%s did not come within %v\n%s", what, patience, &p.log)
		}
		time.Sleep(glance)
	}
	return time.Since(begin)
}

func (p *program) hasWindow() bool {
	now, err := p.stage.display.windows()
	if err != nil {
		p.stage.b.Fatal(err)
	}
	for id := range now {
		if !p.known[id] {
			return true
		}
	}
	return false
}

// times are what a start takes: to the window, to its first painted frame, and to the picture that is waited for.
type times struct{ window, frame, ready time.Duration }

// appear waits for the window and its picture. With a picture of the chapter list it waits for that too.
func (p *program) appear(list []byte) (t times) {
	p.until("the window", p.hasWindow)
	t.window = time.Since(p.begun)
	p.until("the first frame", func() bool { return !isPlain(p.see(inside)) })
	t.frame = time.Since(p.begun)
	if list != nil {
		p.until("the chapters", func() bool { return bytes.Equal(p.see(chapters), list) })
		t.ready = time.Since(p.begun)
	}
	return t
}

func (p *program) see(a area) []byte {
	picture, err := p.stage.display.picture(a)
	if err != nil {
		p.stage.b.Fatal(err)
	}
	return picture
}

// memory returns the resident memory of the program in megabytes, and its share of it (PSS: memory that is shared
// with others counts for a part).
func (p *program) memory() (resident, share float64) {
	rollup, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", p.cmd.Process.Pid))
	if err != nil {
		p.stage.b.Logf("NOT MEASURED: memory: %v", err)
		return 0, 0
	}
	value := func(name string) float64 {
		_, after, _ := strings.Cut(string(rollup), "\n"+name+":")
		n, _ := strconv.ParseFloat(strings.Fields(after)[0], 64)
		return n / 1024
	}
	return value("Rss"), value("Pss")
}

// processor returns how much processor time the program has used.
func (p *program) processor() time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.cmd.Process.Pid))
	if err != nil {
		p.stage.b.Fatalf("the program has ended: %v\n%s", err, &p.log)
	}
	_, after, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(after)
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond // ticks of a hundredth of a second
}
