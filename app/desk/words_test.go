package desk

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// stray are words that Fyne writes on the screen without asking anybody for a translation.
var stray = []string{
	"(Parent)", "App Files", "Are you sure you want to overwrite the file", "Cannot overwrite", "Computer", "Desktop",
	"Documents", "Home", "Movies", "Music", "Overwrite?", "Pictures", "Submit", "Template Object", "Videos",
}

var dotted = regexp.MustCompile(`[a-z][a-z0-9_]*(\.[a-z0-9_]+)+`)

// reader reads screen after screen and finds what does not belong there: words of the other language, words of Fyne that
// were never translated, and keys and ids that should have become words.
type reader struct {
	*person
	tongue *tongue
	raw    map[string]bool // anywhere in a text
	texts  map[string]bool // all that was read
	at     string          // where
}

// newReader returns a reader of screens that speak one language.
func newReader(p *person, g *tongue) *reader {
	r := &reader{person: p, tongue: g, raw: map[string]bool{}, texts: map[string]bool{}}
	for _, key := range p.desk.Words.Keys() {
		for _, end := range []string{".one", ".other", ""} {
			r.raw[strings.TrimSuffix(key, end)] = true
		}
	}
	for id := range p.desk.Texts.Fields {
		r.raw[id] = strings.Contains(id, ".")
	}
	return r
}

// read reads the screen, or the dialog over it, and the menu.
func (r *reader) read(where string) {
	r.t.Helper()
	r.at = where
	window := r.desk.Window.Canvas()
	root := window.Content()
	if top := window.Overlays().Top(); top != nil {
		root = top
	}
	texts := drawn(nil, root)
	for _, menu := range r.desk.Window.MainMenu().Items {
		texts = offered(texts, menu)
	}
	for _, text := range texts {
		r.check(text)
	}
}

func (r *reader) check(text string) {
	r.t.Helper()
	text = strings.TrimSpace(text)
	if r.texts[text] {
		return
	}
	r.texts[text] = true
	if wrong := r.tongue.wrong(text); wrong != "" {
		r.t.Errorf("%s: “%s” is of another language, in “%s”", r.at, wrong, text)
	}
	switch {
	case r.tongue.lang != "en" && slices.Contains(stray, text):
		r.t.Errorf("%s: “%s” is Fyne's", r.at, text)
	case strings.Contains(text, "%!"):
		r.t.Errorf("%s: a word is missing in “%s”", r.at, text)
	}
	for _, key := range dotted.FindAllString(text, -1) {
		if r.raw[key] {
			r.t.Errorf("%s: “%s” shows %s itself", r.at, text, key)
		}
	}
}

// saw tells that a word was read somewhere: a reader that reads nothing finds nothing.
func (r *reader) saw(words ...string) {
	r.t.Helper()
	for _, word := range words {
		if !r.texts[word] {
			r.t.Errorf("“%s” was read nowhere", word)
		}
	}
}

// unfold opens every row of the chapter on the screen, and the rows inside.
func (r *reader) unfold() {
	for opened := true; opened; {
		opened = false
		for _, o := range r.objects() {
			if card, ok := o.(*widgets.RowCard); ok && !card.Open() {
				card.SetOpen(true)
				card.OnToggle(true)
				opened = true
				break // the page was laid out again
			}
		}
	}
}

// chapters reads every chapter with its rows open.
func (r *reader) chapters(what string) {
	r.t.Helper()
	all := r.desk.Schema.Chapters
	for i, c := range all {
		r.sees(r.desk.Words.T("editor.chapter", i+1, len(all)))
		r.unfold()
		r.read(what + ", " + c.ID)
		if i < len(all)-1 {
			r.menu("menu.next")
		}
	}
}

// escape takes the top dialog away.
func (r *reader) escape() {
	overlays := r.desk.Window.Canvas().Overlays()
	if top := overlays.Top(); top != nil {
		top.Hide()
		overlays.Remove(top)
	}
}

// TestWindow_EveryWordIsDutch is CASES 26: it reads every screen, and Fyne's own dialogs and menus.
func TestWindow_EveryWordIsDutch(t *testing.T) {
	r := readAll(t, newTongue(t, "nl", "en"))
	r.saw("Persoonlijke map", "Annuleer", "Plakken", "Nieuwe map", "Map maken", "Annuleren", "Verborgen bestanden tonen", "ma")
}

// TestWindow_EveryWordIsEnglish reads the same screens in English.
func TestWindow_EveryWordIsEnglish(t *testing.T) {
	readAll(t, newTongue(t, "en", "nl"))
}

// readAll goes through the program and reads what it says in one language.
func readAll(t *testing.T, g *tongue) *reader {
	t.Helper()
	raceless(t, "words")
	home := house(t)
	places(t, home)
	p := sit(t, home, speechless)
	p.menu("menu.language." + g.lang)
	r := newReader(p, g)
	w := p.desk.Words
	r.read("start")
	p.menu("menu.about")
	r.read("about")
	p.press(w.T("dialog.ok"))
	for _, key := range []string{"menu.shortcuts", "menu.news"} {
		p.menu(key)
		r.read(key)
		p.press(w.T("dialog.ok"))
	}
	p.menu("menu.palette")
	r.read("palette")
	p.press(w.T("dialog.cancel"))
	p.press(w.T("start.open"))
	r.read("choose a file")
	r.icons()
	r.escape()

	p.press(w.T("start.new"))
	p.begins()
	p.types("Proef")
	p.menu("menu.help.question")
	p.menu("menu.todo")
	r.read("explanation and mark")
	p.menu("menu.find")
	p.types("zzz")
	p.sees(w.T("find.none"))
	r.read("find")
	p.keys(fyne.KeyEscape)
	r.chapters("empty")
	p.menu("menu.close")
	p.sees(w.T("start.continue"))
	r.read("start with something on it")
	p.press(w.T("start.discard"))
	r.read("discard")
	p.press(w.T("start.discard.keep"))

	p.press(w.T("start.example"))
	p.begins()
	r.chapters("example")
	p.menu("menu.missing")
	p.sees(w.T("missing.help"))
	stages := p.desk.Window.Canvas().Focused().(*widgets.Choice)
	for i := range schema.Stages() {
		stages.SetIndex(i)
		stages.OnChanged(i)
		r.read("missing")
	}
	r.dialogs(t)
	p.menu("menu.close")
	p.sees(w.T("start.forget"))
	r.read("start with a file on it")
	r.saw(w.T("start.discard.title"), w.T("export.done"), w.T("save_as.exists"),
		w.T("export.title"), w.T("menu.quit"), w.T("choose.folder"), w.T("themes.answered"), w.T("form.row.remove"))
	if len(r.texts) < 1000 {
		t.Errorf("only %d texts were read", len(r.texts))
	}
	return r
}
