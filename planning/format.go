package planning

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"samenspel/planning/schema"
)

// patterns are the stored forms of codes, as the registers that hand them out write them. None of them has a check
// digit that is published. A BRIN is two digits and two letters in practice, but its register promises four
// characters only, so no more is asked.
var patterns = map[schema.Format]*regexp.Regexp{
	schema.BRIN:         regexp.MustCompile(`^[0-9A-Z]{4}$`),
	schema.DUOLocation:  regexp.MustCompile(`^[0-9A-Z]{4}[0-9]{2}$`),
	schema.KvK:          regexp.MustCompile(`^[0-9]{8}$`),
	schema.KvKLocation:  regexp.MustCompile(`^[0-9]{12}$`),
	schema.Municipality: regexp.MustCompile(`^GM[0-9]{4}$`),
	schema.Time:         regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`),
	schema.SchoolYear:   regexp.MustCompile(`^(19|20|21)[0-9]{2}-[0-9]{4}$`),
}

// The parts of an e-mail address: what people have, not all that the standard would allow.
var (
	mailBox  = regexp.MustCompile(`^[\p{L}\p{N}!#$%&'*+/=?^_{|}~` + "`" + `-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_{|}~` + "`" + `-]+)*$`)
	mailHost = regexp.MustCompile(`^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$`)
)

// The stored forms of a phone number: a Dutch number with its area code apart, a number of an information line, the
// 14-number of a municipality, a number abroad.
var (
	phoneDutch   = regexp.MustCompile(`^(0[1-9][0-9])-[0-9]{7}$|^(0[1-9][0-9]{2})-[0-9]{6}$`)
	phoneService = regexp.MustCompile(`^0(800|900|906|909)-([0-9]{4}|[0-9]{7})$`)
	phoneShort   = regexp.MustCompile(`^14 0[1-9][0-9]{1,2}$`)
	phoneAbroad  = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)
	phoneMobile  = regexp.MustCompile(`^06-[0-9]{8}$`)
)

// threeDigits are the area codes of three digits, after their zero; all other Dutch ones have four.
var threeDigits = strings.Fields("10 13 14 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 " +
	"70 71 72 73 74 75 76 77 78 79 84 85 87 88 91")

// ValidFormat tells whether a stored answer, not empty, has the form that its format asks for. The empty format takes
// any single line.
func ValidFormat(f schema.Format, value string) bool {
	switch f {
	case "":
		return !strings.Contains(value, "\n")
	case schema.Email:
		box, host, found := strings.Cut(value, "@")
		return found && len(value) <= 254 && mailBox.MatchString(box) && mailHost.MatchString(host)
	case schema.Phone:
		return validPhone(value)
	case schema.SchoolYear:
		return patterns[f].MatchString(value) && successive(value[:4], value[5:])
	case schema.BRIN, schema.DUOLocation, schema.KvK, schema.KvKLocation, schema.Municipality, schema.Time:
		return patterns[f].MatchString(value)
	}
	return false
}

func validPhone(value string) bool {
	if m := phoneDutch.FindStringSubmatch(value); m != nil {
		return AreaCode(value) == m[1]+m[2]
	}
	return phoneMobile.MatchString(value) || phoneService.MatchString(value) || phoneShort.MatchString(value) ||
		phoneAbroad.MatchString(value) && !strings.HasPrefix(value, "+31")
}

// AreaCode returns the first part of a Dutch phone number that begins with a zero: 06, or an area code of three or
// four digits.
func AreaCode(number string) string {
	switch {
	case strings.HasPrefix(number, "06"):
		return "06"
	case len(number) >= 3 && slices.Contains(threeDigits, number[1:3]):
		return number[:3]
	}
	return number[:min(4, len(number))]
}

func successive(first, second string) bool {
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(second)
	return errA == nil && errB == nil && b == a+1
}
