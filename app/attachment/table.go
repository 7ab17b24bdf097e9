package attachment

import (
	"bytes"
	"fmt"
)

const maxTables = 1000

// readTables reads where the objects are: the newest table first, then those that it follows on.
func (r *reader) readTables() error {
	r.forget()
	at := bytes.LastIndex(r.data, []byte("startxref"))
	if at < 0 {
		return fmt.Errorf("%w: it does not say where its table of objects is", ErrDamaged)
	}
	l := &lexer{data: r.data, at: at + len("startxref"), meter: &r.meter}
	next, err := l.token()
	if err != nil {
		return err
	}
	seen := map[int]bool{}
	for {
		place, ok := next.(int)
		if !ok || seen[place] || len(seen) > maxTables {
			break
		}
		seen[place] = true
		said, err := r.readTable(place)
		if err != nil {
			return err
		}
		if r.trailer == nil {
			r.trailer = said
		}
		next = said["Prev"]
	}
	if r.trailer["Root"] == nil {
		return fmt.Errorf("%w: it does not say where it begins", ErrDamaged)
	}
	return nil
}

// readTable reads one table, in either of its forms, and returns what it says besides.
func (r *reader) readTable(place int) (dict, error) {
	if place < 0 || place >= len(r.data) {
		return nil, fmt.Errorf("%w: its table of objects is outside the file", ErrDamaged)
	}
	l := &lexer{data: r.data, at: place, meter: &r.meter}
	begin, err := l.token()
	if err != nil {
		return nil, err
	}
	if _, ok := begin.(int); ok {
		return r.readTableStream(place)
	}
	if begin != mark("xref") {
		return nil, fmt.Errorf("%w: its table of objects is not at %d", ErrDamaged, place)
	}
	free, err := r.readLines(l)
	if err != nil {
		return nil, err
	}
	v, err := l.value(0)
	if err != nil {
		return nil, err
	}
	said, ok := v.(dict)
	if !ok {
		return nil, fmt.Errorf("%w: its table of objects has no end", ErrDamaged)
	}
	if hidden, ok := said["XRefStm"].(int); ok { // what the lines call free, for programs that know no packed objects
		if _, err := r.readTableStream(hidden); err != nil {
			return nil, err
		}
	}
	for _, number := range free {
		if err := r.put(number, entry{free: true}); err != nil {
			return nil, err
		}
	}
	return said, nil
}

// readLines reads the lines of a table up to the word behind them, and returns which objects they call free.
func (r *reader) readLines(l *lexer) (free []int, err error) {
	numbers := func() (a, b int, err error) {
		x, err := l.token()
		if err != nil || x == mark("trailer") {
			return 0, -1, err
		}
		y, err := l.token()
		a, isA := x.(int)
		b, isB := y.(int)
		if err == nil && (!isA || !isB || a < 0 || b < 0) {
			err = fmt.Errorf("%w: a line in its table of objects", ErrDamaged)
		}
		return a, b, err
	}
	for {
		first, count, err := numbers()
		if err != nil || count < 0 {
			return free, err
		}
		for number := first; number < first+count; number++ {
			place, _, err := numbers()
			if err != nil {
				return nil, err
			}
			kind, err := l.token()
			switch {
			case err != nil:
				return nil, err
			case kind == mark("n"):
				err = r.put(number, entry{place: place})
			case kind == mark("f") && len(free) < maxObjects:
				free = append(free, number)
			default:
				err = fmt.Errorf("%w: a line in its table of objects", ErrDamaged)
			}
			if err != nil {
				return nil, err
			}
		}
	}
}

// readTableStream reads a table that is a stream itself.
func (r *reader) readTableStream(place int) (dict, error) {
	_, v, _, err := r.objectAt(place)
	if err != nil {
		return nil, err
	}
	s, ok := v.(stream)
	if !ok || s.dict["Type"] != name("XRef") {
		return nil, fmt.Errorf("%w: its table of objects is not at %d", ErrDamaged, place)
	}
	widths, err := wholes(s.dict["W"])
	if err != nil || len(widths) != 3 || max(widths[0], widths[1], widths[2]) > 8 || widths[1] == 0 {
		return nil, fmt.Errorf("%w: its table of objects has columns of %v", ErrDamaged, widths)
	}
	ranges, err := wholes(s.dict["Index"])
	if err != nil {
		return nil, err
	}
	if size, ok := s.dict["Size"].(int); ok && ranges == nil {
		ranges = []int{0, size}
	}
	rows, err := r.decode(s)
	if err != nil {
		return nil, err
	}
	return s.dict, r.putRows(rows, widths, ranges)
}

// putRows takes in the rows of such a table.
func (r *reader) putRows(rows []byte, widths, ranges []int) error {
	for ; len(ranges) >= 2; ranges = ranges[2:] {
		for number := ranges[0]; number < ranges[0]+ranges[1]; number++ {
			if len(rows) < widths[0]+widths[1]+widths[2] {
				return nil // it tells of fewer objects than it says
			}
			var fields [3]int
			for i, width := range widths {
				for _, c := range rows[:width] {
					fields[i] = fields[i]<<8 | int(c)
				}
				rows = rows[width:]
			}
			e := entry{place: fields[1]}
			switch {
			case widths[0] > 0 && fields[0] == 0:
				e = entry{free: true}
			case fields[0] == 2:
				e = entry{in: fields[1]}
			}
			if err := r.put(number, e); err != nil {
				return err
			}
		}
	}
	return nil
}

// wholes returns a list of whole numbers that are not below zero.
func wholes(v value) ([]int, error) {
	var all []int
	list, _ := v.(array)
	for _, v := range list {
		n, ok := v.(int)
		if !ok || n < 0 {
			return nil, fmt.Errorf("%w: a list of other things than numbers", ErrDamaged)
		}
		all = append(all, n)
	}
	return all, nil
}
