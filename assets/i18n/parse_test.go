package i18n

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"samenspel/planning"
)

func TestParseDate(t *testing.T) {
	const first = "2026-09-01"
	cases := map[string]map[string]string{
		"nl": {
			"1-9-2026": first, "01-09-2026": first, "1/9/26": first, "01.09.2026": first, "1. 9. 2026": first, "1 9 2026": first,
			"2026-09-01": first, "2026-9-1": first, "2026/09/01": first, "1 september 2026": first, "1 sep. 2026": first,
			"1 SEPT 2026": first, "1-sep-2026": first, "1 – 9 – 2026": first, " 1\u00a0september  2026 \n": first,
			"dinsdag 1 september 2026": first, "di. 1 sep 2026": first, "1e september 2026": first, "1 september 26": first,
			"29-2-2028": "2028-02-29", "3 mrt 2027": "2027-03-03", "3 maart 2027": "2027-03-03", "5 mei 2027": "2027-05-05",
			"31-12-99": "2099-12-31", "1-9-1999": "1999-09-01",
			"vandaag": "", "": "", "1-9": "", "29-2-2027": "", "31-4-2026": "", "0-9-2026": "", "1-13-2026": "", "1-9/2026": "",
			"1-9-202": "", "1-9-1850": "", "1-9-2200": "", "20260901": "", "1 se 2026": "", "1 september": "",
			"maandag 1 september 2026": "", "d 1 september 2026": "", "1 sepia 2026": "", "september 2026": "", "46266": "",
			"1-9-2026 of later": "", "٣-٩-2026": "",
		},
		"en": {
			"1 September 2026": first, "September 1, 2026": first, "Tuesday, September 1, 2026": first, "Sep 1st 2026": first,
			"1st Sep 2026": first, "1/9/2026": first, "01/09/26": first, "2026-09-01": first, "1 sept. 2026": first,
			"Tue 1 Sep 2026": first, "3 Mar 2027": "2027-03-03", "3 May 2027": "2027-05-03",
			"today": "", "13 13 2026": "", "Monday, September 1, 2026": "", "September 31, 2026": "",
		},
	}
	for lang, table := range cases {
		w := texts(t, lang)
		for typed, want := range table {
			if got, ok := w.ParseDate(typed); got != want || ok != (want != "") {
				t.Errorf("%s %q: got %q, %v, want %q", lang, typed, got, ok, want)
			}
		}
	}
}

func TestParseTime(t *testing.T) {
	for typed, want := range map[string]string{
		"13.30 uur": "13:30", "13:30": "13:30", "1330": "13:30", "9 uur": "09:00", "9u30": "09:30", "9.30": "09:30", "09:30": "09:30",
		"930": "09:30", "13 u": "13:00", "9": "09:00", "0.00 uur": "00:00", "23:59": "23:59", "1:30 pm": "13:30", "9 am": "09:00",
		"12 am": "00:00", "12:15 p.m.": "12:15", " 13 : 30 ": "13:30", "13.30uur": "13:30", "13h30": "13:30",
		"": "", "24:00": "", "13:60": "", "9:5": "", "half tien": "", "13 pm": "", "0 am": "", "-9": "", "9,5": "", "12345": "",
	} {
		for _, lang := range []string{"nl", "en"} {
			if got, ok := texts(t, lang).ParseTime(typed); got != want || ok != (want != "") {
				t.Errorf("%s %q: got %q, %v, want %q", lang, typed, got, ok, want)
			}
		}
	}
}

type parsed struct{ value, problem string }

