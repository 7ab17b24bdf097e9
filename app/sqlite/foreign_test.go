package sqlite

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"samenspel/app/file"
	"samenspel/planning"
)

// TestReadForeign_Tampering has a file altered by someone who knows SQLite.
func TestReadForeign_Tampering(t *testing.T) {
	for name, c := range map[string]struct {
		statements []string
		want       error
	}{
		"untouched":         {nil, nil},
		"an answer altered": {[]string{"UPDATE changes SET value = 'nooit afgesproken' WHERE field = 'vraag.5'"}, ErrDamaged},
		"a change taken":    {[]string{"DELETE FROM changes WHERE field = 'vraag.5'"}, ErrDamaged},
		"another document":  {[]string{"UPDATE meta SET value = 'fedcba9876543210' WHERE key = 'document'"}, ErrDamaged},
		"a draft":           {[]string{"UPDATE changes SET draft = 1 WHERE field = 'vraag.5'"}, ErrDamaged},
		"a trigger":         {[]string{"CREATE TRIGGER t AFTER INSERT ON changes BEGIN DELETE FROM changes; END"}, ErrDamaged},
		"an endless view": {[]string{"DROP TABLE meta", "CREATE VIEW meta AS WITH RECURSIVE r(key, value) AS " +
			"(SELECT '1', '1' UNION ALL SELECT key || '1', '1' FROM r) SELECT key, value FROM r WHERE value = '2'"}, ErrDamaged},
		"a table more":    {[]string{"CREATE TABLE extra (x)"}, ErrDamaged},
		"an index more":   {[]string{"CREATE INDEX i ON changes (value)"}, ErrDamaged},
		"no changes":      {[]string{"DROP TABLE changes"}, ErrDamaged},
		"a virtual table": {[]string{"CREATE VIRTUAL TABLE v USING fts5(x)"}, ErrDamaged},
		"other program":   {[]string{"PRAGMA application_id = 7"}, ErrForeign},
		"a column renamed in a newer version": {[]string{"ALTER TABLE changes RENAME COLUMN value TO worth",
			"PRAGMA user_version = 2"}, ErrNewer},
		"a view in a newer version": {[]string{"DROP TABLE meta", "CREATE VIEW meta AS SELECT 'document' AS key, 'x' AS value",
			"PRAGMA user_version = 2"}, ErrDamaged},
		"a live database": {[]string{"PRAGMA journal_mode = WAL", "DELETE FROM changes"}, ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path, _, a := publishedFile(t, 20)
			tamper(t, path, c.statements)
			begin := time.Now()
			f, err := ReadForeign(context.Background(), path)
			if !errors.Is(err, c.want) || err == nil && !sameContent(f, a) {
				t.Errorf("error %v, want %v", err, c.want)
			}
			if took := time.Since(begin); took > maxTime/2 {
				t.Errorf("took %v", took)
			}
		})
	}
}

func tamper(t *testing.T, path string, statements []string) {
	t.Helper()
	db, err := open(path, url.Values{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	var ok string
	if err := db.QueryRow("PRAGMA quick_check").Scan(&ok); err != nil || ok != "ok" {
		t.Fatal(ok, err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestReadForeign_Newer adds what a later version may add: a column, a table, a change with another kind of id.
func TestReadForeign_Newer(t *testing.T) {
	path, _, a := publishedFile(t, 20)
	tamper(t, path, []string{
		"ALTER TABLE changes ADD COLUMN mood TEXT", "CREATE TABLE photos (x)", "CREATE INDEX i ON changes (field)",
		`INSERT INTO changes VALUES (x'01', 'nieuw', '', 'x', x'', '', '', 1, 1, 0, 'blij')`,
		"INSERT INTO meta VALUES ('program', '7.2')", "PRAGMA user_version = 3",
	})
	f, err := ReadForeign(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if !f.Newer || f.Version != "7.2" || f.Unread != 1 || !sameContent(f, a) {
		t.Errorf("newer %v, version %q, %d unread, %d changes", f.Newer, f.Version, f.Unread, f.Agreement.Len())
	}
}

func TestReadForeign_Places(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "groot")
	f, err := os.Create(large)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(MaxSize+1), f.Close()); err != nil {
		t.Fatal(err)
	}
	empty := filepath.Join(dir, "leeg")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]error{
		large: ErrTooLarge, empty: ErrDamaged, dir: ErrForeign, filepath.Join(dir, "weg"): file.ErrNoFolder,
	} {
		if _, err := ReadForeign(context.Background(), path); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
	good, _, _ := publishedFile(t, 5)
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := ReadForeign(stopped, good); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestReadForeign_LeavesNoCopies looks for copies in the system's folder for what may be lost.
func TestReadForeign_LeavesNoCopies(t *testing.T) {
	good, content, _ := publishedFile(t, 5)
	bad := good + ".bad"
	if err := os.WriteFile(bad, content[:len(content)-1], 0o600); err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp)
	for _, path := range []string{good, bad} {
		_, _ = ReadForeign(context.Background(), path)
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) != 0 {
		t.Errorf("left %v, %v", left, err)
	}
	old := filepath.Join(temp, copies+"123")
	if err := os.Mkdir(old, 0o700); err != nil {
		t.Fatal(err)
	}
	CleanCopies(time.Now())
	if _, err := os.Stat(old); err != nil {
		t.Error("a copy that may be in use was removed")
	}
	CleanCopies(time.Now().Add(48 * time.Hour))
	if _, err := os.Stat(old); err == nil {
		t.Error("an old copy stayed")
	}
}

// TestReadForeign_EveryReleasedVersion reads a file of each version of the tables that was ever handed out.
func TestReadForeign_EveryReleasedVersion(t *testing.T) {
	for v := 1; v <= version; v++ {
		f, err := ReadForeign(context.Background(), filepath.Join("testdata", fmt.Sprintf("version%d.samenspel", v)))
		if err != nil {
			t.Fatal(err)
		}
		if !sameContent(f, sample(5)) || f.Newer {
			t.Errorf("version %d holds %d changes", v, f.Agreement.Len())
		}
	}
}

// TestGolden holds what must never change: a file of today reads the same in every later version.
func TestGolden(t *testing.T) {
	c := planning.Change{Path: planning.Path{Field: "titel"}, Value: "Één", Party: "school", Writer: "w", Seq: 1, At: 2}
	head := Head(map[string]string{MetaDocument: "0123456789abcdef", MetaHead: "elders"}, []planning.Change{c})
	const want = "2543c7f35faf86d534e547865123885dc247aa61f4e8353ae87b95cbb0b087d7"
	if head != want {
		t.Errorf("the fingerprint of a file became %s", head)
	}
	if got := fmt.Sprintf("%x %d", applicationID, version); got != "53616d73 1" {
		t.Error(got)
	}
}
