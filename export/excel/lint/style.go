package lint

import (
	"math"
	"strconv"
	"strings"
)

// styles are the looks that cells refer to.
type styles struct {
	Formats []struct {
		ID   int    `xml:"numFmtId,attr"`
		Code string `xml:"formatCode,attr"`
	} `xml:"numFmts>numFmt"`
	Fonts []struct {
		Size   value  `xml:"sz"`
		Colour colour `xml:"color"`
	} `xml:"fonts>font"`
	Fills []struct {
		Pattern struct {
			Type   string `xml:"patternType,attr"`
			Colour colour `xml:"fgColor"`
		} `xml:"patternFill"`
	} `xml:"fills>fill"`
	Looks []look `xml:"cellXfs>xf"`
}

type value struct {
	Val string `xml:"val,attr"`
}

type colour struct {
	RGB string `xml:"rgb,attr"`
}

type look struct {
	Format  int `xml:"numFmtId,attr"`
	Font    int `xml:"fontId,attr"`
	Fill    int `xml:"fillId,attr"`
	Protect *struct {
		Locked string `xml:"locked,attr"`
	} `xml:"protection"`
}

// leastSize is the smallest type, in points.
const leastSize = 8

// leastContrast is what level AA of WCAG asks of a text that is not large.
const leastContrast = 4.5

// readStyles reads the looks and checks each one by itself.
func (b *book) readStyles() {
	b.decode("xl/styles.xml", &b.styles)
	for _, f := range b.styles.Formats {
		if units(f.Code) > 255 || strings.Count(f.Code, `"`)%2 != 0 {
			b.add("the number format %q", f.Code)
		}
	}
	for _, f := range b.styles.Fonts {
		if size, err := strconv.ParseFloat(f.Size.Val, 64); err != nil || size < leastSize {
			b.add("type of %q points", f.Size.Val)
		}
	}
	for i, l := range b.styles.Looks {
		if l.Font >= len(b.styles.Fonts) || l.Fill >= len(b.styles.Fills) {
			b.add("look %d has font %d and fill %d, which are not there", i, l.Font, l.Fill)
			b.styles.Looks = b.styles.Looks[:i]
			return
		}
	}
}

// unlocked tells whether a look lets a cell of a protected sheet be filled in.
func (s styles) unlocked(i int) bool {
	if i < 0 || i >= len(s.Looks) || s.Looks[i].Protect == nil {
		return false
	}
	locked := s.Looks[i].Protect.Locked
	return locked == "0" || locked == "false"
}

// checkLook looks whether the look of a filled cell is there and its text can be read.
func (b *book) checkLook(s *sheet, c cell) {
	if c.Style < 0 || c.Style >= len(b.styles.Looks) {
		b.add("%s!%s: look %d is not there", s.name, c.Name, c.Style)
		return
	}
	if b.looked[c.Style] {
		return
	}
	b.looked[c.Style] = true
	l := b.styles.Looks[c.Style]
	text, ground := b.styles.Fonts[l.Font].Colour.RGB, ""
	if fill := b.styles.Fills[l.Fill].Pattern; fill.Type == "solid" {
		ground = fill.Colour.RGB
	}
	if ratio := contrast(luminance(text, 0), luminance(ground, 1)); ratio < leastContrast {
		b.add("%s!%s: the contrast of %s on %s is %.2f", s.name, c.Name, text, ground, ratio)
	}
}

// luminance returns how light a colour is, as WCAG defines it; otherwise when it is not given.
func luminance(rgb string, otherwise float64) float64 {
	if len(rgb) < 6 {
		return otherwise
	}
	n, err := strconv.ParseUint(rgb[len(rgb)-6:], 16, 32)
	if err != nil {
		return otherwise
	}
	sum := 0.0
	for i, weight := range []float64{0.0722, 0.7152, 0.2126} {
		part := float64(n>>(8*i)&0xFF) / 255
		if part <= 0.04045 {
			part /= 12.92
		} else {
			part = math.Pow((part+0.055)/1.055, 2.4)
		}
		sum += weight * part
	}
	return sum
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }
