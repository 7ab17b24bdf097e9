package sqlite

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"

	"samenspel/planning"
)

// Write writes an agreement as the file that people mail, to a path where nothing is yet, in the program's own data
// folder: SQLite makes a journal beside it meanwhile. The same agreement gives the same bytes. The file holds the
// changes of the agreement and nothing of the working copy: no drafts of later, no folder names, no deleted words.
func Write(ctx context.Context, path string, a *planning.Agreement, meta map[string]string) (err error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	db, err := open(inMemory, url.Values{"_pragma": {"synchronous(FULL)"}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	public := map[string]string{}
	for _, key := range travels {
		if value := meta[key]; value != "" {
			public[key] = value
		}
	}
	changes := a.Changes()
	public[MetaHead] = Head(public, changes)
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, reason(err))
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	if err := createTables(ctx, tx); err != nil {
		return err
	}
	if err := errors.Join(setMeta(ctx, tx, public), insert(ctx, tx, asKnown, changes)); err != nil {
		return fmt.Errorf("write %s: %w", path, reason(err))
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("write %s: %w", path, reason(err))
	}
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", full); err != nil {
		return fmt.Errorf("write %s: %w", path, reason(err))
	}
	return nil
}

// Head is the fingerprint of a published file: SHA-256 over what it says about itself, apart from the fingerprint,
// and the ids of its changes in order. A file from which changes were taken no longer fits it. This form must never
// change.
func Head(meta map[string]string, changes []planning.Change) string {
	sum := sha256.New()
	sum.Write([]byte("samenspel/file/1\n"))
	keys := make([]string, 0, len(meta))
	for key := range meta {
		if key != MetaHead {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	part := func(text string) {
		sum.Write([]byte(strconv.Itoa(len(text)) + ":" + text))
	}
	part(strconv.Itoa(len(keys)))
	for _, key := range keys {
		part(key)
		part(meta[key])
	}
	ids := make([]planning.ID, len(changes))
	for i, c := range changes {
		ids[i] = c.ID()
	}
	slices.SortFunc(ids, func(a, b planning.ID) int { return slices.Compare(a[:], b[:]) })
	for _, id := range ids {
		sum.Write(id[:])
	}
	return hex.EncodeToString(sum.Sum(nil))
}
