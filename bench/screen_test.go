//go:build bench

package bench

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/desk"
	"samenspel/app/document"
	"samenspel/app/settings"
	"samenspel/assets/i18n"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/page"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// The window's size in these benchmarks: a small laptop's.
const (
	screenWidth  = 1366
	screenHeight = 700
)

// screen is the editor as the program shows it, in a window of Fyne's test driver: everything but painting.
type screen struct {
	b      *testing.B
	window fyne.Window
	editor *page.Editor
	forms  *schema.Schema
	queue  chan func() // what wants to run on the interface, which is this benchmark
	leave  func()      // closes the document
}

// open shows the agreement with these answers in the editor.
func open(b *testing.B, edits []planning.Edit) *screen {
	b.Helper()
	app := test.NewTempApp(b)
	app.Settings().SetTheme(look.New(look.Light, 1))
	s, texts, words := form(b)
	dir := folder(b)
	remembered := settings.Default("meting")
	library := document.NewLibrary(filepath.Join(dir, "data"), time.Now, "meting")
	path := filepath.Join(dir, "voorbeeld.samenspel")
	publish(b, library, path, edits)
	dutch := page.Language{Texts: texts, Words: words}
	d, err := desk.New(desk.Parts{
		Schema: s, Speak: func(string) (page.Language, error) { return dutch, nil }, Documents: library, Settings: &remembered, Folder: dir, Clock: time.Now,
		Message: func(err error, _ *i18n.Texts) string { return err.Error() },
	})
	if err != nil {
		b.Fatal(err)
	}
	w := &screen{b: b, forms: s, queue: make(chan func(), 10000)}
	d.Do = func(do func()) { w.queue <- do }
	w.window = test.NewTempWindow(b, widgets.NewGap(1))
	d.Window = w.window
	doc, err := d.Library.Open(context.Background(), path)
	if err != nil {
		b.Fatal(err)
	}
	w.editor = page.NewEditor(d, doc, func() {}, func() {})
	w.leave = sync.OnceFunc(func() { w.editor.CloseThen(func() {}) })
	b.Cleanup(w.leave)
	w.window.SetContent(w.editor.Object())
	w.window.Resize(fyne.NewSize(screenWidth, screenHeight))
	return w
}

// catchUp runs what waits for the interface and returns how long that took.
func (w *screen) catchUp() (took time.Duration) {
	for {
		select {
		case do := <-w.queue:
			took += timed(do)
		default:
			return took
		}
	}
}

// BenchmarkChapter goes through the chapters of the example: each built, laid out and given the focus, first anew and
// then once more, when the chapter is kept. Target: at most 200 ms.
func BenchmarkChapter(b *testing.B) {
	s, _, _ := form(b)
	edits := exampleEdits(b, s)
	var built, kept samples
	for b.Loop() {
		w := open(b, edits)
		for range len(s.Chapters) - 1 {
			built = append(built, timed(func() { w.editor.Step(1) }))
			w.catchUp()
		}
		for range len(s.Chapters) - 1 {
			kept = append(kept, timed(func() { w.editor.Step(-1) }))
			w.catchUp()
		}
	}
	built.report(b, "new")
	b.ReportMetric(milliseconds(built.at(1)), "new-max-ms")
	kept.report(b, "kept")
	quiet(b)
}
