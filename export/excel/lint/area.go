package lint

import (
	"regexp"
	"strconv"
	"strings"
)

var cellName = regexp.MustCompile(`^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$`)

// place returns the column and row of a cell's name; zero for what is none.
func place(name string) (column, row int) {
	m := cellName.FindStringSubmatch(name)
	if m == nil {
		return 0, 0
	}
	for _, letter := range m[1] {
		column = column*26 + int(letter-'A') + 1
	}
	row, _ = strconv.Atoi(m[2])
	if column > 16384 || row > 1048576 {
		return 0, 0
	}
	return column, row
}

// box is a rectangle of cells.
type box struct{ left, top, right, bottom int }

// span returns the rectangle of a reference such as A1:C5; ok is false for what is none.
func span(ref string) (b box, ok bool) {
	from, to, two := strings.Cut(ref, ":")
	if !two {
		to = from
	}
	b.left, b.top = place(from)
	b.right, b.bottom = place(to)
	return b, b.left > 0 && b.top > 0 && b.right >= b.left && b.bottom >= b.top
}

func (b box) overlaps(c box) bool {
	return b.left <= c.right && c.left <= b.right && b.top <= c.bottom && c.top <= b.bottom
}

func (b box) holds(column, row int) bool {
	return column >= b.left && column <= b.right && row >= b.top && row <= b.bottom
}

// mergedRows returns the rows with merged cells: no program fits those.
func (s *sheet) mergedRows() map[int]bool {
	rows := map[int]bool{}
	for _, m := range s.Merged {
		area, _ := span(m.Ref)
		for row := area.top; row <= area.bottom; row++ {
			rows[row] = true
		}
	}
	return rows
}

// checkMerged looks at merged cells: none beside a table, none over each other, and text in their first cell alone.
func (b *book) checkMerged(s *sheet) {
	if len(s.Merged) > 0 && len(s.Tables) > 0 {
		b.add("%s: has merged cells beside a table", s.name)
	}
	var areas []box
	for _, m := range s.Merged {
		area, ok := span(m.Ref)
		if !ok {
			b.add("%s: merged cells %q", s.name, m.Ref)
			continue
		}
		for _, other := range areas {
			if area.overlaps(other) {
				b.add("%s: %s is merged twice", s.name, m.Ref)
			}
		}
		areas = append(areas, area)
		for at := range s.texts {
			if area.holds(at[0], at[1]) && at != [2]int{area.left, area.top} {
				b.add("%s: a text is unseen under %s", s.name, m.Ref)
			}
		}
	}
}
