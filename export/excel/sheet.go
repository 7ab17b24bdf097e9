package excel

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"samenspel/export"
)

// fill fills the sheet of a page.
func (b *book) fill(p *page) error {
	for i, c := range p.columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.file.SetColWidth(p.name, name, name, c.width); err != nil {
			return err
		}
	}
	if err := b.headings(p); err != nil {
		return err
	}
	row, all := 2, offers{}
	for _, l := range p.lines {
		if err := b.ctx.Err(); err != nil {
			return err
		}
		next, err := b.row(p, row, l, all)
		if err != nil {
			return err
		}
		row = next
	}
	for _, step := range []func() error{
		func() error { return b.addTable(p, row-1) },
		func() error { return b.setOffers(p.name, all) },
		func() error { return b.explain(p) },
		func() error { return b.layout(p) },
		func() error { return b.protect(p) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) headings(p *page) error {
	lines := 1
	for i, c := range p.columns {
		l := look{face: head, color: white, fill: headFill, down: "center", across: "left", quoted: risky(c.label)}
		if c.role == quiet {
			l.face.size = small.size
		}
		if err := b.put(p.name, i+1, 1, c.label, l); err != nil {
			return err
		}
		lines = max(lines, len(head.wrap(c.label, pixels(c.width)-20))) // the filter button takes room
	}
	return b.file.SetRowHeight(p.name, 1, min(head.height(lines)+4, maxHeight))
}

// spot is a place for a cell. On a low row all stand in the middle.
type spot struct {
	sheet, name string
	middle      bool
}

// row writes a line at a row, and in the rows below what is too long for one. It returns the next free row.
func (b *book) row(p *page, row int, l line, all offers) (int, error) {
	pieces, most := make([][]string, len(p.columns)), 1
	for i, c := range p.columns {
		if pieces[i] = []string{l.cells[i].Text}; !typed(l.cells[i]) {
			pieces[i] = c.face().split(l.cells[i].Text, pixels(c.width))
		}
		most = max(most, len(pieces[i]))
	}
	if most > 1 {
		b.notice(l.where, "export.notice.continued")
	}
	for n := range most {
		cells := make([]export.Cell, len(p.columns))
		for i, c := range p.columns {
			if cells[i] = l.cells[i]; most == 1 {
				continue
			}
			cells[i] = piece(cells[i], pieces[i], n, c.repeats())
			if n > 0 && i == p.mark {
				cells[i].Text += " (" + oneLine(b.report.Words.Continued) + ")"
			}
		}
		if err := b.cells(p, row, cells, all); err != nil {
			return 0, err
		}
		row++
	}
	return row, nil
}

// cells writes one row, as high as its highest cell.
func (b *book) cells(p *page, row int, cells []export.Cell, all offers) error {
	height, middle := body.height(1), true
	for i, c := range p.columns {
		lines := cells[i].Room
		if !typed(cells[i]) {
			lines = max(lines, len(c.face().wrap(cells[i].Text, pixels(c.width))))
		}
		height, middle = max(height, c.face().height(lines)), middle && lines <= 2
	}
	for i, c := range p.columns {
		name, err := excelize.CoordinatesToCellName(i+1, row)
		if err != nil {
			return err
		}
		if err := b.cell(spot{p.name, name, middle}, cells[i], c); err != nil {
			return err
		}
		b.offer(all, name, cells[i])
	}
	return b.file.SetRowHeight(p.name, row, height)
}

// piece returns what a cell holds in the n-th row of a line. What is repeated comes back in every row.
func piece(c export.Cell, pieces []string, n int, repeated bool) export.Cell {
	switch {
	case repeated && len(pieces) == 1, n == 0 && len(pieces) == 1:
		return c
	case n < len(pieces):
		return export.Cell{Kind: c.Kind, Text: pieces[n]}
	default:
		return export.Cell{Kind: c.Kind, Empty: true}
	}
}

// repeats tells whether a column comes back on a row that goes on with the one above it.
func (c column) repeats() bool { return c.role == quiet || c.role == section || c.role == question }

func (c column) face() face {
	switch c.role {
	case quiet:
		return small
	case question:
		return head
	case plain, section, answer, helping:
	}
	return body
}

var sound = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// firstDay is the first day that every program counts alike: Excel believes in 29 February 1900.
var firstDay = time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)

