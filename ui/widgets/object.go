package widgets

import "fyne.io/fyne/v2"

// canvasObject is the place and visibility of an object that draws nothing.
type canvasObject struct {
	size   fyne.Size
	pos    fyne.Position
	hidden bool
}

func (o *canvasObject) Size() fyne.Size         { return o.size }
func (o *canvasObject) Resize(size fyne.Size)   { o.size = size }
func (o *canvasObject) Position() fyne.Position { return o.pos }
func (o *canvasObject) Move(pos fyne.Position)  { o.pos = pos }
func (o *canvasObject) Visible() bool           { return !o.hidden }
func (o *canvasObject) Show()                   { o.hidden = false }
func (o *canvasObject) Hide()                   { o.hidden = true }
func (o *canvasObject) Refresh()                {}
