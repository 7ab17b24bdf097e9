package widgets

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestTextArea_KeysThatMove(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(a *TextArea)
		want string // the bar is the caret, the square bracket the other end of the selection
	}{
		{"a word back", func(a *TextArea) { ctrl(a, fyne.KeyLeft) }, "een twee\n|drie vier\nvijf"},
		{"a word on", func(a *TextArea) { ctrl(a, fyne.KeyRight) }, "een twee\ndrie vier|\nvijf"},
		{"words, with shift", func(a *TextArea) {
			ctrl(a, fyne.KeyLeft, fyne.KeyModifierShift)
			ctrl(a, fyne.KeyLeft, fyne.KeyModifierShift)
		}, "een |twee\ndrie[ vier\nvijf"},
		{"begin of the line", func(a *TextArea) { keys(a, fyne.KeyHome) }, "een twee\n|drie vier\nvijf"},
		{"end of the line", func(a *TextArea) { keys(a, fyne.KeyEnd) }, "een twee\ndrie vier|\nvijf"},
		{"begin of the text", func(a *TextArea) { ctrl(a, fyne.KeyHome) }, "|een twee\ndrie vier\nvijf"},
		{"end of the text, with shift", func(a *TextArea) { ctrl(a, fyne.KeyEnd, fyne.KeyModifierShift) }, "een twee\ndrie[ vier\nvijf|"},
		{"up", func(a *TextArea) { keys(a, fyne.KeyUp) }, "een| twee\ndrie vier\nvijf"},
		{"up from the first line", func(a *TextArea) { keys(a, fyne.KeyUp, fyne.KeyUp) }, "|een twee\ndrie vier\nvijf"},
		{"down from the last line", func(a *TextArea) { keys(a, fyne.KeyDown, fyne.KeyDown) }, "een twee\ndrie vier\nvijf|"},
		{"a page", func(a *TextArea) { keys(a, fyne.KeyPageDown) }, "een twee\ndrie vier\nvijf|"},
		{"left of a selection", func(a *TextArea) {
			shifted(a, func() { keys(a, fyne.KeyLeft, fyne.KeyLeft) })
			keys(a, fyne.KeyLeft)
		}, "een twee\ndr|ie vier\nvijf"},
		{"right of a selection", func(a *TextArea) {
			shifted(a, func() { keys(a, fyne.KeyLeft, fyne.KeyLeft) })
			keys(a, fyne.KeyRight)
		}, "een twee\ndrie| vier\nvijf"},
		{"the word before goes", func(a *TextArea) { ctrl(a, fyne.KeyBackspace) }, "een twee\n| vier\nvijf"},
		{"the word behind goes", func(a *TextArea) { ctrl(a, fyne.KeyDelete) }, "een twee\ndrie|\nvijf"},
		{"the selection goes, not a word", func(a *TextArea) {
			shifted(a, func() { keys(a, fyne.KeyLeft) })
			ctrl(a, fyne.KeyBackspace)
		}, "een twee\ndri| vier\nvijf"},
	} {
		a, _ := area(t, 300)
		a.SetText("een twee\ndrie vier\nvijf")
		a.moveTo(13, false)
		c.do(a)
		got := string(slices.Insert(slices.Clone(a.flow.text), a.caret, '|'))
		if a.anchor != a.caret {
			at := a.anchor
			if at > a.caret {
				at++
			}
			got = string(slices.Insert([]rune(got), at, '['))
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestTextArea_UpAndDownKeepTheirColumn: a short line between does not pull the caret to the left for good.
func TestTextArea_UpAndDownKeepTheirColumn(t *testing.T) {
	a, _ := area(t, 300)
	a.SetText("een lange regel\nkort\neen lange regel")
	a.moveTo(12, false)
	keys(a, fyne.KeyDown, fyne.KeyDown)
	if want := 21 + 12; a.caret != want {
		t.Errorf("down, the caret is at %d, want %d", a.caret, want)
	}
	keys(a, fyne.KeyUp, fyne.KeyLeft, fyne.KeyUp)
	if a.caret != 3 {
		t.Errorf("up, the caret is at %d, want 3", a.caret)
	}
}

// TestTextArea_CaretIsDrawnWhereTypingGoes: behind the space at which a line breaks is the beginning of the next one.
func TestTextArea_CaretIsDrawnWhereTypingGoes(t *testing.T) {
	a, _ := area(t, 160)
	a.SetText("elke dinsdag in de pauze van de school")
	a.moveTo(0, false)
	next := a.flow.starts[1]
	pad := a.CursorPosition()
	a.moveTo(next, false)
	if at := a.CursorPosition(); at.X != pad.X || at.Y != pad.Y+a.pitch {
		t.Errorf("it is drawn at %v, want below %v", at, pad)
	}
	keys(a, fyne.KeyUp, fyne.KeyEnd)
	if a.caret != next-1 || a.CursorPosition().Y != pad.Y {
		t.Errorf("End brings it to %d at %v", a.caret, a.CursorPosition())
	}
	a.SetText("elke dinsdag in")
	a.Resize(fyne.NewSize(a.flow.x(0, 15)+2*pad.X, 100))
	a.moveTo(15, false)
	test.Type(a, "   ")
	if at := a.CursorPosition(); at.Y != pad.Y || at.X > a.Size().Width-pad.X+1 {
		t.Errorf("spaces at the end of a full line: it is drawn at %v in %v", at, a.Size())
	}
}

// pointer is a mouse above an area.
type pointer struct{ area *TextArea }

func (p pointer) at(place int) fyne.Position {
	line := p.area.flow.lineOf(place)
	return p.area.pointOn(line, p.area.flow.x(line, place)).AddXY(0, p.area.pitch/2)
}

func (p pointer) press(place int, button desktop.MouseButton, modifier fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: button, Modifier: modifier}
	e.Position = p.at(place)
	p.area.MouseDown(e)
	p.area.MouseUp(e)
}

func (p pointer) click(place, times int) {
	p.area.grip = grip{}
	for range times {
		p.press(place, desktop.MouseButtonPrimary, 0)
		p.area.grip.at = time.Now().Add(time.Hour) // however slow this machine is
	}
}

func (p pointer) drag(place int) {
	e := &fyne.DragEvent{}
	e.AbsolutePosition = fyne.CurrentApp().Driver().AbsolutePositionForObject(p.area).Add(p.at(place))
	p.area.Dragged(e)
	p.area.DragEnd()
}

func TestTextArea_SelectsWithTheMouse(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(p pointer)
		want string
	}{
		{"a click", func(p pointer) { p.click(5, 1) }, ""},
		{"two are a word", func(p pointer) { p.click(5, 2) }, "twee"},
		{"three are a paragraph", func(p pointer) { p.click(5, 3) }, "een twee"},
		{"four are a click again", func(p pointer) { p.click(5, 4) }, ""},
		{"a drag", func(p pointer) { p.click(5, 1); p.drag(11) }, "wee\ndr"},
		{"back over where it began", func(p pointer) { p.click(5, 1); p.drag(11); p.drag(2) }, "n t"},
		{"a drag of words", func(p pointer) { p.click(5, 2); p.drag(11) }, "twee\ndrie"},
		{"and back", func(p pointer) { p.click(5, 2); p.drag(11); p.drag(1) }, "een twee"},
		{"with shift", func(p pointer) { p.click(2, 1); p.press(7, desktop.MouseButtonPrimary, fyne.KeyModifierShift) }, "n twe"},
		{"the right button elsewhere", func(p pointer) { p.click(5, 2); p.press(11, desktop.MouseButtonSecondary, 0) }, ""},
		{"the right button on it", func(p pointer) { p.click(5, 2); p.press(6, desktop.MouseButtonSecondary, 0) }, "twee"},
	} {
		a, _ := area(t, 300)
		a.SetText("een twee\ndrie vier")
		c.do(pointer{a})
		if got := a.SelectedText(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestTextArea_DraggedOutside: Fyne takes the focus away before it tells that the drag ends.
func TestTextArea_DraggedOutside(t *testing.T) {
	a, w := area(t, 300)
	a.SetText("een twee")
	pointer{a}.click(0, 1)
	w.Canvas().Unfocus()
	pointer{a}.drag(8)
	if w.Canvas().Focused() != fyne.Focusable(a) || a.SelectedText() != "een twee" {
		t.Errorf("%q is selected; %T has the focus", a.SelectedText(), w.Canvas().Focused())
	}
}

// TestTextArea_ShowsSelectionAndMarks counts what is drawn of them.
func TestTextArea_ShowsSelectionAndMarks(t *testing.T) {
	a, w := area(t, 300)
	a.SetText("een twee\n\ndrie vier")
	drawn := func() (boxes, dots int) {
		r := test.WidgetRenderer(a).(*ringed).WidgetRenderer.(*areaRenderer)
		return len(r.selected), len(r.dots)
	}
	a.SetMarks([]Span{{4, 8}, {10, 14}, {15, 99}, {3, 3}})
	a.TypedShortcut(&fyne.ShortcutSelectAll{})
	if boxes, dots := drawn(); boxes != 3 || dots != 2 {
		t.Errorf("%d boxes for three lines, %d marks for two", boxes, dots)
	}
	a.moveTo(0, false)
	test.Type(a, "Nu ")
	if boxes, dots := drawn(); boxes != 0 || dots != 2 || a.marks[0] != (Span{7, 11}) {
		t.Errorf("typed before them: %d boxes, %d marks, %v", boxes, dots, a.marks)
	}
	a.Replace(7, 11, "vijf")
	if _, dots := drawn(); dots != 1 || a.Text() != "Nu een vijf\n\ndrie vier" {
		t.Errorf("one replaced: %d marks, text %q", dots, a.Text())
	}
	a.TypedShortcut(&fyne.ShortcutSelectAll{})
	w.Canvas().Unfocus()
	if boxes, _ := drawn(); boxes != 0 {
		t.Error("the selection shows without the focus")
	}
}

// TestTextArea_DrawsAnewOnlyWhatChanged: a line that comes pushes others down; they keep what was painted.
func TestTextArea_DrawsAnewOnlyWhatChanged(t *testing.T) {
	a, _ := area(t, 300)
	a.SetText("een\ntwee\ndrie\nvier")
	lines := func() []*canvas.Text {
		return slices.Clone(test.WidgetRenderer(a).(*ringed).WidgetRenderer.(*areaRenderer).lines)
	}
	before := lines()
	a.Replace(4, 8, "2\n2")
	after := lines()
	if len(after) != 5 || after[0] != before[0] || after[3] != before[2] || after[4] != before[3] {
		t.Error("lines that stayed what they were have other objects")
	}
	if after[1].Text != "2" || after[2].Text != "2" || after[4].Position().Y-after[0].Position().Y != 4*a.pitch {
		t.Error("the lines are not where they belong")
	}
}

// TestTextArea_ArrangedAgainWithTheSameObjects: for one that it has not seen Fyne arranges the field again, and would do
// so for ever.
func TestTextArea_ArrangedAgainWithTheSameObjects(t *testing.T) {
	a, _ := area(t, 300)
	a.SetText("een twee\ndrie vier")
	a.SetMarks([]Span{{4, 8}, {9, 13}})
	a.TypedShortcut(&fyne.ShortcutSelectAll{})
	r := test.WidgetRenderer(a)
	before := slices.Clone(r.Objects())
	a.blink.tick(blinkTime)
	r.Layout(a.Size())
	r.Refresh()
	if !slices.Equal(before, r.Objects()) {
		t.Errorf("drawn as %v, then as %v", before, r.Objects())
	}
}

// TestTextArea_Menu: the words come from Fyne, what is offered first from whoever uses the field.
func TestTextArea_Menu(t *testing.T) {
	a, w := area(t, 300)
	a.SetText("een twee")
	a.moveTo(5, false)
	chosen, asked := 0, -1
	a.OnMenu = func(at int) []*fyne.MenuItem {
		asked = at
		return []*fyne.MenuItem{fyne.NewMenuItem("drie", func() { chosen++; a.Replace(4, 8, "drie") })}
	}
	open := func(do func()) bool {
		do()
		return w.Canvas().Overlays().Top() != nil
	}
	for name, do := range map[string]func(){
		"the menu key": func() { keys(a, desktop.KeyMenu) },
		"Shift+F10":    func() { shifted(a, func() { keys(a, fyne.KeyF10) }) },
		"Ctrl+.":       func() { ctrl(a, fyne.KeyPeriod) },
		"right button": func() { test.TapSecondaryAt(a, pointer{a}.at(5)) },
	} {
		asked = -1
		if !open(do) || asked != 5 {
			t.Errorf("%s: the menu is for place %d", name, asked)
		}
		press(w, fyne.KeyEscape)
		if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != fyne.Focusable(a) {
			t.Errorf("%s: Escape does not lead back to the field", name)
		}
	}
	keys(a, desktop.KeyMenu)
	press(w, fyne.KeyDown, fyne.KeyReturn)
	if chosen != 1 || a.Text() != "een drie" {
		t.Errorf("chosen %d times, text %q", chosen, a.Text())
	}
	if open(func() { keys(a, fyne.KeyF10) }) {
		t.Error("F10 without shift opens a menu")
	}
}

// TestTextArea_TellsWhereTheCaretGoes: the page follows it.
func TestTextArea_TellsWhereTheCaretGoes(t *testing.T) {
	a, _ := area(t, 300)
	var heard []float32
	a.OnCursorChanged = func() { heard = append(heard, a.CursorPosition().Y) }
	a.SetText(strings.Repeat("een\n", 5)) // by code
	a.moveTo(0, false)
	keys(a, fyne.KeyDown)
	test.Type(a, "x")
	if len(heard) != 3 || heard[1] <= heard[0] || heard[2] != heard[1] {
		t.Errorf("told of %v", heard)
	}
}
