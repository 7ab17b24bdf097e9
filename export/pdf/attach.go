package pdf

import (
	"bytes"
	"crypto/md5"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"samenspel/export"
)

// noFiles is how the drawing library lists the files inside a PDF, as the last of the catalog's names: none.
const noFiles = "/EmbeddedFiles << /Names [\n  \n] >>\n>>\n"

// attach names a file in the catalog as the source of the document, and returns the objects that hold it; the first
// gets the number given. Without a file there are none.
func attach(objects [][]byte, catalog, number int, r *export.Report, p *press) ([][]byte, error) {
	d := r.Data
	if d == nil {
		return nil, nil
	}
	if !bytes.Contains(objects[catalog-1], []byte(noFiles)) {
		return nil, errors.New("the PDF has no place for a file")
	}
	name := fmt.Sprintf("<%x>", ascii(d.Name)) // for programs that can read nothing else
	files := fmt.Sprintf("/EmbeddedFiles << /Names [%s %d 0 R] >>\n>>\n/AF [%[2]d 0 R]\n", name, number)
	objects[catalog-1] = bytes.Replace(objects[catalog-1], []byte(noFiles), []byte(files), 1)
	spec := fmt.Appendf(nil, "%d 0 obj\n<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Source /EF <</F %d 0 R /UF %[5]d 0 R>>>>\nendobj\n",
		number, name, textString(d.Name), textString(r.Title), number+1)
	changed := ""
	if !d.Modified.IsZero() {
		changed = d.Modified.UTC().Format(" /ModDate (D:20060102150405Z)")
	}
	dict := fmt.Sprintf("/Type /EmbeddedFile /Subtype %s /Params <</Size %d /CheckSum <%x>%s>>", nameObject(d.Type), len(d.Content), md5.Sum(d.Content), changed)
	return [][]byte{spec, p.stream(number+1, dict, d.Content)}, nil
}

// ascii leaves of a name what every program can read.
func ascii(name string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '_'
		}
		return r
	}, name)
}

// textString writes a text of any signs.
func textString(text string) string {
	var out strings.Builder
	out.WriteString("<feff")
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&out, "%04x", unit)
	}
	return out.String() + ">"
}

// nameObject writes a name in which every sign may stand.
func nameObject(name string) string {
	out := []byte("/")
	for _, c := range []byte(name) {
		if c <= ' ' || c > '~' || strings.IndexByte("#/()<>[]{}%", c) >= 0 {
			out = fmt.Appendf(out, "#%02x", c)
		} else {
			out = append(out, c)
		}
	}
	return string(out)
}
