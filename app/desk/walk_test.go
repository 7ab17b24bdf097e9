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

// TestWindow_BackToWhatIsMissing: in a narrow window the list takes the place of the chapter.
func TestWindow_BackToWhatIsMissing(t *testing.T) {
	p := sit(t, house(t))
	p.desk.Window.Resize(fyne.NewSize(700, 700))
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

// TestWindow_TypingGoesOnAfterADialog: the caret is where it was, whichever dialog came between.
func TestWindow_TypingGoesOnAfterADialog(t *testing.T) {
	for _, command := range []string{"menu.open", "menu.save_as", "menu.export", "menu.palette", "menu.shortcuts", "menu.about"} {
		t.Run(command, func(t *testing.T) {
			p := sit(t, house(t))
			p.begin("start.new")
			p.types("Half")
			p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
			p.menu(command)
			if top := p.desk.Window.Canvas().Focused(); top != nil {
				top.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			} else {
				p.desk.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
			}
			p.types("x")
			p.sees("Halxf")
		})
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

// TestWindow_PanelStaysBesideTheWork works through what is missing with the list in sight, until it is closed.
func TestWindow_PanelStaysBesideTheWork(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	title := p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkTitle).ID)
	p.menu("menu.missing")
	p.follow(title)
	p.begins()
	p.sees(p.desk.Words.T("missing.help"))
	p.types("Samen")
	p.until("the title off the list", func() bool { return !p.lists(title) })
	p.menu("menu.missing")
	if p.reads(p.desk.Words.T("missing.help")) {
		t.Error("the panel is still there")
	}
	p.types(" verder")
	p.sees("Samen verder") // the focus came back to the question
	p.menu("menu.find")
	p.press(p.desk.Words.T("panel.close"))
	if p.reads(p.desk.Words.T("find.help")) {
		t.Error("the panel is still there")
	}
}

// lists tells whether there is a link with this text.
func (p *person) lists(text string) bool {
	for _, o := range p.objects() {
		if link, ok := o.(*widgets.Link); ok && link.Text() == text {
			return true
		}
	}
	return false
}

// TestWindow_BackAndForward goes along the way that the user went; the question that had the focus has it again.
func TestWindow_BackAndForward(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.example"))
	p.begins()
	chapter := func(n int) string { return p.desk.Words.T("editor.chapter", n, len(p.desk.Schema.Chapters)) }
	first := p.desk.Window.Canvas().Focused()
	p.menu("menu.next")
	p.menu("menu.next")
	p.sees(chapter(3))
	p.menu("menu.back")
	p.sees(chapter(2))
	p.menu("menu.back")
	p.sees(chapter(1))
	if p.desk.Window.Canvas().Focused() != first {
		t.Errorf("the focus is on %T", p.desk.Window.Canvas().Focused())
	}
	p.menu("menu.forward")
	p.sees(chapter(2))
	p.menu("menu.previous")
	for _, m := range p.desk.Window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Label == p.desk.Words.T("menu.forward") && !item.Disabled {
				t.Error("there is nothing ahead on a new way")
			}
		}
	}
}

// TestWindow_Palette goes to a question and gives a command by typing a part of its name.
func TestWindow_Palette(t *testing.T) {
	p := sit(t, house(t))
	p.menu("menu.palette")
	p.types("voorb")
	p.enter()
	p.begins()
	p.menu("menu.palette")
	p.types("normen")
	p.enter()
	p.sees(p.desk.Texts.Chapters["normen"].Purpose)
	p.menu("menu.palette")
	p.types("schooljaar")
	p.enter()
	p.sees(p.desk.Words.T("editor.chapter", 1, len(p.desk.Schema.Chapters)))
	p.menu("menu.palette")
	p.types("zzzz")
	p.sees(p.desk.Words.T("palette.none"))
	p.press(p.desk.Words.T("dialog.cancel"))
}

// enter presses Enter where the focus is.
func (p *person) enter() {
	p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}