func TestParseNumber(t *testing.T) {
	cases := []struct {
		lang     string
		decimals int
		table    map[string]parsed
	}{
		{"nl", 2, map[string]parsed{
			"": {}, " \u200b ": {}, "16": {"16", ""}, "1.234,50": {"1234.5", ""}, "1234,5": {"1234.5", ""}, "1234.5": {"1234.5", ""},
			"1.234": {"1234", ""}, "1.234.567,8": {"1234567.8", ""}, "1 234 567,8": {"1234567.8", ""}, "1\u00a0234": {"1234", ""},
			"0,44": {"0.44", ""}, "0.44": {"0.44", ""}, ",5": {"0.5", ""}, "5,": {"5", ""}, "007": {"7", ""}, "-2,5": {"-2.5", ""},
			"− 2,5": {"-2.5", ""}, "-0": {"0", ""}, "12,00": {"12", ""}, "1,234.50": {"1234.5", ""}, "1234.567,8": {"", "problem.number"},
			"0.234": {"", "problem.decimals"}, "1,234": {"", "problem.decimals"}, "1234.567": {"", "problem.decimals"},
			"twaalf": {"", "problem.number"}, "12 uur": {"", "problem.number"}, "1.23,4": {"", "problem.number"}, "1,2,3": {"", "problem.number"},
			"1 23": {"", "problem.number"}, ".": {"", "problem.number"}, "-": {"", "problem.number"}, "--1": {"", "problem.number"},
			"1e5": {"", "problem.number"}, "=1+1": {"", "problem.number"}, "1.234,5,6": {"", "problem.number"}, "٣": {"", "problem.number"},
			"999999999999999": {"999999999999999", ""}, "1000000000000000": {"", "problem.large"},
		}},
		{"nl", 0, map[string]parsed{
			"12": {"12", ""}, "12,0": {"12", ""}, "12,5": {"", "problem.whole"}, "12.500": {"12500", ""}, "12.50": {"", "problem.whole"},
		}},
		{"nl", -1, map[string]parsed{"12": {"12", ""}, "0,5": {"", "problem.whole"}}},
		{"en", 2, map[string]parsed{
			"1,234.50": {"1234.5", ""}, "1,234": {"1234", ""}, "1234.5": {"1234.5", ""}, "1,5": {"1.5", ""}, "1.234,5": {"1234.5", ""},
			"1.234": {"", "problem.decimals"}, "1,234,567": {"1234567", ""}, "x": {"", "problem.number"},
		}},
	}
	for _, c := range cases {
		w := texts(t, c.lang)
		for typed, want := range c.table {
			if value, problem := w.ParseNumber(typed, c.decimals); value != want.value || problem != want.problem {
				t.Errorf("%s %d %q: got %q, %q, want %v", c.lang, c.decimals, typed, value, problem, want)
			}
		}
	}
}

func TestParseMoney(t *testing.T) {
	cases := map[string]map[string]parsed{
		"nl": {
			"": {}, "€ 1.234,50": {"1234.50", ""}, "€1234,5": {"1234.50", ""}, "12.345,-": {"12345.00", ""}, "€ 12.345,--": {"12345.00", ""},
			"12.345,–": {"12345.00", ""}, "EUR 250": {"250.00", ""}, "250 euro": {"250.00", ""}, "250,00 €": {"250.00", ""}, "1.234": {"1234.00", ""},
			"1234.50": {"1234.50", ""}, "€ -5": {"-5.00", ""}, "-€ 5": {"-5.00", ""}, "0": {"0.00", ""}, "€ -0,00": {"0.00", ""},
			"€": {"", "problem.money"}, "gratis": {"", "problem.money"}, "$ 5": {"", "problem.money"}, "12,34,-": {"", "problem.money"},
			"12,345": {"", "problem.money.decimals"}, "-€ -5": {"", "problem.money"}, "€ 1000000000000000": {"", "problem.large"},
			"€ 250 per maand": {"", "problem.money"}, "€ € 5": {"", "problem.money"},
		},
		"en": {
			"€1,234.50": {"1234.50", ""}, "-€1,234.50": {"-1234.50", ""}, "EUR 1,234": {"1234.00", ""}, "12,345.-": {"12345.00", ""},
			"1.234": {"", "problem.money.decimals"}, "free": {"", "problem.money"},
		},
	}
	for lang, table := range cases {
		w := texts(t, lang)
		for typed, want := range table {
			if value, problem := w.ParseMoney(typed); value != want.value || problem != want.problem {
				t.Errorf("%s %q: got %q, %q, want %v", lang, typed, value, problem, want)
			}
		}
	}
}

