// Package theme is how the window looks: colours, sizes, typeface, icons. docs/design.md tells why, and shows it; the
// contrast of the colours is measured in contrast_test.go.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/assets"
)

// Look is one of the ways the window can look.
type Look string

// The looks. The last is for people who need more contrast: light on black, with thicker lines.
const (
	Light    Look = "light"
	Dark     Look = "dark"
	Contrast Look = "contrast"
)

// Names of sizes beyond Fyne's own.
const (
	SizeNameTitle   fyne.ThemeSizeName = "title"   // the program's name
	SizeNameChapter fyne.ThemeSizeName = "chapter" // a chapter's title
	SizeNameSection fyne.ThemeSizeName = "section" // a section's title
	SizeNameRing    fyne.ThemeSizeName = "ring"    // the width of the ring around what has the focus
	SizeNameLabel                      = theme.SizeNameText
	SizeNameCaption                    = theme.SizeNameCaptionText
)

// Theme is how everything is drawn. It is the same whatever the system wants: the look is the user's choice.
type Theme struct {
	look  Look
	scale float32
}

// New returns a look with text of this size: 1 is normal.
func New(look Look, scale float32) fyne.Theme { return &Theme{look: look, scale: scale} }

// Color returns a colour; what has no name here is Fyne's own.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := colours[name]; ok {
		return c.in(t.look)
	}
	if t.look == Light {
		return theme.DefaultTheme().Color(name, theme.VariantLight)
	}
	return theme.DefaultTheme().Color(name, theme.VariantDark)
}

// ReadingWidth is the width of the column that people read and write in, at normal size: 80 characters of running text
// in the typeface below, and a few less inside the edge of a field or a row.
const ReadingWidth = 528

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
	SizeNameRing:                     2,
}

// thick are the lines that are wider in the look with more contrast.
var thick = map[fyne.ThemeSizeName]float32{
	theme.SizeNameInputBorder: 2,
	SizeNameRing:              3,
}

// Size returns a size in points of the screen.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := sizes[name]; ok {
		return size * t.scale
	}
	if size, ok := thick[name]; ok && t.look == Contrast {
		return size
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
