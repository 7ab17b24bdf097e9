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
	"samenspel/app/instance"
	"samenspel/app/settings"
	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/ui"
	"samenspel/ui/page"
)

// patience is how long the first frame may take before the person hears that there is no working screen.
const patience = 15 * time.Second

// appID is the program's name to the system; FyneApp.toml has the same.
const appID = "nl.samenspel.Samenspel"

// window opens the window, on a file when path is not empty, and returns the exit code when it is closed. A fault in
// the program ends it with words for the person; what was typed is in the working copy.
func (s *setup) window(path string) (code int) {
	words, err := i18n.Load("nl")
	if err != nil {
		log.Print(err)
		return codeNoWindow
	}
	defer func() {
		if fault := recover(); fault != nil {
			log.Printf("%v\n%s", fault, debug.Stack())
			log.Print(words.T("window.fault"))
			code = codeFault
		}
	}()
	if !hasDisplay() {
		log.Print(words.T("window.no_display"))
		return codeNoWindow
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
	guard := time.AfterFunc(patience, func() { // a display without OpenGL gives no window and no error
		log.Print(words.T("window.no_screen"))
		os.Exit(codeNoWindow)
	})
	pages, err := desk.New(parts)
	if err != nil {
		log.Print(err)
		return codeNoWindow
	}
	w := ui.New(application, pages, Version, func() {
		guard.Stop()
		system.Attach(pages.Window)
	})
	if err := show(w); err != nil {
		log.Print(err)
		log.Print(words.T("window.no_display"))
		return codeNoWindow
	}
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
		Schema: form, Speak: inLanguage, Print: dutch, Documents: s.library(form, remembered.Writer), Settings: &remembered,
		Folder: s.data, Version: Version, Message: message, Clock: time.Now,
	}
	for _, id := range []string{"pdf", "xlsx"} {
		parts.Formats = append(parts.Formats, page.Format{ID: id, Write: formats()[id]})
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

// hasDisplay tells whether there is anything to draw on. Without it the toolkit would begin, and stop with a report
// for programmers.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// show opens the window. The toolkit panics when the display that is named can't be reached.
func show(w *ui.Window) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("open the window: %v", reason)
		}
	}()
	w.Show()
	return nil
}
