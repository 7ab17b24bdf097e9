package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// luminance and contrast follow WCAG 2.2, "relative luminance" and "contrast ratio".
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestColor_ContrastOfEveryPair(t *testing.T) {
	const text, edge = 4.5, 3
	pairs := []struct {
		on, under fyne.ThemeColorName
		least     float64
	}{
		{ColorNameText, theme.ColorNameBackground, 7},
		{ColorNameText, ColorNameSoft, 7},
		{ColorNameText, theme.ColorNameInputBackground, 7},
		{ColorNameText, theme.ColorNameButton, text},
		{ColorNameText, theme.ColorNameHover, text},
		{ColorNameText, theme.ColorNamePressed, text},
		{ColorNameText, theme.ColorNameSelection, text},
		{ColorNameText, theme.ColorNameMenuBackground, text},
		{ColorNameText, theme.ColorNameOverlayBackground, text},
		{ColorNameHelp, theme.ColorNameBackground, text},
		{ColorNameHelp, ColorNameNavigation, text},
		{ColorNameHelp, ColorNameNavSelected, text},
		{ColorNameHelp, ColorNameSoft, text},
		{ColorNameNavText, ColorNameNavigation, text},
		{ColorNameNavText, ColorNameNavSelected, text},
		{ColorNameAccent, theme.ColorNameBackground, text},
		{ColorNameAccent, ColorNameNavigation, text},
		{ColorNameAccent, ColorNameNavSelected, text},
		{ColorNameAccent, ColorNameSoft, text},
		{theme.ColorNameForegroundOnPrimary, ColorNameAccent, text},
		{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground, text},
		{theme.ColorNameDisabled, theme.ColorNameBackground, text},
		{theme.ColorNameError, theme.ColorNameBackground, text},
		{theme.ColorNameError, ColorNameSoft, text},
		{theme.ColorNameSuccess, ColorNameSoft, text},
		{theme.ColorNameSuccess, ColorNameNavigation, text},
		{theme.ColorNameWarning, ColorNameSoft, text},
		{theme.ColorNameWarning, ColorNameNavigation, text},
		{theme.ColorNameForegroundOnError, theme.ColorNameError, text},
		{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess, text},
		{theme.ColorNameForegroundOnWarning, theme.ColorNameWarning, text},
		{theme.ColorNameInputBorder, theme.ColorNameBackground, edge},
		{theme.ColorNameInputBorder, theme.ColorNameInputBackground, edge},
		{theme.ColorNameFocus, theme.ColorNameBackground, edge},
	}
	look := New(1)
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		for _, p := range pairs {
			if got := contrast(look.Color(p.on, variant), look.Color(p.under, variant)); got < p.least {
				t.Errorf("%s on %s (variant %d): contrast %.2f, want %.1f", p.on, p.under, variant, got, p.least)
			}
		}
	}
}

func TestSize_TextGrowsAndGridStays(t *testing.T) {
	if got := New(1.5).Size(theme.SizeNameText); got != 22.5 {
		t.Errorf("text of 150 %% is %v", got)
	}
	if got := New(1.5).Size(theme.SizeNamePadding); got != 4 {
		t.Errorf("padding is %v", got)
	}
}
