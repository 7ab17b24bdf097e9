package desk

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"samenspel/assets"
	"samenspel/assets/i18n"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// stray are words that Fyne writes on the screen without asking anybody for a translation.
var stray = []string{
	"(Parent)", "App Files", "Are you sure you want to overwrite the file", "Cannot overwrite", "Computer", "Desktop",
	"Documents", "Home", "Movies", "Music", "Overwrite?", "Pictures", "Submit", "Template Object", "Videos",
}

var dotted = regexp.MustCompile(`[a-z][a-z0-9_]*(\.[a-z0-9_]+)+`)

// reader reads screen after screen and finds what does not belong there: words of the other language or of Fyne, and
// keys and ids that should have become words.
type reader struct {
	*person
	foreign map[string]bool // whole texts
	raw     map[string]bool // anywhere in a text
	texts   map[string]bool // all that was read
	at      string          // where
}

// newReader returns a reader of a screen that speaks one language and not the other.
func newReader(t *testing.T, p *person, spoken, other string) *reader {
	t.Helper()
	r := &reader{person: p, foreign: said(t, other), raw: map[string]bool{}, texts: map[string]bool{}}
	for _, word := range stray {
		r.foreign[word] = spoken != "en"
	}
	for word := range said(t, spoken) {
		delete(r.foreign, word)
	}
	for word := range answered(t) { // what a person wrote stays as it is
		delete(r.foreign, word)
	}
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

// said returns all that the program, the form and Fyne say in a language, except what has a value put in.
func said(t *testing.T, lang string) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	spoken, err := speak(lang)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range spoken.Words.Keys() {
		all[spoken.Words.T(key)] = true
	}
	form, err := json.Marshal(spoken.Texts)
	if err != nil {
		t.Fatal(err)
	}
	for _, raw := range [][]byte{form, i18n.Fyne(lang)} {
		var texts any
		if err := json.Unmarshal(raw, &texts); err != nil {
			t.Fatal(err)
		}
		collect(texts, all)
	}
	for text := range all {
		if text == "" || strings.Contains(text, "%") {
			delete(all, text)
		}
	}
	return all
}

// collect adds every text and every line of it.
func collect(from any, to map[string]bool) {
	switch from := from.(type) {
	case string:
		for line := range strings.SplitSeq(from, "\n") {
			to[strings.TrimSpace(line)] = true
		}
		to[strings.TrimSpace(from)] = true
	case []any:
		for _, one := range from {
			collect(one, to)
		}
	case map[string]any:
		for _, one := range from {
			collect(one, to)
		}
	}
}

// answered returns the answers of the example.
func answered(t *testing.T) map[string]bool {
	t.Helper()
	form, _, err := assets.Form("nl")
	if err != nil {
		t.Fatal(err)
	}
	edits, err := assets.Example(form)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for _, e := range edits {
		collect(e.Value, all)
	}
	return all
}

// read reads the screen, or the dialog over it, and the menu.
func (r *reader) read(where string) {
	r.t.Helper()
	r.at = where
	for _, o := range r.objects() {
		if !o.Visible() {
			continue
		}
		switch shown := o.(type) {
		case *canvas.Text:
			r.check(shown.Text)
		case interface{ Name() string }:
			r.check(shown.Name())
		case *widgets.Line: // what somebody typed
		case interface{ Text() string }:
			r.check(shown.Text())
		}
	}
	for _, menu := range r.desk.Window.MainMenu().Items {
		r.check(menu.Label)
		for _, item := range menu.Items {
			r.check(item.Label)
		}
	}
}

