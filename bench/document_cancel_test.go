//go:build bench

package bench

import (
	"context"
	"io"
	"testing"
	"time"

	"samenspel/export"
	"samenspel/export/excel"
	"samenspel/export/pdf"
)

// cancels is at how many moments, spread over the whole time, each document is stopped.
const cancels = 9

// BenchmarkCancel stops the documents of the long agreement while they are made, and tells how long it takes until the
// work has ended.
func BenchmarkCancel(b *testing.B) {
	report := export.Build(long(b))
	b.Run("pdf", func(b *testing.B) {
		cancelled(b, func(ctx context.Context) error { _, err := pdf.Write(ctx, io.Discard, report); return err })
	})
	b.Run("workbook", func(b *testing.B) {
		cancelled(b, func(ctx context.Context) error { _, err := excel.Write(ctx, io.Discard, report); return err })
	})
}

func cancelled(b *testing.B, write func(context.Context) error) {
	whole := timed(func() {
		if err := write(context.Background()); err != nil {
			b.Fatal(err)
		}
	})
	var stop samples
	for b.Loop() {
		for moment := range cancels {
			if wait, in := stopped(write, whole*time.Duration(moment+1)/(cancels+1)); in {
				stop = append(stop, wait)
			}
		}
	}
	quiet(b)
	stop.report(b, "stop")
	b.ReportMetric(milliseconds(stop.at(1)), "stop-most-ms")
	b.ReportMetric(milliseconds(whole), "whole-ms")
}

// stopped cancels the work some time after its begin, and returns how long it went on; not in time when it was done before.
func stopped(write func(context.Context) error, after time.Duration) (wait time.Duration, in bool) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- write(ctx) }()
	select {
	case <-ended:
		return 0, false
	case <-time.After(after):
	}
	wait = timed(func() {
		cancel()
		<-ended
	})
	return wait, true
}
