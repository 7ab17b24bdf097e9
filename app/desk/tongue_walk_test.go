package desk

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"samenspel/assets"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// languages pairs each language with the one that may not be seen then.
var languages = map[string]string{"nl": "en", "en": "nl"}

// neutral is a library whose example has words of no language where a person writes freely.
type neutral struct{ *library }

func speechless(d *page.Desk) { d.Library = neutral{d.Library.(*library)} }

func (n neutral) Example(ctx context.Context) (page.Document, error) {
	edits, err := assets.Example(n.schema)
	if err != nil {
		return nil, err
	}
	for i, e := range edits {
		if f := n.schema.Field(e.Path.Field); f.Kind == schema.Memo || f.Kind == schema.Text && f.Format == "" {
			edits[i].Value = fmt.Sprintf("X%d", i)
		}
	}
	return n.create(ctx, edits...)
}

// drawn adds every text that is drawn in an object; one that goes on in a next line as a whole, and never what a
// person typed.
func drawn(all []string, o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return all
	}
	switch o := o.(type) {
	case *canvas.Text:
		return append(all, o.Text)
	case *widget.Label:
		return append(all, o.Text)
	case *widget.RichText:
		return append(all, o.String())
	case *widgets.Text:
		return append(all, o.Text())
	case *widgets.Paragraph:
		return append(all, o.Text())
	case *widgets.Line:
		return append(all, o.PlaceHolder)
	case *widgets.TextArea:
		return all
	case *fyne.Container:
		for _, child := range o.Objects {
			all = drawn(all, child)
		}
	case fyne.Widget:
		if named, ok := o.(interface{ Name() string }); ok {
			all = append(all, named.Name())
		}
		for _, child := range test.WidgetRenderer(o).Objects() {
			all = drawn(all, child)
		}
	}
	return all
}

// offered adds the labels of a menu and of the menus in it.
func offered(all []string, m *fyne.Menu) []string {
	all = append(all, m.Label)
	for _, item := range m.Items {
		all = append(all, item.Label)
		if item.ChildMenu != nil {
			all = offered(all, item.ChildMenu)
		}
	}
	return all
}

// remarks are screens on which the program tells or asks something out of the ordinary.
var remarks = []struct {
	name string
	show func(*person)
}{
	{"choose last year's", func(p *person) { p.press(p.desk.Words.T("start.next_year")) }},
	{"a file that is gone", func(p *person) {
		if err := os.Remove(p.only()); err != nil {
			p.t.Fatal(err)
		}
		p.press(p.desk.Words.T("start.open.this"))
		p.press(p.desk.Words.T("dialog.ok"))
		p.sees(p.desk.Words.T("start.gone.find"))
	}},
	{"a file that is none", func(p *person) {
		path := filepath.Join(p.home, "K3"+page.Extension)
		if err := os.WriteFile(path, []byte("K3"), 0o600); err != nil {
			p.t.Fatal(err)
		}
		p.window.Open(path)
		p.sees(p.desk.Words.T("dialog.problem"))
	}},
	{"a folder was dropped", func(p *person) { p.drop(p.home) }},
	{"undone", func(p *person) {
		p.begin("start.new")
		p.types("K3")
		p.menu("menu.undo")
	}},
	{"no row", func(p *person) { p.begin("start.new"); p.menu("menu.row.add") }},
	{"found", func(p *person) {
		p.begin("start.new")
		p.menu("menu.find")
		p.types(p.desk.Texts.Label(p.desk.Schema.Marked(schema.MarkSchoolYear).ID))
	}},
	{"printed", func(p *person) {
		p.begin("start.example")
		p.desk.Show = func(string) error { return nil }
		p.menu("menu.print")
		p.sees(p.desk.Words.T("print.done"))
	}},
	{"a copy beside the file", func(p *person) {
		beside := filepath.Join(p.home, nameless+" (conflicted copy 2026-11-02)"+page.Extension)
		if err := os.WriteFile(beside, p.appears(p.only()), 0o600); err != nil {
			p.t.Fatal(err)
		}
		colleague(p.t, beside, planning.Edit{Path: planning.Path{Field: p.desk.Schema.Marked(schema.MarkReference).ID}, Value: "K3"})
		p.press(p.desk.Words.T("start.open.this"))
		p.sees(p.desk.Words.T("editor.sibling", filepath.Base(beside)))
	}},
	{"a file of a newer version", func(p *person) {
		raw := p.appears(p.only())
		raw[63] = 2 // the version of the tables
		if err := os.WriteFile(p.only(), raw, 0o600); err != nil {
			p.t.Fatal(err)
		}
		p.opens(p.only())
		p.sees(p.desk.Words.T("status.readonly"))
	}},
	{"another form", func(p *person) {
		colleague(p.t, p.only(), planning.Edit{Path: planning.Path{Field: "oud.vraag"}, Value: "K3"})
		p.revise()
		p.opens(p.only())
		p.press(p.desk.Words.T("version.show"))
	}},
}

// nameless is a title in no language.
const nameless = "K1"

// only is the one file in the home.
func (p *person) only() string { return filepath.Join(p.home, nameless+page.Extension) }

// inEach runs a test for each language.
func inEach(t *testing.T, test func(*testing.T, *tongue)) {
	t.Helper()
	raceless(t, "words")
	for lang, other := range languages {
		t.Run(lang, func(t *testing.T) { test(t, newTongue(t, lang, other)) })
	}
}

// moved starts the program and lets someone live with it in the other language before it speaks this one.
func moved(t *testing.T, g *tongue, live func(*person)) *reader {
	t.Helper()
	p := sit(t, house(t), speechless)
	p.menu("menu.language." + languages[g.lang])
	live(p)
	p.menu("menu.language." + g.lang)
	return newReader(p, g)
}

// TestTongue_OfRemarks reads what TestWindow_EveryWordIsDutch does not come to.
func TestTongue_OfRemarks(t *testing.T) {
	inEach(t, func(t *testing.T, g *tongue) {
		for _, s := range remarks {
			t.Run(s.name, func(t *testing.T) {
				r := moved(t, g, func(p *person) {
					p.titled(nameless)
					p.closes()
				})
				s.show(r.person)
				r.read(s.name)
			})
		}
	})
}

// TestTongue_OfWhatIsRemembered: what the start page knows of a document is told in the language of today.
func TestTongue_OfWhatIsRemembered(t *testing.T) {
	inEach(t, func(t *testing.T, g *tongue) {
		r := moved(t, g, func(p *person) {
			p.begin("start.example")
			p.menu("menu.save")
			p.press(p.desk.Words.T("save_as.confirm"))
			p.until("the file", func() bool { return len(p.desk.Recents()) > 0 })
			p.closes()
			p.desk.Settings.Seen = "0" // an update
		})
		r.read("start")
		status := r.desk.Schema.Marked(schema.MarkStatus)
		r.sees(r.desk.Texts.Choice(status.ID, "ter_ondertekening"))
		r.sees(r.desk.Words.T("news.updated", r.desk.Version))
	})
}

// TestTongue_AfterTheSwitch changes the language in the middle of the work, with a panel or a remark on the screen.
func TestTongue_AfterTheSwitch(t *testing.T) {
	inEach(t, func(t *testing.T, g *tongue) {
		for _, command := range []string{"menu.missing", "menu.find", "menu.undo", "menu.help.question", "menu.todo"} {
			t.Run(command, func(t *testing.T) {
				r := moved(t, g, func(p *person) {
					p.begin("start.new")
					p.types(nameless)
					p.menu(command)
				})
				r.read("the same chapter")
				r.menu("menu.next")
				r.read("the next chapter")
			})
		}
	})
}
