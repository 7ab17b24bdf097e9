package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/settings"
	"samenspel/planning/schema"
	"samenspel/ui/page"
)

// state is what a command looks like now, asked each time that may have changed.
type state struct {
	item *fyne.MenuItem
	can  func() bool // it can be given; nil for always
	is   func() bool // it carries a mark; nil for never
}

// makeMenu builds the menu anew, in the language of the screen.
func (w *Window) makeMenu() {
	w.states = nil
	w.menu = fyne.NewMainMenu(w.fileMenu(), w.editMenu(), w.rowMenu(), w.goMenu(), w.viewMenu(), w.helpMenu())
	w.desk.Window.SetMainMenu(w.menu)
}

// item is a command that can always be given.
func (w *Window) item(key string, shortcut fyne.Shortcut, do func()) *fyne.MenuItem {
	return w.titled(w.desk.Words.T(key), shortcut, do)
}

func (w *Window) titled(label string, shortcut fyne.Shortcut, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, func() {
		if w.desk.Window.Canvas().Overlays().Top() == nil { // a dialog asks something first
			do()
		}
	})
	m.Shortcut = shortcut
	return m
}

// inside is a command for the open agreement.
func (w *Window) inside(key string, shortcut fyne.Shortcut, do func(*page.Editor)) *fyne.MenuItem {
	return w.when(key, shortcut, func(*page.Editor) bool { return true }, do)
}

// when is a command for the open agreement that can be given only sometimes.
func (w *Window) when(key string, shortcut fyne.Shortcut, can func(*page.Editor) bool, do func(*page.Editor)) *fyne.MenuItem {
	m := w.item(key, shortcut, func() {
		if w.editor != nil {
			do(w.editor)
		}
	})
	w.states = append(w.states, state{item: m, can: func() bool { return w.editor != nil && can(w.editor) }})
	return m
}

// marked is a command that changes the settings and carries a mark while they are so.
func (w *Window) marked(label string, is func(*settings.Settings) bool, alter func(*settings.Settings)) *fyne.MenuItem {
	m := w.titled(label, nil, func() { w.change(alter) })
	w.states = append(w.states, state{item: m, is: func() bool { return is(w.desk.Settings) }})
	return m
}

func (w *Window) fileMenu() *fyne.Menu {
	quit := w.item("menu.quit", ctrl(fyne.KeyQ), w.quit)
	quit.IsQuit = true
	return fyne.NewMenu(w.desk.Words.T("menu.file"),
		w.item("menu.new", ctrl(fyne.KeyN), func() { w.leave(w.start.New) }),
		w.item("menu.open", ctrl(fyne.KeyO), w.open),
		w.recentMenu(),
		w.item("menu.example", nil, func() { w.leave(w.start.Example) }),
		fyne.NewMenuItemSeparator(),
		w.inside("menu.save", ctrl(fyne.KeyS), (*page.Editor).Save),
		w.inside("menu.save_as", ctrl(fyne.KeyS, fyne.KeyModifierShift), (*page.Editor).SaveAs),
		w.inside("menu.export", ctrl(fyne.KeyE), (*page.Editor).Export),
		w.inside("menu.print", ctrl(fyne.KeyP), (*page.Editor).Print),
		fyne.NewMenuItemSeparator(),
		w.when("menu.form", nil, (*page.Editor).HasForm, (*page.Editor).ShowForm),
		w.inside("menu.close", ctrl(fyne.KeyW), (*page.Editor).Close),
		quit)
}

