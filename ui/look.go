package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"samenspel/app/settings"
	"samenspel/ui/theme"
)

// always is a look in light or in dark, whatever the system has: a system that says nothing would give dark.
type always struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

// Color is for Fyne.
func (a always) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return a.Theme.Color(name, a.variant)
}

// lookOf returns the look that the user chose.
func lookOf(s *settings.Settings) fyne.Theme {
	variant := fynetheme.VariantLight
	if s.Dark {
		variant = fynetheme.VariantDark
	}
	return always{theme.New(float32(s.Scale) / 100), variant}
}
