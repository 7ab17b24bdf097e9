package check

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// font is a font with what was drawn in it.
type font struct {
	dict, below types.Dict // as pages name it, and the one that it is made of
	name        string
	bytes       int // of a code
	widths      map[int]float64
	otherwise   float64 // width of what has none of its own
	texts       map[int]string
	used        map[int]bool // code → drawn without another text in its place
}

// fontOf returns a font, read once.
func (c *checker) fontOf(o types.Object) *font {
	number := objectNumber(o)
	if f := c.fonts[number]; f != nil {
		return f
	}
	d := c.dict(o)
	f := &font{dict: d, below: d, name: c.name(d["BaseFont"]), bytes: 1, otherwise: 500, widths: map[int]float64{}, used: map[int]bool{}}
	if below := c.array(d["DescendantFonts"]); len(below) == 1 {
		f.below, f.bytes, f.otherwise = c.dict(below[0]), 2, 1000
		if w, is := c.number(f.below["DW"]); is {
			f.otherwise = w
		}
		c.readWidths(f)
	}
	cmap, _ := c.stream(d["ToUnicode"])
	f.texts = meanings(cmap)
	c.fonts[number] = f
	return f
}

// readWidths reads the two forms of widths: a first code with a list, or a first and a last code with one width.
func (c *checker) readWidths(f *font) {
	all := c.array(f.below["W"])
	for i := 0; i+1 < len(all); {
		from := c.whole(all[i])
		if each := c.array(all[i+1]); each != nil {
			for k, w := range each {
				f.widths[from+k], _ = c.number(w)
			}
			i += 2
			continue
		}
		if i+2 < len(all) {
			w, _ := c.number(all[i+2])
			for code := from; code <= min(c.whole(all[i+1]), math.MaxUint16); code++ {
				f.widths[code] = w
			}
		}
		i += 3
	}
}

func (f *font) use(code int, replaced bool) { f.used[code] = f.used[code] || !replaced }

func (f *font) widthOf(code int) float64 {
	if w, own := f.widths[code]; own {
		return w
	}
	return f.otherwise
}

// subsetName is how the name of a font begins that holds only what was used of it.
var subsetName = regexp.MustCompile(`^[A-Z]{6}\+.`)

// fontRules checks a font: embedded, only what is used of it, each code with its text and its true width.
func (c *checker) fontRules(f *font) {
	c.within = "font " + f.name
	defer func() { c.within = "" }()
	if c.name(f.dict["Subtype"]) != "Type0" || c.name(f.below["Subtype"]) != "CIDFontType2" {
		c.fault("not a TrueType font with codes of two bytes")
		return
	}
	descriptor := c.dict(f.below["FontDescriptor"])
	c.wants(subsetName.MatchString(f.name), "its name does not say that it holds only what is used")
	c.wants(c.name(f.below["BaseFont"]) == f.name && c.name(descriptor["FontName"]) == f.name, "it has more than one name")
	c.wants(c.name(f.dict["Encoding"]) == "Identity-H", "its codes are not its characters")
	c.textRules(f)
	file, ok := c.stream(descriptor["FontFile2"])
	if !ok {
		c.fault("it is not embedded")
		return
	}
	outlines, ok := readTrueType(file)
	if !ok {
		c.fault("what is embedded is no TrueType font")
		return
	}
	glyphs, mapped := c.stream(f.below["CIDToGIDMap"])
	c.wants(mapped || c.name(f.below["CIDToGIDMap"]) == "Identity", "it does not say which glyph belongs to a character")
	for _, code := range sortedKeys(f.used) {
		glyph := code
		if mapped {
			glyph = 0
			if 2*code+2 <= len(glyphs) {
				glyph = short(glyphs, 2*code)
			}
		}
		c.wants(glyph != 0, "code %04x draws the glyph for what is missing", code)
		c.wants(glyph < outlines.glyphs, "code %04x draws a glyph that is not in the font", code)
		said, is := f.widthOf(code), outlines.width(glyph)
		c.wants(math.Abs(said-is) <= 1, "code %04x is said to be %.1f wide and is %.1f", code, said, is)
	}
}

// textRules checks that each drawn code says its text. It may say that it has none: of a sign with marks that are placed
// by themselves the first glyph says the whole.
func (c *checker) textRules(f *font) {
	_, has := c.stream(f.dict["ToUnicode"])
	if !has {
		c.fault("it does not say which text its codes stand for")
		return
	}
	for _, code := range sortedKeys(f.used) {
		text, known := f.texts[code]
		c.wants(known && !strings.ContainsAny(text, "\x00\ufeff\ufffe"), "code %04x stands for no text", code)
		private := strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Co, r) })
		c.wants(!private || !f.used[code], "code %04x stands for a private sign, and no other text in its place", code)
	}
}
