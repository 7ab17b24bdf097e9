package excel

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

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
		"invullen":     built(t, "nl", nil, export.Input{Kind: export.Blank}),
		"fill-in":      built(t, "en", nil, export.Input{Kind: export.Blank}),
		"lastig":       rich(),
	}
	seeds := 1 // TestHostileTextSurvives draws others
	if !testing.Short() {
		reports["lang"] = built(t, "nl", repeated(t, example, 40), export.Input{})
		if os.Getenv(corpusFolder) != "" {
			seeds = fixedSeeds
		}
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
	all, texts := slices.Clone(edits), hostileLine()
	for i, e := range all {
		if strings.Contains(e.Value, " ") && e.Path.Field != "" {
			all[i].Value = texts.Example(seed*len(edits) + i)
		}
	}
	return all
}

// values returns what other programs must read: for each sheet its filled cells, "s:" before a text and "n:" before a
// number.
func values(t testing.TB, workbook []byte) map[string]map[string]string {
	t.Helper()
	f, all := opened(t, workbook), map[string]map[string]string{}
	for _, sheet := range f.GetSheetList() {
		all[sheet] = map[string]string{}
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, value := range row {
				name, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					t.Fatal(err)
				}
				if value != "" {
					all[sheet][name] = typeOf(t, f, sheet, name) + value
				}
			}
		}
	}
	return all
}

func typeOf(t testing.TB, f *excelize.File, sheet, name string) string {
	t.Helper()
	kind, err := f.GetCellType(sheet, name)
	if err != nil {
		t.Fatal(err)
	}
	if kinds[kind] == "number" {
		return "n:"
	}
	return "s:"
}

// TestCorpus makes every workbook of the corpus, which checks it with the linter; sees that the overview is one page
// unless texts are hostile or parties hundreds, and leaves the workbook where it is asked for.
func TestCorpus(t *testing.T) {
	folder, reports := os.Getenv(corpusFolder), corpus(t)
	for _, name := range slices.Sorted(maps.Keys(reports)) {
		t.Run(name, func(t *testing.T) {
			workbook := first(written(t, reports[name]))
			usual := name != "lang" && !strings.HasPrefix(name, "vijandig")
			if sheet := parts(t, workbook)["xl/worksheets/sheet1.xml"]; usual && !strings.Contains(sheet, `fitToHeight="1"`) {
				t.Error("the overview takes more than a page")
			}
			if folder != "" {
				leave(t, folder, name, workbook)
			}
		})
	}
}

// leave puts a workbook in a folder, with what other programs must read in it.
func leave(t testing.TB, folder, name string, workbook []byte) {
	t.Helper()
	wanted, err := json.Marshal(values(t, workbook))
	if err != nil {
		t.Fatal(err)
	}
	for file, content := range map[string][]byte{name + ".xlsx": workbook, name + ".json": wanted} {
		if err := os.WriteFile(filepath.Join(folder, file), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
