package pdf

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/export/pdf/check"
	"samenspel/planning"
	"samenspel/planning/validate"
)

// corpusFolder names the folder that the documents go to, for veraPDF (scripts/verapdf.sh).
const corpusFolder = "SAMENSPEL_CORPUS"

// paper is one document of the corpus: its group, its name, and its level of PDF/A.
type paper struct {
	group, name string
	level       check.Level
	report      func(t testing.TB) *export.Report
}

// kinds are the documents that can be made of one agreement.
var kinds = []struct {
	name  string
	input export.Input
}{
	{"whole", export.Input{Kind: export.Whole}},
	{"whole-full", export.Input{Kind: export.Whole, Full: true}},
	{"readable", export.Input{Kind: export.Whole, Readable: true}},
	{"data", export.Input{Kind: export.Whole, Data: inside}},
	{"readable-data", export.Input{Kind: export.Whole, Readable: true, Data: inside}},
	{"public", export.Input{Kind: export.Public}},
	{"public-readable", export.Input{Kind: export.Public, Readable: true}},
	{"chapters", export.Input{Kind: export.Chosen, Chapters: []string{"partijen", "themas", "ondertekening"}}},
	{"blank", export.Input{Kind: export.Blank}},
	{"blank-readable", export.Input{Kind: export.Blank, Readable: true}},
	{"summary", export.Input{Kind: export.Summary}},
	{"summary-readable", export.Input{Kind: export.Summary, Readable: true}},
}

// inside is a file that goes inside a PDF.
var inside = &export.Data{
	Name: "Convenant (voorbeeld) – é.samenspel", Type: "application/vnd.samenspel", Content: bytes.Repeat([]byte("gegevens\n\x00\xff"), 500),
	Modified: time.Date(2026, 8, 1, 9, 0, 0, 0, time.UTC),
}

// manyPages is how long the long document is at least.
const manyPages = 400

// hostileCount is how many documents of hostile text there are.
const hostileCount = 200

// corpus returns every document that must be PDF/UA-1 and PDF/A; the hostile ones are as many as wanted.
func corpus(hostile int) []paper {
	var all []paper
	for _, k := range kinds {
		level := check.A2a
		if k.input.Data != nil {
			level = check.A3a
		}
		group := "kinds"
		if k.name == "whole" {
			group = "example"
		}
		all = append(all, paper{group, k.name, level, func(t testing.TB) *export.Report { return example(t, k.input) }})
	}
	all = append(all,
		paper{"empty", "empty", check.A2a, func(t testing.TB) *export.Report { return built(t, export.Input{}, nil) }},
		paper{"hostile", "nasty", check.A2a, func(testing.TB) *export.Report { return nasty() }})
	if !testing.Short() {
		all = append(all, paper{"long", "400-pages", check.A2a, long})
	}
	for seed := range hostile {
		level, data := check.A2a, (*export.Data)(nil)
		if seed%10 == 9 {
			level, data = check.A3a, inside
		}
		all = append(all, paper{"hostile", fmt.Sprintf("hostile-%03d", seed), level, func(testing.TB) *export.Report {
			r := wild(uint64(seed), 1)
			r.Data = data
			return r
		}})
	}
	return all
}

