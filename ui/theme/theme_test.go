package theme

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2/theme"
)

// looks are all there are.
var looks = []Look{Light, Dark, Contrast}

func TestSize_TextGrowsAndGridStays(t *testing.T) {
	if got := New(Light, 1.5).Size(theme.SizeNameText); got != 22.5 {
		t.Errorf("text of 150 %% is %v", got)
	}
	if got := New(Light, 1.5).Size(theme.SizeNamePadding); got != 4 {
		t.Errorf("padding is %v", got)
	}
}

func TestSize_LinesAreThickerWithMoreContrast(t *testing.T) {
	for name := range thick {
		if thin, wide := New(Dark, 1).Size(name), New(Contrast, 1).Size(name); wide <= thin {
			t.Errorf("%s is %v wide, and %v with more contrast", name, thin, wide)
		}
	}
}

// TestColor_IsTheLooks asks for the other variant of Fyne's: what the system wants does not count.
func TestColor_IsTheLooks(t *testing.T) {
	want := map[Look]color.Color{
		Light: color.NRGBA{0xff, 0xff, 0xff, 0xff}, Dark: color.NRGBA{0x1e, 0x26, 0x29, 0xff}, Contrast: color.NRGBA{A: 0xff},
	}
	for _, look := range looks {
		if got := New(look, 1).Color(theme.ColorNameBackground, theme.VariantLight); got != want[look] {
			t.Errorf("the page of %s is %v, want %v", look, got, want[look])
		}
	}
}
