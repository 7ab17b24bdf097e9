package shape

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joints are the signs behind which what is too wide for a line may be broken, before it is hyphenated or cut: so do
// typographers break addresses.
const joints = `@_?&=\,;:+`

// addressMarks are parts of a word that make it an address; a full stop inside it does too.
var addressMarks = []string{"@", "_", "=", `\`, "://"}

// joinsWords tells whether a line may end behind a sign that stands between two words. A hyphen of an address begins a
// line, and only when it must: so nobody, and no program that copies it, takes it for a hyphen that the break brought.
func joinsWords(before, r, after rune, address bool) bool {
	switch r {
	case '-':
		return !address && joins(before, after)
	case '/', '–', '—':
		return joins(before, after)
	}
	return false
}

// joins tells whether what stands between two signs joins two parts of a word. In figures, as those of a date, nothing
// does.
func joins(before, after rune) bool {
	return !unicode.In(before, unicode.Z, unicode.Ps, unicode.Pi) &&
		unicode.In(after, unicode.L, unicode.N, unicode.Ps, unicode.Pi, unicode.Sc) &&
		!(unicode.IsDigit(before) && unicode.IsDigit(after))
}

// seams returns where a part of a word may be broken at its joints. A full stop begins a line too, so that no sentence
// seems to end there, unless one does: before a capital.
func seams(part string) []int {
	var all []int
	before := ' '
	for at, r := range part {
		next := at + utf8.RuneLen(r)
		if strings.ContainsRune("-."+joints, r) {
			after, _ := utf8.DecodeRuneInString(part[next:])
			sentence := unicode.IsUpper(after) && !unicode.IsUpper(before)
			switch {
			case !joins(before, after):
			case r == '-', r == '.' && !sentence:
				all = append(all, at)
			default:
				all = append(all, next)
			}
		}
		before = r
	}
	return all
}

// isAddress tells whether a word is an address, such as that of a page, a mailbox or a file.
func isAddress(word string) bool {
	for _, mark := range addressMarks {
		if strings.Contains(word, mark) {
			return true
		}
	}
	return strings.Contains(word, ".") && slices.ContainsFunc(seams(word), func(at int) bool { return word[at] == '.' })
}
