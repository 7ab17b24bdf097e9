package page

import "samenspel/ui/form"

// Relabel shows the open agreement in the language that the desk speaks now. The session stays, with all there is to
// undo, and so does the place.
func (e *Editor) Relabel() {
	e.chapters, e.stale = map[string]*form.Chapter{}, map[string]bool{}
	e.panel, e.back, e.lacking, e.finds, e.themes = nil, nil, nil, nil, nil
	e.told = ""
	e.host.Texts, e.host.Words = e.desk.Texts, e.desk.Words
	e.build()
	e.showChapter(e.current)
	e.refresh()
	e.showStatus()
}
