package page

import "time"

// background runs work away from the interface, and then done on it.
func (d *Desk) background(work func(), done func()) {
	go func() {
		work()
		d.Do(done)
	}()
}

// open opens a file or a folder with the system's own program, which may take a while to say that it can't.
func (d *Desk) open(path string) {
	var err error
	d.background(func() { err = d.Show(path) }, func() {
		if err != nil {
			d.Tell(err)
		}
	})
}

// afterwards runs work away from the interface after a while, and then done on it, unless it is stopped before.
func (d *Desk) afterwards(pause time.Duration, work, done func()) (stop func()) {
	t := d.later(pause, func() { d.background(work, done) })
	return func() { t.Stop() }
}

// later runs done on the interface after a while; the timer can be stopped.
func (d *Desk) later(after time.Duration, done func()) *time.Timer {
	return time.AfterFunc(after, func() { d.Do(done) })
}
