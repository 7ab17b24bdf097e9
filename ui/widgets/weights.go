package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

type weights struct {
	gap   float32
	parts []float32
	width float32 // at the last layout
}

// narrow is the width below which Weights puts its objects under each other.
const narrow = 380

// Weights shares the width among objects, or puts them under each other when there is little of it.
func Weights(gap float32, parts []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&weights{gap: gap, parts: parts}, objects...)
}

func (w *weights) stacked() bool { return w.width > 0 && w.width < narrow }

func (w *weights) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	if w.stacked() {
		setHeads(objects, 0)
		(&stack{w.gap / 2}).Layout(objects, size)
		return
	}
	total := float32(0)
	for i := range objects {
		total += w.parts[i]
	}
	x, room := float32(0), size.Width-w.gap*float32(len(objects)-1)
	for i, o := range objects {
		width := room * w.parts[i] / total
		placeAt(o, x, 0, width)
		x += width + w.gap
	}
	high := highestHead(objects)
	setHeads(objects, high)
	for _, o := range objects {
		o.Resize(fyne.NewSize(o.Size().Width, o.MinSize().Height+lift(o, high)))
	}
}

func (w *weights) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if w.stacked() {
		return (&stack{w.gap / 2}).MinSize(objects)
	}
	var size fyne.Size
	high := highestHead(objects)
	for _, o := range objects {
		size = size.Max(o.MinSize().AddWidthHeight(0, lift(o, high)))
	}
	return size
}

// headed is a stack of which the first object, its head, takes at least a height. It asks for no more than its
// objects do, so that Weights hears of every change.
type headed struct {
	stack
	least float32
}

// Headed puts objects under each other like Stack. Where Weights puts such stacks beside each other, what follows
// their heads begins at the same height.
func Headed(gap float32, head fyne.CanvasObject, rest ...fyne.CanvasObject) *fyne.Container {
	return container.New(&headed{stack: stack{gap}}, append([]fyne.CanvasObject{head}, rest...)...)
}

func (h *headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := max(placeAt(objects[0], 0, 0, size.Width), h.least) + h.gap
	for _, o := range visible(objects[1:]) {
		if height := placeAt(o, 0, y, size.Width); height > 0 {
			y += height + h.gap
		}
	}
}

func headedIn(o fyne.CanvasObject) (*headed, *fyne.Container) {
	if c, ok := o.(*fyne.Container); ok {
		if h, ok := c.Layout.(*headed); ok {
			return h, c
		}
	}
	return nil, nil
}

func highestHead(objects []fyne.CanvasObject) float32 {
	high := float32(0)
	for _, o := range objects {
		if _, c := headedIn(o); c != nil {
			high = max(high, c.Objects[0].MinSize().Height)
		}
	}
	return high
}

// lift is how much lower than by itself an object ends when its head is so high.
func lift(o fyne.CanvasObject, high float32) float32 {
	_, c := headedIn(o)
	if c == nil {
		return 0
	}
	return max(0, high-c.Objects[0].MinSize().Height)
}

func setHeads(objects []fyne.CanvasObject, least float32) {
	for _, o := range objects {
		if h, c := headedIn(o); h != nil && h.least != least {
			h.least = least
			c.Layout.Layout(c.Objects, c.Size())
		}
	}
}
