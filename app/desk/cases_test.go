package desk

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/document"
	"samenspel/app/file"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// appears waits for a file and returns what is in it.
func (p *person) appears(path string) []byte {
	p.t.Helper()
	var content []byte
	p.until(path, func() (there bool) {
		var err error
		content, err = os.ReadFile(path)
		return err == nil
	})
	return content
}

// opens opens a file and waits until its first question has the focus.
func (p *person) opens(path string) {
	p.t.Helper()
	p.desk.Window.Canvas().Unfocus()
	p.window.Open(path)
	p.begins()
}

// rows counts the rows on the screen.
func (p *person) rows() int {
	count := 0
	for _, o := range p.objects() {
		if card, ok := o.(*widgets.RowCard); ok && card.Visible() {
			count++
		}
	}
	return count
}

// goes walks to the chapter of a question.
func (p *person) goes(field string) {
	p.t.Helper()
	for i, c := range p.desk.Schema.Chapters {
		p.sees(p.desk.Words.T("editor.chapter", i+1, len(p.desk.Schema.Chapters)))
		if c == p.desk.Schema.Chapter(field) {
			return
		}
		p.menu("menu.next")
	}
	p.t.Fatalf("no chapter has %s", field)
}

// titled begins an agreement with a title and makes it a file.
func (p *person) titled(title string) (path string) {
	p.t.Helper()
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types(title)
	p.menu("menu.save")
	p.press(p.desk.Words.T("save_as.confirm"))
	path = filepath.Join(p.home, file.SafeName(title, 80)+page.Extension)
	p.appears(path)
	p.sees(filepath.Base(path)) // in the status line: it is ready
	return path
}

// TestWindow_ALongTextComesBack is CASES 1, over the disk: 20,000 signs in one paragraph.
func TestWindow_ALongTextComesBack(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Lang")
	var area *widgets.TextArea
	for area == nil {
		p.menu("menu.next")
		for _, o := range p.objects() {
			if a, ok := o.(*widgets.TextArea); ok && a.Visible() && area == nil {
				area = a
			}
		}
	}
	long := strings.TrimSpace(strings.Repeat("Wij zorgen samen voor rust, regelmaat en één vast gezicht. ", 340))
	clipboard := test.NewClipboard()
	clipboard.SetContent(long)
	area.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	p.menu("menu.save")
	p.until("the text in the file", func() bool {
		a, _, err := document.Read(context.Background(), path)
		if err != nil {
			return false
		}
		for _, c := range a.Changes() {
			if c.Value == long {
				return true
			}
		}
		return false
	})
}

// TestWindow_TitlesBecomeNames is CASES 12: a title that no disk takes as a name, for the file and for the PDF.
func TestWindow_TitlesBecomeNames(t *testing.T) {
	raceless(t, "names")
	for title, name := range map[string]string{
		"Convenant O.B.S./JoU: '24–'25?": "Convenant O.B.S. JoU '24–'25",
		"CON":                            "_CON",
		"Afspraken…  <concept>.":         "Afspraken… concept",
		strings.Repeat("samen ", 60):     strings.TrimSpace(strings.Repeat("samen ", 13)),
	} {
		t.Run(title, func(t *testing.T) {
			p := sit(t, house(t))
			p.press(p.desk.Words.T("start.new"))
			p.begins()
			p.types(title)
			p.menu("menu.save")
			p.press(p.desk.Words.T("save_as.confirm"))
			p.appears(filepath.Join(p.home, name+page.Extension))
			p.menu("menu.export")
			p.press(p.desk.Words.T("export.start"))
			p.sees(p.desk.Words.T("export.made", name+".pdf", p.home))
			p.appears(filepath.Join(p.home, name+".pdf"))
		})
	}
}

