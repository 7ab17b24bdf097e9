package page

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/session"
	"samenspel/export"
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
	sideWidth    = 326
	panelWidth   = 348
	mainWidth    = 510 // with less room for the chapter, the list of chapters folds away
)

// Editor is the open agreement: chapters at the left, questions beside them, the state of keeping below.
type Editor struct {
	desk      *Desk
	doc       Document
	session   *session.Session
	host      *form.Host
	result    validate.Result
	otherForm bool // the form of the agreement is not that of the program

	chapters map[string]*form.Chapter // built once, then kept
	stale    map[string]bool          // chapters that lack a change which was made since they were shown
	themes   *matrix                  // the overview in the chapter of the themes; nil until that was shown
	current  int
	trail    trail
	panel    panel          // what stands beside the chapter; nil when nothing does
	lacking  *missing       // the panel of what is missing as it was left; nil until it was shown
	finds    *find          // that panel as it was left; nil until it was shown
	before   fyne.Focusable // what had the focus when the panel was opened; nil for nothing
	back     panel          // the panel from which the user came to the chapter that took its place

	title   *widgets.Paragraph
	nav     *widgets.NavList
	pick    *widgets.Choice // the chapters, while the list is folded away
	content *fyne.Container
	dock    *widgets.Dock // the chapter and the panel
	banner  *fyne.Container
	main    *fyne.Container // banner, content and status
	status  *widgets.StatusLine
	all     fyne.CanvasObject

	saved      session.State
	siblings   []string // other copies beside the file
	behind     bool     // the file lacks something that the working copy has
	publishing bool
	failed     bool   // the last publication failed
	told       string // what the status line tells for a while; empty for how the keeping stands
	saying     *time.Timer
	closed     bool
	touched    bool // something was changed since it was opened
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
		Say: e.say, Goto: e.Goto, Moved: switched, Locked: doc.Locked(),
		Later: desk.afterwards,
	}
	e.spell()
	e.result, e.otherForm = validate.Check(desk.Schema, e.session.Agreement()), e.formDiffers()
	e.session.Subscribe(e.changed)
	e.session.Subscribe(e.followForm)
	e.build()
	last, _ := e.lastSpot()
	e.showChapter(last.chapter)
	e.refresh()
	e.showSaved(session.State{})
	e.tellKnown()
	e.findSiblings()
	return e
}

// Object returns what stands in the window.
func (e *Editor) Object() fyne.CanvasObject { return e.all }

func (e *Editor) build() {
	w := e.desk.Words
	e.title = widgets.NewParagraph("", look.ColorNameNavText)
	e.nav = widgets.NewNavList(e.visit)
	e.content, e.banner = container.NewStack(), widgets.Stack(8)
	e.dock = widgets.NewDock(mainWidth, panelWidth, e.content)
	e.status = widgets.NewStatusLine()
	top := widgets.Inset(16, 16, 8, 16, widgets.Stack(6,
		widgets.NewButton(w.T("editor.start"), theme.NavigateBackIcon(), e.Close), e.title))
	foot := widgets.Inset(8, 16, 14, 16, widgets.Stack(8,
		widgets.NewButton(w.T("editor.missing"), theme.ListIcon(), e.ShowMissing),
		widgets.NewPrimary(w.T("editor.export"), theme.DocumentPrintIcon(), e.Export)))
	list := container.NewBorder(top, foot, nil, nil, e.nav)
	list.Objects = []fyne.CanvasObject{top, e.nav, foot} // the Tab key goes in this order
	side := container.NewStack(widgets.NewRect(look.ColorNameNavigation), list)
	e.main = container.NewBorder(e.banner, widgets.Stack(0, widgets.NewHairline(), e.status), nil, nil, e.dock.Object())
	e.all = widgets.Fold(mainWidth, widgets.Sized(sideWidth, side), e.bar(), e.main)
	e.showBanner()
}

// bar is what stands above the chapter while the list of chapters is folded away.
func (e *Editor) bar() fyne.CanvasObject {
	w := e.desk.Words
	var names []string
	for i, c := range e.desk.Schema.Chapters {
		names = append(names, w.T("editor.pick.chapter", i+1, e.desk.Texts.Chapters[c.ID].Title))
	}
	e.pick = widgets.NewChoice(names)
	e.pick.PlaceHolder = w.T("editor.pick")
	e.pick.OnChanged = e.visit
	missing := widgets.NewButton(w.T("editor.missing"), theme.ListIcon(), e.ShowMissing)
	line := container.NewBorder(nil, nil, nil, widgets.Inset(0, 0, 0, 8, missing), e.pick)
	line.Objects = []fyne.CanvasObject{e.pick, line.Objects[1]} // the Tab key goes in this order
	return container.NewStack(widgets.NewRect(look.ColorNameNavigation), widgets.Inset(8, 16, 8, 16, line))
}

