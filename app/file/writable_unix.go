//go:build !windows

package file

import (
	"fmt"
	"path/filepath"
	"syscall"
)

// Writable tells whether a file may be replaced where it stands, without touching anything: nil, or the reason why
// not.
func Writable(path string) error {
	if _, err := targetMode(path); err != nil {
		return fmt.Errorf("replace %s: %w", path, classify(err))
	}
	const write = 2
	if err := syscall.Access(filepath.Dir(path), write); err != nil {
		return fmt.Errorf("write in folder of %s: %w", path, classify(err))
	}
	return nil
}
