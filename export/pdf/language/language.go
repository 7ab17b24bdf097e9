// Package language tells in which language an answer was written, so that a program which reads aloud can speak it as
// it sounds (PDF/UA-1, 7.2; WCAG 2.1, 3.1.2). It says nothing rather than something wrong: a name, a term of the trade or
// a few words of another language stay what the document is in.
//
// It imports the standard library alone; anyone may use it at any time.
package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

// A text is in a language when at least leastWords words say so, and one in rareWord of what is there. Words that it
// shares with another language say nothing of which of the two it is: of those that it does not share there are at least
// leastOwn, and timesMore times as many as the other one has. Of a long text the first mostWords are looked at.
const (
	leastWords = 3
	leastOwn   = 2
	rareWord   = 6
	timesMore  = 3
	mostWords  = 120
)

//go:embed words.txt
var list string

// words holds, of each word in the list, the languages that it is of; tags the name of each.
var words = sync.OnceValues(func() (known map[string]uint32, tags []string) {
	known = map[string]uint32{}
	for text := range strings.Lines(list) {
		if strings.HasPrefix(text, "#") {
			continue
		}
		all := strings.Fields(text)
		for _, word := range all[1:] {
			known[word] |= 1 << len(tags)
		}
		tags = append(tags, all[0])
	}
	return known, tags
})

// Of returns the language of a text as BCP 47 names it, such as "tr". It is empty when that is the language expected,
// or when the text does not say for sure.
func Of(text, expected string) string {
	expected, _, _ = strings.Cut(strings.ToLower(expected), "-")
	tag := foreign(text)
	if tag == "" {
		tag = spelled(text)
	}
	if tag == expected {
		return ""
	}
	return tag
}

// spelled returns the language whose small words hold a text in Latin letters together.
func spelled(text string) string {
	known, tags := words()
	var found []uint32 // of each word that is known, its languages
	all, most, counts := 0, 0, make([]int, len(tags))
	for word := range strings.FieldsFuncSeq(text, noLetter) {
		if all++; all > mostWords {
			break
		}
		if of := known[strings.ToLower(word)]; of != 0 {
			found = append(found, of)
		}
	}
	for _, of := range found {
		for i := range tags {
			if counts[i] += int(of >> i & 1); counts[i] > counts[most] {
				most = i
			}
		}
	}
	if counts[most] < leastWords || counts[most]*rareWord < all {
		return ""
	}
	for other := range tags {
		if own, others := apart(found, most, other); other != most && (own < leastOwn || own < timesMore*others) {
			return ""
		}
	}
	return tags[most]
}

// apart returns how many words are of one language and not of the other, and the other way round.
func apart(found []uint32, one, other int) (ones, others int) {
	for _, of := range found {
		switch is, isOther := of>>one&1, of>>other&1; {
		case is > isOther:
			ones++
		case is < isOther:
			others++
		}
	}
	return ones, others
}

func noLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }
