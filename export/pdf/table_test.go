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

// TestLayout_ALongCellGetsTheRoom: the other columns break their words for it.
func TestLayout_ALongCellGetsTheRoom(t *testing.T) {
	word := export.Cell{Text: "arbeidsongeschiktheidsverzekering"}
	long := export.Cell{Kind: export.Long, Text: strings.Repeat("woord ", 900)}
	for _, c := range []struct {
		cell        export.Cell
		least, most float64 // of the page's width
	}{{word, 0.2, 0.3}, {long, 0.35, 0.6}} {
		l := layOut(t, sample())
		table := &export.Table{Columns: make([]export.Column, 4), Rows: []export.Row{{Cells: []export.Cell{word, word, word, c.cell}}}}
		if got := l.fitted("", table).widths[3] / l.area.width; got < c.least || got > c.most {
			t.Errorf("the column of %.20q takes %.2f of the page", c.cell.Text, got)
		}
	}
}

// TestLayout_HighRowsInManyColumnsBecomeRecords: narrow columns are for short answers, of short words.
func TestLayout_HighRowsInManyColumnsBecomeRecords(t *testing.T) {
	for _, c := range []struct {
		columns, words int // of each cell
		word           string
		plain          bool
	}{
		{6, 3, "leerling ", true}, {6, 25, "leerling ", false}, {5, 25, "leerling ", false}, {4, 25, "leerling ", true},
		{5, 2, "samenwerkingsovereenkomsten ", false}, {4, 2, "samenwerkingsovereenkomsten ", true},
	} {
		l := layOut(t, sample())
		table := &export.Table{Columns: make([]export.Column, c.columns)}
		for range 4 {
			cells := make([]export.Cell, c.columns)
			for i := range cells {
				cells[i] = export.Cell{Kind: export.Long, Text: strings.TrimSpace(strings.Repeat(c.word, c.words))}
			}
			table.Rows = append(table.Rows, export.Row{Cells: cells})
		}
		if set := l.fitted("", table); set.plain != c.plain {
			t.Errorf("%d columns of %d times %q: in columns %v", c.columns, c.words, c.word, set.plain)
		}
	}
}

// TestLayout_OneLineWhereItFits: a longer answer takes the room that shorter ones leave.
func TestLayout_OneLineWhereItFits(t *testing.T) {
	table := &export.Table{
		Columns: []export.Column{{Label: "Soort bijlage"}, {Label: "Titel"}, {Label: "Datum van het stuk"}, {Label: "Mag dit openbaar?"}},
		Rows: []export.Row{
			{Cells: []export.Cell{{Text: "Rooster"}, {Text: "Rooster"}, {Kind: export.Date, Text: "29 juni 2026"}, {Text: "Ja"}}},
			{Cells: []export.Cell{{Text: "Veiligheidsplan"}, {Text: "Schoolveiligheidsplan De Brug 2025-2029"}, {Kind: export.Date, Text: "1 september 2025"}, {Text: "Nee"}}},
			{Cells: []export.Cell{{Text: "Lijst"}, {Kind: export.Lines, Text: "Schoolveiligheidsplan De Brug 2025\nNog een"}, {Empty: true}, {Text: "Nee"}}},
		},
	}
	l := layOut(t, sample())
	set := l.fitted("", table)
	for i, want := range []int{1, 1, 2} {
		if got := rowHeight(l.row(set, i)); got != want {
			t.Errorf("row %d takes %d lines, not %d", i+1, got, want)
		}
	}
	if total := sum(set.widths); math.Abs(total-l.area.width) > 0.1 {
		t.Errorf("the columns take %.1f of %.1f", total, l.area.width)
	}
}

// TestLayout_WordsStayWholeWhereARowIsNoLower: a word is broken only where that saves the whole row a line.
func TestLayout_WordsStayWholeWhereARowIsNoLower(t *testing.T) {
	short, long := export.Cell{Text: "Jongerenwerk de brugwachters (voorbeeld)"}, export.Cell{Kind: export.Long, Text: strings.Repeat("straks ", 40)}
	for _, c := range []struct {
		beside export.Cell
		broken bool
	}{{export.Cell{Text: "ja"}, true}, {long, false}} {
		l := layOut(t, sample())
		set := l.fitted("", &export.Table{Columns: make([]export.Column, 2), Rows: []export.Row{{Cells: []export.Cell{c.beside, short}}}})
		set.widths = []float64{l.area.width - 105, 105}
		set.lines[0] = nil
		broken := slices.ContainsFunc(l.row(set, 0)[1], func(line cellLine) bool { return line.text.Hyphen })
		if broken != c.broken {
			t.Errorf("beside %.10q a word is broken: %v", c.beside.Text, broken)
		}
	}
}

