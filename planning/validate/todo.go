package validate

import (
	"slices"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// unsettled stands before the id of a field of which someone said that it is still to be found out.
const unsettled = "_uitzoeken."

// longestNote is the number of signs that a note may have.
const longestNote = 200

// Todo returns the path at which a question is marked as still to be found out. It holds a note, or "ja" for a mark
// without one. The mark is no answer: it travels with the agreement, is printed nowhere and counts for nothing.
func Todo(p planning.Path) planning.Path {
	return planning.Path{Field: unsettled + p.Field, Row: p.Row}
}

// TodoValue returns what marks a question, with a note that may be empty.
func TodoValue(note string) string {
	note = strings.TrimSpace(planning.CleanLine(note))
	if signs := []rune(note); len(signs) > longestNote {
		note = strings.TrimSpace(string(signs[:longestNote]))
	}
	if note == "" {
		return schema.Yes
	}
	return note
}

// TodoNote returns the note at a question that is marked, and whether it is. Of two parties who wrote one without
// seeing each other both notes stand there.
func TodoNote(a *planning.Agreement, p planning.Path) (note string, marked bool) {
	var notes []string
	for _, c := range a.Newest(Todo(p)) {
		marked = marked || c.Value != ""
		if c.Value != "" && c.Value != schema.Yes && !slices.Contains(notes, c.Value) {
			notes = append(notes, c.Value)
		}
	}
	return strings.Join(notes, " / "), marked
}

// About returns the question that a path is about: of a mark or a warning that was put aside the question at which it
// stands, otherwise the path itself.
func About(p planning.Path) planning.Path {
	for _, prefix := range []string{unsettled, putAside} {
		if field, ok := strings.CutPrefix(p.Field, prefix); ok {
			return planning.Path{Field: field, Row: p.Row}
		}
	}
	return p
}
