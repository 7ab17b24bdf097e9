//go:build bench && linux

package bench

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/sys/unix"

	"samenspel/planning"
	"samenspel/ui/widgets"
)

// BenchmarkTyping types letters in a long answer, in its chapter with all that listens to a change. The peer is Fyne's
// own entry with word wrap, alone in its window. Target: at most 20 ms in the handler.
func BenchmarkTyping(b *testing.B) {
	for _, t := range []struct {
		name    string
		text    string
		atBegin bool
	}{
		{"2000", answer(2000, paragraph), false},
		{"10000", answer(10000, paragraph), false},
		{"20000", answer(20000, paragraph), false},
		{"20000/at-begin", answer(20000, paragraph), true},
		{"20000/one-paragraph", answer(20000, 20000), false},
	} {
		b.Run(t.name, func(b *testing.B) { typed(b, t.text, t.atBegin) })
	}
}

// paragraph is how many characters a paragraph of an ordinary long answer has.
const paragraph = 350

// keys is how many letters one run types: enough for a 95th percentile.
const keys = 60

func typed(b *testing.B, text string, atBegin bool) {
	s, _, _ := form(b)
	memo := planning.Path{Field: firstMemo(s).ID}
	w := open(b, append(exampleEdits(b, s), planning.Edit{Path: memo, Value: text}))
	w.editor.Goto(memo)
	area := w.focused(text)
	stock := stockEntry(b)
	stock.SetText(text)
	if !atBegin {
		toEnd(area)
		toEnd(stock)
	}
	area.TypedRune('a')
	if strings.HasSuffix(area.Text(), "a") == atBegin {
		b.Fatal("the caret is not where it should be")
	}
	area.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
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

// focused is the field that has the focus; it must hold this text.
func (w *screen) focused(text string) *widgets.TextArea {
	w.b.Helper()
	area, ok := w.window.Canvas().Focused().(*widgets.TextArea)
	if !ok || area.Text() != text {
		w.b.Fatalf("the answer has no focus; %T has", w.window.Canvas().Focused())
	}
	return area
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
	for range 40 { // pages; more than there are
		t.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	t.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// openings is how often one run shows the chapter.
const openings = 8

// BenchmarkLongAnswer shows a chapter with an answer of 20,000 characters that was not seen before, and gives that
// answer the focus. The peer is Fyne's own entry with the same text, in a window that is there. Target: at most 100 ms.
func BenchmarkLongAnswer(b *testing.B) {
	s, _, _ := form(b)
	text := answer(20000, paragraph)
	memo := planning.Path{Field: firstMemo(s).ID}
	edits := append(exampleEdits(b, s), planning.Edit{Path: memo, Value: text})
	var ours, peer samples
	for b.Loop() {
		for range openings {
			w := open(b, edits)
			w.catchUp()
			ours = append(ours, timed(func() { w.editor.Goto(memo) }))
			w.focused(text)
			w.leave()
			peer = append(peer, timed(func() { stockEntry(b).SetText(text) }))
		}
	}
	ours.report(b, "ours")
	peer.report(b, "entry")
	b.ReportMetric(float64(ours.median())/float64(peer.median()), "times-entry-p50")
	quiet(b)
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
