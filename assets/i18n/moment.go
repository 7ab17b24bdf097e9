package i18n

import (
	"time"

	"samenspel/planning"
)

// MonthName returns the name of a month, 1 to 12.
func (t *Texts) MonthName(month int) string {
	if months := t.list("format.months"); month >= 1 && month <= len(months) {
		return months[month-1]
	}
	return ""
}

// WeekdayShort returns the short name of a day of the week; 0 is Monday.
func (t *Texts) WeekdayShort(day int) string {
	if days := t.list("format.weekdays.short"); day >= 0 && day < len(days) {
		return days[day]
	}
	return ""
}

// FormatClock writes the time of day of a moment, "14.32".
func (t *Texts) FormatClock(at time.Time) string {
	return t.T("format.clock", at.Hour(), at.Minute())
}

// FormatMoment writes when something happened, seen from now: "vandaag om 14.32", "gisteren om 9.05", or the date.
// Both are taken in the zone of now.
func (t *Texts) FormatMoment(at, now time.Time) string {
	at = at.In(now.Location())
	switch day := dayOf(at); day {
	case dayOf(now):
		return t.T("format.moment.today", t.FormatClock(at))
	case dayOf(now.AddDate(0, 0, -1)):
		return t.T("format.moment.yesterday", t.FormatClock(at))
	default:
		return t.FormatDate(day.String())
	}
}

func dayOf(at time.Time) planning.Day {
	year, month, day := at.Date()
	return planning.Day{Year: year, Month: month, Day: day}
}
