package attachment

import "context"

// meter bounds the work on one PDF, and notices when nobody waits for it any more.
type meter struct {
	ctx  context.Context
	left int // bytes that may still be looked at
	due  int // how many of them before ctx is asked again
}

const often = 1 << 16

// spend counts work that is done or about to be done.
func (m *meter) spend(bytes int) error {
	m.left -= bytes
	m.due -= bytes
	if m.left < 0 {
		return ErrTooLarge
	}
	if m.due < 0 {
		m.due = often
		return m.ctx.Err()
	}
	return nil
}
