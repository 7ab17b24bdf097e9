package pdf

import "samenspel/export"

const sizeStep = 0.5 // points

// overview sets a table on a page on its side, of the largest letters with which it is one page. When it is more than a
// page in the smallest letters it goes on over more such pages, in the usual letters.
func (l *layouter) overview(t *export.Table) {
	l.missing.where = t.Title
	l.area = l.st.lying()
	l.newPage()
	l.marks = append(l.marks, l.here(t.Title, 1))
	l.heading(t.Title, l.st.section, 0, 0)
	l.y += sectionBelow
	set := grouped(t.Title, t)
	for size := l.st.table.size; size >= l.st.overviewLeast; size -= sizeStep {
		if l.share(set, size); set.plain && l.y+l.tableHeight(set) <= l.area.bottom {
			break
		}
		if size-sizeStep < l.st.overviewLeast {
			l.share(set, l.st.table.size)
		}
	}
	if set.plain {
		l.columns(set)
	} else {
		l.records(t.Title, t)
	}
	l.area = l.st.upright()
	l.y = l.area.bottom + 1 // what follows wants a page upright
}

// tableHeight returns the height of a table on one page.
func (l *layouter) tableHeight(t *table) float64 {
	height := l.headHeight(t)
	for i := range t.Rows {
		height += float64(rowHeight(l.row(t, i)))*t.text.pitch + 2*t.pad
	}
	return height
}
