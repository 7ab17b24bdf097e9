// Package document is what people mail and keep in a folder: one agreement as one file. An open document is edited in
// a working copy in the user's data folder, where every save is durable, and published from there as a whole file.
//
// Before a file is replaced it is read, and what is new in it is merged in: a sync client or a colleague may have put
// another one there. A file that is damaged, foreign or from a newer version is never overwritten and never removed.
// Each failure is an Error that names the text to show. The package knows no session and no Fyne.
package document

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"sync"
	"time"

	"samenspel/app/file"
	"samenspel/app/sqlite"
	"samenspel/planning"
)

// Library is the program's own data folder for documents.
type Library struct {
	Program string        // version of the program, written into every file; may be empty
	Title   planning.Path // where the title of an agreement stands, for the list of unpublished ones

	dir     string
	clock   func() time.Time
	writer  string
	looking sync.Mutex // held while a working copy is opened, or looked into: that is open for one at a time
}

// Extension is the ending of the files that people mail.
const Extension = ".samenspel"

// Form names the form that an agreement fills in.
type Form struct {
	ID      string
	Version int
}

// The folders of a library.
const (
	workFolder   = "werk"    // working copies
	outFolder    = "uit"     // files on their way out
	backupFolder = "reserve" // what was published before
)

// NewLibrary returns the library over a folder, which is made when something is put into it. Writer is the random id
// of this installation.
func NewLibrary(dir string, clock func() time.Time, writer string) *Library {
	return &Library{dir: dir, clock: clock, writer: writer}
}

// folder returns one of the library's folders, and makes it.
func (l *Library) folder(parts ...string) (string, error) {
	dir := filepath.Join(append([]string{l.dir}, parts...)...)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("make folder: %w", file.Classify(err))
	}
	return dir, nil
}

// soundID is what the id of a document may look like; it becomes a file name here.
var soundID = regexp.MustCompile(`^[0-9a-z][0-9a-z-]{7,63}$`)

func (l *Library) workPath(id string) (string, error) {
	dir, err := l.folder(workFolder)
	return filepath.Join(dir, id+".db"), err
}

// Create begins a new document without a place; PublishAs gives it one. The first edits stand in it as drafts.
func (l *Library) Create(ctx context.Context, form Form, first ...planning.Edit) (*Document, error) {
	var random [16]byte
	if _, err := rand.Read(random[:]); err != nil {
		return nil, workingError(err)
	}
	id := hex.EncodeToString(random[:])
	if err := ctx.Err(); err != nil {
		return nil, openError(err, id)
	}
	a := planning.New(id)
	for _, e := range first {
		a.Set(e, planning.Maker{Writer: l.writer, At: l.clock().UnixMilli()})
	}
	path, err := l.workPath(id)
	if err != nil {
		return nil, workingError(err)
	}
	working, err := l.openWorking(path)
	if err != nil {
		return nil, workingError(err)
	}
	err = working.Keep(nil, map[string]string{
		sqlite.MetaDocument: id, sqlite.MetaForm: form.ID, sqlite.MetaFormVersion: strconv.Itoa(form.Version),
	})
	if err == nil {
		err = working.Save(a.Drafts(), nil)
	}
	if err != nil {
		return nil, workingError(errors.Join(err, working.Close()))
	}
	return &Document{library: l, id: id, form: form, working: working, agreement: a}, nil
}

// Open reads a file with distrust and opens its working copy, into which it is merged. A file of a newer version, or
// in a place where nothing can be written, opens with the reason in ReadOnly(). A PDF opens as with OpenPDF.
func (l *Library) Open(ctx context.Context, path string) (*Document, error) {
	if isPDF(path) {
		return l.OpenPDF(ctx, path, func(string) []string { return nil })
	}
	d, about, err := l.receive(ctx, path)
	if err != nil || about.Newer {
		return d, err
	}
	if err := d.edit(map[string]string{sqlite.MetaTarget: d.path, sqlite.MetaSeen: about.Hash}); err != nil {
		return nil, err
	}
	if err := file.Writable(d.path); err != nil {
		d.readOnly = &Error{Code: "error.readonly.opened", Err: err, Args: []any{filepath.Base(d.path)}}
	} else {
		_ = file.CleanLeftovers(filepath.Dir(d.path)) // tried again at every opening
	}
	return d, nil
}

// receive reads a file, or the one inside a PDF, into a document that has no working copy yet. One of a newer version
// gets none.
func (l *Library) receive(ctx context.Context, path string) (*Document, Info, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, Info{}, openError(err, path)
	}
	a, about, err := Read(ctx, path)
	if err != nil {
		return nil, Info{}, err
	}
	d := &Document{library: l, id: about.ID, form: about.Form, agreement: a, path: path}
	if isPDF(path) {
		d.path, d.Source = "", path
	}
	if about.Newer {
		d.readOnly = &Error{Code: "error.newer", Err: ErrNewer, Args: []any{filepath.Base(path)}}
	}
	return d, about, nil
}

// edit opens the working copy of an agreement that was read, and merges it in. Meta tells where it was read.
func (d *Document) edit(meta map[string]string) (err error) {
	if d.working, d.SetAside, err = d.library.workingCopy(d.id, always); err != nil {
		return workingError(err)
	}
	meta[sqlite.MetaDocument], meta[sqlite.MetaForm] = d.id, d.form.ID
	meta[sqlite.MetaFormVersion] = strconv.Itoa(d.form.Version)
	if err = d.working.Keep(d.agreement.Changes(), meta); err == nil {
		d.agreement, err = d.working.Load()
	}
	if err != nil {
		return workingError(errors.Join(err, d.working.Close()))
	}
	return nil
}

// OpenWorking opens a document by its working copy alone, as Unpublished lists it.
func (l *Library) OpenWorking(id string) (*Document, error) {
	if !soundID.MatchString(id) {
		return nil, openError(fmt.Errorf("id %q: %w", id, ErrForeign), id)
	}
	path, err := l.workPath(id)
	if err != nil {
		return nil, workingError(err)
	}
	if _, err := os.Stat(path); err != nil {
		return nil, openError(file.Classify(err), path)
	}
	working, aside, err := l.workingCopy(id, onlyWithWords)
	if err != nil {
		return nil, workingError(err)
	}
	a, err := working.Load()
	if err != nil {
		return nil, workingError(errors.Join(err, working.Close()))
	}
	meta, err := working.Meta()
	if err != nil {
		return nil, workingError(errors.Join(err, working.Close()))
	}
	a.ID = id // a working copy may have been left before it got its name
	return &Document{
		library: l, id: id, form: formOf(meta), working: working, agreement: a, path: meta[sqlite.MetaTarget], SetAside: aside,
	}, nil
}
