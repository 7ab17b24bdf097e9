package sqlite

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite"

	"samenspel/app/file"
	"samenspel/planning"
)

// What a file from elsewhere may cost.
const (
	MaxSize    = 64 << 20
	maxChanges = 500_000
	maxTime    = 30 * time.Second
	maxField   = 4 << 20 // bytes of one row; limits of planning are checked after it
)

// Foreign is what was read from a file.
type Foreign struct {
	Agreement *planning.Agreement
	Meta      map[string]string
	Hash      string // SHA-256 of the file
	Size      int64
	Newer     bool   // made by a newer version: read as far as this version knows it
	Version   string // of the program that wrote it, or of its tables when it does not tell
	Unread    int    // changes of a newer version that this one cannot check
}

// ReadForeign reads a file that may come from anyone. Its header is looked at first; then it is copied to a folder of
// ours and the copy is opened for reading, with limits in size and time. Its tables must be exactly ours, SQLite must
// find its structure sound, every change must fit its id and all together the file's fingerprint. Nothing of it is
// executed and the file itself is never opened for writing.
func ReadForeign(ctx context.Context, path string) (Foreign, error) {
	in, err := openFile(path)
	if err != nil {
		return Foreign{}, fmt.Errorf("read %s: %w", path, file.Classify(err))
	}
	defer func() { _ = in.Close() }() // only read from
	return ReadContent(ctx, path, in)
}

// openFile opens a file that is no folder and not too large.
func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, ErrForeign
	case info.Size() > MaxSize:
		return nil, ErrTooLarge
	}
	return os.Open(path)
}

// ReadContent is ReadForeign for a file that was inside something else, at path.
func ReadContent(ctx context.Context, path string, in io.Reader) (f Foreign, err error) {
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	dir, err := os.MkdirTemp("", copies)
	if err != nil {
		return Foreign{}, fmt.Errorf("read %s: %w", path, file.Classify(err))
	}
	defer func() { _ = os.RemoveAll(dir) }() // a folder of ours in the system's own place for what may be lost
	copied := filepath.Join(dir, "copy.db")
	if f.Hash, f.Size, err = copyIn(ctx, in, copied); err != nil {
		return Foreign{}, fmt.Errorf("read %s: %w", path, file.Classify(err))
	}
	found, err := checkHeader(copied, f.Size)
	if err != nil {
		return Foreign{}, fmt.Errorf("read %s: %w", path, err)
	}
	f.Newer = found > version
	f.Version = strconv.FormatUint(uint64(found), 10)
	if err := f.read(ctx, copied); err != nil {
		if ctx.Err() == nil && !errors.Is(err, ErrNewer) {
			err = fmt.Errorf("%w: %w", ErrDamaged, err) // our own copy: whatever SQLite has against it is its content
		}
		return Foreign{}, fmt.Errorf("read %s: %w", path, err)
	}
	return f, nil
}

// copies begins the name of every folder for a copy.
const copies = "samenspel-lezen-"

// CleanCopies removes copies that stayed behind when the program stopped in the middle of reading, more than a day ago.
func CleanCopies(now time.Time) {
	found, _ := filepath.Glob(filepath.Join(os.TempDir(), copies+"*")) // the pattern is sound
	for _, dir := range found {
		if info, err := os.Lstat(dir); err == nil && info.IsDir() && now.Sub(info.ModTime()) > 24*time.Hour {
			_ = os.RemoveAll(dir) // tried again at the next start
		}
	}
}

// copyIn copies what comes in and returns its hash and size.
func copyIn(ctx context.Context, in io.Reader, to string) (sum string, size int64, err error) {
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", 0, err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	hash := sha256.New()
	size, err = io.Copy(io.MultiWriter(out, hash), io.LimitReader(stopReader{ctx, in}, MaxSize+1))
	if err == nil && size > MaxSize {
		err = ErrTooLarge
	}
	return hex.EncodeToString(hash.Sum(nil)), size, err
}

// stopReader refuses to go on once the context is done.
type stopReader struct {
	ctx  context.Context
	from io.Reader
}

func (r stopReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.from.Read(p)
}

// checkHeader looks at the first hundred bytes before SQLite does, and returns the version of the tables.
func checkHeader(path string, size int64) (uint32, error) {
	const magic = "SQLite format 3\x00"
	head := make([]byte, 100)
	in, err := os.Open(path)
	if err != nil {
		return 0, file.Classify(err)
	}
	defer func() { _ = in.Close() }() // only read from
	n, err := io.ReadFull(in, head)
	cut := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
	switch {
	case err != nil && !cut:
		return 0, file.Classify(err)
	case cut && bytes.HasPrefix([]byte(magic), head[:min(n, len(magic))]):
		return 0, fmt.Errorf("%w: %d bytes", ErrDamaged, n)
	case string(head[:len(magic)]) != magic, !cut && binary.BigEndian.Uint32(head[68:]) != applicationID:
		return 0, ErrForeign
	case cut:
		return 0, fmt.Errorf("%w: %d bytes", ErrDamaged, n)
	}
	page := int64(binary.BigEndian.Uint16(head[16:]))
	if page == 1 {
		page = 65536
	}
	pages := int64(binary.BigEndian.Uint32(head[28:]))
	found := binary.BigEndian.Uint32(head[60:])
	switch {
	case page < 512 || page&(page-1) != 0 || page*pages != size:
		return 0, fmt.Errorf("%w: %d pages of %d bytes in %d", ErrDamaged, pages, page, size)
	case head[18] != 1 || head[19] != 1:
		return 0, fmt.Errorf("%w: copy of a live database", ErrDamaged)
	case found == 0:
		return 0, fmt.Errorf("%w: no version", ErrDamaged)
	}
	return found, nil
}

// read reads the copy on one connection.
func (f *Foreign) read(ctx context.Context, path string) (err error) {
	db, err := open(path, url.Values{"mode": {"ro"}, "_defensive": {"1"}, "_dqs": {"0"}, "_pragma": {
		"busy_timeout(0)", "trusted_schema(OFF)", "cell_size_check(ON)", "mmap_size(0)", "query_only(ON)",
	}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	const limitLength = 0 // SQLITE_LIMIT_LENGTH
	if _, err := sqlite.Limit(conn, limitLength, maxField); err != nil {
		return err
	}
	if err := f.checkTables(ctx, conn); err != nil {
		return err
	}
	if err := quickCheck(ctx, conn); err != nil {
		return err
	}
	if err := f.readContent(ctx, conn); err != nil {
		return err
	}
	if program := f.Meta[MetaProgram]; program != "" {
		f.Version = program
	}
	if !f.Newer && f.Meta[MetaHead] != Head(f.Meta, f.Agreement.Changes()) {
		return errors.New("the changes do not fit the file's fingerprint")
	}
	return nil
}

// readContent reads what the file says about itself and its changes. A newer version may have them in another form.
func (f *Foreign) readContent(ctx context.Context, q querier) (err error) {
	if f.Meta, err = readMeta(ctx, q); err == nil {
		err = f.readChanges(ctx, q)
	}
	if err != nil && f.Newer && ctx.Err() == nil {
		return fmt.Errorf("%w (%s): %w", ErrNewer, f.Version, err)
	}
	return err
}

// checkTables wants exactly our tables. A newer version may have more of them, but nothing that computes.
func (f *Foreign) checkTables(ctx context.Context, q querier) error {
	want := map[string]string{"meta": metaTable, "changes": changesTable}
	err := each(ctx, q, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema LIMIT 100", func(rows *sql.Rows) error {
		var kind, name, text string
		if err := rows.Scan(&kind, &name, &text); err != nil {
			return err
		}
		switch {
		case f.Newer && (strings.HasPrefix(text, "CREATE TABLE ") || kind == "index"):
			delete(want, name)
		case kind != "table" || want[name] != text:
			return fmt.Errorf("unexpected %s %q", kind, name)
		default:
			delete(want, name)
		}
		return nil
	})
	if err == nil && len(want) > 0 {
		err = errors.New("tables are missing")
	}
	return err
}

// readChanges reads every change; one of a newer version that does not fit its id is counted, not trusted.
func (f *Foreign) readChanges(ctx context.Context, q querier) error {
	f.Agreement = planning.New(f.Meta[MetaDocument])
	n := 0
	return each(ctx, q, selectAll, func(rows *sql.Rows) error {
		if n++; n > maxChanges {
			return fmt.Errorf("more than %d changes", maxChanges)
		}
		c, state, err := scanChange(rows)
		if err == nil && state != published {
			err = errors.New("a draft in a published file")
		}
		if err != nil && f.Newer {
			f.Unread++
			return nil
		}
		if err != nil {
			return err
		}
		f.Agreement.Add(c)
		return nil
	})
}
