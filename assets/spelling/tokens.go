package spelling

import (
	"slices"
	"strings"
	"unicode"
)

// token is a word of a text.
type token struct {
	Span
	text   string
	begins bool // a sentence
	dotted bool // a dot stands behind it
}

// tokens cuts a text into words. What holds a digit, an address or dots within is no word.
func tokens(text []rune) []token {
	var all []token
	begins := true
	for at := 0; at < len(text); {
		if unicode.IsSpace(text[at]) {
			begins = begins || text[at] == '\n'
			at++
			continue
		}
		end := at
		for end < len(text) && !unicode.IsSpace(text[end]) {
			end++
		}
		if chunk := text[at:end]; !isCode(chunk) {
			all = append(all, inChunk(chunk, at, begins)...)
		}
		begins = begins && !hasLetter(text[at:end]) || endsSentence(text[at:end])
		at = end
	}
	return all
}

// inChunk cuts what stands between two spaces into words; only the first can begin a sentence.
func inChunk(chunk []rune, at int, begins bool) []token {
	var all []token
	for i := 0; i < len(chunk); {
		if !unicode.IsLetter(chunk[i]) && chunk[i] != '-' {
			i++
			continue
		}
		end := i
		for end < len(chunk) && isWord(chunk, end) {
			end++
		}
		dotted := end < len(chunk) && chunk[end] == '.'
		all = append(all, token{Span{at + i, at + end}, string(chunk[i:end]), begins, dotted})
		begins, i = false, end
	}
	return all
}

// isWord tells whether a character belongs to the word that it stands in or behind: an apostrophe only before a letter.
func isWord(chunk []rune, i int) bool {
	switch r := chunk[i]; r {
	case '-', '\u00ad':
		return true
	case '\'', '’':
		return i+1 < len(chunk) && unicode.IsLetter(chunk[i+1])
	default:
		return unicode.IsLetter(r) || unicode.IsMark(r)
	}
}

// isCode tells whether something is no words at all: an address, a number, an abbreviation with dots.
func isCode(chunk []rune) bool {
	if slices.ContainsFunc(chunk, unicode.IsDigit) || slices.ContainsFunc(chunk, isMail) {
		return true
	}
	for i := 1; i < len(chunk)-1; i++ {
		if chunk[i] == '.' && unicode.IsLetter(chunk[i-1]) && unicode.IsLetter(chunk[i+1]) {
			return true
		}
	}
	return strings.Contains(string(chunk), "://")
}

func isMail(r rune) bool { return r == '@' || r == '#' || r == '_' || r == '\\' }

func hasLetter(chunk []rune) bool { return slices.ContainsFunc(chunk, unicode.IsLetter) }

func endsSentence(chunk []rune) bool {
	bare := strings.TrimRight(string(chunk), `"'”’)]`)
	return strings.HasSuffix(bare, ".") || strings.HasSuffix(bare, "!") || strings.HasSuffix(bare, "?") ||
		strings.HasSuffix(bare, ":")
}
