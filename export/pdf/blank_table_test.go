package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"samenspel/export"
)

// TestBlank_TellsWhatGoesOn: what a page begins with says what it belongs to, and no row of a table goes on alone.
func TestBlank_TellsWhatGoesOn(t *testing.T) {
	columns := []export.Column{{Label: "Thema"}, {Label: "Wat?"}, {Label: "Wie?"}}
	for many := 10; many < 60; many++ {
		table := &export.Table{Title: "Lijst", Columns: columns, Grouped: true}
		for range many {
			table.Rows = append(table.Rows, export.Row{Name: "Veilig", Cells: []export.Cell{{Text: "Veilig"}, {Empty: true, Room: 1}, {Empty: true, Room: 1}}})
		}
		r := &export.Report{Kind: export.Blank, Title: "Formulier", Chapters: []export.Chapter{{Title: "Een", Blocks: []export.Block{
			{Kind: export.Grid, Title: "Lijst", Table: table},
		}}}}
		pages := 0
		for n, p := range layOut(t, r).pages {
			group, cells := 0, 0
			for _, o := range p.ops {
				switch {
				case o.kind == opText && o.text.Text == "Thema: Veilig":
					group++
				case o.kind == opFill && o.h == writeRow:
					cells++
				}
			}
			if cells == 0 {
				continue
			}
			if pages++; group != 1 || cells == 1 {
				t.Errorf("%d rows, page %d: %d rows below %d lines of their group", many, n+1, cells, group)
			}
		}
		if many > 40 && pages < 2 {
			t.Errorf("%d rows on %d pages", many, pages)
		}
	}
}

// TestBlank_KeepsAGroupTogether: each of its rows is on the page of the line above them.
func TestBlank_KeepsAGroupTogether(t *testing.T) {
	table := &export.Table{Title: "Lijst", Grouped: true, Columns: []export.Column{{Label: "Thema"}, {Label: "Wat?"}, {Label: "Wie?"}}}
	for i := range 60 {
		name := "Thema " + string(rune('A'+i/3))
		table.Rows = append(table.Rows, export.Row{Name: name, Cells: []export.Cell{{Text: name}, {Empty: true, Room: 1}, {Empty: true, Room: 1}}})
	}
	l := layOut(t, &export.Report{Kind: export.Blank, Title: "Formulier", Chapters: []export.Chapter{{Title: "Een", Blocks: []export.Block{
		{Kind: export.Grid, Title: "Lijst", Table: table},
	}}}})
	for n, p := range l.pages {
		groups, rows := 0, 0
		for _, o := range p.ops {
			switch {
			case o.kind == opText && strings.HasPrefix(o.text.Text, "Thema: "):
				groups++
			case o.kind == opFill && o.h == writeRow:
				rows++
			}
		}
		if rows != 3*groups {
			t.Errorf("page %d: %d rows of %d groups", n+1, rows, groups)
		}
	}
}

// TestBlank_BoxesStandBesideEachOther in a cell, and what is written there has room for a date.
func TestBlank_BoxesStandBesideEachOther(t *testing.T) {
	cells := func(choices ...string) []export.Cell {
		write := export.Cell{Empty: true, Room: 1}
		return []export.Cell{write, {Empty: true, Choices: choices}, write, write}
	}
	columns := []export.Column{{Label: "Wat?"}, {Label: "Geregeld?"}, {Label: "Wanneer?", Kind: export.Date}, {Label: "Wie?", Kind: export.Long}}
	for _, readable := range []bool{false, true} {
		for _, choices := range [][]string{{"Ja", "Nee"}, {"Ja", "Nog bezig", "Nee"}} {
			r := blankOf(export.Block{Kind: export.Grid, Title: "Lijst", Table: &export.Table{Columns: columns, Rows: []export.Row{{Cells: cells(choices...)}}}})
			r.Readable = readable
			l := layOut(t, r)
			set, ok := l.blankTable(r.Chapters[0].Blocks[0])
			if !ok {
				t.Fatalf("readable %v: %q is no table", readable, choices)
			}
			if lines := l.tickRows(choices, l.st.table, set.widths[1]-2*cellPad); len(lines) != 1 {
				t.Errorf("readable %v: %q stand on %d lines", readable, choices, len(lines))
			}
			if least, total := slices.Min(set.widths[2:]), sum(set.widths); least < leastDate || math.Abs(total-l.area.width) > 0.01 {
				t.Errorf("readable %v: widths %.1f of %.1f", readable, set.widths, l.area.width)
			}
		}
	}
}

