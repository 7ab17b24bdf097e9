package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Names of colours beyond Fyne's own.
const (
	ColorNameText                            = theme.ColorNameForeground
	ColorNameAccent                          = theme.ColorNamePrimary
	ColorNameHairline                        = theme.ColorNameSeparator
	ColorNameNavigation  fyne.ThemeColorName = "navigation"  // the column at the left
	ColorNameNavText     fyne.ThemeColorName = "navText"     // text on it
	ColorNameNavSelected fyne.ThemeColorName = "navSelected" // the row of the open chapter, an answer that is chosen
	ColorNameHelp        fyne.ThemeColorName = "help"        // quiet text
	ColorNameTrack       fyne.ThemeColorName = "track"       // what a bar that fills has still to fill
	ColorNameSoft        fyne.ThemeColorName = "soft"        // a tinted panel
	ColorNameScrim       fyne.ThemeColorName = "scrim"       // what lies over the window behind a dialog
)

// hues are one colour in the three looks, as 0xRRGGBBAA. What is not opaque is a veil: it is laid over another colour
// and lets it through.
type hues struct{ light, dark, contrast uint32 }

// colours are all that are drawn. What may meet on the screen, and with how much contrast, is in contrast_test.go; a
// colour that is changed here changes its figures in docs/design.md too.
var colours = map[fyne.ThemeColorName]hues{
	// Grounds.
	theme.ColorNameBackground:          {0xffffffff, 0x1e2629ff, 0x000000ff},
	theme.ColorNameInputBackground:     {0xffffffff, 0x182023ff, 0x000000ff},
	theme.ColorNameButton:              {0xeef2f1ff, 0x2c373bff, 0x1c1c1cff},
	theme.ColorNameDisabledButton:      {0xf3f5f5ff, 0x263034ff, 0x141414ff},
	theme.ColorNameMenuBackground:      {0xffffffff, 0x263034ff, 0x1c1c1cff},
	theme.ColorNameOverlayBackground:   {0xffffffff, 0x263034ff, 0x1c1c1cff},
	theme.ColorNameHeaderBackground:    {0xe9edebff, 0x101517ff, 0x101010ff},
	theme.ColorNameSelection:           {0xbfdfe1ff, 0x2f5a60ff, 0x00565fff},
	theme.ColorNameScrollBarBackground: {0xf3f5f5ff, 0x263034ff, 0x141414ff},
	ColorNameNavigation:                {0xe9edebff, 0x101517ff, 0x101010ff},
	ColorNameNavSelected:               {0xcfe0dfff, 0x1f3a3eff, 0x002a2fff},
	ColorNameTrack:                     {0xd5dcdaff, 0x3a474cff, 0x404040ff},
	ColorNameSoft:                      {0xf3f6f5ff, 0x263034ff, 0x161616ff},

	// Text, and the icons beside it.
	ColorNameText:                      {0x1c2629ff, 0xe8edecff, 0xffffffff},
	ColorNameNavText:                   {0x33403fff, 0xc9d3d3ff, 0xffffffff},
	ColorNameHelp:                      {0x4c595cff, 0xadb9bbff, 0xe0e0e0ff},
	theme.ColorNamePlaceHolder:         {0x57656aff, 0xa9b6b8ff, 0xd0d0d0ff},
	theme.ColorNameDisabled:            {0x5f6b6eff, 0x929fa1ff, 0xbababaff},
	ColorNameAccent:                    {0x0b5d66ff, 0x6fc3c9ff, 0x74edf6ff},
	theme.ColorNameHyperlink:           {0x0b5d66ff, 0x6fc3c9ff, 0x74edf6ff},
	theme.ColorNameError:               {0xa31f18ff, 0xffa097ff, 0xffcbc5ff},
	theme.ColorNameSuccess:             {0x1a5f33ff, 0x7fcf9aff, 0xa0f5b3ff},
	theme.ColorNameWarning:             {0x744b00ff, 0xf2c063ff, 0xffd980ff},
	theme.ColorNameForegroundOnPrimary: {0xffffffff, 0x10262aff, 0x000000ff},
	theme.ColorNameForegroundOnError:   {0xffffffff, 0x2a0b08ff, 0x000000ff},
	theme.ColorNameForegroundOnSuccess: {0xffffffff, 0x0a2413ff, 0x000000ff},
	theme.ColorNameForegroundOnWarning: {0xffffffff, 0x2b1c00ff, 0x000000ff},

	// Lines.
	theme.ColorNameInputBorder:               {0x7b8789ff, 0x7c898cff, 0xffffffff},
	theme.ColorNameScrollBar:                 {0x7b8789ff, 0x7c898cff, 0xe0e0e0ff},
	theme.ColorNameSeparator:                 {0xd3dad8ff, 0x3a474cff, 0x8c8c8cff},
	theme.ColorNameInnerWindowBorder:         {0xd3dad8ff, 0x3a474cff, 0x8c8c8cff},
	theme.ColorNameInnerWindowBorderInactive: {0xd3dad8ff, 0x3a474cff, 0x8c8c8cff},

	// Veils.
	theme.ColorNameHover:   {0x0000000d, 0xffffff0d, 0xffffff14},
	theme.ColorNamePressed: {0x00000017, 0xffffff17, 0xffffff20},
	theme.ColorNameFocus:   {0x0b5d6630, 0x6fc3c938, 0x66e6f044},
	theme.ColorNameShadow:  {0x00000024, 0x00000080, 0xffffff60},
	ColorNameScrim:         {0x00000066, 0x00000099, 0x000000c0},
}

// in returns the colour of one look.
func (h hues) in(look Look) color.Color {
	value := h.light
	switch look {
	case Light:
	case Dark:
		value = h.dark
	case Contrast:
		value = h.contrast
	}
	return color.NRGBA{R: uint8(value >> 24), G: uint8(value >> 16), B: uint8(value >> 8), A: uint8(value)}
}
