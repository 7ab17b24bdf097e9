package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer is for Fyne.
func (a *TextArea) CreateRenderer() fyne.WidgetRenderer {
	r := &areaRenderer{area: a, ground: canvas.NewRectangle(nil), edge: canvas.NewRectangle(color.Transparent)}
	r.draw()
	return newRinged(r, &a.focused)
}

// areaRenderer draws what there is to see of a TextArea, one object a line. It compares, and touches only what became
// different: a text that is touched is painted anew, letter by letter.
type areaRenderer struct {
	area         *TextArea
	ground, edge *canvas.Rectangle
	selected     []*canvas.Rectangle
	lines        []*canvas.Text
	dots         []*canvas.Raster
	dotColour    color.Color
	objects      []fyne.CanvasObject
}

// Refresh is for Fyne. The window is painted also when all that changed is that something went.
func (r *areaRenderer) Refresh() {
	r.draw()
	r.edge.Refresh()
}

// Layout is for Fyne.
func (r *areaRenderer) Layout(fyne.Size) { r.draw() }

// MinSize is for Fyne.
func (r *areaRenderer) MinSize() fyne.Size { return r.area.MinSize() }

// Objects is for Fyne.
func (r *areaRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy is for Fyne.
func (r *areaRenderer) Destroy() { r.area.blink.rest() }

func (r *areaRenderer) draw() {
	r.area.fit()
	r.drawField()
	r.drawLines()
	r.drawSelection()
	r.drawMarks()
	r.drawCaret()
	r.objects = []fyne.CanvasObject{r.ground, r.edge}
	r.objects = appendObjects(r.objects, r.selected)
	r.objects = appendObjects(r.objects, r.lines)
	r.objects = appendObjects(r.objects, r.dots)
	r.objects = append(r.objects, r.area.blink.line)
}

func appendObjects[T fyne.CanvasObject](all []fyne.CanvasObject, more []T) []fyne.CanvasObject {
	for _, o := range more {
		all = append(all, o)
	}
	return all
}

// drawField draws ground and edge where Fyne's own entry, on which Line is built, has them.
func (r *areaRenderer) drawField() {
	a, border := r.area, sizeOf(theme.SizeNameInputBorder)
	edge := theme.ColorNameInputBorder
	if a.Disabled() {
		edge = theme.ColorNameDisabled
	} else if a.focused {
		edge = theme.ColorNamePrimary
	}
	r.ground.FillColor, r.ground.CornerRadius = colourOf(theme.ColorNameInputBackground), sizeOf(theme.SizeNameInputRadius)
	r.edge.StrokeColor, r.edge.StrokeWidth, r.edge.CornerRadius = colourOf(edge), border, r.ground.CornerRadius
	r.ground.Move(fyne.NewSquareOffsetPos(border))
	r.ground.Resize(a.Size().SubtractWidthHeight(2*border, 2*border))
	r.edge.Move(fyne.NewSquareOffsetPos(border / 2))
	r.edge.Resize(a.Size().SubtractWidthHeight(border+.5, border+.5))
}

// drawLines gives each line that is in view its object. Lines at the beginning and the end that are what they were
// keep theirs, so that a line which comes or goes has no other painted anew.
func (r *areaRenderer) drawLines() {
	a := r.area
	var texts []string
	if a.flow.width > 0 { // the page gave it a place
		texts = make([]string, min(a.rows(), len(a.flow.starts)-a.top))
	}
	for i := range texts {
		texts[i] = a.flow.shown(a.top + i)
	}
	before, same := r.lines, 0
	for same < min(len(texts), len(before)) && before[same].Text == texts[same] {
		same++
	}
	tail := 0
	for tail < min(len(texts), len(before))-same && before[len(before)-1-tail].Text == texts[len(texts)-1-tail] {
		tail++
	}
	r.lines = append([]*canvas.Text(nil), before[:same]...)
	spare := before[same : len(before)-tail]
	for range len(texts) - same - tail {
		var line *canvas.Text
		if line, spare = taken(spare); line == nil {
			line = canvas.NewText("", nil)
		}
		r.lines = append(r.lines, line)
	}
	r.lines = append(r.lines, before[len(before)-tail:]...)
	r.placeLines(texts)
}

func (r *areaRenderer) placeLines(texts []string) {
	a, pad := r.area, sizeOf(theme.SizeNameInnerPadding)
	colour := colourOf(theme.ColorNameForeground)
	if a.Disabled() {
		colour = colourOf(theme.ColorNameDisabled)
	}
	for i, line := range r.lines {
		line.Move(fyne.NewPos(pad, pad+float32(i)*a.pitch))
		if line.Text != texts[i] || line.TextSize != a.size || line.Color != colour {
			line.Text, line.TextSize, line.Color = texts[i], a.size, colour
			line.Resize(line.MinSize())
			line.Refresh()
		}
	}
}

// drawSelection shows what is selected while the field has the focus.
func (r *areaRenderer) drawSelection() {
	before, colour := r.selected, colourOf(theme.ColorNameSelection)
	r.selected = nil
	if !r.area.focused {
		return
	}
	r.area.eachLine(r.area.selection(), func(at fyne.Position, width float32) {
		var box *canvas.Rectangle
		if box, before = taken(before); box == nil {
			box = canvas.NewRectangle(nil)
		}
		box.FillColor = colour
		box.Move(at)
		box.Resize(fyne.NewSize(width, r.area.pitch))
		r.selected = append(r.selected, box)
	})
}

// taken returns the first of the objects that were drawn before, nil when there are none left, and the others. To use
// them again is more than thrift: an object that Fyne has not seen yet makes it arrange the field once more.
func taken[T any](before []*T) (*T, []*T) {
	if len(before) == 0 {
		return nil, nil
	}
	return before[0], before[1:]
}

// dotSize is how high and wide the dots are that mark a word.
const dotSize = 2

func (r *areaRenderer) drawMarks() {
	before, colour := r.dots, colourOf(theme.ColorNameError)
	if r.dotColour != colour {
		r.dotColour, before = colour, nil
	}
	r.dots = nil
	for _, m := range r.area.marks {
		r.area.eachLine(m, func(at fyne.Position, width float32) {
			var row *canvas.Raster
			if row, before = taken(before); row == nil {
				row = newDots(colour)
			}
			row.Move(at.AddXY(0, r.area.pitch-dotSize-1))
			row.Resize(fyne.NewSize(width, dotSize))
			r.dots = append(r.dots, row)
		})
	}
}

func newDots(colour color.Color) *canvas.Raster {
	return canvas.NewRasterWithPixels(func(x, _, _, h int) color.Color {
		if x/max(h, 1)%2 == 0 {
			return colour
		}
		return color.Transparent
	})
}

// eachLine goes along the lines in view on which a part of the text stands, with the place and the width of each
// piece. The sign that ends a line takes a little room, so that an empty line shows too.
func (a *TextArea) eachLine(s Span, do func(at fyne.Position, width float32)) {
	if s.Start == s.End {
		return
	}
	first, last := max(a.flow.lineOf(s.Start), a.top), min(a.flow.lineOf(s.End), a.top+a.rows()-1)
	for line := first; line <= last; line++ {
		start, end := a.flow.bounds(line)
		from, to := max(s.Start, start), min(s.End, end)
		x := a.flow.x(line, from)
		width := a.flow.x(line, to) - x
		if s.End > end && a.flow.text[end] == '\n' {
			width += a.pitch / 4
		}
		if width > 0 {
			do(a.pointOn(line, x), width)
		}
	}
}

func (r *areaRenderer) drawCaret() {
	a := r.area
	if !a.focused || a.Disabled() {
		a.blink.rest()
		a.blink.line.Hidden = true
		return
	}
	width := sizeOf(theme.SizeNameInputBorder)
	a.blink.set(a.CursorPosition().SubtractXY(width/2, 0), fyne.NewSize(width, a.pitch), colourOf(theme.ColorNamePrimary))
}
