package i18n

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/planning"
	"samenspel/planning/schema"
)

func TestFormatValue(t *testing.T) {
	words := &schema.Texts{Fields: map[string]schema.FieldText{
		"a.b": {Choices: map[string]string{"mentor": "Mentor", "wijk": "Uit de wijk"}},
	}}
	w := texts(t, "nl")
	for _, c := range []struct {
		field       schema.Field
		value, want string
	}{
		{schema.Field{Kind: schema.YesNo}, "ja", "Ja"},
		{schema.Field{Kind: schema.YesNo}, "nee", "Nee"},
		{schema.Field{Kind: schema.YesNo}, "misschien", "misschien"},
		{schema.Field{Kind: schema.Choice}, "wijk", "Uit de wijk"},
		{schema.Field{Kind: schema.Choice}, "oud", "oud"},
		{schema.Field{Kind: schema.Choices}, "wijk\nmentor\n", "Uit de wijk\nMentor"},
		{schema.Field{Kind: schema.Number, Unit: "hours", Decimals: 2}, "1234.5", "1.234,5"},
		{schema.Field{Kind: schema.Number}, "2.75", "2,75"},
		{schema.Field{Kind: schema.Number, Decimals: 2}, "veel", "veel"},
		{schema.Field{Kind: schema.Number, Decimals: 2, Unit: "EUR"}, "1234.50", "€ 1.234,50"},
		{schema.Field{Kind: schema.Date}, "2026-08-01", "1 augustus 2026"},
		{schema.Field{Kind: schema.Date}, "in de herfst", "in de herfst"},
		{schema.Field{Kind: schema.Text, Format: schema.Time}, "13:30", "13.30 uur"},
		{schema.Field{Kind: schema.Text, Format: schema.KvK}, "01234567", "01234567"},
		{schema.Field{Kind: schema.Text}, "2026-08-01", "2026-08-01"},
		{schema.Field{Kind: schema.Memo}, "een\ntwee", "een\ntwee"},
		{schema.Field{Kind: schema.Reference}, "r1\nr2", "r1\nr2"},
		{schema.Field{Kind: schema.Date}, "", ""},
	} {
		c.field.ID = "a.b"
		if got := w.FormatValue(nil, words, &c.field, c.value); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.field.Kind, c.value, got, c.want)
		}
	}
	if got := w.FormatValue(nil, nil, &schema.Field{Kind: schema.Choice}, "wijk"); got != "wijk" {
		t.Errorf("a choice without words: got %q", got)
	}
}

func TestParseValue_Formats(t *testing.T) {
	cases := map[schema.Format]map[string]string{ // typed → stored; "" is refused
		"":                  {"Het  Voorbeeldcollege": "Het  Voorbeeldcollege", "twee\nregels": "twee regels", "a\u00a0b\u200b": "a b"},
		schema.BRIN:         {"99xx": "99XX", " 99 XX ": "99XX", "99X": "", "99XXX": "", "99-X": ""},
		schema.DUOLocation:  {"99xx00": "99XX00", "99XX 1": "99XX01", "99XX-01": "99XX01", "99XX": "", "99XX001": "", "99XXA": ""},
		schema.KvK:          {"01234567": "01234567", "0123 4567": "01234567", "01.234.567": "01234567", "1234567": "", "KvK": ""},
		schema.KvKLocation:  {"000012345678": "000012345678", "0000 1234 5678": "000012345678", "12345678": ""},
		schema.Municipality: {"0363": "GM0363", "gm0363": "GM0363", "GM 0363": "GM0363", "363": "", "Amsterdam": "", "GMGM0363": ""},
		schema.Email: {"info@voorbeeld.nl": "info@voorbeeld.nl", " mailto:a.b@voorbeeld.nl ": "a.b@voorbeeld.nl",
			"info@voorbeeld": "", "info voorbeeld.nl": "", "a@b.nl; c@d.nl": ""},
		schema.Phone: {"0612345678": "06-12345678", "06 12 34 56 78": "06-12345678", "+31 6 12345678": "06-12345678",
			"+31 (0)6 1234 5678": "06-12345678", "0031612345678": "06-12345678", "(020) 123 45 67": "020-1234567",
			"020-1234567": "020-1234567", "0299123456": "0299-123456", "0800 1234": "0800-1234", "14020": "14 020", "14 0299": "14 0299",
			"+32 2 123 45 67": "+3221234567", "06-1234567": "", "112": "", "bel maar": "", "06-12345678 of 06-87654321": ""},
		schema.Time: {"13.30 uur": "13:30", "9 uur": "09:00", "25:00": ""},
		schema.SchoolYear: {"2026-2027": "2026-2027", "2026/2027": "2026-2027", "2026 – 2027": "2026-2027", "26/27": "2026-2027",
			"2026-27": "2026-2027", "2026": "", "2026-2028": "", "volgend jaar": ""},
	}
	w := texts(t, "nl")
	for format, table := range cases {
		f := &schema.Field{Kind: schema.Text, Format: format}
		for typed, want := range table {
			value, problem := w.ParseValue(f, typed)
			if value != want || (problem == "") != (want != "") {
				t.Errorf("%s %q: got %q, %q, want %q", format, typed, value, problem, want)
			}
			if problem != "" && w.T(problem) == problem {
				t.Errorf("there is no text for %s", problem)
			}
		}
	}
}

