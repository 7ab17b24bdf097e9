package document

import (
	"context"
	"fmt"
	"strconv"

	"samenspel/app/sqlite"
	"samenspel/planning"
)

// Info is what a file says about itself.
type Info struct {
	ID      string // of the document, the same in every copy
	Form    Form
	Version string // of the program that wrote it
	Newer   bool   // made by a newer version: only what this one knows was read
	Unread  int    // changes of a newer version that this one does not know
	Hash    string // SHA-256 of the file; of the one inside, for a PDF
	Size    int64
}

// Read reads a file, or the one inside a PDF, with distrust and leaves no trace: no working copy is made.
func Read(ctx context.Context, path string) (*planning.Agreement, Info, error) {
	a, about, err := read(ctx, path)
	if err != nil {
		return nil, Info{}, openError(err, path)
	}
	return a, about, nil
}

// read is Read with the bare reason.
func read(ctx context.Context, path string) (*planning.Agreement, Info, error) {
	f, err := foreign(ctx, path)
	if err != nil {
		return nil, Info{}, err
	}
	if !soundID.MatchString(f.Agreement.ID) {
		return nil, Info{}, fmt.Errorf("document id %q: %w", f.Agreement.ID, ErrDamaged)
	}
	return f.Agreement, Info{
		ID: f.Agreement.ID, Form: formOf(f.Meta), Version: f.Version, Newer: f.Newer, Unread: f.Unread, Hash: f.Hash, Size: f.Size,
	}, nil
}

func formOf(meta map[string]string) Form {
	version, _ := strconv.Atoi(meta[sqlite.MetaFormVersion]) // 0 when it is told in another way
	return Form{ID: meta[sqlite.MetaForm], Version: version}
}
