package excel

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// overview is the first sheet on its way: row is the next free one.
type overview struct {
	*book
	sheet   string
	row     int
	widths  []float64
	heights map[int]float64 // of the rows, in points
}

// pageHeight is how many points of the overview fit on a page as wide as the paper.
const pageHeight = 780

// overview writes the first sheet: who and what, how far it is, what is missing, who signs.
func (b *book) overview(sheet string) error {
	o := &overview{book: b, sheet: sheet, row: 1, heights: map[int]float64{}, widths: []float64{32, 20, 16, 16, 18}}
	stages := b.stages()
	for len(o.widths) < 2+len(stages) {
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
		func() error { return o.chapters(stages) },
		o.signatures, o.colophon,
		func() error { return b.paper(sheet, "", teal, false, o.height() < crowded*pageHeight) },
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

// height returns how high all rows are together, in points.
func (o *overview) height() float64 {
	sum := 0.0
	for row := 1; row < o.row; row++ { // in order: a sum of fractions depends on it
		sum += o.heights[row]
	}
	return sum
}

// banner writes the title, what kind of document it is and whether it is a concept.
func (o *overview) banner() error {
	r := o.report
	title := look{face: face{size: 18, bold: true}, color: white, fill: teal, down: "center", across: "left"}
	if err := o.across(1, r.Title, o.title(), title); err != nil {
		return err
	}
	subtitle := look{face: face{size: 12}, italic: true, color: white, fill: teal, down: "center", across: "left"}
	if err := o.across(1, r.Subtitle, r.Subtitle, subtitle); err != nil {
		return err
	}
	if r.Concept {
		mark := look{face: face{size: 14, bold: true}, color: orange, fill: warm, down: "center", across: "left"}
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
		l := cellLook()
		l.color = grey
		if err := o.pair(p.Label, p.Text, l, cellLook()); err != nil {
			return err
		}
	}
	return nil
}

// chapters leads to the chapters, and says to who writes them how far each one is.
func (o *overview) chapters(stages []string) error {
	if !o.whole() {
		return o.contents()
	}
	if len(stages) == 0 {
		return nil
	}
	if err := o.progress(stages); err != nil {
		return err
	}
	return o.missing()
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

// progress writes a row a chapter and a column a stage: how many of the needed questions have an answer; and how many
// of the last stage are missing.
func (o *overview) progress(stages []string) error {
	w := o.report.Words
	if err := o.section(w.Progress + " (" + w.Done + " / " + w.Required + ")"); err != nil {
		return err
	}
	heads := []string{w.Chapter}
	for _, stage := range stages {
		heads = append(heads, capital(stage))
	}
	if err := o.heads(append(heads, w.Missing)); err != nil {
		return err
	}
	chapters, counts := o.counts()
	lacks := o.lacks()
	for _, chapter := range chapters {
		row, name, home := o.row, cellLook(), o.homeOf(chapter)
		if home != "" {
			name.color, name.underline = teal, true
		}
		if err := o.progressRow(chapter, name, o.standing(chapter, stages, counts), lacks[chapter]); err != nil {
			return err
		}
		if home == "" {
			continue
		}
		if err := o.link(row, home, o.purpose(chapter)); err != nil {
			return err
		}
	}
	total := cellLook()
	total.bold, total.line = true, teal
	return o.progressRow(w.Total, total, o.standing(w.Total, stages, counts), lacks[w.Total])
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

// standing returns the counts of a chapter at each stage.
func (o *overview) standing(chapter string, stages []string, counts map[[2]string]export.Progress) []export.Progress {
	all := make([]export.Progress, len(stages))
	for i, stage := range stages {
		all[i] = counts[[2]string{chapter, stage}]
	}
	return all
}

// progressRow writes the counts of a chapter; what is not done yet stands out.
func (o *overview) progressRow(chapter string, name look, standing []export.Progress, lacks int) error {
	cells, looks := []string{chapter}, []look{name}
	add := func(text string, none, open bool) {
		l := name
		l.color, l.underline = ink, false
		switch {
		case none:
			text, l.color = "–", grey
		case open:
			l.fill, l.bold = warm, true
		}
		cells, looks = append(cells, text), append(looks, l)
	}
	for _, p := range standing {
		add(fmt.Sprintf("%d / %d", p.Done, p.Required), p.Required == 0, p.Done < p.Required)
	}
	add(strconv.Itoa(lacks), lacks == 0, true)
	for len(cells) < len(o.widths) {
		empty := cellLook()
		empty.line = name.line
		cells, looks = append(cells, ""), append(looks, empty)
	}
	return o.cells(cells, looks, 1)
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
	about := o.report.Form
	if o.report.DocumentID != "" {
		about += " · " + o.report.Words.Document + " " + o.report.DocumentID
	}
	for _, text := range []string{o.report.Words.Disclaimer, about} {
		if text == "" {
			continue
		}
		if err := o.across(1, o.report.Title, text, l); err != nil {
			return err
		}
	}
	return nil
}
