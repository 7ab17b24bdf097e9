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
	if room, most := l.recordRoom(table), 0.2*l.area.height(); room > most {
		t.Errorf("it wants %.0f points, more than %.0f", room, most)
	}
}
