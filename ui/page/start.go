package page

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// Start is the first screen: begin something, or go on with something.
type Start struct {
	desk *Desk
	open func(Document)
	busy bool
	left []Recovered // working copies with words that stand in no file
	gone []string    // recent files that are not in their place
	wide fyne.CanvasObject
	pins map[string][]*widgets.Button // of the recent files: the one in the wide form of the page, and in the narrow one
	all  *fyne.Container
}

// NewStart makes the start page; open is called with every document that the user opens.
func NewStart(desk *Desk, open func(Document)) *Start {
	s := &Start{desk: desk, open: open, all: container.NewStack()}
	if !desk.updated() {
		desk.Settings.Seen = desk.Version // at a first start nothing is new; kept with whatever is kept next
	}
	s.Refresh()
	return s
}

// Object returns what stands in the window.
func (s *Start) Object() fyne.CanvasObject { return s.all }

// Refresh shows the lists as they are now. Looking at the disk takes a while, so what is there comes a moment later.
func (s *Start) Refresh() {
	s.draw()
	var paths []string
	for _, r := range s.desk.Settings.Recent {
		if r.Path != "" {
			paths = append(paths, r.Path)
		}
	}
	var left []Recovered
	var gone []string
	s.desk.background(func() { left, gone = s.desk.Library.Unpublished(), s.desk.Library.Gone(paths) }, func() {
		if !slices.Equal(left, s.left) || !slices.Equal(gone, s.gone) {
			s.left, s.gone = left, gone
			s.draw()
		}
	})
}

func (s *Start) draw() {
	s.pins = map[string][]*widgets.Button{}
	column := scrolling(widgets.Inset(40, 32, 32, 40, s.begin()))
	side := container.NewStack(widgets.NewRect(look.ColorNameNavigation), column)
	lists := scrolling(widgets.Column(listWidth, widgets.Inset(16, 0, 24, 0, s.lists())))
	s.wide = widgets.Fold(0, widgets.Sized(sideStart, side), widgets.NewGap(0), lists)
	narrow := scrolling(widgets.Column(listWidth, widgets.Stack(24, widgets.Inset(8, 0, 0, 0, s.begin()), s.lists())))
	s.all.Objects = []fyne.CanvasObject{widgets.Either(2*sideStart, s.wide, narrow)}
	s.all.Refresh()
}

// listWidth holds a line of text with the buttons of a document beside it.
const listWidth = 720

// sideStart is the width of the column with the ways to begin.
const sideStart = 372

// scrolling lets a part scroll, and follow the focus.
func scrolling(o fyne.CanvasObject) *container.Scroll {
	page := container.NewVScroll(o)
	widgets.Follow(page, o)
	return page
}

// begin is the left side: what the program is, and the four ways to begin.
func (s *Start) begin() fyne.CanvasObject {
	w := s.desk.Words
	return widgets.Stack(14,
		widgets.NewText(w.T("app.name"), look.SizeNameTitle, look.ColorNameAccent, true),
		widgets.NewParagraph(w.T("start.intro"), look.ColorNameNavText),
		widgets.Inset(10, 0, 0, 0, widgets.Stack(10,
			widgets.NewPrimary(w.T("start.new"), theme.ContentAddIcon(), s.New),
			widgets.NewButton(w.T("start.open"), theme.FolderOpenIcon(), s.Choose),
			widgets.NewButton(w.T("start.next_year"), theme.HistoryIcon(), s.chooseLastYear),
			widgets.NewButton(w.T("start.example"), theme.VisibilityIcon(), s.Example),
		)),
		widgets.Inset(8, 0, 0, 0, widgets.NewParagraph(w.T("start.example.help"), look.ColorNameHelp)),
	)
}

func (s *Start) lists() fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if s.desk.updated() {
		objects = append(objects, s.news(), widgets.NewGap(8))
	}
	part := func(title string, help fyne.CanvasObject, cards []fyne.CanvasObject) {
		if len(cards) == 0 {
			return
		}
		objects = append(append(objects, widgets.NewHeading(s.desk.Words.T(title), look.SizeNameSection), help), cards...)
		objects = append(objects, widgets.NewGap(12))
	}
	var recovered []fyne.CanvasObject
	for _, r := range s.left {
		recovered = append(recovered, s.recovered(r))
	}
	part("start.unpublished", widgets.NewParagraph(s.desk.Words.T("start.unpublished.help"), look.ColorNameHelp), recovered)
	pinned, others := s.desk.Settings.Documents()
	part("start.pinned", widgets.NewGap(0), s.recents(pinned))
	part("start.recent", widgets.NewGap(0), s.recents(others))
	if len(s.left)+len(pinned)+len(others) == 0 {
		objects = append(objects, s.welcome())
	}
	return widgets.Stack(12, objects...)
}

