package pdf

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// after returns the sample with other blocks in its chapter, behind so many short lines.
func after(lines int, blocks ...export.Block) *export.Report {
	r := sample()
	before := export.Block{Kind: export.Answer, Title: "Vooraf", Value: export.Cell{Kind: export.Long, Text: "a" + strings.Repeat("\nregel", lines)}}
	r.Chapters[0].Blocks = append([]export.Block{before}, blocks...)
	return r
}

// standing is a text that is no decoration, with the index of its page.
type standing struct {
	page int
	op
}

func standingIn(l *layouter) []standing {
	var all []standing
	for i, p := range l.pages {
		for _, o := range p.ops {
			if o.kind == opText && !o.artifact {
				all = append(all, standing{i, o})
			}
		}
	}
	return all
}

// TestLayout_NoLineAlone puts paragraphs and lists of a few lines at every height of a page.
func TestLayout_NoLineAlone(t *testing.T) {
	for length := 2; length <= 6; length++ {
		for lines := range 45 {
			words := strings.TrimSpace(strings.Repeat("woordenschat ", 6*length-1))
			l := layOut(t, after(lines, export.Block{Kind: export.Answer, Title: "Vraag", Value: export.Cell{Kind: export.Long, Text: words}},
				export.Block{Kind: export.Answer, Title: "Lijst", Value: export.Cell{Kind: export.Lines, Text: strings.TrimSpace(strings.Repeat("punt\n", length+1))}}))
			pages := map[string]map[int]int{"woordenschat": {}, "punt": {}}
			titles := map[string]int{}
			for _, d := range standingIn(l) {
				word, _, _ := strings.Cut(d.text.Text, " ")
				if pages[word] != nil {
					pages[word][d.page]++
				}
				titles[word] = d.page
			}
			for word, counts := range pages {
				for page, n := range counts {
					if n == 1 {
						t.Errorf("after %d lines one line of %q stands alone on page %d", lines, word, page+1)
					}
				}
			}
			if pages["woordenschat"][titles["Vraag"]] == 0 || pages["punt"][titles["Lijst"]] == 0 {
				t.Errorf("after %d lines a question stands alone", lines)
			}
		}
	}
}

// TestLayout_ASplitRowSaysSo: on each page but the first the row's name says that it goes on, above its cells.
func TestLayout_ASplitRowSaysSo(t *testing.T) {
	long := export.Cell{Kind: export.Long, Text: strings.TrimSpace(strings.Repeat("woord ", 2500))}
	cases := []struct {
		name, want string
		first      export.Cell
	}{
		{"", "mentor – vervolg", export.Cell{Text: "mentor"}},
		{"Afspraak 1", "Afspraak 1 – vervolg", long},
		{"", "vervolg", long},
	}
	for _, c := range cases {
		table := &export.Table{Columns: []export.Column{{Label: "Een"}, {Label: "Twee"}}, Rows: []export.Row{{Name: c.name, Cells: []export.Cell{c.first, long}}}}
		l := layOut(t, after(3, export.Block{Kind: export.Grid, Title: "Lang", Table: table}))
		parts := 0
		for _, p := range l.pages {
			mark, words := 0.0, math.Inf(1)
			for _, o := range p.ops {
				switch {
				case o.artifact && o.text.Text == c.want:
					mark = o.y
				case strings.HasPrefix(o.text.Text, "woord"):
					words = min(words, o.y)
				}
			}
			if math.IsInf(words, 1) {
				continue
			}
			if parts++; (parts > 1) != (mark > 0) || mark >= words {
				t.Errorf("part %d of %q: %q stands at %.0f, the first line at %.0f", parts, c.name, c.want, mark, words)
			}
		}
		if parts < 3 {
			t.Errorf("%d parts of %q", parts, c.name)
		}
	}
}

func TestLayout_FiguresStandAtTheRight(t *testing.T) {
	l := layOut(t, sample())
	for _, d := range standingIn(l) {
		if d.text.Text == "16" || d.text.Text == "Uren" {
			if right := d.x + d.text.Width; math.Abs(right-(l.area.right()-cellPad)) > 0.1 {
				t.Errorf("%q ends at %.1f", d.text.Text, right)
			}
		}
	}
}

// TestNames tells which tables have rows that are called something.
func TestNames(t *testing.T) {
	two := make([]export.Column, 2)
	for _, c := range []struct {
		columns []export.Column
		first   export.Cell
		want    bool
	}{
		{two, export.Cell{Text: "mentor"}, true},
		{two, export.Cell{Kind: export.Code, Text: "WMO-01"}, true},
		{two[:1], export.Cell{Text: "mentor"}, false},
		{two, export.Cell{Empty: true}, false},
		{two, export.Cell{Kind: export.Long, Text: "mentor"}, false},
		{two, export.Cell{Kind: export.Number, Text: "3"}, false},
		{two, export.Cell{Text: "een\ntwee"}, false},
		{two, export.Cell{Text: strings.Repeat("lang ", 20)}, false},
	} {
		set := &table{Table: &export.Table{Rows: []export.Row{{Cells: []export.Cell{c.first, {}}}}}, columns: c.columns}
		if got := names(set); got != c.want {
			t.Errorf("%+v in %d columns: %v", c.first, len(c.columns), got)
		}
	}
}

