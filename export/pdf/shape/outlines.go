package shape

import "encoding/binary"

// outlines are the glyphs of a font file, with those added that are made of several.
type outlines struct {
	data    []byte
	starts  []uint32 // of each glyph in data, and where the last one ends
	metrics []uint16 // of each glyph: its width, and how far it stands from the left
	next    uint16   // the added glyph that is asked for next
}

// outlines reads the glyphs of a font, and adds one for each code that stands for several or for one off its place.
func (f *Face) outlines(table map[string][]byte) *outlines {
	o := &outlines{data: table["glyf"], next: binary.BigEndian.Uint16(table["maxp"][4:])}
	glyphs, loca, hmtx := int(o.next), table["loca"], table["hmtx"]
	long := binary.BigEndian.Uint16(table["head"][50:]) == 1
	for i := range glyphs + 1 {
		if long {
			o.starts = append(o.starts, binary.BigEndian.Uint32(loca[4*i:]))
		} else {
			o.starts = append(o.starts, 2*uint32(binary.BigEndian.Uint16(loca[2*i:])))
		}
	}
	widths := int(binary.BigEndian.Uint16(table["hhea"][34:])) // the glyphs behind these are as wide as the last
	for i := range glyphs {
		left := 4*i + 2
		if i >= widths {
			left = 4*widths + 2*(i-widths)
		}
		o.metrics = append(o.metrics, binary.BigEndian.Uint16(hmtx[4*min(i, widths-1):]), binary.BigEndian.Uint16(hmtx[left:]))
	}
	for _, c := range f.codes {
		if !c.single() {
			o.add(c)
		}
	}
	return o
}

func (o *outlines) count() int { return len(o.starts) - 1 }

// glyph returns the glyph of a code; codes are asked for in their order.
func (o *outlines) glyph(c Code) uint16 {
	if c.single() {
		return c.Parts[0].Glyph
	}
	o.next++
	return o.next - 1
}

// How a glyph of several says where they stand: in words, which are distances, and that another one follows.
const (
	partPlaced = 1 | 2
	partMore   = 1 << 5
)

// add makes one glyph of those that a code stands for. Glyphs without an outline, such as a space, leave nothing in it.
func (o *outlines) add(c Code) {
	var parts []byte
	var box [4]int // left, bottom, right, top
	last := -1     // where the flags of the last part stand
	for _, p := range c.Parts {
		outline := o.data[o.starts[p.Glyph]:o.starts[p.Glyph+1]]
		if len(outline) == 0 {
			continue
		}
		if last >= 0 {
			parts[last+1] |= partMore
		}
		at := func(i int) int { return int(int16(binary.BigEndian.Uint16(outline[2+2*i:]))) }
		p.X += int(int16(o.metrics[2*int(p.Glyph)+1])) - at(0) // where it stands by itself
		own := [4]int{at(0) + p.X, at(1) + p.Y, at(2) + p.X, at(3) + p.Y}
		if last < 0 {
			box = own
		}
		box = [4]int{min(box[0], own[0]), min(box[1], own[1]), max(box[2], own[2]), max(box[3], own[3])}
		last = len(parts)
		for _, v := range []int{partPlaced, int(p.Glyph), p.X, p.Y} {
			parts = binary.BigEndian.AppendUint16(parts, uint16(v))
		}
	}
	o.data = append(o.data, make([]byte, (4-len(o.data)%4)%4)...)
	o.starts[len(o.starts)-1] = uint32(len(o.data))
	if last >= 0 {
		o.data = append(o.data, 0xff, 0xff) // of several
		for _, v := range box {
			o.data = binary.BigEndian.AppendUint16(o.data, uint16(v))
		}
		o.data = append(o.data, parts...)
	}
	o.starts = append(o.starts, uint32(len(o.data)))
	o.metrics = append(o.metrics, uint16(c.Advance), uint16(box[0]))
}
