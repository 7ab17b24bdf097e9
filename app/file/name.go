package file

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxBytes leaves room for an extension and for the name of the temporary file, which is longer, within the 255
// bytes that most systems allow.
const maxBytes = 180

// noName is what a title without any usable sign becomes.
const noName = "samenspel"

// reserved are the names that Windows keeps for devices, also with something behind a dot.
var reserved = map[string]bool{
	"con": true, "prn": true, "aux": true, "nul": true, "conin$": true, "conout$": true, "clock$": true,
}

// SafeName makes a file name, without extension, out of a title: signs that a system refuses become a space, names
// that Windows keeps for itself get a line in front, and the name has at most max signs. It is never empty, and
// making it safe twice is making it safe once.
func SafeName(title string, max int) string {
	title = strings.Map(allowed, strings.ToValidUTF8(title, ""))
	name := trim(cut(trim(strings.Join(strings.Fields(title), " ")), max))
	if isReserved(name) {
		name = trim(cut("_"+name, max)) // the cut may end at a dot
	}
	if name == "" {
		return cut(noName, max)
	}
	return name
}

func allowed(r rune) rune {
	switch {
	case strings.ContainsRune(`<>:"/\|?*`, r), unicode.IsSpace(r), unicode.IsControl(r) && r != 0x7f:
		return ' '
	case r == 0x7f, unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), r&0xfffe == 0xfffe:
		return -1 // invisible, or shown in another order than it is read
	}
	return r
}

// trim takes away what a system drops or treats in its own way at the ends: spaces, dots, and the "~$" with which
// our temporary files begin.
func trim(name string) string {
	return strings.TrimLeft(strings.TrimRight(name, " ."), " .~$")
}

func isReserved(name string) bool {
	base, _, _ := strings.Cut(strings.ToLower(name), ".")
	base = strings.TrimRight(base, " ")
	if reserved[base] {
		return true
	}
	for _, port := range []string{"com", "lpt"} {
		if digit, ok := strings.CutPrefix(base, port); ok && utf8.RuneCountInString(digit) == 1 {
			return strings.Contains("0123456789¹²³", digit)
		}
	}
	return false
}

// cut shortens a name to max signs and maxBytes bytes, and never parts a letter from its accents. It ends behind a
// word, unless that would take away half of what may stay.
func cut(name string, max int) string {
	signs := 0
	end := 0
	for i, r := range name {
		if !unicode.Is(unicode.M, r) {
			end = i // a name may end in front of this sign
		}
		if signs == max || i+utf8.RuneLen(r) > maxBytes {
			if word := strings.LastIndexByte(name[:end], ' '); name[end] != ' ' && word > end/2 {
				end = word
			}
			return name[:end]
		}
		signs++
	}
	return name
}
