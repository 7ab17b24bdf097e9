package validate

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// putAside stands before the id of a field whose privacy warning someone read and put aside.
const putAside = "_opzij."

// PutAside returns the path at which "ja" says that someone put the privacy warning on p aside.
func PutAside(p planning.Path) planning.Path {
	return planning.Path{Field: putAside + p.Field, Row: p.Row}
}

// fewestDigits is the number of digits below which a text holds none of what the guard looks for.
const fewestDigits = 5

// What the guard looks for. The first three are tried where a number begins, which is faster than everywhere.
var (
	bsnShape  = regexp.MustCompile(`^(?:\d{9}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{8})`)
	bsnOther  = regexp.MustCompile(`(?i)(kvk|k\.v\.k|handelsregister|rsin|btw|iban|zaak\p{L}*|kenmerk|dossier\p{L}*|subsidie\p{L}*|€|eur)[^\d]{0,20}$`)
	mobile    = regexp.MustCompile(`^(?:(?:\+31|0031)[ .-]?(?:\(0\)[ .-]?)?6(?:[ .-]{0,2}\d){8}|06(?:[ .-]{0,2}\d){8})`)
	anyDate   = regexp.MustCompile(`(?i)^(?:\d{1,2}[-/. ]{1,2}(?:\d{1,2}|jan\p{L}*\.?|feb\p{L}*\.?|maart|mrt\.?|april|apr\.?|mei|juni|jun\.?|juli|jul\.?|aug\p{L}*\.?|sep\p{L}*\.?|okt\p{L}*\.?|nov\p{L}*\.?|dec\p{L}*\.?)[-/. ]{1,2}((?:19|20)\d{2})|((?:19|20)\d{2})-\d{2}-\d{2})`)
	birthWord = regexp.MustCompile(`(?i)\bgeb(oren|oorte\p{L}*|\.|\b)[^\d]{0,30}$`)
	fullName  = regexp.MustCompile(`\p{Lu}[\p{L}'’-]*\.?( (van|de|der|den|het|ten|ter|te|el|al|in|'t|’t|la|da|dos|von|bin))* \p{Lu}\p{L}[\p{L}'’-]*`)
	noPerson  = regexp.MustCompile(`(?i)(wet|stichting|gemeente|school|college|lyceum|convenant|besluit|regeling|onderwijs|jongerenwerk|vereniging|ministerie|raad|commissie|plan|beleid\p{L}*|project|team|centrum|buurthuis|verordening|akkoord|statuten|kvk|avg)\b`)
	opening   = regexp.MustCompile(`^(De|Het|Een|In|Op|Sinds|Vanaf|Per|Tot|Van|Deze|Dit|Bij|Voor|Na) `)
)

const (
	longestSpan = 48
	nameAround  = 40 // letters around a date in which a name makes it a date of birth
	youngest    = 5  // years between a birth and writing about it here
	usualYear   = 2026
)

// guard warns when free text seems to hold a citizen service number, a person with a date of birth, or a private
// phone number. Fields that are meant for data of a person may hold the last two.
func (c *check) guard(f *schema.Field, p planning.Path, value string) {
	if f.Kind != schema.Memo && (f.Kind != schema.Text || f.Format != "") {
		return
	}
	if code := c.suspicion(f, value); code != "" {
		c.find(Privacy, p, code)
	}
}

// suspicion returns the text key of the gravest thing that a text seems to hold, or nothing.
func (c *check) suspicion(f *schema.Field, value string) string {
	if digits(value) < fewestDigits {
		return ""
	}
	var birth, phone bool
	for line := range strings.SplitSeq(value, "\n") {
		if digits(line) < fewestDigits {
			continue
		}
		phones := spans(mobile, line)
		if holdsBSN(line, phones) {
			return "finding.privacy_bsn"
		}
		phone = phone || len(phones) > 0
		birth = birth || !f.Personal && holdsBirth(line, c.writtenIn())
	}
	switch {
	case birth:
		return "finding.privacy_birth"
	case phone && !f.Personal:
		return "finding.privacy_phone"
	}
	return ""
}

