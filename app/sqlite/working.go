package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"

	"samenspel/planning"
)

// Working is the working copy of one open document. It may be used by several goroutines; only one program at a time
// has it open.
type Working struct {
	db *sql.DB
}

// OpenWorking opens a working copy, or makes one. An error wraps ErrLocked at once when it is open elsewhere.
func OpenWorking(path string) (*Working, error) {
	// The driver sorts _pragma by name and sets _journal_mode after it. The exclusive lock must come first: only then
	// does SQLite keep the index of the WAL to itself instead of in a file for all.
	db, err := open(path, url.Values{"_txlock": {"immediate"}, "_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_pragma": {
		"busy_timeout(0)", "locking_mode(EXCLUSIVE)", "secure_delete(ON)", "trusted_schema(OFF)", "cell_size_check(ON)",
	}})
	if err != nil {
		return nil, err
	}
	w := &Working{db: db}
	if err := w.check(context.Background()); err != nil {
		return nil, errors.Join(fmt.Errorf("open working copy %s: %w", path, err), db.Close())
	}
	return w, nil
}

// check makes the tables in a new working copy and refuses one that is damaged or not ours.
func (w *Working) check(ctx context.Context) error {
	var application, found, journal = 0, 0, ""
	for query, to := range map[string]any{"PRAGMA application_id": &application, "PRAGMA user_version": &found, "PRAGMA journal_mode": &journal} {
		if err := w.db.QueryRowContext(ctx, query).Scan(to); err != nil {
			return reason(err)
		}
	}
	switch {
	case journal != "wal":
		return fmt.Errorf("journal mode is %s instead of wal", journal)
	case application == 0 && found == 0:
		return w.inTransaction(ctx, func(tx *sql.Tx) error { return createTables(ctx, tx) })
	case application != applicationID:
		return ErrForeign
	case found > version:
		return ErrNewer
	}
	return reason(quickCheck(ctx, w.db))
}

// inTransaction does all of it or nothing. After a commit that failed nothing is left open.
func (w *Working) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := w.db.BeginTx(ctx, nil)
	if err != nil {
		return reason(err)
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback() // the first error tells why
		return reason(err)
	}
	if err := tx.Commit(); err != nil {
		_, _ = w.db.ExecContext(ctx, "ROLLBACK") // fails when SQLite rolled back by itself
		return reason(err)
	}
	return nil
}

// Save keeps drafts and takes out the drafts whose place they took, in one flushed transaction. A change that is
// published already is never taken out. Saving the same twice is saving it once.
func (w *Working) Save(made []planning.Change, dropped []planning.ID) error {
	ctx := context.Background()
	err := w.inTransaction(ctx, func(tx *sql.Tx) error {
		for _, id := range dropped {
			if _, err := tx.ExecContext(ctx, "DELETE FROM changes WHERE id = ? AND draft = 1", id[:]); err != nil {
				return err
			}
		}
		return insert(ctx, tx, asDraft, made)
	})
	if err != nil {
		return fmt.Errorf("save: %w", err)
	}
	return nil
}

// Seal stores changes that are about to be published: drafts no more, so never taken out, and waiting.
func (w *Working) Seal(changes []planning.Change) error {
	ctx := context.Background()
	if err := w.inTransaction(ctx, func(tx *sql.Tx) error { return insert(ctx, tx, asWaiting, changes) }); err != nil {
		return fmt.Errorf("seal: %w", err)
	}
	return nil
}

// Keep stores changes that stand in a published file, together with what the working copy says about itself.
func (w *Working) Keep(changes []planning.Change, meta map[string]string) error {
	ctx := context.Background()
	err := w.inTransaction(ctx, func(tx *sql.Tx) error {
		if err := setMeta(ctx, tx, meta); err != nil {
			return err
		}
		return insert(ctx, tx, asKnown, changes)
	})
	if err != nil {
		return fmt.Errorf("keep: %w", err)
	}
	return nil
}

// Unpublished tells whether the working copy has words that stand in no published file.
func (w *Working) Unpublished() (bool, error) {
	var found bool
	const query = "SELECT EXISTS (SELECT 1 FROM changes WHERE draft <> 0)"
	if err := w.db.QueryRowContext(context.Background(), query).Scan(&found); err != nil {
		return false, fmt.Errorf("read working copy: %w", reason(err))
	}
	return found, nil
}

func setMeta(ctx context.Context, tx *sql.Tx, meta map[string]string) error {
	for key, value := range meta {
		if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value); err != nil {
			return err
		}
	}
	return nil
}

// Meta returns what the working copy says about itself.
func (w *Working) Meta() (map[string]string, error) {
	meta, err := readMeta(context.Background(), w.db)
	if err != nil {
		return nil, fmt.Errorf("read working copy: %w", reason(err))
	}
	return meta, nil
}

// Load reads the agreement; drafts are drafts in it again. Every change is checked against its id.
func (w *Working) Load() (*planning.Agreement, error) {
	meta, err := w.Meta()
	if err != nil {
		return nil, err
	}
	a := planning.New(meta[MetaDocument])
	err = each(context.Background(), w.db, selectAll, func(rows *sql.Rows) error {
		c, state, err := scanChange(rows)
		switch {
		case err != nil:
			return err
		case state == draft:
			a.AddDrafts(c)
		default:
			a.Add(c)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read working copy: %w", reason(err))
	}
	return a, nil
}

// Close lets the working copy go.
func (w *Working) Close() error {
	if err := w.db.Close(); err != nil {
		return fmt.Errorf("close working copy: %w", reason(err))
	}
	return nil
}
