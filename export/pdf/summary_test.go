package pdf

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/export/pdf/check"
	"samenspel/export/pdf/shape"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// reportOf returns the report of the example with its answers changed; alter says no to an answer that goes.
func reportOf(t testing.TB, kind export.Kind, alter func(f *schema.Field, value string) (string, bool)) *export.Report {
	t.Helper()
	s, texts, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(s)
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("proef-1")
	for _, e := range edits {
		if value, ok := alter(s.Field(e.Path.Field), e.Value); ok {
			e.Value = value
			a.Set(e, planning.Maker{At: 1785571200000})
		}
	}
	return export.Build(export.Input{Schema: s, Texts: texts, Words: words, Agreement: a, Findings: validate.Check(s, a), Kind: kind})
}

// TestSummary_IsOnePage, whatever the agreement holds. What it shows of a text are whole sentences; what it leaves out
// is told.
func TestSummary_IsOnePage(t *testing.T) {
	raceless(t)
	long := func(f *schema.Field, value string) (string, bool) {
		switch {
		case f.Kind == schema.Memo:
			return strings.Repeat(value+" ", 60), true
		case f.Kind == schema.Text && f.Format == "":
			return strings.Repeat(value+" ", 30) + strings.Repeat("Onafgebroken", 300), true
		}
		return value, true
	}
	endless := func(f *schema.Field, value string) (string, bool) {
		if f.Kind == schema.Memo {
			return strings.Repeat("zonder punt ", 3000), true
		}
		return value, true
	}
	for _, c := range []struct {
		name  string
		alter func(*schema.Field, string) (string, bool)
		least int // notices
		most  int
	}{
		{"example", func(_ *schema.Field, value string) (string, bool) { return value, true }, 1, 4},
		{"empty", func(*schema.Field, string) (string, bool) { return "", false }, 0, 0},
		{"long", long, 3, 8},
		{"without an end", endless, 1, 8},
	} {
		for _, readable := range []bool{false, true} {
			r := reportOf(t, export.Summary, c.alter)
			r.Readable = readable
			var out bytes.Buffer
			notices, err := Write(context.Background(), &out, r)
			if err != nil {
				t.Fatal(err)
			}
			if faults := check.As(out.Bytes(), check.A2a); len(faults) > 0 {
				t.Errorf("%s, readable %v: %q", c.name, readable, faults)
			}
			told := 0
			for _, n := range notices {
				if n.Code == "export.notice.left_out" {
					told++
				}
			}
			if told < c.least || told > c.most && !readable {
				t.Errorf("%s, readable %v: %d notices", c.name, readable, told)
			}
			pages, text := laid(t, r)
			if pages != 1 {
				t.Errorf("%s, readable %v: %d pages", c.name, readable, pages)
			}
			if strings.Contains(text, "zonder punt") {
				t.Errorf("%s, readable %v: a sentence was cut", c.name, readable)
			}
		}
	}
}

// laid returns how many pages a report takes, and its text.
func laid(t testing.TB, r *export.Report) (pages int, text string) {
	t.Helper()
	family := shape.Plain
	if r.Readable {
		family = shape.Readable
	}
	fonts, err := shape.New(family)
	if err != nil {
		t.Fatal(err)
	}
	l := newLayouter(context.Background(), r, fonts)
	set, err := l.run()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, p := range set {
		for _, o := range p.ops {
			if o.kind == opText {
				all = append(all, o.text.Text)
			}
		}
	}
	return len(set), strings.Join(all, " ")
}

// TestSummary_WhatMattersMostIsThere: the figures, the themes, who signed and what is missing.
func TestSummary_WhatMattersMostIsThere(t *testing.T) {
	_, text := laid(t, reportOf(t, export.Summary, func(f *schema.Field, value string) (string, bool) { return value, f.ID != "doel.doelgroep" }))
	for _, want := range []string{
		"€ 40.000,00", "Aangevraagd bedrag: € 30.000,00", "640 uur", "Inzet in fte: 0,44", "1 augustus 2026", "Samenwerken aan een veilige school",
		"alle 4 ondertekenaars: datum van tekenen 2 juli 2026", "Dinsdag van 8.00 uur tot 14.30 uur", "1 antwoord in ‘Doel en doelgroep’", "TER ONDERTEKENING", "jongerenwerker: ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the summary: %s", want, text)
		}
	}
}

