//go:build bench

package bench

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// runner runs programs to their end and reads how much memory each held at most (bench/peak).
type runner struct {
	b    *testing.B
	path string
}

func newRunner(b *testing.B) *runner {
	r := &runner{b: b, path: os.Getenv("SAMENSPEL_PEAK")}
	if r.path == "" {
		b.Log("NOT MEASURED: SAMENSPEL_PEAK names no program (scripts/bench.sh builds it): PDFs by other programs")
	}
	return r
}

// has tells whether a program can be run and measured.
func (r *runner) has(program string) bool { return r.path != "" && program != "" }

// used is what one run of a program took, and the figures that it told itself.
type used struct {
	time      time.Duration
	megabytes float64
	told      map[string]amounts
}

// peak runs a program and returns what it took.
func (r *runner) peak(program string, args ...string) used {
	r.b.Helper()
	told := figures(r.output(r.path, append([]string{program}, args...)...))
	return used{told["peak-ms"].milliseconds().median(), told["peak-MB"].median(), told}
}

// output runs a program and returns what it says.
func (r *runner) output(program string, args ...string) []byte {
	r.b.Helper()
	cmd := exec.Command(program, args...)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	out, err := cmd.Output()
	if err != nil {
		r.b.Fatalf("%v: %v\n%s", cmd.Args, err, &wrong)
	}
	return out
}

// figures reads lines of a name and a number.
func figures(text []byte) map[string]amounts {
	all := map[string]amounts{}
	for line := range strings.Lines(string(text)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			all[name] = append(all[name], n)
		}
	}
	return all
}

// milliseconds takes the amounts for times.
func (a amounts) milliseconds() (times samples) {
	for _, n := range a {
		times = append(times, time.Duration(n*float64(time.Millisecond)))
	}
	return times
}

// spent is what the runs of one program took.
type spent struct {
	time   samples
	memory amounts
}

func (s *spent) add(u used) {
	s.time, s.memory = append(s.time, u.time), append(s.memory, u.megabytes)
}

// report tells the medians, and how many times less ours took.
func (s spent) report(b *testing.B, name string, ours spent) {
	if len(s.time) == 0 {
		return
	}
	b.ReportMetric(milliseconds(s.time.median()), name+"-ms")
	b.ReportMetric(s.memory.median(), name+"-MB")
	if len(ours.time) > 0 {
		b.ReportMetric(float64(s.time.median())/float64(ours.time.median()), "times-quicker-than-"+name)
		b.ReportMetric(s.memory.median()/ours.memory.median(), "times-less-memory-than-"+name)
	}
}
