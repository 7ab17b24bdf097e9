package pdf

import (
	"fmt"
	"slices"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// A summary is exactly one page. When not all fits, short items run on behind each other and large letters become a
// little smaller; what does not fit then is left out by whole sentences and whole lines, as evenly as can be, and the
// page says where the rest stands. No letter is ever cut off.

// How much of the head of a summary may be shown.
const (
	summaryTitle   = 3 // lines
	summaryParties = 5
	summarySize    = 11 // points; letters that are larger may become no smaller than this
	shortItem      = 64 // signs; items no longer than this may run on behind each other
	shortFact      = 60
	mostOnPage     = 150 // sentences or items of one piece; no page has more lines
)

// summed is a piece of a summary: running text by sentences, or a list by items, which may run on. It shows as many as
// level says; of level 0 only that there is more, and of a lower one nothing.
type summed struct {
	label string
	items []string
	list  bool
	whole bool // it shows all its items or none
	runs  bool
	level int
}

func (p *summed) cut() bool { return p.level < len(p.items) }

// show lets a piece show so many sentences or items, if it has as many.
func (p *summed) show(level int) {
	if p.level = min(level, len(p.items)); p.whole && level > 0 {
		p.level = len(p.items)
	}
}

// grows tells whether a piece can show more.
func (p *summed) grows() bool { return p.level >= 0 && p.level < min(len(p.items), mostOnPage) }

// summedPart is a heading with pieces. Short answers stand together in facts.
type summedPart struct {
	title  string
	facts  []string
	pieces []*summed
}

// summary sets the one page.
func (l *layouter) summary() {
	parts := l.summedParts()
	var pieces []*summed
	for i := range parts {
		pieces = append(pieces, parts[i].pieces...)
	}
	fits := func() bool { return l.summaryPage(parts) }
	l.fill(pieces, fits)
	if slices.ContainsFunc(pieces, (*summed).cut) {
		for _, p := range pieces {
			p.runs = p.list && short(p.items)
		}
		l.fill(pieces, fits)
	}
	if slices.ContainsFunc(pieces, (*summed).cut) && l.st.table.size > summarySize {
		l.st.table, l.st.tableHead = l.st.table.sized(summarySize), l.st.tableHead.sized(summarySize)
		l.fill(pieces, fits)
	}
	for _, p := range parts {
		if slices.ContainsFunc(p.pieces, (*summed).cut) {
			l.notices = append(l.notices, export.Notice{Where: p.title, Code: "export.notice.left_out"})
		}
	}
}

// fill lets every piece show as much as the page has room for: first the same for all, then more for each in turn. When
// not even one line of each fits, the last ones go.
func (l *layouter) fill(pieces []*summed, fits func() bool) {
	most := 1
	for _, p := range pieces {
		most = max(most, len(p.items))
	}
	most = min(most, mostOnPage)
	all := func(level int) bool {
		for _, p := range pieces {
			p.show(level)
		}
		return fits()
	}
	if all(most) {
		return
	}
	low, high := 0, most // fits at low, it is hoped; not at high
	for high-low > 1 {
		if middle := (low + high) / 2; all(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	fitting := all(low)
	for i := len(pieces) - 1; i >= 0 && !fitting; i-- {
		pieces[i].level = -1
		fitting = fits()
	}
	for growing := slices.Clone(pieces); len(growing) > 0; {
		growing = slices.DeleteFunc(growing, func(p *summed) bool {
			if !p.grows() {
				return true
			}
			before := p.level
			if p.show(before + 1); fits() {
				return false
			}
			p.level = before
			return true
		})
	}
	fits()
}

// summedParts takes the report apart.
func (l *layouter) summedParts() []summedPart {
	var parts []summedPart
	for _, c := range l.report.Chapters {
		part := summedPart{title: c.Title}
		for _, b := range c.Blocks {
			text := strings.TrimSpace(b.Value.Text)
			switch {
			case b.Value.Kind == export.Lines:
				part.pieces = append(part.pieces, &summed{label: b.Title, items: splitLines(text), list: true, whole: b.Whole})
			case b.Value.Kind != export.Long && len([]rune(text)) <= shortFact && !strings.Contains(text, "\n"):
				part.facts = append(part.facts, lead(b.Title)+text)
			default:
				part.pieces = append(part.pieces, &summed{label: b.Title, items: sentences(text)})
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// summaryPage sets the page from the start, and tells whether it is one.
func (l *layouter) summaryPage(parts []summedPart) bool {
	l.pages, l.marks, l.facts = nil, nil, false
	l.tree = &node{role: "Document"}
	l.at, l.leaf = l.tree, nil
	l.missing = newMissing(l.fonts)
	l.newPage()
	l.y = l.area.top - 24
	l.summaryHead()
	for _, p := range parts {
		l.within("Sect", func() { l.summaryPart(p) })
		if len(l.pages) > 1 {
			return false
		}
	}
	l.missing.where = l.report.Title
	l.y = max(l.y+8, l.area.bottom-l.st.small.pitch)
	l.paragraph(l.report.Words.Disclaimer, l.st.small, l.area.left, l.area.width)
	return len(l.pages) == 1
}

// summaryHead sets whose summary it is and where the agreement stands.
func (l *layouter) summaryHead() {
	r, w := l.report, l.report.Words
	l.missing.where = r.Title
	l.marks = append(l.marks, l.here(r.Title, 0))
	l.as("H1", func() { l.first(r.Title, l.st.section, summaryTitle) })
	subtitle := r.Subtitle
	if r.Concept {
		subtitle += " – " + w.ConceptMark
	}
	l.as("P", func() { l.first(subtitle, l.st.quiet, 2) })
	parties := r.Parties
	if len(parties) > summaryParties {
		more := fmt.Sprintf(w.ElseMore, len(parties)-summaryParties)
		parties = append(parties[:summaryParties:summaryParties], more)
	}
	l.missing.where = w.Parties
	if len(parties) > 0 {
		l.y += 4
		l.as("P", func() { l.first(l.runOn("", parties, l.st.name, l.area.width), l.st.name, summaryParties) })
	}
	var about []string
	for _, p := range r.Cover {
		about = append(about, p.Label+": "+p.Text)
	}
	if len(about) > 0 {
		l.y += 3
		l.as("P", func() { l.first(l.runOn("", about, l.st.table, l.area.width), l.st.table, 3) })
	}
	l.y += 4
	l.rule(l.area.left, l.y, l.area.width, blue)
}

// first sets no more than so many lines of a text; when there are more it says so behind the last whole word.
func (l *layouter) first(text string, st style, most int) {
	lines := l.lines(text, st, l.area.width)
	for i, line := range lines[:min(most, len(lines))] {
		if i == most-1 && len(lines) > most {
			line = l.firstLine(line.Text+" "+lines[i+1].Text, st, l.area.width)
		}
		l.line(line, st, l.area.left)
		l.y += st.pitch
	}
}

func (l *layouter) summaryPart(p summedPart) {
	l.missing.where = p.title
	set := func(text string) { l.paragraph(text, l.st.table, l.area.left, l.area.width) }
	head := style{shape.SemiBold, l.st.tableHead.size + 1, l.st.tableHead.pitch + 1.5, blue}
	l.y += 6
	l.marks = append(l.marks, l.here(p.title, 1))
	l.as("H2", func() { l.first(p.title, head, 1) })
	if len(p.facts) > 0 {
		set(l.runOn("", p.facts, l.st.table, l.area.width))
	}
	for i, piece := range p.pieces {
		label := lead(piece.label)
		if i == 0 && len(p.facts) == 0 || piece.label == "" {
			label = ""
		}
		if piece.level < 0 {
			continue
		}
		items, rest := piece.items[:piece.level], l.rest(piece)
		switch {
		case !piece.list, piece.level == 0:
			set(label + strings.TrimSpace(strings.Join(items, " ")+" "+rest))
			continue
		case piece.runs:
			set(l.runOn(label, items, l.st.table, l.area.width))
		default:
			if label != "" {
				set(strings.TrimSpace(label))
			}
			list := l.at.add("L")
			list.attr = dashedList
			l.inside(list, func() {
				for _, item := range items {
					l.summaryItem(item)
				}
			})
		}
		if rest != "" {
			set(rest)
		}
	}
}

// summaryItem sets one item of a list behind its dash.
func (l *layouter) summaryItem(text string) {
	st, indent := l.st.table, l.indent(l.st.table)
	l.need(st.pitch)
	l.dashed(l.lines(text, st, l.area.width-indent), st, indent, l.area.width)
}
