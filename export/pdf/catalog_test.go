package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"testing"
)

// TestWrite_TheTableOfObjectsIsRight follows every entry of the table to its object, and finds the language.
func TestWrite_TheTableOfObjectsIsRight(t *testing.T) {
	r := sample()
	r.Lang = "nl-NL) /Evil (x"
	data, _ := write(t, r)
	found := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if found == nil {
		t.Fatal("no place of the table")
	}
	at, err := strconv.Atoi(string(found[1]))
	if err != nil || at > len(data) || !bytes.HasPrefix(data[at:], []byte("xref\n")) {
		t.Fatalf("there is no table at %d (%v)", at, err)
	}
	for i, entry := range regexp.MustCompile(`(\d{10}) 00000 n `).FindAllSubmatch(data[at:], -1) {
		place, err := strconv.Atoi(string(entry[1]))
		if err != nil || !bytes.HasPrefix(data[place:], fmt.Appendf(nil, "%d 0 obj", i+1)) {
			t.Errorf("object %d is not at %d (%v)", i+1, place, err)
		}
	}
	for _, want := range []string{"/Lang (nl-NLEvilx)\n", "/DisplayDocTitle true", "/Subtype /Link"} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("%s is not in the PDF", want)
		}
	}
}

func TestWithLanguage_RefusesWhatItDoesNotKnow(t *testing.T) {
	for _, data := range []string{"", "/Type /Catalog\n", "/Type /Catalog\n>>\nendobj\nstartxref\nx\n", "startxref\n1\n/Type /Catalog\n"} {
		if _, err := withLanguage([]byte(data), "nl"); err == nil {
			t.Errorf("%q is taken for a PDF", data)
		}
	}
}
