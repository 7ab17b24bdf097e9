//go:build bench

package bench

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// office is LibreOffice without a window, with a profile of its own. Where it is not installed it does nothing.
type office struct {
	b       *testing.B
	run     *runner
	program string
	dir     string
	spent   spent
	empty   samples // its start, as an empty document shows it
}

func newOffice(b *testing.B, run *runner, dir string) *office {
	program, _ := tool(b, "soffice", "libreoffice")
	o := &office{b: b, run: run, program: program, dir: dir}
	o.write("leeg", writerHead+writerFoot)
	return o
}

func (o *office) path(name string) string { return filepath.Join(o.dir, name) }

func (o *office) write(name, document string) {
	if err := os.WriteFile(o.path(name+".fodt"), []byte(document), 0o600); err != nil {
		o.b.Fatal(err)
	}
}

// What LibreOffice is asked for: a tagged PDF that is PDF/A-2 and PDF/UA, as ours is.
const archive = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},` +
	`"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"}}`

func (o *office) convert(name string) used {
	return o.run.peak(o.program, "-env:UserInstallation=file://"+o.path("profile"), "--headless", "--convert-to", archive,
		"--outdir", o.dir, o.path(name+".fodt"))
}

// warm has it make its profile.
func (o *office) warm() {
	if o.run.has(o.program) {
		o.convert("leeg")
	}
}

func (o *office) measure() {
	if !o.run.has(o.program) {
		return
	}
	o.spent.add(o.convert("lang"))
	o.empty = append(o.empty, o.convert("leeg").time)
}

// report tells what it made, and how it compares with ours when its start is not counted and our program runs.
func (o *office) report(inside time.Duration) {
	if len(o.spent.time) == 0 {
		return
	}
	document, err := os.ReadFile(o.path("lang.pdf"))
	if err != nil {
		o.b.Fatal(err)
	}
	o.b.ReportMetric(float64(counted(o.b, document)), "office-pages")
	o.b.ReportMetric(float64(len(document))/1024, "office-KB")
	o.b.ReportMetric(milliseconds(o.empty.median()), "office-empty-ms")
	if begun := o.spent.time.median() - o.empty.median(); begun > o.empty.median()/5 { // less than that is chance
		o.b.ReportMetric(float64(begun)/float64(inside), "times-quicker-than-office-begun")
	}
}
