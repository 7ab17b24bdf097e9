package pdf

import (
	"strings"
	"testing"

	"samenspel/export"
)

// wideTable returns a table of records with some answers, the columns of which are labelled.
func wideTable(labels []string, rows ...[]string) *export.Table {
	t := &export.Table{}
	for _, label := range labels {
		t.Columns = append(t.Columns, export.Column{Label: label})
	}
	for _, texts := range rows {
		row := export.Row{Name: texts[0]}
		for _, text := range texts {
			row.Cells = append(row.Cells, export.Cell{Text: text, Empty: text == ""})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// TestLayout_RecordsOfATableLookAlike: answers stand beside each other in all records of a table, or in none.
func TestLayout_RecordsOfATableLookAlike(t *testing.T) {
	labels := []string{"Naam", "Soort afspraak", "Waar komt dit vandaan?", "Hoe vaak?"}
	for _, c := range []struct {
		name string
		rows [][]string
		want string // a + for a column that stands beside the next one
	}{
		{"all short", [][]string{{"a", "Veiligheid", "Beroepsregel", "2"}, {"b", "Taal en gedrag", "Schoolregel", "4"}}, ".+.."},
		{"one on two lines", [][]string{{"a", "Veiligheid", "Beroepsregel", "2"}, {"b", "Omgang met leerlingen", "Schoolregel", "4"}}, ".+.."},
		{"one too long", [][]string{{"a", "Veiligheid", "Beroepsregel", "2"}, {"b", "Omgang met leerlingen en met al hun ouders", "Schoolregel", "4"}}, "..+."},
		{"one without", [][]string{{"a", "Veiligheid", "", "2"}, {"b", "Taal en gedrag", "Schoolregel", "4"}}, ".+.."},
		{"a word that does not fit", [][]string{{"a", "Ondersteuningsprofiel", "Beroepsregel", strings.Repeat("vaak ", 30)}}, "...."},
		{"the last one on two lines", [][]string{{"a", "Veiligheid", "Een regel van het beroep", strings.Repeat("vaak ", 30)}, {"b", "Taal", "Schoolregel", "2"}}, "...."},
	} {
		l := layOut(t, sample())
		table := wideTable(labels, c.rows...)
		got := ""
		for _, beside := range l.beside(table, recordNames(table, "")) {
			got += map[bool]string{false: ".", true: "+"}[beside]
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestLayout_AHighRecordBeginsBelowItsTitle: the title of a table waits for no more than the beginning of its first record.
func TestLayout_AHighRecordBeginsBelowItsTitle(t *testing.T) {
	labels := []string{"Naam", "Een", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven"}
	long := strings.TrimSpace(strings.Repeat("straks ", 60))
	table := wideTable(labels, []string{"a", "kort", long, long, long, long, long, long})
	l := layOut(t, sample())
	if room, most := l.recordRoom(table), firstRecord*l.area.height(); room > most {
		t.Errorf("it wants %.0f points, more than %.0f", room, most)
	}
}

// TestLayout_ARecordIsNotTornAtItsEnds puts records at every height of a page: each part of one has three lines or more,
// and one that is not high stays whole rather than leave less than a quarter of a page.
func TestLayout_ARecordIsNotTornAtItsEnds(t *testing.T) {
	labels := []string{"Naam", "Een", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht"}
	row := func(name string) []string {
		texts := []string{name}
		for _, label := range labels[1:] {
			texts = append(texts, strings.Repeat("deel "+label+" ", 12))
		}
		return texts
	}
	for lines := range 45 {
		l := layOut(t, after(lines, export.Block{Kind: export.Grid, Title: "Kaarten", Table: wideTable(labels, row("a"), row("b"), row("c"), row("d"))}))
		parts := map[string]map[int]int{} // of each record: the lines on each page
		name := ""
		for _, d := range standingIn(l) {
			if d.style == l.st.record {
				name = d.text.Text
				parts[name] = map[int]int{}
			}
			if d.style == l.st.tableHead && name != "" {
				parts[name][d.page]++
			}
		}
		for name, pages := range parts {
			for page, count := range pages {
				if count < leastLines {
					t.Errorf("after %d lines %d lines of record %s stand on page %d", lines, count, name, page+1)
				}
			}
		}
		if len(parts) != 4 {
			t.Fatalf("%d records", len(parts))
		}
	}
}

// TestLayout_ARecordGoesOnBelowARule, as it begins.
func TestLayout_ARecordGoesOnBelowARule(t *testing.T) {
	table := wideTable(append([]string{"Naam"}, "Een", "Twee", "Drie", "Vier", "Vijf", "Zes"), []string{"a", "b", "c", "d", "e", "f", strings.Repeat("straks ", 900)})
	l := layOut(t, after(3, export.Block{Kind: export.Grid, Title: "Kaarten", Table: table}))
	for i, p := range l.pages {
		goesOn, ruled := 0.0, false
		for _, o := range p.ops {
			switch {
			case o.kind == opText && o.text.Text == "a – vervolg":
				goesOn = o.y
			case o.kind == opRule && o.style.colour == blue && goesOn > 0:
				ruled = ruled || o.y > goesOn && o.y < goesOn+10
			}
		}
		if goesOn > 0 != ruled {
			t.Errorf("page %d: goes on at %.0f, with a rule %v", i+1, goesOn, ruled)
		}
	}
}
