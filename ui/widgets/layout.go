package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	look "samenspel/ui/theme"
)

// place gives an object its width first, for only then a text knows its height, and then its height; it returns that.
func placeAt(o fyne.CanvasObject, x, y, width float32) float32 {
	if o.Size().Width != width {
		o.Resize(fyne.NewSize(width, o.Size().Height))
	}
	height := o.MinSize().Height
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos(x, y))
	return height
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// scaled is a width that grows with the size of the text, so that as many words fit in it.
func scaled(width float32) float32 { return width * sizeOf(theme.SizeNameText) / normalText }

// normalText is the size of text for which widths are given.
const normalText = 15

type stack struct{ gap float32 }

// Stack puts objects under each other; one that is hidden or has no height takes no room.
func Stack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stack{gap}, objects...)
}

func (s *stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range visible(objects) {
		height := placeAt(o, 0, y, size.Width)
		if height > 0 {
			y += height + s.gap
		}
	}
}

func (s *stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range visible(objects) {
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		if least.Height > 0 {
			size.Height += least.Height + s.gap
		}
	}
	size.Height = max(0, size.Height-s.gap)
	return size
}

type column struct{ most float32 }

// Column holds one object in a reading column of at most so wide, near the left, with margins.
func Column(most float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&column{most}, o)
}

const (
	columnSide   = 36
	columnNarrow = 16 // the side on a narrow window
	columnTop    = 12
	columnBottom = 48
)

func (c *column) side(width float32) float32 {
	if width < 560 {
		return columnNarrow
	}
	return columnSide
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := c.side(size.Width)
	for _, o := range objects {
		placeAt(o, side, columnTop, min(scaled(c.most), size.Width-2*side))
	}
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return fyne.NewSize(size.Width+2*columnNarrow, size.Height+columnTop+columnBottom)
}

type row struct{ gap float32 }

// Row puts objects beside each other, each as wide as it asks, their middles on one line.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{gap}, objects...)
}

func (r *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for _, o := range visible(objects) {
		least := o.MinSize()
		o.Resize(least)
		o.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
		x += least.Width + r.gap
	}
}

func (r *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := visible(objects)
	for _, o := range shown {
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
	}
	size.Width += r.gap * float32(max(0, len(shown)-1))
	return size
}

type inset struct{ top, right, bottom, left float32 }

// Inset leaves room around an object.
func Inset(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{top, right, bottom, left}, o)
}

func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(i.left, i.top))
		o.Resize(fyne.NewSize(size.Width-i.left-i.right, size.Height-i.top-i.bottom))
	}
}

func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(i.left+i.right, i.top+i.bottom)
}

type sized struct{ width float32 }

// Sized asks for a width for an object, and makes do with less. A hidden object takes no height.
func Sized(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&sized{width}, o)
}

func (s *sized) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(fyne.NewSize(min(scaled(s.width), size.Width), size.Height))
	}
}

func (s *sized) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(scaled(s.width), 0)
	for _, o := range visible(objects) {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

// Wide gives an object at least a width.
func Wide(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.NewStack(room(width, 0), o)
}

// NewGap returns room of a height with nothing in it.
func NewGap(height float32) fyne.CanvasObject { return room(0, height) }

func room(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

// beside remembers its width, for only then it knows its height.
type beside struct{ width float32 }

// Beside puts a short text at the right end of the line of a longer one. Where that would squeeze the longer one, the
// short text goes below it.
func Beside(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&beside{}, left, right)
}

const besideGap = 12

// stacked tells whether the right one stands below the left one.
func (b *beside) stacked(left, right fyne.CanvasObject) bool {
	words, ok := left.(*Paragraph)
	wide := right.MinSize().Width
	return ok && wide > b.width/3 && b.width > 0 && words.wish()+besideGap+wide > b.width
}

// Layout is for Fyne.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	left, right := objects[0], objects[1]
	least := right.MinSize()
	right.Resize(least)
	if b.stacked(left, right) {
		right.Move(fyne.NewPos(size.Width-least.Width, placeAt(left, 0, 0, size.Width)))
		return
	}
	width := size.Width
	if least.Width > 0 {
		width -= least.Width + besideGap
	}
	height := placeAt(left, 0, 0, width)
	right.Move(fyne.NewPos(size.Width-least.Width, max(0, (min(height, size.Height)-least.Height)/2)))
}

// MinSize is for Fyne.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	if b.stacked(objects[0], objects[1]) {
		return fyne.NewSize(max(left.Width, right.Width), left.Height+right.Height)
	}
	return fyne.NewSize(left.Width+right.Width+besideGap, max(left.Height, right.Height))
}

// Panel puts an object on a tinted surface with room around it.
func Panel(o fyne.CanvasObject) *fyne.Container {
	return container.NewStack(newRect(look.ColorNameSoft, panelRadius, 0), Inset(16, 16, 16, 16, o))
}

const panelRadius = 8

type fold struct{ least float32 }

// Fold puts side at the left of main. Where main would become narrower than least, bar stands above it instead of
// side.
func Fold(least float32, side, bar, main fyne.CanvasObject) *fyne.Container {
	return container.New(&fold{least}, side, bar, main)
}

func (f *fold) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side, bar, main := objects[0], objects[1], objects[2]
	width, height := side.MinSize().Width, float32(0)
	folded := size.Width-width < scaled(f.least)
	setVisible(side, !folded)
	setVisible(bar, folded)
	if folded {
		width, height = 0, placeAt(bar, 0, 0, size.Width)
	} else {
		side.Resize(fyne.NewSize(width, size.Height))
	}
	main.Move(fyne.NewPos(width, height))
	main.Resize(fyne.NewSize(size.Width-width, size.Height-height))
}

// MinSize lets the window become narrower than both together.
func (f *fold) MinSize(objects []fyne.CanvasObject) fyne.Size {
	side, bar, main := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	return fyne.NewSize(max(bar.Width, main.Width), max(side.Height, bar.Height+main.Height))
}

type either struct{ breakpoint float32 }

// Either shows wide, or narrow where there is less room than breakpoint.
func Either(breakpoint float32, wide, narrow fyne.CanvasObject) *fyne.Container {
	return container.New(&either{breakpoint}, wide, narrow)
}

func (e *either) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	fits := size.Width >= scaled(e.breakpoint)
	setVisible(objects[0], fits)
	setVisible(objects[1], !fits)
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is that of the narrow one.
func (e *either) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }
