package check

import (
	"slices"
	"strings"
)

// standsIn says in which elements another one may stand alone.
var standsIn = map[string][]string{
	"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
	"LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"}, "Lbl": {"LI", "TOCI", "Note", "BibEntry", "Caption", "Form", "P", "H1", "H2", "H3", "H4", "H5", "H6"},
}

// holds says what alone may stand in an element.
var holds = map[string][]string{
	"Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
	"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody", "L"}, "TOC": {"TOC", "TOCI", "Caption"},
	"TOCI": {"Lbl", "Reference", "NonStruct", "P", "TOC", "Link", "Span"},
}

// rules checks the elements of the structure.
func (c *checker) rules() {
	level := 0
	for _, e := range c.all {
		c.place(e)
		switch {
		case len(e.role) == 2 && e.role[0] == 'H' && e.role[1] >= '1' && e.role[1] <= '6':
			now := int(e.role[1] - '0')
			c.wants(now <= level+1, "H%d follows H%d (%s)", now, level, c.short(e))
			level = now
			c.wants(strings.TrimSpace(c.said(e)) != "", "a heading H%d says nothing", now)
		case e.role == "H":
			c.fault("a heading has no level (%s)", c.short(e))
		case e.role == "Figure" || e.role == "Formula":
			alt, _ := c.text(e.dict["Alt"])
			_, replaced := c.text(e.dict["ActualText"])
			c.wants(strings.TrimSpace(alt) != "" || replaced, "a %s has no text in its place", e.role)
		case e.role == "Table":
			c.cells(e)
		case e.role == "TH":
			scope := c.attribute(e, "Scope")
			c.wants(slices.Contains([]string{"Row", "Column", "Both"}, scope), "a TH has the Scope %q (%s)", scope, c.short(e))
		case e.role == "Link":
			c.wants(slices.ContainsFunc(e.parts, func(p part) bool { return p.object != missing && p.element == nil }), "a Link leads nowhere (%s)", c.short(e))
		}
		if said, has := c.text(e.dict["Lang"]); has {
			c.wants(language.MatchString(said), "the language of a %s is %q", e.role, said)
		}
	}
}

// place checks that an element stands where it may.
func (c *checker) place(e *element) {
	if in, bound := standsIn[e.role]; bound {
		c.wants(slices.Contains(in, e.parent.role), "%s stands in %s", e.role, e.parent.role)
	}
	if may, bound := holds[e.role]; bound {
		for _, p := range e.parts {
			switch {
			case p.element == nil:
				c.wants(e.role == "TOCI", "%s holds text that is in no element of it", e.role)
			case !slices.Contains(may, p.element.role):
				c.fault("%s holds %s", e.role, p.element.role)
			}
		}
	}
}

// attribute returns a name among the attributes of an element.
func (c *checker) attribute(e *element, key string) string {
	for _, o := range c.list(e.dict["A"]) {
		if value := c.name(c.dict(o)[key]); value != "" {
			return value
		}
	}
	return ""
}

// span returns over how many columns or rows a cell goes.
func (c *checker) span(e *element, key string) int {
	for _, o := range c.list(e.dict["A"]) {
		if n := c.whole(c.dict(o)[key]); n > 0 {
			return n
		}
	}
	return 1
}

// cells checks that every row of a table has as many columns.
func (c *checker) cells(table *element) {
	var rows []*element
	for _, kid := range table.kids() {
		if kid.role == "TR" {
			rows = append(rows, kid)
			continue
		}
		for _, row := range kid.kids() {
			if row.role == "TR" {
				rows = append(rows, row)
			}
		}
	}
	c.wants(len(rows) > 0, "a table has no rows")
	counts := make([]int, len(rows))
	for i, row := range rows {
		for _, cell := range row.kids() {
			for below := i; below < i+c.span(cell, "RowSpan"); below++ {
				if below == len(rows) {
					c.fault("a cell goes on below the last row of its table")
					break
				}
				counts[below] += c.span(cell, "ColSpan")
			}
		}
	}
	for i, n := range counts {
		if n != counts[0] {
			c.fault("row %d of a table has %d columns, the first one %d (%s)", i+1, n, counts[0], c.short(rows[i]))
			return
		}
	}
}

// short returns the begin of what an element says.
func (c *checker) short(e *element) string { return quoted(c.said(e)) }
