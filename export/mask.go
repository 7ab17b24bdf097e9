package export

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// fewest is the smallest number of pupils that is published: those of a smaller group can be known.
const fewest = 5

// mostTogether is how many numbers are held against each other. Of more, none is published beside a small one.
const mostTogether = 200

// count is a number with what stands before and behind it, which tells whether it counts something by itself.
var (
	count   = regexp.MustCompile(`(?i)(?:minder dan |fewer than |less than |< ?)?\d[\d.,:/-]*(?:%|\p{L}+)?`)
	digits  = regexp.MustCompile(`\d+`)
	vague   = regexp.MustCompile(`(?i)minder dan|fewer than|less than|<`)
	written = regexp.MustCompile(`(?i)(^|[^\pL\pN])(nul|geen|één|twee|drie|vier|zero|none|one|two|three|four)($|[^\pL\pN])`)
)

// mask decides what is published of the headcounts: neither the small ones, nor a total that would give one away, nor
// what is personal in the words around them.
func (p *publication) mask() {
	p.headcounts = map[planning.Path]string{}
	p.Schema.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Headcount {
			p.maskTogether(f, []string{""})
		}
		for _, col := range f.Columns {
			if !col.Headcount {
				continue
			}
			groups := map[string][]string{}
			var owners []string
			for _, row := range p.Agreement.Rows(f) {
				owner := ""
				if f.Parent != "" {
					owner = p.Agreement.Value(planning.Path{Field: f.Parent, Row: row})
				}
				if groups[owner] == nil {
					owners = append(owners, owner)
				}
				groups[owner] = append(groups[owner], row)
			}
			for _, owner := range owners {
				p.maskTogether(col, groups[owner])
			}
		}
	})
}

// maskTogether masks the numbers of a field in rows that may add up to one of them.
func (p *publication) maskTogether(f *schema.Field, rows []string) {
	few, chapter := p.Words.T("export.public.few", fewest), p.Schema.Chapter(f.ID).ID
	all := make([]headcount, len(rows))
	for i, row := range rows {
		path := planning.Path{Field: f.ID, Row: row}
		value := p.Agreement.Value(path)
		if !sound(f, row, value) {
			value = p.clean(f, value)
		}
		all[i] = counted(value)
		masked, changed := maskSmall(value, few)
		if n, ok := planning.ParseNumber(value); ok && f.Kind == schema.Number {
			size, _ := n.Float64()
			masked, changed = few, size < fewest
		}
		p.headcounts[path] = value
		if changed {
			p.headcounts[path], all[i].small = masked, true
			p.counts[found{chapter, "export.notice.few"}]++
		}
	}
	for _, i := range totals(all) {
		p.headcounts[planning.Path{Field: f.ID, Row: rows[i]}] = p.Words.T("export.public.total")
		p.counts[found{chapter, "export.notice.total"}]++
	}
}

// maskSmall puts a word in the place of every small number in a text.
func maskSmall(value, few string) (masked string, changed bool) {
	masked = count.ReplaceAllStringFunc(value, func(number string) string {
		bare := strings.TrimRight(number, ".,:/-")
		if from := strings.IndexAny(bare, "0123456789"); !small(bare[from:]) {
			return number
		}
		return few + number[len(bare):]
	})
	for range 2 { // two words share the sign between them
		masked = written.ReplaceAllString(masked, "${1}"+few+"${3}")
	}
	return masked, masked != value
}

// small tells whether a number is small, or from one small number to another one, such as 3-4.
func small(number string) bool {
	low, high, _ := strings.Cut(number, "-")
	for _, end := range []string{low, high} {
		if n, err := strconv.Atoi(end); end != "" && (err != nil || n >= fewest) {
			return false
		}
	}
	return true
}

// headcount is a number of pupils as somebody counted it.
type headcount struct {
	n     int  // -1 when the answer is not one number
	small bool // not published
	vague bool // masked by who wrote it, so that n is not known
}

// counted returns the one number in an answer.
func counted(value string) headcount {
	if vague.MatchString(value) {
		return headcount{small: true, vague: true}
	}
	numbers := digits.FindAllString(strings.ReplaceAll(value, ".", ""), 2)
	if len(numbers) == 1 {
		if n, err := strconv.Atoi(numbers[0]); err == nil {
			return headcount{n: n}
		}
	}
	return headcount{n: -1}
}

// totals returns the places of numbers that would give a small one away. One that is found is not published either, so
// it may be a part that another total gives away.
func totals(all []headcount) []int {
	var found []int
	for again := slices.ContainsFunc(all, func(h headcount) bool { return h.small }); again; {
		again = false
		for i := range all {
			if !all[i].small && (len(all) > mostTogether || tells(all, i)) {
				found, all[i].small, again = append(found, i), true, true
			}
		}
	}
	return found
}

// tells tells whether a number is the sum of others that follow each other, a small one among them: who takes the
// others away from it knows the small one.
func tells(all []headcount, total int) bool {
	if all[total].n < 0 {
		return false
	}
	type upTo struct{ sum, small, vague int }
	sums, first := []upTo{{}}, map[int]int{0: 0} // the numbers up to a place, and the first place with a sum
	for i, h := range all {
		if i == total {
			continue
		}
		k := len(sums)
		here := sums[k-1]
		here.sum += max(h.n, 0)
		if h.small {
			here.small++
		}
		if h.vague {
			here.vague++
		}
		sums = append(sums, here)
		for more := range fewest { // what a vague one may add
			from, ok := first[here.sum+more-all[total].n]
			if ok && k-from > 1 && here.small > sums[from].small && (more == 0 || here.vague > sums[from].vague) {
				return true
			}
		}
		if _, ok := first[here.sum]; !ok {
			first[here.sum] = k
		}
	}
	return false
}
