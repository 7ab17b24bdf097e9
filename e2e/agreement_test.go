//go:build e2e

package e2e

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/app/document"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/form"
)

const (
	title   = "Samen op Het Voorbeeld"
	memo    = "De kern van de afspraken verandert alleen als alle partijen dat op papier goed vinden; een bijlage mag elk jaar anders."
	annex   = "Rooster van de jongerenwerker"
	decides = "Teamleider en coach samen"
)

// TestAgreement_FromNewToExport is the main job from beginning to end: fill in six kinds of question and a table, take
// a step back, lose the program in the middle, find every word again, and export it.
func TestAgreement_FromNewToExport(t *testing.T) {
	home := t.TempDir()
	w := start(t, home)
	w.press("ctrl+n")
	w.write(title)
	fillTerm(t, w)
	w.shoot("ingevuld")
	time.Sleep(1500 * time.Millisecond) // typing pauses 0.4 s before it is on the disk
	w.kill()

	w = start(t, home)
	w.shoot("herstart")
	w.tab(5) // four ways to begin, then the agreement that never became a file
	w.press("Return")
	w.press("ctrl+s")
	w.tab(3) // name, folder, cancel, save
	w.press("Return")
	file := filepath.Join(home, "Documents", title+".samenspel")
	w.until("the file", func() bool { _, err := os.Stat(file); return err == nil })
	a, _, err := document.Read(context.Background(), file)
	if err != nil {
		t.Fatal(err)
	}
	answers := check(t, a)

	w.press("ctrl+e")
	w.tab(-1) // from the first choice back to the last button
	w.press("Return")
	pdf, xlsx := filepath.Join(home, "Documents", title+".pdf"), filepath.Join(home, "Documents", title+".xlsx")
	w.until("the exports", func() bool {
		_, err1 := os.Stat(pdf)
		_, err2 := os.Stat(xlsx)
		return err1 == nil && err2 == nil
	})
	w.settle()
	w.shoot("geexporteerd")
	inPDF(t, pdf, answers)
	inWorkbook(t, xlsx, answers)
}

// fillTerm fills in the chapter about term and change: dates, a choice, a number, a long text, a table, yes or no.
func fillTerm(t *testing.T, w *window) {
	t.Helper()
	p, place := chapter(t, "looptijd")
	empty := planning.New("x")
	for range place {
		w.press("ctrl+Next")
	}
	w.write("1-8-2026") // the chapter begins with its first question
	at := 0
	move := func(a *planning.Agreement, kind form.NodeKind, field, row string) {
		stop := p.to(a, kind, field, row)
		w.tab(stop - at)
		at = stop
	}
	move(empty, form.Question, "looptijd.einde", "")
	w.write("31 juli 2029")
	move(empty, form.Question, "looptijd.verlengen", "")
	w.press("Down")
	w.press("Down", "Return")
	move(empty, form.Question, "looptijd.opzeggen", "")
	w.write("3")
	move(empty, form.Question, "wijziging.kern", "")
	w.write(memo)
	move(empty, form.Question, "toetreding", "")
	w.press("space")
	move(empty, form.Add, "wijziging.bijlagen", "")
	w.press("Return") // the caret is in the new row
	w.write(annex)
	one := planning.New("x")
	one.Set(planning.Edit{Path: planning.Path{Field: "wijziging.bijlagen", Row: "r"}, Value: "m"}, planning.Maker{})
	first := p.to(one, form.Question, "wijziging.bijlagen.onderdeel", "r")
	w.tab(p.to(one, form.Question, "wijziging.bijlagen.wie", "r") - first)
	w.write(decides)
	time.Sleep(1100 * time.Millisecond) // a pause in typing begins a new step for undo
	w.write(" XXX")
	w.press("ctrl+z")
}

// check looks at what the agreement holds and returns the texts that the exports must hold.
func check(t *testing.T, a *planning.Agreement) []string {
	t.Helper()
	p, _ := chapter(t, "looptijd")
	for field, want := range map[string]string{
		"dossier.titel": title, "looptijd.start": "2026-08-01", "looptijd.einde": "2029-07-31", "looptijd.opzeggen": "3",
		"wijziging.kern": memo, "toetreding": schema.Yes,
	} {
		if got := a.Value(planning.Path{Field: field}); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	if got := a.Value(planning.Path{Field: "looptijd.verlengen"}); !slices.Contains(p.schema.Field("looptijd.verlengen").Choices, got) {
		t.Errorf("looptijd.verlengen is %q", got)
	}
	rows := a.Rows(p.schema.Field("wijziging.bijlagen"))
	if len(rows) != 1 {
		t.Fatalf("%d rows, want 1", len(rows))
	}
	for field, want := range map[string]string{"wijziging.bijlagen.onderdeel": annex, "wijziging.bijlagen.wie": decides} {
		if got := a.Value(planning.Path{Field: field, Row: rows[0]}); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	choice := p.texts.Choice("looptijd.verlengen", a.Value(planning.Path{Field: "looptijd.verlengen"}))
	return []string{title, memo, annex, decides, choice}
}

// inPDF compares with what another program reads in the PDF.
func inPDF(t *testing.T, path string, answers []string) {
	t.Helper()
	out, err := exec.Command("pdftotext", "-enc", "UTF-8", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	read := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range append(answers, "1 augustus 2026", "31 juli 2029") {
		if !strings.Contains(read, want) {
			t.Errorf("the PDF lacks %q:\n%s", want, read)
		}
	}
}

// inWorkbook compares with what another program reads in the workbook.
func inWorkbook(t *testing.T, path string, answers []string) {
	t.Helper()
	const script = `import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([str(c.value) for s in book for r in s.iter_rows() for c in r if c.value is not None]))`
	out, err := exec.Command("python3", "-c", script, path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var cells []string
	if err := json.Unmarshal(out, &cells); err != nil {
		t.Fatal(err)
	}
	for _, want := range append(answers, "2026-08-01 00:00:00", "2029-07-31 00:00:00", "3") {
		if !slices.Contains(cells, want) {
			t.Errorf("the workbook lacks a cell %q", want)
		}
	}
}
