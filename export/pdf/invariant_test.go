package pdf

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"samenspel/export"
	"samenspel/export/pdf/check"
)

// sumAsked makes the test binary print what sumOfAll says, and nothing else.
const sumAsked = "SAMENSPEL_PDF_SUM"

// sumOfAll returns one sum over documents of several kinds.
func sumOfAll(t testing.TB) string {
	sum := sha256.New()
	for _, r := range []*export.Report{sample(), wild(3, 2), example(t, export.Input{Data: inside})} {
		data, _ := write(t, r)
		sum.Write(data)
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// TestWrite_SameBytesInEveryProcessAndTimeZone runs this test again as other processes, far from each other.
func TestWrite_SameBytesInEveryProcessAndTimeZone(t *testing.T) {
	raceless(t)
	here := sumOfAll(t)
	if os.Getenv(sumAsked) != "" {
		fmt.Printf("sum %s\n", here)
		return
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, zone := range []string{"Europe/Amsterdam", "Pacific/Auckland", "America/Los_Angeles"} {
		again := exec.Command(program, "-test.run=^TestWrite_SameBytesInEveryProcessAndTimeZone$", "-test.count=1")
		again.Env = append(os.Environ(), sumAsked+"=1", "TZ="+zone, "LANG=tr_TR.UTF-8")
		out, err := again.Output()
		if err != nil || !strings.Contains(string(out), "sum "+here+"\n") {
			t.Errorf("in %s the documents are others (%v): %s", zone, err, out)
		}
	}
}

// TestWrite_SeveralAtOnce makes documents at the same time; the race detector looks on.
func TestWrite_SeveralAtOnce(t *testing.T) {
	reports := []*export.Report{sample(), wild(1, 1), wild(2, 1)}
	var alone [][]byte
	for _, r := range reports {
		data, _ := write(t, r)
		alone = append(alone, data)
	}
	var together sync.WaitGroup
	for i := range 6 {
		together.Go(func() {
			var b bytes.Buffer
			which := i % len(reports)
			if _, err := Write(context.Background(), &b, reports[which]); err != nil || !bytes.Equal(b.Bytes(), alone[which]) {
				t.Errorf("not what is made alone (%v)", err)
			}
		})
	}
	together.Wait()
}

// crowd returns a report of very many pages, of hostile text and of words of any length.
func crowd() *export.Report {
	r := wild(0, 1)
	w := &wilderness{Rand: rand.New(rand.NewPCG(0, 5)), tame: true}
	for seed := range uint64(240) {
		if seed%8 == 0 {
			r.Chapters = append(r.Chapters, wild(seed, 1).Chapters...)
		}
		r.Chapters = append(r.Chapters, export.Chapter{Title: "Hoofdstuk", Blocks: []export.Block{w.block(), w.block(), w.block()}})
	}
	for i := range r.Chapters {
		r.Chapters[i].Number = i + 1
	}
	return r
}

// TestWrite_NothingOutsideTheMargins reads back where everything is drawn on 400 pages of hostile text.
func TestWrite_NothingOutsideTheMargins(t *testing.T) {
	raceless(t)
	r := crowd()
	read := readBack(t, r)
	if len(read.Pages) < manyPages {
		t.Errorf("only %d pages", len(read.Pages))
	}
	insideMargins(t, r, read)
}

// insideMargins checks the place of everything that is drawn.
func insideMargins(t *testing.T, r *export.Report, read *check.Document) {
	t.Helper()
	st := stylesFor(r)
	for i, p := range read.Pages {
		on := st.upright()
		if p.Width > p.Height {
			on = st.lying()
		}
		if r.Kind == export.Summary { // has no running head
			on.top -= 24
		}
		for _, m := range p.Marks {
			if m.Left < on.left-1 || m.Right > on.right()+1 {
				t.Errorf("page %d: %.30q runs from %.1f to %.1f", i+1, m.Text, m.Left, m.Right)
			}
			if !m.Artifact && (m.Bottom < p.Height-on.bottom-1 || m.Top > p.Height-on.top+1) {
				t.Errorf("page %d: %.30q stands at %.1f", i+1, m.Text, m.Bottom)
			}
			if m.Bottom < 0 || m.Top > p.Height {
				t.Errorf("page %d: %.30q stands off the page, at %.1f", i+1, m.Text, m.Bottom)
			}
		}
	}
}

// readBack returns what another program reads in the PDF of a report.
func readBack(t testing.TB, r *export.Report) *check.Document {
	t.Helper()
	data, _ := write(t, r)
	read, err := check.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// TestWrite_ColumnsGoOnInStep reads back a row of three long cells that goes over pages: each page has as many lines
// in each column, on the same heights.
func TestWrite_ColumnsGoOnInStep(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("woord ", 900))
	cell := export.Cell{Kind: export.Long, Text: long}
	r := sample()
	r.Chapters[0].Blocks = []export.Block{{Kind: export.Grid, Title: "Lang", Table: &export.Table{
		Title: "Lang", Columns: []export.Column{{Label: "Een"}, {Label: "Twee"}, {Label: "Drie"}},
		Rows: []export.Row{{ID: "1", Cells: []export.Cell{cell, cell, cell}}},
	}}}
	pages := 0
	for i, p := range readBack(t, r).Pages {
		columns := map[float64]map[float64]bool{} // left side → heights
		for _, m := range p.Marks {
			if left := math.Round(m.Left); strings.HasPrefix(m.Text, "woord") && !m.Artifact {
				if columns[left] == nil {
					columns[left] = map[float64]bool{}
				}
				columns[left][math.Round(m.Bottom)] = true
			}
		}
		if len(columns) == 0 {
			continue
		}
		pages++
		var heights []string
		for _, at := range columns {
			heights = append(heights, fmt.Sprint(at)) // maps are printed in order
		}
		if len(heights) != 3 || heights[0] != heights[1] || heights[1] != heights[2] {
			t.Errorf("page %d: the columns have their lines at %s", i+1, heights)
		}
	}
	if pages < 2 {
		t.Errorf("the row stands on %d pages", pages)
	}
}
