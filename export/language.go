package export

import (
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// firstLanguage is that of documents of which nothing says what language they are in.
const firstLanguage = "nl"

// Language returns the language that an agreement asks its documents to be in, such as "en". An answer that the form
// does not offer counts as none, so a wrong one never keeps a document from being made.
func Language(s *schema.Schema, a *planning.Agreement) string {
	f := s.Marked(schema.MarkLanguage)
	if f == nil {
		return firstLanguage
	}
	answer := a.Value(planning.Path{Field: f.ID})
	if !slices.Contains(f.Choices, answer) {
		return firstLanguage
	}
	return answer
}
