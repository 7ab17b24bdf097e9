package page

import (
	"context"
	"path/filepath"

	"samenspel/app/file"
	"samenspel/app/settings"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// Save brings the file up to date; a document that never was a file asks for a place.
func (e *Editor) Save() {
	if e.doc.Path() == "" {
		e.SaveAs()
		return
	}
	e.publish(true)
}

// SaveAs asks for a place and makes it the document's.
func (e *Editor) SaveAs() {
	folder, name := e.suggested()
	e.desk.SaveAs(folder, name, func(path string) {
		e.write(func(ctx context.Context, a *planning.Agreement) ([]planning.Change, error) {
			return e.doc.PublishAs(ctx, path, a)
		}, true)
	})
}

// folder returns where something that is made goes: beside the file, unless nothing can be written there.
func (e *Editor) folder() string {
	if e.doc.Path() != "" && e.doc.Warning() == "" {
		return filepath.Dir(e.doc.Path())
	}
	return e.desk.Folder
}

func (e *Editor) publish(loud bool) { e.write(e.doc.Publish, loud) }

// write publishes in the background. What another copy had meanwhile comes into the session. loud tells the user of
// a failure in a dialog; otherwise it stands in the status line.
func (e *Editor) write(publish func(context.Context, *planning.Agreement) ([]planning.Change, error), loud bool) {
	if e.closed || e.doc.Locked() {
		return
	}
	if e.publishing { // what was typed since it began goes out right after it
		e.desk.later(publishWait, func() { e.write(publish, loud) })
		return
	}
	a, err := e.session.Publishable()
	if err != nil {
		e.desk.Tell(err)
		return
	}
	e.publishing, e.behind = true, false
	e.showStatus()
	var merged []planning.Change
	e.desk.background(func() { merged, err = publish(context.Background(), a) }, func() {
		e.publishing = false
		if len(merged) > 0 {
			typed := e.behind // while the file was being written
			e.session.Merge(merged)
			e.behind = typed
		}
		if err != nil {
			e.behind, e.failed = true, true
			e.showStatus()
			if loud {
				e.desk.tell(err, way{e.desk.Words.T("editor.save_copy"), e.SaveAs})
			}
			return
		}
		e.failed = false
		e.saved.At = e.desk.Now()
		e.showStatus()
		e.findSiblings()
		if len(merged) > 0 {
			e.say(e.desk.Words.N("status.merged", len(merged)))
		}
		e.remember()
	})
}

// remember puts the document in front of the recent ones.
func (e *Editor) remember() {
	a := e.session.Agreement()
	r := settings.Recent{
		ID: a.ID, Path: e.doc.Path(), Title: e.answer(schema.MarkTitle), Parties: e.names().Parties(),
		Year: e.answer(schema.MarkSchoolYear), Status: e.answer(schema.MarkStatus), Changed: e.desk.Now(),
	}
	e.note(&r)
	for _, c := range e.desk.Schema.Chapters {
		done, required := e.result.Progress(c.ID, schema.Draft)
		r.Done, r.Required = r.Done+done, r.Required+required
	}
	e.desk.Settings.Remember(r)
	e.desk.KeepSettings()
}

// answer returns the answer to a marked question as it is kept, in no language.
func (e *Editor) answer(m schema.Mark) string {
	f := e.desk.Schema.Marked(m)
	if f == nil {
		return ""
	}
	return e.session.Value(planning.Path{Field: f.ID})
}

// names knows the rows of the agreement as it stands now; it serves until the next change.
func (e *Editor) names() *export.Names {
	return export.NewNames(e.desk.Schema, e.desk.Texts, e.session.Agreement())
}

// reading is the agreement in the words of the screen, to be read on the interface before the next change.
func (e *Editor) reading() export.Input {
	return export.Input{Schema: e.desk.Schema, Texts: e.desk.Texts, Words: e.desk.Words, Agreement: e.session.Agreement(), Findings: e.result}
}

// printing is the agreement in the words of its documents; it may be used elsewhere at once. The error is that of a
// language that can't be read.
func (e *Editor) printing(full bool) (export.Input, error) {
	spoken, err := e.language()
	return export.Input{Schema: e.desk.Schema, Texts: spoken.Texts, Words: spoken.Words, Agreement: e.session.Snapshot(),
		Findings: e.result, Full: full}, err
}

// language is that of the documents that are made of the agreement.
func (e *Editor) language() (Language, error) {
	return e.desk.Speak(export.Language(e.desk.Schema, e.session.Agreement()))
}

// fileName is what such a document is called at first, without an extension.
func (e *Editor) fileName() string {
	title := e.answer(schema.MarkTitle)
	if spoken, err := e.language(); planning.IsEmpty(title) && err == nil {
		title = spoken.Words.T("export.untitled")
	}
	return file.SafeName(title, maxName)
}

// Close keeps everything, brings the file up to date and goes back to the start page. Words that can't be written to
// the file stay in the working copy, and the user is told.
func (e *Editor) Close() { e.CloseThen(e.left) }

// CloseThen is Close with something else to do after it.
func (e *Editor) CloseThen(then func()) {
	if e.closed {
		then()
		return
	}
	if e.doc.Path() == "" || !e.behind || e.doc.Locked() {
		e.finish(then)
		return
	}
	if e.publishing {
		e.desk.later(publishWait, func() { e.CloseThen(then) })
		return
	}
	a, err := e.session.Publishable()
	if err != nil {
		e.leaveAnyway(err, then)
		return
	}
	e.desk.background(func() { _, err = e.doc.Publish(context.Background(), a) }, func() {
		if err != nil {
			e.leaveAnyway(err, then)
			return
		}
		e.behind = false
		e.finish(then)
	})
}

// leaveAnyway asks what to do when the file could not be brought up to date.
func (e *Editor) leaveAnyway(err error, then func()) {
	w := e.desk.Words
	widgets.Confirm(e.desk.Window, w.T("close.failed"), e.desk.Message(err)+"\n\n"+w.T("close.failed.help"),
		w.T("close.failed.leave"), w.T("close.failed.stay"), false, func(leave bool) {
			if leave {
				e.finish(then)
			}
		})
}

func (e *Editor) finish(then func()) {
	stop(e.check)
	stop(e.quiet)
	stop(e.saying)
	err := e.session.Close()
	if err != nil { // the words are on the screen only; nobody leaves without knowing
		e.desk.Tell(err)
		return
	}
	if e.doc.Path() != "" {
		e.remember()
	}
	e.closed = true
	err = e.doc.Close()
	if err == nil && e.doc.Fresh() && !e.touched && e.doc.Path() == "" { // only looked at: there is nothing to go on with
		err = e.desk.Library.Discard(e.session.Agreement().ID)
	}
	if err != nil {
		e.desk.Tell(err)
	}
	then()
}
