package export_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

var update = flag.Bool("update", false, "write what the reports say now into testdata")

func TestLanguage(t *testing.T) {
	s, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	for answer, want := range map[string]string{"": "nl", "nl": "nl", "en": "en", "fr": "nl", "../en": "nl"} {
		a := planning.New("proef")
		a.Set(planning.Edit{Path: planning.Path{Field: s.Marked(schema.MarkLanguage).ID}, Value: answer}, planning.Maker{})
		if got := export.Language(s, a); got != want {
			t.Errorf("%q: %s, want %s", answer, got, want)
		}
	}
	if got := export.Language(schematest.Form(), planning.New("proef")); got != "nl" {
		t.Errorf("a form that does not ask: %s", got)
	}
}

// in puts an input in the words of another language.
func in(t *testing.T, input export.Input, lang string) export.Input {
	t.Helper()
	_, texts, err := assets.Form(lang)
	if err != nil {
		t.Fatal(err)
	}
	words, err := i18n.Load(lang)
	if err != nil {
		t.Fatal(err)
	}
	input.Texts, input.Words = texts, words
	return input
}

// answered are answers of every kind that people read otherwise in another language.
func answered(*schema.Schema) []planning.Edit {
	answer := func(field, row, value string) planning.Edit {
		return planning.Edit{Path: planning.Path{Field: field, Row: row}, Value: value}
	}
	return []planning.Edit{
		answer("dossier.titel", "", "X1"), answer("dossier.soort", "", "convenant"), answer("dossier.status", "", "concept"),
		answer("looptijd.start", "", "2026-08-01"), answer("looptijd.einde", "", "2027-07-31"),
		answer("looptijd.opzeggen", "", "3"),
		answer("partij", "p1", planning.Between("", "")),
		answer("inzet.dagen", "d1", planning.Between("", "")), answer("inzet.dagen.van", "d1", "09:30"),
		answer("geld.betaalt", "g1", planning.Between("", "")), answer("geld.betaalt.bedrag", "g1", "12345.5"),
		answer("inzet.uren_week", "", "1234.5"), answer("toetreding", "", schema.Yes),
	}
}

// TestBuild_SpeaksTheLanguage compares the filled part of one agreement's report in each language with testdata.
func TestBuild_SpeaksTheLanguage(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		got := outline(export.Build(in(t, input(t, answered), lang)))
		golden := filepath.Join("testdata", "report-"+lang+".golden")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(golden); err != nil || got != string(want) {
			t.Errorf("%s, %v; it says now:\n%s", golden, err, got)
		}
	}
}

// outline writes what is filled in and what surrounds it, one thing a line.
func outline(r *export.Report) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s: %s – %s, %s; %s, %d/%d\n", r.Lang, r.Title, r.Subtitle, r.Words.ConceptMark, r.Progress[0].Stage, r.Progress[0].Done, r.Progress[0].Required)
	for _, p := range append(r.Cover, r.Missing[0]) {
		fmt.Fprintf(&out, "%s: %s\n", p.Label, p.Text)
	}
	for _, c := range r.Chapters {
		fmt.Fprintf(&out, "%d %s [%s]\n", c.Number, c.Title, c.Sheet)
		for _, b := range c.Blocks {
			if b.Kind == export.Answer && !b.Value.Empty {
				fmt.Fprintf(&out, "  %s: %s\n", b.Title, b.Value.Text)
			}
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for i, cell := range row.Cells {
					if !cell.Empty {
						fmt.Fprintf(&out, "  %s [%s] %s: %s\n", b.Title, b.Table.Sheet, b.Table.Columns[i].Label, cell.Text)
					}
				}
			}
		}
	}
	return out.String()
}

// TestBuild_IsInOneLanguage holds every text of a full report against the words of the other language.
func TestBuild_IsInOneLanguage(t *testing.T) {
	full := input(t, answered)
	full.Full = true
	for lang, other := range map[string]string{"nl": "en", "en": "nl"} {
		strange := spoken(t, in(t, full, other))
		for text := range spoken(t, in(t, full, lang)) {
			delete(strange, text)
		}
		seen := texts(t, export.Build(in(t, full, lang)))
		if len(seen) < 400 {
			t.Errorf("%s: only %d texts", lang, len(seen))
		}
		for text := range seen {
			if strange[text] {
				t.Errorf("%s: %q is in the other language", lang, text)
			}
		}
	}
}

// spoken returns every text of the form and of the documents in the language of an input.
func spoken(t *testing.T, input export.Input) map[string]bool {
	t.Helper()
	all := texts(t, input.Texts)
	for _, key := range input.Words.Keys() {
		all[input.Words.T(key)] = true
	}
	return all
}

// texts returns every text inside something; ids stay out.
func texts(t *testing.T, of any) map[string]bool {
	t.Helper()
	raw, err := json.Marshal(of)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(raw, &tree); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	var walk func(any)
	walk = func(node any) {
		switch node := node.(type) {
		case string:
			found[node] = true
		case []any:
			for _, each := range node {
				walk(each)
			}
		case map[string]any:
			for key, each := range node {
				if key != "ID" && key != "Lang" { // data, no words
					walk(each)
				}
			}
		}
	}
	walk(tree)
	return found
}
