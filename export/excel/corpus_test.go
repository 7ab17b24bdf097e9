package excel

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/validate"
)

// corpusFolder is where the workbooks of the corpus are left for other programs to read: scripts/ooxml.sh asks for
// it. Without it they are only linted.
const corpusFolder = "SAMENSPEL_WORKBOOKS"

// fixedSeeds is how many agreements of hostile answers are in the corpus.
const fixedSeeds = 6

// corpus returns the report of every workbook that other programs have to read, by the name of its file.
func corpus(t testing.TB) map[string]*export.Report {
	t.Helper()
	example := exampleAnswers(t)
	reports := map[string]*export.Report{
		"voorbeeld":    built(t, "nl", example, export.Input{}),
		"example":      built(t, "en", example, export.Input{}),
		"volledig":     built(t, "nl", example, export.Input{Full: true}),
		"leeg":         built(t, "nl", nil, export.Input{}),
		"publicatie":   built(t, "nl", example, export.Input{Kind: export.Public}),
		"hoofdstukken": built(t, "nl", example, export.Input{Kind: export.Chosen, Chapters: []string{"visie", "rollen"}}),
		"invullen":     built(t, "nl", nil, export.Input{Kind: export.Blank, Full: true}),
		"lang":         built(t, "nl", repeated(t, example, 40), export.Input{}),
		"lastig":       rich(),
	}
	seeds := fixedSeeds
	if os.Getenv(corpusFolder) == "" { // TestHostileTextSurvives draws others
		seeds = 1
	}
	for seed := range seeds {
		reports[fmt.Sprintf("vijandig-%d", seed+1)] = built(t, "nl", hostileAnswers(example, seed), export.Input{})
	}
	return reports
}

// built makes the report of answers to the program's own form.
func built(t testing.TB, lang string, edits []planning.Edit, in export.Input) *export.Report {
	t.Helper()
	form, texts, err := assets.Form(lang)
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Load(lang)
	if err != nil {
		t.Fatal(err)
	}
	a := planning.New("3f2a9c")
	for _, e := range edits {
		a.Set(e, planning.Maker{Writer: "proef", At: 1785571200000})
	}
	in.Schema, in.Texts, in.Words, in.Agreement, in.Findings = form, texts, words, a, validate.Check(form, a)
	return export.Build(in)
}

func exampleAnswers(t testing.TB) []planning.Edit {
	t.Helper()
	form, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(form)
	if err != nil {
		t.Fatal(err)
	}
	return edits
}

// repeated returns answers in which every row of a list that has no fixed rows stands so many times.
func repeated(t testing.TB, edits []planning.Edit, times int) []planning.Edit {
	t.Helper()
	form, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	all := slices.Clone(edits)
	for _, e := range edits {
		f := form.Field(e.Path.Field)
		table := f
		if e.Path.Row == "" || f == nil {
			continue
		}
		if t := form.TableOf(f.ID); t != nil {
			table = t
		}
		if slices.Contains(table.Fixed, e.Path.Row) || len(form.ChildrenOf(table)) > 0 {
			continue
		}
		for n := 1; n < times; n++ {
			copied := e
			copied.Path.Row += fmt.Sprint(n)
			if f == table { // its place: behind the one it copies
				copied.Value += fmt.Sprintf("%04d", n)
			}
			all = append(all, copied)
		}
	}
	return all
}

// hostileAnswers puts a text that tries to get changed in the place of every answer that is a text of people.
func hostileAnswers(edits []planning.Edit, seed int) []planning.Edit {
	all, texts := slices.Clone(edits), hostileText()
	for i, e := range all {
		if strings.Contains(e.Value, " ") && e.Path.Field != "" {
			all[i].Value = texts.Example(seed*len(edits) + i)
		}
	}
	return all
}

// TestCorpus makes every workbook of the corpus, which checks it with the linter, and leaves it where it is asked for.
func TestCorpus(t *testing.T) {
	folder, reports := os.Getenv(corpusFolder), corpus(t)
	for _, name := range slices.Sorted(maps.Keys(reports)) {
		t.Run(name, func(t *testing.T) {
			workbook := first(written(t, reports[name]))
			if folder == "" {
				return
			}
			if err := os.WriteFile(filepath.Join(folder, name+".xlsx"), workbook, 0o600); err != nil {
				t.Fatal(err)
			}
		})
	}
}

