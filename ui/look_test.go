package ui

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2/theme"

	"samenspel/app/settings"
)

// TestLookOf_EachIsAnother notices a name that the settings and the theme do not share: it would look like the first.
func TestLookOf_EachIsAnother(t *testing.T) {
	grounds := map[color.Color]string{}
	for _, name := range settings.Looks {
		s := settings.Default("w")
		s.Look = name
		ground := lookOf(&s).Color(theme.ColorNameBackground, theme.VariantLight)
		if other, ok := grounds[ground]; ok {
			t.Errorf("%s looks like %s", name, other)
		}
		grounds[ground] = name
	}
}
