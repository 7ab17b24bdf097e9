package page

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/session"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	"samenspel/ui/form"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

const (
	checkPause   = 250 * time.Millisecond // of typing, before findings and progress are counted again
	publishPause = 2 * time.Minute        // without a change, before the file is brought up to date by itself
	sideWidth    = 312
	foldWidth    = 860 // below this width the chapter list folds away
)

// Editor is the open agreement: chapters at the left, questions beside them, the state of keeping below.
type Editor struct {
	desk    *Desk
	doc     Document
	session *session.Session
	host    *form.Host
	result  validate.Result

	chapters map[string]*form.Chapter // built once, then kept
	stale    map[string]bool          // chapters that lack a change which was made since they were shown
	themes   *matrix                  // the overview in the chapter of the themes; nil until that was shown
	current  int
	missing  *missing // shown in place of a chapter; nil when not

	title   *widgets.Paragraph
	nav     *widgets.NavList
	content *fyne.Container
	banner  *fyne.Container
	status  *widgets.StatusLine
	all     fyne.CanvasObject

	saved      session.State
	siblings   []string  // other copies beside the file
	published  time.Time // when the file was last written here; zero when not
	behind     bool      // the file lacks something that the working copy has
	publishing bool
	closed     bool
	check      *time.Timer
	quiet      *time.Timer
	left       func() // goes back to the start page
	switched   func() // the chapter or what can be undone changed
}

// NewEditor opens a document for editing. left is called after it was closed, switched whenever what the menu offers
// may have changed.
func NewEditor(desk *Desk, doc Document, left, switched func()) *Editor {
	e := &Editor{desk: desk, doc: doc, chapters: map[string]*form.Chapter{}, stale: map[string]bool{}, left: left, switched: switched}
	e.session = doc.Open(func(s session.State) { e.desk.Do(func() { e.showSaved(s) }) })
	e.host = &form.Host{
		Session: e.session, Texts: desk.Texts, Words: desk.Words, Window: desk.Window, NewRow: desk.NewID, Now: desk.Now,
		Say: e.say, Goto: e.Goto, Locked: doc.Locked(),
	}
	e.result = validate.Check(desk.Schema, e.session.Agreement())
	e.session.Subscribe(e.changed)
	e.build()
	e.showChapter(0)
	e.refresh()
	e.showSaved(session.State{})
	e.findSiblings()
	return e
}

// Object returns what stands in the window.
func (e *Editor) Object() fyne.CanvasObject { return e.all }

func (e *Editor) build() {
	w := e.desk.Words
	e.title = widgets.NewParagraph("", look.ColorNameNavText)
	e.nav = widgets.NewNavList(e.showChapter)
	e.content, e.banner = container.NewStack(), widgets.Stack(8)
	e.status = widgets.NewStatusLine()
	top := widgets.Inset(16, 16, 8, 16, widgets.Stack(6,
		widgets.NewButton(w.T("editor.start"), theme.NavigateBackIcon(), e.Close), e.title))
	foot := widgets.Inset(8, 16, 14, 16, widgets.Stack(8,
		widgets.NewButton(w.T("editor.missing"), theme.ListIcon(), e.ShowMissing),
		widgets.NewPrimary(w.T("editor.export"), theme.DocumentPrintIcon(), e.Export)))
	list := container.NewBorder(top, foot, nil, nil, e.nav)
	list.Objects = []fyne.CanvasObject{top, e.nav, foot} // the Tab key goes in this order
	side := container.NewStack(widgets.NewRect(look.ColorNameNavigation), list)
	main := container.NewBorder(e.banner, widgets.Stack(0, widgets.NewHairline(), e.status), nil, nil, e.content)
	e.all = widgets.Fold(foldWidth, widgets.Wide(sideWidth, side), main)
	e.showBanner()
}

