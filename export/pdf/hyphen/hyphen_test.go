package hyphen

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"samenspel/assets"
)

// shown returns a word with a hyphen wherever it may be broken.
func shown(word, lang string) string {
	places := Places(word, lang)
	for _, at := range slices.Backward(places) {
		word = word[:at] + "·" + word[at:]
	}
	return word
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"nl", "bud·get·be·heer"},
		{"nl", "vóór·on·der·stel·ling"},
		{"nl", "vo\u0301o\u0301r·on·der·stel·ling"}, // the accents as signs of their own
		{"nl", "samen·wer·kings·over·een·komst"},
		{"nl-NL", "jon·ge·ren·wer·ker"},
		{"NL", "Bur·ger·schap"},
		{"nl", "BUD·GET·BE·HEER"},
		{"nl", "“school·lei·ding”,"},
		{"nl", "(ver·zuim·be·ge·lei·ding)."},
		{"nl", "school-ouder-over·leg"},
		{"nl", "direc·teur’s"},
		{"nl", "ongeë·ve·naard"},
		{"nl", "gelui·den"},
		{"nl", "school"},
		{"nl", "oké"},
		{"nl", "groep8a-begeleiding"},
		{"nl", "samenwerking@voorbeeldschool.nl"},
		{"nl", "https://voorbeeldschool.nl/samenwerking"},
		{"nl", "voorbeeldschool.nl"},
		{"nl", "en/of-bepaling"},
		{"nl", "samen\u00adwerkingsovereenkomst"},
		{"nl", "договоренность"},
		{"en", "col·lab·or·a·tion"},
		{"en-GB", "safe·guard·ing"},
		{"de", "Jugendarbeit"},
		{"", "budgetbeheer"},
		{"nl", ""}, {"nl", "…"}, {"nl", "\xff\xfe\xff\xfe\xff\xfe"},
	} {
		if got := shown(strings.ReplaceAll(c.want, "·", ""), c.lang); got != c.want {
			t.Errorf("%s: got %q, want %q", c.lang, got, c.want)
		}
	}
}

// TestPlaces_AreBetweenLetters: whatever the word, it breaks between two of its letters, marks not torn off, in order.
func TestPlaces_AreBetweenLetters(t *testing.T) {
	word := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("aeiounrstkbdg-'ëéáÀ\u0301\u00ad.,1"))), rapid.StringMatching(`[a-zéë]{1,60}`))
	rapid.Check(t, func(t *rapid.T) {
		word, lang := word.Draw(t, "word"), rapid.SampledFrom([]string{"nl", "en"}).Draw(t, "lang")
		last := 0
		for _, at := range Places(word, lang) {
			before, _ := utf8.DecodeLastRuneInString(word[:at])
			behind, _ := utf8.DecodeRuneInString(word[at:])
			if at < last+1 || !inWord(before) || !unicode.IsLetter(behind) {
				t.Fatalf("%q breaks at %d, between %q and %q", word, at, before, behind)
			}
			last = at
		}
	})
}

func TestPlaces_SeveralAtOnce(t *testing.T) {
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 100 {
				if len(Places("budgetbeheer", "nl")) != 3 {
					t.Error("not as it should be")
				}
			}
		})
	}
	wait.Wait()
}

func TestLoad_ThePatternsAreThere(t *testing.T) {
	if n, e := len(dutch().nodes), len(english().nodes); n < 16000 || e < 11000 {
		t.Errorf("%d nodes of Dutch and %d of English patterns", n, e)
	}
	if p := load([]byte("none")); len(p.breaks(nil, parts("budgetbeheer", 0)[0])) != 0 {
		t.Error("no patterns break a word")
	}
}

func BenchmarkPlaces(b *testing.B) {
	for b.Loop() {
		Places("samenwerkingsovereenkomst", "nl")
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(assets.HyphenDutch)
	}
}
