package attachment

import (
	"fmt"
	"unicode/utf16"
)

var errText = fmt.Errorf("%w: a text without an end", ErrDamaged)

// escapes are the signs that a letter behind a backslash stands for.
var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

// literal reads a text between round brackets.
func (l *lexer) literal() (value, error) {
	var out []byte
	open := 0
	for ; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				l.at++
				return text(out), nil
			}
		case '\\':
			out = l.escaped(out)
			continue
		}
		out = append(out, c)
	}
	return nil, errText
}

// escaped adds to out what stands behind the backslash here, and stays on its last sign.
func (l *lexer) escaped(out []byte) []byte {
	if l.at++; l.at >= len(l.data) {
		return out
	}
	c := l.data[l.at]
	if sign, ok := escapes[c]; ok {
		return append(out, sign)
	}
	switch {
	case c == '\r' && l.at+1 < len(l.data) && l.data[l.at+1] == '\n': // the line goes on
		l.at++
		return out
	case c == '\r' || c == '\n':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	code := c - '0'
	for range 2 {
		if l.at+1 < len(l.data) && l.data[l.at+1] >= '0' && l.data[l.at+1] <= '7' {
			l.at++
			code = code<<3 | (l.data[l.at] - '0')
		}
	}
	return append(out, code)
}

// hex reads a text of hexadecimal digits between angle brackets.
func (l *lexer) hex() (value, error) {
	from := l.at + 1
	for l.at = from; l.at < len(l.data); l.at++ {
		if l.data[l.at] == '>' {
			l.at++
			out, err := unhex(l.data[from : l.at-1])
			return text(out), err
		}
	}
	return nil, errText
}

// unhex reads hexadecimal digits; white space does not count, and a last digit may be missing.
func unhex(digits []byte) ([]byte, error) {
	out := make([]byte, 0, len(digits)/2+1)
	half := -1
	for _, c := range digits {
		var digit int
		switch {
		case isSpace(c):
			continue
		case c >= '0' && c <= '9':
			digit = int(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			digit = int(c|0x20-'a') + 10
		default:
			return nil, fmt.Errorf("%w: %q is no hexadecimal digit", ErrDamaged, c)
		}
		if half < 0 {
			half = digit
			continue
		}
		out = append(out, byte(half<<4|digit))
		half = -1
	}
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return out, nil
}

// words returns a text as people read it.
func (t text) words() string {
	switch {
	case len(t) >= 2 && t[:2] == "\xfe\xff":
		units := make([]uint16, 0, len(t)/2)
		for i := 2; i+1 < len(t); i += 2 {
			units = append(units, uint16(t[i])<<8|uint16(t[i+1]))
		}
		return string(utf16.Decode(units))
	case len(t) >= 3 && t[:3] == "\xef\xbb\xbf":
		return string(t[3:])
	}
	runes := make([]rune, len(t))
	for i := range len(t) {
		runes[i] = rune(t[i]) // what is outside ASCII may be off, which does not matter for an ending
	}
	return string(runes)
}
