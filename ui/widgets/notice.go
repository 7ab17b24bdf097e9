package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// NoticeKind says how serious a notice is.
type NoticeKind int

// The kinds.
const (
	Info NoticeKind = iota
	Warning
	Error
	Success
)

func (k NoticeKind) look() (fyne.Resource, fyne.ThemeColorName) {
	switch k {
	case Warning:
		return theme.WarningIcon(), theme.ColorNameWarning
	case Error:
		return theme.ErrorIcon(), theme.ColorNameError
	case Success:
		return theme.ConfirmIcon(), theme.ColorNameSuccess
	}
	return theme.InfoIcon(), theme.ColorNamePrimary
}

// NewNotice returns a remark with a sign, and what the user can do about it below.
func NewNotice(kind NoticeKind, text string, actions ...fyne.CanvasObject) *fyne.Container {
	icon, colour := kind.look()
	said := container.New(&foldLine{}, widget.NewIcon(theme.NewColoredResource(icon, colour)), NewParagraph(text, theme.ColorNameForeground))
	body := []fyne.CanvasObject{said}
	if len(actions) > 0 {
		body = append(body, Inset(0, 0, 0, arrowSize+4, Row(8, actions...)))
	}
	return Layers(newRect(look.ColorNameSoft, panelRadius, 0), container.NewBorder(nil, nil, Wide(4, newRect(colour, 2, 0)), nil, Inset(10, 12, 10, 10, Stack(8, body...))))
}

// StatusLine is the line below the window: what happens at the left, how far it is at the right.
type StatusLine struct {
	widget.BaseWidget
	left, right *Text
	bar         *Bar
	all         *fyne.Container
}

// NewStatusLine returns an empty line.
func NewStatusLine() *StatusLine {
	s := &StatusLine{left: NewText("", theme.SizeNameCaptionText, look.ColorNameHelp, false),
		right: NewText("", theme.SizeNameCaptionText, look.ColorNameHelp, false), bar: NewBar()}
	s.all = Inset(7, 16, 7, 16, container.NewBorder(nil, nil, nil, Row(10, Wide(120, s.bar), s.right), Row(0, s.left)))
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

// Bar is a thin bar that fills.
type Bar struct {
	widget.BaseWidget
	value float32
	track *Rect
	fill  *Rect
}

// NewBar returns an empty bar.
func NewBar() *Bar {
	b := &Bar{track: newRect(theme.ColorNameSeparator, 3, 0), fill: newRect(theme.ColorNamePrimary, 3, 0)}
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
