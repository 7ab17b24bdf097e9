package validate

import (
	"testing"

	"samenspel/planning/schema"
)

var formats = []schema.Format{
	"", schema.BRIN, schema.DUOLocation, schema.KvK, schema.KvKLocation, schema.Municipality, schema.Email, schema.Phone,
	schema.Time, schema.SchoolYear,
}

func TestKinds(t *testing.T) {
	s := realForm(t)
	cases := []struct{ name, answers, want string }{
		{"text of one line", "dossier.titel: Een titel", ""},
		{"text of two lines", "dossier.titel: Een/titel", "format.line@dossier.titel"},
		{"a wrong BRIN", "school.brin: 9x", "format.brin@school.brin"},
		{"a wrong DUO location", "school.vestiging: 99XX", "format.duo_vestiging@school.vestiging"},
		{"wrong numbers of the trade register", "partij.kvk[p]: 123|partij.kvk_vestiging[p]: 456",
			"format.kvk@partij.kvk[p] format.kvk_vestiging@partij.kvk_vestiging[p]"},
		{"a wrong municipality", "gemeente.code: 363", "format.cbs@gemeente.code"},
		{"a wrong address", "partij.rol[p]: school|partij.contact.partij[c]: p|partij.contact.email[c]: sam|partij.contact.telefoon[c]: bel maar",
			"format.email@partij.contact.email[c] format.phone@partij.contact.telefoon[c]"},
		{"a wrong time", "inzet.dagen.van[d]: half tien", "format.time@inzet.dagen.van[d]"},
		{"a wrong school year", "dossier.schooljaar: 2026", "format.schoolyear@dossier.schooljaar"},
		{"several paragraphs", "doel.hoofd: Een/twee//drie", ""},
		{"no number", "inzet.uren_week: zestien", "number@inzet.uren_week"},
		{"a Dutch number", "inzet.uren_week: 16,5", "number@inzet.uren_week"},
		{"too many decimals", "inzet.uren_week: 16.125", "decimals@inzet.uren_week(2)"},
		{"no whole number", "inzet.weken: 39.5", "whole@inzet.weken"},
		{"an amount with parts of cents", "geld.uurtarief: 62.505", "money@geld.uurtarief"},
		{"below a range", "inzet.weken: 0", "range@inzet.weken(1,52)"},
		{"above a range", "inzet.weken: 53", "range@inzet.weken(1,52)"},
		{"at the ends of a range", "inzet.weken: 52|inzet.voltijd: 1", ""},
		{"below the least", "school.leerlingen: -1", "min@school.leerlingen(0)"},
		{"a day", "looptijd.start: 2028-02-29", ""},
		{"no day", "looptijd.start: 2027-02-29|looptijd.einde: volgend jaar", "date@looptijd.einde date@looptijd.start"},
		{"yes and no", "toetreding: ja|privacy.deelt: misschien", "yesno@privacy.deelt"},
		{"a choice", "samenwerkingstype: allebei|dossier.soort: contract", "choice@dossier.soort"},
		{"choices", "school.schoolsoorten: havo/vwo", ""},
		{"choices with one that is none", "school.schoolsoorten: havo/mavo", "choice@school.schoolsoorten"},
		{"choices of this row", "meerwaarde.kiezen[leerlingen]: ja|meerwaarde.onderdelen[leerlingen]: praatje/talent", ""},
		{"choices of another row", "meerwaarde.kiezen[leerlingen]: ja|meerwaarde.onderdelen[leerlingen]: bemiddelen", "choice@meerwaarde.onderdelen[leerlingen]"},
		{"a wrong answer that nobody asks for", "privacy.deelt: nee|privacy.grondslag: onzin", ""},
		{"a reference", "partij.korte_naam[p]: de school|geld.penvoerder: p", ""},
		{"a reference to a row that is gone", "geld.penvoerder: p", "reference_gone@geld.penvoerder"},
		{"references of which one is gone", "rol.naam[r]: mentor|overleg.deelnemers[o]: r/s", "reference_gone@overleg.deelnemers[o]"},
		{"a reference to a fixed row", "doel.subdoelen.thema[d]: groeikansen", ""},
		{"white space", "looptijd.start: / |dossier.soort: /|inzet.weken: //", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			result := Check(s, write(t, s, c.answers))
			if got := summary(result.Findings, Wrong); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestWrongNumber_Limits(t *testing.T) {
	low, high := 0.5, 2.25
	cases := []struct {
		name  string
		field schema.Field
		value string
		want  string
		args  int
	}{
		{"above the most", schema.Field{Decimals: 2, Max: &high}, "2.26", "finding.max", 1},
		{"the most", schema.Field{Decimals: 2, Max: &high}, "2.25", "", 0},
		{"below the least", schema.Field{Decimals: 2, Min: &low}, "0.49", "finding.min", 1},
		{"negative without limits", schema.Field{Decimals: 0}, "-3", "", 0},
		{"far too long", schema.Field{Decimals: 0}, "1234567890123456", "finding.number", 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, args := wrongNumber(&c.field, c.value)
			if code != c.want || len(args) != c.args {
				t.Errorf("got %q %v", code, args)
			}
		})
	}
}
