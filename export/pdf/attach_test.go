package pdf

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"samenspel/export"
)

// withData is the sample as a PDF that can be read back.
func withData(t *testing.T, name string) []byte {
	t.Helper()
	r := sample()
	r.Data = &export.Data{
		Name: name, Type: "application/vnd.sqlite3", Content: []byte(strings.Repeat("antwoord ", 5000)),
		Modified: time.Date(2026, 9, 1, 11, 30, 0, 0, time.FixedZone("", 7200)),
	}
	data, _ := write(t, r)
	return data
}

func TestAttach_WhatIsSaidOfTheFile(t *testing.T) {
	data := withData(t, "Convenant één (2).samenspel")
	for _, want := range []string{
		"/AF [", "/EmbeddedFiles << /Names [<436f6e76656e616e74205f5f6e202832292e73616d656e7370656c> ", "/F <436f6e76656e616e74205f5f6e202832292e73616d656e7370656c>",
		"/UF <feff0043006f006e00760065006e0061006e0074002000e900e9006e0020002800320029002e00730061006d0065006e007300700065006c>",
		"/AFRelationship /Source", "/Subtype /application#2fvnd.sqlite3" + " /Params <</Size 45000 /CheckSum <", "/ModDate (D:20260901093000Z)",
		"<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
	} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("%s is not in the PDF", want)
		}
	}
	if !bytes.Equal(data, withData(t, "Convenant één (2).samenspel")) {
		t.Error("the second time it is another PDF")
	}
	without, _ := write(t, sample())
	if more := len(data) - len(without); more > 2000 {
		t.Errorf("45,000 bytes of one word take %d", more)
	}
	if bytes.Contains(without, []byte("/AF [")) || !bytes.Contains(without, []byte("<pdfaid:part>2</pdfaid:part>")) {
		t.Error("a PDF without a file speaks of one")
	}
}

func TestAttach_RefusesACatalogThatItDoesNotKnow(t *testing.T) {
	r := &export.Report{Data: &export.Data{Name: "a.samenspel"}}
	if _, err := attach([][]byte{[]byte("<</Type /Catalog>>")}, 1, 2, r, newPress()); err == nil {
		t.Error("the file would be left out without a word")
	}
}

func TestNameObject(t *testing.T) {
	for name, want := range map[string]string{"a.b": "/a.b", "text/plain": "/text#2fplain", "a b#é": "/a#20b#23#c3#a9", "": "/"} {
		if got := nameObject(name); got != want {
			t.Errorf("%q is written %s, want %s", name, got, want)
		}
	}
}
