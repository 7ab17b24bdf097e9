package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The icons beyond Fyne's own, in the colour that belongs to what they say. Their shapes differ, so that nobody has to
// tell them apart by colour. Circles are curves, not arcs: of an arc half is drawn twice, and what is cut out of that
// half stays filled.
var (
	IconEmpty     = icon("empty", ColorNameHelp, `<path d="M12 3c-4.97 0-9 4.03-9 9s4.03 9 9 9 9-4.03 9-9-4.03-9-9-9zm0 16.2c-3.97 0-7.2-3.23-7.2-7.2s3.23-7.2 7.2-7.2 7.2 3.23 7.2 7.2-3.23 7.2-7.2 7.2z"/>`)
	IconStarted   = icon("started", ColorNameAccent, `<path d="M12 3c-4.97 0-9 4.03-9 9s4.03 9 9 9 9-4.03 9-9-4.03-9-9-9zm0 16.2V4.8c3.97 0 7.2 3.23 7.2 7.2s-3.23 7.2-7.2 7.2z"/>`)
	IconDone      = icon("done", theme.ColorNameSuccess, tick)
	IconAttention = icon("attention", theme.ColorNameWarning, triangle)
	IconInfo      = icon("info", ColorNameAccent, `<path d="M12 3c-4.97 0-9 4.03-9 9s4.03 9 9 9 9-4.03 9-9-4.03-9-9-9zM10.9 7h2.2v2.2h-2.2zM10.9 11h2.2v6h-2.2z"/>`)
	IconWarning   = icon("warning", theme.ColorNameWarning, triangle)
	IconError     = icon("error", theme.ColorNameError, `<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM10.9 7v6h2.2V7zm0 8v2.2h2.2V15z"/>`)
	IconSuccess   = icon("success", theme.ColorNameSuccess, `<path d="M12 3c-4.97 0-9 4.03-9 9s4.03 9 9 9 9-4.03 9-9-4.03-9-9-9zM10.7 16.3 6.6 12.2 8.1 10.7 10.7 13.3 15.9 8.1 17.4 9.6z"/>`)
	IconOpen      = icon("open", ColorNameAccent, `<path d="M6 9.4 7.4 8l4.6 4.6L16.6 8 18 9.4l-6 6z"/>`)
	IconPin       = icon("pin", ColorNameHelp, `<path d="M7 3h10v2l-1.5 1v5l3 3v2h-5.6v5h-1.8v-5H5.5v-2l3-3V6L7 5zM10.2 5.2v6.6L8 14h8l-2.2-2.2V5.2z"/>`)
	IconPinned    = icon("pinned", ColorNameAccent, `<path d="M7 3h10v2l-1.5 1v5l3 3v2h-5.6v5h-1.8v-5H5.5v-2l3-3V6L7 5z"/>`)
	IconClosed    = icon("closed", ColorNameAccent, `<path d="M9.4 18 8 16.6 12.6 12 8 7.4 9.4 6l6 6z"/>`)
	IconFlag      = icon("flag", ColorNameAccent, `<path d="M5 21V3.6h9.4l.4 2H20v9.8h-6.4l-.4-2H6.8V21zM6.8 5.4v6.2h7.9l.4 2h3.1V7.4h-4.9l-.4-2z"/>`)
	IconHelp      = icon("help", ColorNameHelp, `<path d="M12 3c-4.97 0-9 4.03-9 9s4.03 9 9 9 9-4.03 9-9-4.03-9-9-9zm0 16.2c-3.97 0-7.2-3.23-7.2-7.2S8.03 4.8 12 4.8s7.2 3.23 7.2 7.2-3.23 7.2-7.2 7.2zM11.1 15.6h1.8v1.8h-1.8zM12 6.8c-1.9 0-3.4 1.5-3.4 3.4h1.8c0-.9.7-1.6 1.6-1.6s1.6.7 1.6 1.6c0 1.6-2.5 1.4-2.5 4.2h1.8c0-2 2.5-2.2 2.5-4.2 0-1.9-1.5-3.4-3.4-3.4z"/>`)
)

const (
	tick     = `<path d="M9.2 18.3 3.3 12.4 4.9 10.8 9.2 15.1 19.1 5.2 20.7 6.8z"/>`
	triangle = `<path d="M12 3 1.8 20.5h20.4zM10.9 9.5h2.2v5.5h-2.2zm0 7h2.2v2.2h-2.2z"/>`
)

// icon returns a drawing of 24 by 24 in a colour that follows the theme.
func icon(name string, colour fyne.ThemeColorName, shape string) fyne.Resource {
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="#000000">` + shape + `</svg>`
	return theme.NewColoredResource(fyne.NewStaticResource(name+".svg", []byte(svg)), colour)
}

// Coloured returns an icon in another colour of the theme.
func Coloured(icon fyne.Resource, colour fyne.ThemeColorName) fyne.Resource {
	if icon == nil {
		return nil
	}
	return theme.NewColoredResource(icon, colour)
}
