package check

import (
	"bytes"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// painter follows the operators of a page.
type painter struct {
	*checker
	page      *page
	resources types.Dict
	state     state
	saved     []state
	open      []marked // marked content that we are in, the outermost first
	inText    bool
	texts     int // how many text objects were begun
	path      area
}

// state is what q keeps and Q brings back.
type state struct {
	matrix                                    matrix
	text, line                                matrix
	font                                      *font
	size, spacing, wordSpacing, leading, rise float64
	stretch                                   float64
}

func firstState() state { return state{matrix: identity, text: identity, line: identity, stretch: 1} }

// marked is a part of the content with a tag.
type marked struct {
	piece    int // its number, or missing
	artifact bool
	replaced bool // another text stands for what is drawn
	inText   int  // the text object that it was begun in; 0 outside
}

func pageName(index int) string { return "page " + strconv.Itoa(index+1) }

// run follows the operators of a content; depth says in how many drawings within drawings.
func (p *painter) run(content []byte, depth int) {
	l := &lexer{data: content}
	var before []any
	for token := l.next(); token != nil; token = l.next() {
		op, is := token.(operator)
		if !is {
			before = append(before, token)
			continue
		}
		if painting[op] {
			p.belonging(op)
		}
		switch act, known := operators[op]; {
		case op == "Do":
			p.object(before, depth)
		case op == "BI":
			l.skipImage()
		case known:
			act(p, before)
		case !idle[op]:
			p.fault("unknown operator %q", op)
		}
		before = before[:0]
	}
}

// painting are the operators that put something on the page.
var painting = set[operator]("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Tj", "TJ", "'", `"`, "Do", "BI")

// idle are those that change nothing that we ask about.
var idle = set[operator]("w", "J", "j", "M", "d", "ri", "i", "gs", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "sh",
	"W", "W*", "MP", "DP", "BX", "EX", "Tr")

func set[T comparable](all ...T) map[T]bool {
	in := make(map[T]bool, len(all))
	for _, one := range all {
		in[one] = true
	}
	return in
}

var operators = map[operator]func(*painter, []any){
	"q":  func(p *painter, _ []any) { p.saved = append(p.saved, p.state) },
	"Q":  func(p *painter, _ []any) { p.restore() },
	"cm": func(p *painter, a []any) { p.state.matrix = matrixOf(a).times(p.state.matrix) },

	"m":  func(p *painter, a []any) { p.point(number(a, 0), number(a, 1)) },
	"l":  func(p *painter, a []any) { p.point(number(a, 0), number(a, 1)) },
	"c":  (*painter).curve,
	"v":  (*painter).curve,
	"y":  (*painter).curve,
	"h":  func(*painter, []any) {},
	"re": (*painter).rectangle,
	"S":  (*painter).paintPath, "s": (*painter).paintPath, "f": (*painter).paintPath, "F": (*painter).paintPath,
	"f*": (*painter).paintPath, "B": (*painter).paintPath, "B*": (*painter).paintPath, "b": (*painter).paintPath,
	"b*": (*painter).paintPath,
	"n":  func(p *painter, _ []any) { p.path = area{} },
	"K":  (*painter).fourColours, "k": (*painter).fourColours,

	"BT": (*painter).beginText, "ET": (*painter).endText,
	"Tf": (*painter).setFont,
	"Tc": func(p *painter, a []any) { p.state.spacing = number(a, 0) },
	"Tw": func(p *painter, a []any) { p.state.wordSpacing = number(a, 0) },
	"Tz": func(p *painter, a []any) { p.state.stretch = number(a, 0) / 100 },
	"TL": func(p *painter, a []any) { p.state.leading = number(a, 0) },
	"Ts": func(p *painter, a []any) { p.state.rise = number(a, 0) },
	"Td": func(p *painter, a []any) { p.move(number(a, 0), number(a, 1)) },
	"TD": func(p *painter, a []any) { p.state.leading = -number(a, 1); p.move(number(a, 0), number(a, 1)) },
	"Tm": func(p *painter, a []any) { p.state.line = matrixOf(a); p.state.text = p.state.line },
	"T*": func(p *painter, _ []any) { p.move(0, -p.state.leading) },
	"Tj": func(p *painter, a []any) { p.show(a) },
	"TJ": func(p *painter, a []any) { p.showList(a) },
	"'":  func(p *painter, a []any) { p.move(0, -p.state.leading); p.show(a) },
	`"`: func(p *painter, a []any) {
		p.state.wordSpacing, p.state.spacing = number(a, 0), number(a, 1)
		p.move(0, -p.state.leading)
		p.show(a[min(2, len(a)):])
	},

	"BMC": (*painter).begin, "BDC": (*painter).begin, "EMC": (*painter).endMarked,
}

func (p *painter) restore() {
	if len(p.saved) == 0 {
		p.fault("Q without q")
		return
	}
	p.state = p.saved[len(p.saved)-1]
	p.saved = p.saved[:len(p.saved)-1]
}

// end checks that everything that was begun is at its end.
func (p *painter) end() {
	p.wants(len(p.saved) == 0, "q without Q")
	p.wants(!p.inText, "a text object does not end")
	p.wants(len(p.open) == 0, "marked content does not end")
}

func (p *painter) fourColours([]any) {
	p.fault("a colour for print, that the output intent does not know")
}

// object draws an image or a drawing that is kept apart.
func (p *painter) object(a []any, depth int) {
	name, _ := first(a).(nameOf)
	o := p.dict(p.resources["XObject"])[string(name)]
	d := p.dict(o)
	p.wants(d != nil, "draws %q, which is not there", name)
	before := p.state
	if d["Matrix"] != nil {
		p.state.matrix = p.matrixIn(d["Matrix"]).times(p.state.matrix)
	}
	switch content, ok := p.stream(o); {
	case p.name(d["Subtype"]) != "Form":
		p.point(0, 0)
		p.point(1, 1)
		p.paintPath(nil)
	case ok && depth < deepest:
		outer := p.resources
		if own := p.dict(d["Resources"]); own != nil {
			p.resources = own
		}
		p.run(content, depth+1)
		p.resources = outer
	}
	p.state = before
}

func (p *painter) matrixIn(o types.Object) matrix {
	var all []any
	for _, part := range p.array(o) {
		n, _ := p.number(part)
		all = append(all, n)
	}
	return matrixOf(all)
}

// skipImage goes to the end of an image that stands in the content.
func (l *lexer) skipImage() {
	end := bytes.Index(l.data[l.at:], []byte("\nEI"))
	if end < 0 {
		l.at = len(l.data)
		return
	}
	l.at += end + len("\nEI")
}

func first(a []any) any {
	if len(a) == 0 {
		return nil
	}
	return a[0]
}

// number returns what an operator is told at a place; 0 when nothing.
func number(a []any, at int) float64 {
	if at >= len(a) {
		return 0
	}
	n, _ := a[at].(float64)
	return n
}
