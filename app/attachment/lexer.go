package attachment

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// value is a PDF object: nil, bool, int, real, name, text, ref, array, dict or stream.
type value any

type (
	real  struct{} // a number that is not whole; none is ever needed
	name  string
	text  string // of bytes
	ref   int    // number of the object that stands elsewhere
	array []value
	dict  map[name]value
)

// stream is an object with bytes behind its dictionary.
type stream struct {
	dict dict
	at   int // where the bytes begin
}

// mark is a token that is no value by itself: a word such as "obj", or the begin or end of an array or a dictionary.
type mark string

const (
	maxDepth  = 64      // of values in values
	maxValues = 1 << 18 // in one object
)

// lexer reads values one after the other.
type lexer struct {
	data   []byte
	at     int
	meter  *meter
	values int // how many were read
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return strings.IndexByte("()<>[]{}/%", c) >= 0 }

// space skips white space and comments.
func (l *lexer) space() {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

// token reads the next mark or simple value; at the end it is an empty mark.
func (l *lexer) token() (value, error) {
	from := l.at
	l.space()
	v, err := l.simple()
	if spent := l.meter.spend(l.at - from + 1); spent != nil {
		return nil, spent
	}
	return v, err
}

func (l *lexer) simple() (value, error) {
	if l.at >= len(l.data) {
		return mark(""), nil
	}
	c := l.data[l.at]
	switch {
	case c == '/':
		l.at++
		return l.name(), nil
	case c == '(':
		return l.literal()
	case bytes.HasPrefix(l.data[l.at:], []byte("<<")), bytes.HasPrefix(l.data[l.at:], []byte(">>")):
		l.at += 2
		return mark(l.data[l.at-2 : l.at]), nil
	case c == '<':
		return l.hex()
	case isDelimiter(c):
		l.at++
		return mark(c), nil
	}
	word := l.word()
	if n, err := strconv.Atoi(word); err == nil {
		return n, nil
	}
	if strings.IndexByte("+-.0123456789", c) >= 0 {
		return real{}, nil
	}
	return mark(word), nil
}

// word reads up to the next space or delimiter.
func (l *lexer) word() string {
	from := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	return string(l.data[from:l.at])
}

// name reads a name, in which #2f and the like stand for other signs.
func (l *lexer) name() name {
	word := l.word()
	if !strings.Contains(word, "#") {
		return name(word)
	}
	var out []byte
	for i := 0; i < len(word); i++ {
		if i+2 < len(word) && word[i] == '#' {
			if c, err := strconv.ParseUint(word[i+1:i+3], 16, 8); err == nil {
				out = append(out, byte(c))
				i += 2
				continue
			}
		}
		out = append(out, word[i])
	}
	return name(out)
}

// value reads a value; depth is how many others it stands in.
func (l *lexer) value(depth int) (value, error) {
	t, err := l.token()
	if err != nil {
		return nil, err
	}
	if l.values++; l.values > maxValues || depth > maxDepth {
		return nil, fmt.Errorf("%w: an object of too many parts", ErrDamaged)
	}
	switch t := t.(type) {
	case int:
		if number, ok := l.reference(t); ok {
			return number, nil
		}
	case mark:
		switch t {
		case "[":
			return l.array(depth + 1)
		case "<<":
			return l.dict(depth + 1)
		case "true", "false":
			return t == "true", nil
		case "null":
			return nil, nil
		}
		return nil, fmt.Errorf("%w: %q where a value should be", ErrDamaged, string(t))
	}
	return t, nil
}

// reference looks whether a number begins a reference, such as 12 0 R.
func (l *lexer) reference(number int) (ref, bool) {
	i := l.at
	skip := func(is func(byte) bool) (some bool) {
		for from := i; i < len(l.data) && is(l.data[i]) && i-from < 20; i++ {
			some = true
		}
		return some
	}
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	if number < 0 || !skip(isSpace) || !skip(digit) || !skip(isSpace) || i >= len(l.data) || l.data[i] != 'R' {
		return 0, false
	}
	l.at = i + 1
	return ref(number), true
}

func (l *lexer) array(depth int) (value, error) {
	a := array{}
	for {
		if l.space(); l.at < len(l.data) && l.data[l.at] == ']' {
			l.at++
			return a, nil
		}
		v, err := l.value(depth)
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

func (l *lexer) dict(depth int) (value, error) {
	d := dict{}
	for {
		t, err := l.token()
		if err != nil {
			return nil, err
		}
		key, ok := t.(name)
		switch {
		case t == mark(">>"):
			return d, nil
		case !ok:
			return nil, fmt.Errorf("%w: a dictionary without an end", ErrDamaged)
		}
		if d[key], err = l.value(depth); err != nil {
			return nil, err
		}
	}
}
