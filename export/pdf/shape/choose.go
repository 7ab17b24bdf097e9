package shape

import (
	"math"
	"strings"
)

// ruler measures what stands between two places of a paragraph. Whole words are measured once.
type ruler struct {
	*setting
	before, after []int     // of each place: the nearest one at a space, at the beginning or at the end, on either side of it
	ends, starts  []float64 // of each of those: how wide the text is up to where a line ends there, and the next begins
}

func newRuler(s *setting) *ruler {
	n := len(s.places)
	r := &ruler{setting: s, before: make([]int, n), after: make([]int, n), ends: make([]float64, n), starts: make([]float64, n)}
	last := 0
	for i := 1; i < n; i++ {
		if p := s.places[i]; p.next > p.end || i == n-1 {
			word := 0.0
			if last == i-1 {
				word = s.piece(i)
			} else {
				word = s.part(s.places[last].next, p.end, false)
			}
			r.ends[i] = r.starts[last] + word
			r.starts[i] = r.ends[i] + s.part(p.end, p.next, false)
			last = i
		}
		r.before[i] = last
	}
	for i := n - 1; i >= 0; i-- {
		if r.before[i] == i {
			last = i
		}
		r.after[i] = last
	}
	return r
}

// width returns the width of the line between two places in thousandths of the size.
func (r *ruler) width(from, to int) float64 {
	first, last := r.after[from], r.before[to]
	a, b := r.places[from], r.places[to]
	if first > last {
		return r.part(a.next, b.end, b.hyphen)
	}
	total := r.ends[last] - r.starts[first]
	if from != first {
		total += r.part(a.next, r.places[first].end, false) + r.starts[first] - r.ends[first]
	}
	if to != last {
		total += r.starts[last] - r.ends[last] + r.part(r.places[last].next, b.end, b.hyphen)
	}
	return total
}

// What makes a way to break worse, in squares of the size, as the room that a line leaves doer.
const (
	hyphenCost = 33.0  // six times the size left free; a break inside an address too
	cutCost    = 400.0 // a word that is cut just anywhere
	tornCost   = 50.0  // what is read as one stands on two lines
	aloneCost  = 16.0  // one short word on the last line
	shortLast  = 0.2   // of the room
)

// way is the best way found to fill lines up to a place.
type way struct {
	lines int
	cost  float64
	from  int // where the last of those lines begins
}

func (w way) better(than way) bool {
	return w.lines < than.lines || w.lines == than.lines && w.cost < than.cost
}

// choose returns the places where lines end.
func (r *ruler) choose() []int {
	last, room := len(r.places)-1, r.fit.room()
	hyphen := r.fonts.word(wordKey{text: "-", weight: r.fit.Weight}).width
	best := make([]way, len(r.places))
	for i := range best[1:] {
		best[i+1].lines = math.MaxInt
	}
	for from := range last {
		if best[from].lines == math.MaxInt {
			continue
		}
		for to := from + 1; to <= last; to++ {
			width := r.width(from, to)
			if width > room+hyphen && to > from+1 {
				break
			}
			if width > room && to > from+1 {
				continue // its hyphen does not fit, but the rest of the word may
			}
			w := way{best[from].lines + 1, best[from].cost + r.cost(from, to, (room-width)/1000), from}
			if w.better(best[to]) {
				best[to] = w
			}
		}
	}
	ends := make([]int, best[last].lines)
	for at, i := last, len(ends)-1; i >= 0; i-- {
		ends[i] = at
		at = best[at].from
	}
	return ends
}

// cost says how bad a line is that leaves so much free, in sizes.
func (r *ruler) cost(from, to int, free float64) float64 {
	total := 0.0
	end := r.places[to]
	switch {
	case end.cut:
		total += cutCost
	case end.hyphen && r.places[from].hyphen:
		total += 2 * hyphenCost
	case end.hyphen, end.address && end.next == end.end:
		total += hyphenCost
	case end.torn:
		total += tornCost
	}
	if to < len(r.places)-1 {
		return total + free*free
	}
	room := r.fit.room() / 1000
	if from > 0 && room-free < shortLast*room && !strings.Contains(r.text[r.places[from].next:end.end], " ") {
		total += aloneCost
	}
	return total
}
