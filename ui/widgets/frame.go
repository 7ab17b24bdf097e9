package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// frame is a thin edge around a part.
type frame struct{ widget.BaseWidget }

func newFrame() *frame {
	f := &frame{}
	f.ExtendBaseWidget(f)
	return f
}

func (f *frame) CreateRenderer() fyne.WidgetRenderer {
	r := &frameRenderer{edge: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type frameRenderer struct{ edge *canvas.Rectangle }

func (r *frameRenderer) Refresh() {
	r.edge.StrokeColor, r.edge.StrokeWidth, r.edge.CornerRadius = colourOf(theme.ColorNameSeparator), 1, panelRadius
	r.edge.Refresh()
}
func (r *frameRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *frameRenderer) Layout(size fyne.Size)        { r.edge.Resize(size) }
func (r *frameRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.edge} }
func (r *frameRenderer) Destroy()                     {}
