package cli_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"samenspel/app/cli"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
)

var update = flag.Bool("update", false, "write what the commands say now into testdata")

// TestRun_Scripts runs the command lines in testdata. In a script "$ samenspel …" is a command line, in English after
// "$ LANG=en"; "| " begins what it writes to standard output, "! " what to standard error, and "= " how it ends.
func TestRun_Scripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, path := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := play(t, string(raw))
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != string(raw) {
				t.Errorf("%s says now:\n%s", path, got)
			}
		})
	}
}

// play runs the commands of a script and returns the script with what they say.
func play(t *testing.T, script string) string {
	t.Helper()
	var out strings.Builder
	for line := range strings.Lines(script) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			out.WriteString(line + "\n")
		}
		words, isCommand := strings.CutPrefix(line, "$ ")
		if !isCommand {
			continue
		}
		lang := "nl"
		if rest, english := strings.CutPrefix(words, "LANG=en "); english {
			lang, words = "en", rest
		}
		out.WriteString(line + "\n" + run(lang, strings.Fields(words)[1:]))
	}
	return out.String()
}

func run(lang string, args []string) string {
	var stdout, stderr bytes.Buffer
	tools := fakes(lang)
	tools.Stdout, tools.Stderr = &stdout, &stderr
	code, file, window := cli.Run(context.Background(), args, tools)
	end := fmt.Sprintf("= %d", code)
	if window {
		end += strings.TrimRight(" window "+file, " ")
	}
	return marked("|", stdout.String()) + marked("!", stderr.String()) + end + "\n"
}

func marked(sign, text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		out.WriteString(strings.TrimRight(sign+" "+line, " \n") + "\n")
	}
	return out.String()
}

// told is an error with words for the person, as the documents have.
type told struct {
	code string
	args []any
}

func (e *told) Error() string { return e.code }

func tell(code, path string) error {
	return fmt.Errorf("wrapped: %w", &told{code, []any{filepath.Base(path)}})
}

func fakes(lang string) cli.Tools {
	return cli.Tools{
		Lang: lang, Version: "1.2.3", Form: form, Read: read, Create: create,
		Example: func(*schema.Schema) ([]planning.Edit, error) { return answers["vol.samenspel"], nil },
		Formats: map[string]func(context.Context, string, *export.Report) ([]export.Notice, error){"pdf": write, "xlsx": write},
		Makes:   func(format string, k export.Kind) bool { return format != "xlsx" || k != export.Summary },
		Data: func(_ context.Context, path string) (*export.Data, error) {
			if path == "stuk.samenspel" {
				return nil, tell("error.damaged", path)
			}
			return &export.Data{Name: path}, nil
		},
		Message: func(err error, words *i18n.Texts) string {
			var e *told
			if errors.As(err, &e) {
				return words.T(e.code, e.args...)
			}
			return words.T("error.unknown", err.Error())
		},
	}
}

// form is a small form of two chapters. Like the real one for now, it has Dutch words only.
func form(string) (*schema.Schema, *schema.Texts, error) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	return schema.Load(fstest.MapFS{
		"form.json": file(`{"id":"proef","version":1,"marks":{"title":"titel","language":"taal"},"chapters":["begin","looptijd"]}`),
		"begin.json": file(`{"id":"begin","layer":"core","sheet":"Begin","sections":[{"id":"begin.eerst","fields":[
			{"id":"titel","kind":"text","from":"draft"},{"id":"taal","kind":"choice","choices":["nl","en"]},{"id":"toelichting","kind":"memo"},
			{"id":"rol","kind":"rows","from":"draft","columns":[
				{"id":"rol.naam","kind":"text","from":"draft"},{"id":"rol.taken","kind":"memo","lines":true}]}]}]}`),
		"looptijd.json": file(`{"id":"looptijd","layer":"core","sheet":"Looptijd","sections":[{"id":"looptijd.periode",
			"fields":[{"id":"looptijd.start","kind":"date","from":"signing"},{"id":"looptijd.einde","kind":"date"}]}]}`),
	}, fstest.MapFS{
		"form.json": file(`{"title":"Proef","units":{},"stages":{"draft":"concept","signing":"ondertekening",
			"grant":"subsidie","evaluation":"jaarevaluatie"}}`),
		"begin.json": file(`{"title":"Begin","purpose":"Om te proberen.","sections":{"begin.eerst":{"title":"Eerst"}},
			"fields":{"titel":{"label":"Titel"},"taal":{"label":"Taal","choices":{"nl":"Nederlands","en":"Engels"}},"toelichting":{"label":"Toelichting"},"rol":{"label":"Rollen","row":"rol"},
			"rol.naam":{"label":"Naam"},"rol.taken":{"label":"Taken"}}}`),
		"looptijd.json": file(`{"title":"Looptijd","purpose":"Van wanneer tot wanneer.",
			"sections":{"looptijd.periode":{"title":"Periode"}},
			"fields":{"looptijd.start":{"label":"Startdatum"},"looptijd.einde":{"label":"Einddatum"}}}`),
	})
}

