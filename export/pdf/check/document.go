package check

// Document is what a PDF holds, as a program reads it.
type Document struct {
	Pages    []Page
	Elements []Element // of the structure, in reading order
}

// Page is one page with what is drawn on it, in the order of drawing.
type Page struct {
	Width, Height float64
	Marks         []Mark
	Text          string // of all marks, decoration too
}

// Mark is one thing that is drawn: a text on its base line, from its first sign to its last one that is no space, or a
// line, a fill or an image, around which the sides lie. Places are in points from the lower left corner of the page.
type Mark struct {
	Text                     string // as the font says it; empty for what is no text
	Size                     float64
	Left, Bottom, Right, Top float64
	Piece                    int // number of the tagged piece; -1 for none
	Artifact                 bool
}

// Element is an element of the structure.
type Element struct {
	Role  string
	Depth int
	Text  string // of the element itself, without that of elements in it
	Lang  string // that the element says it is in; empty when it says nothing
}

// Read returns what a PDF holds. It tells of faults only when it cannot read the file at all.
func Read(pdf []byte) (*Document, error) {
	c, err := load(pdf)
	if err != nil {
		return nil, err
	}
	d := &Document{}
	for _, p := range c.pages {
		d.Pages = append(d.Pages, Page{Width: p.width, Height: p.height, Marks: p.marks, Text: p.text.String()})
	}
	for _, e := range c.all {
		own := &element{dict: e.dict}
		depth := 0
		for up := e.parent; up != nil && up.parent != nil; up = up.parent {
			depth++
		}
		for _, p := range e.parts {
			if p.element == nil {
				own.parts = append(own.parts, p)
			}
		}
		lang, _ := c.text(e.dict["Lang"])
		d.Elements = append(d.Elements, Element{Role: e.role, Depth: depth, Text: c.said(own), Lang: lang})
	}
	return d, nil
}