func TestParseValue_Kinds(t *testing.T) {
	w := texts(t, "nl")
	for _, c := range []struct {
		field                 schema.Field
		typed, value, problem string
	}{
		{schema.Field{Kind: schema.Number, Decimals: 2}, "1.234,5", "1234.5", ""},
		{schema.Field{Kind: schema.Number}, "1,5", "", "problem.whole"},
		{schema.Field{Kind: schema.Number, Decimals: 2, Unit: "EUR"}, "€ 12.345,-", "12345.00", ""},
		{schema.Field{Kind: schema.Number, Decimals: 2, Unit: "EUR"}, "gratis", "", "problem.money"},
		{schema.Field{Kind: schema.Date}, "1 sep. 2026", "2026-09-01", ""},
		{schema.Field{Kind: schema.Date}, "30-2-2026", "", "problem.date"},
		{schema.Field{Kind: schema.Date}, " \u00a0\n", "", ""},
		{schema.Field{Kind: schema.Memo}, "een\r\ntwee ", "een\ntwee ", ""},
		{schema.Field{Kind: schema.YesNo}, "ja", "ja", ""},
		{schema.Field{Kind: schema.Choices}, "a\nb", "a\nb", ""},
	} {
		if value, problem := w.ParseValue(&c.field, c.typed); value != c.value || problem != c.problem {
			t.Errorf("%s %q: got %q, %q, want %q, %q", c.field.Kind, c.typed, value, problem, c.value, c.problem)
		}
	}
}

// fields are one of every kind and format that is typed.
func fields() []*schema.Field {
	all := []*schema.Field{{Kind: schema.Memo}, {Kind: schema.Date}, {Kind: schema.Number, Decimals: 2}, {Kind: schema.Number},
		{Kind: schema.Number, Decimals: 2, Unit: "EUR"}}
	for _, format := range []schema.Format{"", schema.BRIN, schema.DUOLocation, schema.KvK, schema.KvKLocation, schema.Municipality,
		schema.Email, schema.Phone, schema.Time, schema.SchoolYear} {
		all = append(all, &schema.Field{Kind: schema.Text, Format: format})
	}
	return all
}

func TestParseValue_AnyText(t *testing.T) {
	typing := rapid.OneOf(rapid.String(), rapid.StringMatching(`[+0(]{0,2}[0-9]{0,6}[-@ ./()A-Za-z]{0,4}[0-9]{0,8}(\.nl)?`))
	for _, lang := range []string{"nl", "en"} {
		w := texts(t, lang)
		rapid.Check(t, func(t *rapid.T) {
			typed, f := typing.Draw(t, "typed"), rapid.SampledFrom(fields()).Draw(t, "field")
			value, problem := w.ParseValue(f, typed)
			if value != "" && problem != "" || problem != "" && w.T(problem) == problem {
				t.Fatalf("%s %s: %q with problem %q", f.Kind, f.Format, value, problem)
			}
			if value == "" && problem == "" && !planning.IsEmpty(planning.Clean(typed)) {
				t.Fatalf("%s %s: %q was lost", f.Kind, f.Format, typed)
			}
			if again, _ := w.ParseValue(f, value); again != value {
				t.Fatalf("%s %s: %q becomes %q", f.Kind, f.Format, value, again)
			}
			if f.Kind == schema.Text && value != "" && !planning.ValidFormat(f.Format, value) {
				t.Fatalf("%q is no %s", value, f.Format)
			}
			if again, _ := w.ParseValue(f, w.FormatValue(nil, nil, f, value)); again != value {
				t.Fatalf("%s %s: %q is shown as %q", f.Kind, f.Format, value, w.FormatValue(nil, nil, f, value))
			}
		})
	}
}

func TestProblems_NameTheRemedy(t *testing.T) {
	for lang, verb := range map[string]string{"nl": "Schrijf", "en": "Write"} {
		w := texts(t, lang)
		for _, key := range w.Keys() {
			if strings.HasPrefix(key, "problem.") && !strings.Contains(w.T(key), verb) {
				t.Errorf("%s does not say what to write: %s", key, w.T(key))
			}
		}
	}
}
