package pdf

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"samenspel/export"
	"samenspel/export/pdf/check"
	"samenspel/export/pdf/shape"
)

var hostileText = rapid.OneOf(
	rapid.String(),
	rapid.StringMatching(`[a-zA-Zéë€]{1,400}`),
	rapid.StringMatching(`https://[a-z.-]{3,90}/[a-z0-9/_.?&=@-]{0,200}`),
	rapid.Map(rapid.SliceOfN(rapid.StringMatching("[a-z]{1,14}"), 0, 300), func(w []string) string { return strings.Join(w, " ") }),
	rapid.StringMatching("(\u00adsamen\u00adwerkings\u00adovereenkomst[ \n]?){0,60}"),
	rapid.Just(""), rapid.Just("\n\n\n"), rapid.Just("👍\u200d👍🏽 مرحبا שלום"),
)

func hostile(t *rapid.T) *export.Report {
	draw := func(label string) string { return hostileText.Draw(t, label) }
	r := &export.Report{Title: draw("title"), Subtitle: draw("subtitle"), Concept: rapid.Bool().Draw(t, "concept"), DocumentID: draw("id"), Words: words()}
	r.Lang, r.Readable = rapid.SampledFrom([]string{"nl", "en", "tr"}).Draw(t, "language"), rapid.Bool().Draw(t, "readable")
	r.Cover = []export.Pair{{Label: draw("label"), Text: draw("text")}}
	for range rapid.IntRange(0, 3).Draw(t, "signatures") {
		r.Signatures = append(r.Signatures, export.Signature{Party: draw("party"), Name: draw("name"), Place: draw("place"), Date: draw("date"), Manner: draw("manner")})
	}
	for n := range rapid.IntRange(0, 3).Draw(t, "chapters") {
		c := export.Chapter{Number: n + 1, Title: draw("chapter"), Purpose: draw("purpose")}
		for range rapid.IntRange(0, 4).Draw(t, "blocks") {
			c.Blocks = append(c.Blocks, hostileBlock(t, draw))
		}
		if overview := hostileBlock(t, draw).Table; overview != nil && len(overview.Rows) > 0 {
			c.Overview = overview
		}
		r.Chapters = append(r.Chapters, c)
	}
	return r
}

func hostileBlock(t *rapid.T, draw func(string) string) export.Block {
	kind := export.BlockKind(rapid.IntRange(0, 2).Draw(t, "kind"))
	b := export.Block{Kind: kind, Level: 2, Title: draw("block"), Intro: draw("intro")}
	b.Value = export.Cell{Kind: export.CellKind(rapid.IntRange(0, 6).Draw(t, "cell")), Text: draw("value")}
	if kind != export.Grid {
		return b
	}
	b.Table = &export.Table{Title: b.Title, Row: "regel"}
	columns := rapid.IntRange(1, 9).Draw(t, "columns")
	for range columns {
		b.Table.Columns = append(b.Table.Columns, export.Column{Label: draw("column"), Kind: export.CellKind(rapid.IntRange(0, 6).Draw(t, "column kind"))})
	}
	for range rapid.IntRange(0, 4).Draw(t, "rows") {
		row := export.Row{ID: "r"}
		for _, c := range b.Table.Columns {
			row.Cells = append(row.Cells, export.Cell{Kind: c.Kind, Text: draw("in a cell")})
		}
		b.Table.Rows = append(b.Table.Rows, row)
	}
	return b
}

// FuzzText takes a text all the way: broken in lines, drawn, and read back from a file without faults.
func FuzzText(f *testing.F) {
	for _, text := range []string{
		"", "Samen sterk.", "een\ntwee\n\ndrie", "samen\u00adwerkings\u00adovereenkomst", "officiële affiche, efficiënt", "‘s Middags “ruim” 16½ uur à € 52,50",
		"Nguyễn Thị Hồng Phượng", "Jose\u0301 x\u0323\u0303 a\u0310", "السلام عليكم، 16 ساعة (2026) De Brug", "مُحَمَّد پژوهش\u200cها", "Het woord שָׁלוֹם 123 דבר 456 einde",
		"👍🏽👩\u200d👩\u200d👧❤\ufe0f1\ufe0f\u20e3🇳🇱", "日本 \ue000 हिन्दी \U000f0000", "\u202eAA\u0310 \u2067ב\u2069", "a\x00b\tc\x7f\u0085\u2028\ufeff\ufffe", "\xff\xc3\xed\xa0\x80",
		strings.Repeat("overeenkomst", 40), strings.Repeat("\u0301", 70), strings.Repeat("👩\u200d", 40), "(\\) <x> /S0 BT ET >]TJ EMC",
		"a.b-c@voorbeeld-school.nl https://www.voorbeeld.nl/a-b/?c=d&e_f.g -./@?&=_\\ C:\\a_b.c", "Z\u0351\u036ba \u05e9\u0597 می\u200cخواهم",
	} {
		f.Add(text, false)
		f.Add(text, true)
	}
	f.Fuzz(func(t *testing.T, text string, readable bool) {
		if len(text) > 4000 {
			t.Skip("long texts are tested elsewhere")
		}
		r := &export.Report{Lang: "nl", Title: "Samen", Words: words(), Readable: readable}
		cell := export.Cell{Kind: export.Long, Text: text}
		table := &export.Table{Title: "T", Columns: []export.Column{{Label: text}, {Label: "b"}, {Label: "c"}, {Label: "d", Kind: export.Number}}}
		table.Rows = []export.Row{{ID: "1", Cells: []export.Cell{cell, {Text: "b"}, cell, {Kind: export.Number, Text: text}}}}
		r.Chapters = []export.Chapter{{Number: 1, Title: text, Blocks: []export.Block{
			{Kind: export.Answer, Title: "Vraag", Value: cell}, {Kind: export.Grid, Title: "Tabel", Table: table}}}}
		data, _ := write(t, r)
		if faults := check.File(data); len(faults) > 0 {
			t.Fatalf("%q makes a file with faults: %s", text, faults[0])
		}
		read, err := check.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, e := range read.Elements {
			all.WriteString(e.Text)
		}
		fonts, err := shape.New(shape.Plain)
		if err != nil {
			t.Fatal(err)
		}
		if said, want := dense(all.String()), dense(newMissing(fonts).printable(text)); !strings.Contains(said, want) {
			t.Fatalf("%q is not read back in %q", want, said)
		}
	})
}

// dense leaves out what may go where a line ends.
func dense(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' {
			return -1
		}
		return r
	}, text)
}
