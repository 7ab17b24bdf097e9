package export_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// secrets gives texts that stand nowhere else: names, addresses and phone numbers.
type secrets struct {
	t    *rapid.T
	made []string
	told []string // those that other answers may repeat
}

func (s *secrets) next(f *schema.Field) string {
	n := 10000000 + len(s.made)
	secret := fmt.Sprintf("Zq%dx", n)
	switch {
	case f.Format == schema.Email:
		secret = fmt.Sprintf("zq%d@%s.example", n, rapid.StringMatching(`[a-z]{3,8}`).Draw(s.t, "host"))
	case f.Format == schema.Phone:
		secret = fmt.Sprintf("06-%d", n)
	}
	s.made = append(s.made, secret)
	if f.Person || f.Format != "" {
		s.told = append(s.told, secret)
	}
	return secret
}

// text is a text with some of the secrets in it.
func (s *secrets) text() string {
	words := []string{"Wij", "bellen"}
	for range rapid.IntRange(0, 2).Draw(s.t, "secrets") {
		words = append(words, rapid.SampledFrom(s.told).Draw(s.t, "secret"))
	}
	return strings.Join(words, rapid.SampledFrom([]string{" ", " (of) ", ", ", "\n", "! "}).Draw(s.t, "between"))
}

// TestBuild_NothingPersonalIsPublished: whatever stands in questions about persons is nowhere in a document for the
// public, not even where it was repeated in other answers, nor in a mark or an answer to an old question.
func TestBuild_NothingPersonalIsPublished(t *testing.T) {
	if testing.Short() {
		t.Skip("the short run looks for races; there are none here")
	}
	whole := input(t, nothing)
	rapid.Check(t, func(rt *rapid.T) {
		in, s := whole, &secrets{t: rt}
		in.Agreement = planning.New("proef")
		fill(rt, in, func(f *schema.Field) (string, bool) {
			signs := f == in.Schema.Marked(schema.MarkSignatory) || f == in.Schema.Marked(schema.MarkSignatureName)
			if f.Personal && !signs || f.Format == schema.Email || f.Format == schema.Phone {
				return s.next(f), true
			}
			return "", false
		})
		fill(rt, in, func(f *schema.Field) (string, bool) {
			free := !f.Personal && (f.Kind == schema.Memo || f.Kind == schema.Text && f.Format != schema.Email && f.Format != schema.Phone)
			named := f == in.Schema.Marked(schema.MarkTitle) || strings.HasPrefix(f.ID, in.Schema.Marked(schema.MarkParty).ID+".")
			return s.text(), free && !named
		})
		for i, f := range []string{"oud.vraag", validate.Todo(planning.Path{Field: "doel.hoofd"}).Field} {
			set(in, f, "", fmt.Sprintf("Zqoud%dx", i))
			s.made = append(s.made, fmt.Sprintf("Zqoud%dx", i))
		}
		in.Findings = validate.Check(in.Schema, in.Agreement)
		for _, kind := range []export.Kind{export.Public, export.Summary} {
			in.Kind, in.Full = kind, rapid.Bool().Draw(rt, "full")
			in.Data = &export.Data{Name: "Zqdatax"}
			all := strings.Join(everyText(reflect.ValueOf(export.Build(in))), "\n")
			for _, secret := range append(s.made, "Zqdatax") {
				if strings.Contains(all, secret) {
					at := strings.Index(all, secret)
					rt.Fatalf("%s: %q is published: %q", kind, secret, all[max(0, at-60):min(len(all), at+60)])
				}
			}
		}
	})
}

// fill answers fields, and columns in one or two rows.
func fill(t *rapid.T, in export.Input, answer func(*schema.Field) (string, bool)) {
	in.Schema.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if value, ok := answer(f); ok && f.Kind != schema.Rows {
			set(in, f.ID, "", value)
		}
		rows := f.Fixed
		if len(rows) == 0 && len(f.Columns) > 0 {
			rows = []string{f.ID + "1", f.ID + "2"}[:rapid.IntRange(1, 2).Draw(t, "rows")]
		}
		for _, row := range rows {
			for _, col := range f.Columns {
				if value, ok := answer(col); ok {
					set(in, f.ID, row, planning.Between("", ""))
					set(in, col.ID, row, value)
				}
			}
		}
	})
}

