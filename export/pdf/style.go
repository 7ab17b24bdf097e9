package pdf

import (
	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// style is how a text looks: weight, size and line pitch in points, and colour.
type style struct {
	weight shape.Weight
	size   float64
	pitch  float64
	colour colour
}

// tight is how much closer lines of small letters stand than those of the usual size.
const tight = 0.94

// sized returns the same looks in another size.
func (s style) sized(size float64) style {
	if size < s.size {
		s.pitch *= tight
	}
	s.pitch *= size / s.size
	s.size = size
	return s
}

// quietly returns the looks of what we say ourselves among the answers.
func (s style) quietly() style {
	s.weight, s.colour = shape.Italic, grey
	return s
}

type colour struct{ r, g, b int }

// The colours: one dark blue, its pale companion, and greys; contrast on white 10.2 for blue, 6.5 for grey.
var (
	black = colour{0x1c, 0x26, 0x29}
	blue  = colour{0x15, 0x42, 0x73}
	pale  = colour{0xe9, 0xef, 0xf6}
	grey  = colour{0x55, 0x5f, 0x6b}
	line  = colour{0xc9, 0xd2, 0xdc}
	white = colour{0xff, 0xff, 0xff}
)

// styles are the looks of all texts of a document, and how wide running text becomes.
type styles struct {
	title, subtitle, party    style // on the cover
	chapter, section          style // headings
	strong                    style // the heading of a question or a table
	list, record              style // the heading of a table that is set as records, and of each of those
	body, quiet               style // running text, and what we say about it
	table, tableHead, name    style // cells, the head of a table, and what names a row
	group                     style // the line above the rows of a group
	running, mark             style // at the head and foot of every page, and the status there
	small, stamp              style // the disclaimer, and the status on the cover
	margin                    float64
	measure                   float64 // of running text: some eighty characters
	labels                    float64 // of the questions in a record
	titleLeast, overviewLeast float64 // sizes that nothing goes below
	overviewPages             int     // that an overview may take in letters smaller than the usual ones
}

// stylesFor returns the looks of a document: the usual ones, or larger ones for poor sight.
func stylesFor(r *export.Report) styles {
	s := styles{margin: 76, measure: 404, labels: 142, titleLeast: 18, overviewLeast: 8, overviewPages: 2}
	body, head, table, running := 11.0, 17.0, 9.5, 8.5
	if r.Readable {
		s = styles{margin: 62, measure: 472, labels: 180, titleLeast: 20, overviewLeast: 11.5, overviewPages: 3}
		body, head, table, running = 13.5, 21, 12, 10.5
		if r.Kind == export.Blank { // what is written by hand wants the room
			s.labels = 164
		}
	}
	in := func(weight shape.Weight, size, pitch float64, c colour) style {
		return style{weight, size, size * pitch, c}
	}
	s.title, s.subtitle, s.party = in(shape.SemiBold, 30, 1.2, blue), in(shape.Regular, body+3, 1.43, grey), in(shape.SemiBold, body+1.5, 1.44, black)
	s.chapter, s.section = in(shape.SemiBold, head, 1.35, blue), in(shape.SemiBold, body+2, 1.4, blue)
	s.body, s.quiet = in(shape.Regular, body, 1.45, black), in(shape.Italic, body, 1.45, grey)
	s.strong = in(shape.SemiBold, body, 1.45, black)
	s.list, s.record = in(shape.SemiBold, body+1, 1.45, black), in(shape.SemiBold, body-0.5, 1.45, black)
	s.table, s.tableHead = in(shape.Regular, table, 1.35, black), in(shape.SemiBold, table, 1.35, blue)
	s.name, s.group = in(shape.SemiBold, table, 1.35, black), in(shape.SemiBold, table, 1.35, black)
	s.running, s.mark = in(shape.Regular, running, 1.3, grey), in(shape.SemiBold, running, 1.3, blue)
	s.small, s.stamp = in(shape.Regular, running+0.5, 1.4, grey), in(shape.SemiBold, body+1, 1.35, white)
	return s
}

// role returns the level of a heading.
func (s *styles) role(st style) string {
	switch st {
	case s.chapter:
		return "H1"
	case s.section:
		return "H2"
	case s.record:
		return "H4"
	}
	return "H3"
}

// A4, in points.
const (
	pageWidth  = 595.28
	pageHeight = 841.89
)

// area is a page's size and the part of it that is written on, from left and top on.
type area struct {
	pageWidth, pageHeight    float64
	left, top, width, bottom float64
	head, foot               float64 // where what repeats stands
}

func (a area) height() float64 { return a.bottom - a.top }

func (a area) right() float64 { return a.left + a.width }

// upright is the usual page.
func (s *styles) upright() area {
	return area{pageWidth: pageWidth, pageHeight: pageHeight, left: s.margin, top: 92, width: pageWidth - 2*s.margin, bottom: pageHeight - 74,
		head: 54, foot: pageHeight - 44}
}

// lying is a page on its side, for what is wide.
func (s *styles) lying() area {
	const margin = 42
	return area{pageWidth: pageHeight, pageHeight: pageWidth, left: margin, top: 56, width: pageHeight - 2*margin, bottom: pageWidth - 56,
		head: 32, foot: pageWidth - 28}
}
