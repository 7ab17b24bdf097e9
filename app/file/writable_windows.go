package file

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Writable tells whether a file may be replaced where it stands, without altering it: nil, or the reason why not. A
// file that another program holds for the moment may be.
func Writable(path string) error {
	if _, err := targetMode(path); err != nil {
		return fmt.Errorf("replace %s: %w", path, classify(err))
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		err = f.Close()
	}
	if err != nil && !isBusy(err) || errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("replace %s: %w", path, classify(err))
	}
	return nil
}
