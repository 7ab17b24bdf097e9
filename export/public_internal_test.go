package export

import (
	"testing"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/planning"
)

func TestReplaceMail(t *testing.T) {
	for text, want := range map[string]string{
		"Mail jan@school.nl.":                  "Mail *.",
		"<j.de-vries+x@a.b-c.example>, of bel": "<*>, of bel",
		"info [at] school.nl en x(at)y.nl":     "* en *",
		"info[at]school.nl":                    "*",
		"é@ö.nl/fr@it.nl":                      "*",
		"zie @school en 3 @ € 5":               "zie @school en 3 @ € 5",
		"geen adres":                           "geen adres",
	} {
		if got, n := replaceMail(text, "*"); got != want || (n > 0) != (got != text) {
			t.Errorf("%q: %q (%d), want %q", text, got, n, want)
		}
	}
}

func TestReplacePhones(t *testing.T) {
	for text, want := range map[string]string{
		"Bel 06-12345678.":                "Bel *.",
		"06 12 34 56 78, (020) 123 45 67": "*, *",
		"0612345678 0687654321":           "* *",
		"mail (06-12345678)":              "mail (*)",
		"06–12345678, 06‑12\u202f34\u202f56\u202f78 of 06\u200e12345678": "*, * of *",
		"01–08–2026 31–07–2027, 09.00–12.00 13.00–16.30":                 "01–08–2026 31–07–2027, 09.00–12.00 13.00–16.30",
		"+31 6 12345678 of 0031612345678":                                "* of *",
		"+31 (0)20 - 123 45 67":                                          "*",
		"tel.0201234567":                                                 "tel.*",
		"+32 470 12 34 56":                                               "*",
		"112, 113, 0800-2000 en 14 020":                                  "112, 113, 0800-2000 en 14 020",
		"van 01-08-2026 31-07-2027":                                      "van 01-08-2026 31-07-2027",
		"01-08-2026 - 31-07-2027 06-12345678":                            "01-08-2026 - 31-07-2027 *",
		"09.00-12.00 13.00-16.30 uur":                                    "09.00-12.00 13.00-16.30 uur",
		"nummer 000090000001, zaak 2026-0001234567":                      "nummer 000090000001, zaak 2026-0001234567",
		"KvK 12345678 en 09000000":                                       "KvK 12345678 en 09000000",
		"x0612345678 061234567890":                                       "x0612345678 061234567890",
		"":                                                               "",
	} {
		if got, n := replacePhones(text, "*"); got != want || (n > 0) != (got != text) {
			t.Errorf("%q: %q (%d), want %q", text, got, n, want)
		}
	}
}

