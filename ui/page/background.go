package page

import (
	"time"

	"fyne.io/fyne/v2"
)

// background runs work away from the interface, and then done on it.
func background(work func(), done func()) {
	go func() {
		work()
		fyne.Do(done)
	}()
}

// later runs done on the interface after a while; the timer can be stopped.
func later(after time.Duration, done func()) *time.Timer {
	return time.AfterFunc(after, func() { fyne.Do(done) })
}

// onInterface runs done on the interface.
func onInterface(done func()) { fyne.Do(done) }
