//go:build bench

package bench

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"samenspel/app/document"
	"samenspel/export"
)

// BenchmarkPDF makes the PDF of a few chapters of the example, of the whole, and of an agreement of 400 pages: by the
// command line, from the file, and inside a program that runs. The peers get the same text in a language of their own
// and are asked for the same kind of PDF: LibreOffice without a window, and typst. Targets: at most 0.25 s for 40
// pages and 1.2 s and 200 MB for 400; at least 8 times quicker than LibreOffice and twice as quick as typst.
func BenchmarkPDF(b *testing.B) {
	b.Run("5pages", func(b *testing.B) { printed(b, short(b)) })
	b.Run("40pages", func(b *testing.B) { printed(b, example(b)) })
	b.Run("400pages", func(b *testing.B) { printed(b, long(b)) })
}

// oursFirst is how often ours prints for each time that the slower peers do.
const oursFirst = 3

func printed(b *testing.B, in export.Input) {
	report := export.Build(in)
	dir, run := folder(b), newRunner(b)
	ours, office, typst := newCommand(b, run, dir, in), newOffice(b, run, dir), newTypst(b, run, dir)
	office.write("lang", writerDocument(report))
	typst.write(typstDocument(report))
	ours.warm()
	office.warm()
	typst.warm()
	var inside, built samples
	for b.Loop() {
		for range oursFirst {
			inside = append(inside, timed(func() { print(b, in) }))
			built = append(built, timed(func() { export.Build(in) }))
			ours.measure()
		}
		office.measure()
		typst.measure()
	}
	quiet(b)
	b.ReportMetric(milliseconds(inside.median()), "ours-inside-ms")
	b.ReportMetric(milliseconds(built.median()), "ours-report-ms")
	document := made(b, in)
	b.ReportMetric(float64(counted(b, document)), "ours-pages")
	b.ReportMetric(float64(len(document))/1024, "ours-KB")
	ours.spent.report(b, "ours", spent{})
	office.spent.report(b, "office", ours.spent)
	typst.spent.report(b, "typst", ours.spent)
	office.report(inside.median())
	typst.report(inside.median())
}

// command is the command line that prints an agreement's file.
type command struct {
	run       *runner
	program   string
	arguments []string
	spent     spent
}

func newCommand(b *testing.B, run *runner, dir string, in export.Input) *command {
	file, target := filepath.Join(dir, "lang.samenspel"), filepath.Join(dir, "ours.pdf")
	c := &command{run: run, program: os.Getenv("SAMENSPEL_CLI"), arguments: []string{"export", file, "--pdf", target}}
	if in.Kind == export.Chosen {
		c.arguments = append(c.arguments, "--chapters", numbers(in))
	}
	if c.program == "" {
		b.Log("NOT MEASURED: SAMENSPEL_CLI names no program (scripts/bench.sh builds it): the PDF from the file")
	}
	publish(b, document.NewLibrary(filepath.Join(dir, "data"), time.Now, "meting"), file, in.Agreement.Edits(in.Schema))
	return c
}

// numbers returns which chapters are chosen as the command line takes them, such as "1,2".
func numbers(in export.Input) string {
	var all []string
	for i, c := range in.Schema.Chapters {
		if slices.Contains(in.Chapters, c.ID) {
			all = append(all, strconv.Itoa(i+1))
		}
	}
	return strings.Join(all, ",")
}

// warm brings what a start reads into the system's cache.
func (c *command) warm() {
	if c.run.has(c.program) {
		c.run.peak(c.program, c.arguments...)
	}
}

func (c *command) measure() {
	if c.run.has(c.program) {
		c.spent.add(c.run.peak(c.program, c.arguments...))
	}
}
