package desk

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"samenspel/planning/schema"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// follow taps the link with this text.
func (p *person) follow(text string) {
	p.t.Helper()
	var found fyne.Tappable
	p.until("the link “"+text+"”", func() bool {
		for _, o := range p.objects() {
			if link, ok := o.(*widgets.Link); ok && link.Text() == text {
				found = link
				return true
			}
		}
		return false
	})
	test.Tap(found)
}

func TestWindow_BackToWhatIsMissing(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	if p.reads(p.desk.Words.T("editor.back")) {
		t.Error("there is nothing to go back to")
	}
	p.menu("menu.missing")
	p.follow(p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkStart).ID))
	p.begins()
	p.press(p.desk.Words.T("editor.back"))
	p.sees(p.desk.Words.T("missing.help"))
	p.menu("menu.next")
	if p.reads(p.desk.Words.T("editor.back")) {
		t.Error("who goes to a chapter does not come from the list")
	}
}

// TestWindow_WhatWasToldStays: the state of keeping, which changes twice within a second, does not take its place.
func TestWindow_WhatWasToldStays(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types("Titel")
	p.until("everything kept", func() bool { return !p.reads(p.desk.Words.T("status.waiting")) })
	p.menu("menu.undo")
	told := p.desk.Words.T("editor.undone", p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkTitle).ID))
	for range 2 { // it is checked and kept
		if !p.reads(told) {
			t.Fatalf("it no longer says %q", told)
		}
		do := <-p.queue
		do()
	}
	p.sees(told)
}

// TestWindow_InANarrowWindowEveryChapterCanBeChosen: the list of chapters is folded away.
func TestWindow_InANarrowWindowEveryChapterCanBeChosen(t *testing.T) {
	p := sit(t, house(t))
	p.desk.Window.Resize(fyne.NewSize(600, 700))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	for _, o := range p.objects() {
		if choice, ok := o.(*widgets.Choice); ok { // the first is that of the chapters
			choice.TypedRune('5')
			p.sees(p.desk.Words.T("editor.chapter", 5, len(p.desk.Schema.Chapters)))
			test.Tap(choice)
			break
		}
	}
	if p.desk.Window.Canvas().Overlays().Top() == nil {
		t.Error("no list of chapters folds out")
	}
}

// TestWindow_ShortcutsArrive: Fyne has shortcuts of its own for some keys, and knows a command by the name of its
// shortcut only.
func TestWindow_ShortcutsArrive(t *testing.T) {
	p := sit(t, house(t))
	own := map[fyne.KeyName]fyne.Shortcut{
		fyne.KeyZ: &fyne.ShortcutUndo{}, fyne.KeyY: &fyne.ShortcutRedo{}, fyne.KeyC: &fyne.ShortcutCopy{},
		fyne.KeyV: &fyne.ShortcutPaste{}, fyne.KeyX: &fyne.ShortcutCut{}, fyne.KeyA: &fyne.ShortcutSelectAll{},
	}
	for _, m := range p.desk.Window.MainMenu().Items {
		for _, item := range m.Items {
			s, ok := item.Shortcut.(fyne.KeyboardShortcut)
			if !ok || s.Mod() != fyne.KeyModifierShortcutDefault {
				continue
			}
			if fynes := own[s.Key()]; fynes != nil && s.ShortcutName() != fynes.ShortcutName() {
				t.Errorf("%s is called %s, and Fyne says %s", item.Label, s.ShortcutName(), fynes.ShortcutName())
			}
		}
	}
}

func TestWindow_ADialogComesFirst(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.menu("menu.export")
	p.sees(p.desk.Words.T("export.help"))
	p.menu("menu.next")
	p.menu("menu.export")
	if n := len(p.desk.Window.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs lie over each other", n)
	}
	p.press(p.desk.Words.T("dialog.cancel"))
	p.sees(p.desk.Words.T("editor.chapter", 1, len(p.desk.Schema.Chapters)))
}

// TestWindow_TheDialogToChooseAFileIsWhole: all of it lies in the window, and Escape closes it alone.
func TestWindow_TheDialogToChooseAFileIsWhole(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.menu("menu.save_as")
	canvas := p.desk.Window.Canvas()
	mine := canvas.Overlays().Top()
	p.press(p.desk.Words.T("place.folder.change"))
	seen := false
	for _, o := range p.objects() {
		if shown, ok := o.(*widget.PopUp); ok {
			end := shown.Position().AddXY(shown.Size().Width, shown.Size().Height)
			seen = true
			if shown.Position().X < 1 || shown.Position().Y < 1 || end.X > canvas.Size().Width || end.Y > canvas.Size().Height {
				t.Errorf("the dialog goes from %v to %v in %v", shown.Position(), end, canvas.Size())
			}
		}
	}
	canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !seen || canvas.Overlays().Top() != mine {
		t.Errorf("a dialog was seen: %v; after Escape the top is %T", seen, canvas.Overlays().Top())
	}
	canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if canvas.Overlays().Top() != nil {
		t.Error("Escape left the dialog to save")
	}
}

func TestWindow_EnterInTheNameSaves(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types("Titel")
	p.menu("menu.save")
	p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.appears(filepath.Join(home, "Titel"+page.Extension))
}
