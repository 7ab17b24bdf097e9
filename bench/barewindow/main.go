//go:build cgo && !cli

// Barewindow is the least that a Fyne program can be: what Samenspel's start, memory and idle time are compared with.
// With -text it holds Fyne's own field for long text with what stands in a file, and the focus in it.
package main

import (
	"flag"
	"log"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	path := flag.String("text", "", "a `file` with text for a field")
	flag.Parse()
	w := app.NewWithID("nl.samenspel.barewindow").NewWindow("Bare window")
	w.Resize(fyne.NewSize(1280, 700))
	if *path == "" {
		w.SetContent(container.NewCenter(widget.NewLabel("A bare window")))
	} else {
		text, err := os.ReadFile(*path)
		if err != nil {
			log.Fatal(err)
		}
		w.SetContent(field(string(text)))
		w.Canvas().Focus(w.Content().(*container.Scroll).Content.(*widget.Entry))
	}
	w.ShowAndRun()
}

// field is Fyne's own field for long text, as high as its text.
func field(text string) fyne.CanvasObject {
	e := widget.NewMultiLineEntry()
	e.Wrapping, e.Scroll = fyne.TextWrapWord, fyne.ScrollNone
	e.SetText(text)
	return container.NewVScroll(e)
}
