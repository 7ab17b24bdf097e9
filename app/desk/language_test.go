package desk

import (
	"strings"
	"testing"

	"samenspel/app/settings"
	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// TestWindow_SwitchesLanguage changes the language in the middle of an agreement: answers, place and undo stay, and no
// sentence of the other language is left on any chapter.
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
	dutch := sentences(t)
	for range p.desk.Schema.Chapters {
		for line := range strings.SplitSeq(p.screen(), "\n") {
			if dutch[line] {
				t.Errorf("Dutch on an English screen: %q", line)
			}
		}
		p.menu("menu.next")
	}
	p.menu("menu.close")
	p.sees("Not saved as a file yet")

	p = sit(t, home) // the next day
	p.sees("New agreement")
	p.menu("menu.language.nl")
	p.sees("Nieuwe overeenkomst")
}

// sentences returns the Dutch texts that differ from the English ones and are long enough to be told apart.
func sentences(t *testing.T) map[string]bool {
	t.Helper()
	nl, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	en, err := i18n.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	add := func(dutch, english string) {
		if dutch != english && len(dutch) > 12 && !strings.Contains(dutch, "%") {
			found[dutch] = true
		}
	}
	for _, key := range nl.Keys() {
		add(nl.T(key), en.T(key))
	}
	s, words, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	_, english, err := assets.Form("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range s.Chapters {
		add(words.Chapters[c.ID].Title, english.Chapters[c.ID].Title)
		add(words.Chapters[c.ID].Purpose, english.Chapters[c.ID].Purpose)
	}
	for id, f := range words.Fields {
		add(f.Label, english.Fields[id].Label)
		add(f.Help, english.Fields[id].Help)
	}
	return found
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
	p.types("qqq") // in the place of what stood there
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
