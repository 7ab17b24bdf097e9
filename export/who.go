package export

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"samenspel/assets/spelling"
	"samenspel/planning/schema"
)

// A question may ask who does something. The form asks for a role there, and a role must stay in a publication: it is
// what was agreed. Yet people write a name. So such an answer is published, and what looks like a name in it counts as
// one: initials before a family name, or words with a capital behind each other of which the first is no common word. A
// word by itself that is none may be a place, an organisation or a person: that is told.

// particles are the words inside a family name that are written without a capital.
const particles = `(?:(?:van|de|der|den|ten|ter|te|el|al) ){0,3}`

var (
	// initials before a family name: few things but people are called so
	initials = regexp.MustCompile(`(?:\p{Lu}\.[ -]?){1,4}` + particles + `\p{Lu}\p{Ll}+`)
	// capitals are words with a capital, as a person's name has and the name of much else
	capitals = regexp.MustCompile(`\p{Lu}\p{Ll}+(?:[ -]` + particles + `\p{Lu}\p{Ll}+)*`)
)

// doers returns what looks like the name of a person in an answer to who does something.
func (p *persons) doers(f *schema.Field, answer string) (names []string) {
	if !f.Who {
		return nil
	}
	names = initials.FindAllString(answer, -1)
	for _, run := range capitals.FindAllString(answer, -1) {
		if run = p.withoutRole(run); strings.ContainsAny(run, " -") {
			names = append(names, run)
		}
	}
	return names
}

// lone counts the words with a capital in such an answer that nothing else tells what they are.
func (p *persons) lone(f *schema.Field, answer string) (n int) {
	if !f.Who {
		return 0
	}
	for _, run := range capitals.FindAllString(answer, -1) {
		if utf8.RuneCountInString(p.withoutRole(run)) >= fewestLetters {
			n++
		}
	}
	return n
}

// withoutRole leaves out the common words at the beginning, as in "Teamleider Anna de Vries".
func (p *persons) withoutRole(run string) string {
	for _, w := range pieces(run) {
		if !p.common(w.text) {
			return run[w.from:]
		}
	}
	return ""
}

// common tells whether a word is no name: the form or the agreement uses it, or the dictionary has it without a capital.
func (p *persons) common(word string) bool {
	low := strings.ToLower(word)
	if p.ordinary[word] || p.ordinary[low] || p.open[low] {
		return true
	}
	dictionary := p.dictionary()
	return dictionary != nil && len(dictionary.Wrong(low)) == 0
}

// dictionaryOf returns what reads the dictionary of a language at the first need: nil when there is none, and then more
// counts as a name.
func dictionaryOf(lang string) func() *spelling.Checker {
	return sync.OnceValue(func() *spelling.Checker {
		dictionary, _ := spelling.Load(lang)
		return dictionary
	})
}
