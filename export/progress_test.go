package export_test

import (
	"context"
	"fmt"
	"io"
	"slices"
	"testing"

	"samenspel/export"
	"samenspel/export/excel"
	"samenspel/export/pdf"
)

func TestPart(t *testing.T) {
	var heard []float64
	ctx := export.Watch(context.Background(), func(part float64) { heard = append(heard, part) })
	export.Tell(ctx, 0.25)
	export.Tell(export.Part(ctx, 0.5, 1), 0.5)
	export.Tell(export.Part(export.Part(ctx, 0, 0.5), 0.5, 1), 1)
	export.Tell(context.Background(), 1) // nobody hears
	if want := []float64{0.25, 0.75, 0.5}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}

// TestTell_FormatsGoOnToTheEnd: a bar that follows them only fills, and is full when they are ready.
func TestTell_FormatsGoOnToTheEnd(t *testing.T) {
	r := export.Build(example(t))
	for name, write := range map[string]func(context.Context, io.Writer, *export.Report) ([]export.Notice, error){"pdf": pdf.Write, "xlsx": excel.Write} {
		var heard []float64
		ctx := export.Watch(context.Background(), func(part float64) { heard = append(heard, part) })
		if _, err := write(ctx, io.Discard, r); err != nil {
			t.Fatal(err)
		}
		if len(heard) < 10 || !slices.IsSorted(heard) || heard[0] < 0 || heard[len(heard)-1] != 1 {
			t.Errorf("%s: %s", name, fmt.Sprint(heard))
		}
	}
}
