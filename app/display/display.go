// Package display tells whether there is a screen to open a window on, before and after that is tried, and tells the
// user something when there can be no window.
//
// Fyne does not do so: without a screen it stops with a report for programmers, and on one that it can't draw on it
// writes a line of that kind and runs on without a window.
package display

import (
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// Exists tells that the user has a screen, though it may be out of reach.
func Exists() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// Handle returns by which number the system knows a window that was shown; 0 when it could not make the window, as
// on a screen without OpenGL.
func Handle(w fyne.Window) (handle uintptr) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return 0
	}
	native.RunNative(func(at any) {
		switch at := at.(type) {
		case driver.WindowsWindowContext:
			handle = at.HWND
		case driver.MacWindowContext:
			handle = at.NSWindow
		case driver.X11WindowContext:
			handle = at.WindowHandle
		case driver.WaylandWindowContext:
			handle = at.WaylandSurface
		}
	})
	return handle
}
