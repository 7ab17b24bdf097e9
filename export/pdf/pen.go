package pdf

import (
	"fmt"
	"math"
	"strconv"
	"unicode/utf16"

	"samenspel/export/pdf/shape"
)

// pen writes lines of glyphs as PDF does: codes of a font, and how far to go back between two of them, both in the
// order in which they are read. It is used again for every line.
type pen struct {
	fonts  *shape.Fonts
	height float64 // of the page
	out    []byte
	face   *shape.Face // that is chosen
	open   bool        // codes are being listed
	at     float64     // where the next glyph would stand, in thousandths of the size
}

// drawn draws a part of a line. What it says stands beside it when its codes may not.
type drawn struct{ code, actual string }

// text returns what draws a line, nearly always in one part.
func (p *pen) text(o op) []drawn {
	var all []drawn
	runs := p.fonts.Runs(o.text, o.style.weight)
	for from := 0; from < len(runs); {
		to := from + 1
		for to < len(runs) && runs[from].Actual == "" && runs[to].Actual == "" {
			to++
		}
		all = append(all, drawn{p.part(o, runs[from:to]), runs[from].Actual})
		from = to
	}
	return all
}

func (p *pen) part(o op, runs []shape.Placed) string {
	c := o.style.colour
	p.out, p.face, p.at = p.out[:0], nil, 0
	p.put("BT ")
	for _, part := range [3]int{c.r, c.g, c.b} {
		p.number(float64(part)/255, 3)
	}
	p.put("rg ")
	p.number(o.x, 2)
	p.number(p.height-o.y, 2)
	p.put("Td ")
	for _, run := range runs {
		if run.Face != p.face {
			p.close()
			p.face = run.Face
			p.put(faceName(p.face) + " ")
			p.number(o.style.size, 2)
			p.put("Tf ")
		}
		for _, g := range run.Glyphs {
			p.glyph(g.Code, run.X+g.X)
		}
	}
	p.close()
	p.put("ET")
	return string(p.out)
}

// glyph lists the code of what stands at x.
func (p *pen) glyph(code uint16, x float64) {
	if !p.open {
		p.put("[<")
		p.open = true
	}
	if back := math.Round(p.at - x); back != 0 {
		p.put(">")
		p.out = strconv.AppendInt(p.out, int64(back), 10)
		p.put("<")
		p.at -= back
	}
	p.out = appendHex(p.out, code)
	p.at += p.face.Width(code)
}

// close ends a list of codes.
func (p *pen) close() {
	if p.open {
		p.put(">]TJ ")
		p.open = false
	}
}

func (p *pen) put(said string) { p.out = append(p.out, said...) }

// number writes a number with so many decimals, and a space.
func (p *pen) number(v float64, decimals int) {
	p.out = append(strconv.AppendFloat(p.out, v, 'f', decimals, 64), ' ')
}

func faceName(f *shape.Face) string { return fmt.Sprintf("/S%d", f.Number) }

func appendHex(out []byte, v uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(out, digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15])
}

func appendUTF16(out []byte, text string) []byte {
	for _, r := range text {
		if high, low := utf16.EncodeRune(r); high != '\ufffd' {
			out = appendHex(appendHex(out, uint16(high)), uint16(low))
		} else {
			out = appendHex(out, uint16(r))
		}
	}
	return out
}
