package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	look "samenspel/ui/theme"
	"samenspel/ui/theme/contrast"
)

// TestContrast_OfAllThatIsDrawn shows every widget in every look and every state, on each ground that it stands on.
func TestContrast_OfAllThatIsDrawn(t *testing.T) {
	defer test.ApplyTheme(t, look.New(look.Light, 1))
	needs := map[look.Look][2]float64{look.Light: {4.5, 3}, look.Dark: {4.5, 3}, look.Contrast: {7, 4.5}}
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, look.ColorNameSoft, look.ColorNameNavigation, theme.ColorNameOverlayBackground,
	}
	for name, need := range needs {
		test.ApplyTheme(t, look.New(name, 1))
		for _, ground := range grounds {
			for _, state := range []func(c *control){
				func(*control) {}, func(c *control) { c.focused = true }, func(c *control) { c.hovered = true }, (*control).Disable,
			} {
				w := window(t, container.NewStack(NewRect(ground), everything(state)), 560, 1600)
				w.Resize(fyne.NewSize(561, 1600)) // texts know their height only once they know their width
				if seen := contrast.Check(t, w.Canvas(), need[0], need[1]); seen < 40 {
					t.Fatalf("only %d things were looked at", seen)
				}
			}
		}
		for _, show := range []func(fyne.Window){
			func(w fyne.Window) { d := NewDateField(dutch("2026-11-25")); w.SetContent(Stack(0, d)); d.open() },
			func(w fyne.Window) { Confirm(w, "Weg?", "Het gaat weg.", "Weg", "Houden", true, func(bool) {}) },
		} {
			w := window(t, NewGap(1), 560, 600)
			show(w)
			contrast.Check(t, w.Canvas(), need[0], need[1])
		}
	}
}

// everything is one of each widget, with its controls in a state.
func everything(state func(*control)) fyne.CanvasObject {
	quiet, primary, icon := NewButton("Open", theme.DocumentIcon(), nil), NewPrimary("Maak", nil, nil), NewIconButton(theme.DeleteIcon(), "Weg", nil)
	dangerous := newButton(danger, "Verwijderen", nil, nil)
	choice, chosen := NewChoice([]string{"appel"}), NewChoice([]string{"appel"})
	choice.PlaceHolder = "Maak een keuze"
	chosen.SetIndex(0)
	boxes, yes, bar, line := NewChoices([]string{"een", "twee"}), NewYesNo("Ja", "Nee"), NewBar(), NewLine()
	area := NewTextArea()
	area.SetText("Meer dan\neen regel")
	boxes.SetSelected([]int{1})
	yes.Set("yes")
	bar.SetValue(0.5)
	line.SetText("Een regel")
	link := NewStateLink(Attention, "Ga erheen", nil)
	card := NewRowCard("Mentor", NewParagraph("Rolverdeling", look.ColorNameHelp), NewIconButton(theme.DeleteIcon(), "Weg", nil))
	card.SetOpen(true)
	nav := NewNavList(func(int) {})
	nav.SetItems(items())
	nav.Select(1)
	controls := []*control{&quiet.control, &primary.control, &icon.control, &dangerous.control, &choice.control, &chosen.control, &link.control}
	for _, b := range boxes.boxes {
		controls = append(controls, &b.control)
	}
	for _, c := range append(controls, &yes.yes.control, &yes.no.control) {
		state(c)
	}
	return Stack(8, NewHeading("Doel", look.SizeNameChapter), NewCaption("nodig voor concept", look.ColorNameHelp), quiet, primary,
		icon, dangerous, choice, chosen, boxes, yes, bar, line, area, link, card, NewDisclosure("Uitleg", "Minder", NewGap(1)),
		NewNotice(Info, "a"), NewNotice(Warning, "b"), NewNotice(Error, "c"), NewNotice(Success, "d"), NewStatusLine(),
		container.NewStack(NewRect(look.ColorNameNavigation), container.NewGridWrap(fyne.NewSize(312, 220), nav)))
}
