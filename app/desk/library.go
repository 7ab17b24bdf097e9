package desk

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"time"

	"samenspel/app/document"
	"samenspel/app/session"
	"samenspel/app/settings"
	"samenspel/assets"
	"samenspel/export"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/page"
)

// savePause is how long typing must pause before it is put on the disk.
const savePause = 400 * time.Millisecond

// library lets the pages work with the documents on this computer.
type library struct {
	documents *document.Library
	schema    *schema.Schema
	writer    string
	party     func() string
	clock     func() time.Time
	message   func(error) string
}

func (l *library) wrap(d *document.Document, err error) (page.Document, error) {
	if err != nil {
		return nil, err
	}
	return &openDocument{Document: d, library: l}, nil
}

// create makes a document that begins with these answers.
func (l *library) create(ctx context.Context, edits ...planning.Edit) (page.Document, error) {
	d, err := l.documents.Create(ctx, l.form(), edits...)
	if err != nil {
		return nil, err
	}
	return &openDocument{Document: d, library: l, fresh: true}, nil
}

// New begins an empty agreement.
func (l *library) New(ctx context.Context) (page.Document, error) {
	return l.create(ctx)
}

// Example begins an agreement that is the invented example.
func (l *library) Example(ctx context.Context) (page.Document, error) {
	edits, err := assets.Example(l.schema)
	if err != nil {
		return nil, err
	}
	return l.create(ctx, edits...)
}

// Open opens a file.
func (l *library) Open(ctx context.Context, path string) (page.Document, error) {
	return l.wrap(l.documents.Open(ctx, path))
}

// OpenPDF opens the agreement in a PDF, or the file in which it is kept.
func (l *library) OpenPDF(ctx context.Context, path string, kept []settings.Recent) (page.Document, error) {
	d, err := l.documents.OpenPDF(ctx, path, func(id string) []string {
		var places []string
		for _, r := range kept {
			if r.ID == id && r.Path != "" {
				places = append(places, r.Path)
			}
		}
		return places
	})
	if err != nil {
		return nil, err
	}
	return &openDocument{Document: d, library: l, fresh: d.Alone}, nil
}

// Gone returns those of these files that are not in their place.
func (l *library) Gone(paths []string) []string {
	return slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		_, err := os.Stat(path)
		return !errors.Is(err, fs.ErrNotExist)
	})
}

// Identify returns the id of the document in a file.
func (l *library) Identify(ctx context.Context, path string) (string, error) {
	_, about, err := document.Read(ctx, path)
	return about.ID, err
}

// NextYear begins an agreement with the answers of another one.
func (l *library) NextYear(ctx context.Context, path string) (page.Document, error) {
	last, _, err := document.Read(ctx, path)
	if err != nil {
		return nil, err
	}
	return l.create(ctx, last.Renew(l.schema)...)
}

// Recover opens a working copy that was never published.
func (l *library) Recover(_ context.Context, id string) (page.Document, error) {
	return l.wrap(l.documents.OpenWorking(id))
}

// Discard takes a working copy off the list.
func (l *library) Discard(id string) error { return l.documents.Discard(id) }

// Unpublished lists the working copies with words that stand in no file.
func (l *library) Unpublished() []page.Recovered {
	var all []page.Recovered
	for _, r := range l.documents.Unpublished() {
		all = append(all, page.Recovered{ID: r.ID, Title: r.Title, Path: r.Target, Changed: r.LastChange, Damaged: r.Damaged})
	}
	return all
}

func (l *library) form() document.Form {
	return document.Form{ID: l.schema.ID, Version: l.schema.Version}
}

// openDocument is a document as the pages see it.
type openDocument struct {
	*document.Document
	library *library
	fresh   bool
}

// Source returns the PDF that the document was opened from.
func (d *openDocument) Source() string { return d.Document.Source }

// Fresh tells that the document was made just now, and holds nothing that anyone typed here.
func (d *openDocument) Fresh() bool { return d.fresh }

// Open begins the session on the document.
func (d *openDocument) Open(saved func(session.State)) *session.Session {
	var store session.Store
	if s := d.Store(); s != nil {
		store = s
	}
	return session.New(d.library.schema, d.Agreement(), store, session.Options{
		Party: d.library.party(), Writer: d.library.writer, Clock: d.library.clock, Pause: savePause, Saved: saved,
	})
}

// Locked tells that nothing can be changed at all, as in a file of a newer version.
func (d *openDocument) Locked() bool { return d.Store() == nil }

// Warning tells why the file can't be written where it stands, in words; empty when it can.
func (d *openDocument) Warning() string {
	if reason := d.ReadOnly(); reason != nil {
		return d.library.message(reason)
	}
	return ""
}

// FormVersion returns the version of the form that the document was made with.
func (d *openDocument) FormVersion() int { return d.Form().Version }

// Siblings lists other copies of the same agreement, those with nothing new in them left out.
func (d *openDocument) Siblings(ctx context.Context) []string {
	var paths []string
	if d.Lacking() > 0 && !d.Locked() {
		paths = append(paths, d.Source())
	}
	if d.Path() == "" {
		return paths
	}
	for _, s := range d.library.documents.Siblings(ctx, d.Path()) {
		if s.New > 0 || s.Err != nil {
			paths = append(paths, s.Path)
		}
	}
	return paths
}

// Data returns the agreement as a file, to go inside a PDF.
func (d *openDocument) Data(ctx context.Context, name string, a *planning.Agreement) (*export.Data, error) {
	data, err := d.Document.Data(ctx, a)
	if err != nil {
		return nil, err
	}
	return &export.Data{Name: name, Type: document.MIME, Content: data.Content, Modified: data.Changed}, nil
}

// Publish and the rest of page.Document are the document's own.
var _ page.Document = (*openDocument)(nil)
