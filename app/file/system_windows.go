package file

import (
	"errors"
	"syscall"
)

// The errors of Windows that mean that another program holds the file for a moment, and those for full and protected
// disks.
const (
	accessDenied     = syscall.Errno(5)
	writeProtect     = syscall.Errno(19)
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
	diskQuota        = syscall.Errno(1295)
)

func systemReason(err error) error {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return nil
	}
	switch code {
	case sharingViolation, lockViolation:
		return ErrInUse
	case accessDenied, writeProtect:
		return ErrReadOnly
	case diskFull, handleDiskFull, diskQuota:
		return ErrFull
	}
	return nil
}

func isBusy(err error) bool {
	return errors.Is(err, accessDenied) || errors.Is(err, sharingViolation)
}

// syncFolder does nothing: Windows writes a rename in its own journal and has no flush for folders.
func syncFolder(string) error { return nil }
