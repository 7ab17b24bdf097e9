package document

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"samenspel/app/file"
	"samenspel/app/sqlite"
	"samenspel/planning"
	"samenspel/planning/merge"
)

// errChanged tells that another program replaced the target since it was read.
var errChanged = errors.New("target was replaced meanwhile")

// attempts is how often a publication begins again because the target was replaced meanwhile.
const attempts = 5

// Publish publishes an agreement where the document stands; see PublishAs.
func (d *Document) Publish(ctx context.Context, a *planning.Agreement) ([]planning.Change, error) {
	path := d.Path()
	if path == "" {
		return nil, &Error{Code: "error.nopath", Err: ErrNoPath}
	}
	return d.PublishAs(ctx, path, a)
}

// PublishAs publishes an agreement, a sealed copy of the session's, as a whole file, and remembers the place. What
// stands there already is merged in first when it is another copy of this document, and refused when it is anything
// else. The changes that were merged in are returned, also beside an error: they are kept, and added to a; the caller
// puts them into the session. When it fails, the place has what it had and the working copy has every word.
func (d *Document) PublishAs(ctx context.Context, path string, a *planning.Agreement) ([]planning.Change, error) {
	d.publishing.Lock()
	defer d.publishing.Unlock()
	working := d.copy()
	switch {
	case working == nil && d.ReadOnly() != nil:
		return nil, d.ReadOnly()
	case working == nil:
		return nil, saveError(ErrClosed)
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, publishError(err, path)
	}
	if isPDF(path) { // who opened it later would find no PDF
		return nil, &Error{Code: "error.target.pdf", Err: ErrForeign, Args: []any{filepath.Base(path)}}
	}
	a.Seal()
	if err := working.Seal(a.Changes()); err != nil {
		return nil, saveError(err)
	}
	var merged []planning.Change
	for range attempts {
		var more []planning.Change
		more, err = d.publish(ctx, working, path, a)
		merged = append(merged, more...)
		if !errors.Is(err, errChanged) {
			break
		}
	}
	if errors.Is(err, errChanged) {
		err = fmt.Errorf("%w: %w", file.ErrInUse, err)
	}
	if err != nil {
		return merged, publishError(err, path)
	}
	d.mu.Lock()
	d.path, d.readOnly = path, nil
	d.mu.Unlock()
	return merged, nil
}

// publish makes one attempt.
func (d *Document) publish(ctx context.Context, working *sqlite.Working, path string, a *planning.Agreement) ([]planning.Change, error) {
	meta, err := d.told(working)
	if err != nil {
		return nil, err
	}
	before, fresh, err := d.mergeTarget(ctx, working, path, meta, a)
	if err != nil {
		return fresh, err
	}
	made, hash, err := d.write(ctx, meta, a)
	if err != nil {
		return fresh, err
	}
	defer func() { _ = os.Remove(made) }() // gone already when it became the backup
	if hash != before {
		err := file.WriteBesideIf(ctx, path, func(w io.Writer) error { return copyTo(w, made) }, func() error {
			if now, err := hashOf(path); err != nil || now != before {
				return errors.Join(errChanged, err)
			}
			return nil
		})
		if err != nil {
			return fresh, err
		}
	}
	if err := working.Keep(a.Changes(), map[string]string{sqlite.MetaTarget: path, sqlite.MetaSeen: hash}); err != nil {
		return fresh, saveError(err)
	}
	d.library.keepBackup(d.id, made, hash)
	return fresh, nil
}

// told returns what the working copy and its file say about themselves.
func (d *Document) told(working *sqlite.Working) (map[string]string, error) {
	meta, err := working.Meta()
	if err != nil {
		return nil, workingError(err)
	}
	meta[sqlite.MetaDocument], meta[sqlite.MetaProgram] = d.id, d.library.Program
	return meta, nil
}

// mergeTarget reads what stands in the place and adds what is new in it, and in the working copy, to the agreement.
// It returns the hash of what stands there, empty when nothing does.
func (d *Document) mergeTarget(ctx context.Context, working *sqlite.Working, path string, meta map[string]string, a *planning.Agreement) (string, []planning.Change, error) {
	before, err := hashOf(path)
	if err != nil {
		return "", nil, err
	}
	ours, err := working.Load()
	if err != nil {
		return "", nil, workingError(err)
	}
	typing := map[planning.ID]bool{} // drafts that came since the copy was made; they are published next time
	for _, c := range ours.Drafts() {
		typing[c.ID()] = true
	}
	var fresh []planning.Change
	for _, c := range merge.New(a, ours) {
		if !typing[c.ID()] {
			fresh = append(fresh, c)
		}
	}
	a.Add(fresh...)
	if before == "" || before == meta[sqlite.MetaSeen] && path == meta[sqlite.MetaTarget] {
		return before, fresh, nil
	}
	theirs, about, err := read(ctx, path)
	switch {
	case errors.Is(err, file.ErrNoFolder):
		return "", fresh, errChanged
	case err != nil:
		return "", fresh, err
	case about.ID != d.id:
		return "", fresh, ErrOther
	case about.Newer:
		return "", fresh, ErrNewer
	}
	more := merge.New(a, theirs)
	if err := working.Seal(more); err != nil {
		return "", fresh, saveError(err)
	}
	a.Add(more...)
	return about.Hash, append(fresh, more...), nil
}

// write makes the file in the library's own folder and reads it back with the same distrust as any other.
func (d *Document) write(ctx context.Context, meta map[string]string, a *planning.Agreement) (path, hash string, err error) {
	dir, err := d.library.folder(outFolder)
	if err != nil {
		return "", "", workingError(err)
	}
	var random [8]byte
	if _, err := rand.Read(random[:]); err != nil {
		return "", "", err
	}
	path = filepath.Join(dir, d.id+"-"+hex.EncodeToString(random[:])+".samenspel")
	hash, err = d.writeAndCheck(ctx, path, meta, a)
	if err != nil {
		_ = os.Remove(path) // Unpublished clears away what is left
		return "", "", err
	}
	return path, hash, nil
}

func (d *Document) writeAndCheck(ctx context.Context, path string, meta map[string]string, a *planning.Agreement) (string, error) {
	if err := sqlite.Write(ctx, path, a, meta); err != nil {
		return "", err
	}
	written, about, err := read(ctx, path)
	switch {
	case errors.Is(err, ErrDamaged), errors.Is(err, ErrForeign):
		return "", fmt.Errorf("check what was written: %w: %v", file.ErrDifferent, err) // not the user's file is damaged
	case err != nil:
		return "", fmt.Errorf("check what was written: %w", err)
	case about.ID != d.id || written.Len() != a.Len() || len(merge.New(written, a)) > 0:
		return "", fmt.Errorf("check what was written: %w", file.ErrDifferent)
	}
	return about.Hash, nil
}

// hashOf returns the hash of a file, or the empty string when there is none in an existing folder.
func hashOf(path string) (string, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return "", file.Classify(err)
		}
		return "", nil
	case err != nil:
		return "", file.Classify(err)
	case !info.Mode().IsRegular():
		return "", ErrForeign
	case info.Size() > sqlite.MaxSize:
		return "", ErrTooLarge
	}
	return file.Hash(path)
}

func copyTo(w io.Writer, path string) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read from
	_, err = io.Copy(w, in)
	return err
}
