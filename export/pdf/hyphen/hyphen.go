// Package hyphen tells where a word may be broken at the end of a line, by Liang's algorithm: patterns of a few letters
// with a value between each two. Where an odd value is the highest one of all patterns that fit, the word may be broken.
//
// It may import assets; never export, gofpdf or anything that draws. Anyone may use it at any time.
package hyphen

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"samenspel/assets"
)

// A part of a word keeps at least so many letters before its first break and behind its last one: two before it, as in
// re-gels, say too little of the word.
const (
	leastBefore = 3
	leastBehind = 3
)

var (
	dutch   = sync.OnceValue(func() *patterns { return load(assets.HyphenDutch) })
	english = sync.OnceValue(func() *patterns { return load(assets.HyphenEnglish) })
)

// Places returns the byte offsets at which a word may be broken with a hyphen, for a language as BCP 47 names it. Signs
// around the word, such as a comma, and hyphens in it do no harm. There are none in a language without patterns, in
// words with figures, in addresses, and in words that say themselves where, with soft hyphens.
func Places(word, lang string) []int {
	p := of(lang)
	if p == nil || len(word) < leastBefore+leastBehind {
		return nil
	}
	start := strings.IndexFunc(word, unicode.IsLetter)
	end := strings.LastIndexFunc(word, inWord)
	if start < 0 || strings.ContainsFunc(word, isFigure) || strings.ContainsFunc(word[start:end], foreign) {
		return nil
	}
	var places []int
	for _, part := range parts(word, start) {
		places = p.breaks(places, part)
	}
	return places
}

// Prepare reads what Places needs for a language, which takes a while the first time.
func Prepare(lang string) { of(lang) }

func of(lang string) *patterns {
	switch name, _, _ := strings.Cut(strings.ToLower(lang), "-"); name {
	case "nl":
		return dutch()
	case "en":
		return english()
	}
	return nil
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

func isFigure(r rune) bool { return unicode.IsNumber(r) || r == '@' }

// foreign tells whether a sign stands in no word. An apostrophe does, as in foto's.
func foreign(r rune) bool { return !inWord(r) && r != '-' && r != '\'' && r != '’' }

// letter is a letter with its marks, as one sign in lower case, and where it begins in the word.
type letter struct {
	sign rune
	at   int
}

// parts returns the letters of a word from an offset on, in parts between hyphens and apostrophes.
func parts(word string, start int) [][]letter {
	all := [][]letter{nil}
	for at, r := range word[start:] {
		last := &all[len(all)-1]
		switch count := len(*last); {
		case unicode.IsLetter(r):
			*last = append(*last, letter{unicode.ToLower(r), start + at})
		case !unicode.IsMark(r):
			all = append(all, nil)
		case count > 0:
			before := &(*last)[count-1].sign
			*before = first(norm.NFC.String(string([]rune{*before, r})))
		}
	}
	return all
}

func first(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// breaks adds the places in one part of a word.
func (p *patterns) breaks(places []int, part []letter) []int {
	if len(part) < leastBefore+leastBehind {
		return places
	}
	signs := make([]rune, 0, len(part)+2)
	signs = append(signs, '.')
	for _, l := range part {
		signs = append(signs, p.known(l.sign))
	}
	signs = append(signs, '.')
	values := make([]byte, len(signs)+1) // before each sign
	for from := range signs {
		p.raise(values[from:], signs[from:])
	}
	for i := leastBefore; i <= len(part)-leastBehind; i++ {
		if values[i+1]%2 == 1 && !loses(part[i].sign) {
			places = append(places, part[i].at)
		}
	}
	return places
}

// loses tells whether a letter at the beginning of a line would lose its mark: re-eel is how reëel is broken, and what
// is written must stay as it is.
func loses(sign rune) bool { return strings.ContainsRune("äëïöü", sign) }
