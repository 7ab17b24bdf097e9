package pdf

import (
	"strconv"
	"strings"

	"samenspel/export/pdf/language"
)

// node is an element of the structure that programs which read aloud follow: a role of PDF, with elements or drawn
// pieces in it. Elements stand in reading order.
type node struct {
	role   string
	attr   string // attributes as PDF writes them
	lang   string // that its text is in, when it is not the document's
	parent *node
	kids   []*node
	pieces []piecePlace
	link   *link // that the element is
	object int   // number, once written
}

// link is a place on a page that leads to another one.
type link struct {
	page   int
	height float64 // of the page
	place  op
	object int // number, once written
}

// piecePlace is where a drawn piece stands: the page's index and the piece's number on it.
type piecePlace struct{ page, number int }

func (n *node) add(role string) *node {
	kid := &node{role: role, parent: n}
	n.kids = append(n.kids, kid)
	return kid
}

// Attributes of elements, as PDF writes them. A list with labels that are words has no numbering.
const (
	headOfColumn = "/A <</O /Table /Scope /Column>>"
	headOfRow    = "/A <</O /Table /Scope /Row>>"
	dashedList   = "/A <</O /List /ListNumbering /Disc>>"
	labelledList = "/A <</O /List /ListNumbering /None>>"
)

// within sets what belongs to one element with others in it, such as a section or a table.
func (l *layouter) within(role string, set func()) { l.inside(l.at.add(role), set) }

// inside sets what belongs to an element with others in it that was made before.
func (l *layouter) inside(n *node, set func()) {
	outer, leaf := l.at, l.leaf
	l.at, l.leaf = n, nil
	set()
	l.at, l.leaf = outer, leaf
}

// as sets what is one element with text in it. Inside another one it adds nothing.
func (l *layouter) as(role string, set func()) {
	if l.leaf != nil {
		set()
		return
	}
	l.leaf = l.at.add(role)
	l.leaf.lang = l.lang
	set()
	l.leaf = nil
}

// in sets a piece of an element that was made before, such as a cell that goes on over pages.
func (l *layouter) in(leaf *node, set func()) {
	outer := l.leaf
	l.leaf = leaf
	set()
	l.leaf = outer
}

// spoken sets an answer in the language that it was written in.
func (l *layouter) spoken(text string, set func()) {
	lang, known := l.langs[text]
	if !known {
		lang = language.Of(text, l.report.Lang)
		l.langs[text] = lang
	}
	outer := l.lang
	l.lang = lang
	set()
	l.lang = outer
}

// steps makes a heading that is more than one level below the one before it rise, for a listener would miss a level.
func (n *node) steps(last int) int {
	if level := strings.Index("H1H2H3H4", n.role); level >= 0 && len(n.role) == 2 {
		last = min(level/2+1, last+1)
		n.role = "H" + strconv.Itoa(last)
	}
	for _, kid := range n.kids {
		last = kid.steps(last)
	}
	return last
}
