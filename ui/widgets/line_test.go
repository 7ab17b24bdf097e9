package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestLine_CoversTheBarOfALongText: Fyne shows a bar below a text that does not fit, over the edge of the field.
func TestLine_CoversTheBarOfALongText(t *testing.T) {
	l := NewLine()
	drawn := l.CreateRenderer().(*ringed)
	field := drawn.WidgetRenderer.(*unbarred)
	l.Resize(fyne.NewSize(300, 38))
	for text, covered := range map[string]bool{"": false, "Kort": false, strings.Repeat("Een lange regel ", 20): true} {
		l.SetText(text)
		drawn.Refresh()
		if field.cover.Visible() != covered || field.edge.Visible() != covered {
			t.Errorf("%q: the bar is covered: %v, the edge drawn anew: %v", text, field.cover.Visible(), field.edge.Visible())
		}
	}
}
