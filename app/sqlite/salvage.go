package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"samenspel/app/file"
	"samenspel/planning"
)

// Salvage reads what can still be read of a damaged working copy that nobody has open: the changes that fit their
// ids, and what it says about itself. It works on a copy of its own; the damaged one is left as it is.
func Salvage(ctx context.Context, path string) (changes []planning.Change, meta map[string]string, err error) {
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	dir, err := os.MkdirTemp("", copies)
	if err != nil {
		return nil, nil, fmt.Errorf("salvage: %w", file.Classify(err))
	}
	defer func() { _ = os.RemoveAll(dir) }() // as in ReadForeign
	copied := filepath.Join(dir, "copy.db")
	for _, part := range []string{"", "-wal"} {
		if err := copyPart(path+part, copied+part); err != nil {
			return nil, nil, fmt.Errorf("salvage: %w", file.Classify(err))
		}
	}
	db, err := open(copied, url.Values{"_defensive": {"1"}, "_pragma": {"locking_mode(EXCLUSIVE)", "trusted_schema(OFF)"}})
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	meta, _ = readMeta(ctx, db) // whatever of it can be read
	found := planning.New("")
	for _, query := range []string{selectAll, selectAll + " DESC"} { // from both ends up to the damage
		_ = each(ctx, db, query, func(rows *sql.Rows) error {
			if c, _, err := scanChange(rows); err == nil {
				found.Add(c)
			}
			return nil
		})
	}
	return found.Changes(), meta, nil
}

func copyPart(from, to string) (err error) {
	in, err := os.Open(from)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read from
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}
