package document

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Backup is a file that was published before.
type Backup struct {
	Path string
	At   time.Time // when it was published
}

const (
	stampForm  = "20060102T150405.000Z"
	keepNewest = 10
	keepDays   = 30
)

// Backups returns what was published of a document before, the newest first: the last ten, and the last of each day
// of the past thirty.
func (l *Library) Backups(id string) []Backup {
	if !soundID.MatchString(id) {
		return nil
	}
	dir := filepath.Join(l.dir, backupFolder, id)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil // nothing was published yet
	}
	var found []Backup
	for _, e := range entries {
		stamp, _, _ := strings.Cut(e.Name(), "-")
		at, err := time.Parse(stampForm, stamp)
		if err == nil && e.Type().IsRegular() && filepath.Ext(e.Name()) == Extension {
			found = append(found, Backup{Path: filepath.Join(dir, e.Name()), At: at})
		}
	}
	slices.SortFunc(found, func(a, b Backup) int {
		if c := b.At.Compare(a.At); c != 0 {
			return c
		}
		return strings.Compare(a.Path, b.Path)
	})
	return found
}

// keepBackup moves a file that was just published to the backups and removes those whose time is over. The document
// is safe in its place already, so a failure is left: the next publication tries again.
func (l *Library) keepBackup(id, made, hash string) {
	dir, err := l.folder(backupFolder, id)
	if err != nil {
		return
	}
	mark := hash[:8] + Extension
	old := l.Backups(id)
	if len(old) > 0 && strings.HasSuffix(old[0].Path, mark) {
		return // the same as last time
	}
	now := l.clock().UTC()
	if os.Rename(made, filepath.Join(dir, now.Format(stampForm)+"-"+mark)) != nil {
		return
	}
	for _, b := range expired(l.Backups(id), now) {
		_ = os.Remove(b.Path) // tried again next time
	}
}

// expired returns which backups, the newest first, need not be kept.
func expired(backups []Backup, now time.Time) []Backup {
	var over []Backup
	seen := map[string]bool{}
	for i, b := range backups {
		day := b.At.Format(time.DateOnly)
		first := !seen[day]
		seen[day] = true
		if i < keepNewest || first && now.Sub(b.At) < keepDays*24*time.Hour {
			continue
		}
		over = append(over, b)
	}
	return over
}
