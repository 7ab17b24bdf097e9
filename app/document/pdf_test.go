package document

import (
	"bytes"
	"crypto/md5"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"samenspel/planning"
)

// pdfWith is the least that is a PDF with a file inside.
func pdfWith(name string, content []byte) []byte {
	out := []byte("%PDF-1.7\n")
	var places []int
	for i, object := range []string{
		"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(a) 3 0 R]>>>>>>",
		"<</Type /Pages /Kids [] /Count 0>>",
		"<</Type /Filespec /F (" + name + ") /EF <</F 4 0 R>>>>",
		fmt.Sprintf("<</Type /EmbeddedFile /Params <</CheckSum <%x>>> /Length %d>>\nstream\n%s\nendstream", md5.Sum(content), len(content), content),
	} {
		places = append(places, len(out))
		out = fmt.Appendf(out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	at := len(out)
	out = append(out, "xref\n0 5\n0000000000 65535 f \n"...)
	for _, place := range places {
		out = fmt.Appendf(out, "%010d 00000 n \n", place)
	}
	return fmt.Appendf(out, "trailer\n<</Size 5 /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", at)
}

// print makes a PDF with the data of the agreement as it is now.
func (d *desk) print(path string) {
	d.t.Helper()
	d.a.Seal()
	data, err := d.document.Data(ctx, d.a.Clone())
	if err == nil {
		err = os.WriteFile(path, pdfWith("plan"+Extension, data.Content), 0o644)
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) openPDF(path string, places ...string) {
	d.t.Helper()
	d.take(d.library.OpenPDF(ctx, path, func(string) []string { return places }))
}

func same(a, b *planning.Agreement) bool {
	return a.ID == b.ID && slices.EqualFunc(a.Changes(), b.Changes(), func(x, y planning.Change) bool { return x.ID() == y.ID() })
}

// TestOpenPDF_RoundTrip sends an agreement as a PDF to someone who never had it, and back.
func TestOpenPDF_RoundTrip(t *testing.T) {
	dir := t.TempDir()
	sent, back := filepath.Join(dir, "plan.PDF"), filepath.Join(dir, "terug.samenspel")
	school := newDesk(t, "school").create()
	school.write("titel", "Samen sterk")
	school.write("visie", "Van de school\nen nog een regel")
	school.print(sent)
	pdf, err := os.ReadFile(sent)
	if err != nil {
		t.Fatal(err)
	}

	youth := newDesk(t, "jongerenwerk").open(sent)
	if d := youth.document; !same(youth.a, school.a) || d.ID() != school.document.ID() || d.Path() != "" || d.Source != sent || !d.Alone ||
		d.Lacking() != 0 || d.ReadOnly() != nil || d.Form() != school.document.Form() {
		t.Errorf("opened as %+v", d)
	}
	if err := youth.publish(sent); code(err) != "error.target.pdf" {
		t.Errorf("the PDF is a place to publish: %v", err)
	}
	youth.write("doel", "Van het jongerenwerk")
	youth.mustPublish(back)
	if merged, err := school.document.Merge(ctx, back); err != nil || len(merged) != 1 {
		t.Errorf("%d new, %v", len(merged), err)
	}
	holds(t, back, map[string]string{"titel": "Samen sterk", "visie": "Van de school\nen nog een regel", "doel": "Van het jongerenwerk"})
	if now, err := os.ReadFile(sent); err != nil || !bytes.Equal(now, pdf) {
		t.Error("the PDF was altered")
	}
	if data, err := ReadData(ctx, sent); err != nil || !bytes.HasPrefix(data.Content, []byte("SQLite format 3")) || !data.Changed.Equal(start) {
		t.Errorf("its data: %v", err)
	}
}

// TestOpenPDF_WhatIsHereAlready: an agreement that this computer knows is opened where it is kept, and nothing is merged
// unasked.
func TestOpenPDF_WhatIsHereAlready(t *testing.T) {
	dir := t.TempDir()
	sent, path, moved := filepath.Join(dir, "van ons.pdf"), filepath.Join(dir, "a.samenspel"), filepath.Join(dir, "b.samenspel")
	school, youth := newDesk(t, "school").create(), newDesk(t, "jongerenwerk")
	school.write("titel", "Begin")
	school.mustPublish(path)
	youth.open(path)
	youth.write("visie", "Uit de PDF")
	youth.print(sent)
	other := newDesk(t, "ander").create()
	other.mustPublish(filepath.Join(dir, "ander.samenspel"))

	if _, err := school.library.OpenPDF(ctx, sent, func(string) []string { return nil }); code(err) != "error.locked" {
		t.Errorf("a working copy is open twice: %v", err)
	}
	school.close()
	vision := planning.Path{Field: "visie"}
	offers := func(where string) {
		t.Helper()
		d := school.document
		if d.Path() != where || d.Source != sent || d.Alone || d.Lacking() != 1 || school.a.Value(vision) != "" {
			t.Errorf("opened in %q, %d lacking, %q", d.Path(), d.Lacking(), school.a.Value(vision))
		}
		school.close()
	}
	school.openPDF(sent)
	offers(path)
	copyFile(t, path, moved)
	school.openPDF(sent, filepath.Join(dir, "weg.samenspel"), filepath.Join(dir, "ander.samenspel"), sent, moved, path)
	offers(moved)
	for _, gone := range []string{path, moved} {
		if err := os.Remove(gone); err != nil {
			t.Fatal(err)
		}
	}
	school.openPDF(sent)
	offers(moved) // where it will be published again
	if err := school.library.Discard(school.document.ID()); err != nil {
		t.Fatal(err)
	}
	school.openPDF(sent)
	if d := school.document; d.Path() != "" || !d.Alone || school.a.Value(vision) != "Uit de PDF" {
		t.Errorf("nothing is left of it here, and it opens in %q with %q", d.Path(), school.a.Value(vision))
	}
}

// TestOpenPDF_Merge: what is offered is offered until it is merged in.
func TestOpenPDF_Merge(t *testing.T) {
	sent := filepath.Join(t.TempDir(), "a.pdf")
	school := newDesk(t, "school").create()
	school.write("titel", "Begin")
	school.print(sent)
	youth := newDesk(t, "jongerenwerk").open(sent)
	youth.write("doel", "Niet in een bestand")
	youth.close()
	school.write("visie", "Er kwam iets bij")
	school.print(sent)

	youth.open(sent) // words that stand in no file are not lost
	if d := youth.document; d.Alone || d.Path() != "" || d.Lacking() != 1 || youth.a.Value(planning.Path{Field: "doel"}) == "" {
		t.Fatalf("%+v", d)
	}
	merged, err := youth.document.Merge(ctx, sent)
	if err != nil || len(merged) != 1 || youth.document.Lacking() != 0 {
		t.Errorf("%d merged, %v, %d left", len(merged), err, youth.document.Lacking())
	}
}

func TestOpenPDF_DamagedWorkingCopy(t *testing.T) {
	sent := filepath.Join(t.TempDir(), "a.pdf")
	school := newDesk(t, "school").create()
	school.write("titel", "Begin")
	school.print(sent)
	school.close()
	work := filepath.Join(school.dir, workFolder, school.document.ID()+".db")
	if err := os.WriteFile(work, []byte("geen database, maar een brief van een halve pagina"), 0o600); err != nil {
		t.Fatal(err)
	}
	school.open(sent)
	if d := school.document; d.SetAside == "" || d.Alone || school.a.Value(title) != "Begin" {
		t.Errorf("%+v", d)
	}
}

func TestOpenPDF_Refusals(t *testing.T) {
	dir := t.TempDir()
	school := newDesk(t, "school")
	school.library.Program = "9.1"
	school.create()
	school.write("titel", "Begin")
	school.a.Seal()
	data, err := school.document.Data(ctx, school.a.Clone())
	if err != nil {
		t.Fatal(err)
	}
	sound := pdfWith("plan.samenspel", data.Content)
	altered := bytes.Replace(data.Content, []byte("Begin"), []byte("Einde"), 1)
	newer := bytes.Clone(data.Content)
	newer[63] = 9
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"geen gegevens":   {pdfWith("rooster.xlsx", data.Content), "error.pdf.none"},
		"geen PDF":        {data.Content, "error.pdf.foreign"},
		"beschadigd":      {bytes.Replace(sound, []byte("Begin"), []byte("Einde"), 1), "error.pdf.damaged"},
		"iets anders":     {pdfWith("plan.samenspel", []byte("een brief met de naam van een overeenkomst")), "error.pdf.damaged"},
		"binnenin stuk":   {pdfWith("plan.samenspel", data.Content[:len(data.Content)-100]), "error.damaged"},
		"binnenin anders": {pdfWith("plan.samenspel", altered), "error.damaged"},
		"versleuteld":     {bytes.Replace(sound, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Encrypt <<>>"), 1), "error.pdf.encrypted"},
		"goed":            {sound, "<nil>"},
	} {
		path := filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(path, c.content, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Read(ctx, path); code(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := school.library.Open(ctx, filepath.Join(dir, "weg.pdf")); code(err) != "error.missing" {
		t.Error(err)
	}
	path := filepath.Join(dir, "nieuwer.pdf")
	if err := os.WriteFile(path, pdfWith("plan.samenspel", newer), 0o644); err != nil {
		t.Fatal(err)
	}
	d, err := school.library.Open(ctx, path)
	if err != nil || d.ReadOnly() == nil || d.Store() != nil || d.Path() != "" || d.Alone {
		t.Errorf("a newer version: %+v, %v", d, err)
	}
}
