package pdf

import (
	"samenspel/export"
	"samenspel/export/pdf/shape"
)

const (
	mostRecord  = 12  // choices with boxes in a record
	questionPad = 6.0 // above the words of a question, to stand beside a box
	questionGap = 4.0 // below a question
	recordRule  = 3.0 // below the line under a record's name
)

// blankQuestion is a question of a record on its way to paper: its label at the left; how to answer and the room for
// that at the right.
type blankQuestion struct {
	labels, guide []shape.Line
	cell          export.Cell
}

// blankQuestion returns the question of a column. How to answer is told at the first record alone.
func (l *layouter) blankQuestion(c export.Column, cell export.Cell, first bool) blankQuestion {
	q := blankQuestion{labels: l.lines(c.Label, l.st.tableHead, l.st.labels-10)}
	var listed string
	q.cell, listed = l.boxes(cell, mostRecord, l.area.width-l.st.labels)
	if guide := both(c.Guide, listed); first && guide != "" {
		q.guide = l.lines(guide, l.st.small, l.area.width-l.st.labels)
	}
	return q
}

func (l *layouter) questionHeight(q blankQuestion) float64 {
	answer := l.fillHeight(q.cell, l.area.width-l.st.labels)
	if len(q.guide) > 0 {
		answer += questionPad + float64(len(q.guide))*l.st.small.pitch
	}
	return max(questionPad+float64(len(q.labels))*l.st.tableHead.pitch, answer) + questionGap
}

// blankRecordRoom returns the height of the beginning of the first record, which stays with the title of its list.
func (l *layouter) blankRecordRoom(t *export.Table) float64 {
	return blankAbove + l.st.record.pitch + l.firstQuestion(l.blankQuestions(t, t.Rows[0], true))
}

// firstQuestion returns the height of what stays with the name of a record.
func (l *layouter) firstQuestion(all []blankQuestion) float64 {
	if len(all) == 0 {
		return recordRule
	}
	return recordRule + l.questionHeight(all[0])
}

// blankQuestions returns what a row asks; its name, which stands above it, is no question.
func (l *layouter) blankQuestions(t *export.Table, r export.Row, first bool) []blankQuestion {
	var all []blankQuestion
	for i, cell := range r.Cells {
		if cell.Empty {
			all = append(all, l.blankQuestion(t.Columns[i], cell, first))
		}
	}
	return all
}

// blankRecords sets each row of a wide list as questions below each other.
func (l *layouter) blankRecords(t *export.Table) {
	for i, r := range t.Rows {
		l.blankRecord(r.Name, l.blankQuestions(t, r, i == 0))
	}
	l.more = l.moreRecords(t)
}

// blankRecord sets the questions of a row.
func (l *layouter) blankRecord(name string, questions []blankQuestion) {
	l.heading(name, l.st.record, blankAbove, l.firstQuestion(questions))
	l.rule(l.area.left, l.y, l.area.width, blue)
	l.y += recordRule
	for _, q := range questions {
		height := l.questionHeight(q)
		if l.y+height-questionGap > l.area.bottom {
			l.continued(name)
		}
		l.setQuestion(q, height)
	}
}

func (l *layouter) setQuestion(q blankQuestion, height float64) {
	top, right := l.y, l.area.left+l.st.labels
	set := func(lines []shape.Line, st style, x float64) {
		l.as("P", func() {
			for _, text := range lines {
				l.line(text, st, x)
				l.y += st.pitch
			}
		})
	}
	l.y = top + questionPad
	set(q.labels, l.st.tableHead, l.area.left)
	if l.y = top; len(q.guide) > 0 {
		l.y += questionPad
		set(q.guide, l.st.small, right)
	}
	l.toFill(q.cell, right, l.area.width-l.st.labels)
	l.y = top + height
}
