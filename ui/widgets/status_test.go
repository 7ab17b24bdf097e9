package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestStatusLine_FitsInANarrowWindow(t *testing.T) {
	s := NewStatusLine()
	s.SetLeft(strings.Repeat("Bewaard op deze computer. ", 5))
	s.SetRight("0 van 32 antwoorden voor het concept")
	w := window(t, Stack(0, s), 1400, 100)
	if !s.bar.Visible() {
		t.Error("there is room for the bar")
	}
	one := s.MinSize().Height
	w.Resize(fyne.NewSize(560, 100))
	high := s.MinSize().Height
	if s.bar.Visible() || high <= one || w.Canvas().Content().MinSize().Width > 560 {
		t.Errorf("narrow: bar %v, %v high, asks %v", s.bar.Visible(), high, w.Canvas().Content().MinSize())
	}
	if end := s.left.Position().X + s.left.Size().Width; end > s.right.Position().X {
		t.Errorf("the words end at %v, over the count at %v", end, s.right.Position().X)
	}
	s.SetLeft("Bewaard")
	if s.MinSize().Height != high {
		t.Errorf("with fewer words it is %v high, was %v: the page jumps", s.MinSize().Height, high)
	}
}
