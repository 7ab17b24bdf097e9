package planning

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDay(t *testing.T) {
	for value, want := range map[string]bool{
		"2026-08-01": true, "2028-02-29": true, "1900-01-01": true, "2199-12-31": true,
		"": false, "2027-02-29": false, "2100-02-29": false, "2026-13-01": false, "2026-00-10": false, "2026-04-31": false,
		"2026-8-1": false, "01-08-2026": false, "1899-12-31": false, "2200-01-01": false, " 2026-08-01": false, "2026-08-01 ": false,
		"2026-08-01T00:00:00Z": false, "volgend jaar": false, "20260801": false,
	} {
		day, ok := ParseDay(value)
		if ok != want || ok && (day.String() != value || !day.Exists()) {
			t.Errorf("ParseDay(%q) = %v, %v", value, day, ok)
		}
	}
}

func TestDay_Order(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := func(name string) Day {
			at := time.Date(1900, 1, 1+rapid.IntRange(0, 109000).Draw(t, name), 0, 0, 0, 0, time.UTC)
			return Day{at.Year(), at.Month(), at.Day()}
		}
		a, b := day("a"), day("b")
		if a.Before(b) != a.Time().Before(b.Time()) {
			t.Errorf("%v and %v", a, b)
		}
		if back, ok := ParseDay(a.String()); !ok || back != a {
			t.Errorf("%v became %v", a, back)
		}
	})
}

func TestDay_Exists(t *testing.T) {
	for day, want := range map[Day]bool{{2026, 2, 28}: true, {2026, 2, 29}: false, {}: false, {2026, 14, 1}: false, {20261, 1, 1}: false, {2026, 1, -1}: false} {
		if got := day.Exists(); got != want {
			t.Errorf("%v: %v", day, got)
		}
	}
}
