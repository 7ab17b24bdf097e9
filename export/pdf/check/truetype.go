package check

import "encoding/binary"

// trueType is what the rules ask of an embedded font: how many glyphs it has, and how wide each is.
type trueType struct {
	glyphs   int
	perEm    float64
	advances []float64
}

// readTrueType reads the tables of a font file; it returns false when one that is needed is not there.
func readTrueType(data []byte) (trueType, bool) {
	head, maxp, hhea, hmtx := sfntTable(data, "head"), sfntTable(data, "maxp"), sfntTable(data, "hhea"), sfntTable(data, "hmtx")
	if len(head) < 54 || len(maxp) < 6 || len(hhea) < 36 || sfntTable(data, "glyf") == nil || sfntTable(data, "loca") == nil {
		return trueType{}, false
	}
	t := trueType{glyphs: short(maxp, 4), perEm: float64(short(head, 18))}
	for i := range short(hhea, 34) {
		if 4*i+2 > len(hmtx) {
			return trueType{}, false
		}
		t.advances = append(t.advances, float64(short(hmtx, 4*i)))
	}
	return t, t.perEm > 0 && len(t.advances) > 0
}

// width returns how wide a glyph is, in thousandths of the size; the last width serves for all glyphs behind it.
func (t trueType) width(glyph int) float64 {
	return t.advances[min(glyph, len(t.advances)-1)] * 1000 / t.perEm
}

func sfntTable(data []byte, tag string) []byte {
	if len(data) < 12 {
		return nil
	}
	for i := range short(data, 4) {
		entry := data[min(12+16*i, len(data)):]
		if len(entry) < 16 {
			return nil
		}
		at, size := int(binary.BigEndian.Uint32(entry[8:])), int(binary.BigEndian.Uint32(entry[12:]))
		if string(entry[:4]) == tag && at <= len(data) && size <= len(data)-at {
			return data[at : at+size]
		}
	}
	return nil
}

func short(data []byte, at int) int { return int(binary.BigEndian.Uint16(data[at:])) }