func edit(field, row, value string) planning.Edit {
	return planning.Edit{Path: planning.Path{Field: field, Row: row}, Value: value}
}

// answers are the agreements that there are, by file.
var answers = map[string][]planning.Edit{
	"leeg.samenspel": nil,
	"half.samenspel": {
		edit("titel", "", "Samen"), edit("rol", "r1", "a"), edit("rol.taken", "r1", "spreekuur"),
	},
	"vol.samenspel": {
		edit("titel", "", "Samen"), edit("rol", "r1", "a"), edit("rol.naam", "r1", "Coach"),
		edit("looptijd.start", "", "2026-08-01"),
	},
	"lang.samenspel": {
		edit("titel", "", "Samen"), edit("rol", "r1", "a"), edit("rol.naam", "r1", "Coach"),
		edit("looptijd.start", "", "2026-08-01"), edit("looptijd.einde", "", "2046-07-31"),
	},
	"engels.samenspel": {edit("titel", "", "Together"), edit("taal", "", "en")},
	"frans.samenspel":  {edit("titel", "", "Samen"), edit("taal", "", "fr")},
	"fout.samenspel": {
		edit("titel", "", "Samen\nin twee regels"), edit("rol", "r1", "a"), edit("rol.naam", "r1", "\x1b[31mCoach"),
		edit("rol.taken", "r1", "burgerservicenummer 111222333"), edit("looptijd.start", "", "1 augsutus"),
	},
}

func read(_ context.Context, path string) (*planning.Agreement, error) {
	switch path {
	case "stuk.samenspel":
		return nil, tell("error.damaged", path)
	case "nieuwer.samenspel":
		return nil, tell("error.newer", path)
	case "vreemd.samenspel":
		return nil, errors.New("something unheard of")
	}
	edits, ok := answers[path]
	if !ok {
		return nil, tell("error.missing", path)
	}
	a := planning.New("proef-1")
	for _, e := range edits {
		a.Set(e, planning.Maker{Writer: "test", At: 1785571200000})
	}
	return a, nil
}

func create(_ context.Context, path string, edits []planning.Edit) error {
	switch {
	case path == "vol.samenspel":
		return tell("error.target.otherdocument", path)
	case strings.HasPrefix(path, "dicht/"):
		return tell("error.readonly", path)
	case strings.HasPrefix(path, "met/") && len(edits) == 0, strings.HasPrefix(path, "zonder/") && len(edits) > 0:
		return fmt.Errorf("%d answers", len(edits))
	}
	return nil
}

func write(_ context.Context, path string, r *export.Report) ([]export.Notice, error) {
	switch {
	case strings.HasPrefix(path, "dicht/"):
		return nil, tell("export.error.readonly", path)
	case strings.HasPrefix(path, "teken/"):
		return []export.Notice{{Where: "Titel", Code: "export.notice.signs", Args: []any{"𓀀"}}}, nil
	case strings.HasPrefix(path, "soort/"): // tells what is in the report
		var numbers []string
		for _, c := range r.Chapters {
			numbers = append(numbers, fmt.Sprint(c.Number))
		}
		return []export.Notice{{Where: fmt.Sprint(r.Kind, " ", strings.Join(numbers, ",")), Code: fmt.Sprint(r.Readable, " ", r.Data != nil)}}, nil
	case strings.HasPrefix(path, "blokken/"): // tells how much is in the report
		return []export.Notice{{Where: fmt.Sprint(len(r.Chapters[0].Blocks)), Code: r.Lang}}, nil
	}
	return nil, nil
}
