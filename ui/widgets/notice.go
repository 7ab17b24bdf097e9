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

func (k NoticeKind) look() (icon fyne.Resource, edge fyne.ThemeColorName) {
	switch k {
	case Info:
	case Warning:
		return look.IconWarning, theme.ColorNameWarning
	case Error:
		return look.IconError, theme.ColorNameError
	case Success:
		return look.IconSuccess, theme.ColorNameSuccess
	}
	return look.IconInfo, look.ColorNameAccent
}

// Notice is a remark with a sign that says how serious it is, and below it what the user can do about it.
type Notice struct {
	widget.BaseWidget
	kind NoticeKind
	text *Paragraph
	all  *fyne.Container
}

// NewNotice returns a remark.
func NewNotice(kind NoticeKind, text string, actions ...fyne.CanvasObject) *Notice {
	icon, edge := kind.look()
	n := &Notice{kind: kind, text: NewParagraph(text, theme.ColorNameForeground)}
	body := []fyne.CanvasObject{container.New(&foldLine{}, widget.NewIcon(icon), n.text)}
	if len(actions) > 0 {
		body = append(body, Inset(0, 0, 2, arrowSize+arrowGap, Row(8, actions...)))
	}
	line := container.NewBorder(nil, nil, Wide(4, newRect(edge, 2, 0)), nil, Inset(10, 16, 10, 12, Stack(8, body...)))
	n.all = Layers(newRect(look.ColorNameSoft, 4, 0), line)
	n.ExtendBaseWidget(n)
	return n
}

func (n *Notice) follow(page *container.Scroll) { Follow(page, n.all) }

// Kind returns how serious the notice is.
func (n *Notice) Kind() NoticeKind { return n.kind }

// Text returns the remark.
func (n *Notice) Text() string { return n.text.Text() }

// SetText shows another remark.
func (n *Notice) SetText(text string) { n.text.SetText(text) }

// CreateRenderer is for Fyne.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.all) }

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
	s.all = Inset(8, 24, 8, columnSide, container.NewBorder(nil, nil, nil, Row(10, Wide(120, s.bar), s.right), Row(0, s.left)))
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
