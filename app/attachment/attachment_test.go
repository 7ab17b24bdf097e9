package attachment

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// little is enough for the papers of these tests.
var little = limits{content: 1 << 20, work: 8 << 20}

func read(t testing.TB, pdf []byte) (string, error) {
	t.Helper()
	found, err := takeOut(t.Context(), pdf, ending, little)
	return string(found), err
}

// TestRead_TheFileComesOut gives it the same file in all the ways in which a PDF may be written.
func TestRead_TheFileComesOut(t *testing.T) {
	p := whole()
	tree := p.with(4, "<</Kids [7 0 R 8 0 R]>>").and("<</Names [(a.txt) 9 0 R] /Limits [(a.txt) (a.txt)]>>",
		"<</Kids [10 0 R]>>", "<</F (a.txt) /EF <</F 6 0 R>>>>", "<</Names [(p) 5 0 R]>>")
	later := paper{objects: []string{"<</Type /Catalog /Names <</EmbeddedFiles <<>> >> /AF 2 0 R>>", "[5 0 R]"}, said: "/Root 1 0 R"}
	before := len(p.classic()) - len("%%EOF\n")
	prev := fmt.Sprintf("/Prev %d", bytes.LastIndex(p.classic()[:before], []byte("xref\n0 1")))
	broken := p.classic()
	copy(broken[bytes.LastIndex(broken, []byte("xref\n0 1")):], "xxxx")
	for name, pdf := range map[string][]byte{
		"a table of lines":         p.classic(),
		"packed objects":           p.modern(),
		"both":                     p.hybrid(),
		"something in front":       append([]byte("van: school@example.nl\r\n\r\n"), p.classic()...),
		"something behind":         append(p.classic(), make([]byte, 3000)...),
		"hexadecimal":              paperOf(inside(), asHex).classic(),
		"base 85":                  paperOf(inside(), as85).classic(),
		"differences":              paperOf(inside(), predicted).classic(),
		"not compressed":           paperOf(inside(), streamOf).classic(),
		"a tree of names":          tree.classic(),
		"a tree of packed names":   tree.modern(),
		"an update":                later.update(p.classic(), 1, prev),
		"the name only in the key": p.with(5, "<</F (plan) /EF <</F 6 0 R>>>>").classic(),
		"capitals":                 p.with(4, "null").with(5, `<</F (PLAN.\123AMENSPEL) /EF <</F 6 0 R>>>>`).classic(),
		"the length elsewhere":     p.with(6, strings.Replace(p.objects[5], fmt.Sprint("/Length ", len(deflate(inside()))), "/Length 7 0 R", 1)).and(fmt.Sprint(len(deflate(inside())))).classic(),
		"a wrong length":           p.with(6, strings.Replace(p.objects[5], "/Length ", "/Length 9", 1)).classic(),
		"no table":                 broken,
		"no last words":            bytes.ReplaceAll(bytes.ReplaceAll(p.classic(), []byte("trailer"), []byte("tailler")), []byte("startxref"), []byte("startxrfe")),
		"packed, no table":         bytes.Replace(p.modern(), []byte("startxref\n"), []byte("startxref\n9"), 1),
		"places that are not so":   bytes.Replace(p.classic(), []byte("%\xe2"), []byte("%een regel erbij\n%\xe2"), 1),
		"cut off in an update":     append(p.classic(), "1 0 obj\n<</Type /Catalog /Na"...),
		"the same file twice":      p.with(4, "<</Names [(a.samenspel) 7 0 R (b.samenspel) 5 0 R]>>").and("<</F (a.samenspel) /EF <</F 8 0 R>>>>", asHex("", inside())).classic(),
	} {
		if got, err := read(t, pdf); err != nil || got != inside() {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
}

// TestRead_OfOtherPrograms reads what qpdf 11.3, mutool 1.21, pdfcpu 0.15, pypdf 7.1 and pdfunite 22.12 made of one
// paper.
func TestRead_OfOtherPrograms(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(paths) < 8 {
		t.Fatal("samples are missing", err)
	}
	for _, path := range paths {
		got, err := Read(t.Context(), path, ending)
		if err != nil || string(got) != inside() {
			t.Errorf("%s: %d bytes, %v", path, len(got), err)
		}
	}
}

func TestRead_Refusals(t *testing.T) {
	p := whole()
	bomb := deflate(strings.Repeat("\x00", little.content+1))
	deep := strings.Repeat("[", 200)
	for name, c := range map[string]struct {
		pdf  []byte
		want error
	}{
		"nothing":                {nil, ErrNotPDF},
		"a letter":               {[]byte("Beste collega, hierbij de overeenkomst."), ErrNotPDF},
		"a head alone":           {[]byte("%PDF-1.7\n"), ErrDamaged},
		"no file":                {p.with(1, "<</Type /Catalog>>").classic(), ErrNone},
		"another file":           {p.with(4, "null").with(5, "<</F (rooster.xlsx) /EF <</F 6 0 R>>>>").classic(), ErrNone},
		"taken out by an update": {paper{objects: []string{"<</Type /Catalog>>"}, said: "/Root 1 0 R"}.update(p.classic(), 1, ""), ErrNone},
		"encrypted":              {paper{p.objects, p.said + " /Encrypt <</Filter /Standard>>"}.classic(), ErrEncrypted},
		"a file encrypted":       {p.with(6, "<</Filter /Crypt /Length 2>>\nstream\nxx\nendstream").classic(), ErrEncrypted},
		"two agreements": {p.with(4, "<</Names [(a.samenspel) 7 0 R (b.samenspel) 5 0 R]>>").
			and("<</F (a.samenspel) /EF <</F 8 0 R>>>>", zipped("", "iets anders")).classic(), ErrSeveral},
		"another sum":             {p.with(6, strings.Replace(p.objects[5], "/CheckSum <", "/CheckSum <00", 1)).classic(), nil}, // no sum at all
		"another content":         {p.with(6, strings.Replace(zipped("", "x"+inside()), "<<", "<</Params <</CheckSum <"+strings.Repeat("ab", 16)+">>> ", 1)).classic(), ErrDamaged},
		"another size":            {p.with(6, strings.Replace(p.objects[5], "/Size ", "/Size 1", 1)).classic(), ErrDamaged},
		"no content":              {p.with(5, "<</F (a.samenspel)>>").classic(), ErrDamaged},
		"content of another file": {p.with(6, strings.Replace(p.objects[5], "/Params", "/F (c:\\\\x) /Params", 1)).classic(), ErrDamaged},
		"an unknown filter":       {p.with(6, strings.Replace(p.objects[5], "/FlateDecode", "/JPXDecode", 1)).classic(), ErrDamaged},
		"many filters":            {p.with(6, strings.Replace(p.objects[5], "/FlateDecode", "["+strings.Repeat("/AHx ", 9)+"]", 1)).classic(), ErrDamaged},
		"content that ends early": {p.with(6, strings.Replace(p.objects[5], "stream\n", "stream\n\x78\x9c", 1)).classic(), ErrDamaged},
		"too large":               {p.with(6, streamOf("/Filter /FlateDecode", bomb)).classic(), ErrTooLarge},
		"a bomb in a bomb":        {p.with(6, streamOf("/Filter [/FlateDecode /FlateDecode]", deflate(bomb))).classic(), ErrTooLarge},
		"a table that is a bomb":  {append(p.classic(), fmt.Sprintf("\n9 0 obj\n%s\nstartxref\n%d\n", streamOf("/Type /XRef /W [1 2 1] /Size 9 /Filter /FlateDecode", bomb), len(p.classic())+1)...), ErrTooLarge},
		"a reference to itself":   {p.with(4, "4 0 R").classic(), ErrDamaged},
		"a tree in itself":        {p.with(4, "<</Kids [4 0 R 4 0 R]>>").with(1, "<</Names <</EmbeddedFiles 4 0 R>>>>").classic(), ErrNone},
		"a length of itself":      {p.with(6, strings.Replace(p.objects[5], "/Length ", "/Length 6 0 R /L ", 1)).classic(), nil},
		"depth":                   {p.with(1, deep).classic(), ErrDamaged},
		"many parts":              {p.with(1, "["+strings.Repeat("0 ", maxValues)+"]").classic(), ErrDamaged},
		"a text without an end":   {p.with(1, "(((").classic(), ErrDamaged},
	} {
		got, err := read(t, c.pdf)
		if !errors.Is(err, c.want) || err == nil && got != inside() {
			t.Errorf("%s: %d bytes, %v, want %v", name, len(got), err, c.want)
		}
	}
}

// TestRead_TheSameEveryTime looks for the beginning where two objects say they are it, packed together.
func TestRead_TheSameEveryTime(t *testing.T) {
	pdf := whole().and("<</Type /Catalog>>").modern()
	for _, word := range []string{"/XRef", "startxref"} {
		pdf = bytes.ReplaceAll(pdf, []byte(word), bytes.ToUpper([]byte(word)))
	}
	for range 20 {
		if got, err := read(t, pdf); !errors.Is(err, ErrNone) {
			t.Fatalf("the later one has no file: %d bytes, %v", len(got), err)
		}
	}
}

// TestRead_AnyDamage flips every bit of each byte in turn: either the right file comes out, or an error.
func TestRead_AnyDamage(t *testing.T) {
	for name, pdf := range map[string][]byte{"classic": whole().classic(), "modern": whole().modern(), "hybrid": whole().hybrid()} {
		saved, refused := 0, 0
		step := 1
		if testing.Short() {
			step = 8
		}
		for at := range pdf {
			for bit := at % step; bit < 8; bit += step {
				pdf[at] ^= 1 << bit
				got, err := read(t, pdf)
				pdf[at] ^= 1 << bit
				switch {
				case err != nil:
					refused++
				case got != inside():
					t.Fatalf("%s: bit %d of byte %d changes the file to %q", name, bit, at, got)
				default:
					saved++
				}
			}
		}
		t.Logf("%s: %d still read, %d refused", name, saved, refused)
	}
}

// TestRead_CutOff ends the PDF after each byte.
func TestRead_CutOff(t *testing.T) {
	for _, pdf := range [][]byte{whole().classic(), whole().modern(), whole().hybrid()} {
		for end := range pdf {
			if got, err := read(t, pdf[:end]); err == nil && got != inside() {
				t.Fatalf("cut off at %d: %q", end, got)
			}
		}
	}
}

// TestRead_StopsWhenNobodyWaits has work for much longer than it may take.
func TestRead_StopsWhenNobodyWaits(t *testing.T) {
	var pdf bytes.Buffer
	pdf.WriteString("%PDF-1.7\n")
	for i := range 20_000 { // each text goes on to the end of the file
		fmt.Fprintf(&pdf, "%d 0 obj (", i+1)
	}
	pdf.WriteString(strings.Repeat("x", 1<<20))
	if _, err := read(t, pdf.Bytes()); !errors.Is(err, ErrTooLarge) {
		t.Errorf("the work has no end: %v", err)
	}
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if _, err := takeOut(ctx, pdf.Bytes(), ending, little); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("nobody waits: %v", err)
	}
}

func TestRead_FilesThatAreNotRead(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "groot.pdf")
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, maxSize+1); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]error{
		large: ErrTooLarge, dir: ErrNotPDF, filepath.Join(dir, "weg.pdf"): os.ErrNotExist,
	} {
		if _, err := Read(t.Context(), path, ending); !errors.Is(err, want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Read(stopped, "testdata/pdfcpu.pdf", ending); !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits: %v", err)
	}
}

// FuzzRead looks for a PDF on which it stumbles.
func FuzzRead(f *testing.F) {
	p := whole()
	f.Add(p.classic())
	f.Add(p.modern())
	f.Add(p.hybrid())
	f.Add(paperOf(inside(), as85).classic())
	f.Add(paperOf(inside(), predicted).modern())
	f.Add(bytes.ReplaceAll(p.modern(), []byte("startxref"), nil))
	f.Fuzz(func(t *testing.T, pdf []byte) {
		got, err := read(t, pdf)
		if err != nil && got != "" {
			t.Error("both a file and an error")
		}
	})
}
