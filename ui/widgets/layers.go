package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

type layers struct{}

// Layers puts objects over each other; each knows its width before its height is asked.
func Layers(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layers{}, objects...)
}

func (layers) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

func (layers) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}
