//go:build bench

package bench

import (
	"context"
	"errors"
	"io"
	"testing"

	"samenspel/export"
	"samenspel/export/excel"
)

// BenchmarkKind makes the PDF of each kind of document from the answers of the example, and the workbook where there is
// one.
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
	_, err := excel.Write(context.Background(), io.Discard, export.Build(in))
	hasWorkbook := !errors.Is(err, excel.ErrKind)
	var paper, workbook samples
	for b.Loop() {
		paper = append(paper, timed(func() { print(b, in) }))
		if hasWorkbook {
			workbook = append(workbook, timed(func() { fill(b, export.Build(in), io.Discard) }))
		}
	}
	quiet(b)
	b.ReportMetric(float64(number), "pages")
	b.ReportMetric(milliseconds(paper.median()), "pdf-ms")
	if hasWorkbook {
		b.ReportMetric(milliseconds(workbook.median()), "workbook-ms")
	}
}
