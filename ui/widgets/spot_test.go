package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestSpot_ANoticeComesIntoView, wherever the page was scrolled to, and makes room for itself.
func TestSpot_ANoticeComesIntoView(t *testing.T) {
	w := window(t, NewLine(), 600, 400)
	spot := NewSpot()
	ShowDialog(w, "Titel", Stack(10, NewGap(600), spot, NewGap(600)), NewButton("Sluiten", nil, nil))
	scroll := w.Canvas().Overlays().Top().(*dialog).scroll
	least := spot.MinSize().Height
	for _, from := range []float32{0, 600, scroll.Content.MinSize().Height - scroll.Size().Height} {
		spot.Clear()
		scroll.ScrollToOffset(fyne.NewPos(0, from))
		spot.Tell(Warning, "Kies eerst een hoofdstuk.")
		at, _ := placeIn(spot, scroll.Content)
		if top := at.Y - scroll.Offset.Y; top < 0 || top+spot.MinSize().Height > scroll.Size().Height {
			t.Errorf("scrolled to %v: it is from %v to %v of %v", from, top, top+spot.MinSize().Height, scroll.Size().Height)
		}
	}
	if spot.Clear(); spot.MinSize().Height != least {
		t.Error("it keeps the room of a notice that went")
	}
}
