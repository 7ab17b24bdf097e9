//go:build e2e

package e2e

import (
	"testing"

	"samenspel/assets"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/form"
)

// page knows where the Tab key stops in a chapter, from the form alone.
type page struct {
	t       *testing.T
	schema  *schema.Schema
	texts   *schema.Texts
	chapter *schema.Chapter
}

func chapter(t *testing.T, id string) (page, int) {
	t.Helper()
	s, texts, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range s.Chapters {
		if c.ID == id {
			return page{t, s, texts, c}, i
		}
	}
	t.Fatalf("no chapter %s", id)
	return page{}, 0
}

// to returns how many stops lie between the first question of the chapter and a node, in an agreement that stands as
// a. Of a question the stop is where its answer is typed.
func (p page) to(a *planning.Agreement, kind form.NodeKind, field, row string) int {
	p.t.Helper()
	first, at := -1, 0
	for _, n := range form.Layout(p.schema, a, p.chapter, nil) {
		before, own := p.stops(a, n)
		if first < 0 && n.Kind == form.Question {
			first = at + before
		}
		if n.Kind == kind && n.Field == field && n.Row == row {
			return at + before - first
		}
		at += before + own
	}
	p.t.Fatalf("no %s %s in %s", kind, field, p.chapter.ID)
	return 0
}

// stops counts the stops of a node: before its answer (the line that folds the explanation out; in a row F1 does) and of the answer itself.
func (p page) stops(a *planning.Agreement, n form.Node) (before, own int) {
	if n.Kind == form.Section {
		return 0, 0
	}
	f := p.schema.Field(n.Field)
	words := p.texts.Fields[n.Field]
	if (n.Kind == form.Question || n.Kind == form.Table) && n.Depth == 0 {
		if words.Example != "" || words.Why != "" || len(words.ChoiceHelp) > 0 {
			before = 1
		}
	}
	switch n.Kind {
	case form.Question:
		return before, p.answer(a, f, n.Row)
	case form.Row:
		if n.Fixed {
			return 0, 1
		}
		return 0, 5
	case form.Suggest:
		return 0, len(f.Suggested) + 1
	case form.Add:
		if len(f.Suggested) > 0 {
			return 0, 2
		}
		return 0, 1
	}
	return before, 0
}

func (p page) answer(a *planning.Agreement, f *schema.Field, row string) int {
	switch f.Kind {
	case schema.YesNo, schema.Date:
		return 2
	case schema.Choices:
		return len(f.Options(row))
	case schema.Number:
		if f.Computed != "" && !f.Overridable {
			return 0
		}
	case schema.Reference:
		if n := len(a.Rows(p.schema.Field(f.Table))); n > 0 && f.Many {
			return n
		}
	}
	return 1
}
