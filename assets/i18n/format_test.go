package i18n

import "testing"

func TestFormat(t *testing.T) {
	nl, en := texts(t, "nl"), texts(t, "en")
	for _, c := range []struct{ name, got, want string }{
		{"a date", nl.FormatDate("2026-08-01"), "1 augustus 2026"},
		{"a date in English", en.FormatDate("2026-08-01"), "1 August 2026"},
		{"the last month", nl.FormatDate("2026-12-31"), "31 december 2026"},
		{"a short date", nl.FormatDateShort("2026-08-01"), "01-08-2026"},
		{"a short date in English", en.FormatDateShort("2026-08-01"), "01/08/2026"},
		{"no date", nl.FormatDate("in de herfst"), "in de herfst"},
		{"a day that is not", nl.FormatDate("2026-02-30"), "2026-02-30"},
		{"no short date", nl.FormatDateShort("1-9"), "1-9"},
		{"nothing", nl.FormatDate("") + nl.FormatDateShort("") + nl.FormatNumber("", 2) + nl.FormatMoney("") + nl.FormatTime(""), ""},
		{"a number", nl.FormatNumber("1234.5", 2), "1.234,5"},
		{"a number in English", en.FormatNumber("1234.5", 2), "1,234.5"},
		{"a small number", nl.FormatNumber("0.44", 2), "0,44"},
		{"hundreds", nl.FormatNumber("999", 0), "999"},
		{"millions", nl.FormatNumber("-1234567", 0), "-1.234.567"},
		{"a rounded number", nl.FormatNumber("2.345", 2), "2,35"},
		{"a rounded whole", nl.FormatNumber("2.5", -1), "3"},
		{"no number", nl.FormatNumber("veel", 2), "veel"},
		{"money", nl.FormatMoney("1234.50"), "€ 1.234,50"},
		{"money without cents", nl.FormatMoney("250"), "€ 250,00"},
		{"money owed", nl.FormatMoney("-1234.50"), "€ -1.234,50"},
		{"money in English", en.FormatMoney("1234.50"), "€1,234.50"},
		{"money owed in English", en.FormatMoney("-0.05"), "-€0.05"},
		{"parts of a cent", nl.FormatMoney("1.234"), "1,234"},
		{"no money", nl.FormatMoney("gratis"), "gratis"},
		{"a time", nl.FormatTime("09:30"), "9.30 uur"},
		{"a time in English", en.FormatTime("09:30"), "09:30"},
		{"no time", nl.FormatTime("24:00"), "24:00"},
		{"a date without words", (&Texts{}).FormatDate("2026-08-01"), "2026-08-01"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestFormat_ListsAreComplete(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := texts(t, lang)
		for key, want := range map[string]int{"format.months": 12, "format.months.short": 12, "format.weekdays": 7} {
			if got := len(w.list(key)); got != want {
				t.Errorf("%s %s has %d words, want %d", lang, key, got, want)
			}
		}
	}
}
