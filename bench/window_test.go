//go:build bench

package bench

import (
	"testing"
	"time"
)

// BenchmarkStart starts the program and a bare Fyne window in turn, and tells how long each takes to its window and
// to its first painted frame, and how much memory it then holds. Target: at most 1.5 times the bare window.
func BenchmarkStart(b *testing.B) {
	s := newStage(b)
	list := s.chapterList()
	var window, frame, bareWindow, bareFrame, ready samples
	var ours, withFile, bare memories
	for b.Loop() {
		for range starts {
			t := s.once(nil, s.program)
			window, frame = append(window, t.window), append(frame, t.frame)
			t = s.once(nil, s.bare)
			bareWindow, bareFrame = append(bareWindow, t.window), append(bareFrame, t.frame)
			ready = append(ready, s.once(list, s.program, s.file).ready)
		}
		ours.read(s.start(s.program))
		bare.read(s.start(s.bare))
		withFile.read(s.start(s.program, s.file))
	}
	b.ReportMetric(milliseconds(window.median()), "window-ms")
	b.ReportMetric(milliseconds(bareWindow.median()), "bare-window-ms")
	b.ReportMetric(milliseconds(frame.median()), "frame-ms")
	b.ReportMetric(milliseconds(bareFrame.median()), "bare-frame-ms")
	b.ReportMetric(float64(frame.median())/float64(bareFrame.median()), "times-bare-frame")
	b.ReportMetric(milliseconds(ready.median()), "example-ms")
	b.ReportMetric(float64(ready.median())/float64(bareFrame.median()), "times-bare-example")
	b.ReportMetric(ours.resident.median(), "MB")
	b.ReportMetric(withFile.resident.median(), "example-MB")
	b.ReportMetric(bare.resident.median(), "bare-MB")
	b.ReportMetric(ours.resident.median()/bare.resident.median(), "times-bare-MB")
	b.ReportMetric(withFile.resident.median()/bare.resident.median(), "times-bare-example-MB")
	b.ReportMetric(ours.share.median()/bare.share.median(), "times-bare-PSS")
	quiet(b)
}

// starts is how often one run starts each window.
const starts = 5

// once starts a program and ends it as soon as it has appeared.
func (s *stage) once(list []byte, path string, args ...string) times {
	p := s.start(path, args...)
	defer p.stop()
	return p.appear(list)
}

// memories are what several starts of a program held.
type memories struct{ resident, share amounts }

// read waits until a program is at rest, reads its memory and ends it.
func (m *memories) read(p *program) {
	p.appear(nil)
	time.Sleep(settle)
	resident, share := p.memory()
	m.resident, m.share = append(m.resident, resident), append(m.share, share)
	p.stop()
}

// chapterList returns how the list of chapters looks when the example is open.
func (s *stage) chapterList() []byte {
	p := s.start(s.program, s.file)
	p.appear(nil)
	time.Sleep(settle)
	list := p.see(chapters)
	p.stop()
	if isPlain(list) {
		s.b.Fatal("the list of chapters is not where it was: see the area chapters")
	}
	return list
}

// BenchmarkIdle tells which share of one processor core the windows use when nobody does anything: without a caret,
// and with one that blinks in a long answer. The peer then is Fyne's own field with the same text. Target: at most 2 %
// without a caret.
func BenchmarkIdle(b *testing.B) {
	once(b)
	s, text := newStage(b), answer(2000, paragraph)
	still, bare := s.start(s.program).idle(), s.start(s.bare).idle()
	caret, bareCaret := s.atLongAnswer(text).idle(), s.start(s.bare, "-text", s.write("tekst.txt", text)).idle()
	b.ReportMetric(still, "%-still")
	b.ReportMetric(bare, "%-bare-still")
	b.ReportMetric(still/bare, "times-bare-still")
	b.ReportMetric(caret, "%-caret")
	b.ReportMetric(bareCaret, "%-bare-caret")
	b.ReportMetric(caret/bareCaret, "times-bare-caret")
	quiet(b)
}

// watched is how long an idle window is watched.
const watched = 10 * time.Second

// idle returns which share of a core the program uses at rest, and ends it.
func (p *program) idle() float64 {
	defer p.stop()
	p.appear(nil)
	time.Sleep(settle)
	before, begin := p.processor(), time.Now()
	time.Sleep(watched)
	return 100 * float64(p.processor()-before) / float64(time.Since(begin))
}

// BenchmarkWindowChapter goes to the next chapter with Ctrl+Page Down in the real window and waits until the screen
// shows it: handler, layout and painting together. Target: at most 200 ms.
func BenchmarkWindowChapter(b *testing.B) {
	s := newStage(b)
	form, _, _ := form(b)
	p := s.start(s.program, s.file)
	defer p.stop()
	p.appear(nil)
	time.Sleep(settle)
	var built, kept samples
	for range len(form.Chapters) - 1 { // once: a chapter is new only once
		built = append(built, p.reaction(chapters, keyControl, keyPageDown))
	}
	for range len(form.Chapters) - 1 {
		kept = append(kept, p.reaction(chapters, keyControl, keyPageUp))
	}
	built.report(b, "new")
	kept.report(b, "kept")
	resident, _ := p.memory()
	b.ReportMetric(resident, "all-chapters-MB")
	quiet(b)
}

// BenchmarkWindowFind types the last letter of a word to find and waits until what was found is drawn; a letter that
// fits nowhere comes between.
func BenchmarkWindowFind(b *testing.B) {
	once(b)
	s := newStage(b)
	p := s.start(s.program, s.file)
	defer p.stop()
	p.appear(nil)
	time.Sleep(settle)
	opened := p.reaction(panel, keyControl, letterKeys['f'])
	p.rest(panel)
	p.write("school", still)
	var found, none samples
	for range strokes / 2 {
		none = append(none, p.reaction(panel, letterKeys['q']))
		found = append(found, p.reaction(panel, keyBackspace))
	}
	found.report(b, "found")
	none.report(b, "nothing")
	b.ReportMetric(milliseconds(opened), "panel-ms")
	quiet(b)
}
