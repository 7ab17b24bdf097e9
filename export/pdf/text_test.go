package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"samenspel/export"
	"samenspel/export/pdf/check"
)

// aloud writes the structure of a PDF as it is read aloud: a line an element, with what it says.
func aloud(read *check.Document) string {
	var b strings.Builder
	for _, e := range read.Elements {
		b.WriteString(strings.Repeat("  ", e.Depth) + e.Role)
		if said := onOneLine(e.Text); said != "" {
			b.WriteString(` "` + said + `"`)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// onOneLine returns a text with one space between words, and without hyphens that tell only where a word may be broken.
func onOneLine(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "\u00ad", "")
}

// nasty is a small report with what naive builds break on, in each kind of block.
func nasty() *export.Report {
	r := sample()
	r.Title, r.Concept = "Naïeve titel: José Çelik & “Łódź” <b> \\(x\\) é=e\u0301", false
	blocks := r.Chapters[0].Blocks
	blocks[1].Value.Text = "Regel één\r\n\r\nsamen\u00adwerkings\u00adovereenkomst ﬁets fiets 👍🏽 𝔸 ½ – “a”…\tb\u00a0c"
	blocks[2].Value.Text = "שלום עולם, 2026 (12,5%)\nمرحبا بالعالم 123 abc\n" + strings.Repeat("onafgebroken", 12)
	blocks[4].Table.Rows[0].Cells[0].Text = "\x00\x07x\xffy\ue000z\u2028q"
	return r
}

// TestText_Aloud keeps what is read aloud of small documents, and of part of the example, as it was looked at.
func TestText_Aloud(t *testing.T) {
	part := example(t, export.Input{Kind: export.Chosen, Chapters: []string{"partijen", "visie"}})
	for name, r := range map[string]*export.Report{"sample": sample(), "nasty": nasty(), "example": part} {
		got := aloud(readBack(t, r))
		path := filepath.Join("testdata", "aloud", name+".golden")
		if *update {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil || got != string(want) {
			t.Errorf("%s is read otherwise (%v); look at it and run with -update: %s", name, err, firstChange(got, string(want)))
		}
	}
}

// firstChange returns the first lines that differ.
func firstChange(got, want string) string {
	new, old := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range new {
		if i >= len(old) || new[i] != old[i] {
			return fmt.Sprintf("line %d: %s", i+1, strings.Join(new[i:min(i+3, len(new))], "\n"))
		}
	}
	return "it ends sooner"
}

// equalsTheAnswers follows every text of a report through what is read aloud of its PDF: to the letter, in the order of
// the report.
func equalsTheAnswers(t *testing.T, r *export.Report, read *check.Document) {
	t.Helper()
	var all strings.Builder
	for _, e := range read.Elements {
		all.WriteString(e.Text)
	}
	f := follower{t: t, rest: letters(all.String())}
	f.wants(r.Title)
	for _, c := range r.Joined().Chapters {
		f.wants(c.Title)
		if r.Kind == export.Summary { // leaves out what has no room
			continue
		}
		for _, b := range c.Blocks {
			f.block(b)
		}
	}
	for _, s := range r.Signatures {
		f.wants(s.Party)
		f.wants(s.Name)
	}
}

// letters returns a text without spaces, without the hyphens that tell only where a word may be broken, and without
// marks of direction, that Poppler puts around what is read from the right.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r >= '\u202a' && r <= '\u202e' {
			return -1
		}
		return r
	}, text)
}

// follower goes through a text from one sought part to the next.
type follower struct {
	t    *testing.T
	rest string
}

func (f *follower) wants(text string) {
	f.t.Helper()
	for line := range strings.Lines(text) {
		sought := letters(line)
		at := strings.Index(f.rest, sought)
		if at < 0 {
			f.t.Errorf("%q does not come behind what is before it", line)
			return
		}
		f.rest = f.rest[at+len(sought):]
	}
}

func (f *follower) block(b export.Block) {
	f.wants(b.Title)
	if b.Table == nil {
		f.wants(b.Value.Text)
		return
	}
	table := f.rest
	for _, row := range b.Table.Rows {
		for _, c := range row.Cells { // an owner that stands once, above its rows, comes before them
			for line := range strings.Lines(c.Text) {
				if !strings.Contains(table, letters(line)) {
					f.t.Errorf("%q of a table does not come", line)
				}
			}
		}
	}
}

