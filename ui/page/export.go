package page

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/app/file"
	"samenspel/export"
	"samenspel/planning"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// publishWait is how long closing and saving wait for a publication that is under way before they look again.
const publishWait = 100 * time.Millisecond

func itoa(n int) string { return strconv.Itoa(n) }

// exportWidth is the width of the dialog: two columns where the window has room for them.
const exportWidth = 800

// wish is what someone wants to export, as it was left in this window.
type wish struct {
	kind     export.Kind
	formats  []string        // ids
	chapters []string        // ids, of a kind that has some of them
	on       map[option]bool // what was ticked, also where it means nothing now
}

// option is a choice for one document, with the key of its words.
type option string

// The options.
const (
	readable option = "export.readable"
	withData option = "export.data"
	full     option = "export.full"
)

// offers returns what can be chosen for the kind of document and the formats.
func (w *wish) offers() []option {
	var can []option
	pdf := slices.Contains(w.formats, "pdf")
	if pdf {
		can = append(can, readable)
	}
	if pdf && w.kind.HasData() {
		can = append(can, withData)
	}
	if w.kind.HasFull() {
		can = append(can, full)
	}
	return can
}

// exporter is the dialog that makes the PDF and the workbook.
type exporter struct {
	*wish
	editor    *Editor
	title     string // of the document, as the name of a file
	suggested string // the name that the program gave last
	place     *place
	can       []Format // that are made of the kind
	boxes     *widgets.Choices
	more      *widgets.Choices
	parts     fyne.CanvasObject // the chapters, for the kinds that have some of them
	none      fyne.CanvasObject // says what it means to choose none of them
	lack      *widgets.Spot     // says what was not picked
	making    bool
	stop      func() // ends the making
	hide      func()
}

// Export asks what to make and makes it.
func (e *Editor) Export() {
	e.checkNow()
	w := e.desk.Words
	if e.desk.wished == nil {
		e.desk.wished = &wish{kind: export.Whole, on: map[option]bool{}}
		for _, f := range e.desk.Formats {
			e.desk.wished.formats = append(e.desk.wished.formats, f.ID)
		}
	}
	x := &exporter{
		wish: e.desk.wished, editor: e, title: e.fileName(), lack: widgets.NewSpot(), stop: func() {},
		boxes: widgets.NewChoices(nil), more: widgets.NewChoices(nil),
	}
	x.parts = x.chapterList()
	x.place = newPlace(e.desk, e.folder(), "")
	x.place.done = x.start
	kinds := x.kinds()
	documents := widgets.Stack(4, widgets.NewHeading(w.T("export.kind"), ""), kinds)
	files := widgets.Stack(4, widgets.NewHeading(w.T("export.formats"), ""), x.boxes, widgets.NewGap(8), x.more)
	body := widgets.Stack(14, widgets.NewParagraph(w.T("export.help"), look.ColorNameHelp),
		widgets.Weights(32, []float32{1, 1}, documents, files), x.parts, x.lack, x.place.all)
	x.show()
	x.hide = widgets.ShowStoppable(e.desk.Window, w.T("export.title"), widgets.Sized(exportWidth, body), w.T("dialog.cancel"),
		func() {
			x.stop()
			x.hide()
		}, widgets.NewPrimary(w.T("export.start"), nil, x.start))
	kinds.Focus(e.desk.Window)
}

// kinds returns the list of kinds of document.
func (x *exporter) kinds() *widgets.Options {
	w := x.editor.desk.Words
	words := map[export.Kind]widgets.Option{
		export.Whole:   {Name: w.T("export.kind.whole"), Help: w.T("export.kind.whole.help")},
		export.Public:  {Name: w.T("export.kind.public"), Help: w.T("export.kind.public.help")},
		export.Chosen:  {Name: w.T("export.kind.chosen"), Help: w.T("export.kind.chosen.help")},
		export.Blank:   {Name: w.T("export.kind.blank"), Help: w.T("export.kind.blank.help")},
		export.Summary: {Name: w.T("export.kind.summary"), Help: w.T("export.kind.summary.help")},
	}
	var offered []widgets.Option
	for _, k := range export.Kinds() {
		offered = append(offered, words[k])
	}
	list := widgets.NewOptions(offered)
	list.SetIndex(max(0, slices.Index(export.Kinds(), x.kind)))
	list.OnChanged = func(index int) {
		x.kind = export.Kinds()[index]
		x.show()
	}
	return list
}

