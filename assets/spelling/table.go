package spelling

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// What a slip costs: less if hand or ear often make it.
const (
	full     = 10 // another letter, or one too many
	missed   = 8  // a letter too few
	common   = 6  // two letters that changed places, a doubled one, letters that sound alike
	slight   = 3  // an accent, a hyphen, an apostrophe
	initial  = 4  // on top, for another first letter: that one people get right
	meant    = 4  // in all, for a mistake that the dictionary's makers often met
	composed = 5  // on top, for a compound of the moment
	dearest  = 20 // what a correction may cost
)

// band is how far the letters of the two words may have shifted.
const band = 3

// alike holds letters that people take for one another.
var alike = func() (alike [256][256]bool) {
	for _, pair := range []string{"dt", "sz", "fv", "gc", "ck", "ei", "ij", "ao", "yi", "ks"} {
		alike[pair[0]][pair[1]], alike[pair[1]][pair[0]] = true, true
	}
	return alike
}()

// base holds every letter of Latin-1 without its accent.
var base = func() (base [256]rune) {
	for i := range base {
		base[i] = []rune(norm.NFD.String(string(rune(i))))[0]
	}
	return base
}()

// table reckons what it takes to make another word of a misspelt one. It has a row for every letter of the other word
// and one before them; a row tells what each beginning of the misspelt word costs so far. Both are in Latin-1.
type table struct {
	wrong, other []byte
	rows         [][]int
}

func newTable(wrong string) *table {
	t := &table{wrong: []byte(wrong)}
	row := make([]int, len(wrong)+1)
	for i := range wrong {
		row[i+1] = row[i] + extra(t.wrong[:i+1], full)
	}
	t.rows = append(t.rows, row)
	return t
}

// cost tells what it takes to make a word of a misspelt one.
func cost(wrong, other string) int {
	t := newTable(wrong)
	for i := range len(other) {
		t.push(other[i])
	}
	return t.cost()
}

// push adds a letter to the other word and tells what it costs at least by now. Capitals count as small letters.
func (t *table) push(letter byte) int {
	t.other = append(t.other, byte(unicode.ToLower(rune(letter))))
	n := len(t.other)
	if n == len(t.rows) {
		t.rows = append(t.rows, make([]int, len(t.wrong)+1))
	}
	row, above := t.rows[n], t.rows[n-1]
	for i := range row {
		row[i] = 2 * dearest // outside the band
	}
	added := extra(t.other, missed)
	if n <= band {
		row[0] = above[0] + added
	}
	least := row[0]
	for i := max(1, n-band); i < min(len(row), n+band+1); i++ {
		row[i] = min(above[i]+added, row[i-1]+extra(t.wrong[:i], full), above[i-1]+swap(t.wrong[i-1], t.other[n-1]))
		if i > 1 && n > 1 && t.wrong[i-1] == t.other[n-2] && t.wrong[i-2] == t.other[n-1] {
			row[i] = min(row[i], t.rows[n-2][i-2]+common)
		}
		least = min(least, row[i])
	}
	return least
}

// pop takes the last letter back.
func (t *table) pop() { t.other = t.other[:len(t.other)-1] }

// cost tells what the whole of it costs.
func (t *table) cost() int {
	cost := t.rows[len(t.other)][len(t.wrong)]
	if len(t.other) > 0 && len(t.wrong) > 0 && base[t.other[0]] != base[t.wrong[0]] {
		cost += initial
	}
	return cost
}

// extra tells what the last letter costs that stands in one of the two words only: as a rule, or less.
func extra(letters []byte, rule int) int {
	last := letters[len(letters)-1]
	if last == '-' || last == '\'' {
		return slight
	}
	if len(letters) > 1 {
		if before := letters[len(letters)-2]; before == last || before == 'e' && last == 'n' { // an n that is not heard
			return common
		}
	}
	return rule
}

// swap tells what it costs to write one letter for another.
func swap(a, b byte) int {
	switch {
	case a == b:
		return 0
	case base[a] == base[b]:
		return slight
	case alike[a][b]:
		return common
	}
	return full
}