// TestText_AddressesStayWhole checks that an address that takes several lines of a narrow column is read as one word, and
// that another program that copies it adds nothing to it but where the lines end, and loses nothing.
func TestText_AddressesStayWhole(t *testing.T) {
	addresses := []string{
		"jongerenwerk-noord@voorbeeldgemeente.nl", "https://www.voorbeeldschool-de-brug.nl/ouders/schoolgids?jaar=2026&groep=havo_3",
		`C:\Gedeeld\Samenwerking\Plan_van_aanpak_2026-2027.docx`, "https://samenwerkingsverbandpassendonderwijsvoorbeeldstad.nl/beleid",
	}
	r := sample()
	table := &export.Table{Title: "Adressen", Columns: slices.Repeat([]export.Column{{Label: "Waar"}}, len(addresses))}
	table.Rows = []export.Row{{ID: "r"}}
	for _, text := range addresses {
		table.Rows[0].Cells = append(table.Rows[0].Cells, export.Cell{Text: "Zie " + text + " verder."})
	}
	r.Chapters[0].Blocks = []export.Block{{Kind: export.Grid, Title: "Adressen", Table: table}}
	data, _ := write(t, r)
	read, err := check.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	spoken, copied := aloud(read), poppler(t, "pdftotext", "-enc", "UTF-8", path, "-")
	for _, text := range addresses {
		if !strings.Contains(spoken, "Zie "+text+" verder.") {
			t.Errorf("%s is not read whole in\n%s", text, spoken)
		}
		if strings.Contains(copied, text) || !strings.Contains(strings.ReplaceAll(copied, "\n", ""), text) {
			t.Errorf("%s stands on one line, or is not copied to the letter in\n%s", text, copied)
		}
	}
}

// TestText_OtherProgramsReadTheSame compares our reading with that of Poppler: the pages, and the structure of what is
// small, for pdfinfo takes minutes for more.
func TestText_OtherProgramsReadTheSame(t *testing.T) {
	raceless(t)
	for name, r := range map[string]*export.Report{"nasty": nasty(), "example": example(t, export.Input{})} {
		data, _ := write(t, r)
		path := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		read, err := check.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		if name != "example" {
			private := strings.NewReplacer("\ue000", "\ufffd") // pdfinfo says what is shown in its place
			got, want := spoken(poppler(t, "pdfinfo", "-struct-text", path)), strings.Fields(private.Replace(aloud(read)))
			if !slices.Equal(got, want) {
				t.Errorf("%s: pdfinfo reads %s", name, difference(got, want))
			}
		}
		var all strings.Builder
		for _, p := range read.Pages {
			all.WriteString(p.Text)
		}
		if got, want := letters(poppler(t, "pdftotext", "-raw", "-enc", "UTF-8", path, "-")), letters(all.String()); got != want {
			t.Errorf("%s: pdftotext reads %s", name, difference(strings.Split(got, ""), strings.Split(want, "")))
		}
	}
}

// poppler returns what one of Poppler's programs says.
func poppler(t *testing.T, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("SKIPPED: %s is not there", program)
	}
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// spoken turns what pdfinfo says of the structure into words as aloud writes them.
func spoken(out string) []string {
	var b strings.Builder
	text := ""
	flush := func() {
		if said := onOneLine(text); said != "" {
			b.WriteString(`"` + said + `" `)
		}
		text = ""
	}
	for line := range strings.Lines(out) {
		line = strings.TrimSpace(line)
		if said, quoted := strings.CutPrefix(line, `"`); quoted {
			text += strings.TrimSuffix(said, `"`)
		} else if role, _, _ := strings.Cut(line, " "); role != "Object" && line[0] != '/' { // an attribute
			flush()
			b.WriteString(strings.TrimSuffix(role, ":") + " ")
		}
	}
	flush()
	return strings.Fields(b.String())
}

// difference returns where two readings part.
func difference(got, want []string) string {
	for i := range got {
		if i >= len(want) || got[i] != want[i] {
			return fmt.Sprintf("%q, we %q", got[max(0, i-5):min(len(got), i+10)], want[max(0, i-5):min(len(want), i+10)])
		}
	}
	return fmt.Sprintf("less: we %q", want[len(got):min(len(want), len(got)+10)])
}
