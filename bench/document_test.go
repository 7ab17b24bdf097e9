//go:build bench

package bench

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/export/pdf"
)

// markup is the language in which a peer reads a document.
type markup interface {
	heading(level int, text string)
	paragraph(text string)
	table(t *export.Table)
}

// tell writes the text that a report's PDF has: its headings, paragraphs and tables.
func tell(to markup, r *export.Report) {
	to.heading(1, r.Title)
	for _, p := range r.Cover {
		to.paragraph(p.Label + ": " + p.Text)
	}
	for _, c := range r.Chapters {
		to.heading(1, fmt.Sprintf("%d %s", c.Number, c.Title))
		to.paragraph(c.Purpose)
		for _, block := range c.Blocks {
			to.heading(2, block.Title)
			switch block.Kind {
			case export.Heading:
				to.paragraph(block.Intro)
			case export.Answer:
				to.paragraph(block.Value.Text)
			case export.Grid:
				to.table(block.Table)
			}
		}
	}
}

// How long the measured documents are at least: a part of the example, the example itself (about forty pages), and
// an agreement that is the example many times over.
const (
	fewPages  = 5
	manyPages = 400
)

// short returns as many chapters of the example as take fewPages.
func short(b *testing.B) export.Input {
	b.Helper()
	in := example(b)
	in.Kind = export.Chosen
	for _, c := range in.Schema.Chapters {
		in.Chapters = append(in.Chapters, c.ID)
		if pages(b, in) >= fewPages {
			break
		}
	}
	return in
}

// longest is the long agreement once it was made, which takes a while.
var longest *export.Input

// long returns an agreement of manyPages pages or a little more: the example with every list and every long text
// so many times over.
func long(b *testing.B) export.Input {
	b.Helper()
	if longest != nil {
		return *longest
	}
	s, _, _ := form(b)
	edits := exampleEdits(b, s)
	fits := func(times int) (export.Input, bool) {
		in := input(b, repeated(s, edits, times))
		return in, pages(b, in) >= manyPages
	}
	low, high := 1, 2
	in, enough := fits(high)
	for ; !enough; in, enough = fits(high) {
		if low, high = high, high*2; high > 256 {
			b.Fatal("no agreement becomes so long")
		}
	}
	for high-low > 1 {
		middle := (low + high) / 2
		if shorter, enough := fits(middle); enough {
			in, high = shorter, middle
		} else {
			low = middle
		}
	}
	b.Logf("the long agreement is the example %d times over", high)
	longest = &in
	return in
}

// made returns an agreement's PDF, from its answers on.
func made(b *testing.B, in export.Input) []byte {
	b.Helper()
	var out bytes.Buffer
	if _, err := pdf.Write(context.Background(), &out, export.Build(in)); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// pages counts the pages of an agreement's PDF.
func pages(b *testing.B, in export.Input) int {
	b.Helper()
	return counted(b, made(b, in))
}

// counted asks pdfinfo how many pages a PDF has: some programs write that where only a reader of PDF finds it.
func counted(b *testing.B, document []byte) int {
	b.Helper()
	reader, ok := tool(b, "pdfinfo")
	if !ok {
		b.Skip("NOT MEASURED: without pdfinfo nothing counts the pages of a PDF (scripts/setup.sh test installs it)")
	}
	cmd := exec.Command(reader, "-")
	cmd.Stdin = bytes.NewReader(document)
	out, err := cmd.Output()
	if err != nil {
		b.Fatalf("%v: %v", cmd.Args, err)
	}
	_, after, _ := strings.Cut(string(out), "\nPages:")
	line, _, _ := strings.Cut(after, "\n")
	n, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		b.Fatalf("pdfinfo tells no number of pages: %v\n%s", err, out)
	}
	return n
}
