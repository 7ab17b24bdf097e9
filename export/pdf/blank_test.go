package pdf

import (
	"bytes"
	"context"
	"math"
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
			said := append([]string{b.Title, b.Guide}, b.Value.Choices...)
			if b.Table != nil {
				for i, col := range b.Table.Columns {
					said = append(append(said, col.Label, col.Guide), b.Table.Rows[0].Cells[i].Choices...)
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

// TestBlank_SaysWhoseItIsOnTheCover: each of the things to write there has a line, and what to do without room is no
// small print.
func TestBlank_SaysWhoseItIsOnTheCover(t *testing.T) {
	r := blankOf()
	r.ByHand, r.Words.MoreRoom = []string{"School", "Datum van vandaag"}, "Schrijf verder op een los vel."
	l := layOut(t, r)
	var labels []op
	lines, told := 0, false
	for _, o := range l.pages[0].ops {
		switch {
		case o.kind == opText && slices.Contains(r.ByHand, o.text.Text):
			labels = append(labels, o)
		case o.kind == opRule && o.style.colour == grey:
			label := labels[len(labels)-1]
			if lines++; o.y != label.y || o.x < label.x+label.text.Width {
				t.Errorf("the line of %q is at %.1f, %.1f", label.text.Text, o.x, o.y)
			}
		case o.kind == opText && o.text.Text == r.Words.MoreRoom:
			told = o.style == l.st.body
		}
	}
	if len(labels) != 2 || lines != 2 || !told {
		t.Errorf("%d labels, %d lines, what to do is told: %v", len(labels), lines, told)
	}
}

// TestBlank_BoxesAreForAPen: as large in a cell as below a question, with air before their words and between the lines.
func TestBlank_BoxesAreForAPen(t *testing.T) {
	choices := export.Cell{Empty: true, Choices: []string{"Ja", "Nog bezig", "Nee", strings.Repeat("een lang antwoord ", 12)}}
	table := &export.Table{Columns: []export.Column{{Label: "Geregeld?"}, {Label: "Wie?"}}, Rows: []export.Row{{Cells: []export.Cell{choices, {Empty: true, Room: 1}}}}}
	l := layOut(t, blankOf(
		export.Block{Kind: export.Answer, Title: "Geregeld?", Value: choices},
		export.Block{Kind: export.Grid, Title: "Lijst", Table: table}))
	ops, boxes := l.pages[len(l.pages)-1].ops, 0
	for i, o := range ops {
		if o.kind != opText || o.text.Text != tick {
			continue
		}
		boxes++
		if next := ops[i+1]; o.style.size != tickSize || next.x-o.x < l.width(tick, o.style)+tickAir-0.01 {
			t.Errorf("a box of size %.1f, its words %.1f points further", o.style.size, next.x-o.x)
		}
		for _, other := range ops[:i] {
			if apart := math.Abs(other.y - o.y); other.text.Text == tick && apart > 0.1 && apart < tickSize {
				t.Errorf("%.1f points between lines of boxes", apart)
			}
		}
	}
	if boxes != 8 {
		t.Errorf("%d boxes", boxes)
	}
}

// TestBlank_NoHeadingIsLeftBehind at the foot of a page, whatever stands above it.
func TestBlank_NoHeadingIsLeftBehind(t *testing.T) {
	table := &export.Table{Columns: []export.Column{{Label: "Wat?", Guide: "Uitleg"}, {Label: "Wie?"}},
		Rows: slices.Repeat([]export.Row{{Cells: []export.Cell{{Empty: true, Room: 2}, {Empty: true, Room: 1}}}}, 4)}
	for above := range 80 {
		guide := strings.Repeat("hoe ", above%2*600)
		l := layOut(t, blankOf(
			export.Block{Kind: export.Answer, Title: strings.Repeat("boven\n", above/2) + "boven", Value: export.Cell{Empty: true, Room: 1}},
			export.Block{Kind: export.Heading, Title: "Kop", Intro: "Waarover", Level: 2},
			export.Block{Kind: export.Grid, Title: "Lijst", Guide: guide, Table: table}))
		for n, p := range l.pages {
			heading, asked := false, false
			for _, o := range p.ops {
				heading = heading || o.kind == opText && o.text.Text == "Kop"
				asked = asked || o.kind == opText && o.text.Text == "Wat?" && !o.artifact
			}
			if heading != asked {
				t.Errorf("%d lines above: on page %d heading %v, table %v", above, n+1, heading, asked)
			}
		}
	}
}

// TestBlank_ChaptersFillTheirPages: a page is half white only where what follows needs more than that.
func TestBlank_ChaptersFillTheirPages(t *testing.T) {
	r := reportOf(t, export.Blank, func(_ *schema.Field, value string) (string, bool) { return value, true })
	for _, r.Readable = range []bool{false, true} {
		l := layOut(t, r)
		empty := 0
		for _, p := range l.pages[2 : len(l.pages)-2] { // behind the contents, before the end of the last chapter and the page to sign
			low := 0.0
			for _, o := range p.ops {
				if o.y <= p.area.bottom {
					low = max(low, o.y)
				}
			}
			if low-p.area.top < 0.5*p.area.height() {
				empty++
			}
		}
		if empty > 0 {
			t.Errorf("readable %v: %d of %d pages are half white", r.Readable, empty, len(l.pages))
		}
	}
}

// TestBlank_AUnitHasAirBelowIt: it does not touch the next question.
func TestBlank_AUnitHasAirBelowIt(t *testing.T) {
	table := &export.Table{Title: "Lijst"}
	row := export.Row{Name: "Een"}
	for range mostBlank + 2 {
		table.Columns = append(table.Columns, export.Column{Label: "Hoe lang?", Kind: export.Number})
		row.Cells = append(row.Cells, export.Cell{Kind: export.Number, Unit: "minuten", Empty: true, Room: 1})
	}
	table.Rows = []export.Row{row}
	l := layOut(t, blankOf(export.Block{Kind: export.Grid, Title: "Lijst", Table: table}))
	unit := 0.0
	for _, o := range l.pages[len(l.pages)-1].ops {
		switch {
		case o.kind == opText && o.text.Text == "minuten":
			unit = o.y
		case o.kind == opText && o.text.Text == "Hoe lang?" && unit > 0 && o.y-unit < 1.25*l.st.body.pitch:
			t.Errorf("%.1f points from a unit to the next question", o.y-unit)
		}
	}
}

// blankOf returns a form of one chapter.
func blankOf(blocks ...export.Block) *export.Report {
	return &export.Report{Kind: export.Blank, Title: "Formulier", Chapters: []export.Chapter{{Title: "Een", Blocks: blocks}}}
}

func unspaced(text string) string { return strings.Join(strings.Fields(text), "") }
