package form

import (
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

// NodeKind is what a Node shows.
type NodeKind string

// The kinds of node.
const (
	Section  NodeKind = "section"  // a heading with its introduction
	Question NodeKind = "question" // a field or a column
	Table    NodeKind = "table"    // the heading of a rows field
	Row      NodeKind = "row"      // the head of a row, with its buttons
	Suggest  NodeKind = "suggest"  // the offer of rows to begin with
	Add      NodeKind = "add"      // the button that adds a row
)

// Node is one thing in a chapter. Field is the section's or the field's id; Row the row that a question, a row head
// or a child table stands in. Depth says how deep it lies: the nodes of a row lie one deeper than its head.
type Node struct {
	Kind  NodeKind
	Field string
	Row   string
	Depth int
	Open  bool // of a Row: its nodes follow
	Fixed bool // of a Row: it can't be removed or moved
}

// View is what the user folded open or closed, by row (and by suggestKey); a row that is not in it stands as
// defaultOpen says.
type View map[string]bool

// Layout lists the nodes of a chapter in reading order. Questions that do not apply now are left out.
func Layout(s *schema.Schema, a *planning.Agreement, chapter *schema.Chapter, view View) []Node {
	l := layouter{schema: s, agreement: a, view: view}
	for _, sec := range chapter.Sections {
		l.add(Node{Kind: Section, Field: sec.ID})
		for _, f := range sec.Fields {
			switch {
			case f.Parent != "":
				// stands in the rows of its parent table
			case !validate.Active(s, a, f, ""):
			case f.Kind == schema.Rows:
				l.table(f, "", 0)
			default:
				l.add(Node{Kind: Question, Field: f.ID})
			}
		}
	}
	return l.nodes
}

type layouter struct {
	schema    *schema.Schema
	agreement *planning.Agreement
	view      View
	nodes     []Node
}

func (l *layouter) add(n Node) { l.nodes = append(l.nodes, n) }

// table lists a table; parent is the row it belongs to, or empty.
func (l *layouter) table(f *schema.Field, parent string, depth int) {
	rows := l.agreement.Rows(f)
	if f.Parent != "" {
		rows = l.agreement.ChildRows(f, parent)
	}
	l.add(Node{Kind: Table, Field: f.ID, Row: parent, Depth: depth})
	if len(f.Suggested) > 0 && (len(rows) == 0 || l.view[suggestKey(f)]) {
		l.add(Node{Kind: Suggest, Field: f.ID, Row: parent, Depth: depth})
	}
	for i, row := range rows {
		l.row(f, row, depth, i == 0)
	}
	if len(f.Fixed) == 0 {
		l.add(Node{Kind: Add, Field: f.ID, Row: parent, Depth: depth})
	}
	l.orphans(f, depth)
}

// orphans lists rows that belonged to a row of this table which another party removed meanwhile, so that their words
// are seen and can be given another place.
func (l *layouter) orphans(f *schema.Field, depth int) {
	owners := l.agreement.Rows(f)
	for _, child := range l.schema.ChildrenOf(f) {
		first := true
		for _, row := range l.agreement.Rows(child) {
			if slices.Contains(owners, l.agreement.Value(planning.Path{Field: child.Parent, Row: row})) {
				continue
			}
			if first {
				l.add(Node{Kind: Table, Field: child.ID, Depth: depth})
			}
			first = false
			l.add(Node{Kind: Row, Field: child.ID, Row: row, Depth: depth, Open: true})
			for _, col := range child.Columns {
				l.add(Node{Kind: Question, Field: col.ID, Row: row, Depth: depth + 1})
			}
		}
	}
}

func (l *layouter) row(f *schema.Field, row string, depth int, first bool) {
	open, chosen := l.view[row]
	if !chosen {
		open = defaultOpen(l.schema, f, first)
	}
	l.add(Node{Kind: Row, Field: f.ID, Row: row, Depth: depth, Open: open, Fixed: len(f.Fixed) > 0})
	if !open {
		return
	}
	for _, col := range f.Columns {
		if col.ID != f.Parent && validate.Active(l.schema, l.agreement, col, row) {
			l.add(Node{Kind: Question, Field: col.ID, Row: row, Depth: depth + 1})
		}
	}
	for _, child := range l.schema.ChildrenOf(f) {
		if validate.Active(l.schema, l.agreement, child, row) {
			l.table(child, row, depth+1)
		}
	}
}

// smallRow is the number of columns up to which a row stands open by itself.
const smallRow = 3

// defaultOpen tells whether a row that the user did not fold stands open: small rows do, of a table with large rows
// only the first one that always exists.
func defaultOpen(s *schema.Schema, f *schema.Field, first bool) bool {
	if len(f.Fixed) > 0 {
		return first
	}
	return len(f.Columns) <= smallRow+1 && len(s.ChildrenOf(f)) == 0
}
