package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Spot is a place for a notice that comes and goes. One that comes scrolls into view: who did something and is told why
// not was looking at a button.
type Spot struct {
	widget.BaseWidget
	all  *fyne.Container
	page *container.Scroll // nil for none
}

// NewSpot returns a place without a notice.
func NewSpot() *Spot {
	s := &Spot{all: Stack(0)}
	s.ExtendBaseWidget(s)
	return s
}

// Tell shows a notice instead of the one before.
func (s *Spot) Tell(kind NoticeKind, text string) {
	s.all.Objects = []fyne.CanvasObject{NewNotice(kind, text)}
	s.Refresh()
	if s.page != nil {
		content := s.page.Content
		content.Resize(s.page.Size().Max(content.MinSize())) // all has its new place before it is looked for
		Reveal(s, s.page)
	}
}

// Clear takes the notice away.
func (s *Spot) Clear() {
	s.all.Objects = nil
	s.Refresh()
}

func (s *Spot) inside() fyne.CanvasObject { return s.all }

func (s *Spot) follow(page *container.Scroll) { s.page = page }

// CreateRenderer is for Fyne.
func (s *Spot) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.all) }
