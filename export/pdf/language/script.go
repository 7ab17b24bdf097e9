package language

import (
	"strings"
	"unicode"
)

// latinEnd is the sign behind the letters that western and Turkish words are written in.
const latinEnd = 0x250

// script is a way to write other than Latin. What is written in it is in the first language one of whose own letters
// is there; else in that of the script, which names the script alone when several share all their letters.
type script struct {
	*unicode.RangeTable
	tag string
	own []letters
}

// letters are those that a language has and others of its script have not.
type letters struct{ signs, tag string }

var scripts = []script{
	{unicode.Arabic, "und-Arab", []letters{{"ەێۆڵڕ", "ckb"}, {"ښځڅټډړ", "ps"}, {"ٹڈڑںے", "ur"}, {"پچژگکی", "fa"}, {"ةىيكأإؤئ", "ar"}}},
	{unicode.Cyrillic, "und-Cyrl", []letters{{"ўЎ", "be"}, {"іїєґІЇЄҐ", "uk"}, {"ыэёЫЭЁ", "ru"}}},
	{unicode.Hebrew, "he", []letters{{"װױײ", "yi"}}},
	{unicode.Greek, "el", nil},
	{unicode.Armenian, "hy", nil},
	{unicode.Georgian, "ka", nil},
	{unicode.Ethiopic, "und-Ethi", nil},
	{unicode.Devanagari, "und-Deva", nil},
	{unicode.Bengali, "bn", nil},
	{unicode.Tamil, "ta", nil},
	{unicode.Thai, "th", nil},
	{unicode.Hangul, "ko", nil},
	{unicode.Hiragana, "ja", nil},
	{unicode.Katakana, "ja", nil},
	{unicode.Han, "und-Hani", nil},
}

// foreign returns the language of a text most of whose letters are of one script that is not Latin; nothing for another.
func foreign(text string) string {
	counts, all, most := make([]int, len(scripts)), 0, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		for i := 0; r >= latinEnd && i < len(scripts); i++ {
			if !unicode.Is(scripts[i].RangeTable, r) {
				continue
			}
			if counts[i]++; counts[i] > counts[most] {
				most = i
			}
		}
	}
	if 2*counts[most] <= all {
		return ""
	}
	s := scripts[most]
	for _, l := range s.own {
		if strings.ContainsAny(text, l.signs) {
			return l.tag
		}
	}
	return s.tag
}
