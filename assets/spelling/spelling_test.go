package spelling

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// dictionaries are loaded once; a test that tells a checker words loads its own.
var (
	dutch   = sync.OnceValue(func() *Checker { return must("nl") })
	english = sync.OnceValue(func() *Checker { return must("en") })
)

func must(lang string) *Checker {
	c, err := Load(lang)
	if err != nil {
		panic(err)
	}
	return c
}

// wrong returns the misspelt words of a text.
func wrong(c *Checker, text string) []string {
	var words []string
	runes := []rune(text)
	for _, s := range c.Wrong(text) {
		words = append(words, string(runes[s.Start:s.End]))
	}
	return words
}

func TestLoad_UnknownLanguage(t *testing.T) {
	if _, err := Load("xx"); err == nil {
		t.Error("there is no such dictionary")
	}
}

func TestWrong(t *testing.T) {
	for _, c := range []struct{ what, text, wrong string }{
		{"right", "De jongerenwerker is er elke week, ook in de pauze.", ""},
		{"a slip", "We hebben onmidellijk ovreleg.", "onmidellijk ovreleg"},
		{"a slip at the beginning of a sentence", "Hallo. Onmidellijk bellen.", "Onmidellijk"},
		{"a slip on a new line", "Hallo\n- onmidellijk bellen", "onmidellijk"},
		{"names within a sentence", "Bel mevrouw Qwertz of Xyla Brzk.", ""},
		{"a name of two words that begins a sentence", "Xyla Brzk belt ons.", ""},
		{"abbreviations", "Het MDO en de BRIN-code, bijv. voor o.a. de vwo'ers, enz.", ""},
		{"capitals throughout", "BELANGRIJK en ONMIDELLIJK", "ONMIDELLIJK"},
		{"codes and numbers", "lokaal B12x, 10e, havo4, xx_yy en 3vwo", ""},
		{"addresses", "mail jan.zwrt@schol.nl of kijk op www.schol.nl en https://schol.nl/pagna", ""},
		{"names in one piece", "een WhatsApp of iPad", ""},
		{"single letters", "groep a of b", ""},
		{"apostrophes", "'s ochtends zijn er foto's, auto’s en baby's", ""},
		{"quotes", "de \"mentor\" en de 'leerling' zeiden: 'goed zo'", ""},
		{"ij as one letter", "altĳd bĳ elkaar", ""},
		{"soft hyphen", "samen\u00adwerking", ""},
		{"accents", "één idee, coördinatie, geïnteresseerd, reünie, privé", ""},
		{"accents for stress", "dat is níet wél de bedoeling, vóór alles", ""},
		{"accents forgotten", "de coordinatie", "coordinatie"},
		{"slashes", "leerlingen en/of ouders, hij/zij", ""},
		{"parts left out", "school- en wijkteam, samenwerkings- en werkafspraken, toezicht en -beleid", ""},
		{"a part left out with a slip", "scholl- en wijkteam", "scholl-"},
		{"hyphens between", "ouder-kindgesprek, zij-instromer, pauze-inzet", ""},
		{"forbidden by the dictionary", "een overeenkomts", "overeenkomts"},
		{"letters from elsewhere", "mevrouw łukasz", ""},
		{"something of a great length", strings.Repeat("schoolwerk", 1000), ""},
		{"nothing", "", ""},
		{"signs", " - -- ' ’ . \u00ad \n", ""},
	} {
		if got := strings.Join(wrong(dutch(), c.text), " "); got != c.wrong {
			t.Errorf("%s: %q: wrong are %q, want %q", c.what, c.text, got, c.wrong)
		}
	}
}

func TestWrong_Compounds(t *testing.T) {
	for word, right := range map[string]bool{
		"jongerenwerkoverleg":         true,
		"schoolondersteuningsprofiel": true,
		"samenwerkingsovereenkomst":   true,
		"mentoruur":                   true,
		"begeleidingsuur":             true,
		"leerlingenraad":              true,
		"honderdtwintig":              true,
		"eenentwintigjarige":          true,
		"samenwerkingovereenkomst":    false, // a joining s is missing
		"trainingsport":               false, // it wants a second s
		"jongerewerk":                 false,
		"zeeeend":                     false, // vowels that want a hyphen
		"schoolschool":                false,
		"leerlingenzorgg":             false,
	} {
		if got := dutch().Wrong("een " + word); (len(got) == 0) != right {
			t.Errorf("%s: right is %v, want %v", word, len(got) == 0, right)
		}
	}
}

func TestWrong_TellsWhere(t *testing.T) {
	got := dutch().Wrong("één ovreleg, één schol.")
	if want := []Span{{4, 11}}; !slices.Equal(got[:1], want) {
		t.Errorf("spans %v, want %v first", got, want)
	}
}

