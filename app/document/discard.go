package document

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// awayFolder holds what was thrown away, for as long as keepDays.
const awayFolder = "weg"

// Discard takes a working copy off the list of unpublished ones. It stays in the folder of what was thrown away for
// thirty days, so that a mistake can be mended. A document that is open now is left alone, with ErrLocked.
func (l *Library) Discard(id string) error {
	if !soundID.MatchString(id) {
		return openError(ErrForeign, id)
	}
	path, err := l.workPath(id)
	if err != nil {
		return saveError(err)
	}
	working, err := l.openWorking(path)
	if errors.Is(err, ErrLocked) {
		return workingError(err)
	}
	if err == nil {
		if err := working.Close(); err != nil {
			return saveError(err)
		}
	}
	away, err := l.folder(awayFolder)
	if err != nil {
		return saveError(err)
	}
	to := filepath.Join(away, id+"-"+l.clock().UTC().Format(stampForm)+".db")
	for _, part := range []string{"-wal", ""} {
		if err := os.Rename(path+part, to+part); err != nil && !errors.Is(err, os.ErrNotExist) {
			return saveError(err)
		}
	}
	l.cleanAway(away)
	return nil
}

// cleanAway removes what was thrown away long ago.
func (l *Library) cleanAway(dir string) {
	entries, _ := os.ReadDir(dir) // tried again next time
	for _, e := range entries {
		name := strings.TrimSuffix(strings.TrimSuffix(e.Name(), "-wal"), ".db")
		at, err := time.Parse(stampForm, name[strings.LastIndexByte(name, '-')+1:])
		if err == nil && l.clock().Sub(at) > keepDays*24*time.Hour {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
