package page

import (
	"context"
	"os"
	"path/filepath"

	"samenspel/export"
)

// Print makes the PDF of the agreement as it is now and opens it in the system's own program, from which it can be
// printed. That PDF is thrown away by the system, or here when it does not get that far; who wants to keep one exports it.
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
	e.desk.background(func() {
		err = e.desk.showPrint(name, format, input)
	}, func() {
		if err != nil {
			e.desk.Tell(err)
			return
		}
		e.say(e.desk.Words.T("print.done"))
	})
}

// showPrint makes a document in a folder of its own and opens it.
func (d *Desk) showPrint(name string, format Format, input export.Input) (err error) {
	folder, err := os.MkdirTemp("", "samenspel-")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.RemoveAll(folder) // what went wrong is told already
		}
	}()
	path := filepath.Join(folder, name)
	if _, err = format.Write(context.Background(), path, export.Build(input)); err != nil {
		return err
	}
	return d.Show(path)
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