// TestSummary_ADashStandsWhereItsItemBegins, at the right of a text from right to left.
func TestSummary_ADashStandsWhereItsItemBegins(t *testing.T) {
	l := layOut(t, reportOf(t, export.Summary, func(f *schema.Field, value string) (string, bool) {
		if f.Kind == schema.Text && f.Format == "" {
			return "שלום " + value, true
		}
		return value, true
	}))
	turned := 0
	all := standingIn(l)
	for i, item := range all[1:] {
		switch mark := all[i]; {
		case mark.text.Text != dash:
		case item.text.RightToLeft != (mark.x > item.x):
			t.Errorf("the dash of %q stands at %.1f, its text at %.1f", item.text.Text, mark.x, item.x)
		case item.text.RightToLeft:
			turned++
		}
	}
	if turned == 0 {
		t.Error("no item runs from right to left")
	}
}

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"Eén zin.":              "Eén zin.",
		"Een. Twee! Drie? Vier": "Een.|Twee!|Drie?|Vier",
		"Vóór 8.00 uur, o.a. op maandag. Daarna niet": "Vóór 8.00 uur, o.a. op maandag.|Daarna niet",
		"Hij zei: ‘Nee.’ Toen (echt.) Stilte…  Ja":    "Hij zei: ‘Nee.’|Toen (echt.)|Stilte…  Ja",
		"een\n\ntwee. Drie":                           "een|twee.|Drie",
		"In 2026. 12 uur.":                            "In 2026.|12 uur.",
		"":                                            "",
	} {
		if got := strings.Join(sentences(text), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestFill_IsFair: what is left out is left out of all that is long, and short things stay whole.
func TestFill_IsFair(t *testing.T) {
	piece := func(n int) *summed { return &summed{items: slices.Repeat([]string{"x"}, n)} }
	for _, c := range []struct {
		sizes []int
		room  int
		want  []int
	}{
		{[]int{3, 2}, 9, []int{3, 2}},
		{[]int{9, 2, 9}, 9, []int{4, 2, 3}},
		{[]int{9, 9}, 1, []int{1, 0}},
		{[]int{200, 0}, 170, []int{150, 0}},
		{[]int{20, 3, 20}, 30, []int{14, 3, 13}},
		{[]int{30, 2, 2, 2}, 25, []int{19, 2, 2, 2}},
	} {
		var pieces []*summed
		for _, n := range c.sizes {
			pieces = append(pieces, piece(n))
		}
		l := &layouter{}
		l.fill(pieces, func() bool {
			shown := 0
			for _, p := range pieces {
				shown += max(0, p.level)
			}
			return shown <= c.room
		})
		for i, p := range pieces {
			if p.level != c.want[i] {
				t.Errorf("%v in %d: piece %d shows %d, want %v", c.sizes, c.room, i, p.level, c.want)
			}
		}
	}
}

// TestFill_ShowsTheWholeOrNothing of the parts of a sum, and those before the rest of others.
func TestFill_ShowsTheWholeOrNothing(t *testing.T) {
	for room, want := range map[int][]int{40: {10, 4, 9}, 20: {8, 4, 8}, 8: {2, 4, 2}, 3: {2, 0, 1}, 1: {1, 0, 0}} {
		var pieces []*summed
		for i, n := range []int{10, 4, 9} {
			pieces = append(pieces, &summed{items: slices.Repeat([]string{"x"}, n), whole: i == 1})
		}
		(&layouter{}).fill(pieces, func() bool {
			shown := 0
			for _, p := range pieces {
				shown += max(0, p.level)
			}
			return shown <= room
		})
		for i, p := range pieces {
			if p.level != want[i] {
				t.Errorf("room for %d: piece %d shows %d, want %v", room, i, p.level, want)
			}
		}
	}
}

// TestSummary_TellsInALineOfItsOwnWhatIsLeftOut, below items that run on and below those that do not.
func TestSummary_TellsInALineOfItsOwnWhatIsLeftOut(t *testing.T) {
	for _, item := range []string{"een kort ding", "een naam: met iets"} {
		r := &export.Report{Kind: export.Summary, Title: "Samen", Words: export.Words{ElseMore: "en nog %d", SeeAgreement: "(zie verder)"}}
		for range 9 {
			r.Chapters = append(r.Chapters, export.Chapter{Title: "Deel", Blocks: []export.Block{
				{Kind: export.Answer, Value: export.Cell{Kind: export.Lines, Text: strings.TrimSpace(strings.Repeat(item+"\n", 60))}},
			}})
		}
		told := 0
		for _, o := range standingIn(layOut(t, r)) {
			if strings.HasPrefix(o.text.Text, "en nog ") && strings.HasSuffix(o.text.Text, " (zie verder)") {
				told++
			} else if strings.Contains(o.text.Text, "zie verder") {
				t.Errorf("%q", o.text.Text)
			}
		}
		if told != len(r.Chapters) {
			t.Errorf("%s: %d lines tell what is left out of %d", item, told, len(r.Chapters))
		}
	}
}

func TestLead(t *testing.T) {
	for label, want := range map[string]string{"Voor wie?": "Voor wie? ", "Bijdragen": "Bijdragen: "} {
		if got := lead(label); got != want {
			t.Errorf("%q: %q, want %q", label, got, want)
		}
	}
}

// TestSummary_TellsItsStatus in full, however long what kind of document it is.
func TestSummary_TellsItsStatus(t *testing.T) {
	_, text := laid(t, &export.Report{Kind: export.Summary, Readable: true, Title: "Kort", Concept: true,
		Subtitle: "Samenwerkingsovereenkomst school en jongerenwerk – samenvatting", Words: export.Words{ConceptMark: "TER ONDERTEKENING"}})
	if n := strings.Count(text, "ONDERTEKENING"); n != 2 { // at the head of the page, and behind the subtitle
		t.Errorf("the status is told %d times: %s", n, text)
	}
}

// TestSummary_RunsOnByWholeItems: a number stays on the line of what it counts.
func TestSummary_RunsOnByWholeItems(t *testing.T) {
	l := layOut(t, &export.Report{Kind: export.Summary, Title: "Veel"})
	var items []string
	for n := range 20 {
		items = append(items, fmt.Sprintf("%d antwoorden in ‘Hoofdstuk %d’", n+1, n+1))
	}
	text := l.runOn("Nog: ", items, l.st.table, l.area.width)
	lines := l.lines(text, l.st.table, l.area.width)
	if len(lines) != 1+strings.Count(text, "\n") || len(lines) < 3 || len(lines) > 8 {
		t.Errorf("%d lines of %q", len(lines), text)
	}
	if strings.Contains(text, "·\n") {
		t.Errorf("a line ends in what stands between two: %q", text)
	}
	if got := strings.ReplaceAll(strings.TrimPrefix(text, "Nog: "), "\n", " · "); got != strings.Join(items, " · ") {
		t.Errorf("what is said has changed: %q", got)
	}
}

// TestSummary_ShowsAsMuchAsThereIsRoomFor: items have a line each when all fits; short ones run on, and large letters
// become a little smaller, only when it does not.
func TestSummary_ShowsAsMuchAsThereIsRoomFor(t *testing.T) {
	of := func(items, chapters int, readable bool) *layouter {
		r := &export.Report{Kind: export.Summary, Title: "Samen", Readable: readable, Words: export.Words{ElseMore: "en nog %d", SeeAgreement: "(zie verder)"}}
		for range chapters {
			r.Chapters = append(r.Chapters, export.Chapter{Title: "Deel", Blocks: []export.Block{
				{Kind: export.Answer, Value: export.Cell{Kind: export.Lines, Text: strings.TrimSpace(strings.Repeat("een kort ding\n", items))}},
			}})
		}
		return layOut(t, r)
	}
	for _, c := range []struct {
		name            string
		items, chapters int
		dashes          bool
		cut             bool
		size            float64 // of readable letters
	}{
		{"roomy", 12, 1, true, false, 12},
		{"full", 15, 6, false, false, 12},
		{"too much", 60, 9, false, true, summarySize},
	} {
		for _, readable := range []bool{false, true} {
			l := of(c.items, c.chapters, readable)
			_, text := laid(t, l.report)
			if got := strings.Contains(text, dash); got != c.dashes {
				t.Errorf("%s, readable %v: an item a line %v", c.name, readable, got)
			}
			if got := len(l.notices) > 0; got != c.cut {
				t.Errorf("%s, readable %v: something is left out %v", c.name, readable, got)
			}
			if want := c.size; readable && l.st.table.size != want {
				t.Errorf("%s: letters of %.1f points, want %.1f", c.name, l.st.table.size, want)
			}
		}
	}
}

// TestSummary_WithoutPartiesHasNoHole at its head.
func TestSummary_WithoutPartiesHasNoHole(t *testing.T) {
	l := layOut(t, &export.Report{Kind: export.Summary, Title: "Zonder", Subtitle: "samenvatting"})
	texts := standingIn(l)
	for _, o := range l.pages[0].ops {
		if o.kind == opRule && o.style.colour == blue {
			if hole := o.y - texts[1].y; hole > 2*l.st.quiet.pitch {
				t.Errorf("%.1f points between the subtitle and the line below it", hole)
			}
		}
	}
}
