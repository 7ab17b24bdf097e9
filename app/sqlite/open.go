// Package sqlite keeps agreements in SQLite files: the working copy of an open document, and the file that people
// mail. SQL stands in this package only; driver errors leave it as reasons of ours.
//
// A working copy is a live database in the user's own data folder: exclusive, WAL, every transaction flushed. What
// travels is written by Write as a whole and read by ReadForeign with distrust; no live database ever travels.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"sync"

	"modernc.org/sqlite"

	"samenspel/app/file"
)

// The reasons of this package; those of package file are used for full disks and protected places.
var (
	ErrLocked   = errors.New("opened elsewhere")
	ErrDamaged  = errors.New("file is damaged")
	ErrForeign  = errors.New("no document of this program")
	ErrTooLarge = errors.New("file is too large")
	ErrNewer    = errors.New("made by a newer version of the program")
)

// prepare sets the driver for the whole process, before the first file is opened. Locks of open file descriptions
// survive another part of the program closing the same file; only Linux has them, elsewhere nothing is lost.
var prepare = sync.OnceFunc(func() {
	sqlite.StrictPragmas(true)
	_, _ = sqlite.OFDLocking(true) // unavailable outside Linux
})

// open opens one connection. The address is built as a URL, since SQLite reads "#", "%" and "?" in a plain name as
// something else.
func open(path string, settings url.Values) (*sql.DB, error) {
	prepare()
	settings.Set("_error_rc", "1")
	address := url.URL{Scheme: "file", Opaque: path, RawQuery: settings.Encode()}
	if path != inMemory {
		full, err := filepath.Abs(path)
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", path, err)
		}
		full = filepath.ToSlash(full)
		if !strings.HasPrefix(full, "/") {
			full = "/" + full // C:/folder is written file:///C:/folder
		}
		address = url.URL{Scheme: "file", Path: full, RawQuery: settings.Encode()}
	}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

const inMemory = ":memory:"

// Result codes of SQLite that a user can do something about.
const (
	codeBusy     = 5
	codeLocked   = 6
	codeReadOnly = 8
	codeCorrupt  = 11
	codeFull     = 13
	codeCantOpen = 14
	codeTooBig   = 18
	codeNotADB   = 26
	codeIOWrite  = 778 // disk full or a limit of the system, where the write itself fails
)

// reason adds the reason that fits a driver's error.
func reason(err error) error {
	var failed *sqlite.Error
	if err == nil || !errors.As(err, &failed) {
		return file.Classify(err)
	}
	if failed.Code() == codeIOWrite {
		return fmt.Errorf("%w: %w", file.ErrFull, err)
	}
	switch failed.Code() & 0xff {
	case codeBusy, codeLocked:
		return fmt.Errorf("%w: %w", ErrLocked, err)
	case codeReadOnly, codeCantOpen:
		return fmt.Errorf("%w: %w", file.ErrReadOnly, err)
	case codeCorrupt, codeNotADB, codeTooBig:
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	case codeFull:
		return fmt.Errorf("%w: %w", file.ErrFull, err)
	}
	return err
}

// querier is a connection, a pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// each reads rows and always looks at what ended them: damage halfway looks like the end otherwise.
func each(ctx context.Context, q querier, query string, scan func(*sql.Rows) error) (err error) {
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// quickCheck has SQLite look its own structure over.
func quickCheck(ctx context.Context, q querier) error {
	return each(ctx, q, "PRAGMA quick_check(1)", func(rows *sql.Rows) error {
		var text string
		if err := rows.Scan(&text); err != nil {
			return err
		}
		if text != "ok" {
			return fmt.Errorf("%w: %s", ErrDamaged, text)
		}
		return nil
	})
}
