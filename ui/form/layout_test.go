package form

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/assets"
	"samenspel/planning"
	"samenspel/planning/schema"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// example returns the form, its words and the example agreement.
func example(t testing.TB) (*schema.Schema, *schema.Texts, *planning.Agreement) {
	t.Helper()
	s, texts, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(s)
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("voorbeeld")
	for _, e := range edits {
		a.Set(e, planning.Maker{Writer: "test"})
	}
	return s, texts, a
}

func chapterOf(t testing.TB, s *schema.Schema, id string) *schema.Chapter {
	t.Helper()
	for _, c := range s.Chapters {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("no chapter %s", id)
	return nil
}

// lines writes nodes as text, one a line.
func lines(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		fmt.Fprintf(&b, "%s%s %s", strings.Repeat("  ", n.Depth), n.Kind, n.Field)
		if n.Row != "" {
			fmt.Fprintf(&b, " @%s", n.Row)
		}
		if n.Open {
			b.WriteString(" open")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestLayout_Golden(t *testing.T) {
	s, _, a := example(t)
	for _, c := range []struct {
		name, chapter string
		agreement     *planning.Agreement
		view          View
	}{
		{"empty-themas", "themas", planning.New("x"), nil},
		{"empty-overleg", "overleg", planning.New("x"), nil},
		{"empty-privacy", "privacy", planning.New("x"), nil},
		{"themas", "themas", a, View{"veilige_school": true}},
		{"inzet", "inzet", a, nil},
		{"privacy", "privacy", a, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lines(Layout(s, c.agreement, chapterOf(t, s, c.chapter), c.view))
			path := filepath.Join("testdata", c.name+".golden")
			if *update {
				if err := os.MkdirAll("testdata", 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil || got != string(want) {
				t.Errorf("the layout changed (%v); look at it and run with -update:\n%s", err, got)
			}
		})
	}
}

// TestLayout_AConditionBringsAndTakesQuestions follows "privacy.deelt": without "ja" what depends on it is not asked.
func TestLayout_AConditionBringsAndTakesQuestions(t *testing.T) {
	s, _, _ := example(t)
	a := planning.New("x")
	chapter := chapterOf(t, s, "privacy")
	ask := func() int {
		n := 0
		for _, node := range Layout(s, a, chapter, nil) {
			if node.Kind == Question || node.Kind == Table {
				n++
			}
		}
		return n
	}
	none := ask()
	a.Set(planning.Edit{Path: planning.Path{Field: "privacy.deelt"}, Value: schema.Yes}, planning.Maker{})
	all := ask()
	a.Set(planning.Edit{Path: planning.Path{Field: "privacy.deelt"}, Value: schema.No}, planning.Maker{})
	if no := ask(); no != none || all <= none {
		t.Fatalf("%d questions without an answer, %d with yes, %d with no", none, all, no)
	}
}

// TestLayout_RowsWhoseOwnerIsGoneStayInSight: one party adds dates to a consultation that the other removes meanwhile.
func TestLayout_RowsWhoseOwnerIsGoneStayInSight(t *testing.T) {
	s, _, _ := example(t)
	a := planning.New("x")
	by := planning.Maker{Writer: "a"}
	for _, e := range []planning.Edit{
		{Path: planning.Path{Field: "overleg.datums", Row: "d1"}, Value: "m"},
		{Path: planning.Path{Field: "overleg.datums.overleg", Row: "d1"}, Value: "weg"},
		{Path: planning.Path{Field: "overleg.datums.datum", Row: "d1"}, Value: "2026-10-01"},
	} {
		a.Set(e, by)
	}
	got := lines(Layout(s, a, chapterOf(t, s, "overleg"), nil))
	for _, want := range []string{"row overleg.datums @d1 open", "  question overleg.datums.overleg @d1", "  question overleg.datums.datum @d1"} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("%q is not there:\n%s", want, got)
		}
	}
}
