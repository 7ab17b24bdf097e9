package sqlite

import (
	"context"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"samenspel/planning"
)

// publishedFile writes a file and returns its path, its bytes and what it holds.
func publishedFile(t testing.TB, n int) (path string, content []byte, a *planning.Agreement) {
	t.Helper()
	a = sample(n)
	a.Set(planning.Edit{Path: planning.Path{Field: "vraag.1"}, Value: string(make([]byte, 9000))}, maker) // over several pages
	a.Set(planning.Edit{Path: planning.Path{Field: "vraag.2"}, Value: ""}, maker)
	a.Seal()
	path = filepath.Join(t.TempDir(), "a.samenspel")
	if err := Write(context.Background(), path, a, map[string]string{MetaDocument: a.ID, MetaForm: "proef", MetaFormVersion: "1"}); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return path, content, a
}

const page = 4096

// damages are ways in which a file comes back other than it was sent.
var damages = map[string]func(r *rand.Rand, b []byte, ids [][]byte) []byte{
	"a bit flipped": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		b[r.IntN(len(b))] ^= 1 << r.IntN(8)
		return b
	},
	"a bit of the header flipped": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		b[r.IntN(108)] ^= 1 << r.IntN(8)
		return b
	},
	"cut off": func(r *rand.Rand, b []byte, _ [][]byte) []byte { return b[:r.IntN(len(b))] },
	"cut off after a page, with the header mended": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		pages := 1 + r.IntN(len(b)/page-1)
		binary.BigEndian.PutUint32(b[28:], uint32(pages))
		return b[:pages*page]
	},
	"a stretch overwritten": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		from := r.IntN(len(b))
		for i := from; i < min(from+1+r.IntN(600), len(b)); i++ {
			b[i] = byte(r.Uint32())
		}
		return b
	},
	"a page of zeros": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		from := page * r.IntN(len(b)/page)
		clear(b[from : from+page])
		return b
	},
	"half a page of zeros": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		from := page / 2 * r.IntN(2*len(b)/page)
		clear(b[from : from+page/2])
		return b
	},
	"two pages swapped": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		x, y := page*r.IntN(len(b)/page), page*r.IntN(len(b)/page)
		held := slices.Clone(b[x : x+page])
		copy(b[x:x+page], b[y:y+page])
		copy(b[y:y+page], held)
		return b
	},
	"ids swapped": func(r *rand.Rand, b []byte, ids [][]byte) []byte {
		x, y := ids[r.IntN(len(ids))], ids[r.IntN(len(ids))]
		for i := range len(b) - 32 {
			switch {
			case slices.Equal(b[i:i+32], x):
				copy(b[i:], y)
			case slices.Equal(b[i:i+32], y):
				copy(b[i:], x)
			}
		}
		return b
	},
	"something behind it": func(r *rand.Rand, b []byte, _ [][]byte) []byte {
		return append(b, make([]byte, 1+r.IntN(2*page))...)
	},
}

// TestReadForeign_Damage reads more than a thousand damaged files: none may stop the program, and one that is
// accepted must hold exactly what was sent.
func TestReadForeign_Damage(t *testing.T) {
	each := 130
	if testing.Short() {
		each = 15
	}
	_, content, a := publishedFile(t, 60)
	var ids [][]byte
	for _, c := range a.Changes() {
		id := c.ID()
		ids = append(ids, id[:])
	}
	path := filepath.Join(t.TempDir(), "b.samenspel")
	refused, harmless := 0, 0
	names := make([]string, 0, len(damages))
	for name := range damages {
		names = append(names, name)
	}
	slices.Sort(names)
	for nth, name := range names {
		r := rand.New(rand.NewPCG(uint64(nth), 2026))
		for i := range each {
			mutant := damages[name](r, slices.Clone(content), ids)
			if err := os.WriteFile(path, mutant, 0o600); err != nil {
				t.Fatal(err)
			}
			f, err := ReadForeign(context.Background(), path)
			switch {
			case err == nil && f.Newer: // a flipped version: shown for reading, never taken in
				refused++
			case err == nil && !sameContent(f, a):
				t.Fatalf("%s, number %d: accepted with other content", name, i)
			case err == nil:
				harmless++
			case !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrForeign) && !errors.Is(err, ErrNewer):
				t.Fatalf("%s, number %d: %v", name, i, err)
			default:
				refused++
			}
			if now, err := os.ReadFile(path); err != nil || !slices.Equal(now, mutant) {
				t.Fatalf("%s, number %d: the file was altered", name, i)
			}
		}
	}
	t.Logf("%d damaged files: %d refused, %d harmless, 0 wrong, 0 panics", refused+harmless, refused, harmless)
	if refused < harmless {
		t.Error("most damage should be refused")
	}
}

func sameContent(f Foreign, a *planning.Agreement) bool {
	same := slices.EqualFunc(f.Agreement.Changes(), a.Changes(), func(x, y planning.Change) bool { return x.ID() == y.ID() })
	return same && f.Agreement.ID == a.ID && f.Meta[MetaForm] == "proef" && f.Meta[MetaFormVersion] == "1"
}

// FuzzReadForeign gives SQLite damaged pages behind a sound header; run it with -fuzzminimizetime 1x.
func FuzzReadForeign(f *testing.F) {
	_, content, a := publishedFile(f, 3)
	f.Add(content[100:])
	f.Fuzz(func(t *testing.T, body []byte) {
		b := append(slices.Clone(content[:100]), body...)
		b = b[:len(b)/page*page]
		if len(b) == 0 {
			return
		}
		binary.BigEndian.PutUint32(b[28:], uint32(len(b)/page))
		path := filepath.Join(t.TempDir(), "a.samenspel")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := ReadForeign(context.Background(), path); err == nil && !sameContent(got, a) {
			t.Error("accepted with other content")
		}
	})
}
