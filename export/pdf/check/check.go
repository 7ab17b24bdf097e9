// Package check reads a PDF as other programs do and says what keeps it from being PDF/UA-1 and PDF/A together, level
// 2a, or 3a when a file lies inside. It judges what stands in the file, never how it was made, so that every test of an
// export can ask it. Its findings are those that a program can be sure of; whether an alternative text is sensible stays
// for people, and veraPDF (make verapdf) has the last word.
//
// It serves tests alone: no package of the program may import it. It reads with pdfcpu, and imports nothing of ours.
package check

import (
	"fmt"
	"slices"
)

// Level is a level of PDF/A.
type Level string

// The levels that our files may have: A3a is for a file with data inside, A2a for any other.
const (
	A2a Level = "2a"
	A3a Level = "3a"
)

// File returns what is wrong with a PDF at the level that it says it has; nothing when all is well.
func File(pdf []byte) []string { return as(pdf, "") }

// As returns what is wrong with a PDF, that must say that it has the level.
func As(pdf []byte, level Level) []string { return as(pdf, level) }

func as(pdf []byte, level Level) []string {
	c, err := load(pdf)
	if err != nil {
		return []string{err.Error()}
	}
	c.head()
	c.metadata(level)
	c.catalogEntries()
	c.attachments()
	c.outline()
	c.objects()
	c.rules()
	c.parents()
	c.annotations()
	for _, number := range sortedKeys(c.fonts) {
		c.fontRules(c.fonts[number])
	}
	return c.findings()
}

// checker holds what was read of a PDF, and what is wrong with it.
type checker struct {
	*file
	level  Level // that the file says it has
	pages  []*page
	pageAt map[int]int // number of a page's object → index of the page
	fonts  map[int]*font
	tree   *element
	all    []*element // in reading order
	faults map[string][]string
	order  []string
	within string // where what is looked at stands
}

// load reads all of a PDF that the rules are about.
func load(pdf []byte) (*checker, error) {
	f, err := open(pdf)
	if err != nil {
		return nil, fmt.Errorf("the PDF cannot be read: %w", err)
	}
	c := &checker{file: f, pageAt: map[int]int{}, fonts: map[int]*font{}, faults: map[string][]string{}}
	c.readPages(f.catalog["Pages"], nil, 0)
	for i := range c.pages {
		c.drawn(i)
	}
	c.readTree()
	return c, nil
}

// most is how many faults of one kind are told one by one.
const most = 5

// fault notes what is wrong; faults that differ in their particulars alone are of one kind.
func (c *checker) fault(format string, args ...any) {
	if c.faults[format] == nil {
		c.order = append(c.order, format)
	}
	said := fmt.Sprintf(format, args...)
	if c.within != "" {
		said = c.within + ": " + said
	}
	c.faults[format] = append(c.faults[format], said)
}

// wants notes a fault unless the claim holds.
func (c *checker) wants(holds bool, format string, args ...any) {
	if !holds {
		c.fault(format, args...)
	}
}

func (c *checker) findings() []string {
	var all []string
	for _, kind := range c.order {
		said := c.faults[kind]
		all = append(all, said[:min(most, len(said))]...)
		if more := len(said) - most; more > 0 {
			all = append(all, fmt.Sprintf("%d more like: %s", more, said[0]))
		}
	}
	return all
}

func sortedKeys[V any](m map[int]V) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
