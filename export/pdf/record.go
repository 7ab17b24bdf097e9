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
)

// A record no higher than wholeRecord says stays on one page; the first one, below its headings, when it is lower still.
const (
	wholeRecord = 0.35 // of a page
	firstRecord = 0.3
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
	for i, r := range t.Rows {
		lines := l.recordLines(t, r, names[i])
		keep, most := l.recordHeight(lines)+4, wholeRecord*l.area.height()
		if i == 0 {
			most = firstRecord * l.area.height()
		}
		if keep > most {
			keep = min(l.recordHeight(lines[:min(2, len(lines))]), most)
		}
		l.missing.where = title
		before := 10.0
		if i == 0 {
			before = 2
		}
		l.heading(names[i], l.st.record, before, keep)
		l.rule(l.area.left, l.y, l.area.width, blue)
		l.y += 3
		l.within("L", func() {
			l.at.attr = labelledList
			for k, line := range lines {
				next := 0.0 // the last line does not go on alone
				if k == len(lines)-2 {
					next = l.recordHeight(lines[k+1:])
				}
				l.recordLine(names[i], line, next)
			}
		})
	}
}

// recordRoom returns the height of the first record, which stays with the title of its table, unless it is high.
func (l *layouter) recordRoom(t *export.Table) float64 {
	name := recordNames(t, l.report.Words.Empty)[0]
	height := l.recordHeight(l.recordLines(t, t.Rows[0], name))
	return 8 + l.headingHeight(name, l.st.record) + min(height, firstRecord*l.area.height())
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

// recordLines returns the answers of a row, without the one that is its name. Two short ones share a line.
func (l *layouter) recordLines(t *export.Table, r export.Row, name string) []recordLine {
	var lines []recordLine
	second, last := recordSecond*l.area.width, recordLast*l.area.width
	open := false // the last line has room for a second answer
	for k, c := range r.Cells {
		text := strings.TrimSpace(c.Text)
		if c.Empty || text == name || strings.HasSuffix(name, ". "+text) || r.Name == "" && k == 0 {
			continue
		}
		label := t.Columns[k].Label
		if open {
			labels, texts := l.hyphenated(label, l.st.tableHead, last-second-8), l.cellLines(c, l.st.table, l.area.width-last)
			if len(labels) <= 2 && len(texts) == 1 && c.Kind != export.Lines && !texts[0].text.Hyphen {
				line := &lines[len(lines)-1]
				line.labels[1], line.texts[1] = labels, texts
				open = false
				continue
			}
		}
		line := recordLine{}
		line.labels[0] = l.hyphenated(label, l.st.tableHead, l.st.labels-10)
		line.texts[0] = l.cellLines(c, l.st.table, l.area.width-l.st.labels)
		open = len(line.texts[0]) == 1 && c.Kind != export.Lines && line.texts[0][0].text.Width < second-l.st.labels-10
		lines = append(lines, line)
	}
	return lines
}

// recordLine sets one line of a record, with room for the next one. One that is not high stays whole; a higher one goes
// on line by line.
func (l *layouter) recordLine(name string, r recordLine, next float64) {
	height := r.height()
	whole := height
	if height > wholeRow {
		whole = 2
	}
	if whole == height {
		next = min(next, float64(wholeRow)*l.st.table.pitch)
	} else {
		next = 0
	}
	if l.y+float64(whole)*l.st.table.pitch+recordPad+next > l.area.bottom {
		l.continued(name)
	}
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
	for i := range height {
		if l.y+l.st.table.pitch > l.area.bottom {
			l.continued(name)
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
