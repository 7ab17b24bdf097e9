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
	line := container.NewBorder(nil, nil, Wide(4, newRect(edge, 2, 0)), nil, Inset(12, 16, 12, 12, Stack(8, body...)))
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
