package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestDock(t *testing.T) {
	work, panel := NewGap(10), NewGap(10)
	d := NewDock(500, 300, work)
	window(t, d.Object(), 900, 200)
	cases := []struct {
		name    string
		width   float32
		open    bool
		covered bool
		work    float32
	}{
		{"without a panel the work has all", 900, false, false, 900},
		{"beside each other", 900, true, false, 600},
		{"just room for both", 800, true, false, 500},
		{"in the place of the work", 799, true, true, 0},
		{"and the work comes back", 799, false, false, 799},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d.Object().Resize(fyne.NewSize(c.width, 200))
			d.SetPanel(nil)
			if c.open {
				d.SetPanel(panel)
			}
			if d.Covered() != c.covered || work.Visible() == c.covered {
				t.Fatalf("covered %v, the work is visible: %v", d.Covered(), work.Visible())
			}
			if work.Visible() && work.Size().Width != c.work {
				t.Errorf("the work is %v wide, want %v", work.Size().Width, c.work)
			}
			if c.open && panel.Position().X+panel.Size().Width != c.width {
				t.Errorf("the panel ends at %v", panel.Position().X+panel.Size().Width)
			}
		})
	}
}
