// Package ui is the window: it shows one page at a time, and its menu is the one place for commands and their
// shortcuts (a shortcut elsewhere never arrives while a field has the focus). app makes the Fyne application and
// hands over what the pages need; nothing here imports fyne.io/fyne/v2/app.
package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"samenspel/app/settings"
	"samenspel/assets/i18n"
	"samenspel/planning/schema"
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
	version string
	start   *page.Start
	editor  *page.Editor // nil on the start page
	content *fyne.Container
	menu    *fyne.MainMenu
	undo    *fyne.MenuItem
	redo    *fyne.MenuItem
	scales  []*fyne.MenuItem
	parties []*fyne.MenuItem
	langs   []*fyne.MenuItem
	light   *fyne.MenuItem
	dark    *fyne.MenuItem
	inside  []*fyne.MenuItem // commands that need an open agreement
}

// New makes the window with the start page in it. painted is called when the first frame is on the screen.
func New(app fyne.App, desk *page.Desk, version string, painted func()) *Window {
	speak(desk.Words.Lang())
	w := &Window{app: app, desk: desk, version: version, content: container.NewStack()}
	w.look()
	desk.Window = app.NewWindow(desk.Words.T("app.name"))
	w.start = page.NewStart(desk, w.Edit)
	w.makeMenu()
	desk.Window.SetContent(container.NewStack(w.content, widgets.FirstFrame(painted)))
	desk.Window.SetCloseIntercept(w.quit)
	desk.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) == 1 && w.editor == nil {
			w.start.OpenPath(files[0].Path())
		}
	})
	desk.Window.Resize(fyne.NewSize(startWidth, startHeight))
	w.home()
	return w
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
	w.inside, w.scales, w.parties, w.langs = nil, nil, nil, nil
	w.makeMenu()
	if w.editor == nil {
		w.home()
	} else {
		w.editor.Relabel()
		w.show(w.editor.Object())
	}
	w.change(func(s *settings.Settings) { s.Lang = code })
}

// Show opens the window.
func (w *Window) Show() { w.desk.Window.Show() }

// Open opens the document in a file.
func (w *Window) Open(path string) { w.start.OpenPath(path) }

// Example opens a copy of the example.
func (w *Window) Example() { w.start.Example() }

// Edit shows a document.
func (w *Window) Edit(doc page.Document) {
	w.editor = page.NewEditor(w.desk, doc, w.home, w.refreshMenu)
	w.show(w.editor.Object())
	w.editor.FocusFirst()
}

// home shows the start page.
func (w *Window) home() {
	w.editor = nil
	w.start.Refresh()
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
	if w.editor == nil {
		w.app.Driver().Quit()
		return
	}
	w.editor.CloseThen(w.app.Driver().Quit)
}

