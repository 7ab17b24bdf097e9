package page

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/planning"
	"samenspel/ui/widgets"
)

// showBanner tells what the user must know about the document as a whole.
func (e *Editor) showBanner() {
	w := e.desk.Words
	e.banner.Objects = nil
	if e.back != nil {
		e.banner.Objects = append(e.banner.Objects, widgets.Inset(10, 16, 2, 36,
			widgets.Row(0, widgets.NewButton(w.T("editor.back"), theme.NavigateBackIcon(), func() { e.showPanel(e.back) }))))
	}
	if reason := e.doc.Warning(); reason != "" {
		var actions []fyne.CanvasObject
		if !e.doc.Locked() {
			actions = append(actions, widgets.NewButton(w.T("editor.save_copy"), nil, e.SaveAs))
		}
		e.banner.Objects = append(e.banner.Objects, widgets.NewNotice(widgets.Warning, reason, actions...))
	}
	if notice := e.formNotice(); notice != nil {
		e.banner.Objects = append(e.banner.Objects, notice)
	}
	if e.outOfPDF() {
		e.banner.Objects = append(e.banner.Objects, widgets.NewNotice(widgets.Info, w.T("editor.pdf", filepath.Base(e.doc.Source())),
			widgets.NewButton(w.T("save_as.title"), nil, e.SaveAs)))
	}
	for _, path := range e.siblings {
		said := "editor.sibling"
		if path == e.doc.Source() {
			said = "editor.pdf.copy"
		}
		e.banner.Objects = append(e.banner.Objects, widgets.NewNotice(widgets.Warning, w.T(said, filepath.Base(path)),
			widgets.NewButton(w.T("editor.sibling.merge"), nil, func() { e.mergeCopy(path) })))
	}
	if e.banner.Hide(); len(e.banner.Objects) > 0 {
		e.banner.Show()
	}
	e.main.Refresh() // at once: what comes next is brought into view in the room that is left
}

// findSiblings looks for other copies of the agreement beside the file.
func (e *Editor) findSiblings() {
	var found []string
	e.desk.background(func() { found = e.doc.Siblings(context.Background()) }, func() {
		e.siblings = found
		e.showBanner()
	})
}

// mergeCopy takes what is new in another copy; the copy itself stays as it is.
func (e *Editor) mergeCopy(path string) {
	var merged []planning.Change
	var err error
	e.desk.background(func() { merged, err = e.doc.Merge(context.Background(), path) }, func() {
		if err != nil {
			e.desk.Tell(err)
			return
		}
		e.session.Merge(merged)
		e.siblings = slices.DeleteFunc(e.siblings, func(other string) bool { return other == path })
		e.showBanner()
		e.say(e.desk.Words.N("status.merged", len(merged)))
	})
}
