package display

import "golang.org/x/sys/windows"

// Tell shows a text in a window of the system, and waits until it is read: that window goes with this program.
func Tell(title, text string) {
	caption, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	body, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, body, caption, windows.MB_OK|windows.MB_ICONERROR) // whatever is pressed
}
