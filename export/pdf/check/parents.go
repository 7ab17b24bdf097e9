package check

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// pieceAt is a tagged piece of a page.
type pieceAt struct{ page, piece int }

// parents checks that every drawn piece leads to the element that holds it, and every element to pieces that are drawn.
func (c *checker) parents() {
	if c.tree == nil {
		return
	}
	owners, objects := map[pieceAt]*element{}, map[int]*element{}
	for _, e := range c.all {
		for _, p := range e.parts {
			switch at := (pieceAt{p.page, p.piece}); {
			case p.element != nil:
			case p.object != missing:
				objects[p.object] = e
			case owners[at] != nil:
				c.fault("piece %d of page %d belongs to two elements", p.piece, p.page+1)
			default:
				owners[at] = e
			}
		}
	}
	known := map[int]types.Object{}
	c.numbers(c.tree.dict["ParentTree"], known, 0)
	keys := map[int]bool{}
	for i, p := range c.pages {
		c.within = pageName(i)
		c.pieces(i, p, known, owners, keys)
		for _, o := range c.array(p.dict["Annots"]) {
			c.annotationParent(o, known, objects, keys)
		}
	}
	c.within = ""
	for at, e := range owners {
		drawn := at.page >= 0
		if drawn {
			_, drawn = c.pages[at.page].texts[at.piece]
		}
		c.wants(drawn, "%s holds piece %d of page %d, which is not drawn", e.role, at.piece, at.page+1)
	}
	for _, key := range sortedKeys(known) {
		c.wants(keys[key], "the tree of parents has the number %d, which nothing has", key)
		c.wants(c.whole(c.tree.dict["ParentTreeNextKey"]) > key, "the next number among the parents is not above %d", key)
	}
}

// pieces checks the pieces of one page.
func (c *checker) pieces(index int, p *page, known map[int]types.Object, owners map[pieceAt]*element, keys map[int]bool) {
	key := c.whole(p.dict["StructParents"])
	if key == missing {
		c.wants(len(p.pieces) == 0, "it has tagged pieces and no number among the parents")
		return
	}
	c.wants(!keys[key], "its number %d among the parents is that of something else", key)
	keys[key] = true
	said := c.array(known[key])
	for _, piece := range p.pieces {
		owner := owners[pieceAt{index, piece}]
		switch {
		case owner == nil:
			c.fault("piece %d belongs to no element", piece)
		case piece >= len(said) || objectNumber(said[piece]) != owner.number:
			c.fault("piece %d has another parent than the %s that holds it", piece, owner.role)
		}
	}
	for piece, o := range said {
		_, drawn := p.texts[piece]
		c.wants(drawn || c.at(o) == nil, "the parents know a piece %d that is not drawn", piece)
	}
}

// annotationParent checks that an annotation leads to the element that holds it.
func (c *checker) annotationParent(o types.Object, known map[int]types.Object, objects map[int]*element, keys map[int]bool) {
	key := c.whole(c.dict(o)["StructParent"])
	owner := objects[objectNumber(o)]
	switch {
	case key == missing:
		c.fault("an annotation has no number among the parents")
		return
	case keys[key]:
		c.fault("the number %d among the parents of an annotation is that of something else", key)
	case owner == nil:
		c.fault("an annotation belongs to no element")
	case objectNumber(known[key]) != owner.number:
		c.fault("an annotation has another parent than the %s that holds it", owner.role)
	case c.name(c.dict(o)["Subtype"]) == "Link" && owner.role != "Link":
		c.fault("a link belongs to a %s", owner.role)
	}
	keys[key] = true
}
