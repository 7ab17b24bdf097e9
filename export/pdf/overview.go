package pdf

import (
	"math"

	"samenspel/export"
)

const sizeStep = 0.5 // points

// overview sets a table on pages on their side, as few as can be with letters that are large enough, and then of the
// largest letters. When those are many it goes on over more such pages, in the usual letters.
func (l *layouter) overview(t *export.Table) {
	l.missing.where = t.Title
	l.area = l.st.lying()
	l.newPage()
	l.marks = append(l.marks, l.here(t.Title, 1))
	l.heading(t.Title, l.st.section, 0, 0)
	l.y += sectionBelow
	set := grouped(t.Title, t)
	best, fewest := l.st.table.size, l.st.overviewPages+1
	for size := l.st.table.size; size >= l.st.overviewLeast && fewest > 1; size -= sizeStep {
		l.share(set, size)
		if pages := l.tablePages(set); pages < fewest {
			best, fewest = size, pages
		}
	}
	if l.share(set, best); fewest <= l.st.overviewPages {
		set.whole = math.MaxInt
	}
	if set.plain {
		l.columns(set)
	} else {
		l.records(t.Title, t)
	}
	l.area = l.st.upright()
	l.y = l.area.bottom + 1 // what follows wants a page upright
}

// tablePages returns how many pages a table takes from here on with all its rows whole; very many when it cannot.
func (l *layouter) tablePages(t *table) int {
	if !t.plain {
		return math.MaxInt
	}
	pages, y, again := 1, l.y+l.headHeight(t), l.area.top+l.continuedHeight()+l.headHeight(t)
	for i := range t.Rows {
		height := l.rowRoom(t, i)
		if y+height > l.area.bottom {
			pages, y = pages+1, again
		}
		if y += height; y > l.area.bottom {
			return math.MaxInt
		}
	}
	return pages
}
