package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"samenspel/app/attachment"
	"samenspel/app/sqlite"
	"samenspel/planning/merge"
)

func isPDF(path string) bool { return strings.EqualFold(filepath.Ext(path), ".pdf") }

// contentOf returns a file, or the one inside a PDF.
func contentOf(ctx context.Context, path string) ([]byte, error) {
	if isPDF(path) {
		return attachment.Read(ctx, path, Extension)
	}
	return os.ReadFile(path)
}

// foreign reads a file with distrust, or the one that is inside a PDF: what comes out of that is trusted no more than
// what comes by itself.
func foreign(ctx context.Context, path string) (sqlite.Foreign, error) {
	if !isPDF(path) {
		return sqlite.ReadForeign(ctx, path)
	}
	content, err := contentOf(ctx, path)
	if err != nil {
		return sqlite.Foreign{}, err
	}
	f, err := sqlite.ReadContent(ctx, path, bytes.NewReader(content))
	if errors.Is(err, ErrForeign) { // it has the name, and is something else
		err = fmt.Errorf("%w: %w", attachment.ErrDamaged, err)
	}
	return f, err
}

// OpenPDF opens the agreement that is inside a PDF, which is never written to. An agreement that is on this computer
// already is opened there: in one of the places where it is known to be kept, or else where its working copy belongs.
// What is new in the PDF is not merged in by itself; Lacking counts it.
func (l *Library) OpenPDF(ctx context.Context, path string, places func(id string) []string) (*Document, error) {
	d, about, err := l.receive(ctx, path)
	if err != nil || about.Newer {
		return d, err
	}
	known, err := l.openKnown(ctx, about.ID, places(about.ID))
	if err != nil {
		return nil, err
	}
	if known != nil {
		known.Source, known.lacking = d.Source, len(merge.New(known.agreement, d.agreement))
		return known, nil
	}
	if err := d.edit(map[string]string{}); err != nil {
		return nil, err
	}
	d.Alone = d.SetAside == ""
	return d, nil
}

// openKnown opens a document where it is kept on this computer; nil when it is not there.
func (l *Library) openKnown(ctx context.Context, id string, places []string) (*Document, error) {
	for _, place := range places {
		if _, about, err := read(ctx, place); err == nil && about.ID == id && !isPDF(place) {
			return l.Open(ctx, place)
		}
	}
	work, err := l.workPath(id)
	if err != nil {
		return nil, workingError(err)
	}
	if _, err := os.Stat(work); errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	d, err := l.OpenWorking(id)
	switch {
	case errors.Is(err, ErrDamaged), errors.Is(err, ErrForeign):
		return nil, nil // the working copy is set aside when the agreement is opened
	case err != nil:
		return nil, err
	case d.path == "":
		return d, nil
	}
	if _, about, err := read(ctx, d.path); err != nil || about.ID != id {
		return d, nil
	}
	if err := d.Close(); err != nil {
		return nil, err
	}
	return l.Open(ctx, d.path)
}
