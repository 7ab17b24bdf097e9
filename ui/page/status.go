package page

import (
	"path/filepath"
	"time"

	"samenspel/app/session"
)

// sayPause is how long something that was told stays in the status line, before it says again how the keeping stands.
const sayPause = 6 * time.Second

// say tells something in the status line.
func (e *Editor) say(text string) {
	stop(e.saying)
	e.told = text
	e.showStatus()
	e.saying = e.desk.later(sayPause, func() {
		e.told = ""
		e.showStatus()
	})
}

// showSaved hears how the keeping stands. When it fails, a dialog says so, once.
func (e *Editor) showSaved(s session.State) {
	if e.closed {
		return
	}
	failedAnew := s.Err != nil && e.saved.Err == nil
	e.saved = s
	e.showStatus()
	if failedAnew {
		e.desk.Tell(s.Err)
	}
}

// showStatus shows what was told last, or how the keeping stands. That words can't be kept goes before everything.
func (e *Editor) showStatus() {
	if e.told != "" && e.saved.Err == nil {
		e.status.SetLeft(e.told)
		return
	}
	e.status.SetLeft(e.keeping())
}

// keeping tells how the keeping stands: nothing is called kept before it is on the disk.
func (e *Editor) keeping() string {
	w := e.desk.Words
	switch s := e.saved; {
	case e.doc.Locked():
		return w.T("status.readonly")
	case s.Err != nil:
		return w.T("status.failed")
	case e.publishing:
		return w.T("status.publishing")
	case s.Waiting:
		return w.T("status.waiting")
	case e.failed:
		return w.T("status.publish_failed")
	case s.At.IsZero() && e.doc.Path() == "":
		return w.T("status.new")
	case s.At.IsZero():
		return w.T("status.opened", filepath.Base(e.doc.Path()))
	case e.doc.Path() == "":
		return w.T("status.saved.nofile", w.FormatClock(s.At))
	case e.behind:
		return w.T("status.saved.behind", w.FormatClock(s.At))
	}
	return w.T("status.saved.file", w.FormatClock(e.saved.At), filepath.Base(e.doc.Path()))
}
