package validate

import (
	"testing"

	"samenspel/planning"
)

func TestActive(t *testing.T) {
	s := realForm(t)
	cases := []struct {
		name, answers, field, row string
		want                      bool
	}{
		{"no condition", "", "dossier.titel", "", true},
		{"a single field, not answered", "", "privacy.grondslag", "", false},
		{"a single field that says so", "privacy.deelt: ja", "privacy.grondslag", "", true},
		{"a single field that says otherwise", "privacy.deelt: nee", "privacy.grondslag", "", false},
		{"two conditions of which one holds", "privacy.deelt: nee|privacy.bijzonder: ja", "privacy.bijzonder_toelichting", "", false},
		{"two conditions that hold", "privacy.deelt: ja|privacy.bijzonder: ja", "privacy.bijzonder_toelichting", "", true},
		{"a column of the same row", "thema.kiezen[groeikansen]: ja", "thema.vraag1", "groeikansen", true},
		{"a column of another row", "thema.kiezen[groeikansen]: ja", "thema.vraag1", "leefwerelden", false},
		{"a table by its owner's row", "thema.kiezen[groeikansen]: ja", "thema.vraag2a", "groeikansen", true},
		{"a table by another owner's row", "thema.kiezen[groeikansen]: ja", "thema.vraag2a", "leefwerelden", false},
		{"a table by any owner", "thema.kiezen[groeikansen]: ja", "thema.vraag2a", "", true},
		{"a table without such an owner", "thema.kiezen[groeikansen]: nee", "thema.vraag2a", "", false},
		{"a column of a row of a child table", "thema.vraag3.geregeld[v]: bezig", "thema.vraag3.wanneer", "v", true},
		{"a row that isn't there", "", "thema.vraag1", "weg", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Active(s, write(t, s, c.answers), s.Field(c.field), c.row); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestValue(t *testing.T) {
	s := realForm(t)
	cases := []struct{ name, answers, at, want string }{
		{"a plain answer", "dossier.titel: Proef", "dossier.titel", "Proef"},
		{"a field that the form lacks", "", "vervallen", ""},
		{"fte", "inzet.uren_week: 16|inzet.voltijd: 36", "inzet.fte", "0.44"},
		{"fte without the full-time week", "inzet.uren_week: 16", "inzet.fte", ""},
		{"fte of a week of no hours", "inzet.uren_week: 16|inzet.voltijd: 0", "inzet.fte", ""},
		{"fte of something else", "inzet.uren_week: veel|inzet.voltijd: 36", "inzet.fte", ""},
		{"fte that was typed", "inzet.uren_week: 16|inzet.voltijd: 36|inzet.fte: 0.5", "inzet.fte", "0.5"},
		{"fte of white space", "inzet.uren_week: 18|inzet.voltijd: 36|inzet.fte: /", "inzet.fte", "0.5"},
		{"hours", "inzet.uren_week: 16.5|inzet.weken: 40", "inzet.uren_jaar", "660"},
		{"meetings per year", "overleg.frequentie[o]: 4|overleg.frequentie_periode[o]: jaar", "overleg.per_jaar[o]", "4"},
		{"meetings per week", "overleg.frequentie[o]: 1|overleg.frequentie_periode[o]: week", "overleg.per_jaar[o]", "40"},
		{"meetings per week of these weeks", "inzet.weken: 36|overleg.frequentie[o]: 2|overleg.frequentie_periode[o]: week", "overleg.per_jaar[o]", "72"},
		{"meetings per month", "overleg.frequentie[o]: 1|overleg.frequentie_periode[o]: maand", "overleg.per_jaar[o]", "10"},
		{"meetings per period", "overleg.frequentie[o]: 1|overleg.frequentie_periode[o]: periode", "overleg.per_jaar[o]", "4"},
		{"meetings per nothing", "overleg.frequentie[o]: 1", "overleg.per_jaar[o]", ""},
		{"meetings that were typed all the same", "overleg.per_jaar[o]: 99", "overleg.per_jaar[o]", ""},
		{"a total", "geld.betaalt.bedrag[b]: 32000.00|geld.betaalt.bedrag[c]: 0.10|geld.betaalt.bedrag[d]: 0.2", "geld.totaal", "32000.30"},
		{"a total with something else", "geld.betaalt.bedrag[b]: 10.00|geld.betaalt.bedrag[c]: veel", "geld.totaal", "10.00"},
		{"a total of nothing", "geld.betaalt.waarvoor[b]: uren", "geld.totaal", ""},
		{"a total of very much", "geld.betaalt.bedrag[b]: 999999999999999.99|geld.betaalt.bedrag[c]: 999999999999999.99", "geld.totaal", "1999999999999999.98"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Value(s, write(t, s, c.answers), path(c.at)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestValue_OfARowThatIsGone(t *testing.T) {
	s := realForm(t)
	a := write(t, s, "geld.betaalt.bedrag[b]: 10.00|geld.betaalt.bedrag[c]: 20.00")
	a.Set(planning.Edit{Path: planning.Path{Field: "geld.betaalt", Row: "b"}}, maker)
	if got := Value(s, a, single("geld.totaal")); got != "20.00" {
		t.Errorf("got %q", got)
	}
}
