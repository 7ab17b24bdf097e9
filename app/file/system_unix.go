//go:build !windows

package file

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

func systemReason(err error) error {
	is := func(codes ...syscall.Errno) bool {
		for _, c := range codes {
			if errors.Is(err, c) {
				return true
			}
		}
		return false
	}
	switch {
	case is(syscall.EROFS, syscall.EACCES, syscall.EPERM):
		return ErrReadOnly
	case is(syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG):
		return ErrFull
	case is(syscall.EBUSY, syscall.ETXTBSY):
		return ErrInUse
	case is(syscall.ENOENT, syscall.ENOTDIR, syscall.ENODEV, syscall.ENXIO):
		return ErrNoFolder
	}
	return nil
}

// isBusy is for the file locks of Windows; here a rename does not wait for readers.
func isBusy(error) bool { return false }

// syncFolder makes a rename durable. Some network file systems cannot flush a folder; they are left.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("open folder: %w", err)
	}
	defer func() { _ = d.Close() }() // only flushed
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return fmt.Errorf("flush folder: %w", err)
	}
	return nil
}
