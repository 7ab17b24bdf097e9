package document

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"

	"samenspel/app/sqlite"
	"samenspel/planning"
	"samenspel/planning/merge"
)

// Document is one open document. Save and Publish may be called by another goroutine than the one that reads the
// agreement.
type Document struct {
	SetAside string // where a damaged working copy was put; empty when it was sound
	Source   string // the PDF that it was opened from; empty for none
	Alone    bool   // nothing of it stood on this computer beside that PDF

	library    *Library
	id         string
	form       Form
	agreement  *planning.Agreement
	publishing sync.Mutex // held during a publication or a merge, so that they follow each other

	mu       sync.Mutex
	working  *sqlite.Working // nil when only reading is possible, and when closed
	path     string
	readOnly *Error
	lacking  int
}

// Store keeps changes durably.
type Store interface {
	Save(made []planning.Change, dropped []planning.ID) error
}

// Agreement returns the agreement as it was opened. Who edits it owns it: one document, one session.
func (d *Document) Agreement() *planning.Agreement { return d.agreement }

// ID returns the id of the document, the same in every copy.
func (d *Document) ID() string { return d.id }

// Form returns which form the agreement fills in.
func (d *Document) Form() Form { return d.form }

// Path returns where the document is published, or the empty string when it has no place yet.
func (d *Document) Path() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.path
}

// ReadOnly tells why the document cannot be published where it stands; nil when it can. PublishAs to another place
// lifts it, except for a file of a newer version.
func (d *Document) ReadOnly() *Error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.readOnly
}

// Lacking returns how many changes are in its Source that were not merged in.
func (d *Document) Lacking() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.lacking
}

func (d *Document) copy() *sqlite.Working {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.working
}

// Store returns where changes are kept, or nil when the document can only be read.
func (d *Document) Store() Store {
	if d.copy() == nil {
		return nil
	}
	return store{d}
}

type store struct{ document *Document }

// Save puts changes into the working copy.
func (s store) Save(made []planning.Change, dropped []planning.ID) error {
	working := s.document.copy()
	if working == nil {
		return saveError(ErrClosed)
	}
	return saveError(working.Save(made, dropped))
}

// Merge reads another copy of this document and keeps what is new in it; the copy is left as it is. It returns the
// new changes, to be put into the session.
func (d *Document) Merge(ctx context.Context, path string) ([]planning.Change, error) {
	d.publishing.Lock()
	defer d.publishing.Unlock()
	working := d.copy()
	if working == nil {
		return nil, saveError(ErrClosed)
	}
	theirs, about, err := read(ctx, path)
	if err == nil && about.ID != d.id {
		err = fmt.Errorf("%s: %w", filepath.Base(path), ErrOther)
	}
	if err == nil && about.Newer {
		err = fmt.Errorf("%s: %w", filepath.Base(path), ErrNewer)
	}
	if err != nil {
		return nil, openError(err, path)
	}
	ours, err := working.Load()
	if err != nil {
		return nil, workingError(err)
	}
	fresh := merge.New(ours, theirs)
	if err := working.Seal(fresh); err != nil {
		return nil, saveError(err)
	}
	if path == d.Source {
		d.mu.Lock()
		d.lacking = 0
		d.mu.Unlock()
	}
	return fresh, nil
}

// Close lets the working copy go; it stays, with every word in it. Closing twice is closing once.
func (d *Document) Close() error {
	d.publishing.Lock()
	defer d.publishing.Unlock()
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.working == nil {
		return nil
	}
	working := d.working
	d.working = nil
	if err := working.Close(); err != nil {
		return saveError(errors.Join(errors.New("close document"), err))
	}
	return nil
}