// TestWrong_OwnTexts reads our own words, which were read by people: of a hundred, at most one may be underlined.
func TestWrong_OwnTexts(t *testing.T) {
	for _, c := range []struct {
		lang    string
		checker *Checker
		files   []string
	}{
		{"nl", dutch(), []string{"../content/nl/*.json", "../example/voorbeeld.json"}},
		{"en", english(), []string{"../content/en/*.json"}},
	} {
		words, marked := 0, []string{}
		for _, text := range texts(t, c.files) {
			words += len(tokens([]rune(text)))
			marked = append(marked, wrong(c.checker, text)...)
		}
		if words < 5000 || len(marked)*100 > words {
			t.Errorf("%s: of %d words %d are underlined: %q", c.lang, words, len(marked), marked)
		}
	}
}

// texts returns every text in JSON files.
func texts(t *testing.T, patterns []string) []string {
	t.Helper()
	var all []string
	var collect func(v any)
	collect = func(v any) {
		switch v := v.(type) {
		case string:
			all = append(all, v)
		case map[string]any:
			for _, inner := range v {
				collect(inner)
			}
		case []any:
			for _, inner := range v {
				collect(inner)
			}
		}
	}
	for _, pattern := range patterns {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var v any
			if err := json.Unmarshal(raw, &v); err != nil {
				t.Fatal(err)
			}
			collect(v)
		}
	}
	return all
}

func TestKnow(t *testing.T) {
	c := must("nl")
	c.Know("Qwertz", "brugwachtersplein")
	if got := wrong(c, "qwertz. Qwertz en het brugwachtersplein"); got != nil {
		t.Errorf("underlined: %q", got)
	}
	if got := c.Suggest("brugwachtersplien", 5); !slices.Contains(got, "brugwachtersplein") {
		t.Errorf("a word that it was told is not offered: %q", got)
	}
}

// TestSuggest_Slips goes through slips that people make; the first five corrections hold the right one for nearly all.
func TestSuggest_Slips(t *testing.T) {
	raw, err := os.ReadFile("testdata/slips.txt")
	if err != nil {
		t.Fatal(err)
	}
	slips, missed := 0, []string{}
	for line := range strings.Lines(string(raw)) {
		slip, right, _ := strings.Cut(strings.TrimSpace(line), " ")
		slips++
		if len(dutch().Wrong("een "+slip)) == 0 {
			t.Errorf("%s is not found", slip)
		}
		if !slices.Contains(dutch().Suggest(slip, 5), right) {
			missed = append(missed, slip)
		}
	}
	if slips < 60 || len(missed)*20 > slips {
		t.Errorf("of %d slips these are not put right: %q", slips, missed)
	}
}

func TestSuggest(t *testing.T) {
	for _, c := range []struct {
		checker     *Checker
		word, first string
	}{
		{dutch(), "Ovreleg", "Overleg"},
		{dutch(), "ONMIDELLIJK", "ONMIDDELLIJK"},
		{dutch(), "amsterdam", "Amsterdam"},
		{dutch(), "altĳdd", "altijd"},
		{dutch(), "samenwerkingovereenkomst", "samenwerkingsovereenkomst"},
		{dutch(), "vantevoren", "van tevoren"},
		{english(), "recieve", "receive"},
	} {
		if got := c.checker.Suggest(c.word, 3); len(got) == 0 || got[0] != c.first {
			t.Errorf("%s: %q, want %s first", c.word, got, c.first)
		}
	}
}

func TestSuggest_Nothing(t *testing.T) {
	for _, word := range []string{"", "łukasz", "qqqqqqqqqqqq", strings.Repeat("schoolwerkk", 1000)} {
		if got := dutch().Suggest(word, 5); len(got) != 0 {
			t.Errorf("%q: %q", word, got)
		}
	}
	if got := dutch().Suggest("ovreleg", 0); len(got) != 0 {
		t.Errorf("more than asked for: %q", got)
	}
}

// FuzzWrong: whatever the text, what is wrong lies within it, and nothing panics.
func FuzzWrong(f *testing.F) {
	for _, s := range []string{"", "'s -a- ’", "één\u0301", "a\xffb", "ĳĲ", "ſ ẞ ß ÿ µ İ ı"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := len([]rune(text))
		for _, s := range dutch().Wrong(text) {
			if s.Start < 0 || s.Start >= s.End || s.End > n {
				t.Fatal(s)
			}
		}
		dutch().Suggest(text, 2)
	})
}

// BenchmarkWrong checks about 3,300 words, 20,000 characters.
func BenchmarkWrong(b *testing.B) {
	text := strings.Repeat("Wij spreken af dat leerlingen en hun ouders elke week bij de jongerenwerker terecht kunnen. ", 220)
	for b.Loop() {
		dutch().Wrong(text)
	}
}

func BenchmarkSuggest(b *testing.B) {
	for b.Loop() {
		dutch().Suggest("verandwoordelijkhied", 5)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		must("nl")
	}
}
