package pdf

import "samenspel/export"

// What stands last on a page gets the rest of it to write in, when what follows needs a new page: nobody has use for
// half a page of white in a form. So each of these functions goes on where the cursor is now.

// mostMore is how many lines an answer gets more.
const mostMore = 8

// moreLines gives an answer of many lines more of them.
func (l *layouter) moreLines(c export.Cell, x, width float64) func() {
	if c.Room < 2 {
		return nil
	}
	y := l.y
	return func() {
		for range mostMore {
			if y += writeRow; y > l.area.bottom {
				return
			}
			l.rule(x, y, width, grey)
		}
	}
}

// moreRows gives a table its spare rows.
func (l *layouter) moreRows(t *blankTable) func() {
	y, body := l.y, l.at
	return func() {
		l.y = y
		l.inside(body, func() {
			for _, r := range t.spare {
				height := l.blankHeight(t, r)
				if l.y+height > l.area.bottom {
					return
				}
				l.blankRow(t, r, height)
			}
		})
	}
}

// moreRecords gives a wide list those of its spare rows that fit whole; when none does, its last answer gets more lines.
func (l *layouter) moreRecords(t *export.Table) func() {
	y, list, lines := l.y, l.at, l.more
	return func() {
		l.y = y
		l.inside(list, func() {
			for _, r := range t.Spare {
				questions := l.blankQuestions(t, r, false)
				if l.y+l.questionsHeight(questions) > l.area.bottom {
					return
				}
				l.blankRecord(r.Name, questions)
			}
		})
		if l.y == y && lines != nil {
			lines()
		}
	}
}

func (l *layouter) questionsHeight(questions []blankQuestion) float64 {
	height := blankAbove + l.st.record.pitch + recordRule
	for _, q := range questions {
		height += l.questionHeight(q)
	}
	return height
}
