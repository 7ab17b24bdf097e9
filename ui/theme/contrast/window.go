package contrast

import (
	"fmt"
	"image/color"
	"regexp"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// Check goes through all that a window shows, in the order in which it is painted, and holds each word, icon and edge
// against what lies under it. Words need a contrast of at least words, the rest of at least signs; lines that only
// keep parts apart are left out. It returns how many it looked at.
func Check(t testing.TB, window fyne.Canvas, words, signs float64) int {
	t.Helper()
	v := &view{t: t, words: words, signs: signs}
	v.paint(area{size: window.Size()}, themed(theme.ColorNameBackground))
	whole := area{size: window.Size()}
	over := window.Overlays().List()
	v.silent = len(over) > 0 // what lies behind a dialog is not there to be read
	v.walk(window.Content(), fyne.Position{}, whole)
	for i, o := range over {
		v.silent = i < len(over)-1
		v.walk(o, fyne.Position{}, whole)
	}
	return v.seen
}

// area is a part of the window.
type area struct {
	at   fyne.Position
	size fyne.Size
}

func (a area) holds(p fyne.Position) bool {
	return p.X >= a.at.X && p.Y >= a.at.Y && p.X < a.at.X+a.size.Width && p.Y < a.at.Y+a.size.Height
}

func (a area) within(b area) area {
	left, top := max(a.at.X, b.at.X), max(a.at.Y, b.at.Y)
	right := min(a.at.X+a.size.Width, b.at.X+b.size.Width)
	bottom := min(a.at.Y+a.size.Height, b.at.Y+b.size.Height)
	return area{fyne.NewPos(left, top), fyne.NewSize(max(0, right-left), max(0, bottom-top))}
}

func (a area) middle() fyne.Position { return a.at.AddXY(a.size.Width/2, a.size.Height/2) }

type view struct {
	t            testing.TB
	words, signs float64
	silent       bool
	seen         int
	layers       []layer
}

// layer is a colour that covers a part of the window.
type layer struct {
	area
	colour color.Color
}

func (v *view) paint(where area, colour color.Color) {
	if colour != nil && solid(colour).A > 0 {
		v.layers = append(v.layers, layer{where, colour})
	}
}

// ground returns what is painted at a place so far.
func (v *view) ground(at fyne.Position) color.Color {
	var ground color.Color = color.White
	for _, l := range v.layers {
		if l.holds(at) {
			ground = Over(l.colour, ground)
		}
	}
	return ground
}

func (v *view) walk(o fyne.CanvasObject, parent fyne.Position, clip area) {
	if o == nil || !o.Visible() {
		return
	}
	where := area{parent.Add(o.Position()), o.Size()}
	switch o := o.(type) {
	case *canvas.Rectangle:
		v.rectangle(o, where, clip)
	case *canvas.Text:
		text := area{where.at, o.MinSize()}
		if o.Text != "" {
			v.compare(fmt.Sprintf("%q", o.Text), o.Color, text.within(where).within(clip), v.words)
		}
	case *canvas.Image:
		if o.Resource != nil {
			v.compare(o.Resource.Name(), fill(o.Resource), where.within(clip), v.signs)
		}
	case *fyne.Container:
		v.all(o.Objects, where.at, clip)
	case *container.Scroll:
		v.all(test.WidgetRenderer(o).Objects(), where.at, clip.within(where))
	case fyne.Widget:
		v.all(test.WidgetRenderer(o).Objects(), where.at, clip)
	}
}

func (v *view) all(objects []fyne.CanvasObject, at fyne.Position, clip area) {
	for _, o := range objects {
		v.walk(o, at, clip)
	}
}

// rectangle holds the edge, where it is drawn, against what the rectangle lies on.
func (v *view) rectangle(r *canvas.Rectangle, where, clip area) {
	edge := r.StrokeColor
	if edge != nil && r.StrokeWidth > 0 && solid(edge).A > 0 && solid(edge) != solid(themed(theme.ColorNameSeparator)) {
		left := area{where.at, fyne.NewSize(min(r.StrokeWidth, where.size.Width), where.size.Height)}
		v.compare("an edge", edge, left.within(clip), v.signs)
	}
	v.paint(where.within(clip), r.FillColor)
}

// compare holds a colour against the ground in the middle of where it is drawn.
func (v *view) compare(what string, colour color.Color, where area, least float64) {
	if v.silent || colour == nil || where.size.Width <= 0 || where.size.Height <= 0 {
		return
	}
	v.seen++
	ground := v.ground(where.middle())
	if got := Ratio(Over(colour, ground), ground); got < least {
		v.t.Errorf("%s at %v: %v on %v has a contrast of %.2f, want %.1f", what, where.at, solid(colour), solid(ground), got, least)
	}
}

var filled = regexp.MustCompile(`fill="#([0-9a-fA-F]{6})"`)

// fill returns the colour of an icon; nil for one that is no drawing in one colour.
func fill(icon fyne.Resource) color.Color {
	found := filled.FindSubmatch(icon.Content())
	if found == nil {
		return nil
	}
	value, err := strconv.ParseUint(string(found[1]), 16, 32)
	if err != nil {
		return nil
	}
	return color.NRGBA{R: uint8(value >> 16), G: uint8(value >> 8), B: uint8(value), A: 0xff}
}

func themed(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	return settings.Theme().Color(name, settings.ThemeVariant())
}
