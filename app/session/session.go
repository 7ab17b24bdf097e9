// Package session is the open agreement: the one door through which it changes. It keeps undo and redo over the
// whole agreement, tells listeners what changed, and has every change saved by a worker as soon as typing pauses.
//
// One goroutine, the interface's, calls a Session; only the saving happens elsewhere. It knows no SQL and no Fyne.
package session

import (
	"time"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// Store keeps changes durably. Save returns after they are on the disk, or with the reason why not; then nothing of
// this call was kept and the same call may be made again.
type Store interface {
	Save(made []planning.Change, dropped []planning.ID) error
}

// Event tells listeners which answers may show another value. Rows is true when a row came, went or moved.
type Event struct {
	Paths []planning.Path
	Rows  bool
}

// typingPause is how long a pause in typing begins a new step for undo.
const typingPause = time.Second

// Session is one open agreement.
type Session struct {
	schema    *schema.Schema
	agreement *planning.Agreement
	party     string
	writer    string
	clock     func() time.Time
	saver     *saver
	listeners []func(Event)
	undo      []step
	redo      []step
}

// step is one thing that the user did: what it did, and what stood there before.
type step struct {
	edits  []planning.Edit
	before []planning.Edit
	last   time.Time
	typing bool
}

// Options are the parts that a Session cannot know itself.
type Options struct {
	Party  string           // of the person at the screen; may be empty
	Writer string           // random id of this installation
	Clock  func() time.Time // the time now
	Pause  time.Duration    // how long typing must pause before it is saved
	Saved  func(State)      // called by the worker, not on the interface's goroutine; may be nil
}

// New opens a session on an agreement. A nil store keeps nothing; it is for reading.
func New(s *schema.Schema, a *planning.Agreement, store Store, o Options) *Session {
	session := &Session{schema: s, agreement: a, party: o.Party, writer: o.Writer, clock: o.Clock}
	if store != nil {
		session.saver = newSaver(store, o)
	}
	return session
}

// Schema returns the form of the agreement.
func (s *Session) Schema() *schema.Schema { return s.schema }

// Agreement returns the agreement for reading on the goroutine that calls the session; hand a Snapshot to others.
func (s *Session) Agreement() *planning.Agreement { return s.agreement }

// Snapshot returns a copy that may be read anywhere.
func (s *Session) Snapshot() *planning.Agreement { return s.agreement.Clone() }

// SetParty says for which party the person at the screen writes from now on.
func (s *Session) SetParty(party string) { s.party = party }

// Value returns the answer at a path.
func (s *Session) Value(p planning.Path) string { return s.agreement.Value(p) }

// Subscribe has listen called after every change, on the session's goroutine.
func (s *Session) Subscribe(listen func(Event)) { s.listeners = append(s.listeners, listen) }

// Type sets one answer while the user types. Keystrokes in the same answer that follow each other quickly are one
// step for undo, up to the next word.
func (s *Session) Type(p planning.Path, value string) {
	edit := planning.Edit{Path: p, Value: value}
	now := s.clock()
	if n := len(s.undo); n > 0 && len(s.redo) == 0 && s.undo[n-1].continues(p, now) && !beginsWord(s.Value(p), value) {
		if s.change([]planning.Edit{edit}) {
			s.undo[n-1].edits[0].Value, s.undo[n-1].last = value, now
		}
		return
	}
	s.do(step{edits: []planning.Edit{edit}, last: now, typing: true})
}

func (st step) continues(p planning.Path, now time.Time) bool {
	return st.typing && st.edits[0].Path == p && now.Sub(st.last) < typingPause
}

// beginsWord tells whether what was typed into a text begins the next word: with the space behind the word before.
func beginsWord(before, after string) bool {
	same, shorter := 0, min(len(before), len(after))
	for same < shorter && before[same] == after[same] {
		same++
	}
	if len(after) <= len(before) {
		return false // something was taken away, or one sign replaced
	}
	return same > 0 && isSpace(after[same]) && !isSpace(after[same-1])
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' }

// Apply makes edits as one step for undo.
func (s *Session) Apply(edits ...planning.Edit) {
	s.do(step{edits: edits, last: s.clock()})
}

func (s *Session) do(st step) {
	for _, e := range st.edits {
		for _, p := range s.agreement.Affected(e) {
			st.before = append(st.before, planning.Edit{Path: p, Value: s.agreement.Value(p)})
		}
	}
	undo, redo := s.undo, s.redo
	s.undo, s.redo = append(undo, st), nil // who hears of the change finds that it can be taken back
	if !s.change(st.edits) {
		s.undo, s.redo = undo, redo
	}
}

// CanUndo tells whether there is a step to take back.
func (s *Session) CanUndo() bool { return len(s.undo) > 0 }

// CanRedo tells whether there is a step to do again.
func (s *Session) CanRedo() bool { return len(s.redo) > 0 }

// Undo takes the last step back and returns the place where it was made; false when there is none.
func (s *Session) Undo() (planning.Path, bool) {
	if len(s.undo) == 0 {
		return planning.Path{}, false
	}
	st := s.undo[len(s.undo)-1]
	s.undo = s.undo[:len(s.undo)-1]
	back := make([]planning.Edit, 0, len(st.before))
	for i := len(st.before) - 1; i >= 0; i-- {
		back = append(back, st.before[i])
	}
	s.redo = append(s.redo, st)
	s.change(back)
	return st.edits[0].Path, true
}

// Redo does the last undone step again and returns its place; false when there is none.
func (s *Session) Redo() (planning.Path, bool) {
	if len(s.redo) == 0 {
		return planning.Path{}, false
	}
	st := s.redo[len(s.redo)-1]
	s.redo = s.redo[:len(s.redo)-1]
	st.typing = false
	s.undo = append(s.undo, st)
	s.change(st.edits)
	return st.edits[0].Path, true
}

// Merge adds changes that came from another copy. They are no step of this user's, and saved already or about to be
// by whoever brought them.
func (s *Session) Merge(changes []planning.Change) {
	if s.agreement.Add(changes...) == 0 {
		return
	}
	event := Event{Rows: true}
	for _, c := range changes {
		event.Paths = append(event.Paths, c.Path)
	}
	s.tell(event)
}

// change is the only place where an agreement is altered.
func (s *Session) change(edits []planning.Edit) bool {
	var event Event
	by := planning.Maker{Party: s.party, Writer: s.writer, At: s.clock().UnixMilli()}
	for _, e := range edits {
		affected := s.agreement.Affected(e)
		made, dropped, changed := s.agreement.Set(e, by)
		if !changed {
			continue
		}
		event.Paths = append(event.Paths, affected...)
		if f := s.schema.Field(e.Path.Field); f != nil && f.Kind == schema.Rows {
			event.Rows = true
		}
		if s.saver != nil {
			s.saver.add(made, dropped)
		}
	}
	if len(event.Paths) == 0 {
		return false
	}
	s.tell(event)
	return true
}

func (s *Session) tell(e Event) {
	for _, listen := range s.listeners {
		listen(e)
	}
}

// Publishable saves what waits and returns a copy to publish. What it holds is sealed first: from now on another copy
// may know these changes, so a later keystroke comes after them and never in their place.
func (s *Session) Publishable() (*planning.Agreement, error) {
	s.agreement.Seal()
	if err := s.Flush(); err != nil {
		return nil, err
	}
	return s.Snapshot(), nil
}

// Flush saves what waits and returns when it is on the disk, or with the reason why it is not; then it is kept and
// tried again.
func (s *Session) Flush() error {
	if s.saver == nil {
		return nil
	}
	return s.saver.flush()
}

// Close saves what waits and stops the worker.
func (s *Session) Close() error {
	if s.saver == nil {
		return nil
	}
	return s.saver.close()
}