// TestLayout_ANameHasRoom: what names a row is not squeezed to its longest word by long answers.
func TestLayout_ANameHasRoom(t *testing.T) {
	name := export.Cell{Text: "Onderlinge versterking van jongerenwerk en schoolpersoneel"}
	long := export.Cell{Kind: export.Long, Text: strings.Repeat("straks ", 120)}
	l := layOut(t, sample())
	set := l.fitted("", &export.Table{Columns: make([]export.Column, 3), Rows: []export.Row{{Cells: []export.Cell{name, {Text: "ja"}, long}}}})
	if lines := l.row(set, 0)[0]; len(lines) != 4 {
		t.Errorf("the name takes %d lines", len(lines))
	}
	short := export.Cell{Text: "Meedoen is vrijwillig"}
	long.Text = long.Text[:len(long.Text)/3]
	set = l.fitted("", &export.Table{Columns: make([]export.Column, 4), Rows: []export.Row{{Cells: []export.Cell{short, long, long, long}}}})
	if got, most := set.widths[0]-2*cellPad, leastWord*set.name.size+1; got > most {
		t.Errorf("a short name takes %.0f of the width, more than %.0f", got, most)
	}
}

// TestLayout_OneLongWordBreaksNoOther: it gets what the words of the other columns leave.
func TestLayout_OneLongWordBreaksNoOther(t *testing.T) {
	l := layOut(t, sample())
	signs := func(sizes float64) export.Cell {
		return export.Cell{Kind: export.Long, Text: strings.Repeat("n", int(sizes*l.st.table.size/l.width("n", l.st.table)))}
	}
	cells := []export.Cell{signs(14), signs(14), signs(30)}
	set := l.fitted("", &export.Table{Columns: make([]export.Column, 3), Rows: []export.Row{{Cells: cells}}})
	for i, want := range []int{1, 1, 2} {
		if got := len(l.row(set, 0)[i]); got != want {
			t.Errorf("the word in column %d takes %d lines, not %d", i+1, got, want)
		}
	}
}

// TestLayout_TheLastRowIsNotAlone puts a table of low rows at every height of a page, in groups and without.
func TestLayout_TheLastRowIsNotAlone(t *testing.T) {
	for _, grouped := range []bool{false, true} {
		for lines := range 45 {
			table := &export.Table{Grouped: grouped, Columns: []export.Column{{Label: "Bij"}, {Label: "Wat"}, {Label: "Wie"}}}
			for i := range 9 {
				table.Rows = append(table.Rows, export.Row{Cells: []export.Cell{{Text: fmt.Sprintf("groep %d", i/4)}, {Text: fmt.Sprintf("rij %d", i)}, {Text: "ja"}}})
			}
			l := layOut(t, after(lines, export.Block{Kind: export.Grid, Title: "Tabel", Table: table}))
			on := map[string]int{}
			for _, d := range standingIn(l) {
				on[d.text.Text] = d.page
			}
			if on["rij 7"] != on["rij 8"] {
				t.Errorf("after %d lines, grouped %v, the last row stands alone", lines, grouped)
			}
			if on["Tabel"] != on["rij 0"] {
				t.Errorf("after %d lines, grouped %v, the first row does not stand below its title", lines, grouped)
			}
		}
	}
}