func (r *reader) check(text string) {
	r.t.Helper()
	text = strings.TrimSpace(text)
	if r.texts[text] {
		return
	}
	r.texts[text] = true
	switch {
	case r.foreign[text]:
		r.t.Errorf("%s: “%s” is of another language", r.at, text)
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

// icons reads what opens behind the buttons without words in Fyne's dialog: a new folder, another view, hidden files.
func (r *reader) icons() {
	for _, o := range r.objects() {
		if button, ok := o.(*widget.Button); ok && button.Text == "" && button.Icon != nil {
			before := len(r.desk.Window.Canvas().Overlays().List())
			test.Tap(button)
			r.read("behind an icon")
			if len(r.desk.Window.Canvas().Overlays().List()) > before {
				r.escape()
			}
		}
	}
}

// places gives the home folder the user's own folders, which Fyne's dialog lists by English names.
func places(t *testing.T, home string) {
	t.Helper()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	var known strings.Builder
	for _, name := range []string{"DESKTOP", "DOCUMENTS", "DOWNLOAD", "DOWNLOADS", "MUSIC", "PICTURES", "VIDEOS"} {
		folder := filepath.Join("plek", strings.ToLower(name)[:3])
		if err := os.MkdirAll(filepath.Join(home, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		known.WriteString("XDG_" + name + "_DIR=\"$HOME/" + folder + "\"\n")
	}
	if err := os.MkdirAll(filepath.Join(home, ".config"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte(known.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestWindow_EveryWordIsDutch is CASES 26: it reads every screen, and Fyne's own dialogs and menus.
func TestWindow_EveryWordIsDutch(t *testing.T) {
	r := readAll(t, "nl", "en")
	r.saw("Persoonlijke map", "Annuleer", "Plakken", "Nieuwe map", "Map maken", "Annuleren", "Verborgen bestanden tonen", "ma")
}

// TestWindow_EveryWordIsEnglish reads the same screens in English. The answers of the example stay Dutch.
func TestWindow_EveryWordIsEnglish(t *testing.T) {
	readAll(t, "en", "nl")
}

// readAll reads every screen in one language, of which no word may be of the other.
func readAll(t *testing.T, spoken, other string) *reader {
	t.Helper()
	if testing.Short() {
		t.Skip("the short run looks for races; words have none")
	}
	home := house(t)
	places(t, home)
	p := sit(t, home)
	if spoken != p.desk.Words.Lang() {
		p.menu("menu.language." + spoken)
	}
	r := newReader(t, p, spoken, other)
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
	r.read("missing")
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

// dialogs reads what opens over an agreement.
func (r *reader) dialogs(t *testing.T) {
	t.Helper()
	w := r.desk.Words
	r.menu("menu.save_as")
	r.read("save as")
	r.press(w.T("place.folder.change"))
	r.read("choose a folder")
	r.escape()
	name := r.desk.Window.Canvas().Focused()
	r.press(w.T("save_as.confirm"))
	r.until("the file", func() bool {
		found, _ := filepath.Glob(filepath.Join(r.home, "*"+page.Extension))
		return len(found) == 1
	})
	r.menu("menu.save_as")
	r.press(w.T("save_as.confirm"))
	r.sees(w.T("save_as.exists"))
	r.read("the file exists")
	r.press(w.T("dialog.cancel"))
	r.press(w.T("dialog.cancel"))
	r.menu("menu.export")
	r.read("export")
	r.press(w.T("export.start"))
	r.sees(w.T("export.done"))
	r.read("exported")
	r.press(w.T("dialog.ok"))
	if name == nil {
		t.Error("no field has the focus in a dialog")
	}

	r.menu("menu.previous")
	for i := 0; i < len(r.desk.Schema.Chapters) && r.firstDate() == nil; i++ {
		r.menu("menu.previous")
	}
	date := r.firstDate()
	if date == nil {
		t.Fatal("no date on any screen")
	}
	r.press(w.T("form.calendar.open"))
	r.read("calendar")
	r.escape()
	for _, o := range r.objects() {
		if line, ok := o.(*widgets.Line); ok && line.Visible() {
			line.TappedSecondary(&fyne.PointEvent{})
			r.read("menu of a field")
			r.escape()
			break
		}
	}
	for _, o := range r.objects() {
		if choice, ok := o.(*widgets.Choice); ok && choice.Visible() {
			test.Tap(choice)
			r.read("choices")
			r.escape()
			break
		}
	}
}

func (r *reader) firstDate() *widgets.DateField {
	objects := r.objects()
	if i := slices.IndexFunc(objects, func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.DateField); return ok && o.Visible() }); i >= 0 {
		return objects[i].(*widgets.DateField)
	}
	return nil
}
