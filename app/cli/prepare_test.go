package cli_test

import (
	"context"
	"io"
	"testing"

	"samenspel/app/cli"
)

func TestExport_PreparesWhatItMakes(t *testing.T) {
	prepared := make(chan string, 2)
	tools := fakes("nl")
	tools.Stdout, tools.Stderr = io.Discard, io.Discard
	tools.Prepare = func(format string) { prepared <- format }
	if code, _, _ := cli.Run(context.Background(), []string{"export", "vol.samenspel", "--pdf", "a.pdf"}, tools); code != cli.CodeOK {
		t.Fatalf("exit code %d", code)
	}
	if format := <-prepared; format != "pdf" || len(prepared) > 0 {
		t.Errorf("%s was prepared, and %d more", format, len(prepared))
	}
}
