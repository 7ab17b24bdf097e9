package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/export"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// mostFound is how many places the panel shows; who finds more types more.
const mostFound = 60

// find is the panel that looks for a text in questions and answers and leads there.
type find struct {
	editor *Editor
	line   *widgets.Line
	list   *fyne.Container
	all    fyne.CanvasObject
	scroll *container.Scroll
}

func newFind(e *Editor) *find {
	f := &find{editor: e, line: widgets.NewLine(), list: widgets.Stack(6)}
	w := e.desk.Words
	f.line.OnChanged = func(string) { f.refresh() }
	f.all, f.scroll = e.frame(w.T("find.title"), widgets.Stack(8, f.line, widgets.NewParagraph(w.T("find.help"), look.ColorNameHelp)), f.list)
	return f
}

func (f *find) object() fyne.CanvasObject { return f.all }

// focus brings the caret to the line, where what was sought before makes way for what is typed.
func (f *find) focus() {
	f.editor.desk.Window.Canvas().Focus(f.line)
	f.line.SelectAll()
}

// refresh looks again, chapter by chapter.
func (f *find) refresh() {
	e, w := f.editor, f.editor.desk.Words
	names := e.names()
	found := e.reading().Find(f.line.Text(), mostFound)
	f.list.Objects = nil
	chapter := ""
	for _, place := range found {
		if place.Chapter != chapter {
			chapter = place.Chapter
			f.list.Objects = append(f.list.Objects, widgets.NewGap(8), widgets.NewHeading(e.desk.Texts.Chapters[chapter].Title, ""))
		}
		f.list.Objects = append(f.list.Objects, f.place(names, place))
	}
	switch {
	case f.line.Text() == "":
	case len(found) == 0:
		f.list.Objects = []fyne.CanvasObject{widgets.NewNotice(widgets.Info, w.T("find.none"))}
	case len(found) == mostFound:
		f.list.Objects = append(f.list.Objects, widgets.NewParagraph(w.T("find.more", mostFound), look.ColorNameHelp))
	}
	widgets.Follow(f.scroll, f.list)
	f.list.Refresh()
}

func (f *find) place(names *export.Names, place export.Found) fyne.CanvasObject {
	link := widgets.NewLink(names.Where(place.Path), func() { f.editor.Goto(place.Path) })
	if place.Text == "" {
		return link
	}
	return widgets.Stack(0, link, widgets.Inset(0, 0, 4, 0, widgets.NewParagraph(place.Text, look.ColorNameHelp)))
}
