package page

import (
	"context"
	"log"

	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// Dialogs are the system's own dialogs to choose a place. They are called in the background and return when the person
// has chosen, with an empty path when that was to leave it, or when ctx ends. After an error the program asks with a
// dialog of its own.
type Dialogs interface {
	// Open asks for a file that exists.
	Open(ctx context.Context, ask Ask) (path string, err error)
	// Save asks for a file that may exist; then the person was asked whether it may be taken.
	Save(ctx context.Context, ask Ask) (path string, err error)
	Folder(ctx context.Context, ask Ask) (path string, err error)
}

// Ask is what a dialog asks for.
type Ask struct {
	Title   string
	Folder  string   // where it begins
	Name    string   // of the file, to begin with
	Kind    string   // what the files are called that it shows
	Endings []string // of those files
}

// system asks with one of the system's dialogs; own is what asks when there is none. Until the person has chosen the
// window does nothing else: what was asked for is for the page that asked.
func (d *Desk) system(dialog func(Dialogs, context.Context, Ask) (string, error), ask Ask, chosen func(path string), own func()) {
	if d.Dialogs == nil {
		own()
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	body := widgets.NewParagraph(d.Words.T("choose.elsewhere"), theme.ColorNameText)
	hide := widgets.ShowStoppable(d.Window, ask.Title, body, d.Words.T("dialog.cancel"), cancel)
	var path string
	var err error
	d.background(func() { path, err = dialog(d.Dialogs, ctx, ask) }, func() {
		cancel()
		hide()
		switch {
		case err != nil:
			log.Print(err)
			own()
		case path != "":
			chosen(path)
		}
	})
}
