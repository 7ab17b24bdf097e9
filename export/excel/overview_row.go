package excel

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// cellLook is the look of a cell on the overview.
func cellLook() look {
	return look{face: body, color: ink, down: "top", across: "left", line: hairline}
}

// section writes a heading over the whole width with room above it.
func (o *overview) section(title string) error {
	if err := o.skip(); err != nil {
		return err
	}
	return o.across(1, title, title, look{face: face{size: 12.5, bold: true}, color: teal, down: "center", across: "left", line: teal})
}

// heads writes the heading of a table.
func (o *overview) heads(labels []string) error {
	var looks []look
	labels = append(labels[:len(labels):len(labels)], make([]string, max(0, len(o.widths)-len(labels)))...)
	for range labels {
		looks = append(looks, look{face: head, color: white, fill: headFill, down: "center", across: "left"})
	}
	return o.cells(labels, looks, 1)
}

// cells writes a row of cells, at least so many lines high.
func (o *overview) cells(texts []string, looks []look, least int) error {
	pieces, most := make([][]string, len(texts)), 1
	for i, text := range texts {
		pieces[i] = looks[i].face.split(o.text(texts[0], text), pixels(o.widths[i]))
		most = max(most, len(pieces[i]))
	}
	if least == 1 && o.low(pieces, looks) {
		looks = slices.Clone(looks)
		for i := range looks {
			looks[i].down = "center"
		}
	}
	for n := range most {
		height := body.height(least)
		for i := range texts {
			text, l := "", looks[i]
			if n < len(pieces[i]) {
				text = pieces[i][n]
			}
			l.quoted = risky(text)
			height = max(height, l.face.height(len(l.face.wrap(text, pixels(o.widths[i])))))
			if err := o.put(o.sheet, i+1, o.row, text, l); err != nil {
				return err
			}
		}
		if err := o.tall(o.row, height); err != nil {
			return err
		}
		o.row++
	}
	return nil
}

// lowRow is how many lines a row takes at most that has its texts in the middle. A higher one has text to read from the top.
const lowRow = 3

// low tells whether no text of a row makes it a high one.
func (o *overview) low(pieces [][]string, looks []look) bool {
	for i, p := range pieces {
		if len(p) > 1 || len(looks[i].wrap(p[0], pixels(o.widths[i]))) > lowRow {
			return false
		}
	}
	return true
}

// pair writes a label with its text beside it.
func (o *overview) pair(where, text string, l, answer look) error {
	label := o.text(where, where)
	l.quoted = risky(label)
	lines := len(l.wrap(label, pixels(o.widths[0])))
	height := l.height(lines)
	if cleaned, _ := clean(text); lines <= 2 && len(answer.wrap(cleaned, o.room(2))) <= 2 {
		l.down, answer.down = "center", "center"
	}
	first := o.row
	if err := o.put(o.sheet, 1, first, label, l); err != nil {
		return err
	}
	if err := o.across(2, where, text, answer); err != nil {
		return err
	}
	if o.heights[first] >= height {
		return nil
	}
	return o.tall(first, height)
}

// tall sets the height of a row.
func (o *overview) tall(row int, height float64) error {
	o.heights[row] = height
	return o.file.SetRowHeight(o.sheet, row, height)
}

// skip leaves a narrow row empty.
func (o *overview) skip() error {
	o.row++
	return o.tall(o.row-1, 9)
}

// room returns the pixels for text in the columns from one to the last.
func (o *overview) room(from int) float64 {
	room := -9.0
	for _, width := range o.widths[from-1:] {
		room += pixels(width) + 9
	}
	return room
}

// across writes a text in cells merged from a column to the last one. A text too long for one row takes more.
func (o *overview) across(from int, where, text string, l look) error {
	room := o.room(from)
	for _, piece := range l.face.split(o.text(where, text), room) {
		l.quoted = risky(piece)
		for col := from; col <= len(o.widths); col++ {
			shown := ""
			if col == from {
				shown = piece
			}
			if err := o.put(o.sheet, col, o.row, shown, l); err != nil {
				return err
			}
		}
		first, err := excelize.CoordinatesToCellName(from, o.row)
		if err != nil {
			return err
		}
		last, err := excelize.CoordinatesToCellName(len(o.widths), o.row)
		if err != nil {
			return err
		}
		if err := o.file.MergeCell(o.sheet, first, last); err != nil {
			return err
		}
		height := l.height(len(l.wrap(piece, room)))
		if l.size > body.size {
			height = min(height+l.size/3, maxHeight)
		}
		if err := o.tall(o.row, height); err != nil {
			return err
		}
		o.row++
	}
	return nil
}
