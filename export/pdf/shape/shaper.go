package shape

import (
	"math"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// newShaper returns what shapes with a font.
//
// The library, up to v0.3.5, remembers too little about which glyphs a rule of a font is for, once 64 of them are known
// (go-text/typesetting#278): Arabic letters keep their lone form, and kerning is left out. So, while it looks, the first
// range of each such rule is made to hold every glyph. The rule itself still says no where it must. When a version with
// that mended is used, this is harfbuzz.NewFont alone; TestShape_AsHarfBuzzDoes tells whether all is well.
func newShaper(face *font.Face) *harfbuzz.Font {
	var firsts []*tables.RangeRecord
	for _, lookup := range face.GSUB.Lookups {
		firsts = append(firsts, forgotten(lookup.Subtables)...)
	}
	for _, lookup := range face.GPOS.Lookups {
		firsts = append(firsts, forgotten(lookup.Subtables)...)
	}
	was := make([]tables.RangeRecord, len(firsts))
	for i, first := range firsts {
		was[i] = *first
		first.StartGlyphID, first.EndGlyphID = 0, math.MaxUint16
	}
	shaper := harfbuzz.NewFont(face)
	for i, first := range slices.Backward(firsts) { // two rules may share a range
		*first = was[i]
	}
	return shaper
}

// forgotten returns the first range of each rule of a lookup, when it has glyphs that the library may forget.
func forgotten[R interface{ Cov() tables.Coverage }](rules []R) []*tables.RangeRecord {
	var firsts []*tables.RangeRecord
	glyphs := 0
	for _, rule := range rules {
		cover := rule.Cov()
		glyphs += cover.Len()
		if ranges, ok := cover.(tables.Coverage2); ok && len(ranges.Ranges) > 0 {
			firsts = append(firsts, &ranges.Ranges[0])
		}
	}
	if glyphs < 64 {
		return nil
	}
	return firsts
}
