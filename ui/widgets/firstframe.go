package widgets

import (
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// FirstFrame returns an object without a picture that calls painted once, when the window is painted for the first
// time. A window that never does so has no working graphics.
func FirstFrame(painted func()) fyne.CanvasObject {
	var once sync.Once
	nothing := image.NewAlpha(image.Rect(0, 0, 1, 1))
	raster := canvas.NewRaster(func(int, int) image.Image {
		once.Do(painted)
		return nothing
	})
	raster.Resize(fyne.NewSize(1, 1))
	return container.NewWithoutLayout(raster)
}
