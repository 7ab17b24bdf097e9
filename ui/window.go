// Package ui is the window: it shows one page at a time, and its menu is the one place for commands and their
// shortcuts (a shortcut elsewhere never arrives while a field has the focus). app makes the Fyne application and
// hands over what the pages need; nothing here imports fyne.io/fyne/v2/app.
package ui

import (
	"log"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"samenspel/app/settings"
	"samenspel/assets/i18n"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// The window's size at its first start: it fits on the smallest screen that schools use.
const (
	startWidth  = 1280
	startHeight = 700
)

// Window is the program's one window.
type Window struct {
	app     fyne.App
	desk    *page.Desk
	start   *page.Start
	editor  *page.Editor // nil on the start page
	content *fyne.Container
	menu    *fyne.MainMenu
	states  []state
}

// New makes the window with the start page in it. painted is called when the first frame is on the screen.
func New(app fyne.App, desk *page.Desk, painted func()) *Window {
	speak(desk.Words.Lang())
	w := &Window{app: app, desk: desk, content: container.NewStack()}
	w.look()
	desk.Window = app.NewWindow(desk.Words.T("app.name"))
	w.start = page.NewStart(desk, w.Edit)
	desk.Window.SetContent(container.NewStack(w.content, widgets.FirstFrame(painted)))
	desk.Window.SetCloseIntercept(w.quit)
	desk.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.Drop(files) })
	w.restoreSize()
	desk.Window.Canvas().SetOnTypedKey(w.typed)
	w.home()
	return w
}

// restoreSize gives the window the size that it had when it was closed, or that of a first start. On a screen that
// draws everything larger or smaller than that one did, it takes as much of the screen as it did there.
func (w *Window) restoreSize() {
	s, scale := w.desk.Settings, w.desk.Window.Canvas().Scale()
	if s.Width == 0 || s.Height == 0 {
		w.desk.Window.Resize(fyne.NewSize(startWidth, startHeight))
		return
	}
	by := float32(1)
	if s.Zoom > 0 && scale > 0 {
		by = s.Zoom / scale
	}
	w.desk.Window.Resize(fyne.NewSize(float32(s.Width)*by, float32(s.Height)*by))
}

// Drop opens the document that the user let go of over the window.
func (w *Window) Drop(files []fyne.URI) {
	if w.desk.Window.Canvas().Overlays().Top() != nil { // a dialog asks something first
		return
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	path, problem := w.desk.Dropped(paths)
	if problem != "" {
		w.desk.Warn(problem)
		return
	}
	w.receive(path)
}

// receive takes a document that came from outside; another copy of the one that is open can be merged.
func (w *Window) receive(path string) {
	if w.editor != nil {
		w.editor.Receive(path, func() { w.Open(path) })
		return
	}
	w.Open(path)
}

// typed hears the keys that no field has a use for; those with Ctrl or Alt are the menu's.
func (w *Window) typed(key *fyne.KeyEvent) {
	if w.editor == nil {
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		w.editor.ClosePanel()
	case fyne.KeyF1:
		w.editor.Help()
	}
}

// speak gives Fyne's own dialogs the words of the program. Fyne follows the system's language and knows no Dutch, so
// the words stand in for whatever language the system has.
func speak(code string) {
	words := i18n.Fyne(code)
	for _, locale := range []fyne.Locale{fyne.Locale(code), "en", lang.SystemLocale()} {
		_ = lang.AddTranslationsForLocale(words, locale) // a system with an unknown locale keeps English words
	}
}

// speakIn shows everything in another language; what is open stays open.
func (w *Window) speakIn(code string) {
	if err := w.desk.SetLanguage(code); err != nil {
		w.desk.Tell(err)
		return
	}
	speak(code)
	if w.editor == nil {
		w.home()
	} else {
		w.makeMenu()
		w.editor.Relabel(w.show)
	}
	w.change(func(s *settings.Settings) { s.Lang = code })
}

// Show opens the window.
func (w *Window) Show() {
	w.desk.Window.Show()
	if s := w.desk.Settings; s.Zoom > 0 && s.Zoom != w.desk.Window.Canvas().Scale() { // which is known only now
		w.restoreSize()
	}
}

// Open opens the document in a file; the agreement that is open is closed first.
func (w *Window) Open(path string) { w.leave(func() { w.start.OpenPath(path) }) }

// Raise brings the window to the front, and opens the document in a file when there is a path.
func (w *Window) Raise(path string) {
	w.desk.Window.Show()
	w.desk.Window.RequestFocus()
	if path != "" && w.desk.Window.Canvas().Overlays().Top() == nil { // a dialog asks something first
		w.receive(path)
	}
}

// Example opens a copy of the example.
func (w *Window) Example() { w.start.Example() }

// Edit shows a document.
func (w *Window) Edit(doc page.Document) {
	w.editor = page.NewEditor(w.desk, doc, w.home, w.refreshMenu)
	w.show(w.editor.Object())
	w.editor.Resume()
}

// home shows the start page.
func (w *Window) home() {
	w.editor = nil
	w.start.Refresh()
	w.makeMenu() // with the documents that were open last
	w.show(w.start.Object())
}

func (w *Window) show(o fyne.CanvasObject) {
	w.content.Objects = []fyne.CanvasObject{o}
	w.content.Refresh()
	w.refreshMenu()
}

func (w *Window) look() {
	w.app.Settings().SetTheme(lookOf(w.desk.Settings))
}

// quit closes the open agreement first; it is kept before the window goes. It is the driver that ends: Fyne's App.Quit
// fails on a system that could not watch its settings (2.8.1).
func (w *Window) quit() {
	end := func() {
		w.keepSize()
		w.app.Driver().Quit()
	}
	if w.editor == nil {
		end()
		return
	}
	w.editor.CloseThen(end)
}

// keepSize remembers how large the window is; where it stands is the system's to know.
func (w *Window) keepSize() {
	size := w.desk.Window.Canvas().Size()
	w.desk.Settings.Width, w.desk.Settings.Height = int(size.Width), int(size.Height)
	w.desk.Settings.Zoom = w.desk.Window.Canvas().Scale()
	if err := w.desk.Keep(); err != nil {
		log.Print(err) // the window goes; a size is not worth a question
	}
}

// open asks for a file first; the open agreement is closed only when one was chosen.
func (w *Window) open() {
	w.start.Pick(w.Open)
}

// leave closes the open agreement, when there is one, and goes on from the start page.
func (w *Window) leave(then func()) {
	if w.editor == nil {
		then()
		return
	}
	w.editor.CloseThen(func() {
		w.home()
		then()
	})
}

// change alters how the window looks and remembers it.
func (w *Window) change(alter func(*settings.Settings)) {
	alter(w.desk.Settings)
	w.look()
	w.desk.KeepSettings()
	w.refreshMenu()
}
