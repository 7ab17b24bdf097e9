package planning

import (
	"slices"
	"strconv"

	"samenspel/planning/schema"
)

// Edits returns the agreement as it stands as edits: every answer that the form knows, in the form's order, rows
// before their columns. Made in an empty agreement they give the same answers. A row that shows although a party
// removed it is a row like the others there.
func (a *Agreement) Edits(s *schema.Schema) []Edit {
	var edits []Edit
	add := func(p Path) {
		if v := a.Value(p); v != "" {
			edits = append(edits, Edit{p, v})
		}
	}
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Kind != schema.Rows {
			add(Path{Field: f.ID})
			return
		}
		last := ""
		for _, row := range a.Rows(f) {
			place := Path{f.ID, row}
			if last = max(last, a.Value(place)); a.Value(place) == "" && !slices.Contains(f.Fixed, row) {
				last = Between(last, "")
				edits = append(edits, Edit{place, last})
			}
			add(place)
			for _, col := range f.Columns {
				add(Path{col.ID, row})
			}
		}
	})
	return edits
}

// Renew returns the edits with which next year's agreement begins: the answers of this one, without what belongs to
// its evaluation and its signing, and with the next school year.
func (a *Agreement) Renew(s *schema.Schema) []Edit {
	left := map[*schema.Field]bool{}
	for _, m := range []schema.Mark{schema.MarkStatus, schema.MarkSignaturePlace, schema.MarkSignatureDate, schema.MarkSignatureManner} {
		if f := s.Marked(m); f != nil {
			left[f] = true
		}
	}
	year := s.Marked(schema.MarkSchoolYear)
	var edits []Edit
	for _, e := range a.Edits(s) {
		f := s.Field(e.Path.Field)
		table := s.TableOf(f.ID)
		if left[f] || f.From == schema.Evaluation || table != nil && table.From == schema.Evaluation {
			continue
		}
		if f == year {
			e.Value = nextSchoolYear(e.Value)
		}
		edits = append(edits, e)
	}
	return edits
}

// nextSchoolYear makes 2027-2028 of 2026-2027; what is no school year stays as it is.
func nextSchoolYear(value string) string {
	if !ValidFormat(schema.SchoolYear, value) {
		return value
	}
	first, err := strconv.Atoi(value[:4])
	if err != nil {
		return value
	}
	return strconv.Itoa(first+1) + "-" + strconv.Itoa(first+2)
}
