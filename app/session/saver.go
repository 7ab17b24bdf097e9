package session

import (
	"slices"
	"sync"
	"time"

	"samenspel/planning"
)

// State tells how the saving stands.
type State struct {
	Waiting bool      // something is not on the disk yet
	At      time.Time // when the last save succeeded; zero when none did
	Err     error     // why the last save failed; it is tried again
}

// retryAfter is how long a failed save waits for its next try.
const retryAfter = 5 * time.Second

// saver writes changes in the background: after a pause, or at once on flush.
type saver struct {
	store Store
	pause time.Duration
	clock func() time.Time
	tell  func(State)

	writing sync.Mutex // held during a save, so that saves follow each other
	mu      sync.Mutex
	made    []planning.Change
	dropped []planning.ID
	timer   *time.Timer
	state   State
}

func newSaver(store Store, o Options) *saver {
	tell := o.Saved
	if tell == nil {
		tell = func(State) {}
	}
	return &saver{store: store, pause: o.Pause, clock: o.Clock, tell: tell}
}

// add puts a change in line. A change that never reached the disk and is dropped again leaves the line.
func (s *saver) add(made planning.Change, dropped []planning.ID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range dropped {
		i := slices.IndexFunc(s.made, func(c planning.Change) bool { return c.ID() == id })
		if i >= 0 {
			s.made = slices.Delete(s.made, i, i+1)
			continue
		}
		s.dropped = append(s.dropped, id)
	}
	s.made = append(s.made, made)
	s.state.Waiting = true
	s.schedule(s.pause)
}

// schedule plans a save; the caller holds mu.
func (s *saver) schedule(wait time.Duration) {
	if s.timer != nil {
		s.timer.Stop()
	}
	s.timer = time.AfterFunc(wait, func() { _ = s.flush() }) // a failure is told through State
}

func (s *saver) flush() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	if s.timer != nil {
		s.timer.Stop()
	}
	made, dropped := s.made, s.dropped
	s.made, s.dropped = nil, nil
	s.mu.Unlock()
	if len(made)+len(dropped) == 0 {
		return nil
	}
	err := s.store.Save(made, dropped)
	s.tell(s.settle(made, dropped, err))
	return err
}

// settle puts what could not be saved back at the front of the line.
func (s *saver) settle(made []planning.Change, dropped []planning.ID, err error) State {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state.Err = err
	if err != nil {
		s.made = joinLines(made, s.made, &dropped, s.dropped)
		s.dropped = dropped
		s.schedule(retryAfter)
	} else {
		s.state.At = s.clock()
	}
	s.state.Waiting = len(s.made)+len(s.dropped) > 0
	return s.state
}

// joinLines puts the unsaved changes in front of those that came since, without the ones that those dropped.
func joinLines(old, since []planning.Change, oldDropped *[]planning.ID, sinceDropped []planning.ID) []planning.Change {
	for _, id := range sinceDropped {
		i := slices.IndexFunc(old, func(c planning.Change) bool { return c.ID() == id })
		if i >= 0 {
			old = slices.Delete(old, i, i+1)
			continue
		}
		*oldDropped = append(*oldDropped, id)
	}
	return append(old, since...)
}

func (s *saver) close() error {
	err := s.flush()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.timer != nil {
		s.timer.Stop()
	}
	return err
}
