package pdf

import (
	"slices"
	"strings"
	"testing"

	"samenspel/export"
)

// TestLayout_NoHeadingAloneAtThePagesFoot puts a section at every height of a page.
func TestLayout_NoHeadingAloneAtThePagesFoot(t *testing.T) {
	for lines := range 45 {
		r := sample()
		filler := export.Block{Kind: export.Answer, Title: "Vooraf", Value: export.Cell{Kind: export.Long, Text: strings.TrimSuffix(strings.Repeat("regel\n", lines+1), "\n")}}
		r.Chapters[0].Blocks = []export.Block{filler, {Kind: export.Heading, Title: "Onderdeel", Intro: strings.Repeat("waarover dit gaat ", 12)},
			{Kind: export.Answer, Title: "Vraag", Value: export.Cell{Kind: export.Long, Text: "antwoord"}}}
		pages := map[string]int{}
		for i, p := range layOut(t, r).pages {
			for _, o := range p.ops {
				if o.kind == opText && !o.artifact {
					pages[o.text.Text] = i
				}
			}
		}
		if pages["Onderdeel"] != pages["antwoord"] {
			t.Errorf("with %d lines before it the heading stands on page %d, its answer on page %d", lines, pages["Onderdeel"]+1, pages["antwoord"]+1)
		}
	}
}

// TestLayout_TheFootTellsWhatItsNumberIs, and nothing of a form that has none.
func TestLayout_TheFootTellsWhatItsNumberIs(t *testing.T) {
	r := sample()
	l := layOut(t, r)
	if got := strings.Count(text(l.pages), "~Documentnummer "+r.DocumentID+"\n"); got != len(l.pages) {
		t.Errorf("the number stands on %d of %d pages", got, len(l.pages))
	}
	r.DocumentID = ""
	if strings.Contains(text(layOut(t, r).pages), "Documentnummer") {
		t.Error("a number is told that there is not")
	}
}

// TestLayout_NoTitleOfATableAloneAtThePagesFoot puts the tables of the sample at every height of a page.
func TestLayout_NoTitleOfATableAloneAtThePagesFoot(t *testing.T) {
	blocks := sample().Chapters[0].Blocks
	narrow, wide := blocks[4], blocks[5]
	owned := export.Block{Kind: export.Grid, Title: "Taken per rol", Table: &export.Table{Grouped: true, Columns: narrow.Table.Columns, Rows: narrow.Table.Rows}}
	for lines := range 45 {
		for _, c := range []struct {
			table        export.Block
			title, first string
		}{{narrow, "Rollen", "Jongerenwerker"}, {wide, "Afspraken", "antwoord 2"}, {owned, "Taken per rol", "is er in de pauze"}} {
			r := sample()
			c.table.Title = c.title + "!"
			r.Chapters[0].Blocks = []export.Block{
				{Kind: export.Answer, Title: "Vooraf", Value: export.Cell{Kind: export.Long, Text: "a" + strings.Repeat("\nregel", lines)}},
				{Kind: export.Heading, Title: "Onderdeel"}, c.table}
			r.Chapters = slices.Insert(r.Chapters, 1, export.Chapter{Number: 2, Title: "Nog een", Blocks: []export.Block{
				{Kind: export.Heading, Title: "Onderdeel B"}, c.table}})
			pages := map[string][]int{}
			for i, p := range layOut(t, r).pages {
				for _, o := range p.ops {
					if o.kind == opText && !o.artifact {
						pages[o.text.Text] = append(pages[o.text.Text], i)
					}
				}
			}
			first := pages[c.first]
			if !slices.Equal(pages[c.title+"!"], first) || pages["Onderdeel"][0] != first[0] || pages["Onderdeel B"][0] != first[1] ||
				pages["2  Nog een"][0] != first[1] {
				t.Errorf("%s after %d lines: title on %v, first row on %v, sections on %v %v, chapter on %v", c.title, lines, pages[c.title+"!"], first, pages["Onderdeel"], pages["Onderdeel B"], pages["2  Nog een"])
			}
		}
	}
}