func TestBuild_APublicationTellsWhatItLeftOut(t *testing.T) {
	in := example(t)
	in.Kind = export.Public
	set(in, "doel.hoofd", "", "Mail naar info@school.example of bel 06-12345678. J. de Wit weet meer.")
	for i, value := range []string{"3", "61", "64"} {
		row := fmt.Sprint("m", i)
		set(in, "indicator.meting", row, planning.Between("", "")+fmt.Sprint(i))
		set(in, "indicator.meting.indicator", row, in.Agreement.Rows(in.Schema.Field("indicator"))[0])
		set(in, "indicator.meting.waarde", row, value)
	}
	in.Findings = validate.Check(in.Schema, in.Agreement)
	r := export.Build(in)
	got := printed(r)
	for _, want := range []string{
		"! Publicatieversie: export.notice.read", "! Doel en doelgroep: export.notice.mail [1]", "! Doel en doelgroep: export.notice.phone [1]",
		"! Doel en doelgroep: export.notice.maybe [1]", "! Monitoring: export.notice.few [1]", "! Monitoring: export.notice.total [1]",
		"Mail naar [e-mailadres weggelaten] of bel [telefoonnummer weggelaten].", "| minder dan 5", "| 61", "| [totaal weggelaten]",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not told", want)
		}
	}
	if len(r.Signatures) < 3 || !strings.HasPrefix(r.Signatures[0].Name, "A. Voorbeeld") {
		t.Errorf("who signs is not told: %+v", r.Signatures)
	}
	if len(r.Missing)+len(r.Progress) > 0 {
		t.Error("it tells how far the writing is")
	}
}

// TestBuild_APublicationListsEveryAnnex, and does not tell which of them may be public.
func TestBuild_APublicationListsEveryAnnex(t *testing.T) {
	in := example(t)
	for row, answer := range map[string]string{"b8": schema.Yes, "b9": schema.No} {
		set(in, "bijlage", row, planning.Between("", ""))
		set(in, "bijlage.titel_datum", row, "Bijlage "+row)
		set(in, "bijlage.openbaar", row, answer)
	}
	for kind, shown := range map[export.Kind]bool{export.Whole: true, export.Public: false} {
		in.Kind = kind
		r := export.Build(in)
		if all := everything(r); !strings.Contains(all, "Bijlage b8") || !strings.Contains(all, "Bijlage b9") {
			t.Errorf("%s: not every annex is listed", kind)
		}
		label := in.Texts.Label("bijlage.openbaar")
		if slices.Contains(asked(r), "bijlage.openbaar") != shown || strings.Contains(fmt.Sprint(r.Notices), label) {
			t.Errorf("%s: %q is in %v or told in %v", kind, label, asked(r), r.Notices)
		}
	}
}

// TestTitled: the name of a file tells no more than the document in it.
func TestTitled(t *testing.T) {
	in := input(t, nothing)
	if got := in.Titled(); got != "" {
		t.Errorf("without a title: %q", got)
	}
	set(in, "partij.contact", "c9", planning.Between("", ""))
	set(in, "partij.contact.naam", "c9", "Zwaantje Quispel")
	set(in, "dossier.titel", "", "Vraag Zwaantje Quispel, 06-12345678")
	for _, kind := range export.Kinds() {
		in.Kind = kind
		want := "Vraag Zwaantje Quispel, 06-12345678"
		if kind == export.Public || kind == export.Summary {
			want = "Vraag [naam weggelaten], [telefoonnummer weggelaten]"
			if got := export.Build(in).Title; got != want {
				t.Errorf("%s: the document is called %q", kind, got)
			}
		}
		if got := in.Titled(); got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
}

// TestBuild_WordsAroundAHeadcount: what is personal beside a small number is not published with it, and is told once.
func TestBuild_WordsAroundAHeadcount(t *testing.T) {
	in := example(t)
	in.Kind = export.Public
	set(in, "partij.contact", "c9", planning.Between("", ""))
	set(in, "partij.contact.naam", "c9", "Zwaantje Quispel")
	set(in, "indicator.meting", "m9", planning.Between("", ""))
	for answer, want := range map[string]string{
		"3 leerlingen, weet Zwaantje Quispel (02 12345678)": "minder dan 5 leerlingen, weet [naam weggelaten] ([telefoonnummer weggelaten])",
		"61, weet Zwaantje": "61, weet [naam weggelaten]",
	} {
		set(in, "indicator.meting.waarde", "m9", answer)
		got := printed(export.Build(in))
		if !strings.Contains(got, "| "+want+"\n") || !strings.Contains(got, "! Monitoring: export.notice.name [1]") {
			t.Errorf("%q is not published as %q: %s", answer, want, got)
		}
	}
}

// TestBuild_OrdinaryWordsAreNoNames: in the example nothing is replaced, in either language, for its names stand in
// the questions about persons alone.
func TestBuild_OrdinaryWordsAreNoNames(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		input := in(t, example(t), lang)
		input.Kind = export.Public
		all := everything(export.Build(input))
		for _, key := range []string{"export.public.name", "export.public.mail", "export.public.phone", "export.public.total"} {
			if word := input.Words.T(key); strings.Contains(all, word) {
				t.Errorf("%s: something became %q", lang, word)
			}
		}
	}
}
