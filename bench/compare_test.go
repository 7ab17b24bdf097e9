//go:build bench

package bench

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// samples are measured times of one thing.
type samples []time.Duration

// at returns the time below which this share of the samples lies.
func (s samples) at(share float64) time.Duration {
	if len(s) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}

func (s samples) median() time.Duration { return s.at(0.5) }

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// timed returns how long something takes.
func timed(do func()) time.Duration {
	begin := time.Now()
	do()
	return time.Since(begin)
}

// report tells the median and the 95th percentile in milliseconds, under a name such as "save".
func (s samples) report(b *testing.B, name string) {
	b.ReportMetric(milliseconds(s.median()), name+"-p50-ms")
	b.ReportMetric(milliseconds(s.at(0.95)), name+"-p95-ms")
}

// quiet leaves out the figures that testing would print; those reported are what counts.
func quiet(b *testing.B) {
	b.ReportMetric(0, "ns/op")
}

// measured are the benchmarks that once let through.
var measured = map[string]bool{}

// once lets a benchmark run one time only, however often the others do: it takes long, and has its own percentiles.
func once(b *testing.B) {
	b.Helper()
	if measured[b.Name()] {
		b.SkipNow()
	}
	measured[b.Name()] = true
}

// compare tells the medians of ours and of the peer, and how many times quicker ours is.
func compare(b *testing.B, ours, peer samples) {
	b.ReportMetric(milliseconds(ours.median()), "ours-ms")
	if len(peer) > 0 {
		b.ReportMetric(milliseconds(peer.median()), "peer-ms")
		b.ReportMetric(float64(peer.median())/float64(ours.median()), "times-quicker")
	}
	quiet(b)
}

// tool returns the path of a program that a peer needs; when it is missing it says so, and the peer is left out.
func tool(b *testing.B, names ...string) (string, bool) {
	b.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, true
		}
	}
	b.Logf("NOT INSTALLED: %v. Measured without this peer.", names)
	return "", false
}

// folder returns a new folder on the disk where the project is; a system's temporary folder may lie in memory.
func folder(b *testing.B) string {
	b.Helper()
	base := filepath.Join("..", "build", "bench")
	if err := os.MkdirAll(base, 0o755); err != nil {
		b.Fatal(err)
	}
	dir, err := os.MkdirTemp(base, "run")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = os.RemoveAll(dir) })
	if dir, err = filepath.Abs(dir); err != nil {
		b.Fatal(err)
	}
	return dir
}

// amounts are measured amounts of one thing.
type amounts []float64

func (a amounts) median() float64 {
	if len(a) == 0 {
		return 0
	}
	return slices.Sorted(slices.Values(a))[len(a)/2]
}
