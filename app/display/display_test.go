package display

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/test"
)

func TestExists(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("there is always a screen")
	}
	for name, c := range map[string]struct {
		x, wayland string
		want       bool
	}{
		"none":    {"", "", false},
		"X":       {":0", "", true},
		"Wayland": {"", "wayland-0", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("DISPLAY", c.x)
			t.Setenv("WAYLAND_DISPLAY", c.wayland)
			if got := Exists(); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// shown is a window that a system knows like this.
type shown struct {
	fyne.Window
	as any
}

func (s shown) RunNative(do func(any)) { do(s.as) }

func TestHandle(t *testing.T) {
	for name, c := range map[string]struct {
		window fyne.Window
		want   uintptr
	}{
		"X":                {shown{as: driver.X11WindowContext{WindowHandle: 7}}, 7},
		"Wayland":          {shown{as: driver.WaylandWindowContext{WaylandSurface: 7}}, 7},
		"Windows":          {shown{as: driver.WindowsWindowContext{HWND: 7}}, 7},
		"macOS":            {shown{as: driver.MacWindowContext{NSWindow: 7}}, 7},
		"could not be":     {shown{as: driver.X11WindowContext{}}, 0},
		"another system":   {shown{as: driver.UnknownContext{}}, 0},
		"no system at all": {test.NewTempWindow(t, nil), 0},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Handle(c.window); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}
