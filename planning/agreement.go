package planning

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"samenspel/planning/schema"
)

// Agreement is a set of changes and what can be read from it. It is not safe for use by several goroutines at once;
// hand out a Clone.
type Agreement struct {
	ID string // id of the document; the same in every copy

	changes map[ID]Change
	drafts  map[ID]bool   // changes that nobody else has seen yet
	by      map[Path][]ID // all changes of a path
	cells   map[string][]Path
	gone    map[ID]int // how many changes replace this one
	seq     uint64
}

// Maker is who makes a change, and when.
type Maker struct {
	Party  string
	Writer string
	At     int64 // milliseconds since 1970 UTC
}

// Edit is a wish: this value at this path.
type Edit struct {
	Path  Path
	Value string
}

// New returns an agreement without any change.
func New(id string) *Agreement {
	return &Agreement{
		ID: id, changes: map[ID]Change{}, drafts: map[ID]bool{},
		by: map[Path][]ID{}, cells: map[string][]Path{}, gone: map[ID]int{},
	}
}

// Clone returns a copy that shares nothing that is ever altered.
func (a *Agreement) Clone() *Agreement {
	b := &Agreement{
		ID: a.ID, seq: a.seq, changes: maps.Clone(a.changes), drafts: maps.Clone(a.drafts), gone: maps.Clone(a.gone),
		by: make(map[Path][]ID, len(a.by)), cells: make(map[string][]Path, len(a.cells)),
	}
	for p, ids := range a.by {
		b.by[p] = slices.Clone(ids)
	}
	for r, ps := range a.cells {
		b.cells[r] = slices.Clone(ps)
	}
	return b
}

// Len returns the number of changes.
func (a *Agreement) Len() int { return len(a.changes) }

// Changes returns all changes, sorted by id.
func (a *Agreement) Changes() []Change {
	ids := slices.SortedFunc(maps.Keys(a.changes), compareIDs)
	all := make([]Change, len(ids))
	for i, id := range ids {
		all[i] = a.changes[id]
	}
	return all
}

// Has tells whether the change is in the set.
func (a *Agreement) Has(id ID) bool { _, ok := a.changes[id]; return ok }

// Add puts changes into the set and returns how many were new. Adding is a union: order and repetition do not matter.
// A draft that comes along has been seen by others and is no draft any more.
func (a *Agreement) Add(changes ...Change) int {
	added := 0
	for _, c := range changes {
		id := c.ID()
		if a.Has(id) {
			delete(a.drafts, id)
			continue
		}
		added++
		a.put(id, c)
	}
	return added
}

// AddDrafts is Add for changes that nobody else has seen: the next change of the same path may take their place.
func (a *Agreement) AddDrafts(changes ...Change) {
	a.Add(changes...)
	for _, c := range changes {
		a.drafts[c.ID()] = true
	}
}

// Drafts returns the changes that nobody else has seen, sorted by id.
func (a *Agreement) Drafts() []Change {
	ids := slices.SortedFunc(maps.Keys(a.drafts), compareIDs)
	all := make([]Change, len(ids))
	for i, id := range ids {
		all[i] = a.changes[id]
	}
	return all
}

// Seal makes drafts into changes that are never altered again; publishing does it.
func (a *Agreement) Seal() { a.drafts = map[ID]bool{} }

func (a *Agreement) put(id ID, c Change) {
	a.changes[id] = c
	if c.Path.Row != "" && !slices.Contains(a.cells[c.Path.Row], c.Path) {
		a.cells[c.Path.Row] = append(a.cells[c.Path.Row], c.Path)
	}
	a.by[c.Path] = append(a.by[c.Path], id)
	for _, r := range c.Replaces {
		a.gone[r]++
	}
	a.seq = max(a.seq, c.Seq)
}

func (a *Agreement) take(id ID) {
	c := a.changes[id]
	delete(a.changes, id)
	delete(a.drafts, id)
	a.by[c.Path] = slices.DeleteFunc(a.by[c.Path], func(other ID) bool { return other == id })
	for _, r := range c.Replaces {
		if a.gone[r]--; a.gone[r] == 0 {
			delete(a.gone, r)
		}
	}
}

// Newest returns the changes of a path that no other change replaces, the one to show first. None: nothing was
// answered. Two or more with different values: two parties changed the same answer without seeing each other.
func (a *Agreement) Newest(p Path) []Change { return slices.SortedFunc(a.standing(p), newer) }