func TestMaskSmall(t *testing.T) {
	for value, want := range map[string]string{
		"3": "<5", "0": "<5", "4": "<5", "5": "5", "61": "61", "4.5": "4.5",
		"3 leerlingen": "<5 leerlingen", "ongeveer 4": "ongeveer <5", "12 (waarvan 3 meisjes)": "12 (waarvan <5 meisjes)",
		"jan: 2, feb: 70": "jan: <5, feb: 70", "minder dan 5": "minder dan 5", "minder dan 3": "<5", "< 4": "<5",
		"7,8": "7,8", "3%": "3%", "2026-2027: 3": "2026-2027: <5", "leerjaar 2e": "leerjaar 2e", "1.204": "1.204",
		"drie leerlingen": "<5 leerlingen", "Geen": "<5", "één": "<5", "driehoek": "driehoek", "twee/drie": "<5/<5", "3-4 leerlingen": "<5 leerlingen", "3-10": "3-10", "3-4-2026: 61": "3-4-2026: 61", "twee, vier": "<5, <5", "": "",
	} {
		if got, changed := maskSmall(value, "<5"); got != want || changed != (got != value) {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

// TestTells: a total with a part that is masked is masked too, whatever its place.
func TestTells(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []string
		masked string // which ones are, s small and t total
	}{
		{"no small one", []string{"10", "20", "30"}, "..."},
		{"small and a total", []string{"3", "61", "64"}, "s.t"},
		{"total first", []string{"64", "61", "3"}, "t.s"},
		{"total in the middle", []string{"61", "64", "3"}, ".ts"},
		{"nought", []string{"61", "0", "61"}, "tst"},
		{"without a total", []string{"3", "61", "70"}, "s.."},
		{"two small ones", []string{"1", "2", "50", "53"}, "ss.t"},
		{"a total of some", []string{"30", "3", "33", "40", "73"}, ".st.t"},
		{"text", []string{"3 leerlingen", "61 leerlingen", "64 leerlingen samen"}, "s.t"},
		{"masked by the writer", []string{"minder dan 5", "61", "64"}, "..t"},
		{"masked, and no total", []string{"minder dan 5", "61", "70"}, "..."},
		{"no number", []string{"3", "veel", "64"}, "s.."},
	} {
		all := make([]headcount, len(c.values))
		got := make([]byte, len(c.values))
		for i, v := range c.values {
			all[i], got[i] = counted(v), '.'
			if _, small := maskSmall(v, "x"); small {
				all[i].small, got[i] = true, 's'
			}
		}
		for _, i := range totals(all) {
			got[i] = 't'
		}
		if string(got) != c.masked {
			t.Errorf("%s: %s, want %s", c.name, got, c.masked)
		}
	}
}

// named returns an input with answers by field; a row is given as "row field".
func named(t *testing.T, answers map[[2]string]string) Input {
	t.Helper()
	s, texts, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("proef")
	for at, value := range answers {
		if table := s.TableOf(at[1]); table != nil {
			a.Set(planning.Edit{Path: planning.Path{Field: table.ID, Row: at[0]}, Value: planning.Between("", "")}, planning.Maker{})
		}
		a.Set(planning.Edit{Path: planning.Path{Field: at[1], Row: at[0]}, Value: value}, planning.Maker{})
	}
	return Input{Schema: s, Texts: texts, Words: words, Agreement: a}
}

func TestPersons(t *testing.T) {
	in := named(t, map[[2]string]string{
		{"", "dossier.titel"}:          "Afspraken De Brug en Straatteam Rozenburg",
		{"p1", "partij.naam"}:          "Stichting De Brug",
		{"p1", "partij.tekenbevoegde"}: "R. Jansen, voorzitter",
		{"t1", "teken.naam_functie"}:   "R. Jansen, voorzitter",
		{"c1", "partij.contact.naam"}:  "Fatima de Vries",
		{"c2", "partij.contact.naam"}:  "Teamleider onderbouw",
		{"c3", "partij.contact.naam"}:  "R. Jansen",
		{"c4", "partij.contact.naam"}:  "Ans Rozenburg",
		{"r1", "rol.persoon"}:          "K. Bakker en Jan-Willem O’Brien",
		{"r1", "rol.naam"}:             "weekendhulp",
		{"r1", "rol.bereikbaar"}:       "op school, via De Receptie",
		{"a2", "actie.eigenaar"}:       "Weekendhulp",
		{"a3", "actie.eigenaar"}:       "nog te kiezen",
		{"a4", "actie.eigenaar"}:       "Bernadet van verkeer",
		{"a1", "actie.eigenaar"}:       "sanne",
	})
	p := in.persons()
	for text, want := range map[string]string{
		"Vraag Fatima de Vries.":                   "Vraag *.",
		"vraag het FATIMA DE VRIES":                "vraag het *",
		"Mevrouw De Vries belt Fatima’s moeder":    "Mevrouw De * belt *’s moeder",
		"Fatima's klas, Sannes klas, O’Brien’s":    "*'s klas, * klas, *’s",
		"de bakkers, Wim Bakkers":                  "de bakkers, Wim *",
		"de teamleider onderbouw":                  "de teamleider onderbouw",
		"R. Jansen tekent":                         "R. Jansen tekent",
		"de bakker en K. Bakker, of Bakker":        "de bakker en *, of *",
		"Jan-Willem O’Brien; Willem":               "*; *",
		"Sanne doet het, sannerie niet":            "* doet het, sannerie niet",
		"Straatteam Rozenburg, niet Ans Rozenburg": "Straatteam Rozenburg, niet *",
		"Weekendhulp op school, via De Receptie":   "Weekendhulp op school, via De Receptie",
		"Nog te kiezen":                            "Nog te kiezen",
		"Bernadet regelt het verkeer":              "* regelt het verkeer",
		"":                                         "",
	} {
		if got, _ := p.replace(text, "*"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]int{"A. de Wit kent R. Jansen": 1, "O.B.S. De Regenboog": 0, "in de les": 0, "P.C. Hooft en J.Smit": 2} {
		if got := likelyNames(text, p); got != want {
			t.Errorf("%q: %d likely names, want %d", text, got, want)
		}
	}
}
