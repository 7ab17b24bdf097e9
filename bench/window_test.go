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
// and with one that blinks in a field. Target: at most 2 % without.
func BenchmarkIdle(b *testing.B) {
	s := newStage(b)
	for b.Loop() {
		still, bare := s.idle(s.program), s.idle(s.bare)
		blinking, bareBlinking := s.idle(s.program, s.file), s.idle(s.bare, "entry")
		b.ReportMetric(still, "%-still")
		b.ReportMetric(bare, "%-bare-still")
		b.ReportMetric(blinking, "%-caret")
		b.ReportMetric(bareBlinking, "%-bare-caret")
	}
	quiet(b)
}

// rest is how long an idle window is watched.
const rest = 10 * time.Second

func (s *stage) idle(path string, args ...string) float64 {
	p := s.start(path, args...)
	defer p.stop()
	p.appear(nil)
	time.Sleep(settle)
	before, begin := p.processor(), time.Now()
	time.Sleep(rest)
	return 100 * float64(p.processor()-before) / float64(time.Since(begin))
}

// Codes of keys on a PC keyboard.
const (
	keyControl  = 37
	keyPageUp   = 112
	keyPageDown = 117
)

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
	step := func(key byte, into *samples) {
		before := p.see(chapters)
		begin := time.Now()
		if err := s.display.press(keyControl, key); err != nil {
			b.Fatal(err)
		}
		p.until("the chapter", func() bool { return string(p.see(chapters)) != string(before) })
		*into = append(*into, time.Since(begin))
		time.Sleep(pauseBetween)
	}
	for range len(form.Chapters) - 1 { // once: a chapter is new only once
		step(keyPageDown, &built)
	}
	for range len(form.Chapters) - 1 {
		step(keyPageUp, &kept)
	}
	built.report(b, "new")
	kept.report(b, "kept")
	resident, _ := p.memory()
	b.ReportMetric(resident, "all-chapters-MB")
	quiet(b)
}

// pauseBetween lets the screen come to rest between two steps.
const pauseBetween = 300 * time.Millisecond
