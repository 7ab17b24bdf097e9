package planning

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// breaksAndSpaces makes every kind of line break one kind, and every kind of space that people type.
var breaksAndSpaces = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n",
	"\u2029", "\n", "\t", " ", "\u00a0", " ", "\u202f", " ")

// Clean makes text from outside (typed, pasted, imported) fit to keep: sound UTF-8 in composed form (NFC); every kind
// of line break a "\n"; tabs and no-break spaces a space; soft hyphens, zero-width spaces, byte-order marks and other
// control characters out. Joiners inside emoji stay. Cleaning twice is cleaning
// once.
func Clean(text string) string {
	text = strings.ToValidUTF8(text, "")
	text = breaksAndSpaces.Replace(text)
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\u200d' || r == '\u200c':
			return r
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060', unicode.IsControl(r), r&0xfffe == 0xfffe:
			return -1
		}
		return r
	}, text)
	return norm.NFC.String(text)
}

// CleanLine is Clean for an answer of one line: line breaks become spaces.
func CleanLine(text string) string {
	return strings.ReplaceAll(Clean(text), "\n", " ")
}

// IsEmpty tells whether a value holds nothing that can be seen: white space, joiners, marks of direction.
func IsEmpty(value string) bool {
	return strings.TrimFunc(value, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Cc, unicode.Variation_Selector)
	}) == ""
}

// Items splits the value of a field that holds several things (choices, references, lines), without the empty ones.
func Items(value string) []string {
	var items []string
	for line := range strings.SplitSeq(value, "\n") {
		if !IsEmpty(line) {
			items = append(items, strings.TrimSpace(line))
		}
	}
	return items
}

// JoinItems is the value of a field that holds several things.
func JoinItems(items []string) string { return strings.Join(items, "\n") }
