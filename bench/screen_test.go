//go:build bench && linux

package bench

import (
	"context"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/sys/unix"

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
}

// open shows the agreement with these answers in the editor.
func open(b *testing.B, edits []planning.Edit) *screen {
	b.Helper()
	app := test.NewTempApp(b)
	app.Settings().SetTheme(look.New(1))
	s, texts, words := form(b)
	dir := folder(b)
	remembered := settings.Default("meting")
	library := document.NewLibrary(filepath.Join(dir, "data"), time.Now, "meting")
	path := filepath.Join(dir, "voorbeeld.samenspel")
	publish(b, library, path, edits)
	dutch := page.Language{Texts: texts, Words: words}
	d, err := desk.New(desk.Parts{
		Schema: s, Print: dutch, Speak: func(string) (page.Language, error) { return dutch, nil }, Documents: library, Settings: &remembered, Folder: dir, Clock: time.Now,
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
	b.Cleanup(func() { _ = doc.Close() })
	w.editor = page.NewEditor(d, doc, func() {}, func() {})
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

// BenchmarkTyping types letters in a long answer, in its chapter with all that listens to a change. The peer is Fyne's
// own entry with word wrap, alone in its window. Target: at most 20 ms in the handler.
func BenchmarkTyping(b *testing.B) {
	for _, t := range []struct {
		name    string
		text    string
		atBegin bool
	}{
		{"2000", answer(2000, 350), false},
		{"20000", answer(20000, 350), false},
		{"20000/at-begin", answer(20000, 350), true},
		{"20000/one-paragraph", answer(20000, 20000), false},
	} {
		b.Run(t.name, func(b *testing.B) { typed(b, t.text, t.atBegin) })
	}
}

// keys is how many letters one run types: enough for a 95th percentile.
const keys = 60

func typed(b *testing.B, text string, atBegin bool) {
	s, _, _ := form(b)
	memo := planning.Path{Field: firstMemo(s).ID}
	w := open(b, append(exampleEdits(b, s), planning.Edit{Path: memo, Value: text}))
	w.editor.Goto(memo)
	area, ok := w.window.Canvas().Focused().(*widgets.TextArea)
	if !ok || area.Text() != text {
		b.Fatalf("the answer has no focus; %T has", w.window.Canvas().Focused())
	}
	stock := stockEntry(b)
	stock.SetText(text)
	if !atBegin {
		toEnd(area)
		toEnd(stock)
	}
	var ours, oursBusy, peer, peerBusy, pause samples
	runtime.LockOSThread() // its processor time is counted
	defer runtime.UnlockOSThread()
	for b.Loop() {
		for range keys {
			took, busy := key(area)
			ours, oursBusy = append(ours, took), append(oursBusy, busy)
			took, busy = key(stock)
			peer, peerBusy = append(peer, took), append(peerBusy, busy)
		}
		w.catchUp()
		time.Sleep(afterPause)
		pause = append(pause, w.catchUp())
	}
	if area.Text() != text {
		b.Fatalf("the text changed: %d characters, were %d", len(area.Text()), len(text))
	}
	ours.report(b, "ours")
	peer.report(b, "entry")
	b.ReportMetric(milliseconds(oursBusy.at(0.95)), "ours-p95-processor-ms")
	b.ReportMetric(milliseconds(peerBusy.at(0.95)), "entry-p95-processor-ms")
	b.ReportMetric(float64(ours.median())/float64(peer.median()), "times-entry-p50")
	b.ReportMetric(milliseconds(pause.at(1)), "after-pause-max-ms")
	quiet(b)
}

// afterPause is longer than the editor waits after the last key before it saves, and counts again what is missing.
const afterPause = time.Second

// typist is what takes keys.
type typist interface {
	TypedRune(rune)
	TypedKey(*fyne.KeyEvent)
	TypedShortcut(fyne.Shortcut)
}

// key types one letter and returns how long that took, and how much of it the processor was at work for it: on a busy
// machine a thread also waits for its turn. The letter is taken away again.
func key(t typist) (took, busy time.Duration) {
	before := threadTime()
	took = timed(func() { t.TypedRune('a') })
	busy = threadTime() - before
	t.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	return took, busy
}

// threadTime is the processor time that this thread has used.
func threadTime() time.Duration {
	var now unix.Timespec
	if unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &now) != nil {
		return 0
	}
	return time.Duration(now.Nano())
}

// toEnd brings the caret behind the last character.
func toEnd(t typist) {
	t.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	t.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// stockEntry is Fyne's own field for long text, as wide as the program's.
func stockEntry(b *testing.B) *widget.Entry {
	e := widget.NewMultiLineEntry()
	e.Wrapping = fyne.TextWrapWord
	e.Scroll = fyne.ScrollNone
	w := test.NewTempWindow(b, container.NewVScroll(e))
	w.Resize(fyne.NewSize(760, screenHeight))
	w.Canvas().Focus(e)
	return e
}

// answer is a text of so many characters, in paragraphs of about so many.
func answer(size, paragraph int) string {
	const sentence = "De school en het jongerenwerk spreken samen af wie welke leerling kent en wie er belt. "
	var text strings.Builder
	since := 0
	for text.Len() < size {
		text.WriteString(sentence)
		if since += len(sentence); since >= paragraph {
			text.WriteString("\n\n")
			since = 0
		}
	}
	return strings.TrimSpace(text.String()[:size-1]) + "."
}
