package page

import (
	"fyne.io/fyne/v2"

	"samenspel/ui/form"
)

// Relabel makes the open agreement anew in the language that the desk speaks now, for show to put in the window. The
// session stays, with all there is to undo, and so do the place and the focus.
func (e *Editor) Relabel(show func(fyne.CanvasObject)) {
	here := e.here()
	e.chapters, e.stale = map[string]*form.Chapter{}, map[string]bool{}
	e.panel, e.back, e.lacking, e.finds, e.themes = nil, nil, nil, nil, nil
	e.told = ""
	e.host.Texts, e.host.Words = e.desk.Texts, e.desk.Words
	e.build()
	e.showChapter(e.current)
	e.refresh()
	e.showStatus()
	show(e.all)
	e.resume(here)
}
