package check

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Limits of a part, as archives set them.
const (
	longestText = 32767
	longestName = 127
)

// actions that may not be in an archive.
var forbiddenActions = set("Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "JavaScript")

// objects looks into every object for what an archive may not hold.
func (c *checker) objects() {
	for _, number := range sortedKeys(c.table.Table) {
		entry := c.table.Table[number]
		if entry == nil || entry.Free || entry.Object == nil {
			continue
		}
		o := c.at(*types.NewIndirectRef(number, 0))
		if s, is := o.(types.StreamDict); is {
			c.streamRules(number, s)
		}
		c.inside(number, o)
	}
}

func (c *checker) streamRules(number int, s types.StreamDict) {
	for _, filter := range c.list(s.Dict["Filter"]) {
		c.wants(!slices.Contains([]string{"LZWDecode", "Crypt"}, c.name(filter)), "object %d is compressed with %s", number, c.name(filter))
	}
	c.wants(s.Dict["F"] == nil, "object %d lies in another file", number)
	if length := c.whole(s.Dict["Length"]); length != missing {
		c.wants(length == len(s.Raw), "object %d is said to have %d bytes and has %d", number, length, len(s.Raw))
	}
}

// inside looks into an object and all that it holds, not into those that it refers to.
func (c *checker) inside(number int, o types.Object) {
	switch o := o.(type) {
	case types.StringLiteral:
		said, _ := c.bytes(o)
		c.wants(len(said) <= longestText, "object %d has a text of %d bytes", number, len(said))
	case types.HexLiteral:
		c.wants(len(o) <= 2*longestText, "object %d has a text of %d bytes", number, len(o)/2)
	case types.Name:
		c.wants(len(o) <= longestName, "object %d has a name of %d bytes", number, len(o))
	case types.Array:
		for _, part := range o {
			c.inside(number, part)
		}
	case types.StreamDict:
		c.inside(number, o.Dict)
	case types.Dict:
		c.dictRules(number, o)
		for _, part := range o {
			c.inside(number, part)
		}
	}
}

func (c *checker) dictRules(number int, d types.Dict) {
	if d["S"] != nil && d["P"] == nil { // an element of the structure has both
		action := c.name(d["S"])
		c.wants(!forbiddenActions[action] && d["JS"] == nil, "object %d has an action that an archive may not hold: %s", number, action)
	}
	c.wants(d["AA"] == nil, "object %d has actions of its own accord", number)
	mask := d["SMask"]
	transparent := mask != nil && c.name(mask) != "None"
	for _, key := range []string{"CA", "ca"} {
		if opaque, is := c.number(d[key]); is && opaque < 1 {
			transparent = true
		}
	}
	if blend := c.name(d["BM"]); blend != "" && blend != "Normal" && blend != "Compatible" {
		transparent = true
	}
	if group := c.dict(d["Group"]); c.name(group["S"]) == "Transparency" {
		transparent = true
	}
	c.wants(!transparent, "object %d is transparent", number)
}
