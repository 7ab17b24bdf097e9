package planning

import (
	"fmt"
	"time"
)

// Day is a calendar date without a time or a zone.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDay reads the canonical form, 2026-08-01, of an existing day in the years 1900 to 2199.
func ParseDay(value string) (Day, bool) {
	t, err := time.Parse("2006-01-02", value)
	if err != nil || t.Year() < 1900 || t.Year() > 2199 {
		return Day{}, false
	}
	return Day{t.Year(), t.Month(), t.Day()}, true
}

// String returns the canonical form.
func (d Day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day) }

// Exists tells whether the calendar has this day, in the years 1900 to 2199.
func (d Day) Exists() bool { _, ok := ParseDay(d.String()); return ok }

// Before tells whether d comes before other.
func (d Day) Before(other Day) bool { return d.String() < other.String() }

// Time returns midnight UTC of the day.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// SchoolYear returns the first calendar year of the school year (1 August to 31 July) that the day falls in.
func (d Day) SchoolYear() int {
	if d.Month < time.August {
		return d.Year - 1
	}
	return d.Year
}
