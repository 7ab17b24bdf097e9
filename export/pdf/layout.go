package pdf

import (
	"context"
	"fmt"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// A4 and its margins, in points.
const (
	pageWidth    = 595.28
	pageHeight   = 841.89
	marginLeft   = 79.4
	marginRight  = 79.4
	marginTop    = 92.0
	marginBottom = 78.0
	contentWidth = pageWidth - marginLeft - marginRight
	bottom       = pageHeight - marginBottom
)

// style is how a text looks: weight, size and line pitch in points, and colour.
type style struct {
	weight shape.Weight
	size   float64
	pitch  float64
	colour colour
}

type colour struct{ r, g, b int }

// The colours: one dark blue, its pale companion, and greys; contrast on white 10.2 for blue, 6.5 for grey.
var (
	black = colour{0x1c, 0x26, 0x29}
	blue  = colour{0x15, 0x42, 0x73}
	pale  = colour{0xe9, 0xef, 0xf6}
	grey  = colour{0x55, 0x5f, 0x6b}
	line  = colour{0xc9, 0xd2, 0xdc}
)

// The styles of a document.
var (
	body       = style{shape.Regular, 10.5, 15.2, black}
	strong     = style{shape.SemiBold, 10.5, 15.2, black}
	quiet      = style{shape.Italic, 10.5, 15.2, grey}
	chapterSt  = style{shape.SemiBold, 17, 23, blue}
	sectionSt  = style{shape.SemiBold, 12.5, 18, blue}
	recordSt   = style{shape.SemiBold, 11, 16, black}
	tableSt    = style{shape.Regular, 9.5, 12.8, black}
	tableHead  = style{shape.SemiBold, 9.5, 12.8, blue}
	groupSt    = style{shape.SemiBold, 9.5, 12.8, black}
	runningSt  = style{shape.Regular, 8.5, 11, grey}
	partySt    = style{shape.SemiBold, 12.5, 18, black}
	subtitleSt = style{shape.Regular, 14, 20, grey}
)

// opKind is what an op draws.
type opKind int

const (
	opText opKind = iota
	opFill
	opRule
	opLink
)

// op is one thing to draw: a line of text with its baseline at y, a filled rectangle, a thin line, or a place that
// leads to another page. An artifact repeats or decorates and is no part of the reading order.
type op struct {
	kind       opKind
	x, y, w, h float64
	text       shape.Line
	style      style
	artifact   bool
	node       *node  // that a text or a link belongs to
	goal       mark   // of a link
	said       string // what a link leads to
}

type page struct{ ops []op }

// mark is a bookmark.
type mark struct {
	title string
	level int
	page  int // index
	y     float64
}

// entry is a line of the contents.
type entry struct {
	number string
	mark
}

// layouter sets a report in pages.
type layouter struct {
	ctx     context.Context
	report  *export.Report
	fonts   *shape.Fonts
	missing *missing
	pages   []*page
	y       float64
	marks   []mark
	entries []entry
	tree    *node // the whole document
	at      *node // the element that holds what is set now
	leaf    *node // the element with text that is set now
	tocHead *node
	toc     *node
	facts   bool // the last thing set was a short answer beside its question
}

func (l *layouter) run() ([]*page, error) {
	l.tree = &node{role: "Document"}
	l.at = l.tree
	l.cover()
	l.tocHead, l.toc = l.tree.add("H1"), l.tree.add("TOC")
	first, contents := len(l.pages), l.contentsPages()
	for range contents {
		l.newPage()
	}
	for _, c := range l.report.Chapters {
		if err := l.ctx.Err(); err != nil {
			return nil, err
		}
		l.within("Sect", func() { l.chapter(c) })
	}
	l.within("Sect", l.signatures)
	l.fillContents(first, contents)
	l.running()
	l.tree.steps(0)
	return l.pages, nil
}

func (l *layouter) newPage() {
	l.pages = append(l.pages, &page{})
	l.y = marginTop
}

func (l *layouter) put(o op) {
	if o.kind == opText && strings.TrimSpace(o.text.Text) == "" {
		return
	}
	if o.kind == opLink {
		o.node = l.leaf
	}
	if o.kind == opText && !o.artifact {
		if o.node = l.leaf; o.node == nil {
			o.node = l.at.add("P")
		}
	}
	o.x += o.text.Indent
	p := l.pages[len(l.pages)-1]
	p.ops = append(p.ops, o)
}

// need begins a new page when less than height is left.
func (l *layouter) need(height float64) {
	if l.y+height > bottom && l.y > marginTop {
		l.newPage()
	}
}

// lines breaks a text into the lines that fit in a width.
func (l *layouter) lines(text string, st style, width float64) []shape.Line {
	return l.fonts.Break(l.missing.printable(text), shape.Fit{Weight: st.weight, Size: st.size, Width: width, Lang: l.report.Lang})
}

// one makes one line of a text, however long.
func (l *layouter) one(text string, st style) shape.Line {
	return l.fonts.One(l.missing.printable(text), st.weight, st.size)
}

// width returns the width of a text on one line.
func (l *layouter) width(text string, st style) float64 { return l.one(text, st).Width }

// line puts one line of text at the cursor's height without moving it; the baseline is where the eye expects it.
func (l *layouter) line(text shape.Line, st style, x float64) {
	l.put(op{kind: opText, x: x, y: l.y + st.pitch*0.75, text: text, style: st})
}

// paragraph sets text in the whole width. It leaves no single line at the end of a page or at the top of the next.
func (l *layouter) paragraph(text string, st style, x, width float64) {
	lines := l.lines(text, st, width)
	l.as("P", func() {
		for i, text := range lines {
			left := len(lines) - i
			keep := 1
			if i == 0 && left > 1 || left == 2 {
				keep = 2
			}
			l.need(float64(keep) * st.pitch)
			l.line(text, st, x)
			l.y += st.pitch
		}
	})
}

// heading sets a heading and keeps it with at least after points of what follows.
func (l *layouter) heading(text string, st style, before, after float64) {
	lines := l.lines(text, st, contentWidth)
	if l.y > marginTop {
		l.y += before
	}
	l.need(float64(len(lines))*st.pitch + after)
	l.as(headingRole(st), func() {
		for _, line := range lines {
			l.need(st.pitch)
			l.line(line, st, marginLeft)
			l.y += st.pitch
		}
	})
}

func (l *layouter) rule(x, y, w float64, c colour) {
	l.put(op{kind: opRule, x: x, y: y, w: w, style: style{colour: c}, artifact: true})
}

// firstLine returns as much of a text as one line holds, and says with an ellipsis that there is more.
func (l *layouter) firstLine(text string, st style, width float64) shape.Line {
	lines := l.lines(text, st, width-l.width("…", st))
	if len(lines) > 1 {
		return l.one(lines[0].Text+"…", st)
	}
	return lines[0]
}

// running puts the head and the foot on every page but the cover.
func (l *layouter) running() {
	r := l.report
	l.missing.where = r.Title
	title := l.firstLine(r.Title, runningSt, contentWidth*0.7)
	for i, p := range l.pages {
		foot := l.one(fmt.Sprintf(r.Words.PageOf, i+1, len(l.pages)), runningSt)
		footX := marginLeft + contentWidth - foot.Width
		p.ops = append(p.ops,
			op{kind: opText, x: footX, y: pageHeight - 44, text: foot, style: runningSt, artifact: true},
			op{kind: opText, x: marginLeft, y: pageHeight - 44, text: l.one(r.DocumentID, runningSt), style: runningSt, artifact: true})
		if i > 0 {
			p.ops = append(p.ops,
				op{kind: opText, x: marginLeft, y: 54, text: title, style: runningSt, artifact: true},
				op{kind: opRule, x: marginLeft, y: 62, w: contentWidth, style: style{colour: line}, artifact: true})
		}
		if r.Concept {
			st := style{shape.SemiBold, 8.5, 11, blue}
			mark := l.one(r.Words.ConceptMark, st)
			x := marginLeft + contentWidth - mark.Width
			p.ops = append(p.ops, op{kind: opText, x: x, y: 54, text: mark, style: st, artifact: true})
		}
	}
}
