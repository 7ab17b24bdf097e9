// Package contrast measures, for tests, how well what is drawn stands out: two colours, or all that a window shows.
package contrast

import (
	"image/color"
	"math"
)

// Ratio returns the contrast of two colours, from 1 to 21, as WCAG 2.2 counts it.
func Ratio(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance follows WCAG 2.2, "relative luminance".
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// Over returns the colour that shows when one that lets light through lies over another.
func Over(veil, under color.Color) color.Color {
	v, u := solid(veil), solid(under)
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(v.A) + int(b)*(255-int(v.A))) / 255) }
	return color.NRGBA{R: mix(v.R, u.R), G: mix(v.G, u.G), B: mix(v.B, u.B), A: 0xff}
}

func solid(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }
