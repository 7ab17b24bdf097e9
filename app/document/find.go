package document

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"samenspel/app/sqlite"
	"samenspel/planning/merge"
)

// Recovered is a working copy with words that were never published.
type Recovered struct {
	ID         string
	Title      string    // the title that was filled in; may be empty
	LastChange time.Time // by the clock of whoever made it
	Target     string    // where it is published; empty when nowhere yet
	Damaged    bool      // it cannot be read; opening its document sets it aside
}

// Unpublished lists the working copies with words that stand in no published file, the latest first; those that are
// open now are left out. It also clears away what stayed behind when the program stopped while reading or writing.
func (l *Library) Unpublished() []Recovered {
	now := l.clock()
	sqlite.CleanCopies(now)
	l.cleanOut(now)
	paths, _ := filepath.Glob(filepath.Join(escapeGlob(l.dir), workFolder, "*.db")) // the pattern is sound
	var found []Recovered
	for _, path := range paths {
		id := strings.TrimSuffix(filepath.Base(path), ".db")
		if r, ok := l.recovered(id, path); ok && soundID.MatchString(id) {
			found = append(found, r)
		}
	}
	slices.SortStableFunc(found, func(a, b Recovered) int { return b.LastChange.Compare(a.LastChange) })
	return found
}

func (l *Library) recovered(id, path string) (Recovered, bool) {
	l.looking.Lock()
	defer l.looking.Unlock()
	working, err := sqlite.OpenWorking(path)
	if err != nil {
		return Recovered{ID: id, Damaged: true}, errors.Is(err, ErrDamaged)
	}
	defer func() { _ = working.Close() }() // only read from
	if waits, err := working.Unpublished(); err == nil && !waits {
		return Recovered{}, false
	}
	a, err := working.Load()
	if err != nil {
		return Recovered{ID: id, Damaged: true}, true
	}
	meta, err := working.Meta()
	if err != nil {
		return Recovered{ID: id, Damaged: true}, true
	}
	return Recovered{
		ID: id, Title: a.Value(l.Title), LastChange: time.UnixMilli(a.LastChange()), Target: meta[sqlite.MetaTarget],
	}, true
}

// cleanOut removes files on their way out that stayed behind, more than a day ago.
func (l *Library) cleanOut(now time.Time) {
	dir := filepath.Join(l.dir, outFolder)
	entries, _ := os.ReadDir(dir) // none when nothing was ever published
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > 24*time.Hour {
			_ = os.Remove(filepath.Join(dir, e.Name())) // tried again at the next start
		}
	}
}

// escapeGlob makes a folder's name stand for itself in a pattern.
func escapeGlob(dir string) string {
	if os.PathSeparator == '\\' {
		return dir // Windows has no escape sign in patterns, and no "*" or "?" in names
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// Sibling is another file in the same folder with the same document, such as a sync client makes when two people
// saved at once.
type Sibling struct {
	Path string
	New  int   // changes in it that the document does not have
	Err  error // why it cannot be merged; nil when it can
}

// Siblings finds the other copies of a document in its folder. They are read with distrust and left as they are.
func (l *Library) Siblings(ctx context.Context, path string) []Sibling {
	ours, about, err := read(ctx, path)
	if err != nil {
		return nil // who opens the document hears why
	}
	dir := filepath.Dir(path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var found []Sibling
	for _, e := range entries {
		other := filepath.Join(dir, e.Name())
		if e.Name() == filepath.Base(path) || !mayBeSibling(other, about.ID) || ctx.Err() != nil {
			continue
		}
		theirs, copied, err := read(ctx, other)
		switch {
		case err != nil:
			found = append(found, Sibling{Path: other, Err: openError(err, other)})
		case copied.ID != about.ID:
		case copied.Newer:
			found = append(found, Sibling{Path: other, Err: openError(ErrNewer, other)})
		default:
			found = append(found, Sibling{Path: other, New: len(merge.New(ours, theirs))})
		}
	}
	return found
}

// mayBeSibling looks for the document's id in the bytes of a file, so that a folder with hundreds of other documents
// is searched quickly. The name may have anything behind the extension's place: sync clients differ.
func mayBeSibling(path, id string) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > sqlite.MaxSize || !strings.Contains(filepath.Base(path), Extension) {
		return false
	}
	content, err := os.ReadFile(path)
	return err == nil && bytes.HasPrefix(content, []byte("SQLite format 3\x00")) && bytes.Contains(content, []byte(id))
}
