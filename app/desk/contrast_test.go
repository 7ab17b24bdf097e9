package desk

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/ui/theme"
	"samenspel/ui/theme/contrast"
)

// standsOut is the contrast that words, and icons and edges, have at least in each look: WCAG 2.2 AA, and AAA for words.
var standsOut = map[theme.Look][2]float64{theme.Light: {4.5, 3}, theme.Dark: {4.5, 3}, theme.Contrast: {7, 4.5}}

// TestContrast_OfEveryScreen shows every screen in every look.
func TestContrast_OfEveryScreen(t *testing.T) {
	raceless(t, "colours")
	for _, s := range screens {
		t.Run(s.name, func(t *testing.T) {
			p := lived(t)
			p.t = t
			s.show(p)
			for look := range standsOut {
				test.ApplyTheme(t, theme.New(look, 1))
				p.looks(look)
			}
		})
	}
}

// TestContrast_OfEveryChapter goes through the example in every look, in a window that is high enough for most chapters.
func TestContrast_OfEveryChapter(t *testing.T) {
	raceless(t, "colours")
	p := sit(t, house(t))
	p.begin("start.example")
	p.desk.Window.Resize(fyne.NewSize(1280, 6000))
	for look := range standsOut {
		test.ApplyTheme(t, theme.New(look, 1))
		for range p.desk.Schema.Chapters {
			p.looks(look)
			p.menu("menu.next")
		}
		for range p.desk.Schema.Chapters {
			p.menu("menu.previous")
		}
	}
}

// looks holds all that is on the screen against what a look promises.
func (p *person) looks(look theme.Look) {
	p.t.Helper()
	window := p.desk.Window.Canvas()
	p.desk.Window.Resize(window.Size().AddWidthHeight(1, 0)) // texts know their height by their width
	if seen := contrast.Check(p.t, window, standsOut[look][0], standsOut[look][1]); seen < 3 {
		p.t.Errorf("%s: only %d things were looked at", look, seen)
	}
}
