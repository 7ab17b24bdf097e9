package file

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// TestRetry_OnlyWhileBusyAndNotForEver is CASES 15: a virus scanner that holds a file for a moment costs nothing, one
// that keeps it costs some seconds, and any other error is told at once.
func TestRetry_OnlyWhileBusyAndNotForEver(t *testing.T) {
	held, other := errors.New("held by a scanner"), errors.New("no permission")
	busy := func(err error) bool { return errors.Is(err, held) }
	for name, c := range map[string]struct {
		free  int // the try that succeeds; 0 for none
		err   error
		stop  time.Duration // the person stops; 0 for never
		want  error
		tried int
		least time.Duration
		most  time.Duration
	}{
		"free at once":       {free: 1, err: held, tried: 1},
		"free at the third":  {free: 3, err: held, tried: 3, least: 60 * time.Millisecond, most: 60 * time.Millisecond},
		"free at the last":   {free: tries, err: held, tried: tries, least: time.Second, most: 5 * time.Second},
		"never free":         {err: held, want: held, tried: tries, least: time.Second, most: 5 * time.Second},
		"another error":      {err: other, want: other, tried: 1},
		"stopped meanwhile":  {err: held, stop: 50 * time.Millisecond, want: context.DeadlineExceeded, tried: 2, least: 50 * time.Millisecond, most: 50 * time.Millisecond},
		"stopped: who holds": {err: held, stop: 50 * time.Millisecond, want: held, tried: 2, least: 50 * time.Millisecond, most: 50 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx := t.Context()
				if c.stop > 0 {
					limited, cancel := context.WithTimeout(ctx, c.stop)
					defer cancel()
					ctx = limited
				}
				tried, begin := 0, time.Now()
				err := retryWhile(ctx, busy, func() error {
					if tried++; tried == c.free {
						return nil
					}
					return c.err
				})
				if !errors.Is(err, c.want) || tried != c.tried {
					t.Errorf("%v after %d tries, want %v after %d", err, tried, c.want, c.tried)
				}
				if took := time.Since(begin); took < c.least || took > c.most {
					t.Errorf("took %v, want %v to %v", took, c.least, c.most)
				}
			})
		})
	}
}
