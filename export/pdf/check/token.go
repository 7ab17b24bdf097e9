package check

import (
	"bytes"
	"strconv"
	"strings"
)

// What a page's content is made of: operators and what stands before them. Numbers are float64, texts []byte.
type (
	operator string
	nameOf   string
	list     []any
	entries  map[string]any
)

// lexer reads the tokens of a page's content one after the other.
type lexer struct {
	data []byte
	at   int
}

// closing ends a list or a dictionary.
type closing byte

// next returns the next token, or nil at the end.
func (l *lexer) next() any {
	l.skipSpace()
	if l.at >= len(l.data) {
		return nil
	}
	switch c := l.data[l.at]; c {
	case '/':
		l.at++
		return nameOf(l.regular())
	case '(':
		return l.literal()
	case '[':
		l.at++
		return l.until(']')
	case ']', '{', '}', ')':
		l.at++
		return closing(c)
	case '<':
		if l.starts("<<") {
			l.at += 2
			return paired(l.until('>'))
		}
		return l.hex()
	case '>':
		l.at += len("> ")
		if l.at > len(l.data) || l.data[l.at-1] != '>' {
			l.at--
		}
		return closing(c)
	}
	word := l.regular()
	if word[0] <= '9' && word[0] != '\'' && word[0] != '"' && word[0] != '*' {
		if n, err := strconv.ParseFloat(string(word), 64); err == nil {
			return n
		}
	}
	return operator(word)
}

func (l *lexer) starts(with string) bool { return bytes.HasPrefix(l.data[l.at:], []byte(with)) }

// until gathers tokens up to one that closes.
func (l *lexer) until(end closing) list {
	all := list{}
	for {
		token := l.next()
		if token == nil || token == end {
			return all
		}
		all = append(all, token)
	}
}

func paired(all list) entries {
	d := entries{}
	for i := 0; i+1 < len(all); i += 2 {
		if key, is := all[i].(nameOf); is {
			d[string(key)] = all[i+1]
		}
	}
	return d
}

// Signs that end a word: spaces, and those with a meaning.
var (
	spaces = signs(" \n\r\t\f\x00")
	ends   = signs(" \n\r\t\f\x00()<>[]{}/%")
)

func signs(all string) (in [256]bool) {
	for _, c := range []byte(all) {
		in[c] = true
	}
	return in
}

func (l *lexer) skipSpace() {
	for ; l.at < len(l.data); l.at++ {
		if l.data[l.at] == '%' {
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		} else if !spaces[l.data[l.at]] {
			return
		}
	}
}

// regular returns what stands up to a space or a sign with a meaning.
func (l *lexer) regular() []byte {
	begin := l.at
	for l.at < len(l.data) && !ends[l.data[l.at]] {
		l.at++
	}
	return l.data[begin:l.at]
}

// hex reads a text of digits between < and >.
func (l *lexer) hex() []byte {
	l.at++
	digits, _, _ := bytes.Cut(l.data[l.at:], []byte(">"))
	l.at = min(l.at+len(digits)+1, len(l.data))
	out := make([]byte, 0, (len(digits)+1)/2)
	half, odd := byte(0), false
	for _, c := range digits {
		digit := strings.IndexByte("0123456789abcdef", c|0x20)
		switch {
		case digit < 0:
			continue
		case odd:
			out = append(out, half<<4|byte(digit))
		}
		half, odd = byte(digit), !odd
	}
	if odd {
		out = append(out, half<<4)
	}
	return out
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

// literal reads a text between round brackets.
func (l *lexer) literal() []byte {
	var out []byte
	depth := 0
	for ; l.at < len(l.data); l.at++ {
		switch c := l.data[l.at]; {
		case c == '\\':
			l.at++
			out = l.escaped(out)
			continue
		case c == '(':
			if depth++; depth == 1 {
				continue
			}
		case c == ')':
			if depth--; depth == 0 {
				l.at++
				return out
			}
		}
		out = append(out, l.data[l.at])
	}
	return out
}

// escaped reads what stands behind a backslash and stays on its last byte.
func (l *lexer) escaped(out []byte) []byte {
	if l.at >= len(l.data) {
		return out
	}
	c := l.data[l.at]
	if with, known := escapes[c]; known {
		return append(out, with)
	}
	switch {
	case c == '\n':
		return out
	case c == '\r':
		if l.at+1 < len(l.data) && l.data[l.at+1] == '\n' {
			l.at++
		}
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	value := 0
	for n := 0; n < 3 && l.at < len(l.data) && l.data[l.at] >= '0' && l.data[l.at] <= '7'; n++ {
		value = value<<3 | int(l.data[l.at]-'0')
		l.at++
	}
	l.at--
	return append(out, byte(value))
}
