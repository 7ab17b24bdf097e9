package check

import (
	"maps"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// page is a page with all that is drawn on it.
type page struct {
	number        int // of its object
	dict          types.Dict
	width, height float64
	marks         []Mark
	text          strings.Builder // all of it, as it is drawn
	pieces        []int           // numbers of the tagged pieces, as they are drawn
	texts         map[int]string  // of the pieces
}

// inherited are the entries that a page may have from the branch that it is on.
var inherited = []string{"Resources", "MediaBox", "Rotate"}

// readPages gathers the pages in order, each with what it inherits.
func (c *checker) readPages(o types.Object, from types.Dict, depth int) {
	node := c.dict(o)
	if node == nil || depth > deepest {
		c.fault("the tree of pages is broken")
		return
	}
	whole := maps.Clone(node)
	for _, key := range inherited {
		if _, own := whole[key]; !own && from[key] != nil {
			whole[key] = from[key]
		}
	}
	if c.name(node["Type"]) == "Pages" {
		for _, kid := range c.array(node["Kids"]) {
			c.readPages(kid, whole, depth+1)
		}
		return
	}
	p := &page{number: objectNumber(o), dict: whole, texts: map[int]string{}}
	if box := c.array(whole["MediaBox"]); len(box) == 4 {
		left, _ := c.number(box[0])
		bottom, _ := c.number(box[1])
		right, _ := c.number(box[2])
		top, _ := c.number(box[3])
		p.width, p.height = right-left, top-bottom
	}
	c.pageAt[p.number] = len(c.pages)
	c.pages = append(c.pages, p)
}

// drawn reads what a page draws, and notes what is drawn wrongly.
func (c *checker) drawn(index int) {
	p := c.pages[index]
	var content []byte
	for _, part := range c.list(p.dict["Contents"]) {
		some, ok := c.stream(part)
		c.wants(ok, "page %d: its content cannot be read", index+1)
		content = append(append(content, some...), '\n')
	}
	c.within = pageName(index)
	painter := &painter{checker: c, page: p, resources: c.dict(p.dict["Resources"]), state: firstState()}
	painter.run(content, 0)
	painter.end()
	c.within = ""
}
