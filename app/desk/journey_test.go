package desk

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"samenspel/planning/schema"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// drop lets go of files over the window.
func (p *person) drop(paths ...string) {
	p.t.Helper()
	var files []fyne.URI
	for _, path := range paths {
		files = append(files, storage.NewFileURI(path))
	}
	p.window.Drop(files)
}

// keys types keys that no field has a use for, or that the field with the focus hands on.
func (p *person) keys(names ...fyne.KeyName) {
	p.t.Helper()
	for _, name := range names {
		key := &fyne.KeyEvent{Name: name}
		if focused := p.desk.Window.Canvas().Focused(); focused != nil {
			focused.TypedKey(key)
		} else {
			p.desk.Window.Canvas().OnTypedKey()(key)
		}
	}
}

// saved makes a new agreement with this title, keeps it as a file and returns the file.
func (p *person) saved(title string) string {
	p.t.Helper()
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types(title)
	p.menu("menu.save")
	p.enter()
	path := filepath.Join(p.home, title+page.Extension)
	p.appears(path)
	p.until("nothing over the window", func() bool { return p.desk.Window.Canvas().Overlays().Top() == nil })
	return path
}

func TestHabits_DropAFile(t *testing.T) {
	p := sit(t, house(t))
	first := p.saved("Eerste")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.open.this"))
	p.saved("Tweede")
	letter := filepath.Join(p.home, "brief.docx")
	if err := os.WriteFile(letter, []byte("geen overeenkomst"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.drop(letter)
	p.sees("brief.docx")
	p.press(p.desk.Words.T("dialog.ok"))
	p.drop(first, letter)
	p.sees(p.desk.Words.T("drop.many"))
	p.press(p.desk.Words.T("dialog.ok"))
	p.drop(first) // another agreement takes the place of this one
	p.sees(p.desk.Words.T("status.opened", filepath.Base(first)))
	copied := filepath.Join(p.home, "kopie"+page.Extension)
	raw, err := os.ReadFile(first)
	if err == nil {
		err = os.WriteFile(copied, raw, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	p.drop(copied)
	p.sees(p.desk.Words.T("drop.copy"))
	p.press(p.desk.Words.T("dialog.cancel"))
}

// TestHabits_ADocumentOpensWhereItWasLeft: chapter, question and how far the page was scrolled.
func TestHabits_ADocumentOpensWhereItWasLeft(t *testing.T) {
	p := sit(t, house(t))
	path := p.saved("Samen")
	p.desk.Window.Resize(fyne.NewSize(900, 400))
	p.menu("menu.palette")
	p.types(p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkEnd).ID))
	p.enter()
	p.until("the date", func() bool { _, ok := p.desk.Window.Canvas().Focused().(*widgets.Line); return ok })
	p.types("31-7-2027")
	p.menu("menu.close")
	p.press(p.desk.Words.T("start.open.this"))
	p.begins()
	if got := p.desk.Window.Canvas().Focused().(*widgets.Line).Text(); got != "31 juli 2027" {
		t.Errorf("the focus is at %q, in %s", got, path)
	}
	for _, r := range p.desk.Settings.Recent {
		if r.Path == path && r.Offset <= 0 {
			t.Errorf("it was not scrolled: %+v", r)
		}
	}
}

func TestHabits_TheWindowKeepsItsSize(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	p.desk.Window.Resize(fyne.NewSize(1111, 666))
	p.menu("menu.quit")
	p = sit(t, home)
	if size := p.desk.Window.Canvas().Size(); size != fyne.NewSize(1111, 666) {
		t.Errorf("the window is %v", size)
	}
	p.desk.Settings.Zoom *= 1.5 // it was closed on a screen that draws larger
	if err := p.desk.Keep(); err != nil {
		t.Fatal(err)
	}
	p = sit(t, home)
	if size := p.desk.Window.Canvas().Size(); size != fyne.NewSize(1666.5, 999) {
		t.Errorf("on another screen the window is %v", size)
	}
}

// explained tells whether the explanation of the first question is folded out.
func (p *person) explained() bool {
	for _, o := range p.objects() {
		if fold, ok := o.(*widgets.Disclosure); ok {
			return fold.Open()
		}
	}
	p.t.Fatal("there is nothing to fold out")
	return false
}

// TestHabits_ExplanationAndMark uses F1 and Ctrl+T, and finds the mark in the panel of what is missing.
func TestHabits_ExplanationAndMark(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	if p.explained() {
		t.Fatal("the explanation shows already")
	}
	p.keys(fyne.KeyF1)
	if !p.explained() {
		t.Fatal("F1 shows no explanation")
	}
	p.menu("menu.todo")
	p.types("Fatima vraagt dit na")
	p.enter()
	p.menu("menu.missing")
	p.sees(p.desk.Words.T("missing.todo"))
	p.sees(p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkTitle).ID) + ": Fatima vraagt dit na")
	p.keys(fyne.KeyEscape)
	if p.reads(p.desk.Words.T("missing.help")) {
		t.Error("Escape left the panel")
	}
	p.menu("menu.undo")
}

// TestHabits_RowsByKeyboard adds rows, moves one and goes through them without a mouse.
func TestHabits_RowsByKeyboard(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.menu("menu.row.add")
	p.sees(p.desk.Words.T("row.nowhere"))
	table := p.desk.Schema.Field("begrippen")
	p.menu("menu.palette")
	p.types(p.desk.Texts.Label(table.ID))
	p.enter()
	p.menu("menu.row.add")
	p.begins()
	p.types("een")
	p.menu("menu.row.add")
	p.types("twee")
	p.menu("menu.row.up")
	if focused, ok := p.desk.Window.Canvas().Focused().(*widgets.Line); !ok || focused.Text() != "twee" {
		t.Fatal("the focus did not stay in the row")
	}
	p.menu("menu.row.next")
	if focused, ok := p.desk.Window.Canvas().Focused().(*widgets.Line); !ok || focused.Text() != "een" {
		t.Error("the next row is not the other one")
	}
	p.menu("menu.row.remove")
	if p.reads("een\n") {
		t.Error("the row is still there")
	}
	p.menu("menu.undo")
	p.sees("een")
}
