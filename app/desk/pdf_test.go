package desk

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/app/document"
	"samenspel/app/file"
	"samenspel/assets"
	"samenspel/export"
	"samenspel/export/pdf"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	"samenspel/ui/page"
)

// agreement makes the example a file on another computer.
func agreement(t *testing.T) (path string) {
	t.Helper()
	form, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(form)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	other := document.NewLibrary(filepath.Join(t.TempDir(), "data"), time.Now, "schrijver2")
	d, err := other.Create(ctx, document.Form{ID: form.ID, Version: form.Version}, edits...)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "voorbeeld"+page.Extension)
	if _, err := d.PublishAs(ctx, path, d.Agreement()); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// readable makes a PDF of a file, with its data inside or without.
func readable(t *testing.T, path, to string, withData bool) {
	t.Helper()
	ctx := context.Background()
	a, _, err := document.Read(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	spoken, err := speak("nl")
	if err != nil {
		t.Fatal(err)
	}
	form, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	report := export.Build(export.Input{Schema: form, Texts: spoken.Texts, Words: spoken.Words, Agreement: a, Findings: validate.Check(form, a)})
	if withData {
		data, err := document.ReadData(ctx, path)
		if err != nil {
			t.Fatal(err)
		}
		report.Data = &export.Data{Name: filepath.Base(path), Type: document.MIME, Content: data.Content, Modified: data.Changed}
	}
	var out bytes.Buffer
	if _, err = pdf.Write(ctx, &out, report); err == nil {
		err = os.WriteFile(to, out.Bytes(), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// alike tells whether two files, or PDFs, hold the same agreement, change for change.
func alike(t *testing.T, a, b string) bool {
	t.Helper()
	var ids [2][]planning.ID
	for i, path := range []string{a, b} {
		read, _, err := document.Read(context.Background(), path)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, c := range read.Changes() {
			ids[i] = append(ids[i], c.ID())
		}
	}
	return len(ids[0]) > 100 && slices.Equal(ids[0], ids[1])
}

// reference is the question to which a colleague gives an answer in these tests.
func (p *person) reference(answer string) planning.Edit {
	return planning.Edit{Path: planning.Path{Field: p.desk.Schema.Marked(schema.MarkReference).ID}, Value: answer}
}

// TestPDF_BecomesAFileAgain: who gets a PDF opens it, sees that it is no file yet, and makes it one.
func TestPDF_BecomesAFileAgain(t *testing.T) {
	p := sit(t, house(t))
	sent := filepath.Join(p.home, "Van de school (1).pdf")
	readable(t, agreement(t), sent, true)
	before := p.appears(sent)
	p.window.Open(sent)
	p.sees(p.desk.Words.T("editor.pdf", "Van de school (1).pdf"))
	p.sees("Voorbeeld: ")
	p.drop(sent)
	p.sees(p.desk.Words.T("drop.same"))
	p.menu("menu.save")
	p.sees(p.home)
	p.press(p.desk.Words.T("save_as.confirm"))
	path := filepath.Join(p.home, "Van de school (1)"+page.Extension)
	p.appears(path)
	p.until("the notice to go", func() bool { return !p.reads(p.desk.Words.T("editor.pdf", "Van de school (1).pdf")) })
	p.closes()
	if !alike(t, sent, path) {
		t.Error("the file holds something else")
	}
	if after := p.appears(sent); !bytes.Equal(after, before) {
		t.Error("the PDF was altered")
	}
}

// TestPDF_OnlyLookedAt: a PDF that was only read leaves nothing to go on with; what was typed in it does.
func TestPDF_OnlyLookedAt(t *testing.T) {
	p := sit(t, house(t))
	sent := filepath.Join(p.home, "plan.pdf")
	readable(t, agreement(t), sent, true)
	p.window.Open(sent)
	p.sees(p.desk.Words.T("editor.pdf", "plan.pdf"))
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.welcome"))
	p.opens(sent)
	p.types(" en meer")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.unpublished"))
	p.opens(sent) // goes on with those words
	p.sees(p.desk.Words.T("editor.pdf.known"))
	p.sees(" en meer")
}

// TestPDF_OfAnAgreementThatIsHere: it opens where it is kept, and what the PDF has more is offered.
func TestPDF_OfAnAgreementThatIsHere(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Samen")
	p.closes()
	away, sent := filepath.Join(t.TempDir(), "mee"+page.Extension), filepath.Join(p.home, "terug.pdf")
	if err := os.WriteFile(away, p.appears(path), 0o600); err != nil {
		t.Fatal(err)
	}
	readable(t, away, sent, true)
	p.opens(sent)
	p.sees(p.desk.Words.T("editor.pdf.known"))
	p.sees("Samen")
	if p.reads(p.desk.Words.T("editor.pdf.copy", "terug.pdf")) {
		t.Error("there is nothing to merge, and it is offered")
	}
	p.closes()

	colleague(t, away, p.reference("2026-JW-7"))
	readable(t, away, sent, true)
	p.opens(sent)
	p.sees(p.desk.Words.T("editor.pdf.copy", "terug.pdf"))
	p.press(p.desk.Words.T("editor.sibling.merge"))
	p.sees("2026-JW-7")
	p.until("the offer to go", func() bool { return !p.reads(p.desk.Words.T("editor.pdf.copy", "terug.pdf")) })
	p.closes()
	a, _, err := document.Read(context.Background(), path)
	if err != nil || a.Value(p.reference("").Path) != "2026-JW-7" {
		t.Errorf("it is not in the file: %v", err)
	}
	if others, _ := filepath.Glob(filepath.Join(p.home, "*"+page.Extension)); len(others) != 1 {
		t.Errorf("there are %v", others)
	}
}

// TestPDF_Dropped: a PDF of the agreement that is open is merged; of another one, it is opened.
func TestPDF_Dropped(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Samen")
	away, ours, other := filepath.Join(t.TempDir(), "mee"+page.Extension), filepath.Join(p.home, "ons.pdf"), filepath.Join(p.home, "ander.pdf")
	if err := os.WriteFile(away, p.appears(path), 0o600); err != nil {
		t.Fatal(err)
	}
	colleague(t, away, p.reference("2026-JW-8"))
	readable(t, away, ours, true)
	readable(t, agreement(t), other, true)
	p.drop(ours)
	p.sees(p.desk.Words.T("drop.copy"))
	p.press(p.desk.Words.T("editor.sibling.merge"))
	p.sees("2026-JW-8")
	p.drop(other)
	p.sees(p.desk.Words.T("editor.pdf", "ander.pdf"))
	p.sees("Voorbeeld: ")
}

func TestPDF_WithoutData(t *testing.T) {
	p := sit(t, house(t))
	path := filepath.Join(p.home, "om te lezen.pdf")
	readable(t, agreement(t), path, false)
	p.drop(path)
	p.sees(p.desk.Words.T("error.pdf.none", "om te lezen.pdf"))
}

// TestPDF_IsNoPlaceForAFile: who looks for a file that is gone and finds a PDF, opens that; the list still names the file.
func TestPDF_IsNoPlaceForAFile(t *testing.T) {
	p, s := sitWithDialogs(t)
	p.write("Samen")
	p.menu("menu.save")
	path := filepath.Join(p.home, "Samen"+page.Extension)
	(<-s.asks).answer(path, nil)
	p.sees(filepath.Base(path)) // in the status line
	p.closes()
	sent := filepath.Join(p.home, "Samen.pdf")
	readable(t, path, sent, true)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	p.opens(sent)
	p.sees(p.desk.Words.T("editor.pdf.known"))
	p.menu("menu.close")
	p.press(p.desk.Words.T("start.gone.find"))
	ask := <-s.asks
	if !slices.Equal(ask.Endings, []string{page.Extension, page.PDF}) {
		t.Errorf("the dialog shows %v", ask.Endings)
	}
	ask.answer(sent, nil)
	p.sees(p.desk.Words.T("editor.pdf.known"))
	for _, r := range p.desk.Settings.Recent {
		if strings.EqualFold(filepath.Ext(r.Path), page.PDF) {
			t.Errorf("%s is on the list", r.Path)
		}
	}
}

// TestPDF_IsNotWrittenOver by the documents of the agreement that came out of it.
func TestPDF_IsNotWrittenOver(t *testing.T) {
	p := sit(t, house(t))
	path := agreement(t)
	a, _, err := document.Read(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	title := a.Value(planning.Path{Field: p.desk.Schema.Marked(schema.MarkTitle).ID})
	sent := filepath.Join(p.home, file.SafeName(title, 80)+page.PDF) // the name that the dialog offers
	readable(t, path, sent, true)
	before := p.appears(sent)
	p.opens(sent)
	p.sees(p.desk.Words.T("editor.pdf", filepath.Base(sent)))
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.start"))
	p.sees(p.desk.Words.T("export.over_source", filepath.Base(sent)))
	if after := p.appears(sent); !bytes.Equal(before, after) {
		t.Error("the PDF was written over")
	}
}

// TestPDF_SavedAgainByOthers has programs that are on this computer save a real PDF anew.
func TestPDF_SavedAgainByOthers(t *testing.T) {
	raceless(t, "other programs")
	dir := t.TempDir()
	path, sent := agreement(t), filepath.Join(dir, "a.pdf")
	readable(t, path, sent, true)
	for name, command := range map[string][]string{
		"qpdf packs":       {"qpdf", "--object-streams=generate"},
		"qpdf unpacks":     {"qpdf", "--object-streams=disable"},
		"qpdf linearises":  {"qpdf", "--linearize"},
		"qpdf opens up":    {"qpdf", "--qdf"},
		"mutool":           {"mutool", "clean"},
		"mutool, smaller":  {"mutool", "clean", "-gggg", "-z"},
		"mutool, as signs": {"mutool", "clean", "-a", "-d"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := exec.LookPath(command[0]); err != nil {
				t.Skipf("%s is not there: what it makes of a PDF was not read", command[0])
			}
			again := filepath.Join(dir, name+".pdf")
			if said, err := exec.Command(command[0], append(command[1:], sent, again)...).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			if !alike(t, path, again) {
				t.Error("the agreement is another one")
			}
		})
	}
}
