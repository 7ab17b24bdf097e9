package i18n

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// The ways in which people write a date: with numbers (day first, in English too, since both languages are read in the
// Netherlands), year first, and with the name of the month, a day of the week before it if they like.
var (
	dateNumbers   = regexp.MustCompile(`^([0-9]{1,2}) ?([-/. ]) ?([0-9]{1,2}) ?([-/. ]) ?([0-9]{4}|[0-9]{2})$`)
	dateYearFirst = regexp.MustCompile(`^([0-9]{4})([-/.])([0-9]{1,2})([-/.])([0-9]{1,2})$`)
	dateMonthName = regexp.MustCompile(`^(?:(\pL+)[.,]{0,2} )?([0-9]{1,2})(?:e|st|nd|rd|th)?\.?[ -]?(\pL+)[.,]{0,2}[ -]?([0-9]{4}|[0-9]{2})$`)
	dateNameFirst = regexp.MustCompile(`^(?:(\pL+)[.,]{0,2} )?(\pL+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$`)
)

// ParseDate reads a date as people write it (1-9-2026, 1/9/26, 01.09.2026, 2026-09-01, 1 sep. 2026) and returns it as
// it is stored. A year of two digits lies after 2000. Days that the calendar does not have are refused, and so is a
// day of the week that does not fit the date.
func (t *Texts) ParseDate(typed string) (value string, ok bool) {
	text := strings.ToLower(plain(typed))
	if m := dateNumbers.FindStringSubmatch(text); m != nil && m[2] == m[4] {
		return day(m[5], number(m[3]), m[1])
	}
	if m := dateYearFirst.FindStringSubmatch(text); m != nil && m[2] == m[4] {
		return day(m[1], number(m[3]), m[5])
	}
	if m := dateMonthName.FindStringSubmatch(text); m != nil && t.month(m[3]) > 0 {
		return t.onWeekday(m[1], m[4], t.month(m[3]), m[2])
	}
	if m := dateNameFirst.FindStringSubmatch(text); m != nil {
		return t.onWeekday(m[1], m[4], t.month(m[2]), m[3])
	}
	return "", false
}

func (t *Texts) onWeekday(weekday, year string, month int, dayOfMonth string) (string, bool) {
	value, ok := day(year, month, dayOfMonth)
	if !ok || weekday != "" && !t.isWeekday(weekday, value) {
		return "", false
	}
	return value, true
}

func day(year string, month int, dayOfMonth string) (string, bool) {
	y := number(year)
	if len(year) == 2 {
		y += 2000
	}
	d := planning.Day{Year: y, Month: time.Month(month), Day: number(dayOfMonth)}
	if !d.Exists() {
		return "", false
	}
	return d.String(), true
}

// month returns the number of the month that a word of at least three letters begins or shortens, or 0.
func (t *Texts) month(word string) int {
	short := t.list("format.months.short")
	for i, name := range t.list("format.months") {
		if begins(word, name, 3) || i < len(short) && word == strings.ToLower(short[i]) {
			return i + 1
		}
	}
	return 0
}

func (t *Texts) isWeekday(word, value string) bool {
	d, _ := planning.ParseDay(value)
	names := t.list("format.weekdays")
	w := int(d.Time().Weekday())
	return w < len(names) && begins(word, names[w], 2)
}

func begins(word, name string, least int) bool {
	return utf8.RuneCountInString(word) >= least && strings.HasPrefix(strings.ToLower(name), word)
}

var (
	timeParts = regexp.MustCompile(`^([0-9]{1,2})(?: ?[.:uh] ?([0-9]{2}))? ?(?:uur|u|h)?\.?$`)
	timeBlock = regexp.MustCompile(`^([0-9]{1,2})([0-9]{2}) ?(?:uur|u|h)?\.?$`)
	timeNoon  = regexp.MustCompile(`^([0-9]{1,2})(?: ?[.:] ?([0-9]{2}))? ?([ap])\.?m\.?$`)
)

// ParseTime reads a time of the day as people write it (13.30 uur, 13:30, 1330, 9 uur, 9u30, 1:30 pm) and returns it
// as it is stored, 09:30.
func (t *Texts) ParseTime(typed string) (value string, ok bool) {
	text := strings.ToLower(plain(typed))
	m := timeParts.FindStringSubmatch(text)
	if m == nil {
		m = timeBlock.FindStringSubmatch(text)
	}
	if m != nil {
		value = fmt.Sprintf("%02d:%02d", number(m[1]), number(m[2]))
	} else if m := timeNoon.FindStringSubmatch(text); m != nil {
		hour := number(m[1])
		if hour < 1 || hour > 12 {
			return "", false
		}
		hour %= 12
		if m[3] == "p" {
			hour += 12
		}
		value = fmt.Sprintf("%02d:%02d", hour, number(m[2]))
	}
	if !planning.ValidFormat(schema.Time, value) {
		return "", false
	}
	return value, true
}

// clock takes a stored time apart.
func clock(value string) (hour, minute int, ok bool) {
	if !planning.ValidFormat(schema.Time, value) {
		return 0, 0, false
	}
	return number(value[:2]), number(value[3:]), true
}

// plain makes one clean line of what was typed: single spaces, none around it, and one kind of hyphen.
func plain(typed string) string {
	text := strings.Join(strings.Fields(planning.CleanLine(typed)), " ")
	return strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-").Replace(text)
}

// number reads a few digits; none is 0.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
