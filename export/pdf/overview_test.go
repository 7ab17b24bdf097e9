package pdf

import (
	"fmt"
	"strings"
	"testing"

	"samenspel/export"
)

// matrix returns an overview with so much text in each of its cells.
func matrix(words int) *export.Table {
	t := &export.Table{Title: "Thema's in één overzicht", Columns: []export.Column{{Label: "Thema"}, {Label: "Een"}, {Label: "Twee"}, {Label: "Drie"}}}
	for i := range 5 {
		row := export.Row{Cells: []export.Cell{{Text: fmt.Sprintf("Thema %d", i+1)}}}
		for range 3 {
			row.Cells = append(row.Cells, export.Cell{Kind: export.Long, Text: strings.TrimSpace(strings.Repeat("straks ", words))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// TestLayout_OverviewOnItsSide: one page or two in the largest letters that those take, with no row broken, or more pages
// in the usual letters; what follows is upright again.
func TestLayout_OverviewOnItsSide(t *testing.T) {
	sizes := map[int]map[float64]bool{1: {}, 2: {}} // of the letters on so many pages
	for words := 10; words <= 210; words += 10 {
		r := sample()
		r.Chapters[0].Overview = matrix(words)
		r.Chapters = append(r.Chapters, export.Chapter{Number: 2, Title: "Nog een", Purpose: "Rechtop."})
		l := layOut(t, r)
		lying, found, size := 0, 0, 0.0
		for _, p := range l.pages {
			if p.area == l.st.lying() {
				lying++
			}
		}
		for _, s := range standingIn(l) {
			n := strings.Count(s.text.Text, "straks")
			if found += n; n > 0 {
				size = s.style.size
			}
			if upright := l.pages[s.page].area == l.st.upright(); n > 0 && upright || s.text.Text == "Rechtop." && !upright {
				t.Errorf("%d words a cell: %q stands on the wrong page", words, s.text.Text)
			}
		}
		if found != 15*words || size < l.st.overviewLeast || lying > 2 && size != l.st.table.size {
			t.Errorf("%d words a cell: %d of them, in %.1f points on %d pages", words, found, size, lying)
		}
		if lying <= 2 {
			sizes[lying][size] = true
			for i := range 5 {
				if goes := fmt.Sprintf("Thema %d – vervolg\n", i+1); strings.Contains(text(l.pages), goes) {
					t.Errorf("%d words a cell: theme %d is broken", words, i+1)
				}
			}
		}
	}
	if len(sizes[1]) < 3 || len(sizes[2]) < 3 {
		t.Errorf("one page and two in letters of %v", sizes)
	}
}

// TestLayout_TheExamplesThemesAreOnePage in the usual letters, and three in larger ones.
func TestLayout_TheExamplesThemesAreOnePage(t *testing.T) {
	for readable, want := range map[bool]int{false: 1, true: 3} {
		r := example(t, export.Input{})
		r.Readable = readable
		l := layOut(t, r)
		lying := 0
		for _, p := range l.pages {
			if p.area == l.st.lying() {
				lying++
			}
		}
		if lying != want {
			t.Errorf("readable %v: %d pages on their side, want %d", readable, lying, want)
		}
	}
}
