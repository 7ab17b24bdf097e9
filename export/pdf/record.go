package pdf

import (
	"strconv"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// Two short answers of a record stand in one line: the second label and its text, from the left as parts of the room.
const (
	recordSecond = 0.54
	recordLast   = 0.81
	recordPad    = 4.0
	recordBelow  = 3.0 // below the rule under a name
)

// Where a record goes on on the next page, each part has some lines of it. One that is not high stays whole when that
// leaves little white; the first one, below its headings, when it is lower still.
const (
	leastLines  = 3    // of a record in a part, or a third of it
	wholeRecord = 0.5  // of a page
	littleWhite = 0.25 // of a page
	firstRecord = 0.25 // of a page
)

// recordLine is one line of a record: a label with its text, or two of them.
type recordLine struct {
	labels [2][]shape.Line
	texts  [2][]cellLine
}

func (r recordLine) height() int {
	return max(len(r.labels[0]), len(r.labels[1]), len(r.texts[0]), len(r.texts[1]))
}

// records sets each row of a wide table as a small list of labels and texts, under the row's name.
func (l *layouter) records(title string, t *export.Table) {
	names := recordNames(t, l.report.Words.Empty)
	beside := l.beside(t, names)
	before := 2.0
	for i, r := range t.Rows {
		lines := l.recordLines(t, r, names[i], beside)
		l.missing.where = title
		l.heading(names[i], l.st.record, before, l.recordKeep(lines, i == 0))
		l.rule(l.area.left, l.y, l.area.width, blue)
		l.y += recordBelow
		l.record(names[i], lines)
		before = 10
	}
}

// record sets the lines of a record.
func (l *layouter) record(name string, lines []recordLine) {
	if len(lines) == 0 {
		l.paragraph(l.report.Words.Empty, l.st.table.quietly(), l.area.left, l.measure())
		return
	}
	l.within("L", func() {
		l.at.attr = labelledList
		for len(lines) > 0 {
			part, over := l.recordPart(lines)
			for _, line := range lines[:part] {
				l.recordLine(name, line)
			}
			if lines = lines[part:]; over {
				l.recordGoesOn(name)
			}
		}
	})
}

// recordPart returns how many lines of a record are set next, and whether it goes on on the next page behind them. A line
// higher than a page may leave goes on by itself.
func (l *layouter) recordPart(lines []recordLine) (part int, over bool) {
	y := l.y
	for part < len(lines) {
		if y+l.recordBegin(lines[part]) > l.area.bottom {
			break
		}
		if y += l.recordHeight(lines[part : part+1]); y > l.area.bottom {
			return part + 1, false
		}
		part++
	}
	if part == len(lines) {
		return part, false
	}
	for part > leastLines && len(lines)-part < leastLines && 3*l.recordHeight(lines[part:]) < l.recordHeight(lines) {
		part--
	}
	return part, true
}

// recordBegin returns the height of the beginning of a line: all of it, unless it is high.
func (l *layouter) recordBegin(line recordLine) float64 {
	height := line.height()
	if height > wholeRow {
		height = 2
	}
	return float64(height)*l.st.table.pitch + recordPad
}

// recordGoesOn begins a page with the rest of a record, as the record itself begins.
func (l *layouter) recordGoesOn(name string) {
	l.continued(name)
	l.rule(l.area.left, l.y, l.area.width, blue)
	l.y += recordBelow
}

// recordKeep returns the height of what stays with the name of a record: all its lines, or the first ones.
func (l *layouter) recordKeep(lines []recordLine, first bool) float64 {
	most, white := wholeRecord, (l.area.bottom-l.y)/l.area.height()
	if first {
		most = firstRecord
	}
	height := l.recordHeight(lines) + recordBelow
	if height <= most*l.area.height() && (first || white < littleWhite || len(lines) < 2*leastLines) {
		return height
	}
	height = recordBelow
	rows := 0
	for _, line := range lines[:min(leastLines, len(lines))] {
		if rows >= 2*leastLines {
			break // of high lines, fewer say enough
		}
		height += l.recordBegin(line)
		rows += line.height()
	}
	return height
}

// recordRoom returns the height of the beginning of the first record, which stays with the title of its table.
func (l *layouter) recordRoom(t *export.Table) float64 {
	names := recordNames(t, l.report.Words.Empty)
	lines := l.recordLines(t, t.Rows[0], names[0], l.beside(t, names))
	return 8 + l.headingHeight(names[0], l.st.record) + l.recordKeep(lines, true)
}

func (l *layouter) recordHeight(lines []recordLine) float64 {
	total := 0.0
	for _, line := range lines {
		total += float64(line.height())*l.st.table.pitch + recordPad
	}
	return total
}

// recordNames returns what stands above each record; a name that stands there twice gets a number.
func recordNames(t *export.Table, empty string) []string {
	names, count := make([]string, len(t.Rows)), map[string]int{}
	for i, r := range t.Rows {
		if names[i] = r.Name; names[i] == "" {
			names[i] = r.Cells[0].Text
		}
		if r.Name == "" && r.Cells[0].Empty {
			names[i] = empty
		}
		names[i] = wholeName(names[i], r)
		count[names[i]]++
	}
	for i, name := range names {
		if count[name] > 1 {
			names[i] = strconv.Itoa(i+1) + ". " + name
		}
	}
	return names
}

// wholeName returns a name that was cut as it stands in the row, unless that is long.
func wholeName(name string, r export.Row) string {
	short, cut := strings.CutSuffix(name, "…")
	for _, c := range r.Cells {
		if cut && strings.HasPrefix(c.Text, short) && len(c.Text) <= 200 && !strings.Contains(c.Text, "\n") {
			return strings.TrimSpace(c.Text)
		}
	}
	return name
}

// recordLines returns the answers of a row, without the one that is its name. Those of some columns share a line.
func (l *layouter) recordLines(t *export.Table, r export.Row, name string, beside []bool) []recordLine {
	var lines []recordLine
	for k := 0; k < len(r.Cells); k++ {
		switch {
		case !answers(r, k, name):
		case beside[k] && answers(r, k+1, name):
			lines = append(lines, l.pair(t, r, k))
			k++
		default:
			lines = append(lines, l.single(t, r, k))
		}
	}
	return lines
}

// answers tells whether a cell says something that the name above its record does not say yet.
func answers(r export.Row, k int, name string) bool {
	text := strings.TrimSpace(r.Cells[k].Text)
	return !r.Cells[k].Empty && text != name && !strings.HasSuffix(name, ". "+text) && (r.Name != "" || k > 0)
}

// beside tells of each column whether its answers share a line with those of the next one: in all records of a table or
// in none, so that a reader finds an answer in the same place in each; where they fit, and take less room so. It is told
// once, for all records are looked at, and a table is measured before it is set.
func (l *layouter) beside(t *export.Table, names []string) []bool {
	all, made := l.besides[t]
	if !made {
		all = make([]bool, len(t.Columns))
		for k := range len(all) - 1 {
			all[k] = (k == 0 || !all[k-1]) && l.fitBeside(t, names, k)
		}
		l.besides[t] = all
	}
	return all
}

// fitBeside tells whether the answers of a column and the next one fit beside each other, and take less room so.
func (l *layouter) fitBeside(t *export.Table, names []string, k int) bool {
	together, apart := 0, 0
	for i, r := range t.Rows {
		if !answers(r, k, names[i]) || !answers(r, k+1, names[i]) {
			continue
		}
		pair := l.pair(t, r, k)
		if !pair.short() {
			return false
		}
		together += pair.height()
		apart += l.single(t, r, k).height() + l.single(t, r, k+1).height()
	}
	return together < apart
}

// single returns an answer with its label.
func (l *layouter) single(t *export.Table, r export.Row, k int) recordLine {
	line := recordLine{}
	line.labels[0] = l.hyphenated(t.Columns[k].Label, l.st.tableHead, l.st.labels-10)
	line.texts[0] = l.cellIn(0, r.Cells[k], l.st.table, l.area.width-l.st.labels)
	return line
}

// pair returns an answer with its label, and the next one beside it.
func (l *layouter) pair(t *export.Table, r export.Row, k int) recordLine {
	second, last := recordSecond*l.area.width, recordLast*l.area.width
	line := l.single(t, r, k)
	line.texts[0] = l.cellIn(0, r.Cells[k], l.st.table, second-l.st.labels-10)
	line.labels[1] = l.hyphenated(t.Columns[k+1].Label, l.st.tableHead, last-second-8)
	line.texts[1] = l.cellIn(0, r.Cells[k+1], l.st.table, l.area.width-last)
	return line
}

// short tells whether labels and texts take few lines, of whole words, the last text one, and none is a list.
func (r recordLine) short() bool {
	for side := range r.texts {
		for _, line := range r.texts[side] {
			if line.item > 0 {
				return false
			}
		}
	}
	return r.height() <= 2 && len(r.texts[1]) == 1 && !hyphened(r.texts[0]) && !hyphened(r.texts[1])
}

// recordLine sets one line of a record; when it does not fit it goes on on the next page.
func (l *layouter) recordLine(name string, r recordLine) {
	l.y += recordPad / 2
	var labels [2]*node
	var texts [2]cellNode
	for side := range labels {
		if len(r.labels[side])+len(r.texts[side]) > 0 {
			item := l.at.add("LI")
			labels[side], texts[side] = item.add("Lbl"), newCellNode(item.add("LBody"), r.texts[side])
		}
	}
	lefts := [2]float64{l.area.left, l.area.left + recordSecond*l.area.width}
	rights := [2]float64{l.area.left + l.st.labels, l.area.left + recordLast*l.area.width}
	for i := range r.height() {
		if l.y+l.st.table.pitch > l.area.bottom {
			l.recordGoesOn(name)
		}
		for side := range labels {
			if i < len(r.labels[side]) {
				l.in(labels[side], func() { l.line(r.labels[side][i], l.st.tableHead, lefts[side]) })
			}
			if i < len(r.texts[side]) {
				x := rights[side] - cellPad
				l.cellLine(export.Column{}, r.texts[side][i], l.st.table, texts[side], x, l.y, l.area.right()+cellPad-x)
				l.leaf = nil
			}
		}
		l.y += l.st.table.pitch
	}
	l.y += recordPad / 2
	l.rule(l.area.left, l.y, l.area.width, line)
}
