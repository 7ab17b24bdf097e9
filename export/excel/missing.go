package excel

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// missingPage returns the list of what is still missing; nil when nothing is, and in a workbook for others.
func (b *book) missingPage(sheets, tables names) *page {
	if !b.whole() || len(b.report.Missing) == 0 {
		return nil
	}
	w, taken := b.report.Words, names{}
	p := &page{name: sheets.sheet(w.Missing, w.Required), title: b.text(w.Missing, w.Missing), table: tables.table("tbl_", "ontbreekt")}
	p.columns = []column{
		{label: taken.heading(w.Chapter, "chapter"), role: section, width: 34},
		{label: taken.heading(w.Question, "question"), kind: export.Long, width: 62},
	}
	for _, m := range b.report.Missing {
		p.lines = append(p.lines, b.line(w.Missing, export.Cell{Text: m.Label}, export.Cell{Kind: export.Long, Text: m.Text}))
	}
	b.lacking = p
	return p
}

// lacks returns how many questions a chapter still lacks; all chapters together under the word for that.
func (b *book) lacks() map[string]int {
	counts := map[string]int{}
	for _, m := range b.report.Missing {
		counts[m.Label]++
		counts[b.report.Words.Total]++
	}
	return counts
}

// missing says below the counts that nothing is missing, or leads to the list of what is.
func (o *overview) missing() error {
	w, l, row := o.report.Words, cellLook(), o.row
	l.line, l.down = "", "center"
	if o.lacking == nil {
		return o.across(1, w.NothingMissing, w.NothingMissing, l)
	}
	l.color, l.underline = teal, true
	if err := o.across(1, w.Missing, w.Missing, l); err != nil {
		return err
	}
	return o.link(row, o.lacking.name, w.Missing)
}

// contents writes a row for each chapter, which leads to its sheet: for who does not write the agreement but reads it.
func (o *overview) contents() error {
	if err := o.section(o.report.Words.Contents); err != nil {
		return err
	}
	for _, c := range o.report.Chapters {
		home := o.homeOf(c.Title)
		if home == "" {
			continue
		}
		row, l, about := o.row, cellLook(), cellLook()
		l.color, l.underline = teal, true
		about.size = 9
		if err := o.pair(c.Title, firstSentence(c.Purpose), l, about); err != nil {
			return err
		}
		if err := o.link(row, home, o.purpose(c.Title)); err != nil {
			return err
		}
	}
	return nil
}

// firstSentence returns the beginning of a text, so that the overview stays one page.
func firstSentence(text string) string {
	if i := strings.Index(text, ". "); i > 0 {
		return text[:i+1]
	}
	return text
}

// link makes the first cell of a row lead to a sheet, and say what is there.
func (o *overview) link(row int, sheet, tip string) error {
	cell, err := excelize.CoordinatesToCellName(1, row)
	if err != nil {
		return err
	}
	tip = shorten(unescaped(tip), mostPrompt)
	if tip == "" {
		tip = sheet
	}
	return o.file.SetCellHyperLink(o.sheet, cell, fmt.Sprintf("'%s'!A1", sheet), "Location", excelize.HyperlinkOpts{Tooltip: &tip})
}

// homeOf returns the sheet where a chapter's answers begin; nothing when it has none.
func (o *overview) homeOf(chapter string) string {
	title, _ := clean(chapter)
	return o.homes[title]
}

// purpose returns what a chapter is about.
func (o *overview) purpose(title string) string {
	i := slices.IndexFunc(o.report.Chapters, func(c export.Chapter) bool { return c.Title == title })
	if i < 0 || o.report.Chapters[i].Purpose == "" {
		return title
	}
	return o.report.Chapters[i].Purpose
}
