package pdf

import (
	"context"
	"fmt"
	"math"
	"strconv"

	"samenspel/export"
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
	body       = style{regular, 10.5, 15.2, black}
	strong     = style{semibold, 10.5, 15.2, black}
	quiet      = style{italic, 10.5, 15.2, grey}
	chapterSt  = style{semibold, 17, 23, blue}
	sectionSt  = style{semibold, 12.5, 18, blue}
	recordSt   = style{semibold, 11, 16, black}
	tableSt    = style{regular, 9.5, 12.8, black}
	tableHead  = style{semibold, 9.5, 12.8, blue}
	runningSt  = style{regular, 8.5, 11, grey}
	subtitleSt = style{regular, 14, 20, grey}
)

// opKind is what an op draws.
type opKind int

const (
	opText opKind = iota
	opFill
	opRule
)

// op is one thing to draw: a line of text with its baseline at y, a filled rectangle, or a thin line. An artifact
// repeats or decorates and is no part of the reading order.
type op struct {
	kind       opKind
	x, y, w, h float64
	text       string
	style      style
	artifact   bool
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
	number, title string
	page          int
}

// layouter sets a report in pages.
type layouter struct {
	ctx     context.Context
	report  *export.Report
	faces   *faces
	missing *missing
	pages   []*page
	y       float64
	marks   []mark
	entries []entry
}

func (l *layouter) run() ([]*page, error) {
	l.cover()
	contents := l.contentsPages()
	for range contents {
		l.newPage()
	}
	for _, c := range l.report.Chapters {
		if err := l.ctx.Err(); err != nil {
			return nil, err
		}
		l.chapter(c)
	}
	l.signatures()
	l.fillContents(contents)
	l.running()
	return l.pages, nil
}

func (l *layouter) newPage() {
	l.pages = append(l.pages, &page{})
	l.y = marginTop
}

func (l *layouter) put(o op) {
	p := l.pages[len(l.pages)-1]
	p.ops = append(p.ops, o)
}

// need begins a new page when less than height is left.
func (l *layouter) need(height float64) {
	if l.y+height > bottom && l.y > marginTop {
		l.newPage()
	}
}

// line puts one line of text at the cursor's height without moving it; the baseline is where the eye expects it.
func (l *layouter) line(text string, st style, x float64) {
	l.put(op{kind: opText, x: x, y: l.y + st.pitch*0.75, text: text, style: st})
}

// paragraph sets text in the whole width. It leaves no single line at the end of a page or at the top of the next.
func (l *layouter) paragraph(text string, st style, x, width float64) {
	lines := l.faces.breakLines(l.missing.printable(text), st, width)
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
}

// heading sets a heading and keeps it with at least after points of what follows.
func (l *layouter) heading(text string, st style, before, after float64) {
	text = l.missing.printable(text)
	lines := l.faces.breakLines(text, st, contentWidth)
	if l.y > marginTop {
		l.y += before
	}
	l.need(float64(len(lines))*st.pitch + after)
	for _, line := range lines {
		l.need(st.pitch)
		l.line(line, st, marginLeft)
		l.y += st.pitch
	}
}

func (l *layouter) cover() {
	l.newPage()
	r := l.report
	l.missing.where = r.Title
	l.y = 190
	title := l.missing.printable(r.Title)
	st := style{semibold, 32, 38, blue}
	for st.size > 18 && !l.fitsWhole(title, st) {
		st.size--
		st.pitch = st.size * 1.2
	}
	l.paragraph(title, st, marginLeft, contentWidth)
	l.y += 6
	l.paragraph(r.Subtitle, subtitleSt, marginLeft, contentWidth)
	l.y += 24
	l.rule(marginLeft, l.y, contentWidth, blue)
	l.y += 18
	l.pairs(r.Cover)
	if r.Concept {
		l.y += 20
		l.paragraph(r.Words.ConceptMark, style{semibold, 14, 20, blue}, marginLeft, contentWidth)
	}
	if r.Words.Disclaimer != "" {
		l.y = max(l.y+24, bottom-40)
		l.paragraph(r.Words.Disclaimer, style{regular, 9, 12.5, grey}, marginLeft, contentWidth)
	}
}

// fitsWhole tells whether no word of the text must be cut.
func (l *layouter) fitsWhole(text string, st style) bool {
	for _, p := range pieces(text) {
		if l.faces.width(p.text, st) > contentWidth {
			return false
		}
	}
	return true
}

