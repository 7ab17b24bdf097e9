//go:build bench

package bench

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// What a diligent user does in a tenth of an hour, all by keyboard. Over the hour that is 6,000 keys in a long answer,
// 300 chapters, 60 times finding, 30 times undo and redo, 20 rows added and removed, 10 exports, 20 changes of the
// size of the text and 20 of the language, and 10 times closing and opening the file.
const (
	tenths       = 10
	words        = 50 // of five letters and a space, typed and taken away again
	chapterSteps = 15 // there, and as many back
	searches     = 6
	undos        = 3
	newRows      = 2
)

// hasty is how soon a key follows another one: no person types so fast, and what counts here is how often.
const hasty = 10 * time.Millisecond

// expiry is longer than Fyne keeps what it drew last, which an hour pressed into a few minutes fills as no person does.
const expiry = 70 * time.Second

// BenchmarkHour does in the real window what a user does in an hour, and reads the memory after a part of it, half way,
// at the end, and when what Fyne kept has had the time to go. Nothing may grow but what the user made, counted from when
// there was time enough for those stores to fill.
func BenchmarkHour(b *testing.B) {
	once(b)
	h := newHour(b)
	defer h.stop()
	after := map[int]held{}
	for tenth := 1; tenth <= tenths; tenth++ {
		h.work()
		after[tenth] = h.held()
	}
	time.Sleep(expiry)
	h.walks() // a window at rest clears nothing away
	warm, half, end, rested := after[warmUp], after[tenths/2], after[tenths], h.held()
	for name, m := range map[string]held{"first": after[1], "warm": warm, "half": half, "end": end, "rested": rested} {
		b.ReportMetric(m.resident, name+"-MB")
		b.ReportMetric(m.share, name+"-PSS-MB")
		b.ReportMetric(m.heap, name+"-heap-MB")
	}
	b.ReportMetric(growth(warm.resident, end.resident), "%-growth-MB")
	b.ReportMetric(growth(warm.share, end.share), "%-growth-PSS")
	b.ReportMetric(growth(warm.heap, end.heap), "%-growth-heap")
	b.ReportMetric(growth(half.resident, end.resident), "%-growth-MB-second-half")
	b.ReportMetric(growth(warm.heap, rested.heap), "%-growth-heap-rested")
	quiet(b)
}

// warmUp is how many tenths it takes until every store is full.
const warmUp = 4

func growth(from, to float64) float64 { return 100 * (to - from) / from }

// held is what a program holds, in megabytes: resident, its share of that, and what Go's collector leaves.
type held struct{ resident, share, heap float64 }

func (p *program) held() (h held) {
	h.resident, h.share = p.memory()
	h.heap = p.heap()
	return h
}

// collected is a line about Go's collector: how much there was, at the end, and how much of it is in use.
var collected = regexp.MustCompile(`(?m)^gc \d+ .* \d+->\d+->(\d+) MB,`)

// heap returns what Go's collector left in use, the least of the last times: what was being made just then counts too.
func (p *program) heap() float64 {
	var left []float64
	for _, line := range collected.FindAllStringSubmatch(p.log.String(), -1) {
		mb, _ := strconv.ParseFloat(line[1], 64)
		left = append(left, mb)
	}
	if len(left) == 0 {
		return 0
	}
	return slices.Min(left[max(0, len(left)-5):])
}

// hour is the program with a user at it, in the chapter that begins with a long answer.
type hour struct {
	*program
	file   string
	answer []byte // how the chapter looks
}

func newHour(b *testing.B) *hour {
	s := newStage(b)
	h := &hour{program: s.atLongAnswer(answer(2000, paragraph)), file: filepath.Join(s.home, "lang.samenspel")}
	h.rest(written)
	h.answer = h.see(written)
	return h
}

// work is a tenth of the hour; it ends where it began.
func (h *hour) work() {
	h.types()
	h.walks()
	for range searches {
		h.finds()
	}
	for range newRows {
		h.row()
	}
	h.back("the chapter after the rows")
	h.export()
	h.looks()
	h.reopen()
}