// TestConformance makes every document of the corpus and reads it back: our own checker finds nothing, all stands within
// the margins, the answers are there to the letter.
func TestConformance(t *testing.T) {
	folder, count := os.Getenv(corpusFolder), 40
	switch {
	case folder != "" && !testing.Short():
		count = hostileCount
	case folder == "" && testing.Short():
		count = 4
	}
	for _, p := range corpus(count) {
		t.Run(p.group+"/"+p.name, func(t *testing.T) {
			t.Parallel()
			r := p.report(t)
			var made bytes.Buffer
			if _, err := Write(context.Background(), &made, r); err != nil {
				t.Fatal(err)
			}
			for _, fault := range check.As(made.Bytes(), p.level) {
				t.Error(fault)
			}
			if folder != "" {
				keep(t, filepath.Join(folder, string(p.level), p.group), p.name, made.Bytes())
				return
			}
			read, err := check.Read(made.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			insideMargins(t, r, read)
			if p.group == "example" || p.group == "kinds" {
				equalsTheAnswers(t, r, read)
			}
			if p.group == "long" && len(read.Pages) < manyPages {
				t.Errorf("it has %d pages", len(read.Pages))
			}
		})
	}
}

func keep(t testing.TB, folder, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".pdf"), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// built returns the report of an agreement with answers, of the kind that the input says.
func built(t testing.TB, in export.Input, edits []planning.Edit) *export.Report {
	t.Helper()
	form, texts, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("voorbeeld-1")
	for _, e := range edits {
		a.Set(e, planning.Maker{Writer: "toets", At: 1785571200000})
	}
	in.Schema, in.Texts, in.Words, in.Agreement, in.Findings = form, texts, words, a, validate.Check(form, a)
	return export.Build(in)
}

// example returns a report of the example agreement.
func example(t testing.TB, in export.Input) *export.Report {
	t.Helper()
	form, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(form)
	if err != nil {
		t.Fatal(err)
	}
	return built(t, in, edits)
}

// long returns a report of manyPages pages or more: the example's chapters over and over.
func long(t testing.TB) *export.Report {
	r := example(t, export.Input{Full: true})
	chapters := slices.Clone(r.Chapters)
	for range 9 {
		for _, c := range chapters {
			c.Number = len(r.Chapters) + 1
			r.Chapters = append(r.Chapters, c)
		}
	}
	return r
}

// wild returns a report of hostile text; the same seed gives the same report. Its size is about that many pages. What
// comes from the form is never empty; what people type may be anything.
func wild(seed uint64, size int) *export.Report {
	w := &wilderness{Rand: rand.New(rand.NewPCG(seed, 4))}
	r := &export.Report{
		Lang: "nl", Title: "Titel " + w.text(), Subtitle: w.text(), Concept: w.IntN(2) == 0, DocumentID: "abc-123", Words: words(),
		Cover: []export.Pair{{Label: "Vraag " + w.text(), Text: w.text()}}, Parties: []string{w.text(), w.text()},
		Modified: time.Unix(int64(seed+1)*86400*40, 0),
	}
	for range w.IntN(3) {
		r.Signatures = append(r.Signatures, export.Signature{Party: w.text(), Name: w.text(), Place: w.text(), Date: w.text(), Manner: w.text()})
	}
	for n := range 1 + w.IntN(2*size) {
		c := export.Chapter{Number: n + 1, Title: "Hoofdstuk " + w.text(), Purpose: w.text()}
		for range w.IntN(5) {
			c.Blocks = append(c.Blocks, w.block())
		}
		r.Chapters = append(r.Chapters, c)
	}
	return r
}

type wilderness struct {
	*rand.Rand
	tame bool // words of letters alone
}

func (w *wilderness) block() export.Block {
	b := export.Block{Kind: export.BlockKind(w.IntN(3)), Level: 2 + w.IntN(2), Title: "Vraag " + w.text(), Intro: w.text(), Help: w.text(), Value: w.cell()}
	if b.Kind != export.Grid {
		return b
	}
	b.Table = &export.Table{Title: b.Title, Row: "regel", Grouped: w.IntN(4) == 0}
	for range 1 + w.IntN(9) {
		b.Table.Columns = append(b.Table.Columns, export.Column{Label: "Kolom " + w.text(), Kind: export.CellKind(w.IntN(7))})
	}
	for range w.IntN(4) {
		row := export.Row{ID: "r", Name: "Regel " + w.text()}
		for range b.Table.Columns {
			row.Cells = append(row.Cells, w.cell())
		}
		b.Table.Rows = append(b.Table.Rows, row)
	}
	return b
}

func (w *wilderness) cell() export.Cell {
	c := export.Cell{Kind: export.CellKind(w.IntN(7)), Text: w.text()}
	if c.Text == "" {
		c = export.Cell{Empty: true, Room: w.IntN(4)}
	}
	return c
}

// hostileSigns are ranges of signs that break naive builds.
var hostileSigns = [][2]rune{
	{0, 0x1f}, {' ', '~'}, {0x7f, 0xa0}, {0xa1, 0x17f}, {0x300, 0x36f}, {0x370, 0x4ff}, {0x590, 0x5ff}, {0x600, 0x6ff}, {0x900, 0x97f},
	{0x1e00, 0x1eff}, {0x2000, 0x206f}, {0x20a0, 0x20bf}, {0x2190, 0x2bff}, {0x4e00, 0x4fff}, {0xac00, 0xad00}, {0xd7a4, 0xd7ff}, {0xe000, 0xf8ff},
	{0xfb00, 0xfb4f}, {0xfe00, 0xfe0f}, {0xfff0, 0xffff}, {0x1d400, 0x1d7ff}, {0x1f300, 0x1f6ff}, {0xe0000, 0xe007f}, {0xf0000, 0x10ffff},
}

// text returns nothing, a few words, or something that no one would type.
func (w *wilderness) text() string {
	if w.tame {
		return w.words()
	}
	switch w.IntN(9) {
	case 0:
		return ""
	case 1:
		return w.signs(hostileSigns[w.IntN(len(hostileSigns))], 200) // a word of 200 signs
	case 2:
		return strings.Repeat(w.signs([2]rune{0x5d0, 0x5ea}, 6)+" ", w.IntN(60)) + "(12,5%) abc"
	case 3:
		return strings.Repeat(w.signs([2]rune{0x620, 0x64a}, 5)+" ", w.IntN(60)) + "2026-27"
	case 4:
		return "broken \xff\xc3\x28\xed\xa0\x80 and cut \xe2\x82"
	case 5:
		return "👩🏽‍🏫 🏳️‍🌈 🇳🇱 e\u0301\u0302\u0303\u0304 \u0301a\u00ad\u00adb\u200b\u2028c\u2029d\ufeffe\u202ef"
	case 6:
		return "a\r\nb\tc\v d\x00e\n\n\n- f (g) <h> & \\i \\(j"
	}
	var b strings.Builder
	for range w.IntN(40) {
		b.WriteString(w.signs(hostileSigns[w.IntN(len(hostileSigns))], 1+w.IntN(12)))
		b.WriteByte(" \n"[w.IntN(12)/11])
	}
	return b.String()
}

// words returns words of any length, of a few hundred.
func (w *wilderness) words() string {
	var b strings.Builder
	for range w.IntN(40) {
		length := 1 + w.IntN(1+w.IntN(30))
		b.WriteString(strings.Repeat(w.signs([2]rune{'a', 'p'}, 1), length) + " ")
	}
	return b.String()
}

func (w *wilderness) signs(from [2]rune, count int) string {
	signs := make([]rune, count)
	for i := range signs {
		signs[i] = from[0] + w.Int32N(from[1]-from[0]+1)
	}
	return string(signs)
}