// cell writes an answer with the type it has: a date and a number as such when their machine value is sound, and
// everything else as the text that it is.
func (b *book) cell(at spot, c export.Cell, in column) error {
	l := b.lookOf(c, in)
	if at.middle {
		l.down = "center"
	}
	if date, ok := day(c); ok {
		serial := int(date.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
		return b.styled(at.sheet, at.name, l, b.file.SetCellInt(at.sheet, at.name, int64(serial)))
	}
	if number, ok := decimal(c); ok {
		return b.styled(at.sheet, at.name, l, b.file.SetCellFloat(at.sheet, at.name, number, -1, 64))
	}
	l.quoted = risky(c.Text)
	return b.write(at.sheet, at.name, c.Text, l)
}

// lookOf returns the look of an answer. One that is still empty looks as it will when someone fills it in.
func (b *book) lookOf(c export.Cell, in column) look {
	l := look{face: in.face(), color: ink, down: "top", across: "left", line: hairline}
	switch in.role {
	case quiet, section, helping:
		l.color = grey
	case question:
		l.bold = true
	case answer:
		l.fill, l.open = paper, b.blank()
	case plain:
		if b.blank() && c.Empty {
			l.fill = paper
		}
	}
	_, isDay := day(c)
	_, isNumber := decimal(c)
	switch {
	case isDay, c.Empty && c.Kind == export.Date:
		l.format = dateFormat(b.report.Lang)
	case isNumber && c.Kind == export.Number:
		l.format = numberFormat(c, b.report.Lang)
	case isNumber, c.Empty && c.Kind == export.Money:
		l.format = moneyFormat(b.report.Lang)
	case c.Kind == export.Code, b.blank() && c.Empty && c.Kind == export.Text: // 1-2 is no day in January
		l.format = "@"
	}
	if in.role == plain && (isNumber || c.Empty && (c.Kind == export.Number || c.Kind == export.Money)) {
		l.across = "right"
	}
	return l
}

// day returns the date in a cell. A date before those that every program counts alike stays text.
func day(c export.Cell) (time.Time, bool) {
	date, err := time.Parse(time.DateOnly, c.Date)
	return date, err == nil && c.Kind == export.Date && !date.Before(firstDay)
}

// typed tells whether a cell is written as a date or a number, which never wrap.
func typed(c export.Cell) bool {
	_, isDay := day(c)
	_, isNumber := decimal(c)
	return isDay || isNumber
}

// decimal returns the number in a cell. More figures than Excel keeps stay text.
func decimal(c export.Cell) (float64, bool) {
	if c.Kind != export.Number && c.Kind != export.Money || !sound.MatchString(c.Number) {
		return 0, false
	}
	if len(strings.TrimLeft(strings.NewReplacer("-", "", ".", "").Replace(c.Number), "0")) > 15 {
		return 0, false
	}
	n, err := strconv.ParseFloat(c.Number, 64)
	return n, err == nil
}

// put writes a text at a column and row.
func (b *book) put(sheet string, col, row int, text string, l look) error {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		return err
	}
	return b.write(sheet, name, text, l)
}

// write writes a text, which is clean; nothing but the look when it is empty.
func (b *book) write(sheet, name, text string, l look) error {
	if text == "" {
		return b.styled(sheet, name, l, nil)
	}
	return b.styled(sheet, name, l, b.file.SetCellStr(sheet, name, escape(text)))
}

// styled gives a cell its look, after it was filled with err as outcome.
func (b *book) styled(sheet, name string, l look, err error) error {
	if err != nil {
		return fmt.Errorf("cell %s: %w", name, err)
	}
	id, err := b.style(l)
	if err != nil {
		return fmt.Errorf("style of cell %s: %w", name, err)
	}
	return b.file.SetCellStyle(sheet, name, name, id)
}
