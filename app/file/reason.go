package file

import (
	"errors"
	"fmt"
	"io/fs"
)

// The reasons for which a file cannot be written or read, for choosing what to tell the user.
var (
	ErrReadOnly  = errors.New("place is read-only")
	ErrFull      = errors.New("disk is full")
	ErrInUse     = errors.New("file is in use")
	ErrNoFolder  = errors.New("no such folder or file")
	ErrDifferent = errors.New("what was read back is not what was written")
)

// Classify adds the reason that fits an error of the operating system; an error that has one, or that no reason
// fits, comes back as it is.
func Classify(err error) error { return classify(err) }

func classify(err error) error {
	if err == nil {
		return nil
	}
	for _, reason := range []error{ErrReadOnly, ErrFull, ErrInUse, ErrNoFolder, ErrDifferent} {
		if errors.Is(err, reason) {
			return err
		}
	}
	reason := systemReason(err)
	if reason == nil && errors.Is(err, fs.ErrPermission) {
		reason = ErrReadOnly
	}
	if reason == nil && errors.Is(err, fs.ErrNotExist) {
		reason = ErrNoFolder
	}
	if reason == nil {
		return err
	}
	return fmt.Errorf("%w: %w", reason, err)
}
