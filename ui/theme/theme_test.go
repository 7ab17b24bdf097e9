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
		{theme.ColorNameInputBorder, ColorNameSoft, edge},
		{theme.ColorNameInputBorder, ColorNameNavigation, edge},
		{theme.ColorNamePrimary, theme.ColorNameInputBackground, edge},
		{theme.ColorNamePrimary, ColorNameNavSelected, edge},
		{theme.ColorNameWarning, ColorNameNavSelected, edge},
		{theme.ColorNameSuccess, ColorNameNavSelected, edge},
		{theme.ColorNameWarning, theme.ColorNameBackground, text},
		{theme.ColorNameSuccess, theme.ColorNameBackground, text},
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

// TestColor_ContrastUnderVeils lays what shows the pointer or the focus over the colours it may meet.
func TestColor_ContrastUnderVeils(t *testing.T) {
	look := New(1)
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		for _, veil := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus} {
			for under, on := range map[fyne.ThemeColorName]fyne.ThemeColorName{
				theme.ColorNameBackground: ColorNameText, theme.ColorNameButton: ColorNameText,
				ColorNameNavigation: ColorNameNavText, ColorNameNavSelected: ColorNameText,
				theme.ColorNameInputBackground: ColorNameText, theme.ColorNameMenuBackground: ColorNameText,
			} {
				below := over(look.Color(veil, variant), look.Color(under, variant))
				if got := contrast(look.Color(on, variant), below); got < 4.5 {
					t.Errorf("%s on %s under %s (variant %d): contrast %.2f", on, under, veil, variant, got)
				}
			}
		}
	}
}

// over returns the colour that shows when one lies over another.
func over(veil, under color.Color) color.Color {
	v, u := color.NRGBAModel.Convert(veil).(color.NRGBA), color.NRGBAModel.Convert(under).(color.NRGBA)
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(v.A) + int(b)*(255-int(v.A))) / 255) }
	return color.NRGBA{R: mix(v.R, u.R), G: mix(v.G, u.G), B: mix(v.B, u.B), A: 0xff}
}

func TestColor_EveryNameIsOurs(t *testing.T) {
	for _, name := range []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameButton, theme.ColorNameDisabledButton, theme.ColorNameDisabled,
		theme.ColorNameError, theme.ColorNameFocus, theme.ColorNameForeground, theme.ColorNameForegroundOnError,
		theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning,
		theme.ColorNameHeaderBackground, theme.ColorNameHover, theme.ColorNameHyperlink, theme.ColorNameInnerWindowBorder,
		theme.ColorNameInnerWindowBorderInactive, theme.ColorNameInputBackground, theme.ColorNameInputBorder,
		theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNamePlaceHolder,
		theme.ColorNamePressed, theme.ColorNamePrimary, theme.ColorNameScrollBar, theme.ColorNameScrollBarBackground,
		theme.ColorNameSelection, theme.ColorNameSeparator, theme.ColorNameShadow, theme.ColorNameSuccess,
		theme.ColorNameWarning, ColorNameNavigation, ColorNameNavText, ColorNameNavSelected, ColorNameHelp,
		ColorNameHairline, ColorNameSoft, ColorNameScrim,
	} {
		_, solid := colours[name]
		_, veil := veils[name]
		if !solid && !veil {
			t.Errorf("%s is not set", name)
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
