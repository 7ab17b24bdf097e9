package page

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"samenspel/app/file"
	"samenspel/export"
	"samenspel/planning"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// patience is how long an export may take before a dialog says how far it is.
const patience = 500 * time.Millisecond

// barSteps is how many times the bar of an export moves at most.
const barSteps = 100

// made is a file that was written, or why it was not.
type made struct {
	format  Format
	path    string
	taken   string // the name that was wanted, when another program holds that file
	notices []export.Notice
	err     error
}

// start makes the picked files, when all is chosen that they need. A file that stands there already is only replaced
// after a question: it may have been signed since.
func (x *exporter) start() {
	w := x.editor.desk.Words
	var files []made
	for _, f := range x.can { // the place is asked of a widget, so here and not in the background
		if slices.Contains(x.formats, f.ID) {
			files = append(files, made{format: f, path: x.place.path("." + f.ID)})
		}
	}
	switch {
	case len(files) == 0 && len(x.can) == 1:
		x.lack.Tell(widgets.Warning, w.T("export.nothing.pdf"))
		return
	case len(files) == 0:
		x.lack.Tell(widgets.Warning, w.T("export.nothing"))
		return
	case x.kind == export.Chosen && len(x.chapters) == 0:
		x.lack.Tell(widgets.Warning, w.T("export.nothing.chapters"))
		return
	}
	source := x.editor.doc.Source()
	switch {
	case x.making:
		return
	case slices.ContainsFunc(files, func(m made) bool { return m.path == source }):
		x.lack.Tell(widgets.Warning, w.T("export.over_source", filepath.Base(source)))
		return
	}
	var there []string
	for _, m := range files {
		if _, err := os.Lstat(m.path); err == nil {
			there = append(there, w.T("export.exists.file", filepath.Base(m.path)))
		}
	}
	if len(there) == 0 {
		x.makes(files)
		return
	}
	widgets.Confirm(x.editor.desk.Window, w.T("save_as.exists"), w.T("export.exists", strings.Join(there, ", ")),
		w.T("export.exists.replace"), w.T("dialog.cancel"), true, func(yes bool) {
			if yes {
				x.makes(files)
			}
		})
}

// makes makes files in the background.
func (x *exporter) makes(files []made) {
	desk := x.editor.desk
	input, data, err := x.input()
	if err != nil {
		x.hide()
		desk.Tell(err)
		return
	}
	x.making = true
	ctx, end := x.busy()
	var notices []export.Notice
	desk.background(func() {
		notices = makeAll(ctx, input, data, files)
	}, func() {
		end()
		x.tell(notices, files)
	})
}

// input returns what the document is made of, and what returns the data to go inside it; nil for none.
func (x *exporter) input() (export.Input, func(context.Context) (*export.Data, error), error) {
	chosen := func(o option) bool { return x.on[o] && slices.Contains(x.offers(), o) }
	input, err := x.editor.printing(chosen(full))
	if err != nil {
		return input, nil, err
	}
	input.Kind, input.Chapters, input.Readable = x.kind, x.chapters, chosen(readable)
	if !chosen(withData) {
		return input, nil, nil
	}
	var sealed *planning.Agreement
	if sealed, err = x.editor.session.Publishable(); err != nil {
		return input, nil, err
	}
	doc, name := x.editor.doc, x.title+Extension
	return input, func(ctx context.Context) (*export.Data, error) { return doc.Data(ctx, name, sealed) }, nil
}

// busy returns a context that tells how far the work is: once it takes long enough to wonder, in a dialog with a way to
// stop it, which takes the place of the one that asked. end takes both away.
func (x *exporter) busy() (ctx context.Context, end func()) {
	desk, w := x.editor.desk, x.editor.desk.Words
	ctx, cancel := context.WithCancel(context.Background())
	x.stop = cancel
	bar, hide := widgets.NewBar(), func() {}
	var at atomic.Int64
	ctx = export.Watch(ctx, func(part float64) {
		if step := int64(part * barSteps); at.Swap(step) != step {
			desk.Do(func() { bar.SetValue(float32(part)) })
		}
	})
	shows := desk.later(patience, func() {
		if ctx.Err() != nil { // it ended just now
			return
		}
		x.hide()
		body := widgets.Stack(10, widgets.NewParagraph(w.T("export.busy"), look.ColorNameText), bar)
		hide = widgets.ShowStoppable(desk.Window, w.T("export.title"), widgets.Sized(420, body), w.T("export.stop"), cancel)
	})
	return ctx, func() {
		shows.Stop()
		cancel()
		x.hide()
		hide()
	}
}

// makeAll makes the files, and returns what to know about all of them.
func makeAll(ctx context.Context, input export.Input, data func(context.Context) (*export.Data, error), files []made) []export.Notice {
	var err error
	if data != nil {
		input.Data, err = data(ctx)
	}
	if err != nil {
		for i := range files {
			files[i].err = err
		}
		return nil
	}
	report := export.Build(input)
	for i := range files {
		parts := float64(len(files))
		files[i].write(export.Part(ctx, float64(i)/parts, float64(i+1)/parts), report)
	}
	return report.Notices
}

// write writes one file. When that place is taken by a program that has it open, it takes the next free name.
func (m *made) write(ctx context.Context, report *export.Report) {
	m.notices, m.err = m.format.Write(ctx, m.path, report)
	if errors.Is(m.err, file.ErrInUse) {
		m.taken, m.path = filepath.Base(m.path), free(m.path)
		m.notices, m.err = m.format.Write(ctx, m.path, report)
	}
}

// tell tells what was made, with what the user should know about it.
func (x *exporter) tell(notices []export.Notice, files []made) {
	desk, w := x.editor.desk, x.editor.desk.Words
	body, title := widgets.Stack(12), w.T("export.title")
	add := func(kind widgets.NoticeKind, text string) { body.Add(widgets.NewNotice(kind, text)) }
	warn := func(n export.Notice) {
		add(widgets.Warning, fmt.Sprintf("%s: %s", n.Where, w.T(n.Code, n.Args...)))
	}
	for _, m := range files {
		name := filepath.Base(m.path)
		if errors.Is(m.err, context.Canceled) {
			add(widgets.Info, w.T("export.stopped", name))
			continue
		}
		if m.err != nil {
			add(widgets.Error, desk.Message(m.err))
			title = w.T("dialog.problem")
			continue
		}
		open := widgets.NewButton(w.T("export.open"), nil, func() { desk.open(m.path) })
		body.Add(widgets.NewNotice(widgets.Success, w.T("export.made", name, filepath.Dir(m.path)), open))
		if m.taken != "" {
			add(widgets.Warning, w.T("export.renamed", m.taken))
		}
		for _, n := range m.notices {
			warn(n)
		}
	}
	for _, n := range notices {
		warn(n)
	}
	if slices.ContainsFunc(files, func(m made) bool { return m.err == nil }) {
		title = w.T("export.done")
	}
	var hide func()
	hide = widgets.ShowDialog(desk.Window, title, widgets.Sized(560, body),
		widgets.NewPrimary(w.T("dialog.ok"), nil, func() { hide() }))
}
