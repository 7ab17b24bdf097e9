package pdf

import (
	"math"
	"strconv"
	"unicode/utf16"

	"samenspel/export/pdf/shape"
)

// pen writes what stands on a page as PDF does. Of a line of text these are codes of a font, and how far to go back
// between two of them, both in the order in which they are read.
type pen struct {
	fonts  *shape.Fonts
	height float64 // of the page
	out    []byte
	face   *shape.Face // that is chosen
	open   bool        // codes are being listed
	at     float64     // where the next glyph would stand, in thousandths of the size
}

// text draws a line, nearly always in one piece. What a piece says stands beside it when its codes may not.
func (p *pen) text(o op, piece func(actual string, draw func())) {
	runs := p.fonts.Runs(o.text, o.style.weight)
	for from := 0; from < len(runs); {
		to := from + 1
		for to < len(runs) && runs[from].Actual == "" && runs[to].Actual == "" {
			to++
		}
		part := runs[from:to]
		piece(part[0].Actual, func() { p.runs(o, part) })
		from = to
	}
}

func (p *pen) runs(o op, runs []shape.Placed) {
	p.face, p.at = nil, 0
	p.put("BT ")
	p.colour(o.style.colour, "rg ")
	p.numbers(2, o.x, p.height-o.y)
	p.put("Td ")
	for _, run := range runs {
		if run.Face != p.face {
			p.close()
			p.face = run.Face
			p.put("/" + faceName(p.face) + " ")
			p.numbers(2, o.style.size)
			p.put("Tf ")
		}
		for _, g := range run.Glyphs {
			p.glyph(g.Code, run.X+g.X)
		}
	}
	p.close()
	p.put("ET\n")
}

// fill fills a rectangle.
func (p *pen) fill(o op) {
	p.colour(o.style.colour, "rg ")
	p.numbers(2, o.x, p.height-o.y, o.w, -o.h)
	p.put("re f\n")
}

// rule draws a thin line.
func (p *pen) rule(o op) {
	p.colour(o.style.colour, "RG ")
	p.put("0.70 w ")
	p.numbers(2, o.x, p.height-o.y)
	p.put("m ")
	p.numbers(2, o.x+o.w, p.height-o.y)
	p.put("l S\n")
}

func (p *pen) colour(c colour, operator string) {
	p.numbers(3, float64(c.r)/255, float64(c.g)/255, float64(c.b)/255)
	p.put(operator)
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

// numbers writes numbers with so many decimals, and a space behind each.
func (p *pen) numbers(decimals int, all ...float64) {
	for _, v := range all {
		p.out = append(strconv.AppendFloat(p.out, v, 'f', decimals, 64), ' ')
	}
}

// faceName is the name of a font on the pages.
func faceName(f *shape.Face) string { return "S" + strconv.Itoa(f.Number) }

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
