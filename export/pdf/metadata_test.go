package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/export"
)

// TestMetadata_IsSoundXML gives it titles that break naive builds.
func TestMetadata_IsSoundXML(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := &export.Report{Lang: "nl", Title: hostileText.Draw(t, "title"), Subtitle: "a < b & c", Parties: []string{hostileText.Draw(t, "party")}}
		_, stream, _ := bytes.Cut(metadata(r, 7), []byte("stream\n"))
		said, _, found := bytes.Cut(stream, []byte("\nendstream"))
		if !found {
			t.Fatal("no end")
		}
		var texts strings.Builder
		for d := xml.NewDecoder(bytes.NewReader(said)); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%v in %s", err, said)
			}
			if text, ok := token.(xml.CharData); ok {
				texts.Write(text)
			}
		}
		if !strings.Contains(texts.String(), "a < b & c") {
			t.Fatalf("the subtitle is not in %s", said)
		}
	})
}

// TestSRGB_HoldsTogether checks that every part of the profile lies in it.
func TestSRGB_HoldsTogether(t *testing.T) {
	p := srgb()
	if int(binary.BigEndian.Uint32(p)) != len(p) || string(p[36:40]) != "acsp" {
		t.Fatalf("the head is wrong: %x", p[:40])
	}
	for i := range int(binary.BigEndian.Uint32(p[128:])) {
		entry := p[132+12*i:]
		at, size := int(binary.BigEndian.Uint32(entry[4:])), int(binary.BigEndian.Uint32(entry[8:]))
		if at%4 != 0 || at+size > len(p) {
			t.Errorf("%s lies at %d to %d of %d", entry[:4], at, at+size, len(p))
		}
	}
	if size := len(p); size > 4000 {
		t.Errorf("the profile takes %d bytes", size)
	}
}
