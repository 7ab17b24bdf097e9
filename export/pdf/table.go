package pdf

import (
	"fmt"
	"slices"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

const (
	cellPad    = 5.0
	rowPad     = 4.0
	tightPad   = 0.65 // of rowPad, around small letters
	mostPlain  = 6    // columns; a wider table is set as records
	fewPlain   = 4    // columns; a table of more of them whose rows are high is set as records too
	highRows   = 4    // lines, of a row among others; columns that make rows higher are too narrow to read with ease
	wholeRow   = 8    // lines; a row with no more of them is never split, as a rule
	highHead   = 0.3  // of a page; a table whose head is higher is set as records
	longName   = 60   // signs; what is longer is no name of a row
	wholeRows  = 5    // a table of no more rows stands on one page
	wholeTable = 0.2  // of a page; when it is no higher than that
	wholePair  = 0.2  // of a page; the first two rows of a table, and the last two, stand together when no higher
	tableGap   = 10.0 // below a table
	goesOnGap  = 4.0  // below the line that says what goes on
	headGap    = 2.0  // between the title of a table and its head
)

// table is a Table on its way to paper. Of a grouped one the first column became a line above the rows of a group.
type table struct {
	*export.Table
	title   string
	columns []export.Column
	widths  []float64
	groups  []string // the line above each row, the same for rows of one group; empty when not grouped
	named   bool     // the first column says what each row is about
	plain   bool     // it fits in columns; without widths when not

	text, head, name style
	pad              float64        // above and below the cells of a row
	whole            int            // lines; a row with no more of them is never split
	labels           [][]shape.Line // of the columns, as lines
	lines            [][][]cellLine // of the cells of each row; nil when not broken into lines yet
}

// grid sets a table: in columns when they fit, otherwise as one record a row.
func (l *layouter) grid(title, intro string, t *export.Table) {
	set := l.fitted(title, t)
	l.heading(title, l.titleOf(set), tableAbove, l.quietHeight(intro)+l.gridRoom(set, t))
	if intro != "" {
		l.paragraph(intro, l.st.quiet, l.area.left, l.measure())
	}
	switch {
	case len(t.Rows) == 0:
		l.paragraph(l.report.Words.Empty, l.st.quiet, l.area.left, l.measure())
		l.y += 6
		return
	case set.plain:
		l.y += headGap
		l.columns(set)
	default:
		l.y += headGap
		l.records(title, t)
	}
	l.y += tableGap
}

// titleOf returns the looks of the title of a table: above records, with names of their own, it is larger.
func (l *layouter) titleOf(t *table) style {
	if t.plain || len(t.Rows) == 0 {
		return l.st.strong
	}
	return l.st.list
}

// fitted returns a table with the widths of its columns, made once.
func (l *layouter) fitted(title string, t *export.Table) *table {
	if set, made := l.tables[t]; made {
		return set
	}
	set := grouped(title, t)
	l.share(set, l.st.table.size)
	set.plain = set.plain && !l.cramped(set)
	l.tables[t] = set
	return set
}

// cramped tells whether a table has so many columns with so much text that its rows become high all over, or that words
// are broken in most of them.
func (l *layouter) cramped(t *table) bool {
	if len(t.columns) <= fewPlain {
		return false
	}
	rows, lines, broken := min(widthSample, len(t.Rows)), 0, 0
	for i := range rows {
		cells := l.row(t, i)
		lines += rowHeight(cells)
		if slices.ContainsFunc(cells, hyphened) {
			broken++
		}
	}
	return lines > highRows*rows || 2*broken > rows
}

// share shares the width of the page among the columns, for text in a size.
func (l *layouter) share(set *table, size float64) {
	set.text, set.head, set.name = l.st.table.sized(size), l.st.tableHead.sized(size), l.st.name.sized(size)
	set.pad = rowPad
	if size < l.st.table.size {
		set.pad *= tightPad
	}
	set.lines, set.labels = make([][][]cellLine, len(set.Rows)), nil
	set.named, set.whole = names(set), wholeRow
	if set.widths, set.plain = l.columnWidths(set); set.plain {
		set.plain = l.headHeight(set) <= highHead*l.area.height()
	}
}

// names tells whether the first of several columns says in short what each row is about.
func names(t *table) bool {
	for _, r := range t.Rows {
		c := r.Cells[0]
		if c.Empty || c.Kind != export.Text && c.Kind != export.Code || len([]rune(c.Text)) > longName || strings.Contains(c.Text, "\n") {
			return false
		}
	}
	return len(t.columns) > 1
}

// columns sets a table in columns. Its head comes back on every page; a row that does not fit is split with all its
// columns in step.
func (l *layouter) columns(t *table) {
	l.within("Table", func() {
		l.need(l.headHeight(t) + 2*t.text.pitch)
		l.within("THead", func() { l.head(t, false) })
		outer := l.at
		for i := range t.Rows {
			begins := t.begins(i)
			if i == 0 || begins {
				l.at = outer.add("TBody")
			}
			switch {
			case l.leavesLast(t, i) && begins:
				l.again(t, -1)
			case l.leavesLast(t, i):
				l.again(t, i)
			}
			if begins {
				l.group(t, i, rowHeight(l.row(t, i)))
			}
			l.tableRow(t, i)
		}
		l.at = outer
	})
}

// begins tells whether a row is the first of a group.
func (t *table) begins(i int) bool {
	return t.groups != nil && (i == 0 || t.groups[i] != t.groups[i-1])
}

// leavesLast tells whether the last row of a table would stand alone on the next page if the one before it were set here.
func (l *layouter) leavesLast(t *table, i int) bool {
	if i == 0 || i != len(t.Rows)-2 {
		return false
	}
	next, last := l.rowRoom(t, i), l.rowRoom(t, i+1)
	return l.y+next <= l.area.bottom && l.y+next+last > l.area.bottom && next+last <= wholePair*l.area.height()
}

// rowRoom returns the height of a row, with the line above it when it is the first of a group.
func (l *layouter) rowRoom(t *table, i int) float64 {
	height := float64(rowHeight(l.row(t, i)))*t.text.pitch + 2*t.pad
	if t.begins(i) {
		height += l.groupHeight()
	}
	return height
}

// group sets the line above the rows of a group, with room for the first of them, of so many lines: the head of all
// columns for its rows.
func (l *layouter) group(t *table, i, height int) {
	if l.y+l.groupHeight()+float64(min(height, wholeRow))*l.st.table.pitch+2*rowPad > l.area.bottom {
		l.again(t, -1)
	}
	cell := l.rowNodes("TH", 1, fmt.Sprintf("/A <</O /Table /Scope /Column /ColSpan %d>>", len(t.columns)))[0]
	l.in(cell, func() { l.groupLine(t.groups[i], false) })
}

// groupHeight returns the height of the line above a group, when it takes one line.
func (l *layouter) groupHeight() float64 { return l.st.group.pitch + 2*rowPad }

func (l *layouter) groupLine(text string, repeated bool) {
	l.y += rowPad
	for _, text := range l.lines(text, l.st.group, l.area.width-2*cellPad) {
		if l.y+l.st.group.pitch > l.area.bottom {
			l.newPage()
		}
		l.put(op{kind: opText, x: l.area.left + cellPad, y: l.y + l.st.group.pitch*0.75, text: text, style: l.st.group, artifact: repeated})
		l.y += l.st.group.pitch
		if repeated {
			break
		}
	}
	l.y += rowPad - 2
	l.rule(l.area.left, l.y, l.area.width, line)
}

// again goes on with a table on the next page, in the group of a row unless that is below zero.
func (l *layouter) again(t *table, row int) {
	l.continued(t.title)
	l.head(t, true)
	if row >= 0 && t.groups != nil {
		l.groupLine(t.groups[row], true)
	}
}

// continued begins a page with what goes on there.
func (l *layouter) continued(title string) {
	l.newPage()
	l.goesOn(title, l.area.left, l.area.width)
	l.y += goesOnGap
}

// continuedHeight returns the height of what says what goes on.
func (l *layouter) continuedHeight() float64 { return l.st.running.pitch + goesOnGap }

// goesOn sets a line that says that something of a name goes on.
func (l *layouter) goesOn(name string, x, width float64) {
	st, text := l.st.running, l.report.Words.Continued
	if name = strings.TrimSpace(name); name != "" {
		tail := " – " + text
		text = l.firstLine(name, st, width-l.width(tail, st)).Text + tail
	}
	l.put(op{kind: opText, x: x, y: l.y + st.pitch*0.75, text: l.one(text, st), style: st, artifact: true})
	l.y += st.pitch
}

// headHeight returns the height of the head of a table, and breaks that into lines when it was not yet.
func (l *layouter) headHeight(t *table) float64 {
	if t.labels == nil {
		for i, c := range t.columns {
			t.labels = append(t.labels, l.hyphenated(c.Label, t.head, t.room(i)))
		}
	}
	height := 0
	for _, lines := range t.labels {
		height = max(height, len(lines))
	}
	return float64(height)*t.head.pitch + 2*rowPad
}

// head sets the names of the columns; repeated, they decorate.
func (l *layouter) head(t *table, repeated bool) {
	total := l.headHeight(t)
	l.put(op{kind: opFill, x: l.area.left, y: l.y, w: l.area.width, h: total, style: style{colour: pale}, artifact: true})
	x := l.area.left
	var nodes []*node
	if !repeated {
		nodes = l.rowNodes("TH", len(t.columns), headOfColumn)
	}
	for i, c := range t.columns {
		if !repeated {
			l.leaf = nodes[i]
		}
		for k, text := range t.labels[i] {
			l.cellText(c, text, t.head, x, l.y+rowPad+float64(k)*t.head.pitch, t.widths[i]-t.air(i), repeated)
		}
		x += t.widths[i]
	}
	l.leaf = nil
	l.y += total
	l.rule(l.area.left, l.y, l.area.width, blue)
}
