package widgets

import "unicode"

// Span is a part of a text: the characters from Start up to End.
type Span struct{ Start, End int }

// signKind says what a character is to somebody who goes from word to word.
type signKind int

const (
	betweenWords signKind = iota
	inWord
	punctuation
)

func signAt(text []rune, at int) signKind {
	isLetter := func(at int) bool {
		return at >= 0 && at < len(text) && (unicode.IsLetter(text[at]) || unicode.IsMark(text[at]) || unicode.IsDigit(text[at]))
	}
	switch r := text[at]; {
	case unicode.IsSpace(r):
		return betweenWords
	case isLetter(at), (r == '\'' || r == '’') && isLetter(at-1) && isLetter(at+1): // as in "foto's"
		return inWord
	}
	return punctuation
}

// wordBefore returns where the word before a place begins, wordBehind where the one behind it ends. Spaces between are
// passed over.
func wordBefore(text []rune, at int) int {
	for at > 0 && signAt(text, at-1) == betweenWords {
		at--
	}
	for start := at; at > 0 && signAt(text, at-1) == signAt(text, start-1); {
		at--
	}
	return at
}

func wordBehind(text []rune, at int) int {
	for at < len(text) && signAt(text, at) == betweenWords {
		at++
	}
	for start := at; at < len(text) && signAt(text, at) == signAt(text, start); {
		at++
	}
	return at
}

// wordAt returns the word around a place, or the spaces there; a paragraph has its own.
func wordAt(text []rune, at int) Span {
	p := paragraphAt(text, at)
	if p.Start == p.End {
		return p
	}
	at = min(at, p.End-1)
	what, s := signAt(text, at), Span{at, at + 1}
	for s.Start > p.Start && signAt(text, s.Start-1) == what {
		s.Start--
	}
	for s.End < p.End && signAt(text, s.End) == what {
		s.End++
	}
	return s
}

// paragraphAt returns the paragraph around a place, without the sign that ends it.
func paragraphAt(text []rune, at int) Span {
	s := Span{at, at}
	for s.Start > 0 && text[s.Start-1] != '\n' {
		s.Start--
	}
	for s.End < len(text) && text[s.End] != '\n' {
		s.End++
	}
	return s
}

// moved returns where a place is once the characters of a span have made way for others. What stood inside it stands
// behind them.
func moved(at int, s Span, with int) int {
	switch {
	case at <= s.Start:
		return at
	case at < s.End:
		return s.Start + with
	}
	return at + with - (s.End - s.Start)
}

// movedSpans moves spans along with a change, and drops those that it touches.
func movedSpans(spans []Span, s Span, with int) []Span {
	kept := spans[:0]
	for _, m := range spans {
		if m.End < s.Start || m.Start > s.End {
			kept = append(kept, Span{moved(m.Start, s, with), moved(m.End, s, with)})
		}
	}
	return kept
}

// difference returns the part of a text that another one has otherwise, and what that has there.
func difference(old, next []rune) (Span, []rune) {
	start := 0
	for start < min(len(old), len(next)) && old[start] == next[start] {
		start++
	}
	end := 0
	for end < min(len(old), len(next))-start && old[len(old)-1-end] == next[len(next)-1-end] {
		end++
	}
	return Span{start, len(old) - end}, next[start : len(next)-end]
}
