package validate

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"samenspel/planning"
	"samenspel/planning/schema"
)

func TestGuard(t *testing.T) {
	s := realForm(t)
	cases := []struct{ name, text, want string }{
		{"a BSN", "Leerling 123456782 komt op dinsdag", "privacy_bsn"},
		{"a BSN with points", "bsn 1234.56.782", "privacy_bsn"},
		{"a BSN with spaces", "bsn: 123 456 782.", "privacy_bsn"},
		{"a BSN of eight digits", "nummer 11122238", ""},
		{"a BSN of eight digits that passes", "nummer 10000034", ""},
		{"a BSN of eight digits without its zero", "nummer 12345672", "privacy_bsn"},
		{"nine digits that fail the test", "nummer 123456789", ""},
		{"nine zeros", "nummer 000000000", ""},
		{"ten digits", "nummer 1234567820", ""},
		{"a BSN on the second line", "rustig\n123456782", "privacy_bsn"},
		{"a KvK number", "KvK-nummer: 12345672", ""},
		{"a number of a case", "zaaknummer 123456782", ""},
		{"an amount", "Begroot: € 123456782", ""},
		{"an amount with cents", "dat is 12345672,50 totaal", ""},
		{"a VAT number", "NL123456782B01", ""},
		{"a day in eight digits", "gemaakt op 20260801", ""},
		{"school years", "voor 2026-2027 en 20262027", ""},
		{"a mobile number", "Bel Sam op 06-12345678", "privacy_phone"},
		{"a mobile number with spaces", "bel 06 12 34 56 78 na drie uur", "privacy_phone"},
		{"a mobile number from abroad", "bel +31 6 1234 5678", "privacy_phone"},
		{"a fixed number", "bel 010-1234567", ""},
		{"the alarm number", "bel 112, daarna de teamleider", ""},
		{"a name with a day of birth", "Sam de Wit (12-03-2010) komt langs", "privacy_birth"},
		{"a day of birth behind its word", "leerling, geboren op 3 mei 2011", "privacy_birth"},
		{"a short word for birth", "S.W., geb. 3-5-2011", "privacy_birth"},
		{"a day before the name", "12-03-2010 Noor Yilmaz", "privacy_birth"},
		{"a name with a day of this year", "Sam de Wit vertelt het op 12-03-2027", ""},
		{"a name with a day shortly ago", "Afgesproken met Sam de Wit op 1 september 2024", ""},
		{"a law with its day", "Wet Passend Onderwijs van 1-8-2014", ""},
		{"a school with its day", "Het Voorbeeldcollege Noord bestaat sinds 1-9-2015", ""},
		{"a sentence with a day", "Op School praten we sinds 1-9-2015 met elkaar", ""},
		{"a name without a day", "Sam de Wit is aanspreekpunt", ""},
		{"a birth without a day", "geboren en getogen in de wijk", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			a := planning.New("proef")
			p := single("doel.hoofd")
			a.Set(planning.Edit{Path: p, Value: c.text}, maker)
			want := c.want
			if want != "" {
				want += "@doel.hoofd"
			}
			if got := summary(Check(s, a).Findings, Privacy); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestGuard_PutAside(t *testing.T) {
	s := realForm(t)
	a := write(t, s, "doel.hoofd: bel 06-12345678|rol.taken[r]: bel 06-12345678|rol.taken[q]: bel 06-12345678")
	if got := summary(Check(s, a).Findings, Privacy); got != "privacy_phone@doel.hoofd privacy_phone@rol.taken[q] privacy_phone@rol.taken[r]" {
		t.Fatalf("got %q", got)
	}
	a.Set(planning.Edit{Path: PutAside(cell("rol.taken", "r")), Value: schema.Yes}, maker)
	if got := summary(Check(s, a).Findings, Privacy); got != "privacy_phone@doel.hoofd privacy_phone@rol.taken[q]" {
		t.Errorf("got %q", got)
	}
}

func TestGuard_PersonalFields(t *testing.T) {
	s := realForm(t)
	a := write(t, s, "rol.bereikbaar[r]: 06-12345678|rol.persoon[r]: Sam de Wit 12-03-2010|rol.persoon[q]: 123456782|partij.kvk[p]: 12345672")
	if got := summary(Check(s, a).Findings, Privacy); got != "privacy_bsn@rol.persoon[q]" {
		t.Errorf("got %q", got)
	}
}

func TestGuard_NeverBlocksProgress(t *testing.T) {
	s := realForm(t)
	clean := Check(s, write(t, s, "doel.hoofd: bel maar"))
	warned := Check(s, write(t, s, "doel.hoofd: bel 06-12345678"))
	for _, stage := range schema.Stages() {
		a, b := clean.Missing(stage), warned.Missing(stage)
		if len(a) != len(b) {
			t.Errorf("%s: %d missing, with a warning %d", stage, len(a), len(b))
		}
	}
}

// Whatever passes the eleven-test is found, in any way of writing it.
func TestGuard_FindsEveryNumberThatPasses(t *testing.T) {
	s := realForm(t)
	c := &check{view: view{schema: s, agreement: planning.New("proef")}}
	f := s.Field("doel.hoofd")
	rapid.Check(t, func(t *rapid.T) {
		digits := rapid.StringMatching(`[1-9][0-9]{7}`).Draw(t, "digits")
		sum := 0
		for i, d := range digits {
			sum += (9 - i) * int(d-'0')
		}
		if sum%11 == 10 {
			return // no last digit fits
		}
		digits += strconv.Itoa(sum % 11)
		sep := rapid.SampledFrom([]string{"", " ", ".", "-"}).Draw(t, "sep")
		number := digits[:3] + sep + digits[3:6] + sep + digits[6:]
		if got := c.suspicion(f, "leerling "+number+" doet mee"); got != "finding.privacy_bsn" {
			t.Errorf("%s: %q", number, got)
		}
	})
}
