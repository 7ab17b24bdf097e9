package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// overview is the first sheet on its way: row is the next free one.
type overview struct {
	*book
	sheet  string
	row    int
	widths []float64
	height float64 // of all rows so far, in points
}

// pageHeight is how many points of the overview fit on a page as wide as the paper.
const pageHeight = 780

// overview writes the first sheet: who and what, how far it is, what is missing, who signs.
func (b *book) overview(sheet string) error {
	o := &overview{book: b, sheet: sheet, row: 1, widths: []float64{29, 20, 16, 16, 20}}
	stages := b.stages()
	for len(o.widths) < 1+len(stages) {
		o.widths = append(o.widths, 16)
	}
	for i, width := range o.widths {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.file.SetColWidth(sheet, name, name, width); err != nil {
			return err
		}
	}
	for _, step := range []func() error{
		o.banner, o.cover,
		func() error { return o.progress(stages) },
		o.missing, o.signatures, o.colophon,
		func() error { return b.paper(sheet, "", teal, false, o.height < crowded*pageHeight) },
	} {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// banner writes the title, what kind of document it is and whether it is a concept.
func (o *overview) banner() error {
	r := o.report
	title := look{face: face{size: 18, bold: true}, color: white, fill: teal, down: "center", across: "left"}
	if err := o.across(1, r.Title, r.Title, title); err != nil {
		return err
	}
	subtitle := look{face: face{size: 12}, italic: true, color: white, fill: teal, down: "center", across: "left"}
	if err := o.across(1, r.Subtitle, r.Subtitle, subtitle); err != nil {
		return err
	}
	if r.Concept {
		mark := look{face: face{size: 14, bold: true}, color: orange, fill: "FCEBDC", down: "center", across: "left"}
		if err := o.across(1, r.Words.ConceptMark, r.Words.ConceptMark, mark); err != nil {
			return err
		}
	}
	return o.skip()
}

func (o *overview) cover() error {
	pairs := o.report.Cover
	if len(o.report.Parties) > 0 {
		pairs = append(pairs[:len(pairs):len(pairs)], export.Pair{Label: o.report.Words.Parties, Text: strings.Join(o.report.Parties, "\n")})
	}
	for _, p := range pairs {
		if err := o.pair(p.Label, p.Text, p.Label); err != nil {
			return err
		}
	}
	return nil
}

// stages returns the names of the stages in the order in which they come.
func (b *book) stages() []string {
	var stages []string
	seen := map[string]bool{}
	for _, p := range b.report.Progress {
		if !seen[p.Stage] {
			seen[p.Stage] = true
			stages = append(stages, p.Stage)
		}
	}
	return stages
}

// progress writes a row a chapter and a column a stage: how many of the needed questions have an answer.
func (o *overview) progress(stages []string) error {
	if len(stages) == 0 {
		return nil
	}
	w := o.report.Words
	if err := o.section(w.Progress + " (" + w.Done + " / " + w.Required + ")"); err != nil {
		return err
	}
	if err := o.heads(append([]string{w.Chapter}, stages...)); err != nil {
		return err
	}
	chapters, counts := o.counts()
	for _, chapter := range chapters {
		first, name := o.row, cellLook()
		if o.homeOf(chapter) != "" {
			name.color, name.underline = teal, true
		}
		if err := o.progressRow(chapter, name, stages, counts); err != nil {
			return err
		}
		if err := o.link(first, chapter); err != nil {
			return err
		}
	}
	total := cellLook()
	total.bold, total.line = true, teal
	return o.progressRow(w.Total, total, stages, counts)
}

// counts returns the chapters in order, and the counts of each one and of all together at each stage.
func (o *overview) counts() ([]string, map[[2]string]export.Progress) {
	var chapters []string
	counts := map[[2]string]export.Progress{}
	for _, p := range o.report.Progress {
		if len(chapters) == 0 || chapters[len(chapters)-1] != p.Chapter {
			chapters = append(chapters, p.Chapter)
		}
		counts[[2]string{p.Chapter, p.Stage}] = p
		total := counts[[2]string{o.report.Words.Total, p.Stage}]
		total.Done, total.Required = total.Done+p.Done, total.Required+p.Required
		counts[[2]string{o.report.Words.Total, p.Stage}] = total
	}
	return chapters, counts
}

// progressRow writes the counts of a chapter; what is not done yet stands out.
func (o *overview) progressRow(chapter string, name look, stages []string, counts map[[2]string]export.Progress) error {
	cells, looks := []string{chapter}, []look{name}
	for _, stage := range stages {
		p := counts[[2]string{chapter, stage}]
		l := name
		l.color, l.underline = ink, false
		text := fmt.Sprintf("%d / %d", p.Done, p.Required)
		switch {
		case p.Required == 0:
			text, l.color = "–", grey
		case p.Done < p.Required:
			l.fill, l.bold = "FCEBDC", true
		}
		cells, looks = append(cells, text), append(looks, l)
	}
	for len(cells) < len(o.widths) {
		empty := cellLook()
		empty.line = name.line
		cells, looks = append(cells, ""), append(looks, empty)
	}
	return o.cells(cells, looks, 1)
}

// link makes the name of a chapter lead to its sheet.
func (o *overview) link(row int, chapter string) error {
	home := o.homeOf(chapter)
	if home == "" {
		return nil
	}
	cell, err := excelize.CoordinatesToCellName(1, row)
	if err != nil {
		return err
	}
	return o.file.SetCellHyperLink(o.sheet, cell, "'"+home+"'!A1", "Location")
}

// homeOf returns the sheet where a chapter's answers begin; nothing when it has none.
func (o *overview) homeOf(chapter string) string {
	title, _ := clean(chapter)
	return o.homes[title]
}

// mostMissing are the questions of a chapter that the overview names, so that it stays an overview.
const mostMissing = 12

// between stands between two questions; no line begins with the point.
const between = "\u00A0· "

// missing writes a row for each chapter that lacks something.
func (o *overview) missing() error {
	w := o.report.Words
	if err := o.section(w.Missing); err != nil {
		return err
	}
	if len(o.report.Missing) == 0 {
		l := cellLook()
		l.line = ""
		return o.across(1, w.Missing, w.NothingMissing, l)
	}
	for all := o.report.Missing; len(all) > 0; {
		n := 1
		for n < len(all) && all[n].Label == all[0].Label {
			n++
		}
		var texts []string
		for _, p := range all[:min(n, mostMissing)] {
			texts = append(texts, oneLine(p.Text))
		}
		text := strings.Join(texts, between)
		if n > mostMissing {
			text += between + fmt.Sprintf(w.More, n-mostMissing)
		}
		if err := o.pair(all[0].Label, text, all[0].Label); err != nil {
			return err
		}
		all = all[n:]
	}
	return nil
}

// signatures writes a row for everyone who signs, with room to do so on paper.
func (o *overview) signatures() error {
	if len(o.report.Signatures) == 0 {
		return nil
	}
	w := o.report.Words
	if err := o.section(w.Sign); err != nil {
		return err
	}
	if err := o.heads([]string{w.Party, w.SignName, w.SignPlace, w.SignDate, w.SignSignature}); err != nil {
		return err
	}
	for _, s := range o.report.Signatures {
		cells, looks := []string{s.Party, s.Name, s.Place, s.Date, s.Manner}, []look{}
		for range cells {
			looks = append(looks, cellLook())
		}
		least := 1
		if s.Date == "" { // not signed yet
			least = 3
		}
		if err := o.cells(cells, looks, least); err != nil {
			return err
		}
	}
	return nil
}

func (o *overview) colophon() error {
	if err := o.skip(); err != nil {
		return err
	}
	l := look{face: small, color: grey, down: "top", across: "left"}
	for _, text := range []string{o.report.Words.Disclaimer, strings.Trim(o.report.Form+" · "+o.report.DocumentID, " ·")} {
		if text == "" {
			continue
		}
		if err := o.across(1, o.report.Title, text, l); err != nil {
			return err
		}
	}
	return nil
}
