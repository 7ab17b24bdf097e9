package export

import (
	"slices"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// summary fills a report with what a council or a board wants to see on one page: the questions that the form lists
// for it, who signed, and how much is missing. Its figures are those of the agreement's own answers.
func (b *builder) summary(r *Report) {
	for _, ids := range b.Schema.Summary {
		if part := b.summaryPart(ids); len(part.Blocks) > 0 {
			r.Chapters = append(r.Chapters, part)
		}
	}
	signed := Block{Kind: Answer, ID: "signed", Value: Cell{Kind: Lines}}
	for _, s := range b.signers() {
		signed.Value.Text = join(signed.Value.Text, "\n", b.signed(s))
	}
	if signed.Value.Text != "" {
		r.Chapters = append(r.Chapters, Chapter{Title: r.Words.Sign, Blocks: []Block{signed}})
	}
	r.Chapters = append(r.Chapters, Chapter{Title: r.Words.Missing, Blocks: []Block{b.summaryMissing(r.Words.NothingMissing)}})
}

// signers returns who signs; as one when of all of them the same is told.
func (b *builder) signers() []Signature {
	all := b.signatures()
	differs := func(s Signature) bool { return s.Date != all[0].Date || s.Date != "" && b.final() }
	if len(all) < 2 || slices.ContainsFunc(all, differs) {
		return all
	}
	return []Signature{{Party: b.Words.T("export.summary.everyone", len(all)), Date: all[0].Date}}
}

// signed tells whether a party signed. A date by itself does not say so: it may have been planned.
func (b *builder) signed(s Signature) string {
	switch {
	case s.Date == "":
		return b.Words.T("export.summary.unsigned", s.Party)
	case !b.final():
		return b.Words.T("export.summary.planned", s.Party, s.Date)
	case s.Name == "":
		return b.Words.T("export.summary.signed", s.Party, s.Date)
	}
	return b.Words.T("export.summary.signed_by", s.Party, s.Date, s.Name)
}

// summaryPart takes questions of one chapter together. Columns of one list that follow each other make one line a row.
func (b *builder) summaryPart(ids []string) Chapter {
	chapter := b.Schema.Chapter(ids[0])
	part := Chapter{
		ID: chapter.ID, Number: 1 + slices.Index(b.Schema.Chapters, chapter), Title: b.Texts.Chapters[chapter.ID].Title,
	}
	for i := 0; i < len(ids); i++ {
		f := b.Schema.Field(ids[i])
		table := b.Schema.TableOf(f.ID)
		if table == nil {
			cell := b.cell(f, "")
			if !cell.Empty && validate.Active(b.Schema, b.Agreement, f, "") {
				part.Blocks = append(part.Blocks, Block{Kind: Answer, ID: f.ID, Title: b.Texts.Label(f.ID), Value: cell})
			}
			continue
		}
		columns := []*schema.Field{f}
		for i+1 < len(ids) && b.Schema.TableOf(ids[i+1]) == table {
			i++
			columns = append(columns, b.Schema.Field(ids[i]))
		}
		if text := b.summaryRows(table, columns); text != "" {
			part.Blocks = append(part.Blocks, Block{
				Kind: Answer, ID: f.ID, Title: b.Texts.Label(table.ID), Value: Cell{Kind: Lines, Text: text}, Whole: slices.ContainsFunc(columns, isMoney),
			})
		}
	}
	return part
}

// summaryRows writes a line a row: its name, and what stands in the columns. Of an answer of lines the first one
// stands for all; of yes and no only the rows with yes are named; times read on from the name, "Dinsdag van 8.00 uur".
func (b *builder) summaryRows(table *schema.Field, columns []*schema.Field) string {
	var lines []string
	for _, row := range b.rows.Rows(table) {
		line, between, chosen, answered := "", ": ", true, false
		for _, col := range columns {
			cell := b.cell(col, row)
			if cell.Empty || !validate.Active(b.Schema, b.Agreement, col, row) {
				continue
			}
			answered = true
			switch {
			case col.Kind == schema.YesNo:
				chosen = b.Agreement.Value(planning.Path{Field: col.ID, Row: row}) == schema.Yes
			case col.ID == table.NameColumn():
			default:
				text, _, _ := strings.Cut(strings.TrimSpace(cell.Text), "\n")
				if col.Format == schema.Time {
					text = Within(b.Texts.Label(col.ID)) + " " + text
					between = " "
				}
				line = join(line, " ", text)
			}
		}
		if answered && chosen {
			lines = append(lines, join(b.rows.Row(table, row), between, line))
		}
	}
	return strings.Join(lines, "\n")
}

func isMoney(f *schema.Field) bool { return cellKind(f) == Money }

// summaryMissing tells how many answers each chapter lacks.
func (b *builder) summaryMissing(nothing string) Block {
	block := Block{Kind: Answer, ID: "missing", Value: Cell{Kind: Lines}}
	lacks := map[string]int{}
	for _, f := range b.Findings.Missing(schema.Grant) {
		lacks[f.Chapter]++
	}
	var parts []string
	for _, c := range b.Schema.Chapters {
		if n := lacks[c.ID]; n > 0 {
			parts = append(parts, b.Words.N("export.summary.missing", n, b.Texts.Chapters[c.ID].Title))
		}
	}
	if len(parts) == 0 {
		block.Value = Cell{Kind: Long, Text: nothing}
		return block
	}
	block.Value.Text = strings.Join(parts, "\n")
	return block
}

// join puts two texts behind each other, with what belongs between them when there are two.
func join(a, between, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + between + b
}
