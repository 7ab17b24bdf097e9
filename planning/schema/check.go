package schema

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Rules that a field may be computed by; planning/validate has the function of each.
var computed = []string{"fte", "hours_year", "meetings_year", "money_total"}

var (
	fieldID = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$`)
	rowID   = regexp.MustCompile(`^[a-z0-9_]+$`)
)

// checker gathers every fault of a form, so that its writer can mend them in one round.
type checker struct {
	schema *Schema
	texts  *Texts
	faults []error
	seen   map[string]string
}

func (c *checker) fault(file, place, format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf("%s.json: %s: %s", file, place, fmt.Sprintf(format, args...)))
}

func (c *checker) structure() {
	c.seen = map[string]string{}
	c.form()
	c.history()
	for _, ch := range c.schema.Chapters {
		for _, sec := range ch.Sections {
			c.once(ch.ID, "section "+sec.ID)
			for _, f := range sec.Fields {
				c.field(ch.ID, f, nil)
			}
		}
	}
}

// form checks what form.json says about fields.
func (c *checker) form() {
	for _, mark := range slices.Sorted(maps.Keys(c.schema.marks)) {
		if id := c.schema.marks[mark]; c.schema.Field(id) == nil {
			c.fault("form", "mark "+string(mark), "the field %q does not exist; mend the id", id)
		}
	}
	if status := c.schema.Marked(MarkStatus); status != nil {
		for _, answer := range c.schema.Final {
			if !possible(status, answer) {
				c.fault("form", "final", "%q is no answer to %q; mend it", answer, status.ID)
			}
		}
	}
	c.listed("matrix", c.schema.Matrix)
	c.listed("summary", c.schema.Summary)
}

// listed checks the questions that form.json takes together.
func (c *checker) listed(place string, parts [][]string) {
	for _, id := range slices.Concat(parts...) {
		if c.schema.Field(id) == nil {
			c.fault("form", place, "the field %q does not exist; mend the id", id)
		}
	}
}

func (c *checker) once(file, id string) {
	if other, ok := c.seen[id]; ok {
		c.fault(file, id, "this id stands in %s.json too; give one of the two another id", other)
	}
	c.seen[id] = file
}

func (c *checker) field(file string, f *Field, table *Field) {
	c.once(file, f.ID)
	if !fieldID.MatchString(f.ID) {
		c.fault(file, f.ID, "an id has lower-case letters, digits, points and underscores only")
	}
	if f.From != "" && !slices.Contains(Stages(), f.From) {
		c.fault(file, f.ID, "unknown stage %q; use one of %v", f.From, Stages())
	}
	for _, cond := range f.When {
		c.condition(file, f, table, cond)
	}
	if f.Headcount && f.Kind != Number && f.Kind != Text {
		c.fault(file, f.ID, "a headcount is a number or a text; take \"headcount\" away")
	}
	if f.Person && !f.Personal {
		c.fault(file, f.ID, "the name of a person is data of a person; add \"personal\"")
	}
	if f.Personal && f.Kind != Text && f.Kind != Memo {
		c.fault(file, f.ID, "data of a person is a text or a memo; take \"personal\" away")
	}
	if f.Who && (f.Personal || f.Kind != Text && f.Kind != Memo) {
		c.fault(file, f.ID, "who does something is a text or a memo that is published; take \"who\" away")
	}
	if f.Completes && !completes(f, table) {
		c.fault(file, f.ID, "only a column completes the answer of a single line before it, with one of a single line; take \"completes\" away")
	}
	switch f.Kind {
	case Text:
		c.format(file, f)
	case Choice, Choices:
		if len(f.Choices) == 0 && len(f.ChoicesByRow) == 0 {
			c.fault(file, f.ID, "a choice needs choices; add them")
		}
	case Reference:
		if t := c.schema.Field(f.Table); t == nil || t.Kind != Rows {
			c.fault(file, f.ID, "refers to the table %q, which does not exist; mend \"table\"", f.Table)
		}
	case Number:
		if f.Min != nil && f.Max != nil && *f.Min > *f.Max {
			c.fault(file, f.ID, "no number lies from %v to %v; mend \"min\" or \"max\"", *f.Min, *f.Max)
		}
		if f.Computed != "" && !slices.Contains(computed, f.Computed) {
			c.fault(file, f.ID, "unknown rule %q; use one of %v", f.Computed, computed)
		}
	case Rows:
		c.rows(file, f, table)
	case Memo, Date, YesNo:
	default:
		c.fault(file, f.ID, "unknown kind %q; see the list of kinds in package schema", f.Kind)
	}
}

func (c *checker) format(file string, f *Field) {
	known := []Format{"", BRIN, DUOLocation, KvK, KvKLocation, Municipality, Email, Phone, Time, SchoolYear}
	if !slices.Contains(known, f.Format) {
		c.fault(file, f.ID, "unknown format %q; use one of %v", f.Format, known[1:])
	}
}

func (c *checker) rows(file string, f, table *Field) {
	if table != nil {
		c.fault(file, f.ID, "a table cannot stand inside a table; make it a table of its own with \"parent\"")
	}
	if len(f.Columns) == 0 {
		c.fault(file, f.ID, "a table needs columns; add them")
	}
	if f.Name != "" && f.Column(f.Name) == nil {
		c.fault(file, f.ID, "the naming column %q is not in this table; mend \"name\"", f.Name)
	}
	if p := f.Column(f.Parent); f.Parent != "" && (p == nil || p.Kind != Reference || p.Many || c.schema.Field(p.Table) == nil) {
		c.fault(file, f.ID, "\"parent\" must be a column of this table that refers to one row; mend it")
	}
	if c.loops(f) {
		c.fault(file, f.ID, "this table belongs to rows of itself; mend \"parent\"")
	}
	for _, id := range f.Fixed {
		if !rowID.MatchString(id) {
			c.fault(file, f.ID, "the fixed row %q has an unfit id; use lower-case letters, digits and underscores", id)
		}
	}
	for _, s := range f.Suggested {
		for _, column := range slices.Sorted(maps.Keys(s.Values)) {
			col := f.Column(column)
			if col == nil {
				c.fault(file, f.ID, "suggestion %q fills %q, which is no column of this table; mend the id", s.ID, column)
				continue
			}
			for item := range strings.SplitSeq(s.Values[column], "\n") {
				if !possible(col, item) {
					c.fault(file, f.ID, "suggestion %q fills %q with %q, which is no answer to it; mend it", s.ID, column, item)
				}
			}
		}
	}
	for _, col := range f.Columns {
		if !strings.HasPrefix(col.ID, f.ID+".") {
			c.fault(file, col.ID, "a column's id begins with its table's: %s.…", f.ID)
		}
		c.field(file, col, f)
	}
}

// words checks that every id has its texts and that no text is left without an id.
func (c *checker) words() {
	used := map[string]bool{}
	for _, ch := range c.schema.Chapters {
		if t := c.texts.Chapters[ch.ID]; t.Title == "" || t.Purpose == "" {
			c.fault(ch.ID, "chapter", "needs title and purpose in the texts")
		}
		for _, sec := range ch.Sections {
			used["section "+sec.ID] = true
			if c.texts.Sections[sec.ID].Title == "" {
				c.fault(ch.ID, sec.ID, "the section has no title in the texts; add it")
			}
			for _, f := range sec.Fields {
				c.fieldWords(ch.ID, f, used)
				for _, col := range f.Columns {
					c.fieldWords(ch.ID, col, used)
				}
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.texts.Fields)) {
		if !used[id] {
			c.fault("texts", id, "a text for a field that does not exist; remove it or mend the id")
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.texts.Sections)) {
		if !used["section "+id] {
			c.fault("texts", id, "a text for a section that does not exist; remove it or mend the id")
		}
	}
}

func (c *checker) fieldWords(file string, f *Field, used map[string]bool) {
	used[f.ID] = true
	t := c.texts.Fields[f.ID]
	if t.Label == "" {
		c.fault(file, f.ID, "has no label in the texts; add it")
	}
	if f.Unit != "" && c.texts.Units[f.Unit] == "" {
		c.fault(file, f.ID, "the unit %q has no words in form.json of the texts; add it", f.Unit)
	}
	for _, choice := range allChoices(f) {
		if t.Choices[choice] == "" {
			c.fault(file, f.ID, "the choice %q has no words in the texts; add them", choice)
		}
	}
	if f.Kind != Rows {
		return
	}
	if t.Row == "" {
		c.fault(file, f.ID, "the texts do not say what one row is called; add \"row\"")
	}
	for _, id := range f.Fixed {
		if t.Fixed[id].Title == "" {
			c.fault(file, f.ID, "the fixed row %q has no title in the texts; add it", id)
		}
	}
	for _, s := range f.Suggested {
		for column := range t.Suggested[s.ID] {
			if f.Column(column) == nil {
				c.fault(file, f.ID, "suggestion %q has words for %q, which is no column of this table", s.ID, column)
			}
		}
		if len(t.Suggested[s.ID])+len(s.Values) == 0 {
			c.fault(file, f.ID, "suggestion %q is empty; fill it or remove it", s.ID)
		}
	}
}

func allChoices(f *Field) []string {
	all := slices.Clone(f.Choices)
	for _, by := range f.ChoicesByRow {
		all = append(all, by...)
	}
	return all
}

// completes tells whether the answer to a column can be read as one with that of the column before it: neither is a list,
// nor does that one complete another.
func completes(f, table *Field) bool {
	if table == nil || f == table.Columns[0] {
		return false
	}
	before := table.Columns[slices.Index(table.Columns, f)-1]
	for _, col := range []*Field{before, f} {
		if col.Kind == Memo || col.Kind == Choices || col.Kind == Reference && col.Many {
			return false
		}
	}
	return !before.Completes
}
