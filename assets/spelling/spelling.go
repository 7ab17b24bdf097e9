// Package spelling finds misspelt words in a text and offers others instead.
//
// A language has four files. nl.words.gz holds every form of every word of the dictionary with what it may be in a
// compound, as a graph that tools/spelling makes; nl.rules.txt holds the pairs of parts that no compound joins ("apart")
// and what people often write instead of something else ("instead"); nl-vakwoorden.txt holds words of the trade that the
// dictionary lacks, one a line, with a hyphen behind it if it may also begin a compound, or before it if it may only
// end one. LICENSE-nl.txt is the
// dictionary's licence. Dutch is OpenTaal's dictionary, English that of SCOWL.
//
// A word that is not known is not always a mistake, and an underlined name annoys more than a mistake that is let
// through. So what may be a name, an abbreviation, an address or a code is let through. The package imports nothing of
// ours.
package spelling

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed *.words.gz *.rules.txt *-vakwoorden.txt
var files embed.FS

// Span is a part of a text, counted in characters.
type Span struct{ Start, End int }

// Checker knows the words of a language and those that it was told. Anyone may use it at any time.
type Checker struct {
	words   words
	instead [][2]string

	begins []string // words of the trade that may begin a compound
	ends   []string // and words that may end one

	lock sync.RWMutex
	own  map[string]bool // words it was told, in small letters
}

// Load reads the dictionary of a language. It takes a moment, so it is for the background.
func Load(lang string) (*Checker, error) {
	packed, err := files.ReadFile(lang + ".words.gz")
	if err != nil {
		return nil, fmt.Errorf("no dictionary for the language %q", lang)
	}
	c := &Checker{own: map[string]bool{}}
	if c.words.edges, err = unpack(packed); err != nil {
		return nil, err
	}
	c.readRules(read(lang + ".rules.txt"))
	for _, word := range strings.Fields(read(lang + "-vakwoorden.txt")) {
		if begin, ok := strings.CutSuffix(word, "-"); ok {
			c.begins, word = append(c.begins, begin), begin
		}
		if last, ok := strings.CutPrefix(word, "-"); ok {
			c.ends = append(c.ends, last)
			continue
		}
		c.Know(word)
	}
	return c, nil
}

// read returns a file that lies beside the dictionary, or nothing: a language needs no such file.
func read(name string) string {
	raw, err := files.ReadFile(name)
	if err != nil {
		return ""
	}
	return string(raw)
}

func (c *Checker) readRules(rules string) {
	for line := range strings.Lines(rules) {
		word := strings.Fields(line)
		if len(word) != 3 {
			continue
		}
		pair := [2]string{word[1], word[2]}
		switch word[0] {
		case "apart":
			before, _ := latin(pair[0])
			behind, _ := latin(pair[1])
			c.words.apart = append(c.words.apart, [2]string{before, behind})
		case "instead":
			c.instead = append(c.instead, pair)
		}
	}
}

// Know takes words for right from now on, however they are capitalised.
func (c *Checker) Know(words ...string) {
	c.lock.Lock()
	defer c.lock.Unlock()
	for _, w := range words {
		c.own[strings.ToLower(plain(w))] = true
	}
}

func (c *Checker) told(word string) bool {
	c.lock.RLock()
	defer c.lock.RUnlock()
	return c.own[strings.ToLower(word)]
}

// plain writes a word the way the dictionary does: the Dutch ij as two letters, straight apostrophes, no soft hyphens.
var plain = strings.NewReplacer("ĳ", "ij", "Ĳ", "IJ", "’", "'", "\u00ad", "").Replace

// unstressed takes away the accents that Dutch puts on a word for stress: wél, níet, hóe.
var unstressed = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "è", "e").Replace

// right tells whether a word, written plainly, may be written so. end says what its last part must be able to be.
func (c *Checker) right(word string, end int) bool {
	if c.told(word) {
		return true
	}
	for _, as := range cases(word) {
		if c.known(as, end) || c.known(unstressed(as), end) {
			return true
		}
	}
	return c.hyphened(word, end) || c.ofTrade(strings.ToLower(word), end)
}

// hyphened tells whether all parts of a word between hyphens are right.
func (c *Checker) hyphened(word string, end int) bool {
	before, behind, ok := strings.Cut(word, "-")
	return ok && before != "" && c.right(before, whole|first|middle) && c.right(behind, end)
}

// ofTrade tells whether a word is a compound with a word of the trade.
func (c *Checker) ofTrade(word string, end int) bool {
	for _, begin := range c.begins {
		if rest, ok := strings.CutPrefix(word, begin); ok && rest != "" && c.right(rest, end&^whole) {
			return true
		}
	}
	return slices.ContainsFunc(c.ends, func(last string) bool {
		rest, ok := strings.CutSuffix(word, last)
		return ok && rest != "" && c.known(rest, first|middle)
	})
}

// known looks up a word as it stands, and then as a compound; end says what its last part must be able to be.
func (c *Checker) known(word string, end int) bool {
	l, ok := latin(word)
	if !ok {
		return false
	}
	bits := c.words.find(l)
	if bits&forbidden != 0 {
		return false
	}
	return bits&end != 0 || c.words.compound(l, make([]part, 0, mostParts), end&^whole)
}

// cases returns the ways in which the dictionary may have a word: a capital may only be there because a sentence
// begins.
func cases(word string) []string {
	small := strings.ToLower(word)
	switch word {
	case small:
		return []string{word}
	case strings.ToUpper(word):
		return []string{word, small, capital(small)}
	}
	return []string{word, uncapital(word)}
}

func capital(word string) string {
	r := []rune(word)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

func uncapital(word string) string {
	r := []rune(word)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}
