// Package file writes whole files in places that others watch: a folder that a sync client or a virus scanner reads
// along, a network share, a memory stick. A file is there in full or not at all; when writing fails, what stood there
// before still does, byte for byte.
//
// It knows nothing of agreements and imports nothing of ours.
package file

import (
	"bufio"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// WriteBeside writes a file as a whole: into a temporary file in the same folder, flushed, read back and compared,
// and then renamed over path. An error wraps one of the reasons in this package where one fits.
func WriteBeside(ctx context.Context, path string, write func(io.Writer) error) error {
	return WriteBesideIf(ctx, path, write, func() error { return nil })
}

// WriteBesideIf is WriteBeside that asks at the last moment whether the file may still be put in place. What ready
// returns is returned as it is.
func WriteBesideIf(ctx context.Context, path string, write func(io.Writer) error, ready func() error) (err error) {
	if resolved, e := filepath.EvalSymlinks(path); e == nil {
		path = resolved // the file behind a link is replaced, never the link
	}
	mode, err := targetMode(path)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, classify(err))
	}
	temp, err := tempName(path)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			_ = retry(context.WithoutCancel(ctx), func() error { return removeIfThere(temp) }) // CleanLeftovers has the rest
		}
	}()
	if err := writeTemp(ctx, temp, mode, write); err != nil {
		return fmt.Errorf("write %s: %w", path, classify(err))
	}
	if err := ready(); err != nil {
		return err
	}
	if err := retry(ctx, func() error { return os.Rename(temp, path) }); err != nil {
		if isBusy(err) { // the folder took the temporary file, so it is the file itself that is held
			err = fmt.Errorf("%w: %w", ErrInUse, err)
		}
		return fmt.Errorf("put %s in place: %w", path, classify(err))
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("flush folder of %s: %w", path, classify(err))
	}
	return nil
}

// targetMode returns the permissions for the new file, those of the old one, and refuses to replace what is no file
// or may not be written.
func targetMode(path string) (fs.FileMode, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0o666, nil
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, fmt.Errorf("not a file: %w", ErrInUse)
	case info.Mode().Perm()&0o200 == 0:
		return 0, ErrReadOnly
	}
	return info.Mode().Perm(), nil
}

func tempName(path string) (string, error) {
	var random [8]byte
	if _, err := rand.Read(random[:]); err != nil {
		return "", err
	}
	base := filepath.Base(path)
	if len(base) > maxBytes+20 {
		base = base[:maxBytes+20]
	}
	return filepath.Join(filepath.Dir(path), "~$"+base+"-"+hex.EncodeToString(random[:])+".tmp"), nil
}

var tempPattern = regexp.MustCompile(`^~\$.+-[0-9a-f]{16}\.tmp$`)

// writeTemp writes, flushes and closes the temporary file, and compares what then stands there with what was written.
func writeTemp(ctx context.Context, temp string, mode fs.FileMode, write func(io.Writer) error) error {
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return err
	}
	sum := sha256.New()
	buffer := bufio.NewWriterSize(io.MultiWriter(f, sum), 1<<16)
	err = write(stopWriter{ctx, buffer})
	if err == nil {
		err = buffer.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close(), ctx.Err()); err != nil {
		return err
	}
	return compare(temp, sum)
}

func compare(temp string, written hash.Hash) error {
	got, err := Hash(temp)
	if err != nil {
		return err
	}
	if got != hex.EncodeToString(written.Sum(nil)) {
		return ErrDifferent
	}
	return nil
}

// Hash returns the SHA-256 of a file in hexadecimal digits.
func Hash(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("hash: %w", classify(err))
	}
	defer func() { _ = f.Close() }() // only read from
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return "", fmt.Errorf("hash %s: %w", path, classify(err))
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// stopWriter refuses to go on once the context is done.
type stopWriter struct {
	ctx context.Context
	to  io.Writer
}

func (w stopWriter) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.to.Write(p)
}

const (
	tries     = 10
	firstWait = 20 * time.Millisecond
	longest   = 500 * time.Millisecond
)

// retry tries again, some seconds in all, while another program holds a file for a moment, as sync clients and virus
// scanners do on Windows.
func retry(ctx context.Context, try func() error) error { return retryWhile(ctx, isBusy, try) }

func retryWhile(ctx context.Context, busy func(error) bool, try func() error) error {
	wait := firstWait
	for i := 1; ; i++ {
		err := try()
		if err == nil || i == tries || !busy(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		case <-time.After(wait):
		}
		wait = min(2*wait, longest)
	}
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// leftoverAge is how old a temporary file is before nobody can still be writing it.
const leftoverAge = 24 * time.Hour

// CleanLeftovers removes temporary files of WriteBeside that stayed behind in a folder when the machine or the
// program stopped, more than a day ago.
func CleanLeftovers(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("clean leftovers: %w", classify(err))
	}
	var failed error
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || !tempPattern.MatchString(e.Name()) || time.Since(info.ModTime()) < leftoverAge {
			continue
		}
		failed = errors.Join(failed, removeIfThere(filepath.Join(dir, e.Name())))
	}
	if failed != nil {
		return fmt.Errorf("clean leftovers: %w", classify(failed))
	}
	return nil
}
