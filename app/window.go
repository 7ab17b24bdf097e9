//go:build cgo && !cli

package app

import (
	"errors"
	"fmt"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"samenspel/app/desk"
	"samenspel/app/dialogs"
	"samenspel/app/display"
	"samenspel/app/instance"
	"samenspel/app/settings"
	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/ui"
	"samenspel/ui/page"
)

// patience is how long the first frame may take before the person hears that there is no working screen.
const patience = 15 * time.Second

// appID is the program's name to the system; FyneApp.toml has the same.
const appID = "nl.samenspel.Samenspel"

// window opens the window, on a file when path is not empty, and returns the exit code when it is closed. A window
// that is open already gets the file. A fault in the program ends it with words for the person; what was typed is in
// the working copy.
func (s *setup) window(path string) (code int) {
	words, err := i18n.Load("nl")
	if err != nil {
		log.Print(err)
		return codeNoWindow
	}
	defer func() {
		if fault := recover(); fault != nil {
			log.Printf("%v\n%s", fault, debug.Stack())
			tell(words, words.T("window.fault"))
			code = codeFault
		}
	}()
	if !display.Exists() {
		return noWindow(words, words.T("window.no_display"))
	}
	first, err := instance.Claim(s.data, path)
	switch {
	case errors.Is(err, instance.ErrHandedOver):
		return 0
	case err != nil:
		log.Print(err) // a window of its own does
	default:
		defer first.Close()
	}
	return s.run(words, first, path)
}

// run opens the window and returns the exit code when it is closed; first is nil when later starts go by themselves.
func (s *setup) run(words *i18n.Texts, first *instance.First, path string) int {
	parts, err := s.parts(words)
	if err != nil {
		log.Print(err)
		return codeNoWindow
	}
	system, has := dialogs.New()
	defer system.Close()
	if has {
		parts.Dialogs = system
	}
	application := app.NewWithID(appID)
	guard := time.AfterFunc(patience, func() { // nothing may be drawn, and without an error
		os.Exit(noWindow(words, noOpenGL(words)))
	})
	pages, err := desk.New(parts)
	if err != nil {
		log.Print(err)
		return codeNoWindow
	}
	w := ui.New(application, pages, func() { guard.Stop() })
	err = show(w)
	if err != nil {
		log.Print(err)
	}
	handle := display.Handle(pages.Window)
	switch {
	case handle == 0 && err != nil:
		return noWindow(words, words.T("window.no_display"))
	case handle == 0 || err != nil:
		return noWindow(words, noOpenGL(words))
	}
	system.Attach(handle)
	if path != "" {
		w.Open(path)
	}
	if first != nil {
		go first.Listen(func(path string) { fyne.Do(func() { w.Raise(path) }) })
	}
	application.Run()
	guard.Stop()
	return 0
}

// parts returns what the desk works with.
func (s *setup) parts(words *i18n.Texts) (desk.Parts, error) {
	form, texts, err := assets.Form("nl")
	if err != nil {
		return desk.Parts{}, err
	}
	dutch := page.Language{Texts: texts, Words: words}
	inLanguage := func(code string) (page.Language, error) {
		if code == words.Lang() {
			return dutch, nil
		}
		return speak(code)
	}
	fresh := desk.NewID()
	remembered, err := settings.Load(s.data, fresh)
	if err != nil {
		log.Print(err) // the defaults do
	}
	if remembered.Writer == fresh { // a first start: this installation has its id from now on
		if err := remembered.Save(s.data); err != nil {
			log.Print(err) // the person hears it when something is to be kept
		}
	}
	parts := desk.Parts{
		Schema: form, Speak: inLanguage, Documents: s.library(form, remembered.Writer), Settings: &remembered,
		Folder: s.data, Version: Version, Message: message, Clock: time.Now,
	}
	for _, id := range []string{"pdf", "xlsx"} {
		parts.Formats = append(parts.Formats, page.Format{ID: id, Write: formats()[id], Makes: func(k export.Kind) bool { return makes(id, k) }})
	}
	return parts, nil
}

// speak returns the form's and the program's words in a language.
func speak(code string) (page.Language, error) {
	words, err := i18n.Load(code)
	if err != nil {
		return page.Language{}, err
	}
	_, texts, err := assets.Form(code)
	return page.Language{Texts: texts, Words: words}, err
}

// noWindow tells why there is none and returns the exit code that says so.
func noWindow(words *i18n.Texts, why string) int {
	tell(words, why)
	return codeNoWindow
}

// tell writes to the terminal, and shows on the screen what nobody would read there.
func tell(words *i18n.Texts, text string) {
	log.Print(text)
	display.Tell(words.T("app.name"), text)
}

// noOpenGL tells what can be done where nothing can be drawn.
func noOpenGL(words *i18n.Texts) string {
	remedy := words.T("window.no_screen.linux")
	if runtime.GOOS == "windows" {
		remedy = words.T("window.no_screen.windows")
	}
	return words.T("window.no_screen") + "\n\n" + remedy + "\n\n" + words.T("window.no_screen.anyway")
}

// show opens the window. The toolkit panics when the screen that is named can't be reached.
func show(w *ui.Window) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("open the window: %v", reason)
		}
	}()
	w.Show()
	return nil
}
