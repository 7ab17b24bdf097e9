package check

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Bits of how an annotation behaves.
const (
	invisible, hidden, printed, noView, toggles = 1, 2, 4, 32, 256
)

// annotations checks what leads away from the pages: only links, each with what it says and where it goes.
func (c *checker) annotations() {
	for i, p := range c.pages {
		c.within = pageName(i)
		all := c.array(p.dict["Annots"])
		c.wants(len(all) == 0 || c.name(p.dict["Tabs"]) == "S", "it has annotations, and the Tab key does not follow the structure")
		c.wants(p.dict["AA"] == nil, "it has actions of its own accord")
		for _, o := range all {
			c.annotation(c.dict(o), p)
		}
	}
	c.within = ""
}

func (c *checker) annotation(d types.Dict, p *page) {
	kind := c.name(d["Subtype"])
	c.wants(kind == "Link", "an annotation is a %q", kind)
	said, _ := c.text(d["Contents"])
	c.wants(strings.TrimSpace(said) != "", "a link has no description")
	flags := c.whole(d["F"])
	c.wants(flags != missing && flags&printed != 0 && flags&(invisible|hidden|noView|toggles) == 0, "the link %q is not shown and printed (F %d)", said, flags)
	c.wants(c.leads(d), "the link %q leads to no page", said)
	place := c.array(d["Rect"])
	sides := make([]float64, 4)
	for i := range sides {
		if i < len(place) {
			sides[i], _ = c.number(place[i])
		}
	}
	inside := sides[0] < sides[2] && sides[1] < sides[3] && sides[0] >= 0 && sides[1] >= 0 && sides[2] <= p.width && sides[3] <= p.height
	c.wants(inside, "the link %q is not on the page", said)
}
