package attachment

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"encoding/ascii85"
	"encoding/hex"
	"fmt"
	"strings"
)

// paper is a PDF that tests make: what its objects hold, from number 1 on, and what is said of the whole.
type paper struct {
	objects []string
	said    string
}

const (
	ending   = ".samenspel"
	sentence = "de antwoorden van school en jongerenwerk; "
)

// inside is what stands inside the papers.
func inside() string { return strings.Repeat(sentence, 10) }

// whole is a paper with the file inside, as our program writes it.
func whole() paper { return paperOf(inside(), zipped) }

// paperOf is a paper with this inside, written in some way.
func paperOf(content string, write func(dict, data string) string) paper {
	sum := md5.Sum([]byte(content))
	return paper{said: "/Root 1 0 R", objects: []string{
		"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 4 0 R>> /AF [5 0 R]>>",
		"<</Type /Pages /Kids [3 0 R] /Count 1>>",
		"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>",
		"<</Names [(plan.samenspel) 5 0 R]>>",
		"<</Type /Filespec /F (plan.samenspel) /UF <feff0070002e00730061006d0065006e007300700065006c> /AFRelationship /Source /EF <</F 6 0 R /UF 6 0 R>>>>",
		write(fmt.Sprintf("/Type /EmbeddedFile /Params <</Size %d /CheckSum <%x>>>", len(content), sum), content),
	}}
}

// with is the paper with another object of this number.
func (p paper) with(number int, object string) paper {
	p.objects = append([]string(nil), p.objects...)
	p.objects[number-1] = object
	return p
}

func (p paper) and(objects ...string) paper {
	p.objects = append(append([]string(nil), p.objects...), objects...)
	return p
}

func streamOf(dict, data string) string {
	return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

func deflate(data string) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write([]byte(data)) // a buffer takes everything
	_ = z.Close()
	return out.String()
}

func zipped(dict, data string) string { return streamOf(dict+" /Filter /FlateDecode", deflate(data)) }

func asHex(dict, data string) string {
	return streamOf(dict+" /Filter [/ASCIIHexDecode]", hex.EncodeToString([]byte(data))+">")
}

func as85(dict, data string) string {
	small := deflate(data)
	out := make([]byte, ascii85.MaxEncodedLen(len(small)))
	n := ascii85.Encode(out, []byte(small))
	return streamOf(dict+" /Filter [/A85 /Fl] /DecodeParms [null null]", string(out[:n])+"~>")
}

// predicted writes each row of ten as the differences with the row above.
func predicted(dict, data string) string {
	var rows []byte
	above := make([]byte, 10)
	for at := 0; at < len(data); at += 10 {
		row := []byte(data[at : at+10])
		rows = append(rows, 2)
		for i := range row {
			rows = append(rows, row[i]-above[i])
		}
		above = row
	}
	return streamOf(dict+" /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 10>>", deflate(string(rows)))
}

// classic writes the paper with a table of lines.
func (p paper) classic() []byte {
	return p.update([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), 1, "")
}

// update writes the objects behind a PDF that is there, the first with the number given.
func (p paper) update(pdf []byte, first int, more string) []byte {
	pdf = bytes.Clone(pdf)
	lines := fmt.Sprintf("0 1\n0000000000 65535 f \n%d %d\n", first, len(p.objects))
	for i, object := range p.objects {
		lines += fmt.Sprintf("%010d 00000 n \n", len(pdf))
		pdf = fmt.Appendf(pdf, "%d 0 obj\n%s\nendobj\n", first+i, object)
	}
	return fmt.Appendf(pdf, "xref\n%strailer\n<</Size %d %s %s>>\nstartxref\n%d\n%%%%EOF\n", lines, first+len(p.objects), p.said, more, len(pdf))
}

// modern writes the paper with its small objects packed, and a table that is a stream.
func (p paper) modern() []byte {
	pdf := []byte("%PDF-1.7\n")
	var heads, packed strings.Builder
	table := []byte{0, 0, 0, 0}
	count := 0
	for i, object := range p.objects {
		if strings.Contains(object, "stream\n") {
			table = append(table, 1, byte(len(pdf)>>8), byte(len(pdf)), 0)
			pdf = fmt.Appendf(pdf, "%d 0 obj\n%s\nendobj\n", i+1, object)
			continue
		}
		table = append(table, 2, 0, byte(len(p.objects)+1), byte(count))
		fmt.Fprintf(&heads, "%d %d ", i+1, packed.Len())
		packed.WriteString(object + "\n")
		count++
	}
	table = append(table, 1, byte(len(pdf)>>8), byte(len(pdf)), 0)
	pdf = fmt.Appendf(pdf, "%d 0 obj\n%s\nendobj\n", len(p.objects)+1,
		zipped(fmt.Sprintf("/Type /ObjStm /N %d /First %d", count, heads.Len()), heads.String()+packed.String()))
	at := len(pdf)
	return fmt.Appendf(pdf, "%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n", len(p.objects)+2,
		zipped(fmt.Sprintf("/Type /XRef /Size %d /W [1 2 1] %s", len(p.objects)+2, p.said), string(table)), at)
}

// hybrid writes the paper so that programs which know no packed objects see a page without the file.
func (p paper) hybrid() []byte {
	modern := p.modern()
	cut := bytes.LastIndex(modern, []byte("startxref"))
	stream := bytes.LastIndex(modern, fmt.Appendf(nil, "%d 0 obj", len(p.objects)+2))
	pdf := bytes.Clone(modern[:cut])
	lines := fmt.Sprintf("0 %d\n", len(p.objects)+1)
	for range len(p.objects) + 1 {
		lines += "0000000000 65535 f \n"
	}
	return fmt.Appendf(pdf, "xref\n%strailer\n<</Size %d %s /XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n", lines, len(p.objects)+1, p.said, stream, cut)
}
