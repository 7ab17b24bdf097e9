package planning

import (
	"slices"
	"strconv"
	"strings"

	"samenspel/planning/schema"
)

// aside begins the fields of what is no answer to a question, such as a warning that someone put aside.
const aside = "_"

// FormSeen is the path at which the newest version of the form stands that someone has looked at for this agreement.
// It is a change like any other: it travels, merges, and can be undone.
func FormSeen() Path { return Path{Field: aside + "formulier"} }

// FormVersion returns the version of the form that the agreement was made with or, when that is newer, that someone
// has looked at since.
func (a *Agreement) FormVersion(made int) int {
	for _, c := range a.Newest(FormSeen()) {
		if seen, err := strconv.Atoi(c.Value); err == nil {
			made = max(made, seen)
		}
	}
	return made
}

// Unasked returns the paths of answers to questions that the form does not have, sorted: an older version of the form
// asked them, or a newer one does.
func (a *Agreement) Unasked(s *schema.Schema) []Path {
	var paths []Path
	for p := range a.by {
		if s.Field(p.Field) != nil || strings.HasPrefix(p.Field, aside) || !a.holdsWords(p) {
			continue
		}
		if len(a.rowCells(p)) == 0 { // else it says where a row stands
			paths = append(paths, p)
		}
	}
	slices.SortFunc(paths, func(x, y Path) int {
		if c := strings.Compare(x.Field, y.Field); c != 0 {
			return c
		}
		return strings.Compare(x.Row, y.Row)
	})
	return paths
}
