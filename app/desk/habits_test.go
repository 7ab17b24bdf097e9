package desk

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/document"
	"samenspel/app/settings"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// closes goes back to the start page.
func (p *person) closes() {
	p.t.Helper()
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
}

func TestWindow_APinnedDocumentStandsFirst(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	for _, title := range []string{"Eerste", "Tweede"} {
		p.titled(title)
		p.closes()
	}
	for _, r := range p.desk.Recents() {
		if r.Title == "Eerste" {
			p.desk.Settings.Pin(r.Path, true)
		}
	}
	if err := p.desk.Keep(); err != nil {
		t.Fatal(err)
	}
	p = sit(t, home) // the next day
	if screen := p.screen(); strings.Index(screen, "Eerste") > strings.Index(screen, "Tweede") || !p.reads(p.desk.Words.T("start.pinned")) {
		t.Errorf("the pinned one does not stand first:\n%s", screen)
	}
	p.press(p.desk.Words.T("start.unpin"))
	if p.reads(p.desk.Words.T("start.pinned")) {
		t.Error("nothing is pinned any more")
	}
	button, ok := p.desk.Window.Canvas().Focused().(*widgets.Button)
	if !ok || button.Name() != p.desk.Words.T("start.pin") {
		t.Error("the focus did not follow the document")
	}
	if p.press(p.desk.Words.T("start.pin")); p.desk.Recents()[0].Title != "Tweede" {
		t.Errorf("the first on the list is %q", p.desk.Recents()[0].Title)
	}
}

func TestWindow_AFileThatIsGone(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Verhuisd")
	p.closes()
	if err := os.Rename(path, filepath.Join(t.TempDir(), "elders"+page.Extension)); err != nil {
		t.Fatal(err)
	}
	p.press(p.desk.Words.T("start.open.this")) // the page does not know yet
	p.sees(p.desk.Words.T("error.missing", filepath.Base(path)))
	p.press(p.desk.Words.T("dialog.ok"))
	p.sees(p.desk.Words.T("start.gone", path))
	p.press(p.desk.Words.T("start.gone.find"))
	if p.desk.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("no dialog to look for it came")
	}
	p.desk.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	p.press(p.desk.Words.T("start.forget"))
	p.sees(p.desk.Words.T("start.welcome"))
}

// TestWindow_AFileThatIsGoneIsFollowed to where the person found it; another agreement is not taken for it.
func TestWindow_AFileThatIsGoneIsFollowed(t *testing.T) {
	p := sit(t, house(t))
	other := p.titled("Een andere")
	p.closes()
	path := p.titled("Verhuisd")
	p.closes()
	p.desk.Settings.Pin(path, true)
	found := filepath.Join(t.TempDir(), "elders"+page.Extension)
	if err := os.Rename(path, found); err != nil {
		t.Fatal(err)
	}
	p.press(p.desk.Words.T("start.open.this"))
	p.press(p.desk.Words.T("dialog.ok"))
	dialogs := system{make(chan asked, 9)}
	p.desk.Dialogs = dialogs
	p.press(p.desk.Words.T("start.gone.find"))
	(<-dialogs.asks).answer(other, nil)
	p.sees(p.desk.Words.T("start.gone.another"))
	p.press(p.desk.Words.T("dialog.cancel"))
	p.press(p.desk.Words.T("start.gone.find"))
	(<-dialogs.asks).answer(found, nil)
	p.begins()
	p.closes()
	if r := p.desk.Recents(); len(r) != 2 || r[0].Path != found || !r[0].Pinned {
		t.Errorf("the list is %+v", r)
	}
}

func TestDesk_Recents(t *testing.T) {
	p := sit(t, house(t))
	p.desk.Settings.Recent = []settings.Recent{
		{Path: "/a/een.samenspel", Title: "Samen"}, {Path: "/b/twee.samenspel", Title: "Samen"}, {ID: "nooit een bestand"},
		{Path: "/c/drie.samenspel", Pinned: true},
	}
	var titles []string
	for _, r := range p.desk.Recents() {
		titles = append(titles, r.Title)
	}
	want := p.desk.Words.T("start.untitled") + "|Samen (een.samenspel)|Samen (twee.samenspel)"
	if got := strings.Join(titles, "|"); got != want {
		t.Errorf("the menu lists %s, want %s", got, want)
	}
}

// TestWindow_NewsComesOnceAfterAnUpdate: on the start page, in nobody's way, and not at a first start.
func TestWindow_NewsComesOnceAfterAnUpdate(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	line := p.desk.Words.T("news.updated", "proef")
	if p.reads(line) {
		t.Error("a first start is called an update")
	}
	p.titled("Iets")
	p.closes()
	if p = sit(t, home); p.reads(line) {
		t.Error("the second start is called an update")
	}
	p.desk.Settings.Seen = "ouder"
	if err := p.desk.Keep(); err != nil {
		t.Fatal(err)
	}
	p = sit(t, home)
	p.follow(line)
	p.sees(p.desk.Words.T("news.title"))
	p.press(p.desk.Words.T("dialog.ok"))
	if p.reads(line) {
		t.Error("the line stayed")
	}
	if p = sit(t, home); p.reads(line) {
		t.Error("the line came back")
	}
}

