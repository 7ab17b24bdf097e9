//go:build bench

package bench

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"samenspel/export"
	"samenspel/export/excel"
)

// BenchmarkWorkbook writes the workbook of the example from its report. The peer is openpyxl, that writes the same cells
// with the same styles from memory; the start of Python and the reading of the cells are not counted. Target: at least
// 3 times quicker.
func BenchmarkWorkbook(b *testing.B) {
	b.Run("example", func(b *testing.B) { tabled(b, example(b)) })
	b.Run("400pages", func(b *testing.B) { tabled(b, long(b)) })
}

func tabled(b *testing.B, in export.Input) {
	source := filepath.Join(folder(b), "werkmap.xlsx")
	r := export.Build(in)
	writeWorkbook(b, source, r)
	python, installed := openpyxl(b)
	var ours, whole, plain, copied samples
	cells := 0.0
	for b.Loop() {
		for range oursFirst {
			ours = append(ours, timed(func() { fill(b, r, io.Discard) }))
			whole = append(whole, timed(func() { fill(b, export.Build(in), io.Discard) }))
		}
		if !installed {
			continue
		}
		told := rewrite(b, python, source)
		plain = append(plain, told["plain"].milliseconds()...)
		copied = append(copied, told["copied"].milliseconds()...)
		cells = told["cells"].median()
	}
	compare(b, ours, plain)
	b.ReportMetric(milliseconds(whole.median()), "ours-with-report-ms")
	if installed {
		b.ReportMetric(cells, "cells")
		b.ReportMetric(milliseconds(copied.median()), "peer-copied-styles-ms")
		b.ReportMetric(float64(copied.median())/float64(ours.median()), "times-quicker-than-copied-styles")
	}
}

func fill(b *testing.B, r *export.Report, w io.Writer) {
	if _, err := excel.Write(context.Background(), w, r); err != nil {
		b.Fatal(err)
	}
}

func writeWorkbook(b *testing.B, path string, r *export.Report) {
	b.Helper()
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	fill(b, r, f)
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
}

// openpyxl returns a Python that has openpyxl.
func openpyxl(b *testing.B) (string, bool) {
	python, ok := tool(b, "python3")
	if ok && exec.Command(python, "-c", "import openpyxl").Run() != nil {
		b.Log("NOT INSTALLED: openpyxl. Measured without this peer.")
		return "", false
	}
	return python, ok
}

// rewrite runs workbook.py and returns the figures it prints, by their names.
func rewrite(b *testing.B, python, source string) map[string]amounts {
	out, err := exec.Command(python, filepath.Join("testdata", "workbook.py"), source, source+".2.xlsx", "3").CombinedOutput()
	if err != nil {
		b.Fatalf("workbook.py: %v\n%s", err, out)
	}
	return figures(out)
}
