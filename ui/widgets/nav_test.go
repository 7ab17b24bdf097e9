package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	look "samenspel/ui/theme"
)

func items() []NavItem {
	return []NavItem{
		{1, "Partijen", "klaar", Done}, {2, "Aanleiding en doel", "3 van 5", Started},
		{3, "Rollen en verantwoordelijkheden", "let op", Attention}, {4, "Privacy", "leeg", Empty},
	}
}

func TestNavList_ByKeyboard(t *testing.T) {
	var told []int
	n := NewNavList(func(i int) { told = append(told, i) })
	n.SetItems(items())
	w := window(t, n, 300, 300)
	n.Select(1)
	w.Canvas().Focus(n)
	press(w, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyUp, fyne.KeyReturn)
	if want := []int{2, 1, 3, 3, 0, 0, 0}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	told = nil
	n.Select(-1)
	n.SetItems(items()[:2])
	if told != nil {
		t.Errorf("what code did was told: %v", told)
	}
	test.Tap(n.rows[1])
	if !slices.Equal(told, []int{1}) || w.Canvas().Focused() != fyne.Focusable(n) {
		t.Errorf("a tap told %v", told)
	}
}

func TestNavState_EverySignHasItsShape(t *testing.T) {
	seen := map[string]NavState{}
	for _, s := range []NavState{Empty, Started, Done, Attention} {
		shape := string(s.icon().Content())
		if other, twice := seen[shape]; twice {
			t.Errorf("states %d and %d look alike", s, other)
		}
		seen[shape] = s
	}
	if len(look.IconInfo.Content()) == 0 {
		t.Error("an icon is empty")
	}
}

func TestNavList_NoteGoesUnderALongTitle(t *testing.T) {
	n := NewNavList(func(int) {})
	n.SetItems(items())
	w := window(t, n, 300, 300)
	short, long := n.rows[0].MinSize().Height, n.rows[2].MinSize().Height
	if long <= short {
		t.Errorf("the row with the long title is %.0f high, the other %.0f", long, short)
	}
	w.Resize(fyne.NewSize(600, 300))
	if got := n.rows[2].MinSize().Height; got != short {
		t.Errorf("with room enough the row is %.0f high, want %.0f", got, short)
	}
}