func digits(text string) int {
	n := 0
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' {
			n++
		}
	}
	return n
}

// spans finds a pattern where a number begins and no digit or letter touches it; each span is followed by the spans
// of its groups.
func spans(pattern *regexp.Regexp, line string) [][]int {
	var found [][]int
	for i := 0; i < len(line); i++ {
		plus := line[i] == '+'
		if !plus && (line[i] < '0' || line[i] > '9') || touches(line, i-1) {
			continue
		}
		at := pattern.FindStringSubmatchIndex(line[i:min(len(line), i+longestSpan)])
		if at == nil || touches(line, i+at[1]) {
			continue
		}
		for g := range at {
			if at[g] >= 0 {
				at[g] += i
			}
		}
		found = append(found, at)
		i = at[1] - 1
	}
	return found
}

func touches(line string, i int) bool {
	if i < 0 || i >= len(line) {
		return false
	}
	b := line[i]
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// holdsBSN finds a number of eight or nine digits that passes the eleven-test, and that is not called something else,
// part of a phone number, a day, an amount or a pair of years.
func holdsBSN(line string, phones [][]int) bool {
	for _, at := range spans(bsnShape, line) {
		text := line[at[0]:at[1]]
		inPhone := false
		for _, p := range phones {
			inPhone = inPhone || at[0] < p[1] && p[0] < at[1]
		}
		amount := at[1]+1 < len(line) && line[at[1]] == ',' && touches(line, at[1]+1)
		if !inPhone && !amount && elevenTest(text) && !compactDay(text) && !bsnOther.MatchString(line[max(0, at[0]-nameAround):at[0]]) {
			return true
		}
	}
	return false
}

// elevenTest is the check on a citizen service number; one of eight digits lacks its leading zero.
func elevenTest(text string) bool {
	var number []int
	for _, r := range text {
		if r >= '0' && r <= '9' {
			number = append(number, int(r-'0'))
		}
	}
	if len(number) == 8 {
		number = append([]int{0}, number...)
	}
	if len(number) != 9 {
		return false
	}
	sum, all := -number[8], number[8]
	for i, d := range number[:8] {
		sum += (9 - i) * d
		all += d
	}
	return all > 0 && sum%11 == 0
}

// compactDay tells whether eight digits are a day or two years, as in 20260801, 01082026 and 20262027.
func compactDay(text string) bool {
	if len(text) != 8 {
		return false
	}
	for _, layout := range []string{"20060102", "02012006"} {
		if t, err := time.Parse(layout, text); err == nil && t.Year() >= 1900 && t.Year() < 2200 {
			return true
		}
	}
	return planning.ValidFormat(schema.SchoolYear, text[:4]+"-"+text[4:])
}

// holdsBirth finds a day that is called a birth, or that stands near the name of a person and lies long enough ago.
func holdsBirth(line string, now int) bool {
	for _, at := range spans(anyDate, line) {
		year := 0
		for group := 2; group < len(at); group += 2 {
			if at[group] >= 0 {
				year, _ = strconv.Atoi(line[at[group]:at[group+1]])
			}
		}
		if year > now-youngest {
			continue
		}
		before, after := line[max(0, at[0]-nameAround):at[0]], line[at[1]:min(len(line), at[1]+nameAround)]
		if birthWord.MatchString(before) || isPerson(before) || isPerson(after) {
			return true
		}
	}
	return false
}

// isPerson tells whether a text holds a first and a last name, and nothing that is called by a name too.
func isPerson(text string) bool {
	for _, name := range fullName.FindAllString(text, -1) {
		if !opening.MatchString(name) {
			return !noPerson.MatchString(text)
		}
	}
	return false
}

// writtenIn returns the year in which the agreement was last changed.
func (c *check) writtenIn() int {
	if c.year == 0 {
		c.year = usualYear
		if at := c.agreement.LastChange(); at > 0 {
			c.year = time.UnixMilli(at).UTC().Year()
		}
	}
	return c.year
}
