package i18n

import (
	"strings"

	"samenspel/planning"
)

// FormatDate writes a stored date for reading, "1 augustus 2026". What is no stored date comes back as it is.
func (t *Texts) FormatDate(value string) string {
	day, ok := planning.ParseDay(value)
	if !ok {
		return value
	}
	months := t.list("format.months")
	if len(months) < 12 {
		return value
	}
	return t.T("format.date.long", day.Day, months[day.Month-1], day.Year)
}

// FormatDateShort writes a stored date for a table, "01-08-2026". What is no stored date comes back as it is.
func (t *Texts) FormatDateShort(value string) string {
	day, ok := planning.ParseDay(value)
	if !ok {
		return value
	}
	return t.T("format.date.short", day.Day, int(day.Month), day.Year)
}

// FormatNumber writes a stored number for reading, "1.234,5", rounded to at most so many decimals and without needless
// zeros. What is no stored number comes back as it is.
func (t *Texts) FormatNumber(value string, decimals int) string {
	number, ok := planning.ParseNumber(value)
	if !ok {
		return value
	}
	return t.separate(planning.FormatNumber(number, max(decimals, 0)))
}

// FormatMoney writes a stored amount for reading, "€ 1.234,50". What is no stored amount comes back as it is.
func (t *Texts) FormatMoney(value string) string {
	cents, ok := planning.ParseCents(value)
	if !ok {
		return t.FormatNumber(value, finest) // parts of a cent are shown, not rounded away
	}
	amount, negative := strings.CutPrefix(t.separate(cents.String()), "-")
	if negative {
		return t.T("format.money.negative", amount)
	}
	return t.T("format.money", amount)
}

// FormatTime writes a stored time for reading, "9.30 uur". What is no stored time comes back as it is.
func (t *Texts) FormatTime(value string) string {
	hour, minute, ok := clock(value)
	if !ok {
		return value
	}
	return t.T("format.time", hour, minute)
}

// separate gives a number in canonical form the decimal sign of the language and a sign between the thousands.
func (t *Texts) separate(number string) string {
	sign := ""
	if digits, negative := strings.CutPrefix(number, "-"); negative {
		sign, number = "-", digits
	}
	whole, fraction, hasFraction := strings.Cut(number, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(t.T("format.group"))
		}
		b.WriteRune(digit)
	}
	if hasFraction {
		b.WriteString(t.T("format.decimal"))
		b.WriteString(fraction)
	}
	return b.String()
}

// list returns the words of a text that is a list, such as the months.
func (t *Texts) list(key string) []string { return strings.Fields(t.T(key)) }
