package page

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/file"
	"samenspel/export"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// publishWait is how long closing and saving wait for a publication that is under way before they look again.
const publishWait = 100 * time.Millisecond

func itoa(n int) string { return strconv.Itoa(n) }

// exporter is the dialog that makes the PDF and the workbook.
type exporter struct {
	editor *Editor
	place  *place
	kinds  *widgets.Choices
	picked []int
	full   *widgets.Choices
	all    bool            // print optional questions without an answer too
	lack   *fyne.Container // says that nothing was picked
	hide   func()
}

// made is a file that was written, or why it was not.
type made struct {
	path    string
	taken   string // the name that was wanted, when another program holds that file
	notices []export.Notice
	err     error
}

// Export asks what to make and makes it.
func (e *Editor) Export() {
	e.checkNow()
	w := e.desk.Words
	x := &exporter{editor: e, lack: widgets.Stack(0)}
	x.place = newPlace(e.desk, e.folder(), e.fileName())
	x.place.done = x.start
	var names []string
	for i, f := range e.desk.Formats {
		names = append(names, w.T("export.format."+f.ID))
		x.picked = append(x.picked, i)
	}
	x.kinds = widgets.NewChoices(names)
	x.kinds.SetSelected(x.picked)
	x.kinds.OnChanged = func(picked []int) {
		x.picked, x.lack.Objects = picked, nil
		x.lack.Refresh()
	}
	x.full = widgets.NewChoices([]string{w.T("export.full")})
	x.full.OnChanged = func(picked []int) { x.all = len(picked) > 0 }
	body := widgets.Stack(14, widgets.NewParagraph(w.T("export.help"), look.ColorNameHelp), x.kinds, x.lack, x.full, x.place.all)
	x.hide = widgets.ShowDialog(e.desk.Window, w.T("export.title"), widgets.Sized(540, body),
		widgets.NewButton(w.T("dialog.cancel"), nil, func() { x.hide() }),
		widgets.NewPrimary(w.T("export.start"), nil, x.start))
}

// start makes the picked files in the background, with a bar and a way to stop.
func (x *exporter) start() {
	w := x.editor.desk.Words
	if len(x.picked) == 0 {
		x.lack.Objects = []fyne.CanvasObject{widgets.NewNotice(widgets.Warning, w.T("export.nothing"))}
		x.lack.Refresh()
		return
	}
	input, err := x.editor.printing(x.all)
	x.hide()
	if err != nil {
		x.editor.desk.Tell(err)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	bar := widget.NewProgressBarInfinite()
	body := widgets.Stack(10, widgets.NewParagraph(w.T("export.busy"), look.ColorNameText), bar)
	hide := widgets.ShowDialog(x.editor.desk.Window, w.T("export.title"), widgets.Sized(420, body),
		widgets.NewButton(w.T("export.stop"), nil, cancel))
	var formats []Format
	var results []made
	for _, i := range x.picked { // the place is asked of a widget, so here and not in the background
		format := x.editor.desk.Formats[i]
		formats, results = append(formats, format), append(results, made{path: x.place.path("." + format.ID)})
	}
	x.editor.desk.background(func() {
		report := export.Build(input)
		for i, format := range formats {
			results[i] = x.make(ctx, format, results[i].path, report)
		}
	}, func() {
		cancel()
		bar.Stop()
		hide()
		x.show(results)
	})
}

// make writes one file. When that place is taken by a program that has it open, it takes the next free name.
func (x *exporter) make(ctx context.Context, format Format, path string, report *export.Report) made {
	notices, err := format.Write(ctx, path, report)
	taken := ""
	if errors.Is(err, file.ErrInUse) {
		taken, path = filepath.Base(path), free(path)
		notices, err = format.Write(ctx, path, report)
	}
	return made{path: path, taken: taken, notices: notices, err: err}
}

// show tells what was made, with what the user should know about it.
func (x *exporter) show(results []made) {
	desk, w := x.editor.desk, x.editor.desk.Words
	body := widgets.Stack(12)
	for _, r := range results {
		if errors.Is(r.err, context.Canceled) {
			body.Objects = append(body.Objects, widgets.NewNotice(widgets.Info, w.T("export.stopped", filepath.Base(r.path))))
			continue
		}
		if r.err != nil {
			body.Objects = append(body.Objects, widgets.NewNotice(widgets.Error, filepath.Base(r.path)+": "+desk.Message(r.err)))
			continue
		}
		open := widgets.NewButton(w.T("export.open"), nil, func() { desk.open(r.path) })
		body.Objects = append(body.Objects, widgets.NewNotice(widgets.Success, w.T("export.made", filepath.Base(r.path), filepath.Dir(r.path)), open))
		if r.taken != "" {
			body.Objects = append(body.Objects, widgets.NewNotice(widgets.Warning, w.T("export.renamed", r.taken)))
		}
		for _, n := range r.notices {
			body.Objects = append(body.Objects, widgets.NewNotice(widgets.Warning, fmt.Sprintf("%s: %s", n.Where, w.T(n.Code, n.Args...))))
		}
	}
	var hide func()
	hide = widgets.ShowDialog(desk.Window, w.T("export.done"), widgets.Sized(560, body),
		widgets.NewPrimary(w.T("dialog.ok"), nil, func() { hide() }))
}
