package pdf

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// noDate stands for no date; finish takes it out.
var noDate = time.Unix(0, 0).UTC()

// What made the document: the program, and the part that draws.
const (
	creator  = "Samenspel"
	producer = "FPDF 1.7"
)

func authors(r *export.Report) string { return strings.Join(r.Parties, ", ") }

var familyNames = [3]string{"text", "strong", "quiet"}

// pageBytes is about what a page takes before it is compressed.
const pageBytes = 16 << 10

// draw writes pages that were laid out. Only drawing calls of the library are used: its own line breaking, links and
// page aliases have faults that touch our promises.
func draw(ctx context.Context, w io.Writer, r *export.Report, pages []*page, marks []mark, tree *node) error {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCatalogSort(true)
	pdf.SetCompression(false) // compressPages does it
	changed := noDate         // the library would take the clock for no date
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
	for i, data := range shape.Data() {
		pdf.AddUTF8FontFromBytes(familyNames[i], "", bytes.Clone(data)) // the library writes in what it gets
	}
	for i, p := range pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		pdf.AddPageFormat("P", gofpdf.SizeType{Wd: p.area.pageWidth, Ht: p.area.pageHeight})
		pdf.SetFont(familyNames[0], "", 10) // bookmarks take the encoding of the current font
		for _, m := range marks {
			if m.page == i {
				pdf.Bookmark(plain(m.title), m.level, m.y)
			}
		}
		pieces := 0
		for _, o := range p.ops {
			switch {
			case o.kind == opLink:
				o.node.link = &link{page: i, height: p.area.pageHeight, place: o}
				continue
			case o.node == nil:
				pdf.RawWriteStr("/Artifact BMC")
			default:
				o.text.Text += " " // words of two lines do not run together
				pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", o.node.role, pieces))
				o.node.pieces = append(o.node.pieces, piecePlace{i, pieces})
				pieces++
			}
			drawOp(pdf, o)
			pdf.RawWriteStr("EMC")
		}
	}
	var out bytes.Buffer
	out.Grow(1<<18 + len(pages)*pageBytes)
	if err := pdf.Output(&out); err != nil {
		return err
	}
	finished, err := finish(out.Bytes(), r, len(pages), tree)
	if err != nil {
		return err
	}
	_, err = w.Write(finished)
	return err
}

func drawOp(pdf *gofpdf.Fpdf, o op) {
	c := o.style.colour
	switch o.kind {
	case opText:
		text := o.text.Text
		if o.text.Hyphen {
			text = strings.TrimRight(text, " ") + "- "
		}
		pdf.SetFont(familyNames[o.style.weight], "", o.style.size)
		pdf.SetTextColor(c.r, c.g, c.b)
		pdf.Text(o.x, o.y, text)
	case opFill:
		pdf.SetFillColor(c.r, c.g, c.b)
		pdf.Rect(o.x, o.y, o.w, o.h, "F")
	case opRule:
		pdf.SetDrawColor(c.r, c.g, c.b)
		pdf.SetLineWidth(0.7)
		pdf.Line(o.x, o.y, o.x+o.w, o.y)
	}
}

// plain makes a text fit for the document's properties: sound, without control characters, nothing beyond U+FFFF.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
}
