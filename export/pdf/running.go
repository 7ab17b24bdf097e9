package pdf

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/export/pdf/shape"
)

// The head of a page.
const (
	statusGap  = 24.0  // before the status
	headJoint  = " · " // between the title and the chapter
	shortTitle = 8.0   // times the size of its letters; with less room there is no title
)

// running puts the head and the foot on every page but the cover.
func (l *layouter) running() {
	r := l.report
	l.missing.where = r.Title
	mark, number := l.one(r.Words.ConceptMark, l.st.mark), ""
	if r.DocumentID != "" {
		number = r.Words.Document + " " + r.DocumentID
	}
	for i, p := range l.pages {
		put := func(text shape.Line, st style, x, y float64) {
			p.ops = append(p.ops, op{kind: opText, x: x, y: y, text: text, style: st, artifact: true})
		}
		head, foot := p.area.head, p.area.foot
		of := l.one(fmt.Sprintf(r.Words.PageOf, i+1, len(l.pages)), l.st.running)
		put(of, l.st.running, p.area.right()-of.Width, foot)
		put(l.firstLine(number, l.st.running, p.area.width-of.Width-24), l.st.running, p.area.left, foot)
		if i > 0 {
			put(l.headLine(l.chapterAt(i), p.area.width-mark.Width-statusGap), l.st.running, p.area.left, head)
			p.ops = append(p.ops, op{kind: opRule, x: p.area.left, y: head + 8, w: p.area.width, style: style{colour: line}, artifact: true})
		}
		if r.Concept {
			put(mark, l.st.mark, p.area.right()-mark.Width, head)
		}
	}
}

// chapterAt returns the number and the title of the chapter that a page begins in; nothing before the first one.
func (l *layouter) chapterAt(page int) string {
	chapter := ""
	for _, e := range l.entries {
		if e.page < page || e.page == page && e.y == l.pages[page].area.top {
			chapter = strings.TrimSpace(e.number + " " + e.title)
		}
	}
	return chapter
}

// headLine returns the title of the document with the chapter behind it, which tells where a loose sheet belongs: the
// title alone is cut for it.
func (l *layouter) headLine(chapter string, width float64) shape.Line {
	st, title := l.st.running, l.report.Title
	if chapter == "" {
		return l.firstLine(title, st, width)
	}
	tail := headJoint + chapter
	room := width - l.width(tail, st)
	if room < shortTitle*st.size {
		return l.firstLine(chapter, st, width)
	}
	return l.one(l.firstLine(title, st, room).Text+tail, st)
}

// firstLine returns as many words of a text as one line holds, and says with an ellipsis that there is more. It cuts
// no name of several words when it can cut before that.
func (l *layouter) firstLine(text string, st style, width float64) shape.Line {
	first, rest, _ := strings.Cut(strings.TrimLeft(text, "\n"), "\n")
	if whole := l.one(first, st); rest == "" && whole.Width <= width {
		return whole
	}
	room, line, inName := width-l.width("…", st), "", ""
	for i, r := range first + " " {
		if r != ' ' {
			continue
		}
		if l.width(first[:i], st) > room {
			break
		}
		if insideName(first[:i], first[i:]) {
			inName = first[:i]
		} else {
			line = first[:i]
		}
	}
	if 2*len(line) < len(inName) {
		line = inName // for too much would be lost
	}
	if line == "" {
		line = l.lines(first, st, room)[0].Text
	}
	return l.one(strings.TrimRight(line, ",;:")+"…", st)
}

// insideName tells whether the words on both sides have a capital.
func insideName(before, behind string) bool {
	last, _ := utf8.DecodeRuneInString(before[strings.LastIndex(before, " ")+1:])
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " "))
	return unicode.IsUpper(last) && unicode.IsUpper(next)
}
