package desk

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/export"
	"samenspel/ui/page"
)

// exports is a format of which only the report is looked at, and a second one that makes no summaries.
type exports struct{ made []*export.Report }

func (e *exports) write(_ context.Context, path string, r *export.Report) ([]export.Notice, error) {
	e.made = append(e.made, r)
	return nil, os.WriteFile(path, []byte(r.Kind), 0o600)
}

func (e *exports) formats(d *page.Desk) {
	d.Formats = []page.Format{{ID: "pdf", Write: e.write}, {ID: "xlsx", Write: e.write, Makes: func(k export.Kind) bool { return k != export.Summary }}}
}

// export asks for a document and returns the report of the first file.
func (p *person) export(e *exports) *export.Report {
	p.t.Helper()
	e.made = nil
	p.press(p.desk.Words.T("export.start"))
	if p.reads(p.desk.Words.T("save_as.exists")) {
		p.press(p.desk.Words.T("export.exists.replace"))
	}
	p.sees(p.desk.Words.T("export.done"))
	if len(e.made) == 0 {
		p.t.Fatal("nothing was made")
	}
	return e.made[0]
}

// TestWindow_EachKindOfDocument makes the kinds one after the other. The dialog remembers what was asked last, and the
// file is named by it.
func TestWindow_EachKindOfDocument(t *testing.T) {
	e := &exports{}
	p := sit(t, house(t), e.formats)
	w := p.desk.Words
	p.titled("Samen")
	for _, c := range []struct {
		kind  export.Kind
		words string
		name  string
		files int
		data  bool // the agreement may go inside
		full  bool
	}{
		{export.Whole, w.T("export.kind.whole"), "Samen.pdf", 2, true, true},
		{export.Public, w.T("export.kind.public"), "Samen – publicatieversie.pdf", 2, false, true},
		{export.Blank, w.T("export.kind.blank"), "Samen – leeg formulier.pdf", 2, false, false},
		{export.Summary, w.T("export.kind.summary"), "Samen – samenvatting.pdf", 1, false, false},
	} {
		p.menu("menu.export")
		p.press(c.words)
		if got := p.reads(w.T("export.data")); got != c.data {
			t.Errorf("%s: the data are offered: %v", c.kind, got)
		}
		if got := p.reads(w.T("export.full")); got != c.full {
			t.Errorf("%s: empty questions are offered: %v", c.kind, got)
		}
		if r := p.export(e); r.Kind != c.kind || len(e.made) != c.files {
			t.Errorf("%s: made %s, %d files", c.kind, r.Kind, len(e.made))
		}
		if got := p.reads(w.T("export.notice.read")); got != (c.kind == export.Public || c.kind == export.Summary) {
			t.Errorf("%s: told to read it: %v", c.kind, got)
		}
		p.appears(filepath.Join(p.home, c.name))
		p.press(w.T("dialog.ok"))
		p.menu("menu.export")
		if r := p.export(e); r.Kind != c.kind {
			t.Errorf("%s was not remembered, but %s", c.kind, r.Kind)
		}
		p.press(w.T("dialog.ok"))
	}
}

func TestWindow_ChosenChapters(t *testing.T) {
	e := &exports{}
	p := sit(t, house(t), e.formats)
	w := p.desk.Words
	p.titled("Samen")
	p.menu("menu.export")
	p.press(w.T("export.kind.chosen"))
	p.press(w.T("export.start"))
	p.sees(w.T("export.nothing.chapters"))
	p.press("4  " + p.desk.Texts.Chapters["doel"].Title)
	p.press("2  " + p.desk.Texts.Chapters["partijen"].Title)
	r := p.export(e)
	if len(r.Chapters) != 2 || r.Chapters[0].Number != 2 || r.Chapters[1].Number != 4 {
		t.Errorf("%d chapters", len(r.Chapters))
	}
	p.appears(filepath.Join(p.home, "Samen – deel.pdf"))
	p.press(w.T("dialog.ok"))
	p.menu("menu.export")
	if p.reads(w.T("export.chapters.none")) {
		t.Error("no chapters are said to be all of them")
	}
	p.press(w.T("export.kind.blank"))
	p.sees(w.T("export.chapters.none"))
	if r := p.export(e); r.Kind != export.Blank || len(r.Chapters) != 2 {
		t.Errorf("%s: %d chapters of a form", r.Kind, len(r.Chapters))
	}
}

