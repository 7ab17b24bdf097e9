package pdf

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/export/pdf/check"
	"samenspel/export/pdf/shape"
	"samenspel/planning/schema"
)

// leastRoom is eight millimetres in points: a hand needs as much from one line to the next.
const leastRoom = 8 / 25.4 * 72

// TestBlank_HasRoomToWrite: no two lines to write on stand too near each other, and every question is there with its
// boxes.
func TestBlank_HasRoomToWrite(t *testing.T) {
	r := reportOf(t, export.Blank, func(_ *schema.Field, value string) (string, bool) { return value, true })
	for _, readable := range []bool{false, true} {
		r.Readable = readable
		family := shape.Plain
		if readable {
			family = shape.Readable
		}
		fonts, err := shape.New(family)
		if err != nil {
			t.Fatal(err)
		}
		l := newLayouter(context.Background(), r, fonts)
		pages, err := l.run()
		if err != nil {
			t.Fatal(err)
		}
		lines := 0
		for n, p := range pages[:len(pages)-1] { // the last is to sign
			var ys []float64
			for _, o := range p.ops {
				if o.kind == opRule && o.style.colour == grey {
					ys = append(ys, o.y)
				}
			}
			slices.Sort(ys)
			for i := 1; i < len(ys); i++ {
				if lines++; ys[i]-ys[i-1] < leastRoom {
					t.Errorf("page %d: %.1f points from one line to the next", n+1, ys[i]-ys[i-1])
				}
			}
		}
		if lines < 200 {
			t.Errorf("only %d lines to write on", lines)
		}
		var out bytes.Buffer
		if _, err := Write(context.Background(), &out, r); err != nil {
			t.Fatal(err)
		}
		if faults := check.As(out.Bytes(), check.A2a); len(faults) > 0 {
			t.Errorf("readable %v: %q", readable, faults)
		}
	}
}

// TestBlank_AsksEverything on paper: each question, its help and what can be ticked.
func TestBlank_AsksEverything(t *testing.T) {
	r := reportOf(t, export.Blank, func(_ *schema.Field, value string) (string, bool) { return value, true })
	_, text := laid(t, r)
	plain := unspaced(text)
	for _, c := range r.Chapters {
		for _, b := range c.Blocks {
			said := append([]string{b.Title, b.Help}, b.Value.Choices...)
			if b.Table != nil {
				for i, col := range b.Table.Columns {
					said = append(append(said, col.Label, col.Help), b.Table.Rows[0].Cells[i].Choices...)
				}
			}
			for _, each := range said {
				if !strings.Contains(plain, unspaced(each)) {
					t.Errorf("%s: %q is not in the form", b.ID, each)
				}
			}
		}
	}
	if n := strings.Count(text, "☐"); n < 100 {
		t.Errorf("%d boxes to tick", n)
	}
}

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

// TestBlank_NamesARecordThatGoesOn on the next page.
func TestBlank_NamesARecordThatGoesOn(t *testing.T) {
	table := &export.Table{Title: "Lijst"}
	row := export.Row{Name: "Overleg 1"}
	for range 40 {
		table.Columns = append(table.Columns, export.Column{Label: "Wat?"})
		row.Cells = append(row.Cells, export.Cell{Empty: true, Room: 1})
	}
	table.Rows = []export.Row{row}
	l := layOut(t, &export.Report{Kind: export.Blank, Title: "Formulier", Words: export.Words{Continued: "vervolg"},
		Chapters: []export.Chapter{{Title: "Een", Blocks: []export.Block{{Kind: export.Grid, Title: "Lijst", Table: table}}}}})
	told := 0
	for _, p := range l.pages {
		for _, o := range p.ops {
			if o.kind == opText && o.artifact && o.text.Text == "Overleg 1 – vervolg" {
				told++
			}
		}
	}
	if told == 0 {
		t.Error("a later page does not say whose questions go on")
	}
}

func unspaced(text string) string { return strings.Join(strings.Fields(text), "") }
