package spelling

import (
	"strings"
	"unicode"
)

const (
	shortCode = 6  // letters of the longest word in capitals that is taken for an abbreviation
	longest   = 60 // letters of the longest word; what is longer is something else
)

// Wrong returns where words stand that are misspelt, as far as the dictionary tells.
func (c *Checker) Wrong(text string) []Span {
	var wrong []Span
	right := map[string]bool{} // of the words so far; they come back all the time
	all := tokens([]rune(text))
	for i, t := range all {
		word := plain(t.text)
		if passes(word, t.begins) || t.begins && i+1 < len(all) && isName(all[i+1]) {
			continue
		}
		if t.dotted {
			word += "."
		}
		ok, seen := right[word]
		if !seen {
			ok = c.spelled(word)
			right[word] = ok
		}
		if !ok {
			wrong = append(wrong, t.Span)
		}
	}
	return wrong
}

// isName tells whether a word has a capital though no sentence begins. The word before it is part of the name then.
func isName(t token) bool { return !t.begins && unicode.IsUpper([]rune(t.text)[0]) }

// spelled tells whether a word is right. A dot behind it may belong to it: bijv. A hyphen at its end or beginning stands
// for a part that is not repeated: school- en jongerenwerk, toezicht en -beleid.
func (c *Checker) spelled(word string) bool {
	if bare, dotted := strings.CutSuffix(word, "."); dotted {
		return c.spelled(bare) || c.right(word, whole)
	}
	end := whole | last
	bare := strings.TrimLeft(word, "-")
	if open := strings.TrimRight(bare, "-"); open != bare {
		bare, end = open, whole|first|middle|last
	}
	return bare == "" || c.right(bare, end)
}

// passes tells whether a word is let through unseen: a letter, a name, an abbreviation, a code.
func passes(word string, begins bool) bool {
	letters := []rune(strings.Trim(word, "-'"))
	if len(letters) < 2 || len(letters) > longest {
		return true
	}
	capitals := 0
	for _, r := range letters {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case r > unicode.MaxLatin1:
			return true
		}
	}
	switch {
	case capitals == 0:
		return false
	case string(letters) == strings.ToUpper(string(letters)):
		return len(letters) <= shortCode
	}
	return capitals > 1 || !begins || !unicode.IsUpper(letters[0])
}