// TestWindow_TheTargetIsOpenElsewhere is CASES 13: a PDF that another program holds stays whole, the next free name is
// taken, and the person hears why.
func TestWindow_TheTargetIsOpenElsewhere(t *testing.T) {
	p := sit(t, house(t))
	taken := []string{filepath.Join(p.home, "Samen.pdf"), filepath.Join(p.home, "Samen (2).pdf")}
	for _, path := range taken {
		if err := os.WriteFile(path, []byte("oud"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p.desk.Formats = []page.Format{{ID: "pdf", Write: func(ctx context.Context, path string, r *export.Report) ([]export.Notice, error) {
		if path == taken[0] {
			return nil, &document.Error{Code: "export.error.inuse", Err: fmt.Errorf("put in place: %w", file.ErrInUse), Args: []any{"Samen.pdf"}}
		}
		return writePDF(ctx, path, r)
	}}}
	p.titled("Samen")
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.start"))
	p.press(p.desk.Words.T("export.exists.replace"))
	p.sees(p.desk.Words.T("export.made", "Samen (3).pdf", p.home))
	p.sees(p.desk.Words.T("export.renamed", "Samen.pdf"))
	if made := p.appears(filepath.Join(p.home, "Samen (3).pdf")); !strings.HasPrefix(string(made), "%PDF") {
		t.Errorf("the new file begins with %.10q", made)
	}
	for _, path := range taken {
		if old := p.appears(path); string(old) != "oud" {
			t.Errorf("%s was touched", path)
		}
	}
}

// TestWindow_SignsThatThePDFLacksAreTold is CASES 3: the PDF is made, and the person hears which answer has a sign that
// it can't show.
func TestWindow_SignsThatThePDFLacksAreTold(t *testing.T) {
	p := sit(t, house(t))
	p.titled("Duim 𓀀 omhoog")
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.start"))
	p.sees(p.desk.Words.T("export.done"))
	p.sees(p.desk.Words.T("export.notice.signs", "𓀀"))
	p.sees(p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkTitle).ID))
}

// full is a document on a disk that has no room left.
type full struct{ page.Document }

func (d full) Publish(context.Context, *planning.Agreement) ([]planning.Change, error) {
	return nil, &document.Error{Code: "error.full", Err: file.ErrFull, Args: []any{filepath.Base(d.Path())}}
}

// fullDisk opens every document on such a disk, from the moment that there is no room.
type fullDisk struct {
	page.Library
	noRoom bool
}

func (l *fullDisk) Open(ctx context.Context, path string) (page.Document, error) {
	d, err := l.Library.Open(ctx, path)
	if l.noRoom {
		d = full{d}
	}
	return d, err
}

// TestWindow_TheDiskIsFull is CASES 14: the old file stays, the text stays on the screen, and another place is offered.
func TestWindow_TheDiskIsFull(t *testing.T) {
	var disk *fullDisk
	p := sit(t, house(t), func(d *page.Desk) {
		disk = &fullDisk{Library: d.Library}
		d.Library = disk
	})
	path := p.titled("Vol")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
	before := p.appears(path)
	disk.noRoom = true
	p.opens(path)
	p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	p.types(" van goede moed")
	p.menu("menu.save")
	p.sees(p.desk.Words.T("error.full", "Vol"+page.Extension))
	if after := p.appears(path); string(after) != string(before) {
		t.Error("the old file was touched")
	}
	p.press(p.desk.Words.T("editor.save_copy"))
	p.sees(p.desk.Words.T("save_as.title"))
	p.press(p.desk.Words.T("save_as.confirm")) // the name follows the title
	copied := filepath.Join(p.home, "Vol van goede moed"+page.Extension)
	p.appears(copied)
	a, _, err := document.Read(context.Background(), copied)
	if title := p.desk.Schema.Marked(schema.MarkTitle).ID; err != nil || a.Value(planning.Path{Field: title}) != "Vol van goede moed" {
		t.Errorf("the copy: %v", err)
	}
	p.sees("Vol van goede moed")
}

// TestWindow_ACopyBesideTheFileIsOffered is CASES 17: what a sync client left beside the file is seen, and merged when
// the person wants it. The copy stays as it is.
func TestWindow_ACopyBesideTheFileIsOffered(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Convenant")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
	name := "Convenant (conflicted copy 2026-11-02)" + page.Extension
	beside := filepath.Join(p.home, name)
	if err := os.WriteFile(beside, p.appears(path), 0o600); err != nil {
		t.Fatal(err)
	}
	p.finds(path, 0) // a copy with nothing else in it is no news
	answer := planning.Path{Field: p.desk.Schema.Marked(schema.MarkReference).ID}
	colleague(t, beside, planning.Edit{Path: answer, Value: "2026-JW-7"})
	theirs := p.appears(beside)
	p.finds(path, 1)
	p.opens(path)
	p.sees(p.desk.Words.T("editor.sibling", name))
	p.press(p.desk.Words.T("editor.sibling.merge"))
	p.sees("2026-JW-7")
	p.until("the end of the offer", func() bool { return !p.reads(p.desk.Words.T("editor.sibling", name)) })
	p.menu("menu.save")
	p.until("the answer in the file", func() bool {
		a, _, err := document.Read(context.Background(), path)
		return err == nil && a.Value(answer) == "2026-JW-7"
	})
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
	p.finds(path, 0) // what was merged is offered no more
	if string(p.appears(beside)) != string(theirs) {
		t.Error("the copy was touched")
	}
}

// finds opens a file without a window and counts the copies beside it that are offered.
func (p *person) finds(path string, want int) {
	p.t.Helper()
	d, err := p.desk.Library.Open(context.Background(), path)
	if err != nil {
		p.t.Fatal(err)
	}
	if found := d.Siblings(context.Background()); len(found) != want {
		p.t.Errorf("%v are offered, want %d", found, want)
	}
	if err := d.Close(); err != nil {
		p.t.Error(err)
	}
}

// TestWindow_OpenInAnotherWindow is CASES 20: the second window says so; when the first lets go, the second may.
func TestWindow_OpenInAnotherWindow(t *testing.T) {
	home := house(t)
	first := sit(t, home)
	path := first.titled("Eén tegelijk")
	second := sit(t, home)
	second.window.Open(path)
	second.sees(second.desk.Words.T("error.locked"))
	second.press(second.desk.Words.T("dialog.ok"))
	first.menu("menu.close")
	first.sees(first.desk.Words.T("start.forget"))
	second.opens(path)
	second.sees("Eén tegelijk")
}

// TestWindow_AFileOfANewerVersionIsOnlyRead is CASES 22.
func TestWindow_AFileOfANewerVersionIsOnlyRead(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Toekomst")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
	raw := p.appears(path)
	raw[63] = 2 // the version of the tables
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	p.opens(path)
	p.sees(p.desk.Words.T("error.newer", filepath.Base(path)))
	if p.reads(p.desk.Words.T("editor.save_copy")) {
		t.Error("a copy is offered, which would lack what this version does not know")
	}
	line := p.desk.Window.Canvas().Focused().(*widgets.Line)
	p.types("Nog iets")
	if line.Text() != "Toekomst" {
		t.Errorf("the title became %q", line.Text())
	}
	p.sees(p.desk.Words.T("status.readonly"))
	p.menu("menu.save")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.new"))
	if after := p.appears(path); string(after) != string(raw) {
		t.Error("the file was touched")
	}
}

// TestWindow_UndoOfRowsFromAnotherChapter is CASES 24: suggested rows, and a row that was removed, come back from
// wherever the person is by then.
func TestWindow_UndoOfRowsFromAnotherChapter(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.goes("rol")
	p.press(p.desk.Words.T("form.suggest.add"))
	all := p.rows()
	if all < 3 {
		t.Fatalf("%d rows were suggested", all)
	}
	p.menu("menu.next")
	p.menu("menu.undo")
	p.sees(p.desk.Words.T("form.suggest.title"))
	if left := p.rows(); left != 0 {
		t.Errorf("%d rows are left after undo", left)
	}
	p.menu("menu.previous")
	p.menu("menu.redo")
	if back := p.rows(); back != all {
		t.Errorf("%d rows came back, want %d", back, all)
	}
	p.remove()
	if left := p.rows(); left != all-1 {
		t.Errorf("%d rows after one was removed, want %d", left, all-1)
	}
	p.menu("menu.next")
	p.menu("menu.next")
	p.menu("menu.undo")
	if back := p.rows(); back != all {
		t.Errorf("%d rows after undo, want %d", back, all)
	}
}

// remove takes the first row on the screen away.
func (p *person) remove() {
	p.t.Helper()
	for _, o := range p.objects() {
		if button, ok := o.(*widgets.Button); ok && button.Visible() && button.Name() == p.desk.Words.T("form.row.remove") {
			test.Tap(button)
			return
		}
	}
	p.t.Fatal("no row can be removed")
}

// TestWindow_OneChapterAtATime is CASES 2: a chapter is on the screen alone; the others are not drawn.
func TestWindow_OneChapterAtATime(t *testing.T) {
	raceless(t, "chapters")
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.example"))
	p.begins()
	all := p.desk.Schema.Chapters
	for i, c := range all {
		p.sees(p.desk.Words.T("editor.chapter", i+1, len(all)))
		screen := p.screen()
		for _, other := range all {
			if purpose := p.desk.Texts.Chapters[other.ID].Purpose; strings.Contains(screen, purpose) != (other == c) {
				t.Errorf("in %s, the purpose of %s is on the screen: %v", c.ID, other.ID, other != c)
			}
		}
		if i < len(all)-1 {
			p.menu("menu.next")
		}
	}
}