// show shows what can be chosen for the kind of document, as it was chosen before.
func (x *exporter) show() {
	w, desk := x.editor.desk.Words, x.editor.desk
	x.can = nil
	var names []string
	var picked []int
	for _, f := range desk.Formats {
		if f.Makes != nil && !f.Makes(x.kind) {
			continue
		}
		if slices.Contains(x.formats, f.ID) {
			picked = append(picked, len(x.can))
		}
		x.can, names = append(x.can, f), append(names, w.T("export.format."+f.ID))
	}
	x.boxes.SetOptions(names)
	x.boxes.SetSelected(picked)
	x.boxes.OnChanged = x.pick
	x.options()
	x.parts.Hide()
	x.none.Hide()
	if x.kind.HasChapters() {
		x.parts.Show()
	}
	if x.kind == export.Blank {
		x.none.Show()
	}
	x.suggest()
	x.lack.Clear()
}

// pick hears which formats are picked; one that the kind does not have keeps as it was.
func (x *exporter) pick(picked []int) {
	for i, f := range x.can {
		x.formats = slices.DeleteFunc(x.formats, func(id string) bool { return id == f.ID })
		if slices.Contains(picked, i) {
			x.formats = append(x.formats, f.ID)
		}
	}
	x.options()
	x.lack.Clear()
}

// options shows the options that mean something now.
func (x *exporter) options() {
	can := x.offers()
	var names []string
	var picked []int
	for i, o := range can {
		names = append(names, x.editor.desk.Words.T(string(o)))
		if x.on[o] {
			picked = append(picked, i)
		}
	}
	x.more.SetOptions(names)
	x.more.SetSelected(picked)
	x.more.OnChanged = func(picked []int) {
		for i, o := range can {
			x.on[o] = slices.Contains(picked, i)
		}
	}
}

// chapterList returns the chapters to choose from.
func (x *exporter) chapterList() fyne.CanvasObject {
	desk := x.editor.desk
	var names []string
	var picked []int
	for i, c := range desk.Schema.Chapters {
		names = append(names, itoa(i+1)+"  "+desk.Texts.Chapters[c.ID].Title)
		if slices.Contains(x.chapters, c.ID) {
			picked = append(picked, i)
		}
	}
	list := widgets.NewChoices(names)
	list.SetSelected(picked)
	list.OnChanged = func(picked []int) {
		x.chapters = nil
		for _, i := range picked {
			x.chapters = append(x.chapters, desk.Schema.Chapters[i].ID)
		}
		x.lack.Clear()
	}
	x.none = widgets.NewParagraph(desk.Words.T("export.chapters.none"), look.ColorNameHelp)
	return widgets.Stack(6, widgets.NewHeading(desk.Words.T("export.chapters"), ""), x.none, list)
}

// suggest gives the files a name that tells the kind, unless the person typed one.
func (x *exporter) suggest() {
	if x.place.name.Text() != x.suggested {
		return
	}
	x.suggested = x.title
	if input, err := x.editor.printing(false); err == nil {
		input.Kind = x.kind
		title := input.Titled()
		if planning.IsEmpty(title) {
			title = x.title
		}
		if name := x.kind.Name(input.Words); name != "" {
			x.suggested = file.SafeName(title, maxName-len([]rune(name))-3) + " – " + name
		}
	}
	x.place.name.SetText(x.suggested)
}