func TestWindow_AboutTellsVersionsAndLicences(t *testing.T) {
	p := sit(t, house(t))
	p.menu("menu.about")
	p.sees(p.desk.Words.T("about.form", p.desk.Schema.ID, p.desk.Schema.Version))
	p.press(p.desk.Words.T("about.copy"))
	copied := fyne.CurrentApp().Clipboard().Content()
	if !strings.Contains(copied, "proef") || strings.Contains(copied, p.home) {
		t.Errorf("copied:\n%s", copied)
	}
	p.press(p.desk.Words.T("about.parts"))
	p.follow(p.desk.Words.T("about.part", "Source Sans 3", "OFL-1.1"))
	p.sees("SIL OPEN FONT LICENSE")
	for range 2 {
		p.press(p.desk.Words.T("dialog.close"))
	}
	shown := make(chan string, 1)
	p.desk.Show = func(path string) error {
		shown <- path
		return nil
	}
	p.press(p.desk.Words.T("about.folder.open"))
	if path := <-shown; path != filepath.Join(p.home, "data") {
		t.Errorf("the folder %q was opened", path)
	}
}

// revise gives the form a second version: it asks for the reference, and no longer for "oud.vraag".
func (p *person) revise() {
	p.desk.Schema.Version = 2
	p.desk.Schema.History = []schema.Edition{{Version: 1}, {
		Version: 2, Added: []string{p.desk.Schema.Marked(schema.MarkReference).ID},
		Removed: map[string]map[string]string{"oud.vraag": {"nl": "Wat vroegen we vroeger?", "en": "What did we ask before?"}},
	}}
}

// TestWindow_ANewerFormIsLookedAtFirst: what it brings is shown, answers to questions that went stay, and who looked
// is not asked again, here or elsewhere.
func TestWindow_ANewerFormIsLookedAtFirst(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Van vorig jaar")
	p.closes()
	colleague(t, path, planning.Edit{Path: planning.Path{Field: "oud.vraag"}, Value: "Een antwoord van vroeger"})
	p.revise()
	told := p.desk.Words.T("version.older", 1, 2)
	p.opens(path)
	p.sees(told)
	p.press(p.desk.Words.T("version.show"))
	for _, text := range []string{
		p.desk.Words.N("version.added", 1), p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkReference).ID),
		p.desk.Words.N("version.removed", 1), "Wat vroegen we vroeger?", "Een antwoord van vroeger",
	} {
		p.sees(text)
	}
	p.press(p.desk.Words.T("version.accept"))
	p.sees(p.desk.Words.T("version.accepted", 2))
	if p.reads(told) {
		t.Error("it is told still")
	}
	p.menu("menu.undo")
	p.sees(told)
	p.sees(p.desk.Words.T("editor.undone", p.desk.Words.T("version.label")))
	p.menu("menu.redo")
	p.closes()

	p.opens(path)
	if p.reads(told) {
		t.Error("it is told again")
	}
	a, _, err := document.Read(context.Background(), path)
	if err != nil || a.FormVersion(1) != 2 || len(a.Unasked(p.desk.Schema)) != 1 {
		t.Errorf("the file has version %d and %v: %v", a.FormVersion(1), a.Unasked(p.desk.Schema), err)
	}
}

// TestWindow_AFormThatThisProgramDoesNotKnow keeps the answers and shows them.
func TestWindow_AFormThatThisProgramDoesNotKnow(t *testing.T) {
	p := sit(t, house(t))
	p.desk.Schema.Version = 3
	path := p.titled("Van later")
	p.closes()
	colleague(t, path, planning.Edit{Path: planning.Path{Field: "nieuw.vraag"}, Value: "Een antwoord van later"})
	p.desk.Schema.Version = 1
	p.opens(path)
	p.sees(p.desk.Words.T("version.newer", 3, 1))
	p.press(p.desk.Words.T("version.show"))
	p.sees("Een antwoord van later")
	if p.reads(p.desk.Words.T("version.accept")) {
		t.Error("an older form is offered as a new one")
	}
}

func TestDesk_Dropped(t *testing.T) {
	p := sit(t, house(t))
	sound := p.titled("Gesleept")
	other := filepath.Join(p.home, "brief.docx")
	if err := os.WriteFile(other, []byte("brief"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := p.desk.Words
	for problem, paths := range map[string][]string{
		"":                                  {sound},
		w.T("drop.none"):                    nil,
		w.T("drop.many"):                    {sound, other},
		w.T("drop.folder", "data"):          {filepath.Join(p.home, "data")},
		w.T("drop.unknown", "brief.docx"):   {other},
		w.T("drop.unread", "weg.samenspel"): {filepath.Join(p.home, "weg.samenspel")},
	} {
		path, said := p.desk.Dropped(paths)
		if said != problem || (path != "") != (problem == "") {
			t.Errorf("%v gives %q and %q, want %q", paths, path, said, problem)
		}
	}
}

// TestEditor_Receive: a copy of the open agreement is offered for merging, another agreement is opened.
func TestEditor_Receive(t *testing.T) {
	p := sit(t, house(t))
	other := p.titled("Andere")
	p.closes()
	path := p.titled("Deze")
	p.closes()
	beside := filepath.Join(t.TempDir(), "kopie"+page.Extension)
	if err := os.WriteFile(beside, p.appears(path), 0o600); err != nil {
		t.Fatal(err)
	}
	colleague(t, beside, planning.Edit{Path: planning.Path{Field: p.desk.Schema.Marked(schema.MarkReference).ID}, Value: "2026-JW-9"})
	doc, err := p.desk.Library.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	e := page.NewEditor(p.desk, doc, func() {}, func() {})
	p.desk.Window.SetContent(e.Object())
	opened := 0
	receive := func(path string) { e.Receive(path, func() { opened++ }) }
	receive(path)
	p.sees(p.desk.Words.T("drop.same"))
	receive(beside)
	p.sees(p.desk.Words.T("drop.copy"))
	p.press(p.desk.Words.T("editor.sibling.merge"))
	p.sees("2026-JW-9")
	if opened != 0 {
		t.Error("the copy was opened")
	}
	receive(other)
	p.until("another agreement to be opened", func() bool { return opened == 1 })
	done := false
	e.CloseThen(func() { done = true })
	p.until("the end", func() bool { return done })
}
