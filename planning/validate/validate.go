// Package validate says what is missing, wrong or doubtful in an agreement, and what might give away who someone is.
// It reads the schema and the agreement and never alters them; a finding never blocks saving.
//
// validate.go walks the form once; kinds.go knows what may stand at a field of each kind; rules….go hold the rules
// between fields, one named function each; compute.go has the answers that the program works out; privacy.go warns
// for data of persons; progress.go counts. Only the rules spell out ids of the form, as named constants; a form that
// lacks a field leaves its rules out.
//
// The package imports planning and planning/schema only: no os, net, SQL, Fyne, and no clock. Words stand in
// assets/i18n, by the Code of a finding.
package validate

import (
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// Kind is what is the matter.
type Kind string

// The kinds. Missing: a needed answer is not there. Wrong: the answer cannot be right. Doubtful: the answer may be
// right, but looks odd beside others. Privacy: the answer may give away who someone is.
const (
	Missing  Kind = "missing"
	Wrong    Kind = "wrong"
	Doubtful Kind = "doubtful"
	Privacy  Kind = "privacy"
)

// Finding is one remark on one answer.
type Finding struct {
	// Path is the answer. A table without a filled row has the path of the table; when the table belongs to rows of
	// another one, Row is the row there.
	Path    planning.Path
	Chapter string
	Kind    Kind
	Stage   schema.Stage // from when the answer is needed; set for Missing and Wrong only
	Code    string       // key of the text
	Args    []string     // what goes into the text
}

// Check walks the form once and returns everything there is to say about the agreement, in the order of the chapters.
func Check(s *schema.Schema, a *planning.Agreement) Result {
	c := &check{view: view{schema: s, agreement: a, rows: map[string][]string{}}}
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		switch {
		case f.Kind == schema.Rows:
			c.table(f)
		case Active(s, a, f, ""):
			c.answer(f, "")
		}
	})
	for _, rule := range rules() {
		rule(c)
	}
	return c.result()
}

// check gathers findings and everything that is needed.
type check struct {
	view
	findings []Finding
	needed   []need
	year     int // in which the agreement was last changed, once asked
}

// need is an answer or a table that is needed from a stage.
type need struct {
	path    planning.Path
	chapter string
	stage   schema.Stage
}

func (c *check) chapter(field string) string {
	if ch := c.schema.Chapter(field); ch != nil {
		return ch.ID
	}
	return ""
}

// find adds a finding, unless the form lacks the field or someone put the privacy warning on it aside.
func (c *check) find(kind Kind, p planning.Path, code string, args ...string) {
	field := c.schema.Field(p.Field)
	if field == nil || kind == Privacy && c.agreement.Value(PutAside(p)) == schema.Yes {
		return
	}
	f := Finding{Path: p, Chapter: c.chapter(p.Field), Kind: kind, Code: code, Args: args}
	if kind == Missing || kind == Wrong {
		f.Stage = field.From
	}
	c.findings = append(c.findings, f)
}

func (c *check) need(p planning.Path, stage schema.Stage) {
	c.needed = append(c.needed, need{p, c.chapter(p.Field), stage})
}

// answer looks at one field, or at one column of a row.
func (c *check) answer(f *schema.Field, row string) {
	if f.Calculated() {
		return
	}
	p := planning.Path{Field: f.ID, Row: row}
	value := c.value(p)
	if f.From != "" {
		c.need(p, f.From)
	}
	if planning.IsEmpty(value) {
		if f.From != "" {
			c.find(Missing, p, "finding.missing")
		}
		return
	}
	if code, args := c.wrong(f, row, value); code != "" {
		c.find(Wrong, p, code, args...)
	}
	c.guard(f, p, value)
}

// table looks at the rows of a table, per row of the parent table when it has one.
func (c *check) table(f *schema.Field) {
	parent := c.schema.ParentOf(f)
	if parent == nil {
		if Active(c.schema, c.agreement, f, "") {
			c.group(f, c.rowsOf(f.ID))
			c.atLeastOne(f, "", c.rowsOf(f.ID))
		}
		return
	}
	groups := map[string][]string{}
	for _, row := range c.rowsOf(f.ID) {
		owner := c.value(planning.Path{Field: f.Parent, Row: row})
		groups[owner] = append(groups[owner], row)
	}
	for _, owner := range c.rowsOf(parent.ID) {
		if c.shown(f, owner) {
			c.group(f, groups[owner])
			if c.counts(parent, owner) {
				c.atLeastOne(f, owner, groups[owner])
			}
		}
		delete(groups, owner)
	}
	for _, row := range c.rowsOf(f.ID) {
		p := planning.Path{Field: f.Parent, Row: row}
		if _, lost := groups[c.value(p)]; lost && c.answered(f, row) {
			c.find(Doubtful, p, "finding.owner_gone")
		}
	}
}

// shown tells whether a table that belongs to another one is asked for in this row of it.
func (c *check) shown(f *schema.Field, owner string) bool {
	if !Active(c.schema, c.agreement, f, owner) {
		return false
	}
	parent := c.schema.ParentOf(f)
	if c.schema.ParentOf(parent) == nil {
		return Active(c.schema, c.agreement, parent, "")
	}
	return c.shown(parent, c.value(planning.Path{Field: parent.Parent, Row: owner}))
}

// group looks at the answers in rows. A row that was just added and is still empty asks for nothing yet.
func (c *check) group(f *schema.Field, rows []string) {
	for _, row := range rows {
		if !c.counts(f, row) {
			continue
		}
		for _, col := range f.Columns {
			if col.ID != f.Parent && Active(c.schema, c.agreement, col, row) {
				c.answer(col, row)
			}
		}
	}
}

// atLeastOne asks for a filled row in a table that is needed; fixed rows ask for themselves.
func (c *check) atLeastOne(f *schema.Field, owner string, rows []string) {
	if f.From == "" || len(f.Fixed) > 0 {
		return
	}
	p := planning.Path{Field: f.ID, Row: owner}
	c.need(p, f.From)
	if !slices.ContainsFunc(rows, func(row string) bool { return c.filled(f, row) }) {
		c.find(Missing, p, "finding.missing_row")
	}
}
