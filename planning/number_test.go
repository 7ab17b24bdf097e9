package planning

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func TestParseNumber(t *testing.T) {
	for value, want := range map[string]string{
		"16": "16", "0": "0", "-3": "-3", "0.44": "11/25", "999999999999999.999999": "999999999999999999999/1000000",
		"": "", "16,5": "", "1.000,00": "", "01": "", ".5": "", "5.": "", "1e3": "", "+5": "", " 5": "", "5 ": "", "0x10": "", "1/2": "",
		"1234567890123456": "", "0.1234567": "", "NaN": "", "Inf": "", "٣": "", "5\n": "", "--5": "",
	} {
		n, ok := ParseNumber(value)
		if ok != (want != "") || ok && n.RatString() != want {
			t.Errorf("ParseNumber(%q) = %v, %v", value, n, ok)
		}
	}
}

func TestFormatNumber(t *testing.T) {
	cases := []struct {
		a, b     int64
		decimals int
		want     string
	}{
		{16, 1, 2, "16"}, {16, 36, 2, "0.44"}, {1, 2, 0, "1"}, {-1, 2, 0, "-1"}, {1, 8, 2, "0.13"}, {-1, 8, 2, "-0.13"}, {100, 1, 0, "100"},
		{5, 2, 2, "2.5"}, {-1, 1000, 2, "0"}, {-1, 4, 0, "0"}, {0, 1, 2, "0"}, {1200, 1, 2, "1200"},
	}
	for _, c := range cases {
		if got := FormatNumber(big.NewRat(c.a, c.b), c.decimals); got != c.want {
			t.Errorf("%d/%d with %d decimals: %q, want %q", c.a, c.b, c.decimals, got, c.want)
		}
	}
}

func TestFormatNumber_ReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := big.NewRat(rapid.Int64Range(-1e15, 1e15).Draw(t, "n"), 1_000_000)
		text := FormatNumber(n, 6)
		if back, ok := ParseNumber(text); !ok || back.Cmp(n) != 0 {
			t.Errorf("%v became %q", n, text)
		}
	})
}

func TestParseCents(t *testing.T) {
	for value, want := range map[string]string{
		"0": "0.00", "1234.5": "1234.50", "1234.50": "1234.50", "0.05": "0.05", "-0.50": "-0.50", "-12": "-12.00", "999999999999999.99": "999999999999999.99",
		"": "", "1234,50": "", "1.005": "", "€ 5": "", "5.": "", "1234567890123456": "",
	} {
		cents, ok := ParseCents(value)
		if ok != (want != "") || ok && cents.String() != want {
			t.Errorf("ParseCents(%q) = %v, %v", value, cents, ok)
		}
	}
}

func TestCents_ReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Cents(rapid.Int64Range(-99999999999999999, 99999999999999999).Draw(t, "cents"))
		if back, ok := ParseCents(c.String()); !ok || back != c {
			t.Errorf("%d became %s", int64(c), c)
		}
	})
}
