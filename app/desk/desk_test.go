package desk

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/document"
	"samenspel/app/file"
	"samenspel/app/settings"
	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/export/pdf"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// person sits at the window and sees texts, buttons and fields, no coordinates.
type person struct {
	t      *testing.T
	home   string
	desk   *page.Desk
	window *ui.Window
	queue  chan func() // what wants to run on the interface, which is this test
}

// raceless skips a test in the short run, which looks for races: what it is about has none that other tests don't see.
func raceless(t *testing.T, what string) {
	t.Helper()
	if testing.Short() {
		t.Skip("the short run looks for races; " + what + " have none")
	}
}

// house makes a home folder. The program may be looking through it while a test ends, so it is cleared away in a few
// tries.
func house(t *testing.T) string {
	t.Helper()
	home, err := os.MkdirTemp("", "samenspel-huis-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for range 100 {
			if err = os.RemoveAll(home); err == nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Error(err)
	})
	return home
}

// sit starts the program with the data of a home folder. What else it should work with is put in the desk before the
// window looks at the disk, beside itself.
func sit(t *testing.T, home string, with ...func(*page.Desk)) *person {
	t.Helper()
	s, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(home, "data")
	remembered, err := settings.Load(data, "schrijver1")
	if err != nil {
		t.Fatal(err)
	}
	library := document.NewLibrary(data, time.Now, remembered.Writer)
	library.Title = planning.Path{Field: s.Marked(schema.MarkTitle).ID}
	d, err := New(Parts{
		Schema: s, Speak: speak, Documents: library, Settings: &remembered, Folder: data, Version: "proef", Clock: time.Now,
		Formats: []page.Format{{ID: "pdf", Write: writePDF}},
		Message: func(err error, words *i18n.Texts) string {
			var told *document.Error
			if errors.As(err, &told) {
				return words.T(told.Code, told.Args...)
			}
			return err.Error()
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Folder = home
	for _, change := range with {
		change(d)
	}
	p := &person{t: t, home: home, desk: d, queue: make(chan func(), 1000)}
	d.Do = func(do func()) { p.queue <- do }
	p.window = ui.New(test.NewTempApp(t), d, func() {})
	return p
}

func speak(code string) (page.Language, error) {
	words, err := i18n.Load(code)
	if err != nil {
		return page.Language{}, err
	}
	_, texts, err := assets.Form(code)
	return page.Language{Texts: texts, Words: words}, err
}

func writePDF(ctx context.Context, path string, r *export.Report) (notices []export.Notice, err error) {
	err = file.WriteBeside(ctx, path, func(w io.Writer) error {
		notices, err = pdf.Write(ctx, w, r)
		return err
	})
	return notices, err
}

// objects returns everything that is in the window now, the top dialog alone when there is one.
func (p *person) objects() []fyne.CanvasObject {
	canvas := p.desk.Window.Canvas()
	root := canvas.Content()
	if top := canvas.Overlays().Top(); top != nil {
		root = top
	}
	return test.LaidOutObjects(root)
}

// sees waits until a text is on the screen.
func (p *person) sees(text string) {
	p.t.Helper()
	p.until("“"+text+"”", func() bool { return p.reads(text) })
}

func (p *person) reads(text string) bool {
	return strings.Contains(p.screen(), text)
}

// until waits for something that happens beside the interface.
func (p *person) until(what string, is func() bool) {
	p.t.Helper()
	for limit := time.After(20 * time.Second); ; {
		if is() {
			return
		}
		select {
		case do := <-p.queue:
			do()
		case <-time.After(10 * time.Millisecond): // a file may have come
		case <-limit:
			p.t.Fatalf("%s does not come; the screen says:\n%s", what, p.screen())
		}
	}
}

func (p *person) screen() string {
	var all []string
	for _, o := range p.objects() {
		if !o.Visible() {
			continue
		}
		switch shown := o.(type) {
		case interface{ Text() string }:
			all = append(all, shown.Text())
		case interface{ Name() string }:
			all = append(all, shown.Name())
		}
	}
	return strings.Join(all, "\n")
}

// press taps the button with this name.
func (p *person) press(name string) {
	p.t.Helper()
	var found fyne.Tappable
	p.until("the button “"+name+"”", func() bool {
		for _, o := range p.objects() {
			b, named := o.(interface{ Name() string })
			if tappable, ok := o.(fyne.Tappable); ok && named && o.Visible() && b.Name() == name {
				found = tappable
				return true
			}
		}
		return false
	})
	test.Tap(found)
}

// begins waits until an agreement is open with the caret in its first question.
func (p *person) begins() {
	p.t.Helper()
	p.until("the first question", func() bool {
		_, line := p.desk.Window.Canvas().Focused().(*widgets.Line)
		return line
	})
}

// types writes in the field that has the focus.
func (p *person) types(text string) {
	p.t.Helper()
	field := p.desk.Window.Canvas().Focused()
	if field == nil {
		p.t.Fatal("nothing has the focus")
	}
	test.Type(field, text)
}

func TestWindow_WhatWasTypedComesBackAfterTheFirstStart(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types("Overeenkomst van vandaag")
	p.sees(p.desk.Words.T("editor.missing"))
	p.press(p.desk.Words.T("editor.start"))
	p.sees(p.desk.Words.T("start.unpublished"))

	p = sit(t, home) // the next day
	p.sees("Overeenkomst van vandaag")
	p.press(p.desk.Words.T("start.continue"))
	p.sees("Overeenkomst van vandaag")
}

func TestWindow_TheExampleBecomesAFileAndAPDF(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	p.press(p.desk.Words.T("start.example"))
	p.sees("Voorbeeld: ")
	p.menu("menu.save")
	p.press(p.desk.Words.T("save_as.confirm"))
	var found []string
	p.until("the file", func() bool {
		found, _ = filepath.Glob(filepath.Join(home, "*"+page.Extension))
		return len(found) == 1
	})
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.start"))
	p.sees(p.desk.Words.T("export.done"))
	if made, _ := filepath.Glob(filepath.Join(home, "*.pdf")); len(made) != 1 {
		t.Errorf("%d PDFs were made", len(made))
	}
	p.press(p.desk.Words.T("dialog.ok"))
	p.press(p.desk.Words.T("editor.start"))
	p.sees(filepath.Base(found[0]))
	if _, _, err := document.Read(context.Background(), found[0]); err != nil {
		t.Error(err)
	}
}

// menu chooses a command from the menu.
func (p *person) menu(key string) {
	p.t.Helper()
	for _, m := range p.desk.Window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Label == p.desk.Words.T(key) {
				if item.Disabled {
					p.t.Fatalf("%s can't be chosen now", item.Label)
				}
				item.Action()
				return
			}
		}
	}
	p.t.Fatalf("no command %s", key)
}

// TestWindow_AnotherCopyIsMergedWhenSaving lets a colleague's file take the place of ours meanwhile.
func TestWindow_AnotherCopyIsMergedWhenSaving(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types("Samen")
	p.menu("menu.save")
	p.press(p.desk.Words.T("save_as.confirm"))
	path := filepath.Join(home, "Samen"+page.Extension)
	p.until("the file", func() bool { _, err := os.Stat(path); return err == nil })

	answer := planning.Path{Field: p.desk.Schema.Marked(schema.MarkReference).ID}
	colleague(t, path, planning.Edit{Path: answer, Value: "2026-JW-7"})

	p.types(" op school")
	p.menu("menu.save")
	p.until("both answers in the file", func() bool {
		a, _, err := document.Read(context.Background(), path)
		return err == nil && a.Value(answer) == "2026-JW-7" && strings.Contains(a.Value(planning.Path{Field: p.desk.Schema.Marked(schema.MarkTitle).ID}), "op school")
	})
	p.sees("2026-JW-7") // on the screen too
}

// colleague changes an answer in a copy of the file on another computer, and puts it back.
func colleague(t *testing.T, path string, e planning.Edit) {
	t.Helper()
	ctx := context.Background()
	other := document.NewLibrary(filepath.Join(t.TempDir(), "data"), time.Now, "schrijver2")
	d, err := other.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	a := d.Agreement()
	a.Set(e, planning.Maker{Writer: "schrijver2", At: time.Now().UnixMilli()})
	if _, err := d.Publish(ctx, a); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestWindow_ADamagedFileIsExplained(t *testing.T) {
	home := house(t)
	path := filepath.Join(home, "kapot"+page.Extension)
	if err := os.WriteFile(path, []byte("dit is geen overeenkomst"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := sit(t, home)
	p.window.Open(path)
	p.sees(p.desk.Words.T("dialog.problem"))
	p.sees("kapot" + page.Extension)
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "dit is geen overeenkomst" {
		t.Errorf("the file was touched: %q, %v", raw, err)
	}
}

// TestWindow_TheDialogToChooseAFileOpens: Fyne's dialog can't be given a size before it shows.
func TestWindow_TheDialogToChooseAFileOpens(t *testing.T) {
	p := sit(t, house(t))
	for _, button := range []string{"start.open", "start.next_year"} {
		p.press(p.desk.Words.T(button))
		top := p.desk.Window.Canvas().Overlays().Top()
		if top == nil {
			t.Fatalf("%s opens nothing", button)
		}
		top.Hide()
		p.desk.Window.Canvas().Overlays().Remove(top)
	}
}

func TestWindow_UndoGoesOverChapters(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types("Titel")
	p.menu("menu.next")
	p.menu("menu.next")
	p.sees(p.desk.Words.T("editor.chapter", 3, len(p.desk.Schema.Chapters)))
	p.menu("menu.undo")
	p.sees(p.desk.Words.T("editor.chapter", 1, len(p.desk.Schema.Chapters)))
	p.menu("menu.redo")
	p.sees("Titel")
}

func TestWindow_WhatIsMissingLeadsToTheQuestion(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.menu("menu.missing")
	p.sees(p.desk.Words.T("missing.help"))
	label := p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkStart).ID)
	for _, o := range p.objects() {
		if link, ok := o.(interface{ Text() string }); ok && link.Text() == label {
			if tappable, ok := o.(fyne.Tappable); ok {
				test.Tap(tappable)
				break
			}
		}
	}
	p.begins()
	p.types("1-8-2026")
	p.menu("menu.undo")
	p.sees(label)
}
