package planning

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/planning/schema"
)

func TestValidFormat(t *testing.T) {
	cases := []struct {
		format       schema.Format
		right, wrong string // separated by a bar
	}{
		{"", "een regel| ", "twee\nregels"},
		{schema.BRIN, "99XX|01AB|0A1B", "99xx|99X|99XXX|99 XX|"},
		{schema.DUOLocation, "99XX00|99XX12", "99XX|99XX1|99XX-01|99XX001"},
		{schema.KvK, "01234567", "1234567|123456789|1234 5678|1234567a"},
		{schema.KvKLocation, "000012345678", "12345678|00001234567x"},
		{schema.Municipality, "GM0363", "0363|gm0363|GM363|GM03630"},
		{schema.Email, "a@b.nl|sam.de.wit@school.voorbeeld.nl|info+x@jongeren-werk.nl|o'neil@example.org",
			"@b.nl|a@|a@b|a b@c.nl|a@b..nl|a@@b.nl|a@b.nl.|.a@b.nl|a@-b.nl|a@b.n|a@b.nl, c@d.nl|A <a@b.nl>"},
		{schema.Phone, "06-12345678|020-1234567|0299-123456|088-1234567|0800-1234|0900-1234567|14 020|14 0299|+3221234567",
			"0612345678|06 12345678|020-123456|0299-1234567|029-9123456|+31612345678|06-1234567|112|00-1234567|bel mij"},
		{schema.Time, "00:00|09:30|23:59", "24:00|9:30|09.30|09:60"},
		{schema.SchoolYear, "2026-2027|1999-2000", "2026|2026-2028|2026/2027|2027-2026|26-27|0026-0027"},
		{"unknown", "", "anything"},
	}
	for _, c := range cases {
		for _, value := range strings.Split(c.right, "|") {
			if c.right != "" && !ValidFormat(c.format, value) {
				t.Errorf("%s refuses %q", c.format, value)
			}
		}
		for _, value := range strings.Split(c.wrong, "|") {
			if ValidFormat(c.format, value) {
				t.Errorf("%s accepts %q", c.format, value)
			}
		}
	}
}

func TestValidFormat_TakesAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.String().Draw(t, "value")
		for _, f := range []schema.Format{schema.BRIN, schema.Email, schema.Phone, schema.SchoolYear, schema.Time} {
			ValidFormat(f, value)
		}
		AreaCode(value)
	})
}
