package pdf

import (
	"cmp"
	"context"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
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

// page is what is drawn on a page, which has a size of its own.
type page struct {
	area area
	ops  []op
}

// mark is a bookmark.
type mark struct {
	title string
	level int
	page  int // index
	y     float64
	up    float64 // the same from the foot of the page
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
	st      styles
	area    area // of the pages that are set now
	fonts   *shape.Fonts
	missing *missing
	pages   []*page
	y       float64
	marks   []mark
	entries []entry
	tree    *node             // the whole document
	at      *node             // the element that holds what is set now
	leaf    *node             // the element with text that is set now
	lang    string            // of the answer that is set now, when it is not the document's
	langs   map[string]string // of the answers so far: most are set to be measured, too
	tocHead *node
	toc     *node
	facts   bool   // the last thing set was a short answer beside its question
	more    func() // gives what was set last the rest of its page; nil when something else follows there
	notices []export.Notice
	besides map[*export.Table][]bool // which columns of records share a line
	tables  map[*export.Table]*table // as they were fitted to the page
}

// newLayouter returns one for a report.
func newLayouter(ctx context.Context, r *export.Report, fonts *shape.Fonts) *layouter {
	l := &layouter{ctx: ctx, report: r.Joined(), fonts: fonts, missing: newMissing(fonts), st: stylesFor(r),
		langs: map[string]string{}, besides: map[*export.Table][]bool{}, tables: map[*export.Table]*table{}}
	l.area = l.st.upright()
	return l
}

// laidOut is the part of the work after which all pages are laid out.
const laidOut = 0.4

func (l *layouter) run() ([]*page, error) {
	if l.report.Kind == export.Summary {
		l.summary()
		l.running()
		return l.pages, l.ctx.Err()
	}
	l.tree = &node{role: "Document"}
	l.at = l.tree
	l.cover()
	l.tocHead, l.toc = l.tree.add("H1"), l.tree.add("TOC")
	first, contents := len(l.pages), l.contentsPages()
	for range contents {
		l.newPage()
	}
	for i, c := range l.report.Chapters {
		if err := l.ctx.Err(); err != nil {
			return nil, err
		}
		export.Tell(l.ctx, laidOut*float64(i)/float64(len(l.report.Chapters)))
		l.within("Sect", func() { l.chapter(c) })
	}
	l.within("Sect", l.signatures)
	l.fillContents(first, contents)
	l.running()
	l.tree.steps(0)
	return l.pages, nil
}

func (l *layouter) newPage() {
	if more := l.more; more != nil {
		l.more = nil
		more()
	}
	l.pages = append(l.pages, &page{area: l.area})
	l.y = l.area.top
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
	l.more = nil
	o.x += o.text.Indent
	p := l.pages[len(l.pages)-1]
	p.ops = append(p.ops, o)
}

// need begins a new page when less than height is left.
func (l *layouter) need(height float64) {
	if l.y+height > l.area.bottom && l.y > l.area.top {
		l.newPage()
	}
}

// lines breaks a text into the lines that fit in a width.
func (l *layouter) lines(text string, st style, width float64) []shape.Line {
	return l.fonts.Break(l.missing.printable(text), l.fit(st, width))
}

// hyphenated breaks a text into lines as a narrow column wants it: words may be broken.
func (l *layouter) hyphenated(text string, st style, width float64) []shape.Line {
	fit := l.fit(st, width)
	fit.Hyphenate = true
	return l.fonts.Break(l.missing.printable(text), fit)
}

func (l *layouter) fit(st style, width float64) shape.Fit {
	return shape.Fit{Weight: st.weight, Size: st.size, Width: width, Lang: cmp.Or(l.lang, l.report.Lang)}
}

// measure is how wide running text becomes.
func (l *layouter) measure() float64 { return min(l.area.width, l.st.measure) }

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

// paragraph sets text in a width.
func (l *layouter) paragraph(text string, st style, x, width float64) {
	l.as("P", func() { l.set(l.lines(text, st, width), st, x) })
}

// set sets lines. None of them stands alone at the foot of a page or at the top of the next.
func (l *layouter) set(lines []shape.Line, st style, x float64) {
	for len(lines) > 0 {
		part := l.part(len(lines), st.pitch)
		for _, text := range lines[:part] {
			l.line(text, st, x)
			l.y += st.pitch
		}
		if lines = lines[part:]; len(lines) > 0 {
			l.newPage()
		}
	}
}

// part returns how many of so many lines are set on this page; none when all go to the next one.
func (l *layouter) part(lines int, pitch float64) int {
	fit := int((l.area.bottom - l.y + 0.01) / pitch)
	if fit >= lines {
		return lines
	}
	part := min(fit, lines-2)
	if part >= 2 {
		return part
	}
	if l.y > l.area.top {
		return 0
	}
	return max(1, fit)
}

// heading sets a heading and keeps it with at least after points of what follows.
func (l *layouter) heading(text string, st style, before, after float64) {
	lines := l.lines(text, st, l.area.width)
	if l.y > l.area.top {
		l.y += before
	}
	l.need(float64(len(lines))*st.pitch + after)
	l.as(l.st.role(st), func() {
		for _, line := range lines {
			l.need(st.pitch)
			l.line(line, st, l.area.left)
			l.y += st.pitch
		}
	})
}

func (l *layouter) rule(x, y, w float64, c colour) {
	l.put(op{kind: opRule, x: x, y: y, w: w, style: style{colour: c}, artifact: true})
}
