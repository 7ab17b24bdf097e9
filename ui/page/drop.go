package page

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"samenspel/ui/widgets"
)

// Dropped looks at what the user let go of over the window: the one document in it, or in words why there is nothing
// to open.
func (d *Desk) Dropped(paths []string) (path, problem string) {
	w := d.Words
	switch {
	case len(paths) == 0:
		return "", w.T("drop.none")
	case len(paths) > 1:
		return "", w.T("drop.many")
	}
	path = paths[0]
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return "", w.T("drop.unread", name)
	case info.IsDir():
		return "", w.T("drop.folder", name)
	case !strings.EqualFold(filepath.Ext(name), Extension) && !isPDF(name):
		return "", w.T("drop.unknown", name)
	}
	return path, ""
}

// Receive takes a document while this one is open. Another copy of the same agreement is offered for merging; open is
// called for any other document.
func (e *Editor) Receive(path string, open func()) {
	w := e.desk.Words
	if path == e.doc.Path() || path == e.doc.Source() && e.doc.Fresh() {
		e.say(w.T("drop.same"))
		return
	}
	var id string
	var err error
	e.desk.background(func() { id, err = e.desk.Library.Identify(context.Background(), path) }, func() {
		switch {
		case e.closed:
		case err != nil:
			e.desk.Tell(err)
		case id != e.session.Agreement().ID || e.doc.Locked():
			open()
		default:
			widgets.Confirm(e.desk.Window, w.T("drop.copy"), w.T("drop.copy.help", filepath.Base(path)), w.T("editor.sibling.merge"),
				w.T("dialog.cancel"), false, func(yes bool) {
					if yes {
						e.mergeCopy(path)
					}
				})
		}
	})
}