// TestLayout_ColumnsAreWideEnough: whatever stands in a table, its columns fill the page and none is too narrow to read.
func TestLayout_ColumnsAreWideEnough(t *testing.T) {
	fs, err := shape.New(shape.Plain)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		l := newLayouter(context.Background(), sample(), fs)
		b := hostileBlock(t, func(label string) string { return hostileText.Draw(t, label) })
		if b.Table == nil {
			return
		}
		set := l.fitted("", b.Table)
		if !set.plain {
			return
		}
		if total := sum(set.widths); math.Abs(total-l.area.width) > 0.1 {
			t.Fatalf("the columns take %.1f of %.1f", total, l.area.width)
		}
		for i, w := range set.widths {
			longest := 0.0
			for _, r := range set.Rows {
				longest = max(longest, l.width(strings.ReplaceAll(r.Cells[i].Text, "\u00ad", ""), set.style(i)))
			}
			if least := min(longest, 6*set.text.size); w-2*cellPad < least {
				t.Fatalf("column %d of %d is %.1f wide for texts of %.1f", i+1, len(set.widths), w, longest)
			}
		}
	})
}

// TestLayout_WordsAreBrokenInTablesAlone: running text is ragged instead.
func TestLayout_WordsAreBrokenInTablesAlone(t *testing.T) {
	words := strings.TrimSpace(strings.Repeat("verzuimbegeleidingsgesprekken ", 30))
	cell := export.Cell{Kind: export.Long, Text: words}
	table := &export.Table{Columns: make([]export.Column, 5), Rows: []export.Row{{Cells: slices.Repeat([]export.Cell{cell}, 5)}}}
	l := layOut(t, after(1, export.Block{Kind: export.Answer, Title: "Vraag", Value: cell}, export.Block{Kind: export.Grid, Title: "Tabel", Table: table}))
	broken := 0
	for _, d := range standingIn(l) {
		if !d.text.Hyphen {
			continue
		}
		if broken++; d.style != l.st.table {
			t.Errorf("%q is broken", d.text.Text)
		}
	}
	if broken == 0 {
		t.Error("no word is broken")
	}
}

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

// TestLayout_PlacesToSignAreWhole: the heading with the first places, and each place on one page.
func TestLayout_PlacesToSignAreWhole(t *testing.T) {
	for n := 1; n < 12; n++ {
		r := sample()
		r.Signatures = nil
		for i := range n {
			r.Signatures = append(r.Signatures, export.Signature{Party: fmt.Sprintf("Partij %d%s", i, strings.Repeat(" lang", 9*i)), Name: strings.Repeat("naam ", 7*i)})
		}
		l := layOut(t, r)
		pages := map[*node]map[int]bool{}
		heading, first := -1, -1
		for _, d := range standingIn(l) {
			if d.text.Text == "Ondertekening" && d.style == l.st.chapter {
				heading = d.page
			}
			if strings.HasPrefix(d.text.Text, "Partij 0") {
				first = d.page
			}
			if place := d.node.parent; place.role == "Div" {
				if pages[place] == nil {
					pages[place] = map[int]bool{}
				}
				pages[place][d.page] = true
			}
		}
		if heading < 0 || heading != first || len(pages) != n {
			t.Errorf("%d places: the heading on page %d, the first of %d on page %d", n, heading+1, len(pages), first+1)
		}
		for _, on := range pages {
			if len(on) != 1 {
				t.Errorf("%d places: one stands on %d pages", n, len(on))
			}
		}
	}
}

func TestBookmarks(t *testing.T) {
	var marks []mark
	for _, level := range []int{1, 0, 1, 1, 0} {
		marks = append(marks, mark{title: "x", level: level})
	}
	items, top := bookmarks(marks)
	if top.first != 0 || top.last != 4 || top.kids != 3 {
		t.Errorf("the top is %+v", top)
	}
	for i, want := range []bookmark{
		{parent: -1, before: -1, next: 1, first: -1, last: -1}, {parent: -1, before: 0, next: 4, first: 2, last: 3, kids: 2},
		{parent: 1, before: -1, next: 3, first: -1, last: -1}, {parent: 1, before: 2, next: -1, first: -1, last: -1},
		{parent: -1, before: 1, next: -1, first: -1, last: -1},
	} {
		if items[i].mark = (mark{}); items[i] != want {
			t.Errorf("bookmark %d is %+v, want %+v", i, items[i], want)
		}
	}
	if outline(nil, 9) != nil {
		t.Error("an outline of nothing")
	}
}

// TestStylesFor_PoorSight: every letter is larger, and running text has lines of sixty to eighty-five signs.
func TestStylesFor_PoorSight(t *testing.T) {
	usual, large := stylesFor(&export.Report{}), stylesFor(&export.Report{Readable: true})
	for _, pair := range [][2]style{{usual.body, large.body}, {usual.table, large.table}, {usual.chapter, large.chapter}, {usual.section, large.section},
		{usual.running, large.running}, {usual.small, large.small}, {usual.record, large.record}} {
		if pair[1].size < 1.15*pair[0].size || pair[1].pitch < 1.15*pair[0].pitch {
			t.Errorf("%+v is hardly larger than %+v", pair[1], pair[0])
		}
	}
	for family, st := range map[shape.Family]styles{shape.Plain: usual, shape.Readable: large} {
		fs, err := shape.New(family)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Repeat("Samen bespreken de mentoren en de jongerenwerker elke maand hoe het met de leerlingen gaat. ", 10)
		signs := float64(len(text)) * st.measure / fs.Width(text, st.body.weight, st.body.size)
		if signs < 60 || signs > 85 {
			t.Errorf("family %d has %.0f signs a line", family, signs)
		}
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
