package pdf

import (
	"slices"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// dash stands before each item of a list.
const dash = "–"

// cellLine is one line of a cell. That of a list stands behind the room for a dash.
type cellLine struct {
	text   shape.Line
	indent float64    // from the edge
	item   int        // number of the item of a list that it belongs to, from 1 on; 0 in a text that is no list
	dash   shape.Line // before the first line of an item
	lang   string     // when it is not the document's
	quiet  bool       // we say it
}

// breaker breaks a text into the lines that fit in a width.
type breaker func(text string, st style, width float64) []shape.Line

// cellLines breaks the text of a cell into lines; the items of a list hang behind their dashes.
func (l *layouter) cellLines(c export.Cell, st style, width float64, lines breaker) []cellLine {
	if c.Empty {
		return nil
	}
	var all []cellLine
	if c.Kind != export.Lines {
		l.spoken(c.Text, func() {
			for _, text := range lines(strings.TrimRight(c.Text, "\n "), st, width) {
				all = append(all, cellLine{text: text, lang: l.lang})
			}
		})
		return all
	}
	mark := l.one(dash, st)
	room := mark.Width + 0.25*st.size
	for i, item := range splitLines(c.Text) {
		l.spoken(item, func() {
			for k, text := range lines(item, st, width-room) {
				line := cellLine{text: text, item: i + 1, indent: room, lang: l.lang}
				if k == 0 {
					line.dash = mark
				}
				all = append(all, line)
			}
		})
	}
	return all
}

// raggedWidth is how many times the size of its letters a column is wide in which words stay whole, as in running text.
const raggedWidth = 25.0

// cellIn breaks the text of a cell into lines; in a narrow column words are broken, but only when it takes more lines
// than that otherwise.
func (l *layouter) cellIn(height int, c export.Cell, st style, width float64) []cellLine {
	if width >= raggedWidth*st.size {
		return l.cellLines(c, st, width, l.lines)
	}
	broken := l.cellLines(c, st, width, l.hyphenated)
	if !hyphened(broken) {
		return broken
	}
	if whole := l.cellLines(c, st, width, l.lines); len(whole) <= max(height, len(broken)) {
		return whole
	}
	return broken
}

// hyphened tells whether a word is broken in some lines.
func hyphened(lines []cellLine) bool {
	return slices.ContainsFunc(lines, func(line cellLine) bool { return line.text.Hyphen })
}

// unanswered tells whether nothing was answered in some cells.
func unanswered(cells []export.Cell) bool {
	return !slices.ContainsFunc(cells, func(c export.Cell) bool { return !c.Empty })
}

// emptyLines returns what says that nothing was answered.
func (l *layouter) emptyLines(st style, width float64) []cellLine {
	var all []cellLine
	for _, text := range l.lines(l.report.Words.Empty, st.quietly(), width) {
		all = append(all, cellLine{text: text, quiet: true})
	}
	return all
}

// cellNode is the element of a cell, with those of the list in it when it holds one.
type cellNode struct {
	cell          *node
	marks, bodies []*node // of each item
}

// newCellNode adds to a cell the elements that its lines want.
func newCellNode(cell *node, lines []cellLine) cellNode {
	n := cellNode{cell: cell}
	if len(lines) == 0 {
		return n
	}
	if lines[0].item == 0 {
		cell.lang = lines[0].lang
		return n
	}
	list := cell.add("L")
	list.attr = dashedList
	for _, line := range lines {
		if line.item == len(n.bodies) {
			continue
		}
		item := list.add("LI")
		mark, body := item.add("Lbl"), item.add("LBody")
		body.lang = line.lang
		n.marks, n.bodies = append(n.marks, mark), append(n.bodies, body)
	}
	return n
}

// cellLine sets a line of a cell whose left edge is at x. In a text from right to left the dash stands at the right.
func (l *layouter) cellLine(c export.Column, line cellLine, st style, n cellNode, x, y, width float64) {
	if line.quiet {
		st = st.quietly()
	}
	if line.item == 0 {
		l.leaf = n.cell
		l.cellText(c, line.text, st, x, y, width, false)
		return
	}
	at, mark := x+cellPad+line.indent, x+cellPad
	if line.text.RightToLeft {
		at, mark = x+cellPad, x+width-cellPad-line.dash.Width
	}
	if line.dash.Text != "" {
		l.leaf = n.marks[line.item-1]
		l.put(op{kind: opText, x: mark, y: y + st.pitch*0.75, text: line.dash, style: st})
	}
	l.leaf = n.bodies[line.item-1]
	l.put(op{kind: opText, x: at, y: y + st.pitch*0.75, text: line.text, style: st})
}

// splitLines returns the lines of a text that say something.
func splitLines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
}
