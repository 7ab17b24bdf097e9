package shape

import (
	"strings"
	"testing"
)

func fonts(t testing.TB, family Family) *Fonts {
	t.Helper()
	fs, err := New(family)
	if err != nil {
		t.Fatal(err)
	}
	return fs
}

// raceless skips a test in the short run, which looks for races: here nothing runs at once.
func raceless(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("the short run looks for races; there are none here")
	}
}

// texts writes lines with what is not in their text: hyphens as ~.
func texts(lines []Line) string {
	var all []string
	for _, l := range lines {
		if l.Hyphen {
			l.Text += "~"
		}
		all = append(all, l.Text)
	}
	return strings.Join(all, "|")
}

func TestBreak(t *testing.T) {
	fs := fonts(t, Plain)
	for _, c := range []struct {
		name, text string
		signs      float64 // that the room holds, of the width of an n
		want       string
	}{
		{"nothing", "", 9, ""},
		{"it fits", "samen sterk", 20, "samen sterk"},
		{"lines of its own", "een\n\ntwee", 20, "een||twee"},
		{"at a space", "samen sterk", 6, "samen|sterk"},
		{"at many spaces", "samen   sterk ", 6, "samen|sterk"},
		{"spaces before", "  samen", 20, "  samen"},
		{"never at a no-break space", "de €\u00a05", 4, "de|€\u00a05"},
		{"behind a hyphen", "nood-plan", 5, "nood-|plan"},
		{"behind a slash", "school/werk", 7, "school/|werk"},
		{"in no number", "van 2026-2027", 9, "van|2026-2027"},
		{"in no date", "op 1/2/2026", 7, "op|1/2/2026"},
		{"not behind a hyphen that begins", "een -vijf", 6, "een|-vijf"},
		{"nor behind one in a bracket", "een (-vijf)", 6, "een|(-vijf)"},
		{"behind a hyphen and a slash together", "in-/uitstroom", 8, "in-/|uitstroom"},
		{"at a soft hyphen", "samen\u00adwerken", 8, "samen~|werken"},
		{"soft hyphens do not show elsewhere", "samen\u00adwerken", 20, "samenwerken"},
		{"at a space without width", "samen\u200bwerken", 8, "samen\u200b|werken"},
		{"what is too long is cut", "nnnnnnnnnnnnn", 6, "nnnnnn|nnnnnn|n"},
		{"never between a letter and its marks", "e\u0301e\u0301e\u0301e\u0301", 1, "e\u0301|e\u0301|e\u0301|e\u0301"},
		{"one sign stays, however wide", "www", 0.1, "w|w|w"},
		{"as even as can be", "nnn nn nn nnnnn", 6, "nnn|nn nn|nnnnn"},
		{"a number stays with its word", "de taak van groep 3 is dit", 16, "de taak van|groep 3 is dit"},
		{"a year with its month", "dat is begin mei 2027 klaar", 17, "dat is begin|mei 2027 klaar"},
		{"a name with its initial", "de heer en D. Voorbeeld", 14, "de heer en|D. Voorbeeld"},
	} {
		fit := Fit{Size: 10, Width: c.signs * fs.Width("n", Regular, 10)}
		if got := texts(fs.Break(c.text, fit)); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestBreak_ByTheRulesOfALanguage(t *testing.T) {
	fs := fonts(t, Plain)
	n := fs.Width("n", Regular, 10)
	for _, c := range []struct {
		text      string
		signs     float64
		hyphenate bool
		want      string
	}{
		{"budgetbeheer", 7, true, "budget~|beheer"},
		{"een kort budgetbeheerder", 12.5, true, "een kort bud~|getbeheerder"},
		{"twaalf budgetbeheerder", 15, true, "twaalf|budgetbeheerder"},
		{"een budgetbeheerder", 15, false, "een|budgetbeheerder"},
		{"budgetbeheerder", 9, false, "budgetbe~|heerder"},
		{"budget\u00adbeheerder", 10, true, "budget~|beheerder"},
		{"Budgetbeheer", 7, true, "Budget~|beheer"},
		{"de school en budgetbeheerder werken", 17, true, "de school en budget~|beheerder werken"},
		{"de school en Budgetbeheerder werken", 17, true, "de school en|Budgetbeheerder|werken"},
		{"Voorbeeldstad Noord", 13.5, true, "Voorbeeldstad|Noord"},
		{"Voorbeeldstad", 8, true, "Voor~|beeldstad"},
	} {
		fit := Fit{Size: 10, Width: c.signs * n, Hyphenate: c.hyphenate, Lang: "nl"}
		if got := texts(fs.Break(c.text, fit)); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
}

func TestBreak_BetweenTheParts(t *testing.T) {
	fs := fonts(t, Plain)
	n := fs.Width("n", Regular, 10)
	for _, c := range []struct {
		name, text string
		signs      float64
		want       string
	}{
		{"whole when it fits", "naar jeugdwerk@voorbeeld.nl", 22, "naar|jeugdwerk@voorbeeld.nl"},
		{"no part before it alone", "de heer a.devries@voorbeeldschool.nl", 14, "de heer|a.devries@|voorbeeldschool|.nl"},
		{"behind the sign of a mailbox", "naar jeugdwerk@voorbeeld.nl", 14, "naar jeugdwerk@|voorbeeld.nl"},
		{"before a stop", "jeugdwerk@voorbeeldschool.nl", 14, "jeugdwerk@|voorbeeldschool|.nl"},
		{"not before one that ends a sentence", "info@noord.nl.", 7, "info@|noord.nl."},
		{"never between two slashes", "https://www.voorbeeld.nl/jeugd/wet", 17, "https://|www.voorbeeld.nl/|jeugd/wet"},
		{"behind what joins a question", "www.voorbeeld.nl/?soort=jeugd&jaar=2026", 17, "www.voorbeeld.nl/?|soort=jeugd&jaar=|2026"},
		{"a path", `C:\Documenten\plan_van_aanpak.docx`, 14, `C:\Documenten\|plan_van_aanpak|.docx`},
		{"a code", "NL_NOORD_JEUGD_2026.03.12_A", 14, "NL_NOORD_|JEUGD_|2026.03.12_A"},
		{"with no hyphen in any part", "https://voorbeeld.nl/jongerenwerk", 12, "https://|voorbeeld.nl/|jongerenwerk"},
		{"before a hyphen", "https://voorbeeld-school.nl/over-ons", 12, "https://|voorbeeld|-school.nl/|over-ons"},
		{"a part that is too wide is cut", "info@samenwerkingsverband.nl", 9, "info@|samenwerk|ingsverban|d.nl"},
		{"a compound is hyphenated", "onderzoeks&ontwikkelings-afdelingsoverleg", 12, "onderzoeks&|ontwikkelings-|afdelings~|overleg"},
		{"a sentence without its space", "jongerenwerk.Daarna", 14, "jongerenwerk.|Daarna"},
	} {
		fit := Fit{Size: 10, Width: c.signs * n, Hyphenate: true, Lang: "nl"}
		if got := texts(fs.Break(c.text, fit)); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestWhole(t *testing.T) {
	fs := fonts(t, Plain)
	for text, want := range map[string]bool{"": true, "samen\nsterk": true, "samenwerking": false, "samen\u00adwerking": true, "samen-werking": true} {
		if got := fs.Whole(text, Fit{Size: 10, Width: 45}); got != want {
			t.Errorf("%q is whole: %v", text, got)
		}
	}
}
