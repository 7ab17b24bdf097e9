package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Dock shows the work, and beside it a panel when there is one. Where there is no room for both, the panel lies in
// the place of the work.
type Dock struct {
	least, width float32
	work, panel  fyne.CanvasObject // panel is nil when there is none
	all          *fyne.Container
}

// NewDock returns the work without a panel. Least is what the work needs beside a panel, which takes this width.
func NewDock(least, width float32, work fyne.CanvasObject) *Dock {
	d := &Dock{least: least, width: width, work: work}
	d.all = container.New(dock{d}, work)
	return d
}

// Object returns what stands in the window.
func (d *Dock) Object() fyne.CanvasObject { return d.all }

// SetPanel shows this panel; nil for none.
func (d *Dock) SetPanel(panel fyne.CanvasObject) {
	d.panel = panel
	d.all.Objects = []fyne.CanvasObject{d.work} // the Tab key goes from the work to the panel
	if panel != nil {
		d.all.Objects = append(d.all.Objects, panel)
	}
	d.all.Refresh()
}

// Covered tells whether the panel lies in the place of the work.
func (d *Dock) Covered() bool { return d.panel != nil && !d.fits(d.all.Size().Width) }

func (d *Dock) fits(width float32) bool { return width-scaled(d.width) >= scaled(d.least) }

// dock lays a Dock out.
type dock struct{ of *Dock }

// Layout is for Fyne.
func (l dock) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	d, room := l.of, size
	if d.panel != nil {
		width := size.Width
		if d.fits(width) {
			width = scaled(d.width)
		}
		room.Width -= width
		d.panel.Move(fyne.NewPos(room.Width, 0))
		d.panel.Resize(fyne.NewSize(width, size.Height))
	}
	setVisible(d.work, room.Width > 0)
	if room.Width > 0 {
		d.work.Resize(room)
	}
}

// MinSize lets the window become narrower than both together.
func (l dock) MinSize([]fyne.CanvasObject) fyne.Size {
	least := l.of.work.MinSize()
	if l.of.panel != nil {
		least = least.Max(l.of.panel.MinSize())
	}
	return least
}
