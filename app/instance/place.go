package instance

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
)

const (
	lockName   = "venster.slot"
	socketName = "venster.sock"
	// maxSocket is how many bytes the place of a socket may have: macOS takes 104 with the zero behind it, others 108.
	maxSocket = 100
)

// place returns where the socket of this folder goes: in the folder or, when that name is too long for the system, in
// a folder of its own among the temporary files.
func place(folder string) (string, error) {
	if err := private(folder); err != nil {
		return "", err
	}
	socket := filepath.Join(folder, socketName)
	if len(socket) <= maxSocket {
		return socket, nil
	}
	sum := sha256.Sum256([]byte(folder))
	short := filepath.Join(os.TempDir(), fmt.Sprintf("samenspel-%d-%.8x", os.Getuid(), sum[:]))
	if err := private(short); err != nil {
		return "", err
	}
	// Everyone can write there, so it may be someone else's way to lead us elsewhere.
	if info, err := os.Lstat(short); err != nil || !info.IsDir() {
		return "", fmt.Errorf("%s is no folder of ours", short)
	}
	return filepath.Join(short, socketName), nil
}

// private makes a folder that only this user can enter. One of another user is refused: only its owner can change who
// may enter it.
func private(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make the folder of the window: %w", err)
	}
	if err := os.Chmod(folder, 0o700); err != nil {
		return fmt.Errorf("close the folder of the window to others: %w", err)
	}
	return nil
}
