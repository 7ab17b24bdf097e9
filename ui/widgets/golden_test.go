package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// TestGolden compares what is drawn with the files in testdata. Where a change is meant, move the new file over from
// testdata/failed.
func TestGolden(t *testing.T) {
	cases := []struct {
		name          string
		width, height float32
		build         func(w fyne.Window) fyne.CanvasObject
	}{
		{"navigation", 312, 220, func(fyne.Window) fyne.CanvasObject {
			n := NewNavList(func(int) {})
			n.SetItems(items())
			n.Select(1)
			return n
		}},
		{"fields", 420, 420, func(fyne.Window) fyne.CanvasObject {
			area, boxes, yes, choice := NewTextArea(), NewChoices([]string{"een", "twee"}), NewYesNo("Ja", "Nee"), NewChoice([]string{"appel"})
			area.SetText("Elke dinsdag in de pauze, en op donderdag na het zesde uur.\n- een\n- twee")
			boxes.SetSelected([]int{1})
			yes.Set("yes")
			choice.PlaceHolder = "Maak een keuze"
			return Stack(12, area, NewLine(), boxes, yes, choice)
		}},
		{"card", 420, 260, func(fyne.Window) fyne.CanvasObject {
			c := NewRowCard("Mentor", NewLine(), NewIconButton(theme.DeleteIcon(), "Verwijderen", nil))
			c.SetOpen(true)
			return Stack(12, c, NewNotice(Warning, "De einddatum ligt voor de begindatum.", NewButton("Zo laten", nil, nil)))
		}},
		{"calendar", 420, 460, func(w fyne.Window) fyne.CanvasObject {
			d := NewDateField(dutch("2026-11-25"))
			w.SetContent(Stack(0, d))
			d.open()
			return nil
		}},
		{"dialog", 600, 320, func(w fyne.Window) fyne.CanvasObject {
			w.SetContent(container.NewStack(NewRect(theme.ColorNameBackground)))
			Confirm(w, "Regel verwijderen?", "De regel en alles wat erin staat wordt verwijderd.", "Verwijderen", "Behouden", true, func(bool) {})
			return nil
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := window(t, NewGap(1), c.width, c.height)
			if o := c.build(w); o != nil {
				w.SetContent(o)
			}
			w.Resize(fyne.NewSize(c.width, c.height+1)) // texts know their height only once they know their width
			w.Resize(fyne.NewSize(c.width, c.height))
			test.AssertRendersToMarkup(t, c.name+".xml", w.Canvas())
		})
	}
}
