package spelling

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"
)

// Suggest returns at most n corrections of a word, best first.
func (c *Checker) Suggest(word string, n int) []string {
	word = plain(word)
	wrong, ok := latin(strings.ToLower(word))
	if !ok || wrong == "" || len(wrong) > longest {
		return nil
	}
	costs := c.words.near(wrong)
	offer := func(correction string, cost int) {
		if old, ok := costs[correction]; !ok || cost < old {
			costs[correction] = cost
		}
	}
	for correction := range c.replaced(text(wrong)) {
		offer(correction, meant)
	}
	for edited := range edits(wrong) {
		switch correction := text(edited); {
		case c.told(correction):
			offer(correction, cost(wrong, edited))
		case c.known(correction, last):
			offer(correction, composed+cost(wrong, edited))
		}
	}
	delete(costs, word)
	best := slices.SortedFunc(maps.Keys(costs), func(a, b string) int {
		return cmp.Or(cmp.Compare(costs[a], costs[b]), cmp.Compare(a, b))
	})
	best = best[:min(max(n, 0), len(best))]
	for i := range best {
		best[i] = recased(best[i], word)
	}
	return best
}

// recased writes a correction in capitals as far as the word was.
func recased(correction, word string) string {
	switch {
	case len(word) > 1 && word == strings.ToUpper(word):
		return strings.ToUpper(correction)
	case word == capital(word):
		return capital(correction)
	}
	return correction
}

// replaced puts right what people often write instead of something else. That may be two words.
func (c *Checker) replaced(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		edged := "^" + word + "$"
		for _, pair := range c.instead {
			for from := 0; ; from++ {
				at := strings.Index(edged[from:], pair[0])
				if at < 0 {
					break
				}
				from += at
				made := edged[:from] + strings.ReplaceAll(pair[1], "_", " ") + edged[from+len(pair[0]):]
				made = strings.Trim(made, "^$")
				if c.allKnown(made) && !yield(made) {
					return
				}
			}
		}
	}
}

func (c *Checker) allKnown(words string) bool {
	return !slices.ContainsFunc(strings.Split(words, " "), func(w string) bool { return !c.known(w, whole) })
}

// edits returns what is one letter away from a word in Latin-1.
func edits(word string) iter.Seq[string] {
	letters, _ := latin("abcdefghijklmnopqrstuvwxyz-'éèëêïöüçà")
	return func(yield func(string) bool) {
		for i := range len(word) + 1 {
			before, behind := word[:i], word[i:]
			if behind != "" && !yield(before+behind[1:]) {
				return
			}
			if len(behind) > 1 && !yield(before+behind[1:2]+behind[:1]+behind[2:]) {
				return
			}
			for j := range letters {
				if !yield(before + letters[j:j+1] + behind) {
					return
				}
				if behind != "" && !yield(before+letters[j:j+1]+behind[1:]) {
					return
				}
			}
		}
	}
}

// search goes through the graph to all words that are near a misspelt one.
type search struct {
	words   *words
	table   *table
	letters []byte // so far
	found   map[string]int
}

// near returns the words by themselves that are near a misspelt one, with their costs.
func (w *words) near(wrong string) map[string]int {
	s := &search{words: w, table: newTable(wrong), found: map[string]int{}}
	s.walk(w.edges[0])
	return s.found
}

func (s *search) walk(node uint32) {
	for ; ; node++ {
		edge := s.words.edges[node]
		if symbol := edge &^ lastEdge >> symbolShift; symbol < marks {
			s.letters = append(s.letters, byte(symbol))
			if s.table.push(byte(symbol)) <= dearest {
				s.walk(edge & targetMask)
			}
			s.table.pop()
			s.letters = s.letters[:len(s.letters)-1]
		} else if (symbol-marks)&(whole|forbidden|unoffered) == whole && s.table.cost() <= dearest {
			s.found[text(string(s.letters))] = s.table.cost()
		}
		if edge&lastEdge != 0 {
			return
		}
	}
}
