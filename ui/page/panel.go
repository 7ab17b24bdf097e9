package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// panel is something about the whole agreement that stays beside the chapter while the user works, such as what is
// missing. In a narrow window it lies in the place of the chapter, which takes that place again when the user goes to
// a question; a button then leads back.
type panel interface {
	object() fyne.CanvasObject
	refresh() // shows the agreement as it is now
	focus()
}

// showPanel opens a panel, or brings the focus to it when it is open.
func (e *Editor) showPanel(p panel) {
	if e.panel == nil {
		e.before = e.desk.Window.Canvas().Focused()
	}
	e.panel = p
	p.refresh()
	e.dock.SetPanel(p.object())
	e.setBack(nil)
	p.focus()
}

// ClosePanel takes the panel away, if there is one, and brings the focus back to where it was.
func (e *Editor) ClosePanel() {
	if e.panel == nil {
		return
	}
	e.panel = nil
	e.dock.SetPanel(nil)
	e.setBack(nil)
	if e.before != nil {
		e.desk.Window.Canvas().Focus(e.before)
	}
}

// uncover gives the chapter its place again where a panel lies over it, and returns that panel.
func (e *Editor) uncover() panel {
	e.setBack(nil)
	if !e.dock.Covered() {
		return nil
	}
	covering := e.panel
	e.panel = nil
	e.dock.SetPanel(nil)
	return covering
}

// setBack offers the way back to a panel, or takes it away.
func (e *Editor) setBack(to panel) {
	if to != e.back {
		e.back = to
		e.showBanner()
	}
}

// ShowMissing opens the panel of what is missing, and closes it when it is open.
func (e *Editor) ShowMissing() {
	if e.lacking == nil {
		e.lacking = newMissing(e)
	}
	if e.panel == panel(e.lacking) {
		e.ClosePanel()
		return
	}
	e.checkNow()
	e.showPanel(e.lacking)
}

// Find opens the panel that looks for a text.
func (e *Editor) Find() {
	if e.finds == nil {
		e.finds = newFind(e)
	}
	e.showPanel(e.finds)
}

// frame puts a panel together: its title with the button that closes it, what stays in place, and a list that
// scrolls.
func (e *Editor) frame(title string, head fyne.CanvasObject, list fyne.CanvasObject) (fyne.CanvasObject, *container.Scroll) {
	scroll := container.NewVScroll(widgets.Inset(0, panelSide, panelSide, panelSide, list))
	top := widgets.Stack(8,
		widgets.Beside(widgets.Inset(6, 0, 0, 0, widgets.NewHeading(title, look.SizeNameSection)),
			widgets.NewIconButton(theme.CancelIcon(), e.desk.Words.T("panel.close"), e.ClosePanel)),
		head)
	all := container.NewBorder(widgets.Inset(14, panelSide, 10, panelSide, top), nil, nil, nil, scroll)
	all.Objects = []fyne.CanvasObject{all.Objects[1], all.Objects[0]} // the Tab key goes in this order
	ground := container.NewStack(widgets.NewRect(look.ColorNameSoft), all)
	return container.NewStack(widgets.NewRect(theme.ColorNameSeparator), widgets.Inset(0, 0, 0, 1, ground)), scroll
}

const panelSide = 18
