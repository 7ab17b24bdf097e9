package widgets

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func dutch(now string) CalendarWords {
	words := CalendarWords{
		Weekdays: [7]string{"ma", "di", "wo", "do", "vr", "za", "zo"},
		Open:     "Kalender", Previous: "Vorige", Next: "Volgende", Today: "Vandaag", Close: "Sluiten",
		Now: func() time.Time { return day(now) },
	}
	for i := range words.Months {
		words.Months[i] = fmt.Sprintf("maand%d", i+1)
	}
	return words
}

func day(text string) time.Time {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return d
}

func TestDateField_PickedByKeyboard(t *testing.T) {
	cases := []struct {
		name, now, want string
		keys            []fyne.KeyName
	}{
		{"today", "2026-01-31", "2026-01-31", []fyne.KeyName{fyne.KeyReturn}},
		{"the month after the 31st", "2026-01-31", "2026-02-28", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}},
		{"and after that", "2026-01-31", "2026-03-28", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyReturn}},
		{"the month before the 31st", "2026-03-31", "2026-02-28", []fyne.KeyName{fyne.KeyPageUp, fyne.KeyReturn}},
		{"the month before January", "2026-01-31", "2025-12-31", []fyne.KeyName{fyne.KeyPageUp, fyne.KeyReturn}},
		{"a leap year", "2028-01-30", "2028-02-29", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}},
		{"days and weeks", "2026-12-30", "2027-01-07", []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeySpace}},
		{"back a week", "2026-03-03", "2026-02-24", []fyne.KeyName{fyne.KeyUp, fyne.KeyEnter}},
		{"left with Escape", "2026-03-03", "", []fyne.KeyName{fyne.KeyUp, fyne.KeyEscape}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := NewDateField(dutch(c.now))
			picked := ""
			d.OnPicked = func(year, month, day int) { picked = fmt.Sprintf("%04d-%02d-%02d", year, month, day) }
			d.OnChanged = func(string) { t.Error("picking was told as typing") }
			w := window(t, Stack(0, d), 420, 500)
			w.Canvas().Focus(d.button)
			press(w, append([]fyne.KeyName{fyne.KeySpace}, c.keys...)...)
			if picked != c.want {
				t.Errorf("picked %q, want %q", picked, c.want)
			}
			if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(d.line) {
				t.Error("the calendar stayed open, or the focus is not in the line")
			}
		})
	}
}

func TestDateField_TypedAsItIs(t *testing.T) {
	d := NewDateField(dutch("2026-11-25"))
	told, focus := "", 0
	d.OnChanged = func(text string) { told = text }
	d.OnFocus = func(bool) { focus++ }
	w := window(t, d, 220, 60)
	d.Focus(w)
	test.Type(d.line, "1-9-26")
	if told != "1-9-26" || d.Text() != told {
		t.Errorf("told %q, shown %q", told, d.Text())
	}
	d.SetText("01-09-2026")
	if told != "1-9-26" {
		t.Error("a text set by code was told")
	}
	focus = 0
	w.Canvas().FocusNext()
	if focus != 2 {
		t.Errorf("from the line to its button the focus was told %d times, want 2", focus)
	}
}

func TestDays_WeeksBeginOnMonday(t *testing.T) {
	for now, want := range map[string]string{"2026-11-25": "2026-10-26", "2026-06-10": "2026-06-01", "2026-02-01": "2026-01-26"} {
		d := newDays(day(now), day(now), nil, nil, func() {})
		if got := d.first(); got != day(want) {
			t.Errorf("%s: the first week begins on %s, want %s", now, got.Format(time.DateOnly), want)
		}
	}
}

func TestDays_TappedDay(t *testing.T) {
	var picked time.Time
	d := newDays(day("2026-11-25"), day("2026-11-25"), func(at time.Time) { picked = at }, nil, func() {})
	window(t, d, 300, 260)
	test.TapAt(d, fyne.NewPos(dayWidth*1.5, dayHeight*2.5))
	if want := day("2026-11-10"); picked != want {
		t.Errorf("picked %s, want %s", picked, want)
	}
}
