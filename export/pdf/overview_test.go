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

// TestLayout_OverviewOnItsSide: one page in the largest letters that it takes, or more pages in the usual letters; what
// follows is upright again.
func TestLayout_OverviewOnItsSide(t *testing.T) {
	sizes := map[float64]bool{}
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
		if found != 15*words || size < l.st.overviewLeast || lying > 1 && size != l.st.table.size {
			t.Errorf("%d words a cell: %d of them, in %.1f points on %d pages", words, found, size, lying)
		}
		if lying == 1 {
			sizes[size] = true
		}
	}
	if len(sizes) < 3 {
		t.Errorf("one page in letters of %v", sizes)
	}
}

// TestLayout_TheExamplesThemesAreOnePage holds for the usual letters; larger ones take more.
func TestLayout_TheExamplesThemesAreOnePage(t *testing.T) {
	l := layOut(t, example(t, export.Input{}))
	lying := 0
	for _, p := range l.pages {
		if p.area == l.st.lying() {
			lying++
		}
	}
	if lying != 1 {
		t.Errorf("%d pages on their side", lying)
	}
}