// standing yields the changes of a path that no other change replaces.
func (a *Agreement) standing(p Path) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for _, id := range a.by[p] {
			if a.gone[id] == 0 && !yield(a.changes[id]) {
				return
			}
		}
	}
}

// Value returns the answer at a path, or the empty string.
func (a *Agreement) Value(p Path) string {
	var first Change
	found := false
	for c := range a.standing(p) { // nearly always one: nothing to sort
		if !found || newer(c, first) < 0 {
			first, found = c, true
		}
	}
	return first.Value
}

// Set makes one change and adds it as a draft. It returns the change, the drafts whose place it took, and whether
// anything changed: an equal value makes no change. A row that is removed (an empty value at its own path) takes
// every answer in it that stands here along; an answer that another party wrote meanwhile survives.
func (a *Agreement) Set(e Edit, by Maker) (made Change, dropped []ID, changed bool) {
	newest := a.Newest(e.Path)
	if len(newest) <= 1 && a.Value(e.Path) == e.Value {
		return Change{}, nil, false
	}
	replaces := map[ID]bool{}
	for _, id := range a.tips(e.Path) {
		if a.drafts[id] && a.gone[id] == 0 {
			for _, r := range a.changes[id].Replaces {
				replaces[r] = true
			}
			a.take(id)
			dropped = append(dropped, id)
			continue
		}
		replaces[id] = true
	}
	if e.Value == "" {
		for _, cell := range a.rowCells(e.Path) {
			for _, c := range a.Newest(cell) {
				replaces[c.ID()] = true
			}
		}
	}
	made = Change{
		Path: e.Path, Value: e.Value, Replaces: slices.SortedFunc(maps.Keys(replaces), compareIDs),
		Party: by.Party, Writer: by.Writer, Seq: a.seq + 1, At: by.At,
	}
	a.AddDrafts(made)
	return made, dropped, true
}

// tips returns the changes of a path that no other change of the same path replaces.
func (a *Agreement) tips(p Path) []ID {
	replaced := map[ID]bool{}
	for _, id := range a.by[p] {
		for _, r := range a.changes[id].Replaces {
			replaced[r] = true
		}
	}
	var tips []ID
	for _, id := range a.by[p] {
		if !replaced[id] {
			tips = append(tips, id)
		}
	}
	return tips
}

// rowCells returns the paths of the columns of the row that p is the existence of; none when p is a column or a
// single field.
func (a *Agreement) rowCells(p Path) []Path {
	var cells []Path
	for _, c := range a.cells[p.Row] {
		if strings.HasPrefix(c.Field, p.Field+".") {
			cells = append(cells, c)
		}
	}
	return cells
}

// Rows returns the ids of the rows of a table in their order: the fixed ones first. A row that was removed while
// another party still wrote in it is there, so that nobody's words disappear.
func (a *Agreement) Rows(table *schema.Field) []string {
	rows := slices.Clone(table.Fixed)
	order := map[string]string{}
	for row, cells := range a.cells {
		if slices.Contains(table.Fixed, row) {
			continue
		}
		if key, ok := a.rowKey(table, row, cells); ok {
			order[row] = key
		}
	}
	free := slices.SortedFunc(maps.Keys(order), func(x, y string) int {
		if c := strings.Compare(order[x], order[y]); c != 0 {
			return c
		}
		return strings.Compare(x, y)
	})
	return append(rows, free...)
}

// rowKey returns the order key of a row and whether the row shows.
func (a *Agreement) rowKey(table *schema.Field, row string, cells []Path) (string, bool) {
	place := Path{Field: table.ID, Row: row}
	if key := a.Value(place); key != "" {
		return key, true
	}
	if len(a.by[place]) == 0 {
		return "", false
	}
	for _, cell := range cells {
		if table.Column(cell.Field) != nil && a.holdsWords(cell) {
			return "~", true
		}
	}
	return "", false
}

// holdsWords tells whether any party's newest answer at a path says something.
func (a *Agreement) holdsWords(p Path) bool {
	return slices.ContainsFunc(a.Newest(p), func(c Change) bool { return c.Value != "" })
}

// ChildRows returns the rows of a table that belong to this row of its parent table.
func (a *Agreement) ChildRows(child *schema.Field, parent string) []string {
	return slices.DeleteFunc(a.Rows(child), func(row string) bool {
		return a.Value(Path{child.Parent, row}) != parent
	})
}

// LastChange returns the time of the newest change in milliseconds since 1970 UTC, or 0.
func (a *Agreement) LastChange() int64 {
	var last int64
	for _, c := range a.changes {
		last = max(last, c.At)
	}
	return last
}
