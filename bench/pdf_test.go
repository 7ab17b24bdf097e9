//go:build bench

package bench

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"samenspel/app/document"
	"samenspel/export"
)

// BenchmarkPDF makes the PDF of the example. The peer is LibreOffice without a window, given the same text as a
// document of its own kind and asked for the same kind of PDF. Target: at least 20 times quicker.
func BenchmarkPDF(b *testing.B) {
	b.Run("example", func(b *testing.B) { printed(b, example(b)) })
	b.Run("400pages", func(b *testing.B) { printed(b, long(b)) })
}

// oursFirst is how often ours prints for each time that the slower peer does.
const oursFirst = 3

func printed(b *testing.B, in export.Input) {
	office, installed := newOffice(b)
	program, file := os.Getenv("SAMENSPEL_BINARY"), filepath.Join(office.dir, "lang.samenspel")
	var ours, built, whole, peer, untagged, begun samples
	if program != "" {
		publish(b, document.NewLibrary(office.path("data"), time.Now, "meting"), file, in.Agreement.Edits(in.Schema))
	}
	if installed {
		office.write("lang", writerDocument(export.Build(in)))
		office.write("leeg", writerHead+writerFoot)
		office.convert("leeg", plain) // makes its profile
	}
	for b.Loop() {
		for range oursFirst {
			ours = append(ours, timed(func() { print(b, in) }))
			built = append(built, timed(func() { export.Build(in) }))
			if program != "" {
				whole = append(whole, timed(func() { run(b, program, "export", file, "--pdf", office.path("ours.pdf")) }))
			}
		}
		if installed {
			peer = append(peer, timed(func() { office.convert("lang", archive) }))
			untagged = append(untagged, timed(func() { office.convert("lang", plain) }))
			begun = append(begun, timed(func() { office.convert("leeg", archive) }))
		}
	}
	compare(b, ours, peer)
	b.ReportMetric(milliseconds(built.median()), "ours-report-ms")
	b.ReportMetric(float64(pages(b, in)), "ours-pages")
	if len(whole) > 0 {
		b.ReportMetric(milliseconds(whole.median()), "ours-whole-program-ms")
	}
	if installed {
		b.ReportMetric(float64(office.pages("lang")), "peer-pages")
		b.ReportMetric(milliseconds(begun.median()), "peer-empty-ms")
		b.ReportMetric(milliseconds(untagged.median()), "peer-untagged-ms")
		b.ReportMetric(float64(untagged.median())/float64(ours.median()), "times-quicker-than-untagged")
		b.ReportMetric(float64(peer.median()-begun.median())/float64(ours.median()), "times-quicker-without-its-start")
	}
}

// office is LibreOffice with a profile of its own.
type office struct {
	b       *testing.B
	program string
	dir     string
}

func newOffice(b *testing.B) (*office, bool) {
	program, ok := tool(b, "soffice", "libreoffice")
	return &office{b: b, program: program, dir: folder(b)}, ok
}

func (o *office) path(name string) string { return filepath.Join(o.dir, name) }

func (o *office) write(name, document string) {
	if err := os.WriteFile(o.path(name+".fodt"), []byte(document), 0o600); err != nil {
		o.b.Fatal(err)
	}
}

// What LibreOffice is asked for: what it makes by itself, or a tagged PDF/A-2 as ours is.
const (
	plain   = "pdf"
	archive = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}`
)

func (o *office) convert(name, kind string) {
	run(o.b, o.program, "-env:UserInstallation=file://"+o.path("profile"), "--headless", "--convert-to", kind,
		"--outdir", o.dir, o.path(name+".fodt"))
}

func (o *office) pages(name string) int {
	made, err := os.ReadFile(o.path(name + ".pdf"))
	if err != nil {
		o.b.Fatal(err)
	}
	return len(pageObject.FindAll(made, -1))
}
