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
// The library, up to v0.3.5, remembers too little about which glyphs a rule of a font is for, once one range of them is
// long (go-text/typesetting#278): Arabic letters keep their lone form, and kerning is left out. So, while it looks, the
// first range of each rule is made to hold every glyph. The rule itself still says no where it must. When a version
// with that mended is used, this is harfbuzz.NewFont alone; TestShape_AsHarfBuzzDoes tells whether all is well.
func newShaper(face *font.Face) *harfbuzz.Font {
	var rules []tables.Coverage
	for _, lookup := range face.GSUB.Lookups {
		for _, rule := range lookup.Subtables {
			rules = append(rules, rule.Cov())
		}
	}
	for _, lookup := range face.GPOS.Lookups {
		for _, rule := range lookup.Subtables {
			rules = append(rules, rule.Cov())
		}
	}
	type change struct {
		at  *tables.RangeRecord
		was tables.RangeRecord
	}
	var changes []change
	for _, rule := range rules {
		if ranges, ok := rule.(tables.Coverage2); ok && len(ranges.Ranges) > 0 {
			first := &ranges.Ranges[0]
			changes = append(changes, change{first, *first})
			first.StartGlyphID, first.EndGlyphID = 0, math.MaxUint16
		}
	}
	shaper := harfbuzz.NewFont(face)
	for _, c := range slices.Backward(changes) { // two rules may share a range
		*c.at = c.was
	}
	return shaper
}
