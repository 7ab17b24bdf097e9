package validate

import (
	"strings"
	"testing"
)

// ruleCases holds answers and the findings of rules that they give.
var ruleCases = []struct{ name, answers, want string }{
	{"an end after the start", "looptijd.start: 2026-08-01|looptijd.einde: 2030-07-31", ""},
	{"an end before the start", "looptijd.start: 2026-08-01|looptijd.einde: 2026-07-31", "end_before_start@looptijd.einde"},
	{"an end on the start", "looptijd.start: 2026-08-01|looptijd.einde: 2026-08-01", "end_before_start@looptijd.einde"},
	{"eight years", "looptijd.start: 2026-08-01|looptijd.einde: 2034-08-01", ""},
	{"more than eight years", "looptijd.start: 2026-08-01|looptijd.einde: 2034-08-02", "term_long@looptijd.einde(8)"},
	{"eight years from a leap day", "looptijd.start: 2096-02-29|looptijd.einde: 2104-02-29", ""},
	{"a school year in the term", "dossier.schooljaar: 2026-2027|looptijd.start: 2027-01-01|looptijd.einde: 2027-03-01", ""},
	{"a school year before the term", "dossier.schooljaar: 2025-2026|looptijd.start: 2026-08-01", "school_year_outside_term@dossier.schooljaar"},
	{"a school year after the term", "dossier.schooljaar: 2026-2027|looptijd.einde: 2026-07-31", "school_year_outside_term@dossier.schooljaar"},
	{"a day that ends before it begins", "inzet.dagen.van[d]: 13:30|inzet.dagen.tot[d]: 09:00|inzet.dagen.van[e]: 09:00|inzet.dagen.tot[e]: 13:30",
		"times_reversed@inzet.dagen.tot[d]"},
	{"meeting dates outside the school year", "dossier.schooljaar: 2026-2027|overleg.naam[o]: Voortgang|overleg.frequentie_periode[o]: jaar|" +
		"overleg.datums.overleg[x]: o|overleg.datums.datum[x]: 2026-10-08|overleg.datums.overleg[y]: o|overleg.datums.datum[y]: 2027-08-01",
		"meeting_outside_year@overleg.datums.datum[y]"},
	{"an evaluation before the start", "looptijd.start: 2026-08-01|evaluatie.datum: 2026-05-18", "evaluation_before_start@evaluatie.datum"},
	{"typed fte that fits", "inzet.uren_week: 16|inzet.voltijd: 36|inzet.fte: 0.44", ""},
	{"typed fte that differs", "inzet.uren_week: 16|inzet.voltijd: 36|inzet.fte: 0.5", "fte_differs@inzet.fte"},
	{"typed hours that fit", "inzet.uren_week: 16|inzet.weken: 40|inzet.uren_jaar: 640", ""},
	{"typed hours that differ", "inzet.uren_week: 16|inzet.weken: 40|inzet.uren_jaar: 600", "hours_differ@inzet.uren_jaar"},
	{"costs that fit", "inzet.uren_week: 16|inzet.weken: 40|geld.uurtarief: 50.00|geld.betaalt.bedrag[b]: 32000.50", ""},
	{"costs that differ", "inzet.uren_week: 16|inzet.weken: 40|geld.uurtarief: 62.50|geld.betaalt.bedrag[b]: 32000.00", "costs_differ@geld.uurtarief"},
	{"contributions of two years", "geld.betaalt.jaar[b]: 2026|geld.betaalt.jaar[c]: 2027", "total_of_years@geld.totaal"},
	{"contributions of one year", "geld.betaalt.jaar[b]: 2026|geld.betaalt.jaar[c]: 2026 ", ""},
	{"a grant above the total", "geld.betaalt.bedrag[b]: 100.00|subsidie.bedragen: 100.01", "grant_above_total@subsidie.bedragen"},
	{"a grant that grows", "subsidie.bedragen: 100.00|subsidie.bedragen_verleend: 200.00|subsidie.bedragen_vastgesteld: 300.00",
		"granted_above_asked@subsidie.bedragen_verleend settled_above_granted@subsidie.bedragen_vastgesteld"},
	{"grant dates in order", "subsidie.bedragen_datum: 2026-01-01|subsidie.bedragen_verleend_datum: 2026-01-01|subsidie.bedragen_vastgesteld_datum: 2027-01-01", ""},
	{"grant dates reversed", "subsidie.bedragen_datum: 2026-03-01|subsidie.bedragen_verleend_datum: 2026-01-01", "grant_dates_reversed@subsidie.bedragen_verleend_datum"},
	{"no youth work", "partij.rol[p]: school", "no_youth_work@partij"},
	{"no school", "partij.rol[p]: jongerenwerk|partij.rol[q]: gemeente", "no_school@partij"},
	{"a municipality that is no party", "gemeente.rol: partij|partij.rol[p]: school|partij.rol[q]: jongerenwerk", "municipality_no_party@gemeente.rol"},
	{"the same KvK number", "partij.rol[p]: school|partij.kvk[p]: 12345678|partij.rol[q]: jongerenwerk|partij.kvk[q]: 12345678", "kvk_twice@partij.kvk[q]"},
	{"an unusual BRIN", "school.brin: AB12", "brin_unusual@school.brin"},
	{"a location of another school", "school.brin: 99XX|school.vestiging: 98XX00", "location_other_brin@school.vestiging"},
	{"a location of this school", "school.brin: 99XX|school.vestiging: 99XX00", ""},
	{"a party that does not sign", "partij.rol[p]: school|partij.rol[q]: jongerenwerk|partij.rol[g]: gemeente|teken.partij[t]: p", "party_does_not_sign@teken"},
	{"all parties sign, the municipality pays", "gemeente.rol: subsidiegever|partij.rol[p]: school|partij.rol[q]: jongerenwerk|partij.rol[g]: gemeente|" +
		"teken.partij[t]: p|teken.partij[u]: q", ""},
	{"no theme at all", "thema.kiezen[groeikansen]: nee|thema.kiezen[leefwerelden]: nee|thema.kiezen[versterking]: nee|" +
		"thema.kiezen[veilige_school]: nee|thema.kiezen[passende_ondersteuning]: nee", "no_theme@thema"},
	{"themes not all answered", "thema.kiezen[groeikansen]: nee", ""},
	{"no added value", "meerwaarde.kiezen[vroegsignalering]: nee|meerwaarde.kiezen[leerlingen]: nee|meerwaarde.kiezen[schoolpersoneel]: nee|" +
		"meerwaarde.kiezen[verbinden]: nee", "no_added_value@meerwaarde"},
	{"a goal of a theme that was not chosen", "thema.kiezen[groeikansen]: nee|doel.subdoelen.thema[d]: groeikansen", "goal_of_no_theme@doel.subdoelen.thema[d]"},
	{"a role twice", "rol.naam[r]: Mentor|rol.naam[s]: docent|rol.naam[t]: mentor ", "role_twice@rol.naam[t]"},
	{"a role with the last word over itself", "rol.verantwoordelijk[r]: r", ""},
	{"roles in a circle", "rol.verantwoordelijk[r]: s|rol.verantwoordelijk[s]: r|rol.verantwoordelijk[t]: r",
		"last_word_circle@rol.verantwoordelijk[r] last_word_circle@rol.verantwoordelijk[s]"},
	{"one step of escalation", "escalatie.samenwerking.stap[a]: samen praten", "escalation_one_step@escalatie.samenwerking"},
	{"two steps of escalation", "escalatie.samenwerking.stap[a]: samen praten|escalatie.samenwerking.stap[b]: de besturen", ""},
	{"a score twice", "partij.rol[p]: school|partij.rol[q]: jongerenwerk|evaluatie.scores.onderwerp[a]: visie|evaluatie.scores.partij[a]: p|" +
		"evaluatie.scores.onderwerp[b]: visie|evaluatie.scores.partij[b]: q|evaluatie.scores.onderwerp[c]: visie|evaluatie.scores.partij[c]: p",
		"score_twice@evaluatie.scores.onderwerp[c]"},
	{"a deciding chair who is not there", "overleg.besluit[o]: voorzitter", "chair_missing@overleg.besluit[o]"},
	{"a chair outside the meeting", "rol.naam[r]: mentor|rol.naam[s]: docent|overleg.deelnemers[o]: r|overleg.voorzitter[o]: s", "chair_outside@overleg.voorzitter[o]"},
	{"sharing not agreed", "privacy.deelt: ja|overleg.persoonsgegevens[o]: ja", "sharing_not_agreed@overleg.persoonsgegevens[o]"},
	{"sharing agreed", "privacy.deelt: ja|overleg.persoonsgegevens[o]: ja|privacy.per_overleg.overleg[x]: o", ""},
	{"sharing denied", "privacy.deelt: nee|overleg.persoonsgegevens[o]: ja", "sharing_denied@privacy.deelt"},
	{"sharing not used", "privacy.deelt: ja|overleg.persoonsgegevens[o]: nee|privacy.per_overleg.overleg[x]: o", "sharing_not_used@privacy.per_overleg.overleg[x]"},
	{"a basis to be decided", "privacy.deelt: ja|privacy.grondslag: nog_bepalen|privacy.per_overleg.grondslag[x]: nog_bepalen",
		"undecided@privacy.grondslag undecided@privacy.per_overleg.grondslag[x]"},
	{"a basis that nobody needs", "privacy.deelt: nee|privacy.grondslag: nog_bepalen", ""},
	{"a small count", "indicator.soort[i]: bereik|indicator.meting.indicator[m]: i|indicator.meting.waarde[m]: 3|" +
		"indicator.meting.indicator[n]: i|indicator.meting.waarde[n]: minder dan 5", "small_count@indicator.meting.waarde[m]"},
	{"a small mark", "indicator.soort[i]: tevredenheid|indicator.meting.indicator[m]: i|indicator.meting.waarde[m]: 3.5", ""},
	{"a row whose owner is gone", "thema.vraag2b.thema[x]: weg|thema.vraag2b.resultaat[x]: rust", "owner_gone@thema.vraag2b.thema[x]"},
	{"an empty row whose owner is gone", "thema.vraag2b.thema[x]: weg", ""},
	{"contacts in public", "bijlage.soort[b]: contacten|bijlage.openbaar[b]: ja", "public_contacts@bijlage.openbaar[b]"},
	{"contacts in public, read and put aside", "bijlage.soort[b]: contacten|bijlage.openbaar[b]: ja|_opzij.bijlage.openbaar[b]: ja", ""},
}

func TestRules(t *testing.T) {
	s := realForm(t)
	for _, c := range ruleCases {
		t.Run(c.name, func(t *testing.T) {
			result := Check(s, write(t, s, c.answers))
			if got := summary(result.Findings, Wrong, Doubtful, Privacy); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestRules_EveryOneHasACase(t *testing.T) {
	var all strings.Builder
	for _, c := range ruleCases {
		all.WriteString(c.want + " ")
	}
	for _, code := range codes(t, "rules") {
		if !strings.Contains(all.String(), strings.TrimPrefix(code, "finding.")+"@") {
			t.Errorf("no case gives %s", code)
		}
	}
}