// welcome takes the place of the lists as long as there is nothing to go on with.
func (s *Start) welcome() fyne.CanvasObject {
	w := s.desk.Words
	steps := []fyne.CanvasObject{widgets.NewHeading(w.T("start.welcome"), look.SizeNameChapter)}
	for i, step := range [][2]string{
		{"start.welcome.begin", "start.welcome.begin.help"}, {"start.welcome.fill", "start.welcome.fill.help"},
		{"start.welcome.sign", "start.welcome.sign.help"},
	} {
		number := widgets.Wide(36, widgets.NewText(itoa(i+1), look.SizeNameChapter, look.ColorNameAccent, true))
		text := widgets.Stack(4, widgets.NewHeading(w.T(step[0]), ""), widgets.NewParagraph(w.T(step[1]), look.ColorNameHelp))
		steps = append(steps, container.NewBorder(nil, nil, container.NewVBox(number), nil, text))
	}
	return widgets.Stack(22, steps...)
}

func (s *Start) recovered(r Recovered) fyne.CanvasObject {
	w := s.desk.Words
	title := s.desk.titled(r.Title)
	where := w.T("start.unpublished.nowhere")
	if r.Path != "" {
		where = r.Path
	}
	said := w.T("start.changed", w.FormatMoment(r.Changed, s.desk.Now())) + " · " + where
	if r.Damaged {
		said = w.T("start.unpublished.damaged")
	}
	return s.card(title, widgets.NewParagraph(said, look.ColorNameHelp),
		widgets.NewButton(w.T("start.continue"), nil, func() {
			s.run(func() (Document, error) { return s.desk.Library.Recover(context.Background(), r.ID) })
		}),
		widgets.NewIconButton(theme.DeleteIcon(), w.T("start.discard"), func() { s.discard(r.ID, title) }))
}

// discard asks before words that stand in no file are thrown away.
func (s *Start) discard(id, title string) {
	w := s.desk.Words
	widgets.Confirm(s.desk.Window, w.T("start.discard.title"), w.T("start.discard.help", title), w.T("start.discard"), w.T("start.discard.keep"),
		true, func(yes bool) {
			if !yes {
				return
			}
			if err := s.desk.Library.Discard(id); err != nil {
				s.desk.Tell(err)
			}
			s.Refresh()
		})
}

func (s *Start) card(title string, info fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	text := widgets.Stack(4, widgets.NewHeading(title, ""), info)
	return widgets.Stack(12, container.NewBorder(nil, nil, nil, widgets.Inset(0, 0, 0, 16, container.NewCenter(widgets.Row(4, buttons...))), text), widgets.NewHairline())
}

// New begins an empty agreement.
func (s *Start) New() {
	s.run(func() (Document, error) { return s.desk.Library.New(context.Background()) })
}

// Example opens a copy of the invented example.
func (s *Start) Example() {
	s.run(func() (Document, error) { return s.desk.Library.Example(context.Background()) })
}

// OpenPath opens the document in a file, or the agreement in a PDF.
func (s *Start) OpenPath(path string) {
	if isPDF(path) {
		kept := slices.Clone(s.desk.Settings.Recent)
		s.run(func() (Document, error) { return s.desk.Library.OpenPDF(context.Background(), path, kept) })
		return
	}
	s.run(func() (Document, error) { return s.desk.Library.Open(context.Background(), path) })
}

// Choose asks for a file and opens it.
func (s *Start) Choose() { s.Pick(s.OpenPath) }

// Pick asks for a file; nothing happens when the user thinks better of it.
func (s *Start) Pick(chosen func(path string)) {
	s.desk.chooseFile(s.desk.Words.T("choose.open"), chosen)
}

func (s *Start) chooseLastYear() {
	s.desk.chooseFile(s.desk.Words.T("choose.last_year"), func(path string) {
		s.run(func() (Document, error) { return s.desk.Library.NextYear(context.Background(), path) })
	})
}

// run gets a document in the background and opens it; a second wish waits for the first.
func (s *Start) run(get func() (Document, error)) {
	if s.busy {
		return
	}
	s.busy = true
	var doc Document
	var err error
	s.desk.background(func() { doc, err = get() }, func() {
		s.busy = false
		if err != nil {
			s.desk.Tell(err)
			s.Refresh()
			return
		}
		s.open(doc)
	})
}