// showBanner tells what the user must know about the document as a whole.
func (e *Editor) showBanner() {
	w := e.desk.Words
	e.banner.Objects = nil
	if reason := e.doc.Warning(); reason != "" {
		var actions []fyne.CanvasObject
		if !e.doc.Locked() {
			actions = append(actions, widgets.NewButton(w.T("editor.save_copy"), nil, e.SaveAs))
		}
		e.banner.Objects = append(e.banner.Objects, widgets.NewNotice(widgets.Warning, reason, actions...))
	}
	for _, path := range e.siblings {
		e.banner.Objects = append(e.banner.Objects, widgets.NewNotice(widgets.Warning, w.T("editor.sibling", filepath.Base(path)),
			widgets.NewButton(w.T("editor.sibling.merge"), nil, func() { e.mergeCopy(path) })))
	}
	e.banner.Refresh()
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

// showChapter shows the chapter with this place in the form.
func (e *Editor) showChapter(i int) {
	e.current, e.missing = i, nil
	e.nav.Select(i)
	chapter := e.desk.Schema.Chapters[i]
	c, ok := e.chapters[chapter.ID]
	switch {
	case !ok:
		c = form.NewChapter(e.host, chapter, e.head(i), e.result)
		e.chapters[chapter.ID] = c
	case e.stale[chapter.ID]:
		c.Update(e.result)
		if chapter.Page == themesPage {
			e.themes.refresh()
		}
	default:
		c.ShowFindings(e.result) // an answer elsewhere may have changed them
	}
	delete(e.stale, chapter.ID)
	e.show(c.Object())
}

func (e *Editor) show(o fyne.CanvasObject) {
	e.content.Objects = []fyne.CanvasObject{o}
	e.content.Refresh()
	e.switched()
}

// head is what stands above a chapter's questions: its number, title and purpose, and for the themes their overview.
func (e *Editor) head(i int) fyne.CanvasObject {
	w, chapter := e.desk.Words, e.desk.Schema.Chapters[i]
	texts := e.desk.Texts.Chapters[chapter.ID]
	objects := []fyne.CanvasObject{
		widgets.NewText(w.T("editor.chapter", i+1, len(e.desk.Schema.Chapters)), look.SizeNameCaption, look.ColorNameHelp, false),
		widgets.NewHeading(texts.Title, look.SizeNameChapter),
		widgets.NewParagraph(texts.Purpose, look.ColorNameHelp),
	}
	if chapter.Page == themesPage {
		e.themes = newMatrix(e)
		objects = append(objects, widgets.Inset(12, 0, 4, 0, e.themes.all))
	}
	return widgets.Inset(18, 0, 0, 0, widgets.Stack(6, objects...))
}

// Goto brings the user to a question, whichever chapter it is in.
func (e *Editor) Goto(p planning.Path) {
	chapter := e.desk.Schema.Chapter(p.Field)
	for i, c := range e.desk.Schema.Chapters {
		if c == chapter {
			e.showChapter(i)
			e.chapters[c.ID].Focus(p)
		}
	}
}

// Step goes to the next (+1) or the previous (-1) chapter.
func (e *Editor) Step(by int) {
	if i := e.current + by; i >= 0 && i < len(e.desk.Schema.Chapters) {
		e.showChapter(i)
		e.FocusFirst()
	}
}

// FocusFirst gives the focus to the first question of the chapter on the screen.
func (e *Editor) FocusFirst() { e.chapters[e.desk.Schema.Chapters[e.current].ID].FocusFirst() }

// ShowMissing lists what is still missing.
func (e *Editor) ShowMissing() {
	e.checkNow()
	e.missing = newMissing(e)
	e.nav.Select(-1)
	e.show(e.missing.object())
}

// Undo takes the last step back and shows where it was.
func (e *Editor) Undo() { e.travel(e.session.Undo, "editor.undone") }

// Redo does the last undone step again and shows where it was.
func (e *Editor) Redo() { e.travel(e.session.Redo, "editor.redone") }

func (e *Editor) travel(step func() (planning.Path, bool), said string) {
	p, ok := step()
	if !ok {
		return
	}
	if chapter := e.desk.Schema.Chapter(p.Field); chapter != nil && (e.missing != nil || e.desk.Schema.Chapters[e.current] != chapter) {
		e.Goto(p)
	}
	e.say(e.desk.Words.T(said, e.desk.Texts.Label(p.Field)))
}

// SetParty says for whom the person at the screen writes from now on.
func (e *Editor) SetParty(party string) { e.session.SetParty(party) }

// CanUndo tells whether there is a step to take back.
func (e *Editor) CanUndo() bool { return e.session.CanUndo() }

// CanRedo tells whether there is a step to do again.
func (e *Editor) CanRedo() bool { return e.session.CanRedo() }

// changed follows every change of the agreement.
func (e *Editor) changed(event session.Event) {
	shown := e.desk.Schema.Chapters[e.current]
	for id := range e.chapters {
		e.stale[id] = id != shown.ID // brought up to date when it is shown again
	}
	e.chapters[shown.ID].Changed(event)
	if shown.Page == themesPage {
		e.themes.refresh()
	}
	e.behind = true
	e.showSaved(session.State{Waiting: true, At: e.saved.At, Err: e.saved.Err})
	stop(e.check)
	e.check = e.desk.later(checkPause, e.checkNow)
	stop(e.quiet)
	if e.doc.Path() != "" && e.doc.Warning() == "" {
		e.quiet = e.desk.later(publishPause, func() { e.publish(false, nil) })
	}
	e.switched()
}

func stop(t *time.Timer) {
	if t != nil {
		t.Stop()
	}
}

// checkNow counts findings and progress again and shows them.
func (e *Editor) checkNow() {
	if e.closed {
		return
	}
	stop(e.check)
	e.result = validate.Check(e.desk.Schema, e.session.Agreement())
	e.chapters[e.desk.Schema.Chapters[e.current].ID].ShowFindings(e.result)
	if e.missing != nil {
		e.missing.refresh()
	}
	e.refresh()
}

// refresh shows title and progress in the chapter list and the status line.
func (e *Editor) refresh() {
	w := e.desk.Words
	e.title.SetText(e.Title())
	items := make([]widgets.NavItem, len(e.desk.Schema.Chapters))
	total, all := 0, 0
	for i, c := range e.desk.Schema.Chapters {
		done, required := e.result.Progress(c.ID, schema.Draft)
		total, all = total+done, all+required
		items[i] = widgets.NavItem{Number: i + 1, Title: e.desk.Texts.Chapters[c.ID].Title, State: e.state(c, done, required)}
		items[i].Note = w.T("editor.progress.chapter", done, required)
		if required == 0 {
			items[i].Note = ""
		}
	}
	e.nav.SetItems(items)
	e.status.SetProgress(float32(total), float32(all))
	e.status.SetRight(w.T("editor.progress", total, all))
}

func (e *Editor) state(c *schema.Chapter, done, required int) widgets.NavState {
	for _, f := range e.result.Findings {
		if f.Chapter == c.ID && f.Kind != validate.Missing {
			return widgets.Attention
		}
	}
	switch {
	case required > 0 && done >= required:
		return widgets.Done
	case done > 0 || e.answered(c):
		return widgets.Started
	}
	return widgets.Empty
}

// answered tells whether any question of a chapter has an answer.
func (e *Editor) answered(c *schema.Chapter) bool {
	a := e.session.Agreement()
	for _, sec := range c.Sections {
		for _, f := range sec.Fields {
			if f.Kind == schema.Rows && len(f.Fixed) == 0 && len(a.Rows(f)) > 0 {
				return true
			}
			if f.Kind != schema.Rows && !planning.IsEmpty(a.Value(planning.Path{Field: f.ID})) {
				return true
			}
		}
	}
	return false
}

// Title returns what the agreement is called.
func (e *Editor) Title() string {
	if f := e.desk.Schema.Marked(schema.MarkTitle); f != nil {
		if title := e.session.Value(planning.Path{Field: f.ID}); !planning.IsEmpty(title) {
			return title
		}
	}
	return e.desk.Words.T("start.untitled")
}

// say tells something in the status line until the next thing is told.
func (e *Editor) say(text string) { e.status.SetLeft(text) }
