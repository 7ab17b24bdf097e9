package lint

import "strings"

// table is a table as it stands in its part.
type table struct {
	ID      int    `xml:"id,attr"`
	Name    string `xml:"name,attr"`
	Display string `xml:"displayName,attr"`
	Ref     string `xml:"ref,attr"`
	Totals  string `xml:"totalsRowCount,attr"`
	Filter  area   `xml:"autoFilter"`
	Columns []struct {
		Name string `xml:"name,attr"`
	} `xml:"tableColumns>tableColumn"`
	Alt struct {
		Title   string `xml:"altText,attr"`
		Summary string `xml:"altTextSummary,attr"`
	} `xml:"extLst>ext>table"`
}

// checkTable looks at the table of a sheet: Excel repairs one that says other things than its cells, and a screen
// reader says its description.
func (b *book) checkTable(s *sheet, part string) {
	var t table
	b.decode(part, &t)
	key := strings.ToLower(t.Display)
	if b.tables[key] != "" || t.Name != t.Display || badName(t.Display) {
		b.add("%s: table name %q", part, t.Display)
	}
	b.tables[key] = part
	if t.Alt.Title == "" || t.Alt.Summary == "" {
		b.add("%s: the table has no description", part)
	}
	if t.Totals != "" || t.Filter.Ref != t.Ref {
		b.add("%s: the filter is over %s, the table over %s", part, t.Filter.Ref, t.Ref)
	}
	area, ok := span(t.Ref)
	if !ok || area.left != 1 || area.top != 1 || area.bottom < 2 || area.right != len(t.Columns) {
		b.add("%s: %d columns at %s", part, len(t.Columns), t.Ref)
		return
	}
	headings := map[string]bool{}
	for i, c := range t.Columns {
		key := strings.ToLower(c.Name)
		if headings[key] || strings.TrimSpace(key) == "" || strings.ContainsAny(key, "\n\r") || units(shown(key)) > 255 {
			b.add("%s: heading %q", part, c.Name)
		}
		headings[key] = true
		if cell := s.texts[[2]int{i + 1, 1}]; cell != c.Name {
			b.add("%s: the cell above column %d says %q, the table %q", part, i+1, cell, c.Name)
		}
		b.checkEscapes(c.Name)
	}
	b.checkFilled(s, area)
}

// checkFilled looks whether all that a sheet holds is in its table, and no row in it is left empty for the looks.
func (b *book) checkFilled(s *sheet, area box) {
	filled, last := map[int]bool{}, 0
	for at := range s.texts {
		if !area.holds(at[0], at[1]) {
			b.add("%s: the cell at column %d, row %d is beside the table", s.name, at[0], at[1])
		}
		filled[at[1]], last = true, max(last, at[1])
	}
	for row := 1; row < last; row++ {
		if !filled[row] {
			b.add("%s: row %d is empty", s.name, row)
		}
	}
}
