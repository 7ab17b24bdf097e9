package shape

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Line is one line of a text.
type Line struct {
	Text        string  // what it says
	Width       float64 // in points
	Indent      float64 // in points, that it stands from the left of its room: what is left when it runs from right to left
	RightToLeft bool    // its paragraph runs from right to left
	Broken      bool    // its last word goes on in the next line
	Hyphen      bool    // it ends in the hyphen of a broken word, which Text does not hold
	stretches   []stretch
}

// One returns a text as the one line that it takes without a break.
func (fs *Fonts) One(text string, weight Weight, size float64) Line {
	text = sound(strings.ReplaceAll(text, "\n", " "))
	found := fs.levels(text)
	return Line{
		Text: text, Width: fs.width(text, found.stretches, weight) * size / 1000, RightToLeft: found.turned, stretches: found.stretches,
	}
}

// sound returns a text as it is when it is UTF-8, as nearly all are.
func sound(text string) string { return strings.ToValidUTF8(text, string(utf8.RuneError)) }

// width returns the width of a text in thousandths of the size.
func (fs *Fonts) width(text string, stretches []stretch, weight Weight) float64 {
	total := 0.0
	for t := range tokens(text, stretches) {
		total += fs.word(t.key(weight)).width
	}
	return total
}

// token is a word, or the spaces between two, of one direction.
type token struct {
	text   string
	level  int
	hyphen bool
}

func (t token) key(weight Weight) wordKey { return wordKey{t.text, weight, t.level%2 == 1, t.hyphen} }

// tokens splits a text where a word or a direction ends.
func tokens(text string, stretches []stretch) iter.Seq[token] {
	return func(yield func(token) bool) {
		for at := 0; at < len(text); {
			end, level := len(text), 0
			for len(stretches) > 0 && stretches[0].to <= at {
				stretches = stretches[1:]
			}
			if len(stretches) > 0 {
				end, level = min(end, stretches[0].to), stretches[0].level
			}
			part := text[at:end]
			if word := strings.IndexByte(part, ' '); word > 0 {
				part = part[:word]
			} else if word == 0 {
				part = part[:len(part)-len(strings.TrimLeft(part, " "))]
			}
			if !yield(token{text: part, level: level}) {
				return
			}
			at += len(part)
		}
	}
}

// Placed is a run on its place in a line.
type Placed struct {
	*Run
	X float64 // of its left end from that of the line, in thousandths of the size
}

// scratch is room that is used again for every line and every word.
type scratch struct {
	groups []group
	parts  []Part
	tokens []token
	words  []*word
	starts []float64
	placed []Placed
}

// Runs returns what is drawn of a line, in the order in which it is read; until it is called again. It ends in a space,
// so that the words of two lines do not run together, unless its last word goes on.
func (fs *Fonts) Runs(l Line, weight Weight) []Placed {
	r := &fs.scratch
	r.tokens, r.words, r.placed = r.tokens[:0], r.words[:0], r.placed[:0]
	for t := range tokens(l.Text, l.stretches) {
		r.tokens = append(r.tokens, t)
	}
	if len(r.tokens) == 0 {
		return nil
	}
	if l.Hyphen {
		r.tokens[len(r.tokens)-1].hyphen = true
	}
	for _, t := range r.tokens {
		r.words = append(r.words, fs.word(t.key(weight)))
	}
	width := r.place(l.stretches != nil)
	for i, w := range r.words {
		r.placed = w.placed(r.placed, r.starts[i], r.tokens[i].level%2 == 1)
	}
	if l.Broken {
		return r.placed
	}
	space := fs.word(wordKey{text: " ", weight: weight})
	x := width
	if l.RightToLeft {
		x = -space.width
	}
	r.placed = space.placed(r.placed, x, false)
	return r.placed
}

// place finds where each word begins, and returns the width of all.
func (r *scratch) place(directions bool) float64 {
	r.starts = append(r.starts[:0], make([]float64, len(r.words))...)
	x := 0.0
	put := func(i int) {
		r.starts[i] = x
		x += r.words[i].width
	}
	if !directions {
		for i := range r.words {
			put(i)
		}
		return x
	}
	for _, i := range visual(r.tokens) {
		put(i)
	}
	return x
}

// placed adds the runs of a word that begins at x.
func (w *word) placed(all []Placed, x float64, turned bool) []Placed {
	if turned {
		x += w.width
	}
	for i := range w.runs {
		run := &w.runs[i]
		if turned {
			x -= run.width
		}
		all = append(all, Placed{run, x})
		if !turned {
			x += run.width
		}
	}
	return all
}
