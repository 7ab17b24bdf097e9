package pdf

import (
	"bytes"
	"context"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// noDate stands for no date, which the library would take for now; finish takes it out.
var noDate = time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC)

// What made the document: the program, and the part that draws.
const (
	creator  = "Samenspel"
	producer = "FPDF 1.7"
)

func authors(r *export.Report) string { return strings.Join(r.Parties, ", ") }

// allDrawn is the part of the work after which all pages are drawn.
const allDrawn = 0.8

// draw writes pages that were laid out. The library writes the file, with empty pages and the fonts, and finish puts in what
// the pen drew; its own line breaking, links and page aliases have faults that touch our promises.
func draw(ctx context.Context, w io.Writer, l *layouter) error {
	r := l.report
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCatalogSort(true)
	pdf.SetCompression(false)
	changed := noDate
	if !r.Modified.IsZero() {
		changed = r.Modified.UTC()
	}
	pdf.SetCreationDate(changed)
	pdf.SetModificationDate(changed)
	pdf.SetTitle(plain(r.Title), true)
	pdf.SetSubject(plain(r.Subtitle), true)
	pdf.SetAuthor(plain(authors(r)), true)
	pdf.SetCreator(creator, true)
	pdf.SetProducer(producer, true)
	d := drawing{pen: pen{fonts: l.fonts}, press: newPress(), pages: make([][]byte, len(l.pages))}
	for i, p := range l.pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		export.Tell(ctx, laidOut+(allDrawn-laidOut)*float64(i)/float64(len(l.pages)))
		pdf.AddPageFormat("P", gofpdf.SizeType{Wd: p.area.pageWidth, Ht: p.area.pageHeight})
		d.draw(i, p)
		p.ops = nil // a long document holds many
	}
	embed(pdf, l.fonts.Faces())
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		return err
	}
	finished, err := finish(out.Bytes(), l, &d)
	if err != nil {
		return err
	}
	_, err = w.Write(finished)
	return err
}

// embed hands fonts over to the library.
func embed(pdf *gofpdf.Fpdf, faces []*shape.Face) {
	for _, f := range faces {
		pdf.AddUTF8FontFromBytes(familyName(f), "", f.File())
	}
	pdf.CreateTemplate(func(t *gofpdf.Tpl) {
		for _, f := range faces {
			codes := make([]rune, len(f.Codes()))
			for i := range codes {
				codes[i] = rune(i + 1)
			}
			t.SetFont(familyName(f), "", 10)
			t.Text(0, 0, string(codes))
		}
	})
}

// drawing is what stands on the pages.
type drawing struct {
	pen    pen
	page   int // index
	pieces int // that belong to elements, so far
	press  *press
	pages  [][]byte // the object of each page's content, once the press is done
}

func (d *drawing) draw(index int, p *page) {
	d.page, d.pieces, d.pen.height, d.pen.out = index, 0, p.area.pageHeight, d.pen.out[:0]
	for _, o := range p.ops {
		d.op(o)
	}
	d.press.later(&d.pages[index], contentObject(index), "", bytes.Clone(d.pen.out))
}

func (d *drawing) op(o op) {
	switch o.kind {
	case opLink:
		o.node.link = &link{page: d.page, height: d.pen.height, place: o}
	case opText:
		d.pen.text(o, func(actual string, draw func()) { d.piece(o.node, actual, draw) })
	case opFill:
		d.piece(o.node, "", func() { d.pen.fill(o) })
	case opRule:
		d.piece(o.node, "", func() { d.pen.rule(o) })
	}
}

// piece draws something, and says to which element it belongs, and what it says when that differs from what it shows.
func (d *drawing) piece(n *node, actual string, draw func()) {
	p := &d.pen
	if n == nil {
		p.put("/Artifact BMC\n")
	} else {
		role := n.role
		if actual != "" {
			role = "Span"
		}
		p.put("/" + role + " <</MCID ")
		p.out = strconv.AppendInt(p.out, int64(d.pieces), 10)
		if actual != "" {
			p.put("/ActualText <FEFF")
			p.out = append(appendUTF16(p.out, actual), '>')
		}
		p.put(">> BDC\n")
		n.pieces = append(n.pieces, piecePlace{d.page, d.pieces})
		d.pieces++
	}
	draw()
	p.put("EMC\n")
}

// plain makes a text fit for the document's properties: sound, without control characters, nothing beyond U+FFFD.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0xfffe {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
}
