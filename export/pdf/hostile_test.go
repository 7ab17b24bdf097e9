package pdf

import (
	"strings"

	"pgregory.net/rapid"

	"samenspel/export"
)

var hostileText = rapid.OneOf(
	rapid.String(),
	rapid.StringMatching(`[a-zA-Zéë€]{1,400}`),
	rapid.StringMatching(`https://[a-z]{3,90}/[a-z0-9/_-]{0,200}`),
	rapid.Map(rapid.SliceOfN(rapid.StringMatching("[a-z]{1,14}"), 0, 300), func(w []string) string { return strings.Join(w, " ") }),
	rapid.StringMatching("(\u00adsamen\u00adwerkings\u00adovereenkomst[ \n]?){0,60}"),
	rapid.Just(""), rapid.Just("\n\n\n"), rapid.Just("👍\u200d👍🏽 مرحبا שלום"),
)

func hostile(t *rapid.T) *export.Report {
	draw := func(label string) string { return hostileText.Draw(t, label) }
	r := &export.Report{Title: draw("title"), Subtitle: draw("subtitle"), Concept: rapid.Bool().Draw(t, "concept"), Words: words()}
	r.Cover = []export.Pair{{Label: draw("label"), Text: draw("text")}}
	for range rapid.IntRange(0, 3).Draw(t, "signatures") {
		r.Signatures = append(r.Signatures, export.Signature{Party: draw("party"), Name: draw("name"), Place: draw("place"), Date: draw("date"), Manner: draw("manner")})
	}
	for n := range rapid.IntRange(0, 3).Draw(t, "chapters") {
		c := export.Chapter{Number: n + 1, Title: draw("chapter"), Purpose: draw("purpose")}
		for range rapid.IntRange(0, 4).Draw(t, "blocks") {
			c.Blocks = append(c.Blocks, hostileBlock(t, draw))
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
