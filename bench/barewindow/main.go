//go:build cgo && !cli

// Barewindow is the least that a Fyne program can be: what Samenspel's start, memory and idle time are compared with.
// With the argument "entry" it holds a text field with the focus, whose caret blinks.
package main

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("nl.samenspel.barewindow").NewWindow("Bare window")
	w.Resize(fyne.NewSize(1280, 700))
	if len(os.Args) > 1 && os.Args[1] == "entry" {
		entry := widget.NewEntry()
		w.SetContent(container.NewCenter(container.NewVBox(widget.NewLabel("A bare window"), entry)))
		w.Canvas().Focus(entry)
	} else {
		w.SetContent(container.NewCenter(widget.NewLabel("A bare window")))
	}
	w.ShowAndRun()
}
