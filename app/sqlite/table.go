package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"samenspel/planning"
)

// What marks a file as ours, in the header where everyone can read it, and the version of its tables. These never
// change; a change to the tables gets a new version and a place in open and ReadForeign.
const (
	applicationID = 0x53616d73 // "Sams"
	version       = 1
)

// The tables of a working copy and of a published file. A file from elsewhere must have exactly these.
const (
	metaTable    = `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`
	changesTable = `CREATE TABLE changes (id BLOB PRIMARY KEY, field TEXT NOT NULL, "row" TEXT NOT NULL, ` +
		`value TEXT NOT NULL, replaces BLOB NOT NULL, party TEXT NOT NULL, writer TEXT NOT NULL, ` +
		`seq INTEGER NOT NULL, at INTEGER NOT NULL, draft INTEGER NOT NULL) STRICT, WITHOUT ROWID`
)

// What a working copy and a file say about themselves. Only what Travels lists goes into a file that people mail.
const (
	MetaDocument    = "document"     // id of the document, the same in every copy
	MetaForm        = "form"         // id of the form
	MetaFormVersion = "form_version" // its version
	MetaProgram     = "program"      // version of the program that wrote the file
	MetaTarget      = "target"       // where the document is published
	MetaSeen        = "seen"         // hash of the target when it was last read or written
	MetaHead        = "head"         // of a published file: its fingerprint, see Head
)

// travels lists what a published file says about itself; the rest says where someone's folders are.
var travels = []string{MetaDocument, MetaForm, MetaFormVersion, MetaProgram}

// createTables makes the tables in an empty database.
func createTables(ctx context.Context, tx *sql.Tx) error {
	for _, statement := range []string{
		fmt.Sprintf("PRAGMA application_id = %d", applicationID), fmt.Sprintf("PRAGMA user_version = %d", version),
		metaTable, changesTable,
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("create tables: %w", reason(err))
		}
	}
	return nil
}

// Where a change stands: published in some file, a draft that the next keystroke may take the place of, or sealed and
// waiting to be published. A published file holds published changes only.
const (
	published = 0
	draft     = 1
	waiting   = 2
)

const (
	columns   = `id, field, "row", value, replaces, party, writer, seq, at, draft`
	into      = `INSERT INTO changes (` + columns + `) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, `
	asDraft   = into + `1) ON CONFLICT (id) DO NOTHING`
	asWaiting = into + `2) ON CONFLICT (id) DO UPDATE SET draft = 2 WHERE draft = 1`
	asKnown   = into + `0) ON CONFLICT (id) DO UPDATE SET draft = 0 WHERE draft <> 0`
	selectAll = `SELECT ` + columns + ` FROM changes ORDER BY id`
)

// insert writes changes with one of the three statements above.
func insert(ctx context.Context, tx *sql.Tx, statement string, changes []planning.Change) error {
	if len(changes) == 0 {
		return nil
	}
	prepared, err := tx.PrepareContext(ctx, statement)
	if err != nil {
		return err
	}
	defer func() { _ = prepared.Close() }() // its errors are those of the insert
	for _, c := range changes {
		id := c.ID()
		replaces := make([]byte, 0, len(c.Replaces)*len(id))
		for _, r := range c.Replaces {
			replaces = append(replaces, r[:]...)
		}
		// SQLite has no unsigned numbers: the same 64 bits are kept.
		if _, err := prepared.ExecContext(ctx, id[:], c.Path.Field, c.Path.Row, c.Value, replaces, c.Party, c.Writer,
			int64(c.Seq), c.At); err != nil {
			return err
		}
	}
	return nil
}

// scanChange reads a row of selectAll and checks that the change is sound and fits its id.
func scanChange(rows *sql.Rows) (c planning.Change, state int, err error) {
	var id, replaces sql.RawBytes
	var seq int64
	if err := rows.Scan(&id, &c.Path.Field, &c.Path.Row, &c.Value, &replaces, &c.Party, &c.Writer, &seq, &c.At, &state); err != nil {
		return c, state, err
	}
	c.Seq = uint64(seq)
	if len(replaces)%len(planning.ID{}) != 0 {
		return c, state, fmt.Errorf("%w: replaced ids of %d bytes", ErrDamaged, len(replaces))
	}
	for part := range slices.Chunk(replaces, len(planning.ID{})) {
		c.Replaces = append(c.Replaces, planning.ID(part))
	}
	if err := c.Check(); err != nil {
		return c, state, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if own := c.ID(); string(own[:]) != string(id) {
		return c, state, fmt.Errorf("%w: the change at %q does not fit its id", ErrDamaged, c.Path.Field)
	}
	return c, state, nil
}

// readMeta reads what a file says about itself.
func readMeta(ctx context.Context, q querier) (map[string]string, error) {
	meta := map[string]string{}
	err := each(ctx, q, "SELECT key, value FROM meta LIMIT 100", func(rows *sql.Rows) error {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		meta[key] = value
		return nil
	})
	return meta, err
}
