package document

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"samenspel/planning"
)

// MIME is what a document is called where it travels inside something else.
const MIME = "application/vnd.sqlite3"

// Data is a document's file on its way into something else.
type Data struct {
	Content []byte
	Changed time.Time // when something in it was changed last; zero when nothing was
}

func dataOf(content []byte, a *planning.Agreement) Data {
	data := Data{Content: content}
	if last := a.LastChange(); last > 0 {
		data.Changed = time.UnixMilli(last).UTC()
	}
	return data
}

// Data returns the file that a publication of this agreement, a sealed copy of the session's, would write. The same
// agreement gives the same bytes.
func (d *Document) Data(ctx context.Context, a *planning.Agreement) (Data, error) {
	d.publishing.Lock()
	defer d.publishing.Unlock()
	working := d.copy()
	switch {
	case working == nil && d.ReadOnly() != nil:
		return Data{}, d.ReadOnly()
	case working == nil:
		return Data{}, saveError(ErrClosed)
	}
	a.Seal()
	if err := working.Seal(a.Changes()); err != nil { // others know these words from now on
		return Data{}, saveError(err)
	}
	meta, err := d.told(working)
	if err != nil {
		return Data{}, err
	}
	path, _, err := d.write(ctx, meta, a)
	if err != nil {
		return Data{}, workingError(err)
	}
	defer func() { _ = os.Remove(path) }() // Unpublished clears away what is left
	content, err := os.ReadFile(path)
	if err != nil {
		return Data{}, workingError(err)
	}
	return dataOf(content, a), nil
}

// ReadData reads a file as Read does, and returns it whole.
func ReadData(ctx context.Context, path string) (Data, error) {
	a, about, err := Read(ctx, path)
	if err != nil {
		return Data{}, err
	}
	content, err := contentOf(ctx, path)
	if sum := sha256.Sum256(content); err == nil && hex.EncodeToString(sum[:]) != about.Hash {
		err = fmt.Errorf("%s: %w", filepath.Base(path), errChanged)
	}
	if err != nil {
		return Data{}, openError(err, path)
	}
	return dataOf(content, a), nil
}
