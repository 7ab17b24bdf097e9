package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func choice(t *testing.T) (*Choice, *[]int, fyne.Window) {
	t.Helper()
	c := NewChoice([]string{"appel", "banaan", "bes"})
	c.PlaceHolder, c.ClearText = "Maak een keuze", "Keuze wissen"
	told := &[]int{}
	c.OnChanged = func(i int) { *told = append(*told, i) }
	w := window(t, Stack(0, c), 320, 300)
	w.Canvas().Focus(c)
	return c, told, w
}

func TestChoice_ByKeyboard(t *testing.T) {
	cases := []struct {
		name  string
		begin int
		keys  []fyne.KeyName
		want  []int
		index int
	}{
		{"the second of the list", -1, []fyne.KeyName{fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, []int{1}, 1},
		{"opened with an arrow", -1, []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, []int{0}, 0},
		{"left with Escape", 2, []fyne.KeyName{fyne.KeySpace, fyne.KeyDown, fyne.KeyEscape}, nil, 2},
		{"the same again", 0, []fyne.KeyName{fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn}, nil, 0},
		{"taken away in the list", 1, []fyne.KeyName{fyne.KeySpace, fyne.KeyUp, fyne.KeyReturn}, []int{-1}, -1},
		{"taken away with Delete", 1, []fyne.KeyName{fyne.KeyDelete}, []int{-1}, -1},
		{"nothing to take away", -1, []fyne.KeyName{fyne.KeyDelete}, nil, -1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			field, told, w := choice(t)
			field.SetIndex(c.begin)
			press(w, c.keys...)
			if !slices.Equal(*told, c.want) || field.Index() != c.index {
				t.Errorf("told %v with %d chosen, want %v with %d", *told, field.Index(), c.want, c.index)
			}
			if w.Canvas().Overlays().Top() != nil {
				t.Error("the list is still open")
			}
		})
	}
}

func TestChoice_LetterTakesTheNext(t *testing.T) {
	field, told, _ := choice(t)
	test.Type(field, "bbbx")
	if want := []int{1, 2, 1}; !slices.Equal(*told, want) {
		t.Errorf("told %v, want %v", *told, want)
	}
}

func TestChoice_SetByCodeTellsNobody(t *testing.T) {
	field, told, _ := choice(t)
	field.SetIndex(2)
	field.SetIndex(9)
	if field.Index() != -1 {
		t.Errorf("an option that is not there is chosen: %d", field.Index())
	}
	field.SetIndex(1)
	field.SetOptions([]string{"peer"})
	if field.Index() != -1 || len(*told) > 0 {
		t.Errorf("%d is chosen, told %v", field.Index(), *told)
	}
}

func TestShorten(t *testing.T) {
	window(t, NewLine(), 100, 100)
	full := fyne.MeasureText("Rollen en taken", 15, fyne.TextStyle{}).Width
	for width, want := range map[float32]string{full + 1: "Rollen en taken", full - 1: "Rollen en take…", 0: ""} {
		if got := shorten("Rollen en taken", width, 15, fyne.TextStyle{}); len([]rune(got)) > len([]rune(want)) {
			t.Errorf("at %.0f: %q, want %q", width, got, want)
		}
	}
}

func TestChoices_TellWhatIsTicked(t *testing.T) {
	c := NewChoices([]string{"a", "b", "c"})
	var told [][]int
	c.OnChanged = func(selected []int) { told = append(told, selected) }
	focus := 0
	c.OnFocus = func(focused bool) {
		if focused {
			focus++
		}
	}
	w := window(t, c, 300, 200)
	c.SetSelected([]int{2})
	c.Focus(w)
	press(w, fyne.KeySpace)
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	press(w, fyne.KeySpace)
	want := [][]int{{0, 2}, {0}}
	if !slices.EqualFunc(told, want, slices.Equal) {
		t.Errorf("told %v, want %v", told, want)
	}
	if focus != 3 {
		t.Errorf("the focus came %d times, want 3", focus)
	}
	c.SetOptions([]string{"d"})
	if len(c.Selected()) > 0 || len(told) != 2 {
		t.Errorf("other options: %v ticked, told %v", c.Selected(), told)
	}
}

func TestChoices_ColumnsWhereThereIsRoom(t *testing.T) {
	options := []string{"een", "twee", "drie", "vier", "vijf", "zes"}
	c := NewChoices(options)
	w := window(t, Stack(0, c), 700, 300)
	wide := c.MinSize().Height
	w.Resize(fyne.NewSize(110, 300))
	if narrow := c.MinSize().Height; narrow < 2.5*wide {
		t.Errorf("%.0f high on a narrow window, %.0f on a wide one", narrow, wide)
	}
}

func TestYesNo_AnswerCanBeTakenAway(t *testing.T) {
	y := NewYesNo("Ja", "Nee")
	var told []string
	y.OnChanged = func(answer string) { told = append(told, answer) }
	w := window(t, y, 300, 100)
	y.Set("no")
	y.Focus(w)
	press(w, fyne.KeySpace)
	test.Tap(y.yes)
	test.Tap(y.no)
	press(w, fyne.KeyReturn)
	y.Set("yes")
	if want := []string{"", "yes", "no", ""}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	if y.Answer() != "yes" {
		t.Errorf("the answer is %q", y.Answer())
	}
}
