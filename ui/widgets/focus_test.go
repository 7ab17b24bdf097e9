package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestReveal_ScrollsAsLittleAsNeeded(t *testing.T) {
	lines := make([]fyne.CanvasObject, 40)
	for i := range lines {
		lines[i] = NewLine()
	}
	scroll := container.NewVScroll(Stack(10, lines...))
	window(t, scroll, 300, 300)
	inView := func(o fyne.CanvasObject) bool {
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		return top >= 0 && top+o.Size().Height <= 300
	}
	for _, i := range []int{20, 39, 38, 10, 0} {
		Reveal(lines[i], scroll)
		if !inView(lines[i]) {
			t.Errorf("line %d is not in view", i)
		}
		before := scroll.Offset
		Reveal(lines[i], scroll)
		if scroll.Offset != before {
			t.Errorf("line %d, in view, scrolled from %v to %v", i, before, scroll.Offset)
		}
	}
}

// TestReveal_OnAPageThatWasNeverPainted: a jump leads to pages that are not on the screen yet.
func TestReveal_OnAPageThatWasNeverPainted(t *testing.T) {
	target := NewButton("Doel", nil, nil)
	card := NewRowCard("Regel", Stack(0, NewGap(500), NewNotice(Warning, "Let op", target)))
	card.SetOpen(true)
	scroll := container.NewVScroll(Stack(10, NewGap(400), card, NewGap(400)))
	scroll.Resize(fyne.NewSize(300, 300))
	Reveal(target, scroll)
	if scroll.Offset.Y < 600 {
		t.Errorf("scrolled to %v", scroll.Offset.Y)
	}
	if !InView(target, scroll) {
		t.Error("it is not in view")
	}
}

func TestReveal_TallObject(t *testing.T) {
	tall := block(10, 900)
	scroll := container.NewVScroll(Stack(0, NewGap(400), tall, NewGap(400)))
	window(t, scroll, 300, 300)
	Reveal(tall, scroll)
	if want := float32(400 - revealMargin); scroll.Offset.Y != want {
		t.Errorf("its top shows at %v, want %v", scroll.Offset.Y, want)
	}
	scroll.ScrollToOffset(fyne.NewPos(0, 700))
	Reveal(tall, scroll)
	if scroll.Offset.Y != 700 {
		t.Errorf("it filled the view and was scrolled to %v", scroll.Offset.Y)
	}
	RevealSpan(tall, 850, 874, scroll)
	if want := float32(400 + 874 + revealMargin - 300); scroll.Offset.Y != want {
		t.Errorf("the span shows at %v, want %v", scroll.Offset.Y, want)
	}
	if !InView(tall, scroll) {
		t.Error("it is not in view")
	}
	scroll.ScrollToTop()
	if InView(tall, scroll) {
		t.Error("it is in view though below the fold")
	}
}

func TestWheelPass_PageScrollsAndFieldIsTapped(t *testing.T) {
	area := NewTextArea()
	scroll := container.NewVScroll(nil)
	scroll.Content = Stack(0, WheelPass(area, scroll), NewGap(900))
	w := window(t, scroll, 300, 300)
	test.Scroll(w.Canvas(), fyne.NewPos(50, 30), 0, -40)
	if scroll.Offset.Y != 40 {
		t.Errorf("the page is scrolled to %v", scroll.Offset)
	}
	scroll.ScrollToTop()
	if o := area.Position(); o != (fyne.Position{}) || area.Size().Width != 300 {
		t.Errorf("the field stands at %v, %v", o, area.Size())
	}
}

// TestTab_GoesThroughEverything walks along one of each in reading order, and back.
func TestTab_GoesThroughEverything(t *testing.T) {
	var heard []string
	hear := func(name string) func(bool) {
		return func(focused bool) {
			if focused {
				heard = append(heard, name)
			}
		}
	}
	nav, choice, date := NewNavList(func(int) {}), NewChoice([]string{"a"}), NewDateField(dutch("2026-11-25"))
	area, line, boxes, yes := NewTextArea(), NewLine(), NewChoices([]string{"a"}), NewYesNo("Ja", "Nee")
	button, link := NewButton("Knop", nil, nil), NewLink("Link", nil)
	more, card := NewDisclosure("Meer", "Minder", NewGap(10)), NewRowCard("Regel", NewGap(10))
	nav.OnFocus, choice.OnFocus, date.OnFocus, area.OnFocus, line.OnFocus = hear("nav"), hear("choice"), hear("date"), hear("area"), hear("line")
	boxes.OnFocus, yes.OnFocus, button.OnFocus, link.OnFocus = hear("boxes"), hear("yes"), hear("button"), hear("link")
	more.OnFocus, card.OnFocus = hear("more"), hear("card")
	w := window(t, Fold(300, Sized(200, nav), NewGap(0), Stack(4, choice, date, area, line, boxes, yes, button, link, more, card)), 700, 700)
	want := []string{"nav", "choice", "date", "date", "area", "line", "boxes", "yes", "yes", "button", "link", "more", "card"}
	for range want {
		w.Canvas().FocusNext()
	}
	if !slices.Equal(heard, want) {
		t.Errorf("Tab went along %v, want %v", heard, want)
	}
	heard = nil
	for range len(want) - 1 {
		w.Canvas().FocusPrevious()
	}
	slices.Reverse(heard)
	if !slices.Equal(heard, want[:len(want)-1]) {
		t.Errorf("Shift+Tab went along %v", heard)
	}
}

func TestFirstFrame_TellsOnce(t *testing.T) {
	painted := 0
	w := window(t, container.NewStack(NewRect(theme.ColorNameBackground), FirstFrame(func() { painted++ })), 200, 100)
	w.Canvas().Capture()
	w.Canvas().Capture()
	if painted != 1 {
		t.Errorf("painted was told %d times", painted)
	}
}

// TestTextArea_TheCaretStaysWhenTheFocusLeaves: who follows the caret must not scroll back to it then.
func TestTextArea_TheCaretStaysWhenTheFocusLeaves(t *testing.T) {
	area := NewTextArea()
	w := window(t, area, 300, 200)
	w.Canvas().Focus(area)
	area.OnCursorChanged = func() { t.Error("the caret moves while the focus is leaving") }
	w.Canvas().Unfocus()
	if area.blink.line.Visible() || area.blink.beating {
		t.Error("the caret of a field without the focus is drawn")
	}
}
