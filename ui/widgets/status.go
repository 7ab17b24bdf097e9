package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// StatusLine is the line below the window: what happens at the left, how far it is at the right. In a narrow window
// the bar goes first; what happens takes more lines when it must.
type StatusLine struct {
	widget.BaseWidget
	left  *Paragraph
	right *Text
	bar   *Bar
	all   *fyne.Container
}

// NewStatusLine returns an empty line.
func NewStatusLine() *StatusLine {
	s := &StatusLine{left: NewCaption("", look.ColorNameHelp),
		right: NewText("", theme.SizeNameCaptionText, look.ColorNameHelp, false), bar: NewBar()}
	s.all = Inset(8, 0, 8, 0, container.New(&statusLayout{}, s.left, s.bar, s.right))
	s.ExtendBaseWidget(s)
	return s
}

// SetLeft says what happens.
func (s *StatusLine) SetLeft(text string) { s.left.SetText(text) }

// Left returns what stands at the left.
func (s *StatusLine) Left() string { return s.left.Text() }

// SetRight says how far it is.
func (s *StatusLine) SetRight(text string) {
	s.right.SetText(text)
	s.all.Refresh()
}

// SetProgress shows how far it is.
func (s *StatusLine) SetProgress(done, total float32) {
	if total <= 0 {
		total = 1
	}
	s.bar.SetValue(done / total)
}

// CreateRenderer is for Fyne.
func (s *StatusLine) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Layers(newRect(theme.ColorNameBackground, 0, 0), s.all))
}

// statusLayout places the parts of a StatusLine. The line stays as high as it once was at a width, so that the page
// does not jump while words come and go.
type statusLayout struct{ width, high float32 }

const (
	statusBar  = 120
	statusGap  = 16
	statusLeft = 300 // the room that the bar leaves for what happens
)

func (l *statusLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, bar, right := objects[0], objects[1], objects[2]
	side := (&column{}).side(size.Width)
	if size.Width != l.width {
		l.width, l.high = size.Width, 0
	}
	end := size.Width - min(side, 24)
	put := func(o fyne.CanvasObject, of fyne.Size) {
		end -= of.Width
		o.Resize(of)
		o.Move(fyne.NewPos(end, (size.Height-of.Height)/2))
		end -= statusGap
	}
	put(right, right.MinSize())
	room := end-statusBar-side >= scaled(statusLeft)
	setVisible(bar, room)
	if room {
		end += statusGap - 10
		put(bar, fyne.NewSize(statusBar, bar.MinSize().Height))
	}
	height := placeAt(left, side, 0, max(leastParagraph, end-side))
	l.high = max(l.high, height)
	left.Move(fyne.NewPos(side, max(0, (size.Height-height)/2)))
}

func (l *statusLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[2].MinSize()
	return fyne.NewSize(left.Width+right.Width+statusGap+2*columnNarrow, max(l.high, left.Height, right.Height))
}

// Bar is a thin bar that fills.
type Bar struct {
	widget.BaseWidget
	value float32
	track *Rect
	fill  *Rect
}

// NewBar returns an empty bar.
func NewBar() *Bar {
	b := &Bar{track: newRect(look.ColorNameTrack, 3, 0), fill: newRect(theme.ColorNamePrimary, 3, 0)}
	b.ExtendBaseWidget(b)
	return b
}

// SetValue fills the bar from 0 to 1.
func (b *Bar) SetValue(value float32) {
	b.value = max(0, min(1, value))
	b.Refresh()
}

// CreateRenderer is for Fyne.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ bar *Bar }

func (r *barRenderer) Refresh()           { r.Layout(r.bar.Size()) }
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(40, 6) }
func (r *barRenderer) Layout(size fyne.Size) {
	y := (size.Height - 6) / 2
	r.bar.track.Move(fyne.NewPos(0, y))
	r.bar.fill.Move(fyne.NewPos(0, y))
	r.bar.track.Resize(fyne.NewSize(size.Width, 6))
	r.bar.fill.Resize(fyne.NewSize(size.Width*r.bar.value, 6))
}
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar.track, r.bar.fill}
}
func (r *barRenderer) Destroy() {}
