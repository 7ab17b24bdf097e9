package excel

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// maxUnits is how many UTF-16 units Excel keeps in a cell.
const maxUnits = 32767

// underscore stands for an underscore that would begin an escape such as _x000D_. The spreadsheet library escapes
// some of those, eats others (_xWXYZ_) and leaves the rest, so it gets this noncharacter to see, and the repairer writes _x005F_ for it.
const underscore = '\uFDD0'

var (
	escaped    = regexp.MustCompile(`^_x[0-9A-Za-z]{4}_`)
	notInSheet = strings.NewReplacer("[", "", "]", "", ":", "", "*", "", "?", "", "/", "-", `\`, "-", "'", "", "_x", "-x")
	notInTable = regexp.MustCompile(`[^A-Za-z0-9_.]+`)
)

// clean takes away what a workbook cannot hold. Every kind of line end becomes "\n" (also the soft one of Word); other
// control signs and noncharacters go, and broken bytes become U+FFFD: of those two kinds removed tells. Clean text
// stays as it is.
func clean(s string) (cleaned string, removed bool) {
	if utf8.ValidString(s) && strings.IndexFunc(s, unclean) < 0 {
		return s, false
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r' && strings.HasPrefix(s[i:], "\r\n"): // the "\n" follows
		case r == '\r', r == '\v':
			out.WriteByte('\n')
		case r == utf8.RuneError && size == 1:
			out.WriteRune(utf8.RuneError)
			removed = true
		case unclean(r):
			removed = true
		default:
			out.WriteString(s[i : i+size])
		}
		i += size
	}
	return out.String(), removed
}

// unclean tells whether clean changes a sign.
func unclean(r rune) bool {
	nonchar := r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
	return r != '\n' && r != '\t' && unicode.IsControl(r) || nonchar
}

// oneLine cleans a text for a place with a single line, such as a heading or a name.
func oneLine(s string) string {
	s, _ = clean(s)
	return strings.Join(strings.Fields(s), " ")
}

// unescaped makes a text fit for a place that holds a single line and in which nothing may look like an escape.
func unescaped(s string) string { return strings.ReplaceAll(oneLine(s), "_x", "-x") }

// capital makes the first letter of a text a capital.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// escape keeps every _xHHHH_ in a text from being read as a sign, overlapping ones too.
func escape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i, r := range s {
		if r == '_' && escaped.MatchString(s[i:]) {
			r = underscore
		}
		out.WriteRune(r)
	}
	return out.String()
}

// risky tells whether a program could take a text for a formula.
func risky(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \n\u00A0"))
	return r != utf8.RuneError && strings.ContainsRune("=+-@\t＝＋－＠", r)
}

// units counts the UTF-16 units of a text, an escape for as long as it is in the file.
func units(s string) int {
	n := 6 * strings.Count(s, "_x")
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// names gives each name once, whatever its case.
type names map[string]bool

// unique takes a name that is still free: the one asked for, or that with a number behind it. Never more than limit
// UTF-16 units.
func (taken names) unique(name string, limit int, number func(n int) string) string {
	try := cut(name, limit)
	for n := 2; taken[strings.ToLower(try)]; n++ {
		suffix := number(n)
		try = strings.TrimRight(cut(name, limit-len(suffix)), " ") + suffix
	}
	taken[strings.ToLower(try)] = true
	return try
}

// sheet takes a name for a sheet: the first candidate that has signs left and, unless it is the last, is free.
func (taken names) sheet(candidates ...string) string {
	var usable []string
	for _, c := range candidates {
		c = strings.Trim(shorten(oneLine(notInSheet.Replace(c)), 31), " ")
		if strings.EqualFold(c, "History") { // Excel keeps this name for itself
			c += " 1"
		}
		if c != "" {
			usable = append(usable, c)
		}
	}
	usable = append(usable, "-")
	for _, c := range usable[:len(usable)-1] {
		if !taken[strings.ToLower(c)] {
			return taken.unique(c, 31, inBrackets)
		}
	}
	return taken.unique(usable[max(0, len(usable)-2)], 31, inBrackets)
}

// table takes a name for a table: a prefix, so that it never looks like a cell, and an id.
func (taken names) table(prefix, id string) string {
	return taken.unique(prefix+strings.ReplaceAll(notInTable.ReplaceAllString(id, "_"), "_x", "_."), 200, func(n int) string { return "_" + strconv.Itoa(n) })
}

// heading takes a heading for a column of a table.
func (taken names) heading(label, id string) string {
	if label = oneLine(label); label == "" {
		label = oneLine(id)
	}
	if label == "" {
		label = "-"
	}
	return taken.unique(label, 250, inBrackets)
}

func inBrackets(n int) string { return " (" + strconv.Itoa(n) + ")" }

// shorten returns a text of at most limit UTF-16 units. A longer one ends behind a word, with an ellipsis.
func shorten(s string, limit int) string {
	short := cut(s, limit)
	if short == s {
		return s
	}
	short = cut(s, limit-1)
	if last := strings.LastIndexByte(short, ' '); last > limit/2 {
		short = short[:last]
	}
	return strings.TrimRight(short, " ,;.–-") + "…"
}

// cut returns the first signs of a text, at most limit UTF-16 units.
func cut(s string, limit int) string {
	n := 0
	for i, r := range s {
		if n += utf16.RuneLen(r); n > limit {
			return s[:i]
		}
	}
	return s
}
