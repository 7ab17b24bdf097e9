package pdf

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/export"
	"samenspel/export/pdf/check"
)

// scripts are texts in which letters join, turn or bear marks.
var scripts = []string{
	"De officiële affiche", "efficiënt", "Nguyễn Thị Hồng Phượng", "تعمل المدرسة معًا من أجل الطلاب", "مُحَمَّد", "پژوهش\u200cها", "می\u200cخواهم کتاب\u200cهای", "שָׁלוֹם עולם", "ⵣ",
	"👍🏽", "👩\u200d👩\u200d👧", "❤\ufe0f", "x\u0323\u0303", "日本",
}

func inScripts() *export.Report {
	r := sample()
	r.Chapters[0].Blocks[1].Value.Text = strings.Join(scripts, "\n")
	return r
}

// TestWrite_EveryScriptCanBeRead asks another program for texts as they stand on the page, which it puts in order by
// place, and our checker for those of the structure.
func TestWrite_EveryScriptCanBeRead(t *testing.T) {
	data, notices := write(t, inScripts())
	if len(notices) != 1 || notices[0].Args[0] != "日本" {
		t.Errorf("told: %v", notices)
	}
	again, _ := write(t, inScripts())
	if !bytes.Equal(data, again) {
		t.Error("two PDFs of one report differ")
	}
	read, err := check.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for _, e := range read.Elements {
		said.WriteString(e.Text)
	}
	for _, text := range scripts {
		if !strings.Contains(said.String(), text+" ") {
			t.Errorf("%q is not read in the structure", text)
		}
	}
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("SKIPPED: pdftotext is not there")
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	onPage := strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\u200e", "", "\u200f", "").Replace(string(out))
	for _, text := range scripts {
		if !strings.Contains(onPage, text) {
			t.Errorf("%q is not found on the page", text)
		}
	}
}
