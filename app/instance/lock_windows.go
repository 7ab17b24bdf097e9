package instance

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// takeLock locks a file, which is made when it is missing and stays behind. The lock goes when the file is closed.
func takeLock(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, 1, 0, &windows.Overlapped{})
	if err == nil {
		return f, nil
	}
	_ = f.Close() // the error of the lock says more
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return nil, errHeld
	}
	return nil, err
}
