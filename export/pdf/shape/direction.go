package shape

import (
	"slices"

	typo "github.com/go-text/typesetting/bidi"
	"golang.org/x/text/unicode/bidi"
)

// stretch is a part of a text, from where the one before it ends, that runs in one direction: at an even level from
// left to right, at an odd one from right to left. A higher level stands inside a lower one.
type stretch struct {
	to    int // in bytes
	level int
}

// levels says in which directions the parts of a paragraph run. Without stretches all of it runs from left to right.
type levels struct {
	turned    bool // the paragraph itself runs from right to left
	stretches []stretch
}

// levels finds the directions in a paragraph by the rules of Unicode (UAX 9).
func (fs *Fonts) levels(text string) levels {
	runes, base, ok := strong(text)
	if !ok {
		return levels{}
	}
	direction := typo.LeftToRight
	if base == 1 {
		direction = typo.RightToLeft
	}
	runs := fs.paragraph.Segment(runes, direction)
	found := levels{turned: base == 1}
	at := 0
	add := func(part []rune, level int) {
		at += len(string(part))
		if n := len(found.stretches); n > 0 && found.stretches[n-1].level == level {
			found.stretches[n-1].to = at
		} else if len(part) > 0 {
			found.stretches = append(found.stretches, stretch{at, level})
		}
	}
	for i := range runs.NumRuns() {
		run := runs.Run(i)
		part := runes[run.Start:run.End]
		if base == 1 || !run.IsLeftToRight() {
			add(part, int(run.Level))
			continue
		}
		// The library joins figures that belong to a text from right to left, of level 2, and what is of level 0.
		for len(part) > 0 {
			from, to := figures(part, run.Level == 2)
			add(part[:from], 0)
			add(part[from:to], 2)
			part, run.Level = part[to:], 0
		}
	}
	return found
}

// strong returns the signs of a text and the level of its first letter; false when nothing runs from right to left.
func strong(text string) (runes []rune, base int, ok bool) {
	base = -1
	for _, r := range text {
		if r < 0x590 && (base >= 0 || r < 'A') {
			continue
		}
		switch classOf(r) {
		case bidi.L:
			if base < 0 {
				base = 0
			}
		case bidi.R, bidi.AL:
			if base < 0 {
				base = 1
			}
			ok = true
		case bidi.AN, bidi.RLE, bidi.RLO, bidi.RLI:
			ok = true
		}
	}
	if !ok {
		return nil, 0, false
	}
	return []rune(text), max(base, 0), true
}

func classOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// figures finds the first figures in a part that runs from left to right that belong to the text from right to left
// around it: those it begins with, when it does, and Arabic ones. It returns the length of the part without any.
func figures(part []rune, first bool) (from, to int) {
	is := func(classes ...bidi.Class) func(rune) bool {
		return func(r rune) bool { return slices.Contains(classes, classOf(r)) }
	}
	if !first {
		if from = slices.IndexFunc(part, is(bidi.AN)); from < 0 {
			return len(part), len(part)
		}
	}
	for to = from; to < len(part) && is(bidi.EN, bidi.AN, bidi.ES, bidi.CS, bidi.ET, bidi.NSM, bidi.BN)(part[to]); to++ {
	}
	for to > from+1 && is(bidi.ES, bidi.CS)(part[to-1]) {
		to--
	}
	return from, max(to, from+1)
}

// sub returns the directions of a part of a text.
func sub(all []stretch, from, to int) []stretch {
	var part []stretch
	for _, s := range all {
		if s.to > from {
			part = append(part, stretch{min(s.to, to) - from, s.level})
		}
		if s.to >= to {
			break
		}
	}
	return part
}

// visual returns the order in which the parts of a line stand from left to right (rule L2).
func visual(line []token) []int {
	order := make([]int, len(line))
	highest := 0
	for i, t := range line {
		order[i] = i
		highest = max(highest, t.level)
	}
	for level := highest; level > 0; level-- {
		for from := 0; from < len(order); from++ {
			to := from
			for to < len(order) && line[order[to]].level >= level {
				to++
			}
			slices.Reverse(order[from:to])
			from = max(from, to)
		}
	}
	return order
}
