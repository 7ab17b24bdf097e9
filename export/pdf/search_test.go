package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWrite_NamesAndLongWordsAreFound is CASES 4 and 5: another program finds names with every accent, and a word into
// which Word put soft hyphens, when it searches the PDF.
func TestWrite_NamesAndLongWordsAreFound(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("SKIPPED: pdftotext is not there")
	}
	names := []string{"José Çelik", "“Müller”", "Łódź", "Şükrü Yıldız", "Zoë Ĳssel", "Håkan Ødegård", "Ștefan", "Dvořák", "€ 5"}
	r := sample()
	r.Title = "Samenwerking Çelik & Łódź"
	r.Signatures[0].Name = names[0]
	r.Chapters[0].Blocks[1].Value.Text = strings.Join(names, ", ") + ".\nDe samen\u00adwerkings\u00adovereenkomst geldt."
	data, notices := write(t, r)
	if len(notices) > 0 {
		t.Errorf("told: %v", notices)
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	read := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range append(names, r.Title, "De samenwerkingsovereenkomst geldt.") {
		if !strings.Contains(read, want) {
			t.Errorf("%q is not found in:\n%s", want, read)
		}
	}
}
