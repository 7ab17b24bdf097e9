package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"time"

	"samenspel/export"
)

// extension explains to archives the property that says that the document is PDF/UA; theirs knows only its own.
const extension = `<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag>` +
	`<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>` +
	`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
	`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>` +
	`<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>` +
	`<pdfaProperty:description>part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>` +
	`</rdf:li></rdf:Bag></pdfaExtension:schemas>`

// archivePart is the part of PDF/A: only the third allows files inside that are no PDF/A themselves.
func archivePart(r *export.Report) int {
	if r.Data != nil {
		return 3
	}
	return 2
}

// metadata returns the object that describes the document for archives and for programs that read aloud.
func metadata(r *export.Report, number int) []byte {
	var x bytes.Buffer
	said := func(text string) string {
		var out bytes.Buffer
		_ = xml.EscapeText(&out, []byte(plain(text))) // a buffer never fails
		return out.String()
	}
	fmt.Fprintf(&x, "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"+
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`+
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"`+
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`+
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>%d</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>`+
		"<pdfuaid:part>1</pdfuaid:part><pdf:Producer>"+producer+"</pdf:Producer><xmp:CreatorTool>"+creator+"</xmp:CreatorTool>", archivePart(r))
	fmt.Fprintf(&x, `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>`, said(r.Title))
	fmt.Fprintf(&x, `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>`, said(r.Subtitle))
	fmt.Fprintf(&x, `<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>`, said(authors(r)))
	if lang := languageTag(r.Lang); lang != "" {
		fmt.Fprintf(&x, `<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>`, lang)
	}
	if !r.Modified.IsZero() {
		changed := r.Modified.UTC().Format(time.RFC3339)
		fmt.Fprintf(&x, `<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%[1]s</xmp:ModifyDate>`, changed)
	}
	x.WriteString(extension)
	x.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	out := fmt.Appendf(nil, "%d 0 obj\n<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n", number, x.Len())
	return append(append(out, x.Bytes()...), "\nendstream\nendobj\n"...)
}
