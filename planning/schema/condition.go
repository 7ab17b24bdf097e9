package schema

import "slices"

// condition checks one condition of a field; table is the table that the field is a column of, or nil.
func (c *checker) condition(file string, f, table *Field, cond Condition) {
	asked := c.schema.Field(cond.Field)
	if asked == nil {
		c.fault(file, f.ID, "the condition asks for %q, which does not exist; mend the id", cond.Field)
		return
	}
	if _, earlier := c.seen[cond.Field]; !earlier || cond.Field == f.ID {
		c.fault(file, f.ID, "the condition asks for %q, which comes later; put that question first", cond.Field)
	}
	if of := c.schema.TableOf(cond.Field); of != nil && of != table && of != c.owner(f, table) {
		c.fault(file, f.ID, "the condition asks for %q, a column of another table; use a column of this table or of its parent", cond.Field)
	}
	if len(cond.Is) == 0 {
		c.fault(file, f.ID, "the condition on %q lists no answers; add \"is\"", cond.Field)
	}
	for _, answer := range cond.Is {
		if !possible(asked, answer) {
			c.fault(file, f.ID, "the condition waits for %q, which is no answer to %q; mend it", answer, cond.Field)
		}
	}
}

// owner returns the table to whose rows a table, or the table of a column, belongs; nil when there is none yet.
func (c *checker) owner(f, table *Field) *Field {
	if table == nil {
		table = f
	}
	if ref := c.schema.Field(table.Parent); table.Parent != "" && ref != nil {
		return c.schema.Field(ref.Table)
	}
	return nil
}

// possible tells whether an answer can be given to a field; of a field without choices anything can.
func possible(f *Field, answer string) bool {
	switch f.Kind {
	case YesNo:
		return answer == Yes || answer == No
	case Choice, Choices:
		return slices.Contains(allChoices(f), answer)
	case Rows:
		return false
	case Text, Memo, Number, Date, Reference:
	}
	return true
}

// loops tells whether a table belongs, by its parents, to rows of itself.
func (c *checker) loops(table *Field) bool {
	seen := map[*Field]bool{}
	for t := table; t != nil && !seen[t]; {
		seen[t] = true
		if t = c.owner(t, nil); t == table {
			return true
		}
	}
	return false
}
