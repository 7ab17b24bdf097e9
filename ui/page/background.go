package page

import "time"

// background runs work away from the interface, and then done on it.
func (d *Desk) background(work func(), done func()) {
	go func() {
		work()
		d.Do(done)
	}()
}

// later runs done on the interface after a while; the timer can be stopped.
func (d *Desk) later(after time.Duration, done func()) *time.Timer {
	return time.AfterFunc(after, func() { d.Do(done) })
}
