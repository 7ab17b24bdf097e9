// Package dialogs asks for files and folders in the dialogs that the system itself has: those of Windows and macOS,
// and on Linux those of the program zenity or one of its kind. They speak the system's language and know its places.
//
// It imports the library, and page for what is asked; it knows nothing of documents.
package dialogs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/ncruces/zenity"

	"samenspel/ui/page"
)

// farewell is how long the end of the program waits for a dialog that is still there.
const farewell = time.Second

// System is the dialogs of this system.
type System struct {
	parent zenity.Option // the window that they belong to; nil when that is not known
	alive  context.Context
	end    context.CancelFunc
	turn   chan struct{} // held by the one dialog that is open
}

// New returns the dialogs of this system, and whether it has any.
func New() (*System, bool) {
	s := &System{turn: make(chan struct{}, 1)}
	s.alive, s.end = context.WithCancel(context.Background())
	return s, zenity.IsAvailable()
}

// Attach keeps the dialogs in front of a window that is on the screen, by the number under which the system knows it.
func (s *System) Attach(window uintptr) {
	switch runtime.GOOS {
	case "darwin": // there a dialog belongs to the program in front
	case "windows":
		s.parent = zenity.Attach(window)
	default:
		s.parent = zenity.Attach(int(window))
	}
}

// Close takes away a dialog that is still there, and lets no other come.
func (s *System) Close() {
	s.end()
	select {
	case s.turn <- struct{}{}:
	case <-time.After(farewell): // the end of the process takes it along
	}
}

// Open asks for a file that exists.
func (s *System) Open(ctx context.Context, ask page.Ask) (string, error) {
	return s.choose(ctx, ask, zenity.SelectFile, kind(ask))
}

// Save asks for a place; the system itself asks whether a file that stands there may be taken.
func (s *System) Save(ctx context.Context, ask page.Ask) (string, error) {
	return s.choose(ctx, ask, zenity.SelectFileSave, kind(ask), zenity.ConfirmOverwrite())
}

// Folder asks for a folder.
func (s *System) Folder(ctx context.Context, ask page.Ask) (string, error) {
	return s.choose(ctx, ask, zenity.SelectFile, zenity.Directory())
}

// choose shows a dialog until the person has chosen; the path is empty when that was to leave it.
func (s *System) choose(ctx context.Context, ask page.Ask, dialog func(...zenity.Option) (string, error), more ...zenity.Option) (string, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(s.alive, cancel)()
	select {
	case s.turn <- struct{}{}:
		defer func() { <-s.turn }()
	case <-ctx.Done():
		return "", nil
	}

	options := append(more, zenity.Context(ctx), zenity.Title(ask.Title), zenity.Filename(start(ask)))
	if s.parent != nil {
		options = append(options, s.parent, zenity.Modal())
	}
	path, err := dialog(options...)
	switch {
	case errors.Is(err, zenity.ErrCanceled), ctx.Err() != nil:
		return "", nil
	case err != nil:
		return "", fmt.Errorf("ask with a dialog of the system: %w", err)
	case !filepath.IsAbs(path):
		return "", fmt.Errorf("a dialog of the system gave %q, which is no path", path)
	}
	return filepath.Clean(path), nil
}

// start is where a dialog begins; a folder that is gone would be an error on some systems.
func start(ask page.Ask) string {
	if info, err := os.Stat(ask.Folder); err != nil || !info.IsDir() {
		return ask.Name
	}
	return ask.Folder + string(filepath.Separator) + ask.Name
}

// kind tells which files are shown. Elsewhere than on Windows a pattern heeds capitals, unless it is told not to.
func kind(ask page.Ask) zenity.FileFilter {
	filter := zenity.FileFilter{Name: ask.Kind, CaseFold: runtime.GOOS != "windows"}
	for _, ending := range ask.Endings {
		filter.Patterns = append(filter.Patterns, "*"+ending)
	}
	return filter
}
