package i18n

import (
	"regexp"
	"strings"

	"samenspel/planning"
)

// largest is how many digits a stored number has before its decimal sign, and finest how many behind it, at most.
const (
	largest = 15
	finest  = 6
)

// ParseNumber reads a number as people write it and returns it as it is stored; or "" and the key of the text that
// tells what to do. In Dutch 1.234,50 and 1234,5 are numbers, and 1234.5 too since it can be nothing else; 1.234 is a
// thousand and more. In English point and comma change places. Nothing typed is no problem and no number.
func (t *Texts) ParseNumber(typed string, decimals int) (value, problem string) {
	text := plain(typed)
	if planning.IsEmpty(text) {
		return "", ""
	}
	digits, negative := cutSign(text)
	return t.decimal(digits, negative, min(max(decimals, 0), finest))
}

// decimal reads a number without its sign.
func (t *Texts) decimal(text string, negative bool, decimals int) (value, problem string) {
	whole, fraction, ok := split(text, t.T("format.group"))
	if !ok {
		return "", "problem.number"
	}
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	switch {
	case len(whole) > largest:
		return "", "problem.large"
	case len(fraction) > decimals && decimals == 0:
		return "", "problem.whole"
	case len(fraction) > decimals:
		return "", "problem.decimals"
	}
	value = "0" + whole
	if whole != "" {
		value = whole
	}
	if fraction != "" {
		value += "." + fraction
	}
	if negative && value != "0" {
		value = "-" + value
	}
	return value, ""
}

// split takes a number apart at its decimal sign and takes the signs between thousands out. Which sign is which shows
// from the number itself, except for one sign with three digits behind it: there group decides.
func split(text, group string) (whole, fraction string, ok bool) {
	last := strings.LastIndexAny(text, ".,")
	if strings.Contains(text, " ") {
		head, tail := text, ""
		if last >= 0 {
			head, tail = text[:last], text[last:]
		}
		if !isGrouped(head, " ") {
			return "", "", false
		}
		text = strings.ReplaceAll(head, " ", "") + tail
		last = strings.LastIndexAny(text, ".,")
	}
	if last < 0 {
		return text, "", text != "" && isDigits(text)
	}
	sign, other := text[last:last+1], "."
	if sign == "." {
		other = ","
	}
	whole, fraction = text[:last], text[last+1:]
	switch {
	case strings.Contains(whole, other):
		return strings.ReplaceAll(whole, other, ""), fraction, isGrouped(whole, other) && isDigits(fraction)
	case strings.Contains(whole, sign), sign == group && isGrouped(text, sign):
		return strings.ReplaceAll(text, sign, ""), "", isGrouped(text, sign)
	}
	return whole, fraction, whole+fraction != "" && isDigits(whole+fraction)
}

// isGrouped tells whether sign stands between thousands: one to three digits, then three each time.
func isGrouped(text, sign string) bool {
	groups := strings.Split(text, sign)
	for i, g := range groups {
		if !isDigits(g) || i > 0 && len(g) != 3 || i == 0 && (g == "" || len(g) > 3 || g[0] == '0') {
			return false
		}
	}
	return len(groups) > 1
}

func isDigits(text string) bool { return strings.Trim(text, "0123456789") == "" }

func cutSign(text string) (rest string, negative bool) {
	rest, negative = strings.CutPrefix(text, "-")
	return strings.TrimSpace(rest), negative
}

var (
	currencyBefore = regexp.MustCompile(`^(?:€|euro|eur) ?`)
	currencyBehind = regexp.MustCompile(` ?(?:€|euro|eur)$`)
	noCents        = regexp.MustCompile(` ?[,.] ?(?:--?|==?)$`)
)

// ParseMoney reads an amount in euros as people write it (€ 1.234,50, 12.345,-, 250 euro, EUR 250) and returns it as it
// is stored, with two decimals; or "" and the key of the text that tells what to do.
func (t *Texts) ParseMoney(typed string) (value, problem string) {
	text := strings.ToLower(plain(typed))
	if planning.IsEmpty(text) {
		return "", ""
	}
	text, negative := cutSign(text)
	text = currencyBefore.ReplaceAllString(text, "")
	if !negative {
		text, negative = cutSign(text)
	}
	text = currencyBehind.ReplaceAllString(text, "")
	decimals := 2
	if round := noCents.ReplaceAllString(text, ""); round != text {
		text, decimals = round, 0
	}
	value, problem = t.decimal(text, negative, decimals)
	switch problem {
	case "":
	case "problem.decimals":
		return "", "problem.money.decimals"
	case "problem.large":
		return "", problem
	default:
		return "", "problem.money"
	}
	cents, ok := planning.ParseCents(value)
	if !ok {
		return "", "problem.money"
	}
	return cents.String(), ""
}
