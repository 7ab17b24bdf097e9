package pdf

import (
	"strconv"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// Where the labels and texts of a record stand: one beside the other, or two short answers in one line.
const (
	recordText   = 142.0
	recordSecond = 240.0
	recordLast   = 362.0
	recordPad    = 4.0
)

// A record no higher than wholeRecord says stays on one page; the first one, below its headings, when it is lower still.
const (
	wholeRecord = 0.5 // of a page
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
			keep = 3 * l.st.table.pitch
		}
		l.missing.where = title
		before := 10.0
		if i == 0 {
			before = 2
		}
		l.heading(names[i], l.st.record, before, keep)
		l.rule(l.area.left, l.y, l.area.width, blue)
		l.y += 3
		for _, line := range lines {
			l.recordLine(names[i], line)
		}
	}
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
	open := false // the last line has room for a second answer
	for k, c := range r.Cells {
		text := strings.TrimSpace(c.Text)
		if c.Empty || text == name || strings.HasSuffix(name, ". "+text) || r.Name == "" && k == 0 {
			continue
		}
		label := l.missing.printable(t.Columns[k].Label)
		if open {
			labels, texts := l.lines(label, l.st.tableHead, recordLast-recordSecond-8), l.cellLines(c, l.area.width-recordLast)
			if len(labels) <= 2 && len(texts) == 1 && c.Kind != export.Lines {
				last := &lines[len(lines)-1]
				last.labels[1], last.texts[1] = labels, texts
				open = false
				continue
			}
		}
		line := recordLine{}
		line.labels[0], line.texts[0] = l.lines(label, l.st.tableHead, recordText-10), l.cellLines(c, l.area.width-recordText)
		open = len(line.texts[0]) == 1 && c.Kind != export.Lines &&
			line.texts[0][0].text.Width < recordSecond-recordText-10
		lines = append(lines, line)
	}
	return lines
}

// recordLine sets one line of a record. One that is not high stays whole; a higher one goes on line by line.
func (l *layouter) recordLine(name string, r recordLine) {
	height := r.height()
	whole := height
	if height > wholeRow {
		whole = 2
	}
	if l.y+float64(whole)*l.st.table.pitch+recordPad > l.area.bottom {
		l.continued(name)
	}
	l.y += recordPad / 2
	var labels, texts [2]*node
	for side := range labels {
		if len(r.labels[side])+len(r.texts[side]) > 0 {
			labels[side], texts[side] = l.at.add("P"), l.at.add("P")
		}
	}
	for i := range height {
		if l.y+l.st.table.pitch > l.area.bottom {
			l.continued(name)
		}
		for side, x := range [2]float64{l.area.left, l.area.left + recordSecond} {
			if i < len(r.labels[side]) {
				l.in(labels[side], func() { l.line(r.labels[side][i], l.st.tableHead, x) })
			}
			if text := x + recordText; i < len(r.texts[side]) {
				if side == 1 {
					text = l.area.left + recordLast
				}
				l.in(texts[side], func() { l.line(r.texts[side][i].text, l.st.table, text+r.texts[side][i].indent) })
			}
		}
		l.y += l.st.table.pitch
	}
	l.y += recordPad / 2
	l.rule(l.area.left, l.y, l.area.width, line)
}