// TestWindow_ADocumentIsReplacedAfterAQuestion: it may have been signed, or be something else.
func TestWindow_ADocumentIsReplacedAfterAQuestion(t *testing.T) {
	e := &exports{}
	p := sit(t, house(t), e.formats)
	w := p.desk.Words
	p.titled("Samen")
	signed := filepath.Join(p.home, "Samen.pdf")
	if err := os.WriteFile(signed, []byte("ondertekend"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.menu("menu.export")
	p.press(w.T("export.start"))
	p.sees(w.T("export.exists", w.T("export.exists.file", "Samen.pdf")))
	p.press(w.T("dialog.cancel"))
	if got, err := os.ReadFile(signed); err != nil || string(got) != "ondertekend" || len(e.made) != 0 {
		t.Fatalf("%q, %v, %d files made", got, err, len(e.made))
	}
	p.export(e)
	if got, err := os.ReadFile(signed); err != nil || string(got) == "ondertekend" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestWindow_OptionsOfADocument(t *testing.T) {
	e := &exports{}
	p := sit(t, house(t), e.formats)
	w := p.desk.Words
	p.titled("Samen")
	p.menu("menu.export")
	p.press(w.T("export.readable"))
	p.press(w.T("export.data"))
	p.press(w.T("export.format.xlsx"))
	r := p.export(e)
	if !r.Readable || r.Data == nil || r.Data.Name != "Samen"+page.Extension || len(r.Data.Content) == 0 || len(e.made) != 1 {
		t.Errorf("readable %v, data %v, %d files", r.Readable, r.Data != nil, len(e.made))
	}
	p.press(w.T("dialog.ok"))
	p.menu("menu.export")
	p.press(w.T("export.format.pdf")) // no file is picked now
	if p.reads(w.T("export.readable")) || p.reads(w.T("export.data")) {
		t.Error("choices for a PDF are offered without one")
	}
	p.press(w.T("export.start"))
	p.sees(w.T("export.nothing"))
	p.press(w.T("export.kind.public"))
	p.press(w.T("export.format.pdf"))
	if r := p.export(e); !r.Readable || r.Data != nil {
		t.Errorf("a publication: readable %v, data %v", r.Readable, r.Data != nil)
	}
}

// TestWindow_APublicationsNameIsPublicToo: what may not be in the document is not in the name of its file.
func TestWindow_APublicationsNameIsPublicToo(t *testing.T) {
	e := &exports{}
	p := sit(t, house(t), e.formats)
	p.titled("Bel 06-12345678")
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.kind.public"))
	p.export(e)
	p.appears(filepath.Join(p.home, "Bel [telefoonnummer weggelaten] – publicatieversie.pdf"))
}

// TestWindow_ANameThatWasTypedStays when another kind is chosen.
func TestWindow_ANameThatWasTypedStays(t *testing.T) {
	e := &exports{}
	p := sit(t, house(t), e.formats)
	p.titled("Samen")
	p.menu("menu.export")
	for _, o := range p.objects() {
		if line, ok := o.(interface {
			fyne.Focusable
			Text() string
			SetText(string)
		}); ok && line.Text() == "Samen" {
			line.SetText("Voor de raad")
		}
	}
	p.press(p.desk.Words.T("export.kind.summary"))
	p.export(e)
	p.appears(filepath.Join(p.home, "Voor de raad.pdf"))
}

// TestWindow_AnExportCanBeStopped, with the button and with Escape. The bar shows how far it was, and no file is left.
func TestWindow_AnExportCanBeStopped(t *testing.T) {
	for name, stop := range map[string]func(*person){
		"button": func(p *person) { p.press(p.desk.Words.T("export.stop")) },
		"escape": func(p *person) { p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
	} {
		t.Run(name, func(t *testing.T) {
			p := sit(t, house(t), func(d *page.Desk) {
				d.Formats = []page.Format{{ID: "pdf", Write: func(ctx context.Context, path string, r *export.Report) ([]export.Notice, error) {
					export.Tell(ctx, 0.5)
					<-ctx.Done()
					return writePDF(ctx, path, r)
				}}}
			})
			p.titled("Samen")
			before := p.files()
			p.menu("menu.export")
			p.press(p.desk.Words.T("export.start"))
			p.sees(p.desk.Words.T("export.busy"))
			stop(p)
			p.sees(p.desk.Words.T("export.stopped", "Samen.pdf"))
			if after := p.files(); !slices.Equal(before, after) {
				t.Errorf("%v became %v", before, after)
			}
		})
	}
}

// TestWindow_AnExportCanBeCancelled before it takes long enough for a bar.
func TestWindow_AnExportCanBeCancelled(t *testing.T) {
	for name, cancel := range map[string]func(*person){
		"by its button": func(p *person) { p.press(p.desk.Words.T("dialog.cancel")) },
		"with Escape": func(p *person) {
			p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		},
	} {
		t.Run(name, func(t *testing.T) {
			ended := make(chan error, 1)
			p := sit(t, house(t), func(d *page.Desk) {
				d.Formats = []page.Format{{ID: "pdf", Write: func(ctx context.Context, _ string, _ *export.Report) ([]export.Notice, error) {
					<-ctx.Done()
					ended <- ctx.Err()
					return nil, ctx.Err()
				}}}
			})
			p.titled("Samen")
			p.menu("menu.export")
			p.press(p.desk.Words.T("export.start"))
			cancel(p)
			p.sees(p.desk.Words.T("export.stopped", "Samen.pdf"))
			if err := <-ended; !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		})
	}
}

// files lists what stands in the home folder.
func (p *person) files() []string {
	p.t.Helper()
	entries, err := os.ReadDir(p.home)
	if err != nil {
		p.t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// named returns what is on the screen with a name.
func (p *person) named(name string) fyne.CanvasObject {
	p.t.Helper()
	for _, o := range p.objects() {
		if n, ok := o.(interface{ Name() string }); ok && o.Visible() && n.Name() == name {
			return o
		}
	}
	p.t.Fatalf("nothing is called %q", name)
	return nil
}
