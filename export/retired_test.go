package export_test

import (
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
)

// TestBuild_AnswersToRemovedQuestionsAreExported is CASES 30: under the words that the question had, and only once
// there is such an answer.
func TestBuild_AnswersToRemovedQuestionsAreExported(t *testing.T) {
	in := example(t)
	chapters := len(in.Schema.Chapters)
	if r := export.Build(in); len(r.Chapters) != chapters {
		t.Fatalf("%d chapters without any such answer, want %d", len(r.Chapters), chapters)
	}
	in.Schema.History = []schema.Edition{{Version: 1, Removed: map[string]map[string]string{
		"oud.vraag": {"nl": "Wat vroegen we vroeger?", "en": "What did we ask before?"},
	}}}
	for field, value := range map[string]string{"oud.vraag": "Een antwoord\nvan vroeger", "later.vraag": "Een antwoord van later"} {
		in.Agreement.Set(planning.Edit{Path: planning.Path{Field: field}, Value: value}, planning.Maker{Writer: "test"})
	}
	r := export.Build(in)
	last := r.Chapters[len(r.Chapters)-1]
	var told []string
	for _, b := range last.Blocks {
		told = append(told, b.Title+" = "+b.Value.Text)
	}
	want := "later.vraag = Een antwoord van later|Wat vroegen we vroeger? = Een antwoord\nvan vroeger"
	if got := strings.Join(told, "|"); got != want || last.Number != chapters+1 || last.Sheet == "" {
		t.Errorf("chapter %d on sheet %q: %s, want %s", last.Number, last.Sheet, got, want)
	}
}
