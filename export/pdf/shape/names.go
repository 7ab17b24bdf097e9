package shape

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A number that is read with the word beside it, such as a group, an hour or a year, is no longer than longNumber.
const longNumber = "2026-2027"

// belong tells whether a word is read as one with what begins the text behind it: a word with a number, a number with
// what it counts, an initial with its name, and the end of the Dutch word that is written as three: tot en met.
func belong(word, rest string) bool {
	next, _, _ := strings.Cut(rest, " ")
	last, _ := utf8.DecodeLastRuneInString(word)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case isNumber(strings.TrimRight(next, ".,;:?!)")):
		return unicode.IsLetter(last)
	case isNumber(strings.TrimLeft(word, "(")):
		return unicode.IsLower(first)
	case word == "en" && next == "met":
		return true
	}
	return endsInInitial(word)
}

// isNumber tells whether a word is a short number: figures, with signs only between them.
func isNumber(word string) bool {
	const signs = ".,:-"
	return word != "" && len(word) <= len(longNumber) && strings.Trim(word, signs) == word && strings.Trim(word, signs+"0123456789") == ""
}

// endsInInitial tells whether a text ends in a capital with a stop, alone or behind other initials.
func endsInInitial(text string) bool {
	stem, stopped := strings.CutSuffix(text, ".")
	capital, size := utf8.DecodeLastRuneInString(stem)
	before, _ := utf8.DecodeLastRuneInString(stem[:len(stem)-size])
	return stopped && unicode.IsUpper(capital) && !unicode.IsLetter(before)
}

// isName tells whether a word is a name or a part of one: it has a capital, and no sentence begins there or the word
// behind it has a capital too.
func isName(before, word, behind string) bool {
	if !beginsWithCapital(word) {
		return false
	}
	before = strings.TrimRight(before, " (")
	begins := before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:") && !endsInInitial(before)
	return !begins || beginsWithCapital(behind)
}

func beginsWithCapital(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "(\"'“‘„"))
	return unicode.IsUpper(first)
}