// TestLayout_ARowWithoutAnswersSaysSo: in columns and as a record.
func TestLayout_ARowWithoutAnswersSaysSo(t *testing.T) {
	for columns, want := range map[int]int{2: 2, 3: 2, 8: 2} {
		table := &export.Table{Columns: slices.Repeat([]export.Column{{Label: "Werken we hieraan?"}}, columns)}
		for i := range 3 {
			cells := make([]export.Cell, columns)
			for k := range cells {
				cells[k].Empty = true
			}
			cells[0] = export.Cell{Text: fmt.Sprintf("Gebied %d", i)}
			table.Rows = append(table.Rows, export.Row{Name: cells[0].Text, Cells: cells})
		}
		table.Rows[1].Cells[columns-1] = export.Cell{Text: "ja"}
		l := layOut(t, after(0, export.Block{Kind: export.Grid, Title: "Gebieden", Table: table}))
		said := 0
		for _, d := range standingIn(l) {
			if d.text.Text == l.report.Words.Empty {
				said++
				if d.style.weight != shape.Italic || d.style.colour != grey {
					t.Errorf("%d columns: it looks like an answer", columns)
				}
			}
		}
		if said != want {
			t.Errorf("%d columns: said %d times, want %d", columns, said, want)
		}
	}
}

// TestLayout_TheHeadStaysLow: also above a column in which nobody answered.
func TestLayout_TheHeadStaysLow(t *testing.T) {
	long := export.Cell{Kind: export.Long, Text: strings.Repeat("straks ", 900)}
	l := layOut(t, sample())
	table := &export.Table{Columns: []export.Column{{Label: "Thema"}, {Label: "Waarvoor?"}, {Label: "Wie draagt vanuit welke rol wat bij?"}}}
	table.Rows = []export.Row{{Cells: []export.Cell{{Text: "Kansen"}, long, {Empty: true}}}}
	if lines, most := l.headHeight(l.fitted("", table))-2*rowPad, 3*l.st.tableHead.pitch; lines > most+0.1 {
		t.Errorf("the head takes %.0f points, more than %.0f", lines, most)
	}
}

// TestLayout_WordsStayWholeInAWideColumn as they do in running text.
func TestLayout_WordsStayWholeInAWideColumn(t *testing.T) {
	long := export.Cell{Kind: export.Long, Text: strings.Repeat("verzuimbegeleidingsgesprekken helpen ", 60)}
	l := layOut(t, sample())
	for width, want := range map[float64]bool{100: true, 300: false} {
		broken := slices.ContainsFunc(l.cellIn(0, long, l.st.table, width), func(line cellLine) bool { return line.text.Hyphen })
		if broken != want {
			t.Errorf("in %.0f points a word is broken: %v", width, broken)
		}
	}
}

// TestLayout_AirBehindFigures: what begins at the left stands apart from the figures beside it.
func TestLayout_AirBehindFigures(t *testing.T) {
	table := &export.Table{Columns: []export.Column{{Label: "Uren", Kind: export.Number}, {Label: "Bedrag", Kind: export.Money}, {Label: "Waarvoor?"}}}
	for range 2 {
		table.Rows = append(table.Rows, export.Row{Cells: []export.Cell{{Kind: export.Number, Text: "480"}, {Kind: export.Money, Text: "€ 30.000,00"}, {Text: strings.Repeat("uren ", 60)}}})
	}
	l := layOut(t, after(1, export.Block{Kind: export.Grid, Title: "Geld", Table: table}))
	ends, begins := 0.0, 0.0
	for _, d := range standingIn(l) {
		switch {
		case strings.HasPrefix(d.text.Text, "€"):
			ends = d.x + d.text.Width
		case strings.HasPrefix(d.text.Text, "uren"):
			begins = d.x
		}
	}
	if air := begins - ends; math.Abs(air-2*cellPad-figureAir) > 0.1 {
		t.Errorf("%.1f points between them", air)
	}
}

// TestLayout_AShortHeadTakesTwoLines though all that stands below it is shorter.
func TestLayout_AShortHeadTakesTwoLines(t *testing.T) {
	l := layOut(t, sample())
	cells := []export.Cell{{Text: "Groeikansen voor alle leerlingen"}, {Text: "Ja"}, {Kind: export.Long, Text: strings.Repeat("woord ", 80)}}
	set := l.fitted("", &export.Table{Columns: []export.Column{{Label: "Thema"}, {Label: "Doen we dit thema?"}, {Label: "Waarvoor?"}}, Rows: []export.Row{{Cells: cells}}})
	if l.headHeight(set); len(set.labels[1]) != 2 {
		t.Errorf("the head takes %d lines", len(set.labels[1]))
	}
}