// TestBlank_BoxesTakeWhatTheyNeed: no more width than their words, and never less than the longest of them.
func TestBlank_BoxesTakeWhatTheyNeed(t *testing.T) {
	l := layOut(t, blankOf())
	for _, choices := range [][]string{{"Ja", "Nee"}, {""}, {"Ja", "Deels", "Nee", "Niet van toepassing"}, {strings.Repeat("Onafgebroken", 6)}} {
		width, least := l.boxesWidth(choices), 0.0
		for _, choice := range choices {
			least = max(least, l.wordWidth(choice, l.st.table))
		}
		if width < least || width > max(mostBoxes*l.area.width, least+l.tickIndent()) {
			t.Errorf("%q take %.1f points, their longest word %.1f", choices, width, least)
		}
		if lines, tight := l.tickRows(choices, l.st.table, width), l.tickRows(choices, l.st.table, least+1); len(lines) > len(tight) {
			t.Errorf("%q take %d lines, and %d in less room", choices, len(lines), len(tight))
		}
	}
}

// TestBlank_NamesAreNotBroken within a word, in the first column of a table.
func TestBlank_NamesAreNotBroken(t *testing.T) {
	const name = "Onderlinge versterking van jongerenwerk en schoolpersoneel"
	write := export.Cell{Empty: true, Room: 2}
	block := export.Block{Kind: export.Grid, Title: "Lijst", Table: &export.Table{
		Columns: []export.Column{{Label: "Thema"}, {Label: "Waarom?"}, {Label: "Waarvoor?", Kind: export.Long}, {Label: "Wie?"}},
		Rows:    []export.Row{{Cells: []export.Cell{{Text: name}, write, write, write}}},
	}}
	r := blankOf(block)
	r.Readable = true
	_, text := laid(t, r)
	for word := range strings.FieldsSeq(name) {
		if !strings.Contains(text, word) {
			t.Errorf("%q is broken: %s", word, text)
		}
	}
}

// blankRowsOn returns how many rows of a blank table stand on each page, below so many lines of a question.
func blankRowsOn(t *testing.T, rows, above int) []int {
	t.Helper()
	table := &export.Table{Columns: []export.Column{{Label: "Wat?"}, {Label: "Wie?"}},
		Rows: slices.Repeat([]export.Row{{Cells: slices.Repeat([]export.Cell{{Empty: true, Room: 1}}, 2)}}, rows)}
	l := layOut(t, blankOf(
		export.Block{Kind: export.Answer, Title: strings.Repeat("boven\n", above) + "boven", Value: export.Cell{Empty: true, Room: 1}},
		export.Block{Kind: export.Grid, Title: "Lijst", Table: table}))
	counts := make([]int, len(l.pages))
	for n, p := range l.pages {
		for _, o := range p.ops {
			if o.kind == opFill && o.h == writeRow { // between the cells
				counts[n]++
			}
		}
	}
	return counts
}

// TestBlank_NoRowIsAlone below the first head of its table, or on the last page.
func TestBlank_NoRowIsAlone(t *testing.T) {
	for _, rows := range []int{4, mostWhole + 2} {
		for above := range 45 {
			for n, here := range blankRowsOn(t, rows, above) {
				if here == 1 {
					t.Errorf("%d lines above: one of %d rows alone on page %d", above, rows, n+1)
				}
			}
		}
	}
}

// TestBlank_FewRowsStayTogether: no table of some low rows is cut. More rows would leave too much of a page white.
func TestBlank_FewRowsStayTogether(t *testing.T) {
	for rows := 1; rows <= mostWhole; rows++ {
		for above := range 45 {
			for n, here := range blankRowsOn(t, rows, above) {
				if here != 0 && here != rows {
					t.Errorf("%d lines above: %d of %d rows on page %d", above, here, rows, n+1)
				}
			}
		}
	}
}

// TestBlank_IsATableOnlyWithRoomForWords: an address does not go into three centimetres.
func TestBlank_IsATableOnlyWithRoomForWords(t *testing.T) {
	for columns, want := range map[int]bool{2: true, 4: true, 5: false} {
		table := &export.Table{Columns: append(slices.Repeat([]export.Column{{Label: "Wat?"}}, columns-1), export.Column{Label: "Nummer", Kind: export.Code}),
			Rows: []export.Row{{Cells: slices.Repeat([]export.Cell{{Empty: true, Room: 1}}, columns)}}}
		block := export.Block{Kind: export.Grid, Title: "Lijst", Table: table}
		if _, plain := layOut(t, blankOf(block)).blankTable(block); plain != want {
			t.Errorf("%d columns as a table: %v", columns, plain)
		}
	}
}