func (l *layouter) rule(x, y, w float64, c colour) {
	l.put(op{kind: opRule, x: x, y: y, w: w, style: style{colour: c}, artifact: true})
}

// pairs sets labels with their texts in two columns.
func (l *layouter) pairs(pairs []export.Pair) {
	const labels = 130.0
	for _, p := range pairs {
		l.missing.where = p.Label
		l.need(2 * body.pitch)
		l.line(l.faces.breakLines(l.missing.printable(p.Label), strong, labels-8)[0], strong, marginLeft)
		l.paragraph(p.Text, body, marginLeft+labels, contentWidth-labels)
		l.y += 4
	}
}

// A chapter goes on below the one before it when this much of the page is left, so that short ones share a page.
const (
	chapterRoom = 0.4 * (bottom - marginTop)
	chapterGap  = 30
)

func (l *layouter) chapter(c export.Chapter) {
	if l.y+chapterGap+chapterRoom > bottom || len(l.marks) == 0 {
		l.newPage()
	} else {
		l.y += chapterGap
	}
	number := strconv.Itoa(c.Number)
	l.missing.where = c.Title
	l.marks = append(l.marks, mark{c.Title, 0, len(l.pages) - 1, l.y})
	l.entries = append(l.entries, entry{number, l.missing.printable(c.Title), len(l.pages)})
	l.heading(number+"  "+c.Title, chapterSt, 0, 5*body.pitch)
	l.y += 4
	if c.Purpose != "" {
		l.paragraph(c.Purpose, quiet, marginLeft, contentWidth)
	}
	l.y += 8
	for _, b := range c.Blocks {
		l.block(b)
	}
}

func (l *layouter) block(b export.Block) {
	l.missing.where = b.Title
	switch b.Kind {
	case export.Heading:
		l.y += 8
		after := 6 * body.pitch // the first question or the head and first row of a table
		if b.Intro != "" {
			after += float64(len(l.faces.breakLines(l.missing.printable(b.Intro), quiet, contentWidth))) * quiet.pitch
		}
		after = min(after, (bottom-marginTop)/2)
		l.need(sectionSt.pitch + after)
		l.marks = append(l.marks, mark{b.Title, 1, len(l.pages) - 1, l.y})
		l.heading(b.Title, sectionSt, 0, after)
		if b.Intro != "" {
			l.paragraph(b.Intro, quiet, marginLeft, contentWidth)
		}
		l.y += 4
	case export.Answer:
		l.heading(b.Title, strong, 4, 2*body.pitch)
		l.value(b.Value)
		l.y += 6
	case export.Grid:
		l.grid(b.Title, b.Intro, b.Table)
	}
}

// value sets an answer in the whole width: a list for an answer of lines, a quiet word for an empty one.
func (l *layouter) value(c export.Cell) {
	if c.Empty {
		l.paragraph(l.report.Words.Empty, quiet, marginLeft, contentWidth)
		return
	}
	if c.Kind != export.Lines {
		l.paragraph(c.Text, body, marginLeft, contentWidth)
		return
	}
	for _, item := range splitLines(c.Text) {
		l.need(body.pitch)
		l.line("–", body, marginLeft)
		l.paragraph(item, body, marginLeft+12, contentWidth-12)
	}
}

// signatures keeps the places to sign together: on one page, or pair by pair when there are very many.
func (l *layouter) signatures() {
	if len(l.report.Signatures) == 0 {
		return
	}
	const height = 176.0
	w := l.report.Words
	rows := (len(l.report.Signatures) + 1) / 2
	l.newPage()
	l.missing.where = w.Sign
	l.marks = append(l.marks, mark{w.Sign, 0, len(l.pages) - 1, l.y})
	l.entries = append(l.entries, entry{"", w.Sign, len(l.pages)})
	l.heading(w.Sign, chapterSt, 0, min(float64(rows)*height, bottom-marginTop-60))
	l.y += 8
	for i := 0; i < len(l.report.Signatures); i += 2 {
		l.need(height)
		top := l.y
		for side, s := range l.report.Signatures[i:min(i+2, len(l.report.Signatures))] {
			l.y = top
			l.signature(s, marginLeft+float64(side)*(contentWidth/2+8), contentWidth/2-8)
		}
		l.y = top + height
	}
}

