package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/session"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// Spaces between the parts of a chapter.
const (
	gapQuestions = 22
	gapRows      = 8
	gapInside    = 6
)

// Chapter is one chapter on the screen.
type Chapter struct {
	host    *Host
	chapter *schema.Chapter
	view    View
	result  validate.Result
	nodes   []Node
	parts   map[Node]part
	place   place
	body    *fyne.Container
	scroll  *container.Scroll
}

// part is the object of a node. update shows what the agreement and the findings say now.
type part interface {
	object() fyne.CanvasObject
	update()
}

// NewChapter makes the chapter's objects; head stands above its questions.
func NewChapter(host *Host, chapter *schema.Chapter, head fyne.CanvasObject, result validate.Result) *Chapter {
	c := &Chapter{host: host, chapter: chapter, view: View{}, result: result, parts: map[Node]part{}}
	c.body = widgets.Stack(gapQuestions)
	c.scroll = container.NewVScroll(widgets.Column(look.ReadingWidth, widgets.Stack(gapQuestions, head, c.body)))
	c.Follow(head)
	c.arrange()
	return c
}

// Follow lets the chapter scroll along with the focus in what stands above its questions.
func (c *Chapter) Follow(head fyne.CanvasObject) { widgets.Follow(c.scroll, head) }

// Object returns what stands in the window.
func (c *Chapter) Object() fyne.CanvasObject { return c.scroll }

// Changed shows what changed in the agreement.
func (c *Chapter) Changed(e session.Event) {
	if !slices.Equal(c.layout(), c.nodes) {
		c.arrange()
		return
	}
	for _, n := range c.nodes {
		if c.touches(n, e) {
			c.parts[key(n)].update()
		}
	}
}

// Update shows the agreement as it is now, after changes that the chapter was not told of.
func (c *Chapter) Update(result validate.Result) {
	c.result = result
	c.arrange()
}

// touches tells whether a node may look different after the event: its own answer changed, or it shows names of
// rows or a computed number.
func (c *Chapter) touches(n Node, e session.Event) bool {
	if n.Kind == Row {
		return true
	}
	f := c.host.Session.Schema().Field(n.Field)
	if n.Kind != Question {
		return false
	}
	if f.Kind == schema.Reference || f.Computed != "" {
		return true
	}
	return slices.ContainsFunc(e.Paths, func(p planning.Path) bool {
		return validate.About(p) == planning.Path{Field: n.Field, Row: n.Row}
	})
}

// ShowFindings shows the findings of a check that was made of the agreement.
func (c *Chapter) ShowFindings(result validate.Result) {
	c.result = result
	var focused fyne.CanvasObject // stays where it is on the screen while remarks come and go above it
	for _, p := range c.parts {
		if q, ok := p.(*question); ok && q.focused {
			focused = q.object()
		}
	}
	widgets.Steady(focused, c.scroll, func() (changed bool) {
		for _, n := range c.nodes {
			if p, ok := c.parts[key(n)].(interface{ showFindings() bool }); ok && p.showFindings() {
				changed = true
			}
		}
		return changed
	})
}

func (c *Chapter) layout() []Node {
	return Layout(c.host.Session.Schema(), c.host.Session.Agreement(), c.chapter, c.view)
}

// key is a node without what may change while its object stays.
func key(n Node) Node {
	n.Open = false
	return n
}

// arrange lays the chapter out anew with the objects that are there, and makes those that are not.
func (c *Chapter) arrange() {
	c.nodes = c.layout()
	kept := map[Node]part{}
	for _, n := range c.nodes {
		if p, ok := c.parts[key(n)]; ok {
			kept[key(n)] = p
		} else {
			kept[key(n)] = c.build(n)
			widgets.Follow(c.scroll, kept[key(n)].object())
		}
	}
	c.parts = kept
	c.body.Objects = c.assemble(c.nodes, 0)
	for _, p := range c.parts {
		p.update()
	}
	c.body.Refresh()
}

func (c *Chapter) build(n Node) part {
	switch n.Kind {
	case Section:
		return newSection(c, n)
	case Question:
		return newQuestion(c, n)
	case Table:
		return newTableHead(c, n)
	case Row:
		return newRow(c, n)
	case Suggest:
		return newSuggestions(c, n)
	case Add:
		return newAdd(c, n)
	}
	return nil
}

// assemble puts the objects of nodes of one depth under each other: half-width questions side by side, and what
// follows an open row inside its card.
func (c *Chapter) assemble(nodes []Node, depth int) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	var cards *fyne.Container // rows that follow each other lie closer than questions
	for i := 0; i < len(nodes); i++ {
		n := nodes[i]
		p := c.parts[key(n)]
		if n.Kind == Row {
			end := i + 1
			for end < len(nodes) && nodes[end].Depth > depth {
				end++
			}
			p.(*row).fill(c.assemble(nodes[i+1:end], depth+1), n.Open)
			if cards == nil {
				cards = widgets.Stack(gapRows)
				objects = append(objects, cards)
			}
			cards.Objects = append(cards.Objects, p.object())
			i = end - 1
			continue
		}
		cards = nil
		if i+1 < len(nodes) && c.half(n) && c.half(nodes[i+1]) && nodes[i+1].Depth == depth {
			other := c.parts[key(nodes[i+1])]
			objects = append(objects, widgets.Weights(24, []float32{1, 1}, p.object(), other.object()))
			i++
			continue
		}
		objects = append(objects, p.object())
	}
	return objects
}

// half tells whether a question may share its line with the next one. Boxes for all rows of another table take the
// whole width: there they stand in more columns.
func (c *Chapter) half(n Node) bool {
	f := c.host.Session.Schema().Field(n.Field)
	return n.Kind == Question && f.Width == "half" && !f.Many
}
