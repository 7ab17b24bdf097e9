package document

import (
	"context"
	"errors"
	"os"
	"time"

	"samenspel/app/sqlite"
	"samenspel/planning"
)

// What workingCopy needs before it begins a new working copy in the place of a damaged one.
const (
	always        = false // the document's file was read, so nothing hangs on it
	onlyWithWords = true  // it is all there is
)

// How long openWorking waits for another program that is only looking into the working copy: its start page does.
const (
	lookAgain = 50 * time.Millisecond
	looks     = 12
)

// openWorking opens a working copy; it waits when a list of unpublished ones, here or in another program, is just
// looking into it.
func (l *Library) openWorking(path string) (working *sqlite.Working, err error) {
	for range looks {
		if working, err = l.tryWorking(path); !errors.Is(err, ErrLocked) {
			break
		}
		time.Sleep(lookAgain)
	}
	return working, err
}

func (l *Library) tryWorking(path string) (*sqlite.Working, error) {
	l.looking.Lock()
	defer l.looking.Unlock()
	return sqlite.OpenWorking(path)
}

// workingCopy opens the working copy of a document. One that is damaged is set aside under another name, which is
// returned, and a new one begun with every word that could be saved from it.
func (l *Library) workingCopy(id string, wordsNeeded bool) (*sqlite.Working, string, error) {
	path, err := l.workPath(id)
	if err != nil {
		return nil, "", err
	}
	working, err := l.openWorking(path)
	if err == nil {
		if _, err = working.Load(); err == nil {
			return working, "", nil
		}
		err = errors.Join(err, working.Close())
	}
	if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrForeign) {
		return nil, "", err
	}
	changes, meta, salvageErr := sqlite.Salvage(context.Background(), path)
	if wordsNeeded && len(changes) == 0 {
		return nil, "", errors.Join(err, salvageErr)
	}
	aside := path + "." + l.clock().UTC().Format(stampForm) + ".beschadigd"
	for _, part := range []string{"-wal", ""} {
		if e := os.Rename(path+part, aside+part); e != nil && !errors.Is(e, os.ErrNotExist) {
			return nil, "", errors.Join(err, e)
		}
	}
	working, err = begin(path, id, meta, changes)
	return working, aside, err
}

func begin(path, id string, meta map[string]string, changes []planning.Change) (*sqlite.Working, error) {
	working, err := sqlite.OpenWorking(path)
	if err != nil {
		return nil, err
	}
	if meta == nil {
		meta = map[string]string{}
	}
	meta[sqlite.MetaDocument] = id
	delete(meta, sqlite.MetaSeen) // the target is read again before it is replaced
	if err := errors.Join(working.Keep(nil, meta), working.Seal(changes)); err != nil {
		return nil, errors.Join(err, working.Close())
	}
	return working, nil
}
