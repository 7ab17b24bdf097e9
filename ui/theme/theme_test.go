package theme

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
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

// TestReadingWidth_Is65To80Characters measures running Dutch: in the open, in a field, and in a field of a row.
func TestReadingWidth_Is65To80Characters(t *testing.T) {
	look := New(Light, 1)
	test.NewTempApp(t).Settings().SetTheme(look)
	const words = "Leerlingen van De Brug voelen zich veilig, gezien en gesteund. Zij krijgen meer kansen om te groeien, op school " +
		"en daarbuiten. Daarvoor werken de school en het jongerenwerk elke week samen, met dezelfde boodschap en met ieder een " +
		"eigen rol. Schrijf op wat er aan het eind van het jaar anders is. Dan kunt u bij de jaarevaluatie zien wat is gelukt."
	character := fyne.MeasureText(words, look.Size(theme.SizeNameText), fyne.TextStyle{}).Width / float32(len(words))
	edges := 2 * look.Size(theme.SizeNameInnerPadding)
	for where, width := range map[string]float32{"text": ReadingWidth, "field": ReadingWidth - edges, "row": ReadingWidth - edges - 2*16} {
		if n := width / character; n < 65 || n > 80 {
			t.Errorf("%s: a line has room for %.0f characters", where, n)
		}
	}
}