func (l *layouter) signature(s export.Signature, x, width float64) {
	w := l.report.Words
	l.paragraphLimited(s.Party, strong, x, width, 2)
	l.y += 2
	for _, p := range []export.Pair{{Label: w.SignName, Text: s.Name}, {Label: w.SignPlace, Text: s.Place},
		{Label: w.SignDate, Text: s.Date}, {Label: w.SignSignature, Text: s.Manner}} {
		l.missing.where = p.Label
		l.line(l.missing.printable(p.Label), runningSt, x)
		l.y += runningSt.pitch
		l.paragraphLimited(p.Text, tableSt, x, width, 2)
		l.y += 2
	}
	l.rule(x, l.y+34, width, grey)
}

// paragraphLimited sets text in one column without ever leaving the page, in at most so many lines.
func (l *layouter) paragraphLimited(text string, st style, x, width float64, most int) {
	lines := l.faces.breakLines(l.missing.printable(text), st, width)
	for _, text := range lines[:min(most, len(lines))] {
		l.line(text, st, x)
		l.y += st.pitch
	}
}

const contentsPitch = 21.0

// contentsPages says how many pages the contents take.
func (l *layouter) contentsPages() int {
	lines := len(l.report.Chapters) + 1
	perPage := math.Floor((bottom - marginTop - 40) / contentsPitch)
	return int(math.Ceil(float64(lines) / perPage))
}

// fillContents writes the contents on the pages that were kept free for it, now that every page number is known.
func (l *layouter) fillContents(count int) {
	perPage := int(math.Floor((bottom - marginTop - 40) / contentsPitch))
	saved := l.pages
	for i := range count {
		l.pages = saved[:2+i]
		l.y = marginTop
		if i == 0 {
			l.line(l.report.Words.Contents, chapterSt, marginLeft)
		}
		l.y += 40
		for _, e := range l.entries[min(i*perPage, len(l.entries)):min((i+1)*perPage, len(l.entries))] {
			l.contentsLine(e)
		}
	}
	l.pages = saved
}

func (l *layouter) contentsLine(e entry) {
	const numbers = 28.0
	l.line(e.number, body, marginLeft)
	title := l.faces.breakLines(e.title, body, contentWidth-numbers-60)[0]
	l.line(title, body, marginLeft+numbers)
	pageText := strconv.Itoa(e.page)
	right := marginLeft + contentWidth - l.faces.width(pageText, body)
	from := marginLeft + numbers + l.faces.width(title, body) + 8
	for x := math.Ceil(from/5) * 5; x < right-8; x += 5 {
		l.put(op{kind: opText, x: x, y: l.y + body.pitch*0.75, text: ".", style: runningSt, artifact: true})
	}
	l.line(pageText, body, right)
	l.y += contentsPitch
}

// firstLine returns as much of a text as one line holds, and says with an ellipsis that there is more.
func (l *layouter) firstLine(text string, st style, width float64) string {
	lines := l.faces.breakLines(text, st, width-l.faces.width("…", st))
	if len(lines) > 1 {
		return lines[0] + "…"
	}
	return lines[0]
}

// running puts the head and the foot on every page but the cover.
func (l *layouter) running() {
	r := l.report
	l.missing.where = r.Title
	title := l.firstLine(l.missing.printable(r.Title), runningSt, contentWidth*0.7)
	for i, p := range l.pages {
		foot := fmt.Sprintf(r.Words.PageOf, i+1, len(l.pages))
		footX := marginLeft + contentWidth - l.faces.width(foot, runningSt)
		p.ops = append(p.ops,
			op{kind: opText, x: footX, y: pageHeight - 44, text: foot, style: runningSt, artifact: true},
			op{kind: opText, x: marginLeft, y: pageHeight - 44, text: r.DocumentID, style: runningSt, artifact: true})
		if i > 0 {
			p.ops = append(p.ops,
				op{kind: opText, x: marginLeft, y: 54, text: title, style: runningSt, artifact: true},
				op{kind: opRule, x: marginLeft, y: 62, w: contentWidth, style: style{colour: line}, artifact: true})
		}
		if r.Concept {
			st := style{semibold, 8.5, 11, blue}
			x := marginLeft + contentWidth - l.faces.width(r.Words.ConceptMark, st)
			p.ops = append(p.ops, op{kind: opText, x: x, y: 54, text: r.Words.ConceptMark, style: st, artifact: true})
		}
	}
}
