package assets

import (
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"samenspel/assets/i18n"
)

// alike are texts that are rightly the same in Dutch and in English, and why.
var alike = map[string]string{
	"Samenspel":  "the name of the program",
	"English":    "a language is called by its own name",
	"Nederlands": "a language is called by its own name",
	"Begin":      "a word of both", "Code": "a word of both", "Downloads": "a word of both", "Help": "a word of both",
	"Monitoring": "a word of both", "OK": "a word of both", "Open": "a word of both", "Open…": "a word of both",
	"Per week": "a word of both", "School": "a word of both", "Score": "a word of both", "Status": "a word of both",
	"indicator": "a word of both", "score": "a word of both",
	"Schoolstraat 1, 1234 AB Voorbeeldstad": "an address", "Subsidieregeling jongerenwerk 2026": "what a municipality calls it",
	"2026-JW-014": "a number", "Z-2026-00123": "a number", "99XX": "a code", "99XX00": "a code",
	"GM0000": "a code", "fg@voorbeeld.nl": "an address", "zorgcoordinator@voorbeeld.nl": "an address",
}

// invented are names of persons and organisations that are not there.
var (
	invented = regexp.MustCompile(`^([A-Z]\. Voorbeeld|(Jongerenwerk )?Voorbeeld(stad|college)|Stichting Voorbeeld Onderwijs)$`)
	filledIn = regexp.MustCompile(`%[a-z0-9]*[a-z]`)
)

// said returns every text of the form and of the program in a language, by its place.
func said(t *testing.T, lang string) map[string]string {
	t.Helper()
	all := map[string]string{}
	names, err := fs.Glob(contentFiles, path.Join("content", lang, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		var words map[string]any
		readJSON(t, contentFiles, name, &words)
		gather(all, path.Base(name), words)
	}
	words, err := i18n.Load(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range words.Keys() {
		all[key] = words.T(key)
	}
	var toolkit map[string]any
	if err := json.Unmarshal(i18n.Fyne(lang), &toolkit); err != nil {
		t.Fatal(err)
	}
	gather(all, "fyne.json", toolkit)
	return all
}

func gather(all map[string]string, place string, words map[string]any) {
	for key, word := range words {
		switch word := word.(type) {
		case string:
			all[place+" "+key] = word
		case map[string]any:
			gather(all, place+" "+key, word)
		}
	}
}

// TestLanguages_SayTheSameThings: every label, choice, reason and example of one language is there in the other.
func TestLanguages_SayTheSameThings(t *testing.T) {
	nl, en := said(t, "nl"), said(t, "en")
	for _, side := range []struct {
		lang      string
		has, lack map[string]string
	}{{"nl", nl, en}, {"en", en, nl}} {
		for _, place := range slices.Sorted(maps.Keys(side.has)) {
			if strings.TrimSpace(side.has[place]) == "" {
				t.Errorf("%s: %s says nothing", side.lang, place)
			}
			if _, ok := side.lack[place]; !ok {
				t.Errorf("%s stands in %s only", place, side.lang)
			}
		}
	}
}

// TestLanguages_SayItInOtherWords: a text that is the same in both was most likely never translated.
func TestLanguages_SayItInOtherWords(t *testing.T) {
	nl, en := said(t, "nl"), said(t, "en")
	met := map[string]bool{}
	for _, place := range slices.Sorted(maps.Keys(nl)) {
		text := nl[place]
		if text != en[place] || invented.MatchString(text) || !strings.ContainsFunc(filledIn.ReplaceAllString(text, ""), unicode.IsLetter) {
			continue
		}
		met[text] = true
		if alike[text] == "" {
			t.Errorf("%s is %q in both languages: translate it, or tell why in the list above", place, text)
		}
	}
	for text := range alike {
		if !met[text] {
			t.Errorf("%q is not the same in both languages any more; take it off the list", text)
		}
	}
}
