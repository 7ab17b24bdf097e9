package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"samenspel/export"
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
	raceless(t)
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

// TestLayout_WordsAreBrokenInTablesAlone: running text is ragged instead.
func TestLayout_WordsAreBrokenInTablesAlone(t *testing.T) {
	words := strings.TrimSpace(strings.Repeat("verzuimbegeleidingsgesprekken ", 30))
	cell := export.Cell{Kind: export.Long, Text: words}
	table := &export.Table{Columns: make([]export.Column, 4), Rows: []export.Row{{Cells: slices.Repeat([]export.Cell{cell}, 4)}}}
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

// TestLayout_AShortAnswerStandsBesideItsQuestion, also when that takes two lines.
func TestLayout_AShortAnswerStandsBesideItsQuestion(t *testing.T) {
	for _, c := range []struct {
		question, answer string
		beside           bool
	}{
		{"Mogen anderen erbij?", "ja", true},
		{"Delen jullie gegevens over herkenbare leerlingen?", "ja", true},
		{"Delen jullie gegevens over herkenbare leerlingen, en zo ja met wie doen jullie dat dan?", "ja", false},
		{"Mogen anderen erbij?", strings.TrimSpace(strings.Repeat("misschien ", 9)), false},
	} {
		next := export.Block{Kind: export.Answer, Title: "Daarna", Value: export.Cell{Text: "straks"}}
		l := layOut(t, after(1, export.Block{Kind: export.Answer, Title: c.question, Value: export.Cell{Text: c.answer}}, next))
		first, lowest := map[string]float64{}, 0.0
		for _, d := range standingIn(l) {
			word, _, _ := strings.Cut(d.text.Text, " ")
			if strings.Contains(c.question, d.text.Text) {
				lowest = d.y
			}
			if first[word] == 0 {
				first[word] = d.y
			}
		}
		question, _, _ := strings.Cut(c.question, " ")
		answer, _, _ := strings.Cut(c.answer, " ")
		if beside := first[question] == first[answer]; beside != c.beside {
			t.Errorf("%q beside %q: %v", c.answer, c.question, beside)
		}
		if first["Daarna"] < lowest+l.st.strong.pitch {
			t.Errorf("what follows %q stands at %.0f, that ends at %.0f", c.question, first["Daarna"], lowest)
		}
	}
}

// TestLayout_AFewLowRowsStayTogether: no head with one row stands at the foot of a page.
func TestLayout_AFewLowRowsStayTogether(t *testing.T) {
	table := &export.Table{Columns: []export.Column{{Label: "Dag"}, {Label: "Tijd"}}}
	for _, day := range []string{"Dinsdag", "Donderdag", "Vrijdag"} {
		table.Rows = append(table.Rows, export.Row{Cells: []export.Cell{{Text: day}, {Text: "van 8.00 tot 14.30 uur"}}})
	}
	for lines := 20; lines < 60; lines++ {
		pages := map[int]bool{}
		for _, d := range standingIn(layOut(t, after(lines, export.Block{Kind: export.Grid, Title: "Vaste dagen", Table: table}))) {
			switch d.text.Text {
			case "Vaste dagen", "Dinsdag", "Donderdag", "Vrijdag":
				pages[d.page] = true
			}
		}
		if len(pages) != 1 {
			t.Errorf("behind %d lines the table stands on %d pages", lines, len(pages))
		}
	}
}