// showChapter shows the chapter with this place in the form.
func (e *Editor) showChapter(i int) {
	e.current = i
	e.nav.Select(i)
	e.pick.SetIndex(i)
	e.uncover()
	chapter := e.desk.Schema.Chapters[i]
	c, ok := e.chapters[chapter.ID]
	switch {
	case !ok:
		c = form.NewChapter(e.host, chapter, e.head(i), e.result)
		e.chapters[chapter.ID] = c
	case e.stale[chapter.ID]:
		c.Update(e.result)
		e.refreshThemes(chapter)
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

// refreshThemes shows the overview as the answers are now, in the chapter that has it.
func (e *Editor) refreshThemes(chapter *schema.Chapter) {
	if chapter.Page == themesPage {
		e.themes.refresh()
		e.chapters[chapter.ID].Follow(e.themes.all)
	}
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

// Goto brings the user to a question, whichever chapter it is in; who comes from a panel that lay over the chapters
// finds the way back to it.
func (e *Editor) Goto(p planning.Path) {
	e.trail.leave(e.here())
	covering := e.uncover()
	for i, c := range e.desk.Schema.Chapters {
		if c == e.desk.Schema.Chapter(p.Field) {
			e.showChapter(i)
			e.setBack(covering)
			e.chapters[c.ID].Focus(p)
		}
	}
}

// Step goes to the next (+1) or the previous (-1) chapter.
func (e *Editor) Step(by int) {
	if i := e.current + by; i >= 0 && i < len(e.desk.Schema.Chapters) {
		e.visit(i)
		e.FocusFirst()
	}
}

// FocusFirst gives the focus to the first thing to do in the chapter on the screen.
func (e *Editor) FocusFirst() {
	chapter := e.shown()
	if chapter.Page == themesPage && e.themes.focus() {
		return
	}
	e.chapters[chapter.ID].FocusFirst()
}

// shown is the chapter on the screen.
func (e *Editor) shown() *schema.Chapter { return e.desk.Schema.Chapters[e.current] }

// Undo takes the last step back and shows where it was.
func (e *Editor) Undo() { e.travel(e.session.Undo, "editor.undone") }

// Redo does the last undone step again and shows where it was.
func (e *Editor) Redo() { e.travel(e.session.Redo, "editor.redone") }

func (e *Editor) travel(step func() (planning.Path, bool), said string) {
	p, ok := step()
	if !ok {
		return
	}
	p = validate.About(p)
	switch chapter := e.desk.Schema.Chapter(p.Field); {
	case chapter == nil:
	case e.dock.Covered() || e.shown() != chapter:
		e.Goto(p)
	default:
		e.chapters[chapter.ID].Focus(p)
	}
	e.say(e.desk.Words.T(said, e.label(p.Field)))
}

// SetParty says for whom the person at the screen writes from now on.
func (e *Editor) SetParty(party string) { e.session.SetParty(party) }

// CanUndo tells whether there is a step to take back.
func (e *Editor) CanUndo() bool { return e.session.CanUndo() }

// CanRedo tells whether there is a step to do again.
func (e *Editor) CanRedo() bool { return e.session.CanRedo() }

// changed follows every change of the agreement.
func (e *Editor) changed(event session.Event) {
	shown := e.shown()
	for id := range e.chapters {
		e.stale[id] = id != shown.ID // brought up to date when it is shown again
	}
	e.chapters[shown.ID].Changed(event)
	e.refreshThemes(shown)
	e.behind, e.touched = true, true
	e.showSaved(session.State{Waiting: true, At: e.saved.At, Err: e.saved.Err})
	stop(e.check)
	e.check = e.desk.later(checkPause, e.checkNow)
	stop(e.quiet)
	if e.doc.Path() != "" && e.doc.Warning() == "" {
		e.quiet = e.desk.later(publishPause, func() { e.publish(false) })
	}
	e.switched()
}

func stop(t *time.Timer) {
	if t != nil {
		t.Stop()
	}
}

// spell has long answers looked up in the word list of the agreement's language.
func (e *Editor) spell() {
	if e.desk.Spelling != nil {
		e.host.Spelling = e.desk.Spelling(export.Language(e.desk.Schema, e.session.Agreement()))
	}
}

// checkNow counts findings and progress again and shows them.
func (e *Editor) checkNow() {
	if e.closed {
		return
	}
	stop(e.check)
	e.result, e.otherForm = validate.Check(e.desk.Schema, e.session.Agreement()), e.formDiffers()
	e.chapter().ShowFindings(e.result)
	e.spell()
	if e.panel != nil {
		e.panel.refresh()
	}
	e.refresh()
}
