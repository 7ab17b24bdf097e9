// Package page has the screens of the window: the start, the editor with its overviews, and the dialogs to keep, to
// export and to choose a place. A page connects: widgets ask, the session decides. What the pages need of the disk
// they ask of Library and Document, which app provides.
//
// It may import planning, app/session, app/settings, export, assets, ui/form and ui/widgets; never SQL or
// app/document.
package page

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/app/session"
	"samenspel/app/settings"
	"samenspel/assets/i18n"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/form"
)

// Library is what the start page asks of the documents on this computer. Its methods may be slow; pages call them
// in the background. Errors speak to the person: Message turns them into words.
type Library interface {
	New(ctx context.Context) (Document, error)
	Example(ctx context.Context) (Document, error)
	Open(ctx context.Context, path string) (Document, error)
	// OpenPDF opens the agreement in a PDF, or the file in which it is kept on this computer: kept are those that are known.
	OpenPDF(ctx context.Context, path string, kept []settings.Recent) (Document, error)
	// Gone returns those of these files that are not in their place.
	Gone(paths []string) []string
	// Identify returns the id of the document in a file, the same in every copy of it.
	Identify(ctx context.Context, path string) (string, error)
	// NextYear makes a new agreement that begins with the answers of the document at path.
	NextYear(ctx context.Context, path string) (Document, error)
	Recover(ctx context.Context, id string) (Document, error)
	// Discard takes a working copy off the list; it stays on the disk for a month.
	Discard(id string) error
	// Unpublished lists the working copies with words that never reached a file.
	Unpublished() []Recovered
}

// Recovered is a working copy with words that never reached a file.
type Recovered struct {
	ID      string
	Title   string // what the person calls it; may be empty
	Path    string // the file it belongs to; empty when there never was one
	Changed time.Time
	Damaged bool // it can't be read as it is
}

// Document is an open agreement with its working copy. Open and the short questions are for the interface's goroutine;
// what takes a context may be slow and is called in the background.
type Document interface {
	// Open begins the session; saved hears of every save, in the background.
	Open(saved func(session.State)) *session.Session
	Path() string     // empty as long as it never became a file
	Source() string   // the PDF that it was opened from; empty for none
	Fresh() bool      // made or taken out of a PDF just now, with nothing in it that anyone typed here
	Locked() bool     // nothing can be changed at all
	Warning() string  // why the file can't be written where it stands, in words; empty when it can
	FormVersion() int // of the form that it was made with; 0 when it does not tell
	// Siblings lists other copies of the same agreement that may have something new: those beside the file, and its source.
	Siblings(ctx context.Context) []string
	// Merge takes what is new in another copy, keeps it and returns it.
	Merge(ctx context.Context, path string) ([]planning.Change, error)
	// Publish writes the file. It returns what had changed in it meanwhile, also beside an error; it is kept then.
	Publish(ctx context.Context, a *planning.Agreement) ([]planning.Change, error)
	// PublishAs does so at another place, which becomes the document's.
	PublishAs(ctx context.Context, path string, a *planning.Agreement) ([]planning.Change, error)
	// Data returns the file that Publish would write, with a name without a folder, to go inside a PDF. Like Publish it
	// wants what the session says is Publishable.
	Data(ctx context.Context, name string, a *planning.Agreement) (*export.Data, error)
	Close() error
}

// Format is a kind of file to export to.
type Format struct {
	ID    string // "pdf" or "xlsx": its extension
	Write func(ctx context.Context, path string, r *export.Report) ([]export.Notice, error)
	Makes func(k export.Kind) bool // whether it is made of a kind of document; nil when it is of every one
}

// Language is the form and the program in one language.
type Language struct {
	Texts *schema.Texts
	Words *i18n.Texts
}

// KeepSettings saves the settings, and tells the user when that fails.
func (d *Desk) KeepSettings() {
	if err := d.Keep(); err != nil {
		d.Tell(err)
	}
}

// SetLanguage changes the language of the screen, "nl" or "en"; pages show it when they are made anew.
func (d *Desk) SetLanguage(code string) error {
	spoken, err := d.Speak(code)
	if err != nil {
		return err
	}
	d.Texts, d.Words = spoken.Texts, spoken.Words
	return nil
}

// Speller knows how words are written.
type Speller = form.Speller

// Desk is what every page works with.
type Desk struct {
	Window   fyne.Window
	Schema   *schema.Schema
	Texts    *schema.Texts // words of the form and of the program, in the language of the screen
	Words    *i18n.Texts
	Speak    func(code string) (Language, error)
	Library  Library
	Formats  []Format
	Settings *settings.Settings
	Keep     func() error              // saves the settings
	Message  func(error) string        // an error in words for the person
	Spelling func(lang string) Speller // of long answers in a language; nil for nobody
	Show     func(path string) error   // opens a file with the system's own program; may take a while
	Dialogs  Dialogs                   // the system's own; nil when it has none
	Do       func(func())              // runs something on the interface's goroutine, from any other
	NewID    func() string
	Now      func() time.Time
	Folder   string // where files go when nothing else is known
	Data     string // the folder with the working copies
	Version  string // of the program

	wished *wish // what was exported last; nil when nothing was
}
