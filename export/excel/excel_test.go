package excel

import (
	"bytes"
	"context"
	"os"
	"testing"

	"samenspel/export"
)

func written(t testing.TB, r *export.Report) ([]byte, []export.Notice) {
	t.Helper()
	var out bytes.Buffer
	notices, err := Write(context.Background(), &out, r)
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), notices
}

func TestLook(t *testing.T) {
	b, n := written(t, rich())
	t.Log(n)
	os.WriteFile("/tmp/gw/rich.xlsx", b, 0o600)
}
