package theme

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/ui/theme/contrast"
)

// use is what a colour is drawn for; it decides how much contrast it needs.
type use int

const (
	text     use = iota // words, and the sign that belongs to them
	edge                // the edge of a field, the ring of the focus, a sign or a bar that says something
	hairline            // parts that space keeps apart already
)

// least is WCAG 1.4.3 and 1.4.11 (AA); with more contrast 1.4.6 (AAA) for words, and as much for the rest as AA asks
// for words.
func (u use) least(look Look) float64 {
	switch {
	case u == text && look == Contrast:
		return 7
	case u == text || look == Contrast:
		return 4.5
	case u == edge:
		return 3
	}
	return 1.2
}

// drawn are all colours with the grounds that each is drawn on. Ours: ui/widgets and ui/page. Fyne's: its menus, its
// file dialog and its entries.
var drawn = []struct {
	use    use
	colour fyne.ThemeColorName
	on     []fyne.ThemeColorName
}{
	{text, ColorNameText, []fyne.ThemeColorName{page, field, panel, overlay, menu, button, chosen, column, header, theme.ColorNameSelection}},
	{text, page, []fyne.ThemeColorName{ColorNameText}}, // the words that tell what a button with an icon does
	{text, ColorNameNavText, []fyne.ThemeColorName{column, chosen}},
	{text, ColorNameHelp, []fyne.ThemeColorName{page, panel, overlay, column, chosen, field}},
	{text, theme.ColorNamePlaceHolder, []fyne.ThemeColorName{page, field, overlay}},
	{text, theme.ColorNameDisabled, []fyne.ThemeColorName{page, field, panel, overlay, menu, column, theme.ColorNameDisabledButton}},
	{text, ColorNameAccent, []fyne.ThemeColorName{page, field, panel, overlay, menu, column, chosen}},
	{text, theme.ColorNameHyperlink, []fyne.ThemeColorName{page, panel, overlay, column}},
	{text, theme.ColorNameError, []fyne.ThemeColorName{page, field, panel, overlay, column, chosen}},
	{text, theme.ColorNameWarning, []fyne.ThemeColorName{page, panel, overlay, column, chosen}},
	{text, theme.ColorNameSuccess, []fyne.ThemeColorName{page, panel, overlay, column, chosen}},
	{text, theme.ColorNameForegroundOnPrimary, []fyne.ThemeColorName{ColorNameAccent}},
	{text, theme.ColorNameForegroundOnError, []fyne.ThemeColorName{theme.ColorNameError}},
	{text, theme.ColorNameForegroundOnSuccess, []fyne.ThemeColorName{theme.ColorNameSuccess}},
	{text, theme.ColorNameForegroundOnWarning, []fyne.ThemeColorName{theme.ColorNameWarning}},

	{edge, theme.ColorNameInputBorder, []fyne.ThemeColorName{page, field, panel, overlay, column}},
	{edge, theme.ColorNameScrollBar, []fyne.ThemeColorName{page, field, panel, overlay, menu, column, theme.ColorNameScrollBarBackground}},
	{edge, ColorNameAccent, []fyne.ThemeColorName{ColorNameTrack}}, // the bar that tells how far it is

	{hairline, ColorNameHairline, []fyne.ThemeColorName{page, panel, overlay, menu, column}},
	{hairline, theme.ColorNameInnerWindowBorder, []fyne.ThemeColorName{page}},
	{hairline, theme.ColorNameInnerWindowBorderInactive, []fyne.ThemeColorName{page}},
}

// Short names for grounds.
const (
	page    = theme.ColorNameBackground
	field   = theme.ColorNameInputBackground
	button  = theme.ColorNameButton
	menu    = theme.ColorNameMenuBackground
	overlay = theme.ColorNameOverlayBackground
	header  = theme.ColorNameHeaderBackground
	panel   = ColorNameSoft
	column  = ColorNameNavigation
	chosen  = ColorNameNavSelected
)

// veiled says over which grounds a veil may come while the words on them stay; no colours are all.
var veiled = []struct {
	veil             fyne.ThemeColorName
	colours, grounds []fyne.ThemeColorName
}{
	{theme.ColorNameHover, nil, append([]fyne.ThemeColorName{chosen}, pressable...)},
	{theme.ColorNamePressed, nil, pressable},
	{theme.ColorNamePressed, []fyne.ThemeColorName{ColorNameAccent}, []fyne.ThemeColorName{chosen}}, // an answer that is chosen
	{ // the focus in Fyne's menus and file dialog, which only have words in the colour of text
		theme.ColorNameFocus, []fyne.ThemeColorName{ColorNameText, theme.ColorNameForegroundOnPrimary},
		[]fyne.ThemeColorName{page, button, menu, overlay, ColorNameAccent},
	},
}

var pressable = []fyne.ThemeColorName{page, field, button, menu, overlay, panel, column, ColorNameAccent, theme.ColorNameError}

func TestColor_ContrastOfEveryPair(t *testing.T) {
	for _, look := range looks {
		for _, d := range drawn {
			for _, under := range d.on {
				on, ground := colours[d.colour].in(look), colours[under].in(look)
				if got, want := contrast.Ratio(on, ground), d.use.least(look); got < want {
					t.Errorf("%s: %s on %s: contrast %.2f, want %.1f", look, d.colour, under, got, want)
				}
			}
		}
	}
}

// veiledPair is a colour on a ground with a veil between them.
type veiledPair struct{ veil, colour, under fyne.ThemeColorName }

func (p veiledPair) ratio(look Look) float64 {
	ground := contrast.Over(colours[p.veil].in(look), colours[p.under].in(look))
	return contrast.Ratio(colours[p.colour].in(look), ground)
}

// underVeils are all words that may be read through a veil. What is disabled gets none.
func underVeils() []veiledPair {
	var pairs []veiledPair
	for _, v := range veiled {
		for _, d := range drawn {
			if d.use != text || d.colour == theme.ColorNameDisabled || v.colours != nil && !slices.Contains(v.colours, d.colour) {
				continue
			}
			for _, under := range d.on {
				if slices.Contains(v.grounds, under) {
					pairs = append(pairs, veiledPair{v.veil, d.colour, under})
				}
			}
		}
	}
	return pairs
}

// TestColor_ContrastUnderVeils lays what shows the pointer, a press or the focus over the grounds.
func TestColor_ContrastUnderVeils(t *testing.T) {
	for _, look := range looks {
		for _, p := range underVeils() {
			if got, want := p.ratio(look), text.least(look); got < want {
				t.Errorf("%s: %s on %s under %s: contrast %.2f, want %.1f", look, p.colour, p.under, p.veil, got, want)
			}
		}
	}
}

// TestColor_EveryNameIsOurs asks for all colours that Fyne draws its parts with, and for a place in the lists above for
// each of ours: a colour that is drawn nowhere should go.
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
		theme.ColorNameWarning,
	} {
		if _, ok := colours[name]; !ok {
			t.Errorf("%s is Fyne's own", name)
		}
	}
	used := map[fyne.ThemeColorName]bool{theme.ColorNameShadow: true, ColorNameScrim: true} // nothing is read on these
	for _, d := range drawn {
		used[d.colour] = true
		for _, under := range d.on {
			used[under] = true
		}
	}
	for _, v := range veiled {
		used[v.veil] = true
	}
	for name := range colours {
		if !used[name] {
			t.Errorf("%s stands in no list of what is drawn", name)
		}
	}
}