// TestParse_ReadsWhatFormatWrites is the law that what a person reads and types over stays the same answer.
func TestParse_ReadsWhatFormatWrites(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := texts(t, lang)
		rapid.Check(t, func(t *rapid.T) {
			start, _ := planning.ParseDay("1900-01-01")
			at := start.Time().AddDate(0, 0, rapid.IntRange(0, 109571).Draw(t, "day"))
			date := at.Format("2006-01-02")
			for _, shown := range []string{w.FormatDate(date), w.FormatDateShort(date), date} {
				if got, ok := w.ParseDate(shown); !ok || got != date {
					t.Fatalf("date %s is shown as %q and read as %q", date, shown, got)
				}
			}
			clock := fmt.Sprintf("%02d:%02d", rapid.IntRange(0, 23).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"))
			for _, shown := range []string{w.FormatTime(clock), clock} {
				if got, ok := w.ParseTime(shown); !ok || got != clock {
					t.Fatalf("time %s is shown as %q and read as %q", clock, shown, got)
				}
			}
			cents := planning.Cents(rapid.Int64Range(-99999999999999999, 99999999999999999).Draw(t, "cents")).String()
			for _, shown := range []string{w.FormatMoney(cents), cents} {
				if got, problem := w.ParseMoney(shown); got != cents {
					t.Fatalf("amount %s is shown as %q and read as %q %s", cents, shown, got, problem)
				}
			}
			decimals := rapid.IntRange(0, 6).Draw(t, "decimals")
			typed := fmt.Sprintf("%d.%06d", rapid.Int64Range(-999999999999999, 999999999999999).Draw(t, "whole"),
				rapid.IntRange(0, 999999).Draw(t, "fraction"))
			exact, _ := planning.ParseNumber(typed)
			number := planning.FormatNumber(exact, decimals)
			if got, problem := w.ParseNumber(w.FormatNumber(number, decimals), decimals); got != number && problem != "problem.large" {
				t.Fatalf("number %s is shown as %q and read as %q %s", number, w.FormatNumber(number, decimals), got, problem)
			}
		})
	}
}

// TestParse_AnyText is the law that no text breaks a reader, and that what it returns is read as itself.
func TestParse_AnyText(t *testing.T) {
	typing := rapid.OneOf(rapid.String(), rapid.StringMatching(`[-€ ]{0,3}[0-9., ]{0,12}[-, eurosp./:]{0,5}[0-9]{0,4}`))
	for _, lang := range []string{"nl", "en"} {
		w := texts(t, lang)
		rapid.Check(t, func(t *rapid.T) {
			typed := typing.Draw(t, "typed")
			if value, ok := w.ParseDate(typed); ok {
				if again, _ := w.ParseDate(value); again != value {
					t.Fatalf("date %q becomes %q", value, again)
				}
			}
			if value, ok := w.ParseTime(typed); ok {
				if again, _ := w.ParseTime(value); again != value {
					t.Fatalf("time %q becomes %q", value, again)
				}
			}
			value, problem := w.ParseMoney(typed)
			if again, _ := w.ParseMoney(value); again != value || value != "" && problem != "" {
				t.Fatalf("amount %q becomes %q", value, again)
			}
			if _, ok := planning.ParseCents(value); value != "" && !ok {
				t.Fatalf("%q is no amount", value)
			}
			value, problem = w.ParseNumber(typed, 2)
			if again, _ := w.ParseNumber(value, 2); again != value || value != "" && problem != "" {
				t.Fatalf("number %q becomes %q", value, again)
			}
			if _, ok := planning.ParseNumber(value); value != "" && !ok {
				t.Fatalf("%q is no number", value)
			}
		})
	}
}
