// Package desk lets the window work with the documents on this computer: it fills the Desk that the pages ask for with
// app/document, app/session and the settings. It is the one place where both meet.
package desk

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/app/document"
	"samenspel/app/settings"
	"samenspel/assets/i18n"
	"samenspel/planning/schema"
	"samenspel/ui/page"
)

// Parts are what a Desk is made of.
type Parts struct {
	Schema    *schema.Schema
	Speak     func(code string) (page.Language, error) // the form's and the program's words in a language
	Documents *document.Library
	Settings  *settings.Settings
	Folder    string // of the settings and the working copies
	Version   string // of the program
	Formats   []page.Format
	Dialogs   page.Dialogs                    // the system's own; nil when it has none
	Message   func(error, *i18n.Texts) string // an error in words
	Clock     func() time.Time
}

// New returns the desk that the pages work with, in the language of the settings; its window is put in later. The
// error is that of a language that can't be read.
func New(p Parts) (*page.Desk, error) {
	d := &page.Desk{
		Schema: p.Schema, Speak: p.Speak, Formats: p.Formats, Settings: p.Settings,
		Keep: func() error { return p.Settings.Save(p.Folder) }, Show: show, Dialogs: p.Dialogs,
		Do: fyne.Do, NewID: NewID, Now: p.Clock, Folder: documentsFolder(), Data: p.Folder, Version: p.Version,
	}
	d.Spelling = spellers(p.Settings, d.Keep)
	d.Message = func(err error) string { return p.Message(err, d.Words) }
	d.Library = &library{
		documents: p.Documents, schema: p.Schema, writer: p.Settings.Writer,
		party: func() string { return p.Settings.Party }, clock: p.Clock, message: d.Message,
	}
	return d, d.SetLanguage(p.Settings.Lang)
}

// NewID returns a fresh random id of 13 letters and digits.
func NewID() string { return strings.ToLower(rand.Text()[:13]) }

// documentsFolder is where files go when nothing else is known: the user's documents, or the home folder.
func documentsFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Documenten", "Documents"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}
