// Package theme is how the window looks: colours, sizes, typeface. The colours and their contrast are measured in
// theme_test.go; sizes follow a grid of four and grow together with the size of the text that the user chose.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/assets"
)

// Names of colours beyond Fyne's own.
const (
	ColorNameText                            = theme.ColorNameForeground
	ColorNameAccent                          = theme.ColorNamePrimary
	ColorNameNavigation  fyne.ThemeColorName = "navigation"  // the column at the left
	ColorNameNavText     fyne.ThemeColorName = "navText"     // text on it
	ColorNameNavSelected fyne.ThemeColorName = "navSelected" // the row of the open chapter
	ColorNameHelp        fyne.ThemeColorName = "help"        // quiet text
	ColorNameHairline    fyne.ThemeColorName = "hairline"
	ColorNameSoft        fyne.ThemeColorName = "soft"  // a tinted panel
	ColorNameScrim       fyne.ThemeColorName = "scrim" // what lies over the window behind a dialog
)

// ColorNameStrong is for text that must stand out, such as a computed sum.
const ColorNameStrong = theme.ColorNameForeground

// Names of sizes beyond Fyne's own.
const (
	SizeNameTitle   fyne.ThemeSizeName = "title"   // the program's name
	SizeNameChapter fyne.ThemeSizeName = "chapter" // a chapter's title
	SizeNameSection fyne.ThemeSizeName = "section" // a section's title
	SizeNameLabel                      = theme.SizeNameText
	SizeNameCaption                    = theme.SizeNameCaptionText
)

// Theme is Samenspel's look, light or dark as the system has it.
type Theme struct{ scale float32 }

// New returns the look with text of this size: 1 is normal.
func New(scale float32) fyne.Theme { return &Theme{scale: scale} }

// pair is a colour in light and in dark.
type pair struct{ light, dark uint32 }

var colours = map[fyne.ThemeColorName]pair{
	theme.ColorNameBackground:                {0xffffff, 0x1e2629},
	theme.ColorNameForeground:                {0x1c2629, 0xe8edec},
	theme.ColorNamePrimary:                   {0x0b5d66, 0x6fc3c9},
	theme.ColorNameForegroundOnPrimary:       {0xffffff, 0x10262a},
	theme.ColorNameHyperlink:                 {0x0b5d66, 0x6fc3c9},
	theme.ColorNameInputBackground:           {0xffffff, 0x182023},
	theme.ColorNameInputBorder:               {0x7b8789, 0x7c898c},
	theme.ColorNamePlaceHolder:               {0x5c6a6e, 0x9aa8aa},
	theme.ColorNameDisabled:                  {0x6b777a, 0x8a9799},
	theme.ColorNameButton:                    {0xeef2f1, 0x2c373b},
	theme.ColorNameDisabledButton:            {0xf3f5f5, 0x263034},
	theme.ColorNameSelection:                 {0xbfdfe1, 0x2f5a60},
	theme.ColorNameScrollBar:                 {0x8b9799, 0x6d7b7f},
	theme.ColorNameScrollBarBackground:       {0xf3f5f5, 0x263034},
	theme.ColorNameSeparator:                 {0xd5dcda, 0x3a474c},
	theme.ColorNameMenuBackground:            {0xffffff, 0x263034},
	theme.ColorNameOverlayBackground:         {0xffffff, 0x263034},
	theme.ColorNameHeaderBackground:          {0xe9edeb, 0x101517},
	theme.ColorNameError:                     {0xb3261e, 0xff8a80},
	theme.ColorNameForegroundOnError:         {0xffffff, 0x2a0b08},
	theme.ColorNameSuccess:                   {0x1f6b3a, 0x7fcf9a},
	theme.ColorNameForegroundOnSuccess:       {0xffffff, 0x0a2413},
	theme.ColorNameWarning:                   {0x8a5a00, 0xf2c063},
	theme.ColorNameForegroundOnWarning:       {0xffffff, 0x2b1c00},
	theme.ColorNameInnerWindowBorder:         {0xd5dcda, 0x3a474c},
	theme.ColorNameInnerWindowBorderInactive: {0xd5dcda, 0x3a474c},
	ColorNameNavigation:                      {0xe9edeb, 0x101517},
	ColorNameNavText:                         {0x33403f, 0xc9d3d3},
	ColorNameNavSelected:                     {0xcfe0df, 0x1f3a3e},
	ColorNameHelp:                            {0x536063, 0xa9b5b7},
	ColorNameHairline:                        {0xd5dcda, 0x3a474c},
	ColorNameSoft:                            {0xf3f6f5, 0x263034},
}

// veils are laid over another colour and let it through.
var veils = map[fyne.ThemeColorName]struct{ light, dark color.NRGBA }{
	theme.ColorNameShadow:  {color.NRGBA{A: 0x38}, color.NRGBA{A: 0x80}},
	theme.ColorNameHover:   {color.NRGBA{A: 0x14}, color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0x14}},
	theme.ColorNamePressed: {color.NRGBA{A: 0x24}, color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0x24}},
	theme.ColorNameFocus:   {color.NRGBA{R: 0x0b, G: 0x5d, B: 0x66, A: 0x30}, color.NRGBA{R: 0x6f, G: 0xc3, B: 0xc9, A: 0x38}},
	ColorNameScrim:         {color.NRGBA{A: 0x66}, color.NRGBA{A: 0x99}},
}

// Color returns a colour; what has no name here is Fyne's own.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if veil, ok := veils[name]; ok {
		if variant == theme.VariantDark {
			return veil.dark
		}
		return veil.light
	}
	c, ok := colours[name]
	if !ok {
		return theme.DefaultTheme().Color(name, variant)
	}
	value := c.light
	if variant == theme.VariantDark {
		value = c.dark
	}
	return color.NRGBA{R: uint8(value >> 16), G: uint8(value >> 8), B: uint8(value), A: 0xff}
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           15,
	SizeNameCaption:              13,
	theme.SizeNameSubHeadingText: 18,
	theme.SizeNameHeadingText:    26,
	SizeNameSection:              18,
	SizeNameChapter:              26,
	SizeNameTitle:                32,
	theme.SizeNameInlineIcon:     20,
	theme.SizeNameInnerPadding:   9,
	theme.SizeNameLineSpacing:    5,
}

// fixed are sizes that do not grow with the text.
var fixed = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:            4,
	theme.SizeNameInputBorder:        1.25,
	theme.SizeNameInputRadius:        6,
	theme.SizeNameSelectionRadius:    4,
	theme.SizeNameScrollBar:          12,
	theme.SizeNameScrollBarSmall:     5,
	theme.SizeNameSeparatorThickness: 1,
}

// Size returns a size in points of the screen.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := sizes[name]; ok {
		return size * t.scale
	}
	if size, ok := fixed[name]; ok {
		return size
	}
	return theme.DefaultTheme().Size(name)
}

var (
	regular  = fyne.NewStaticResource("AtkinsonHyperlegibleNext-Regular.ttf", assets.AtkinsonRegular)
	semibold = fyne.NewStaticResource("AtkinsonHyperlegibleNext-SemiBold.ttf", assets.AtkinsonSemiBold)
	italic   = fyne.NewStaticResource("AtkinsonHyperlegibleNext-Italic.ttf", assets.AtkinsonItalic)
)

// Font returns Atkinson Hyperlegible Next, which is drawn for people who see poorly; signs of other kinds are Fyne's.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold:
		return semibold
	case style.Italic:
		return italic
	}
	return regular
}

// Icon returns Fyne's own icons; they follow the colour of the text.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }
