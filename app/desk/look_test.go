package desk

import "testing"

// TestWindow_OnlyLookingLeavesNothing opens the example and a new agreement and closes both without a change; one that
// was changed stays on the list.
func TestWindow_OnlyLookingLeavesNothing(t *testing.T) {
	p := sit(t, house(t))
	for _, button := range []string{"start.example", "start.new"} {
		p.press(p.desk.Words.T(button))
		p.begins()
		p.menu("menu.close")
		p.sees(p.desk.Words.T("start.welcome"))
		if left := p.desk.Library.Unpublished(); len(left) != 0 {
			t.Errorf("after %s the list has %d", button, len(left))
		}
	}
	p.press(p.desk.Words.T("start.example"))
	p.begins()
	p.types("x")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.unpublished"))
}

// TestWindow_OpeningAnotherFileIsDoneOnlyWhenOneIsChosen leaves the open agreement alone until then.
func TestWindow_OpeningAnotherFileIsDoneOnlyWhenOneIsChosen(t *testing.T) {
	p := sit(t, house(t))
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types("Blijft open")
	p.menu("menu.open")
	top := p.desk.Window.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no dialog came")
	}
	p.desk.Window.Canvas().Overlays().Remove(top)
	p.sees("Blijft open")
	p.sees(p.desk.Words.T("editor.missing"))
}

// TestWindow_OpensWhereItWasLeft closes a document in its third chapter and opens it again.
func TestWindow_OpensWhereItWasLeft(t *testing.T) {
	p := sit(t, house(t))
	path := p.titled("Waar was ik")
	p.menu("menu.next")
	p.menu("menu.next")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
	p.window.Open(path)
	p.sees(p.desk.Words.T("editor.chapter", 3, len(p.desk.Schema.Chapters)))
}
