package pdf

import (
	"strings"
	"testing"

	"samenspel/export"
)

// TestLayout_NoWhiteWithoutNeed puts a section, and a chapter, with a short answer at every height of a page: it goes to
// the next one only when it does not fit, and a chapter when little of the page is left.
func TestLayout_NoWhiteWithoutNeed(t *testing.T) {
	short := export.Block{Kind: export.Answer, Title: "Vraag", Value: export.Cell{Text: "antwoord"}}
	long := export.Block{Kind: export.Answer, Title: "Vraag", Value: export.Cell{Kind: export.Long, Text: strings.Repeat("antwoord ", 200)}}
	for room, block := range map[float64]export.Block{70: short, 100: long} {
		for lines := range 45 {
			section := after(lines, export.Block{Kind: export.Heading, Title: "Begin"}, block)
			chapter := after(lines)
			chapter.Chapters = append(chapter.Chapters, export.Chapter{Number: 2, Title: "Begin", Blocks: []export.Block{block}})
			for r, most := range map[*export.Report]float64{section: room, chapter: 205} {
				l := layOut(t, r)
				page, foot := 0, 0.0
				for _, d := range standingIn(l) {
					if strings.HasSuffix(d.text.Text, "Begin") && d.page > 1 {
						if free := l.area.bottom - foot; page > 0 && d.page > page && free > most {
							t.Errorf("after %d lines %q leaves %.0f points free", lines, d.text.Text, free)
						}
					}
					page, foot = d.page, d.y
				}
			}
		}
	}
}