// walks goes to the chapters that follow, and back.
func (h *hour) walks() {
	for range chapterSteps {
		h.reaction(chapters, keyControl, keyPageDown)
	}
	for range chapterSteps {
		h.reaction(chapters, keyControl, keyPageUp)
	}
}

// types writes before the answer and takes it away again, and takes a few steps back and forward.
func (h *hour) types() {
	h.begin()
	typed := strings.Repeat("woord ", words)
	h.write(typed, hasty)
	h.rest(written)
	for range len(typed) + spare {
		h.press(keyBackspace)
		time.Sleep(hasty)
	}
	h.back("the answer as it was")
	for range undos {
		h.press(keyControl, letterKeys['z'])
		h.rest(written)
	}
	for range undos {
		h.press(keyControl, letterKeys['y'])
		h.rest(written)
	}
	h.back("the answer after redo")
}

// spare are keys too many, which do nothing at the begin of an answer: on a busy machine a key may be lost.
const spare = 20

// begin brings the caret before the answer.
func (h *hour) begin() {
	for range 5 { // more pages than it has
		h.press(keyPageUp)
		h.rest(written)
	}
	h.press(keyHome)
	h.rest(written)
}

// finds looks for a word, with the one that stands there from the last time replaced.
func (h *hour) finds() {
	h.reaction(panel, keyControl, letterKeys['f'])
	h.press(keyControl, letterKeys['a'])
	h.press(keyBackspace)
	h.write("school", 5*hasty)
	h.rest(panel)
	h.until("the chapter without the panel", func() bool {
		h.press(keyEscape)
		h.rest(panel)
		return alike(h.see(written), h.answer)
	})
}

// row adds a row in the chapter before and takes it away.
func (h *hour) row() {
	h.reaction(chapters, keyControl, keyPageUp)
	h.rest(written)
	h.reaction(written, keyControl, keyReturn)
	h.rest(written)
	h.reaction(written, keyControl, keyShift, keyDelete)
	h.rest(written)
	h.reaction(chapters, keyControl, keyPageDown)
	h.rest(written)
}

// export makes the files that the dialog offers, with its last button.
func (h *hour) export() {
	begin := time.Now()
	h.reaction(written, keyControl, letterKeys['e'])
	h.rest(written)
	h.press(keyShift, keyTab)
	h.rest(written)
	h.press(keyReturn)
	for _, extension := range []string{"pdf", "xlsx"} {
		h.until("a file to hand out", func() bool {
			made, _ := filepath.Glob(filepath.Join(filepath.Dir(h.file), "*."+extension))
			return slices.ContainsFunc(made, func(path string) bool {
				info, err := os.Stat(path)
				return err == nil && info.ModTime().After(begin)
			})
		})
	}
	for closed := 0; closed < 2; { // what was made is told a moment after it is there
		h.press(keyEscape)
		time.Sleep(soon)
		if alike(h.see(written), h.answer) {
			closed++
		} else {
			closed = 0
		}
	}
}

// looks makes the text larger and smaller, and changes the language there and back.
func (h *hour) looks() {
	h.reaction(written, keyControl, keyEqual)
	h.rest(written)
	h.reaction(written, keyControl, keyMinus)
	h.rest(written)
	for _, language := range []string{"english", "nederlands"} {
		h.reaction(written, keyControl, letterKeys['k'])
		h.rest(written)
		h.write(language, 5*hasty)
		h.rest(written)
		h.reaction(written, keyReturn)
		h.rest(written)
	}
}

// reopen closes the file and opens it again, where it was left.
func (h *hour) reopen() {
	h.reaction(chapters, keyControl, letterKeys['w'])
	h.rest(written)
	h.opened(h.file, h.answer)
	h.rest(written)
}

// back waits until the chapter looks as it did.
func (h *hour) back(what string) {
	h.stage.b.Helper()
	h.until(what, func() bool { return alike(h.see(written), h.answer) })
}
