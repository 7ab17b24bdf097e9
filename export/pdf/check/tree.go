package check

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// element is an element of the structure that programs which read aloud follow.
type element struct {
	number int // of its object
	role   string
	dict   types.Dict
	parent *element
	parts  []part // in reading order
}

// part is what an element holds: another element, a tagged piece of a page, or an object such as a link.
type part struct {
	element *element
	page    int // index
	piece   int // or missing
	object  int // or missing
}

func (e *element) kids() []*element {
	var all []*element
	for _, p := range e.parts {
		if p.element != nil {
			all = append(all, p.element)
		}
	}
	return all
}

// roles are the elements that PDF knows by itself.
var roles = set("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
	"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
	"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
	"Figure", "Formula", "Form")

// readTree reads the elements from the root on, and notes where pointers to and fro do not fit.
func (c *checker) readTree() {
	root := c.catalog["StructTreeRoot"]
	d := c.dict(root)
	if d == nil {
		c.fault("the document has no structure")
		return
	}
	c.wants(c.name(d["Type"]) == "StructTreeRoot", "the root of the structure does not say what it is")
	kids := c.list(d["K"])
	seen := map[int]bool{}
	c.tree = &element{number: objectNumber(root), role: "StructTreeRoot", dict: d}
	for _, kid := range kids {
		c.readElement(kid, c.tree, -1, seen)
	}
	top := c.tree.kids()
	c.wants(len(top) == 1 && top[0].role == "Document", "the structure is not one Document")
}

// readElement reads an element; its pieces are on the page given unless it names another one.
func (c *checker) readElement(o types.Object, parent *element, page int, seen map[int]bool) {
	number, d := objectNumber(o), c.dict(o)
	if d == nil || number == missing || seen[number] {
		c.fault("the structure has an element that is not there or stands in two places: object %d", number)
		return
	}
	seen[number] = true
	e := &element{number: number, dict: d, parent: parent, role: c.role(c.name(d["S"]))}
	parent.parts = append(parent.parts, part{element: e})
	c.all = append(c.all, e)
	c.wants(objectNumber(d["P"]) == parent.number, "%s (object %d) names another parent than the one it stands in", e.role, number)
	if own := d["Pg"]; own != nil {
		page = c.pageOf(own, e)
	}
	for _, kid := range c.list(d["K"]) {
		c.readPart(kid, e, page, seen)
	}
}

func (c *checker) readPart(o types.Object, e *element, page int, seen map[int]bool) {
	if piece := c.whole(o); piece != missing {
		e.parts = append(e.parts, part{page: page, piece: piece, object: missing})
		return
	}
	d := c.dict(o)
	if d["Pg"] != nil {
		page = c.pageOf(d["Pg"], e)
	}
	switch c.name(d["Type"]) {
	case "MCR":
		e.parts = append(e.parts, part{page: page, piece: c.whole(d["MCID"]), object: missing})
	case "OBJR":
		e.parts = append(e.parts, part{page: page, piece: missing, object: objectNumber(d["Obj"])})
	default:
		c.readElement(o, e, page, seen)
	}
}

func (c *checker) pageOf(o types.Object, e *element) int {
	index, there := c.pageAt[objectNumber(o)]
	if !there {
		c.fault("%s (object %d) is on a page that is not there", e.role, e.number)
		return -1
	}
	return index
}

// role returns the element of PDF's own that a role stands for.
func (c *checker) role(name string) string {
	others := c.dict(c.dict(c.catalog["StructTreeRoot"])["RoleMap"])
	if roles[name] {
		c.wants(others[name] == nil, "%s is given another meaning", name)
		return name
	}
	said := name
	for range deepest {
		if name = c.name(others[name]); roles[name] {
			return name
		}
	}
	c.fault("the role %q is not one of PDF's, nor does the document say what it is", said)
	return said
}

// said returns the text of an element as it is read aloud.
func (c *checker) said(e *element) string {
	if text, replaced := c.text(e.dict["ActualText"]); replaced {
		return text
	}
	all := ""
	for _, p := range e.parts {
		switch {
		case p.element != nil:
			all += c.said(p.element)
		case p.piece != missing && p.page >= 0:
			all += c.pages[p.page].texts[p.piece]
		}
	}
	return all
}