func (w *Window) makeMenu() {
	t := w.desk.Words.T
	item := func(key string, shortcut fyne.Shortcut, do func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(t(key), func() {
			if w.desk.Window.Canvas().Overlays().Top() == nil { // a dialog asks something first
				do()
			}
		})
		m.Shortcut = shortcut
		return m
	}
	inside := func(key string, shortcut fyne.Shortcut, do func(*page.Editor)) *fyne.MenuItem {
		m := item(key, shortcut, func() {
			if w.editor != nil {
				do(w.editor)
			}
		})
		w.inside = append(w.inside, m)
		return m
	}
	quit := item("menu.quit", ctrl(fyne.KeyQ), w.quit)
	quit.IsQuit = true
	file := fyne.NewMenu(t("menu.file"),
		item("menu.new", ctrl(fyne.KeyN), func() { w.leave(w.start.New) }),
		item("menu.open", ctrl(fyne.KeyO), w.open),
		item("menu.example", nil, func() { w.leave(w.start.Example) }),
		fyne.NewMenuItemSeparator(),
		inside("menu.save", ctrl(fyne.KeyS), (*page.Editor).Save),
		inside("menu.save_as", ctrlShift(fyne.KeyS), (*page.Editor).SaveAs),
		inside("menu.export", ctrl(fyne.KeyE), (*page.Editor).Export),
		fyne.NewMenuItemSeparator(),
		inside("menu.close", ctrl(fyne.KeyW), (*page.Editor).Close),
		quit)
	w.undo = inside("menu.undo", &fyne.ShortcutUndo{}, (*page.Editor).Undo)
	w.redo = inside("menu.redo", &fyne.ShortcutRedo{}, (*page.Editor).Redo)
	edit := fyne.NewMenu(t("menu.edit"), w.undo, w.redo, fyne.NewMenuItemSeparator(), w.partyMenu())
	view := fyne.NewMenu(t("menu.view"),
		item("menu.larger", ctrl(fyne.KeyEqual), func() { w.stepSize(1) }),
		item("menu.smaller", ctrl(fyne.KeyMinus), func() { w.stepSize(-1) }),
		fyne.NewMenuItemSeparator())
	for _, scale := range settings.Scales {
		w.scales = append(w.scales, fyne.NewMenuItem(t("menu.size", scale), func() {
			w.change(func(s *settings.Settings) { s.Scale = scale })
		}))
	}
	w.light = item("menu.light", nil, func() { w.change(func(s *settings.Settings) { s.Dark = false }) })
	w.dark = item("menu.dark", nil, func() { w.change(func(s *settings.Settings) { s.Dark = true }) })
	view.Items = append(append(view.Items, w.scales...), fyne.NewMenuItemSeparator(), w.light, w.dark, fyne.NewMenuItemSeparator())
	for _, code := range settings.Languages {
		w.langs = append(w.langs, item("menu.language."+code, nil, func() { w.speakIn(code) }))
	}
	view.Items = append(view.Items, w.langs...)
	steps := fyne.NewMenu(t("menu.go"),
		inside("menu.next", ctrl(fyne.KeyPageDown), func(e *page.Editor) { e.Step(1) }),
		inside("menu.previous", ctrl(fyne.KeyPageUp), func(e *page.Editor) { e.Step(-1) }),
		inside("menu.find", ctrl(fyne.KeyF), (*page.Editor).Find),
		inside("menu.missing", ctrl(fyne.KeyM), (*page.Editor).ShowMissing))
	help := fyne.NewMenu(t("menu.help"),
		item("menu.shortcuts", ctrl(fyne.KeyF1), w.showShortcuts),
		item("menu.about", nil, func() { w.desk.About(w.version) }))
	w.menu = fyne.NewMainMenu(file, edit, steps, view, help)
	w.desk.Window.SetMainMenu(w.menu)
}

// partyMenu asks for whom the person at the screen writes; every change says so from then on.
func (w *Window) partyMenu() *fyne.MenuItem {
	item := fyne.NewMenuItem(w.desk.Words.T("menu.party"), nil)
	item.ChildMenu = fyne.NewMenu("")
	role := w.desk.Schema.Marked(schema.MarkPartyRole)
	for _, party := range role.Choices {
		choice := fyne.NewMenuItem(w.desk.Texts.Choice(role.ID, party), func() {
			w.change(func(s *settings.Settings) { s.Party = party })
			if w.editor != nil {
				w.editor.SetParty(party)
			}
		})
		w.parties = append(w.parties, choice)
		item.ChildMenu.Items = append(item.ChildMenu.Items, choice)
	}
	return item
}

// open asks for a file first; the open agreement is closed only when one was chosen.
func (w *Window) open() {
	w.start.Pick(func(path string) {
		w.leave(func() { w.start.OpenPath(path) })
	})
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
	if err := w.desk.Keep(); err != nil {
		w.desk.Tell(err)
	}
	w.refreshMenu()
}

// refreshMenu offers what can be done now.
func (w *Window) refreshMenu() {
	if w.menu == nil {
		return
	}
	changed := false
	set := func(m *fyne.MenuItem, disabled bool) {
		changed = changed || m.Disabled != disabled
		m.Disabled = disabled
	}
	for _, m := range w.inside {
		switch m {
		case w.undo:
			set(m, w.editor == nil || !w.editor.CanUndo())
		case w.redo:
			set(m, w.editor == nil || !w.editor.CanRedo())
		default:
			set(m, w.editor == nil)
		}
	}
	check := func(m *fyne.MenuItem, checked bool) {
		changed = changed || m.Checked != checked
		m.Checked = checked
	}
	for i, scale := range settings.Scales {
		check(w.scales[i], scale == w.desk.Settings.Scale)
	}
	for i, party := range w.desk.Schema.Marked(schema.MarkPartyRole).Choices {
		check(w.parties[i], party == w.desk.Settings.Party)
	}
	for i, code := range settings.Languages {
		check(w.langs[i], code == w.desk.Words.Lang())
	}
	check(w.light, !w.desk.Settings.Dark)
	check(w.dark, w.desk.Settings.Dark)
	if changed {
		w.menu.Refresh()
	}
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}
