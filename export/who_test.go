package export_test

import (
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/planning"
)

// TestBuild_WhoDoesItKeepsRoles: in answers to who does something a role stays, and what looks like a person's name goes.
func TestBuild_WhoDoesItKeepsRoles(t *testing.T) {
	for _, c := range []struct {
		answer, published string // empty for the same
		maybe             bool   // it tells that there may be a name
	}{
		{answer: "teamleider onderbouw"},
		{answer: "Teamleider onderbouw, Wijkregisseur en Conciërgeteam"},
		{answer: "Wijkteam Noord en Veilig Thuis"},
		{answer: "GGD, mentor 2B"},
		{answer: "Stichting Jongerenwerk Voorbeeldstad"}, // a party
		{answer: "Anna Tekenaar"},                        // who signs
		{answer: "Sanne de Wit", published: "[naam weggelaten]"},
		{answer: "A. van der Wit, teamleider", published: "[naam weggelaten], teamleider"},
		{answer: "Teamleider Sanne de Wit en de mentor", published: "Teamleider [naam weggelaten] en de mentor"},
		{answer: "Fatima El Idrissi/Willem Quispel", published: "[naam weggelaten]/[naam weggelaten]"},
		{answer: "Fatima", maybe: true},
		{answer: "mentor, bij ziekte Willem", maybe: true},
	} {
		t.Run(c.answer, func(t *testing.T) {
			in := input(t, nothing)
			in.Kind = export.Public
			row := func(table, name, value string) {
				set(in, table, "r9", planning.Between("", ""))
				set(in, name, "r9", value)
			}
			row("evaluatie.plan", "evaluatie.plan.wie", c.answer)
			row("partij", "partij.naam", "Stichting Jongerenwerk Voorbeeldstad")
			row("teken", "teken.naam_functie", "Anna Tekenaar, voorzitter")
			want := c.published
			if want == "" {
				want = c.answer
			}
			got := printed(export.Build(in))
			if !strings.Contains(got, "| "+want+" |") {
				t.Errorf("not published as %q:\n%s", want, got)
			}
			if maybe := strings.Contains(got, in.Texts.Chapters["evaluatie"].Title+": export.notice.maybe [1]"); maybe != c.maybe {
				t.Errorf("it tells of a name that may be there: %v", maybe)
			}
		})
	}
}

// TestBuild_ANameForARoleGoesEverywhere, also where it stands in another answer.
func TestBuild_ANameForARoleGoesEverywhere(t *testing.T) {
	in := example(t)
	in.Kind = export.Public
	set(in, "thema.vraag3.wie", in.Agreement.Rows(in.Schema.Field("thema.vraag3"))[0], "Willem Quispel")
	set(in, "doel.hoofd", "", "Vraag het aan Willem.")
	if got := printed(export.Build(in)); !strings.Contains(got, "Vraag het aan [naam weggelaten].") || strings.Contains(got, "Quispel") {
		t.Error("the name stays in another answer")
	}
}
