//go:build bench

package bench

import (
	"io"
	"testing"

	"samenspel/export"
)

// BenchmarkKind makes the PDF and the workbook of each kind of document from the answers of the example.
func BenchmarkKind(b *testing.B) {
	whole := example(b)
	public, blank, summary := whole, whole, whole
	public.Kind, blank.Kind, summary.Kind = export.Public, export.Blank, export.Summary
	readable := whole
	readable.Readable = true
	for _, kind := range []struct {
		name string
		in   export.Input
	}{
		{"whole", whole},
		{"readable", readable},
		{"public", public},
		{"chapters", short(b)},
		{"blank", blank},
		{"summary", summary},
	} {
		b.Run(kind.name, func(b *testing.B) { both(b, kind.in) })
	}
}

func both(b *testing.B, in export.Input) {
	number := pages(b, in)
	var paper, workbook samples
	for b.Loop() {
		paper = append(paper, timed(func() { print(b, in) }))
		workbook = append(workbook, timed(func() { fill(b, export.Build(in), io.Discard) }))
	}
	quiet(b)
	b.ReportMetric(float64(number), "pages")
	b.ReportMetric(milliseconds(paper.median()), "pdf-ms")
	b.ReportMetric(milliseconds(workbook.median()), "workbook-ms")
}
