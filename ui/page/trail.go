package page

import (
	"samenspel/app/settings"
	"samenspel/planning"
)

// spot is where the user was: a chapter, how far it was scrolled, and the question with the focus, if any.
type spot struct {
	chapter  int
	offset   float32
	question planning.Path
}

// trail is the way that the user went through the chapters, to go back along and forward again.
type trail struct{ behind, ahead []spot }

// longest is how many places a trail remembers.
const longest = 100

// leave remembers a place that the user goes away from. What lay ahead is another way now.
func (t *trail) leave(s spot) {
	t.ahead = nil
	if n := len(t.behind); n > 0 && t.behind[n-1] == s {
		return
	}
	t.behind = append(t.behind, s)
	if len(t.behind) > longest {
		t.behind = t.behind[1:]
	}
}

// back returns the place before the one where the user is now.
func (t *trail) back(now spot) (spot, bool) { return step(&t.behind, &t.ahead, now) }

// forward returns the place from which the user went back.
func (t *trail) forward(now spot) (spot, bool) { return step(&t.ahead, &t.behind, now) }

func step(from, to *[]spot, now spot) (spot, bool) {
	n := len(*from)
	if n == 0 {
		return now, false
	}
	s := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, now)
	return s, true
}

// here is where the user is now.
func (e *Editor) here() spot {
	question, _ := e.chapter().Focused()
	return spot{e.current, e.chapter().Offset(), question}
}

// visit goes to a chapter, with the way back.
func (e *Editor) visit(chapter int) {
	e.trail.leave(e.here())
	e.showChapter(chapter)
}

// CanBack tells whether there is a place to go back to.
func (e *Editor) CanBack() bool { return len(e.trail.behind) > 0 }

// CanForward tells whether the user went back.
func (e *Editor) CanForward() bool { return len(e.trail.ahead) > 0 }

// Back goes to where the user was before.
func (e *Editor) Back() {
	if s, ok := e.trail.back(e.here()); ok {
		e.resume(s)
	}
}

// Forward goes again to where the user went back from.
func (e *Editor) Forward() {
	if s, ok := e.trail.forward(e.here()); ok {
		e.resume(s)
	}
}

// resume shows a place as it was left.
func (e *Editor) resume(s spot) {
	e.showChapter(s.chapter)
	if s.question.Field == "" || !e.chapter().Focus(s.question) {
		e.FocusFirst()
	}
	e.chapter().SetOffset(s.offset)
}

// Resume goes to where the user was when the document was closed here, or to its first question.
func (e *Editor) Resume() {
	if s, ok := e.lastSpot(); ok {
		e.resume(s)
		return
	}
	e.FocusFirst()
}

// lastSpot returns where the user was when the document was closed here, and whether that is known; otherwise the
// begin.
func (e *Editor) lastSpot() (spot, bool) {
	for _, r := range e.desk.Settings.Recent {
		if r.Path != e.doc.Path() || r.Path == "" {
			continue
		}
		for i, c := range e.desk.Schema.Chapters {
			if c.ID == r.Chapter {
				return spot{i, r.Offset, planning.Path{Field: r.Field, Row: r.Row}}, true
			}
		}
	}
	return spot{}, false
}

// note remembers in a recent document where the user is.
func (e *Editor) note(r *settings.Recent) {
	s := e.here()
	r.Chapter, r.Offset, r.Field, r.Row = e.shown().ID, s.offset, s.question.Field, s.question.Row
}
