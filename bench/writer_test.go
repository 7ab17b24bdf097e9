//go:build bench

package bench

import (
	"encoding/xml"
	"fmt"
	"strings"

	"samenspel/export"
)

// The frame of a document as LibreOffice Writer reads it: A4 with page numbers, headings, tables with a repeated head.
// It reads its own kind quickest: the same text as .docx or .html took it longer.
const (
	writerHead = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="Heading_20_1" style:family="paragraph"><style:paragraph-properties fo:keep-with-next="always"/>
<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:family="paragraph"><style:paragraph-properties fo:keep-with-next="always"/>
<style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding="1mm"/></style:style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"
 fo:margin-top="20mm" fo:margin-bottom="20mm" fo:margin-left="25mm" fo:margin-right="20mm"/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer>
<text:p>bladzijde <text:page-number/> van <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
`
	writerFoot = "</office:text></office:body></office:document>\n"
)

// writerDocument returns the same text as a report's PDF has, as a document for LibreOffice Writer.
func writerDocument(r *export.Report) string {
	var w writer
	w.WriteString(writerHead)
	tell(&w, r)
	w.WriteString(writerFoot)
	return w.String()
}

type writer struct{ strings.Builder }

func (w *writer) escape(text string) {
	_ = xml.EscapeText(w, []byte(text)) // a Builder accepts everything
}

func (w *writer) heading(level int, text string) {
	fmt.Fprintf(w, `<text:h text:style-name="Heading_20_%d" text:outline-level="%d">`, level, level)
	w.escape(text)
	w.WriteString("</text:h>\n")
}

func (w *writer) paragraph(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		w.WriteString(`<text:p text:style-name="Standard">`)
		w.escape(line)
		w.WriteString("</text:p>\n")
	}
}

func (w *writer) table(t *export.Table) {
	fmt.Fprintf(w, `<table:table><table:table-column table:number-columns-repeated="%d"/><table:table-header-rows><table:table-row>`,
		len(t.Columns))
	for _, column := range t.Columns {
		w.cell(column.Label)
	}
	w.WriteString("</table:table-row></table:table-header-rows>\n")
	for _, row := range t.Rows {
		w.WriteString("<table:table-row>")
		for _, c := range row.Cells {
			w.cell(c.Text)
		}
		w.WriteString("</table:table-row>\n")
	}
	w.WriteString("</table:table>\n")
}

func (w *writer) cell(text string) {
	w.WriteString(`<table:table-cell table:style-name="cell">`)
	w.paragraph(text)
	w.WriteString("</table:table-cell>")
}
