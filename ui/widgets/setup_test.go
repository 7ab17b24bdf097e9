package widgets

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	look "samenspel/ui/theme"
)

// TestMain gives all tests our own look: lines break where its typeface lets them.
func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(look.New(look.Light, 1))
	os.Exit(m.Run())
}

// window shows an object.
func window(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// press types keys in what has the focus.
func press(w fyne.Window, names ...fyne.KeyName) {
	for _, name := range names {
		if focused := w.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else if w.Canvas().OnTypedKey() != nil {
			w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}
