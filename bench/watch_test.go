//go:build bench

package bench

import (
	"bytes"
	"time"
)

// Pieces of a screen of 1366x768 where the windows show their text: right of the list of chapters in ours, which serves
// for the page of LibreOffice Writer too, and high up in the bare window.
var (
	written = area{360, 130, 900, 480}
	bare    = area{360, 30, 900, 200}
)

const (
	peek  = time.Millisecond       // between two looks while a key is timed
	still = 120 * time.Millisecond // without a change, a picture is at rest
	soon  = 700 * time.Millisecond // after a key everything that follows it is drawn
	caret = 60                     // more than the caret moves with one letter
)

// changed returns the piece in which two pictures of an area differ; its width is 0 when they do not.
func changed(a area, before, after []byte) area {
	left, top, right, bottom := int(a.width), int(a.height), -1, -1
	for i := 0; i+4 <= len(before); i += 4 {
		if [4]byte(before[i:]) == [4]byte(after[i:]) {
			continue
		}
		x, y := i/4%int(a.width), i/4/int(a.width)
		left, top, right, bottom = min(left, x), min(top, y), max(right, x), max(bottom, y)
	}
	if right < 0 {
		return area{}
	}
	return area{a.x + uint16(left), a.y + uint16(top), uint16(right - left + 1), uint16(bottom - top + 1)}
}

// alike tells whether two pictures differ in less than a hundredth: a caret, or a line under a word.
func alike(a, b []byte) bool {
	differ := 0
	for i := 0; i+4 <= len(a); i += 4 {
		if [4]byte(a[i:]) != [4]byte(b[i:]) {
			differ++
		}
	}
	return len(a) == len(b) && differ*100 < len(a)/4
}

// press presses keys together.
func (p *program) press(keys ...byte) {
	p.stage.b.Helper()
	if err := p.stage.display.press(keys...); err != nil {
		p.stage.b.Fatal(err)
	}
}

// write types a text.
func (p *program) write(text string, between time.Duration) {
	p.stage.b.Helper()
	if err := p.stage.display.write(text, between); err != nil {
		p.stage.b.Fatal(err)
	}
}

// rest waits until an area has not changed for a while.
func (p *program) rest(a area) {
	begin := time.Now()
	for since, before := begin, p.see(a); time.Since(since) < still && time.Since(begin) < patience; time.Sleep(glance) {
		if now := p.see(a); !bytes.Equal(now, before) {
			since, before = time.Now(), now
		}
	}
}

// reaction returns how long it takes from a key to a changed picture of an area that is at rest.
func (p *program) reaction(a area, keys ...byte) time.Duration {
	p.stage.b.Helper()
	p.rest(a)
	before := p.see(a)
	begin := time.Now()
	p.press(keys...)
	for bytes.Equal(p.see(a), before) {
		if time.Since(begin) > patience {
			p.stage.b.Fatalf("the keys %v change nothing in %v\n%s", keys, a, &p.log)
		}
		time.Sleep(peek)
	}
	return time.Since(begin)
}

// line returns the piece of the screen right of the caret in which a line of text moves when a letter is typed there;
// the caret itself, which may blink, is left of it.
func (p *program) line(within area) area {
	p.stage.b.Helper()
	p.press(letterKeys['a'])
	time.Sleep(soon)
	before := p.see(within)
	p.press(keyBackspace)
	time.Sleep(soon)
	moved := changed(within, before, p.see(within))
	if moved.width < 2*caret {
		p.stage.b.Fatalf("no line of text moves when a letter is typed: %v", moved)
	}
	return area{moved.x + caret, moved.y, moved.width - caret, min(moved.height, caret)}
}

// strokes is how many keys are timed in one window: enough for a 95th percentile.
const strokes = 30

// typing types a letter and takes it away again, and returns how long each key takes to the changed picture.
func (p *program) typing(within area) (all samples) {
	line := p.line(within)
	for range strokes / 2 {
		all = append(all, p.reaction(line, letterKeys['a']), p.reaction(line, keyBackspace))
	}
	return all
}
