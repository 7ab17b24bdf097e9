package ui

import (
	"fyne.io/fyne/v2"

	"samenspel/app/settings"
	"samenspel/ui/theme"
)

// lookOf returns the look that the user chose.
func lookOf(s *settings.Settings) fyne.Theme {
	return theme.New(theme.Look(s.Look), float32(s.Scale)/100)
}
