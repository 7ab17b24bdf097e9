// Package merge puts two copies of an agreement together. An agreement is a set of changes, so merging is the union
// of two sets: the order does not matter, nor how often it is done, and no word is lost. What both parties changed
// without seeing each other is a conflict that they choose in together.
//
// It imports planning only.
package merge

import (
	"slices"

	"samenspel/planning"
)

// Result is what came of a merge.
type Result struct {
	Agreement *planning.Agreement // everything that either copy has
	New       int                 // changes that the first copy did not have
	Conflicts []planning.Conflict // what is left to choose together
}

// Merge returns the union of two copies of the same agreement; both stay as they are. A change stays a draft as long
// as no copy has it sealed.
func Merge(a, b *planning.Agreement) Result {
	merged := planning.New(a.ID)
	merged.Add(a.Changes()...)
	merged.Add(b.Changes()...)
	merged.AddDrafts(unsealed(a, b)...)
	merged.AddDrafts(unsealed(b, a)...)
	return Result{Agreement: merged, New: merged.Len() - a.Len(), Conflicts: merged.Conflicts()}
}

// unsealed returns the drafts of a copy that the other copy has not sealed.
func unsealed(a, other *planning.Agreement) []planning.Change {
	draft := map[planning.ID]bool{}
	for _, c := range other.Drafts() {
		draft[c.ID()] = true
	}
	return slices.DeleteFunc(a.Drafts(), func(c planning.Change) bool {
		id := c.ID()
		return other.Has(id) && !draft[id]
	})
}

// New returns the changes of b that a does not have, sorted by id.
func New(a, b *planning.Agreement) []planning.Change {
	var fresh []planning.Change
	for _, c := range b.Changes() {
		if !a.Has(c.ID()) {
			fresh = append(fresh, c)
		}
	}
	return fresh
}