// recentMenu lists the documents that were open before.
func (w *Window) recentMenu() *fyne.MenuItem {
	item := fyne.NewMenuItem(w.desk.Words.T("menu.recent"), nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, r := range w.desk.Recents() {
		item.ChildMenu.Items = append(item.ChildMenu.Items, w.titled(r.Title, nil, func() { w.Open(r.Path) }))
	}
	item.Disabled = len(item.ChildMenu.Items) == 0
	return item
}

func (w *Window) editMenu() *fyne.Menu {
	return fyne.NewMenu(w.desk.Words.T("menu.edit"),
		w.when("menu.undo", &fyne.ShortcutUndo{}, (*page.Editor).CanUndo, (*page.Editor).Undo),
		w.when("menu.redo", &fyne.ShortcutRedo{}, (*page.Editor).CanRedo, (*page.Editor).Redo),
		fyne.NewMenuItemSeparator(),
		w.inside("menu.todo", ctrl(fyne.KeyT), (*page.Editor).MarkTodo),
		w.partyMenu())
}

// partyMenu asks for whom the person at the screen writes; every change says so from then on.
func (w *Window) partyMenu() *fyne.MenuItem {
	item := fyne.NewMenuItem(w.desk.Words.T("menu.party"), nil)
	item.ChildMenu = fyne.NewMenu("")
	role := w.desk.Schema.Marked(schema.MarkPartyRole)
	for _, party := range role.Choices {
		item.ChildMenu.Items = append(item.ChildMenu.Items, w.marked(w.desk.Texts.Choice(role.ID, party),
			func(s *settings.Settings) bool { return s.Party == party },
			func(s *settings.Settings) {
				s.Party = party
				if w.editor != nil {
					w.editor.SetParty(party)
				}
			}))
	}
	return item
}

// rowMenu works on the row of a table where the user is.
func (w *Window) rowMenu() *fyne.Menu {
	by := func(do func(*page.Editor, int), n int) func(*page.Editor) { return func(e *page.Editor) { do(e, n) } }
	return fyne.NewMenu(w.desk.Words.T("menu.row"),
		w.inside("menu.row.add", ctrl(fyne.KeyReturn), (*page.Editor).InsertRow),
		w.when("menu.row.up", alt(fyne.KeyUp), (*page.Editor).CanAlterRow, by((*page.Editor).MoveRow, -1)),
		w.when("menu.row.down", alt(fyne.KeyDown), (*page.Editor).CanAlterRow, by((*page.Editor).MoveRow, 1)),
		w.when("menu.row.remove", ctrl(fyne.KeyDelete, fyne.KeyModifierShift), (*page.Editor).CanAlterRow, (*page.Editor).RemoveRow),
		fyne.NewMenuItemSeparator(),
		w.when("menu.row.next", alt(fyne.KeyPageDown), (*page.Editor).InRow, by((*page.Editor).StepRow, 1)),
		w.when("menu.row.previous", alt(fyne.KeyPageUp), (*page.Editor).InRow, by((*page.Editor).StepRow, -1)))
}

func (w *Window) goMenu() *fyne.Menu {
	return fyne.NewMenu(w.desk.Words.T("menu.go"),
		w.item("menu.palette", ctrl(fyne.KeyK), w.showPalette),
		w.inside("menu.find", ctrl(fyne.KeyF), (*page.Editor).Find),
		w.inside("menu.missing", ctrl(fyne.KeyM), (*page.Editor).ShowMissing),
		fyne.NewMenuItemSeparator(),
		w.when("menu.back", alt(fyne.KeyLeft), (*page.Editor).CanBack, (*page.Editor).Back),
		w.when("menu.forward", alt(fyne.KeyRight), (*page.Editor).CanForward, (*page.Editor).Forward),
		w.inside("menu.next", ctrl(fyne.KeyPageDown), func(e *page.Editor) { e.Step(1) }),
		w.inside("menu.previous", ctrl(fyne.KeyPageUp), func(e *page.Editor) { e.Step(-1) }))
}

func (w *Window) viewMenu() *fyne.Menu {
	t := w.desk.Words.T
	view := fyne.NewMenu(t("menu.view"),
		w.item("menu.larger", ctrl(fyne.KeyEqual), func() { w.stepSize(1) }),
		w.item("menu.smaller", ctrl(fyne.KeyMinus), func() { w.stepSize(-1) }),
		fyne.NewMenuItemSeparator())
	for _, scale := range settings.Scales {
		view.Items = append(view.Items, w.marked(t("menu.size", scale),
			func(s *settings.Settings) bool { return s.Scale == scale },
			func(s *settings.Settings) { s.Scale = scale }))
	}
	view.Items = append(view.Items, fyne.NewMenuItemSeparator())
	for _, look := range settings.Looks {
		view.Items = append(view.Items, w.marked(t("menu.look."+look),
			func(s *settings.Settings) bool { return s.Look == look },
			func(s *settings.Settings) { s.Look = look }))
	}
	view.Items = append(view.Items, fyne.NewMenuItemSeparator())
	for _, code := range settings.Languages {
		spoken := w.item("menu.language."+code, nil, func() { w.speakIn(code) })
		w.states = append(w.states, state{item: spoken, is: func() bool { return w.desk.Words.Lang() == code }})
		view.Items = append(view.Items, spoken)
	}
	return view
}

func (w *Window) helpMenu() *fyne.Menu {
	return fyne.NewMenu(w.desk.Words.T("menu.help"),
		w.inside("menu.help.question", &desktop.CustomShortcut{KeyName: fyne.KeyF1}, (*page.Editor).Help), // see Window.typed
		w.item("menu.shortcuts", ctrl(fyne.KeyF1), w.showShortcuts),
		w.item("menu.news", nil, w.desk.ShowNews),
		w.item("menu.about", nil, w.desk.ShowAbout))
}

// refreshMenu offers what can be done now, and marks how things are.
func (w *Window) refreshMenu() {
	changed := false
	for _, s := range w.states {
		disabled, checked := s.can != nil && !s.can(), s.is != nil && s.is()
		changed = changed || s.item.Disabled != disabled || s.item.Checked != checked
		s.item.Disabled, s.item.Checked = disabled, checked
	}
	if changed {
		w.menu.Refresh()
	}
}

// ctrl is a shortcut with the key for shortcuts, Ctrl or Cmd, and perhaps others.
func ctrl(key fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	modifier := fyne.KeyModifierShortcutDefault
	for _, m := range more {
		modifier |= m
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}
