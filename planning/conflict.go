package planning

import (
	"slices"
	"strings"
)

// Conflict is a path with two or more newest values that differ, or a row that one party removed while another
// wrote in it.
type Conflict struct {
	Path    Path
	Newest  []Change
	Removed bool
}

// Conflicts returns what the parties still have to choose together, sorted by path. What is no answer needs no choice.
func (a *Agreement) Conflicts() []Conflict {
	var found []Conflict
	for p := range a.by {
		if strings.HasPrefix(p.Field, aside) {
			continue
		}
		newest := a.Newest(p)
		if differ(newest) {
			found = append(found, Conflict{Path: p, Newest: newest})
		} else if len(newest) > 0 && newest[0].Value == "" && p.Row != "" {
			for _, cell := range a.rowCells(p) {
				if a.holdsWords(cell) {
					found = append(found, Conflict{Path: p, Newest: append(newest, a.Newest(cell)...), Removed: true})
					break
				}
			}
		}
	}
	slices.SortFunc(found, func(x, y Conflict) int {
		if c := strings.Compare(x.Path.Field, y.Path.Field); c != 0 {
			return c
		}
		return strings.Compare(x.Path.Row, y.Path.Row)
	})
	return found
}

func differ(changes []Change) bool {
	for i := 1; i < len(changes); i++ {
		if changes[i].Value != changes[0].Value {
			return true
		}
	}
	return false
}
