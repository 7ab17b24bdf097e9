package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"samenspel/export/pdf/shape"
)

// The drawing library knows a font by its signs, one glyph each. The text of a document is written in codes instead
// (shape.Face), which the library takes for signs: it gets a font file in which each code is one, and is told the codes
// by a text that never stands on a page. What it then says about the fonts is said anew here.

// familyName is the library's name for a font.
func familyName(f *shape.Face) string { return "s" + strconv.Itoa(f.Number) }

// What the library writes of each font: these objects behind each other, and their name for the pages.
const (
	fontItself = iota
	fontWidths
	fontTexts
	fontSystem
	fontAbout
	fontObjects
)

var fontRef = regexp.MustCompile(`/F[0-9a-f]{40} (\d+) 0 R`)

// nameFonts gives fonts their real names, the widths of their glyphs and what these say.
func nameFonts(objects [][]byte, faces []*shape.Face, p *press) error {
	names := map[string]string{}
	for _, f := range faces {
		old := []byte("/utf8" + familyName(f) + "\n")
		at := slices.IndexFunc(objects, func(o []byte) bool { return bytes.Contains(o[:min(len(o), 100)], old) })
		if at < 0 || at+fontObjects > len(objects) {
			return fmt.Errorf("the PDF has no font %s", f.Name())
		}
		name := []byte("/" + tag(f) + "+" + f.Name())
		number := at + 1
		objects[at] = bytes.ReplaceAll(objects[at], bytes.TrimSpace(old), name)
		objects[at+fontWidths] = fmt.Appendf(nil, "%d 0 obj\n<</Type /Font\n/Subtype /CIDFontType2\n/BaseFont %s\n/CIDSystemInfo %d 0 R\n"+
			"/FontDescriptor %d 0 R\n/DW 0\n/W [1 [%s]]\n/CIDToGIDMap %d 0 R>>\nendobj\n",
			number+fontWidths, name, number+fontSystem, number+fontAbout, widths(f), number+fontObjects)
		objects[at+fontTexts] = p.stream(number+fontTexts, "", saidByCode(f))
		objects[at+fontAbout] = bytes.Replace(objects[at+fontAbout], bytes.TrimSpace(old), name, 1)
		names[strconv.Itoa(number)] = "/" + faceName(f)
	}
	const resources = 2
	objects[resources-1] = fontRef.ReplaceAllFunc(objects[resources-1], func(ref []byte) []byte {
		number := string(fontRef.FindSubmatch(ref)[1])
		return []byte(names[number] + " " + number + " 0 R")
	})
	return nil
}

// widths lists the widths of the glyphs by code.
func widths(f *shape.Face) []byte {
	var out []byte
	for i := range f.Codes() {
		out = append(strconv.AppendFloat(out, f.Width(uint16(i+1)), 'f', 0, 64), ' ')
	}
	return out
}

// saidByCode returns the table that says what each code of a font says.
func saidByCode(f *shape.Face) []byte {
	out := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<</Registry (Adobe)\n/Ordering (UCS)\n" +
		"/Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	code := uint16(0)
	for part := range slices.Chunk(f.Codes(), 100) { // more may not stand together
		out = fmt.Appendf(out, "%d beginbfchar\n", len(part))
		for _, c := range part {
			code++
			out = appendUTF16(append(appendHex(append(out, '<'), code), "> <"...), c.Text)
			out = append(out, ">\n"...)
		}
		out = append(out, "endbfchar\n"...)
	}
	return append(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}

// tag returns six letters that depend on the glyphs in a document, by which programs see that the font is not whole.
func tag(f *shape.Face) string {
	sum := sha256.New()
	for _, c := range f.Codes() {
		fmt.Fprintf(sum, "%v ", c.Parts)
	}
	letters := sum.Sum(nil)[:6]
	for i := range letters {
		letters[i] = 'A' + letters[i]%26
	}
	return string(letters)
}
