package desk

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/planning/schema"
	"samenspel/ui/page"
)

// wantsEnglish answers the question about the language of documents.
func (p *person) wantsEnglish() {
	p.t.Helper()
	p.menu("menu.palette")
	p.types(p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkLanguage).ID))
	p.enter()
	p.desk.Window.Canvas().Focused().TypedRune('e') // the choice that begins with it: Engels
}

// TestWindow_DocumentsAreNamedInTheirLanguage when the agreement has no title yet.
func TestWindow_DocumentsAreNamedInTheirLanguage(t *testing.T) {
	p := sit(t, house(t))
	p.begin("start.new")
	p.wantsEnglish()
	p.menu("menu.export")
	english, err := speak("en")
	if err != nil {
		t.Fatal(err)
	}
	p.sees(english.Words.T("export.untitled"))
}

// TestWindow_DocumentsFollowTheAgreementsLanguage prints an agreement whose documents are English on a Dutch screen.
func TestWindow_DocumentsFollowTheAgreementsLanguage(t *testing.T) {
	raceless(t, "languages")
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.example"))
	p.begins()
	p.wantsEnglish()
	shown := ""
	p.desk.Show = func(path string) error {
		out, err := exec.Command("pdftotext", path, "-").Output()
		shown = string(out)
		return err
	}
	p.menu("menu.print")
	p.sees(p.desk.Words.T("print.done"))
	english, err := speak("en")
	if err != nil {
		t.Fatal(err)
	}
	if title := english.Texts.Chapters["normen"].Title; !strings.Contains(shown, title) {
		t.Errorf("the English title %q is not in the PDF", title)
	}
	if title := p.desk.Texts.Chapters["normen"].Title; strings.Contains(shown, title) {
		t.Errorf("the Dutch title %q is in the PDF", title)
	}
}

// TestWindow_APrintThatFailsLeavesNothing: neither when it is not written, nor when nothing shows it.
func TestWindow_APrintThatFailsLeavesNothing(t *testing.T) {
	failed := errors.New("it failed")
	for name, fail := range map[string]func(*page.Desk){
		"not written": func(d *page.Desk) {
			d.Formats[0].Write = func(_ context.Context, path string, _ *export.Report) ([]export.Notice, error) {
				return nil, errors.Join(failed, os.WriteFile(path, []byte("half"), 0o600))
			}
		},
		"not shown": func(d *page.Desk) { d.Show = func(string) error { return failed } },
	} {
		t.Run(name, func(t *testing.T) {
			p := sit(t, house(t), fail)
			p.begin("start.new")
			temporary := t.TempDir()
			t.Setenv("TMPDIR", temporary) // on Windows the folder has another name, and stays empty
			p.menu("menu.print")
			p.sees(p.desk.Words.T("dialog.problem"))
			if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
				t.Errorf("it leaves %v, %v", left, err)
			}
		})
	}
}

// TestWindow_AddedWordsStayKnown adds a word to the list, which a later start has too.
func TestWindow_AddedWordsStayKnown(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	speller := p.desk.Spelling("nl")
	const slip = "jongerenwerkk"
	if len(speller.Wrong("Het "+slip+" helpt.")) != 1 {
		t.Fatal("a slip is not found")
	}
	if best := speller.Suggest(slip, 1); len(best) != 1 || best[0] != "jongerenwerk" {
		t.Errorf("it offers %q", best)
	}
	speller.Know(slip)
	for _, again := range []*person{p, sit(t, home)} {
		if len(again.desk.Spelling("nl").Wrong("Het "+slip+" helpt.")) != 0 {
			t.Error("an added word is wrong again")
		}
	}
	if len(p.desk.Spelling("en").Wrong("We meet onnce a week.")) != 1 {
		t.Error("English has no word list")
	}
}
