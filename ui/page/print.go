package page

import (
	"context"
	"os"
	"path/filepath"

	"samenspel/export"
)

// Print makes the PDF of the agreement as it is now and opens it in the system's own program, from which it can be
// printed. That PDF is thrown away by the system; who wants to keep one exports it.
func (e *Editor) Print() {
	format, ok := e.desk.format("pdf")
	if !ok {
		return
	}
	e.checkNow()
	input, err := e.printing(false)
	if err != nil {
		e.desk.Tell(err)
		return
	}
	e.say(e.desk.Words.T("print.busy"))
	name := e.fileName() + "." + format.ID
	var path string
	e.desk.background(func() {
		var folder string
		if folder, err = os.MkdirTemp("", "samenspel-"); err == nil {
			path = filepath.Join(folder, name)
			_, err = format.Write(context.Background(), path, export.Build(input))
		}
		if err == nil {
			err = e.desk.Show(path)
		}
	}, func() {
		if err != nil {
			e.desk.Tell(err)
			return
		}
		e.say(e.desk.Words.T("print.done"))
	})
}

// format returns the format with this id.
func (d *Desk) format(id string) (Format, bool) {
	for _, f := range d.Formats {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}
