package i18n

import (
	"testing"
	"time"
)

func TestFormatMoment(t *testing.T) {
	nl, err := Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2026, 3, 1, 7, 5, 0, 0, time.UTC), "vandaag om 07.05"},
		{time.Date(2026, 2, 28, 23, 59, 0, 0, time.UTC), "gisteren om 23.59"},
		{time.Date(2026, 2, 27, 12, 0, 0, 0, time.UTC), "27 februari 2026"},
	} {
		if got := nl.FormatMoment(c.at, now); got != c.want {
			t.Errorf("%v: got %q, want %q", c.at, got, c.want)
		}
	}
	if got := nl.MonthName(8) + nl.WeekdayShort(0) + nl.MonthName(13) + nl.WeekdayShort(7); got != "augustusma" {
		t.Errorf("got %q", got)
	}
}
