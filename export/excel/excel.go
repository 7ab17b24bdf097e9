// Package excel prints a Report as a workbook. The first sheet is an overview that prints on one page A4; every other
// sheet holds one Excel table from A1 on, so that filtering, sorting and reading by other programs work at once, and a
// screen reader says its description. What a sheet is about stands above each printed page. Only the overview has merged
// cells: its title and its long texts wrap over the width of the page.
//
// Which sheet holds what (plan.go):
//   - The single answers of a chapter go to the chapter's sheet, one row a question. Chapters with the same sheet
//     follow each other in one table.
//   - A list goes to the sheet that it names. When another list took it before, it goes to a sheet named by its title.
//     Single answers whose sheet a list names stand on one beside it, such as "Rollen – antwoorden".
//   - The order is that of Report.Sheets: a sheet that stands there at its place, every other one with its chapter's.
//   - What is still missing stands on a sheet behind the overview, in a workbook for those who write the agreement.
//   - Answers whose sheet is that of the overview go to a sheet named by the title of the first such chapter, for the
//     overview is a page to print and no table.
//   - Names are cleaned to what Excel accepts (at most 31 units, no []:*?/\ and no apostrophe) and made unique, with
//     " (2)" behind the second one.
//
// In a form to fill in, cells offer their choices from a hidden sheet, headings explain what to write, and the questions
// are protected without a password.
//
// Text stays text: the type is always string, what looks like a formula gets Excel's quote prefix, and nothing is
// changed but what clean (text.go) takes away. There are no formulas at all. A row is never higher than Excel shows
// (409 points) and a cell never longer than Excel keeps (32,767 units): a longer text goes on in rows below it, which
// say so, and the pieces together are the text to the letter.
//
// It may import export; never planning, Fyne, app or ui.
package excel

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// book is one workbook in the making.
type book struct {
	ctx     context.Context
	file    *excelize.File
	report  *export.Report
	styles  map[look]int
	notices []export.Notice
	noticed map[told]bool
	tables  map[string][]byte // parts of tables that stand aside, by their path
	homes   map[string]string // title of a chapter → sheet where its answers begin
	choices *choices
	lacking *page // the list of what is missing
}

// told is a question with what happened to it, to tell it once.
type told struct{ where, code string }

// Write writes the report to w as a workbook and returns what the user should know. The same report gives the same
// bytes. A kind of document that Makes refuses gives ErrKind. An error of ctx ends the work before anything is written to w.
func Write(ctx context.Context, w io.Writer, r *export.Report) (notices []export.Notice, err error) {
	if !Makes(r.Kind) {
		return nil, fmt.Errorf("make the workbook: %q: %w", r.Kind, ErrKind)
	}
	b := &book{
		ctx: ctx, file: excelize.NewFile(), report: r, styles: map[look]int{}, noticed: map[told]bool{}, tables: map[string][]byte{},
		homes: map[string]string{}, choices: &choices{items: map[string][]string{}, known: map[string]string{}, names: names{}},
	}
	defer func() { err = errors.Join(err, b.file.Close()) }()
	if err := b.build(); err != nil {
		return nil, fmt.Errorf("make the workbook: %w", err)
	}
	b.putTablesBack()
	var out bytes.Buffer
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newRepairer(ctx, &out, b.core()) })
	if err := b.file.Write(io.Discard); err != nil {
		return nil, fmt.Errorf("pack the workbook: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("write the workbook: %w", err)
	}
	if _, err := out.WriteTo(w); err != nil {
		return nil, fmt.Errorf("write the workbook: %w", err)
	}
	export.Tell(ctx, 1)
	return b.notices, nil
}

// filled is the part of the work after which all sheets are filled; then they are packed.
const filled = 0.7

// build fills all sheets.
func (b *book) build() error {
	overview, pages := b.plan()
	if err := b.file.SetSheetName("Sheet1", overview); err != nil {
		return err
	}
	for _, p := range pages {
		if _, err := b.file.NewSheet(p.name); err != nil {
			return fmt.Errorf("sheet %q: %w", p.name, err)
		}
	}
	if err := b.overview(overview); err != nil {
		return fmt.Errorf("sheet %q: %w", overview, err)
	}
	for i, p := range pages {
		if err := b.fill(p); err != nil {
			return fmt.Errorf("sheet %q: %w", p.name, err)
		}
		export.Tell(b.ctx, filled*float64(i+1)/float64(len(pages)))
	}
	if err := b.writeChoices(); err != nil {
		return fmt.Errorf("sheet %q: %w", b.choices.sheet, err)
	}
	b.file.SetActiveSheet(0)
	return b.file.SetAppProps(&excelize.AppProperties{Application: "Samenspel"})
}

// text cleans a text and notes when something was left out of it.
func (b *book) text(where, s string) string {
	cleaned, removed := clean(s)
	if removed {
		b.notice(where, "export.notice.controls")
	}
	return cleaned
}

func (b *book) notice(where, code string) {
	where, _ = clean(where)
	if key := (told{where, code}); !b.noticed[key] {
		b.noticed[key] = true
		b.notices = append(b.notices, export.Notice{Where: where, Code: code})
	}
}
