package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"samenspel/export"
)

// inflate returns what the stream of an object holds.
func inflate(t *testing.T, object []byte) []byte {
	t.Helper()
	_, data, found := bytes.Cut(object, []byte("stream\n"))
	z, err := zlib.NewReader(bytes.NewReader(data))
	if !found || err != nil {
		t.Fatalf("no stream: %v", err)
	}
	all, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestWrite_TheTableOfObjectsIsRight follows every entry of the table to its object, and finds language and structure.
func TestWrite_TheTableOfObjectsIsRight(t *testing.T) {
	r := sample()
	r.Lang = "nl-NL) /Evil (x"
	data, _ := write(t, r)
	found := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(data)
	if found == nil {
		t.Fatal("no place of the table")
	}
	at, err := strconv.Atoi(string(found[1]))
	if err != nil || at > len(data) || !bytes.Contains(data[at:], []byte("/Type /XRef")) {
		t.Fatalf("there is no table at %d (%v)", at, err)
	}
	table := inflate(t, data[at:])
	for i := 1; i < len(table)/7; i++ {
		entry := table[i*7:]
		place, index := int(binary.BigEndian.Uint32(entry[1:])), int(binary.BigEndian.Uint16(entry[5:]))
		if entry[0] == 1 {
			if !bytes.HasPrefix(data[place:], fmt.Appendf(nil, "%d 0 obj\n", i)) {
				t.Errorf("object %d is not at %d", i, place)
			}
			continue
		}
		stream := data[binary.BigEndian.Uint32(table[place*7+1:]):]
		fields := strings.Fields(string(inflate(t, stream)))
		if fields[2*index] != strconv.Itoa(i) {
			t.Errorf("object %d is not number %d in stream %d", i, index, place)
		}
	}
	for _, want := range []string{"%PDF-1.7\n", "/Lang (nl-NLEvilx)\n", "/DisplayDocTitle true", "/StructParents 0\n", "/Marked true", "/StructTreeRoot ", "/Annots ["} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("%s is not in the PDF", want)
		}
	}
}

func TestFinish_RefusesWhatItDoesNotKnow(t *testing.T) {
	for _, data := range []string{"", "startxref\nx\n%%EOF\n", "startxref\n99\n%%EOF\n", "xref\nstartxref\n0\n%%EOF\n",
		"xref\n0000000000 00000 n \nstartxref\n0\n%%EOF\n", "1 0 obj\nendobj\nxref\n0000000000 00000 n \nstartxref\n15\n%%EOF\n"} {
		if _, err := finish([]byte(data), &layouter{report: &export.Report{}, tree: &node{}}, &drawing{}); err == nil {
			t.Errorf("%q is taken for a PDF", data)
		}
	}
}

// TestTree_EveryTextHasItsPlace checks the structure: each text in one element, headings in steps, tables of rows of cells.
func TestTree_EveryTextHasItsPlace(t *testing.T) {
	l := layOut(t, sample())
	in := map[*node]int{}
	for _, p := range l.pages {
		for _, o := range p.ops {
			if ((o.kind == opText || o.kind == opLink) && !o.artifact) != (o.node != nil) {
				t.Errorf("%q: artifact %v, element %v", o.text.Text, o.artifact, o.node)
			}
			in[o.node]++
		}
	}
	within := map[string]string{"THead": "Table", "TBody": "Table", "TH": "TR", "TD": "TR", "LI": "L", "Lbl": "LI", "LBody": "LI", "TOCI": "TOC",
		"Reference": "TOCI", "Link": "Reference"}
	level := 0
	var walk func(n *node)
	walk = func(n *node) {
		if in[n] > 0 && len(n.kids) > 0 {
			t.Errorf("%s has text and elements", n.role)
		}
		for _, kid := range n.kids {
			if kid.parent != n || within[kid.role] != "" && within[kid.role] != n.role {
				t.Errorf("%s stands in %s", kid.role, n.role)
			}
			if now := strings.IndexByte("1234", kid.role[len(kid.role)-1]) + 1; kid.role[0] == 'H' && now > 0 {
				if now > level+1 {
					t.Errorf("H%d follows H%d", now, level)
				}
				level = now
			}
			walk(kid)
		}
	}
	walk(l.tree)
}

// TestWrite_TheStructureCanBeRead lets another program read the document aloud, so to say.
func TestWrite_TheStructureCanBeRead(t *testing.T) {
	tool, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("pdfinfo is not there: the structure of the PDF was not read back")
	}
	data, _ := write(t, sample())
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-struct-text", path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	read := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range []string{
		`TOCI Reference (inline) Link (inline) "1 " "Rolverdeling " "3 " Object`, `H1 (block) "1 Rolverdeling "`, `H2 (block) "Rollen "`, `H3 (block) "Wat is het doel? " P (block) "Leerlingen voelen zich gezien. "`,
		`LI (block) Lbl (block) "– " LBody (block) "minder verzuim "`, `THead TR TH: /Scope /Column "Rol "`,
		`TBody TR TH: /Scope /Row "Jongerenwerker " TD L (block): /ListNumbering /Disc LI (block) Lbl (block) "– " LBody (block) "is er in de pauze "`, `TD "16 "`,
		`L (block): /ListNumbering /None LI (block) Lbl (block) "Vraag 2 " LBody (block) "antwoord 2 "`,
		`P (block) "Wat nog meer? " "nog niet ingevuld "`,
	} {
		if !strings.Contains(read, want) {
			t.Errorf("%s is not in:\n%s", want, read)
		}
	}
}

// TestWrite_NoDateForWhatNeverChanged keeps a date out of the properties of an empty agreement, and every other in.
func TestWrite_NoDateForWhatNeverChanged(t *testing.T) {
	r := sample()
	for _, changed := range []time.Time{r.Modified, time.Unix(0, 0), {}} {
		r.Modified = changed
		dated := !changed.IsZero()
		data, _ := write(t, r)
		if got := bytes.Contains(data, []byte("/CreationDate (D:")); got != dated {
			t.Errorf("dated %v: a date is there: %v", dated, got)
		}
		again, _ := write(t, r)
		if !bytes.Equal(data, again) {
			t.Errorf("dated %v: two PDFs of one report differ", dated)
		}
	}
}

func TestSteps(t *testing.T) {
	tree := &node{role: "Document"}
	for _, role := range []string{"H3", "P", "H1", "H4", "H2", "H4", "H3", "H1"} {
		tree.add(role)
	}
	tree.steps(0)
	var got []string
	for _, n := range tree.kids {
		got = append(got, n.role)
	}
	if want := "H1 P H1 H2 H2 H3 H3 H1"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}
