package shape

import (
	"encoding/binary"
	"slices"
	"unicode/utf16"
)

// kept are the parts of a font file that a document needs, in the order of their names; the two that stand for codes
// and names are made anew.
var kept = []string{"OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"}

// File returns the font as a file in which each code is a sign of its own, so that a library that knows nothing of
// glyphs can write it in a document. What stands for several glyphs becomes one. The bytes are the caller's.
func (f *Face) File() []byte {
	table := split(f.file.data)
	o := f.outlines(table)
	table["cmap"] = f.codeTable(o)
	table["name"] = nameTable(f.Name())
	table["post"] = slices.Concat([]byte{0, 3, 0, 0}, table["post"][4:16], make([]byte, 16)) // without the names of glyphs
	table["glyf"], table["loca"], table["hmtx"] = o.data, bigEndian(o.starts), bigEndian(o.metrics)
	for name, values := range map[string]map[int]int{
		"head": {50: 1}, // starts of 32 bits
		"hhea": {34: o.count()},
		"maxp": {4: o.count(), 10: 0xffff, 12: 0xffff, 28: 0xffff, 30: 8}, // parts of parts
	} {
		table[name] = slices.Clone(table[name])
		for at, v := range values {
			binary.BigEndian.PutUint16(table[name][at:], uint16(v))
		}
	}
	return assemble(table)
}

// split returns the parts of a font file by name.
func split(data []byte) map[string][]byte {
	all := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		from, length := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		all[string(entry[:4])] = data[from : from+length : from+length]
	}
	return all
}

// assemble writes a font file. Nobody looks at its checksums: the drawing library writes the file anew.
func assemble(table map[string][]byte) []byte {
	var names []string
	size := 12
	for _, name := range kept {
		if part := table[name]; part != nil {
			names = append(names, name)
			size += 16 + len(part) + 3
		}
	}
	out := make([]byte, 0, size)
	out = binary.BigEndian.AppendUint32(out, 0x00010000)
	out = binary.BigEndian.AppendUint16(out, uint16(len(names)))
	out = append(out, make([]byte, 6)...)
	at := 12 + 16*len(names)
	for _, name := range names {
		out = append(out, name...)
		out = binary.BigEndian.AppendUint32(out, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(table[name])))
		at += (len(table[name]) + 3) &^ 3
	}
	for _, name := range names {
		out = append(out, table[name]...)
		out = append(out, make([]byte, (4-len(out)%4)%4)...)
	}
	return out
}

// codeTable returns the table that says which glyph each code is (cmap, format 4): one part with the codes, and the one
// that must close it.
func (f *Face) codeTable(o *outlines) []byte {
	count := len(f.codes)
	values := []uint16{
		0, 1, 3, 1, 0, 12, // one table, for Unicode on Windows
		4, uint16(16 + 2*8 + 2*count), 0, 4, 4, 1, 0, // two parts
		uint16(count), 0xffff, 0, 1, 0xffff, // up to, from
		0, 1, 4, 0, // what to add to a code; where its glyphs stand
	}
	for _, c := range f.codes {
		values = append(values, o.glyph(c))
	}
	return bigEndian(values)
}

// nameTable returns a table with the PostScript name of a font.
func nameTable(name string) []byte {
	text := utf16.Encode([]rune(name))
	values := []uint16{0, 1, 6 + 12, 3, 1, 0x409, 6, uint16(2 * len(text)), 0}
	return bigEndian(append(values, text...))
}

// postScriptName returns the name by which programs know a font: the sixth in its table, of Windows.
func postScriptName(data []byte) string {
	name := split(data)["name"]
	at := func(i int) int { return int(binary.BigEndian.Uint16(name[i:])) }
	for i := range at(2) {
		if entry := 6 + 12*i; at(entry) == 3 && at(entry+6) == 6 {
			text := name[at(4)+at(entry+10):][:at(entry+8)]
			var said []byte
			for k := 1; k < len(text); k += 2 { // it is ASCII
				said = append(said, text[k])
			}
			return string(said)
		}
	}
	return "Font"
}

func bigEndian[T uint16 | uint32](values []T) []byte {
	out, _ := binary.Append(make([]byte, 0, 4*len(values)), binary.BigEndian, values) // numbers of a fixed size
	return out
}
