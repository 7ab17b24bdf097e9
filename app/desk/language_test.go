package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/settings"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// TestWindow_SwitchesLanguage changes the language in the middle of an agreement: answers and undo stay. The tongue tests
// see to the words.
func TestWindow_SwitchesLanguage(t *testing.T) {
	home := house(t)
	p := sit(t, home)
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types("Samen")
	p.menu("menu.next")
	p.menu("menu.language.en")
	p.sees("Chapter 2 of")
	p.menu("menu.undo")
	p.sees("Chapter 1 of")
	p.menu("menu.redo")
	p.sees("Samen")
	p.menu("menu.close")
	p.sees("Not saved as a file yet")

	p = sit(t, home) // the next day
	p.sees("New agreement")
	p.menu("menu.language.nl")
	p.sees("Nieuwe overeenkomst")
}

// TestWindow_SwitchesLanguageInPlace: the question that has the focus, and how far the page was scrolled.
func TestWindow_SwitchesLanguageInPlace(t *testing.T) {
	p := sit(t, house(t))
	p.begin("start.example")
	p.desk.Window.Resize(fyne.NewSize(900, 400))
	p.menu("menu.palette")
	p.types(p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkEnd).ID))
	p.enter()
	p.sees("31 juli 2029")
	before := p.scrolled()
	p.menu("menu.language.en")
	line, ok := p.desk.Window.Canvas().Focused().(*widgets.Line)
	if !ok || line.Text() != "31 July 2029" {
		t.Errorf("the focus is on %T", p.desk.Window.Canvas().Focused())
	}
	if after := p.scrolled(); before == 0 || after != before {
		t.Errorf("the page was scrolled by %v, and is by %v", before, after)
	}
}

// scrolled returns how far the longest page in the window is scrolled: that of the chapter.
func (p *person) scrolled() (offset float32) {
	longest := float32(0)
	for _, o := range p.showing() {
		if page, ok := o.(*container.Scroll); ok && page.Content.Size().Height > longest {
			longest, offset = page.Content.Size().Height, page.Offset.Y
		}
	}
	return offset
}

// TestWindow_ShortcutsAreListed reads the list of shortcuts and steps the size of the text up and down.
func TestWindow_ShortcutsAreListed(t *testing.T) {
	p := sit(t, house(t))
	p.menu("menu.shortcuts")
	for _, want := range []string{p.desk.Words.T("menu.save_as"), "Ctrl+Shift+S", "Ctrl+Z", "Ctrl+PageDown", "Ctrl++"} {
		p.sees(want)
	}
	p.press(p.desk.Words.T("dialog.ok"))
	p.menu("menu.larger")
	if p.desk.Settings.Scale != settings.Scales[1] {
		t.Errorf("the text is %d %%", p.desk.Settings.Scale)
	}
	p.menu("menu.smaller")
	p.menu("menu.smaller") // there is nothing smaller
	if p.desk.Settings.Scale != settings.Scales[0] {
		t.Errorf("the text is %d %%", p.desk.Settings.Scale)
	}
}

// TestWindow_FindLeadsToTheAnswer looks for a word of the example and goes there, and back to what was found.
func TestWindow_FindLeadsToTheAnswer(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.example"))
	p.begins()
	p.menu("menu.find")
	p.types("zorgcoordinator")
	p.sees("zorgcoördinator")
	label := p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkSchoolYear).ID)
	p.menu("menu.missing")
	p.menu("menu.find")
	p.sees("zorgcoördinator") // as it was left
	p.types("qqq")            // in the place of what stood there
	p.sees(p.desk.Words.T("find.none"))
	line, ok := p.desk.Window.Canvas().Focused().(*widgets.Line)
	if !ok {
		t.Fatal("the caret is not in the line")
	}
	line.SetText("")
	p.types(label)
	p.follow(label)
	p.sees(p.desk.Words.T("editor.chapter", 1, len(p.desk.Schema.Chapters)))
}
