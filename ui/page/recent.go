package page

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/settings"
	"samenspel/planning"
	"samenspel/planning/schema"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// Recents lists the documents that were open before, as a menu offers them: the pinned ones, then the others, each
// newest first. No title is empty, and none stands there twice.
func (d *Desk) Recents() []settings.Recent {
	pinned, others := d.Settings.Documents()
	all := append(pinned, others...)
	seen := map[string]int{}
	for i := range all {
		all[i].Title = d.titled(all[i].Title)
		seen[all[i].Title]++
	}
	for i := range all {
		if seen[all[i].Title] > 1 {
			all[i].Title = d.Words.T("start.recent.same", all[i].Title, filepath.Base(all[i].Path))
		}
	}
	return all
}

// titled returns what a document is called, in words where it has no title.
func (d *Desk) titled(title string) string {
	if planning.IsEmpty(title) {
		return d.Words.T("start.untitled")
	}
	return title
}

// statusOf returns where a document stood, in the language of the screen.
func (d *Desk) statusOf(r settings.Recent) string {
	f := d.Schema.Marked(schema.MarkStatus)
	if f == nil {
		return r.Status
	}
	return d.Texts.Choice(f.ID, r.Status)
}

func (s *Start) recents(list []settings.Recent) []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, r := range list {
		cards = append(cards, s.recent(r))
	}
	return cards
}

func (s *Start) recent(r settings.Recent) fyne.CanvasObject {
	w := s.desk.Words
	facts := []string{}
	for _, f := range []string{strings.Join(r.Parties, ", "), r.Year, s.desk.statusOf(r)} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	info := []fyne.CanvasObject{}
	if len(facts) > 0 {
		info = append(info, widgets.NewParagraph(strings.Join(facts, " · "), look.ColorNameHelp))
	}
	open := widgets.NewButton(w.T("start.open.this"), nil, func() { s.OpenPath(r.Path) })
	if slices.Contains(s.gone, r.Path) {
		info = append(info, widgets.NewParagraph(w.T("start.gone", r.Path), theme.ColorNameWarning))
		open = widgets.NewButton(w.T("start.gone.find"), nil, func() { s.find(r) })
	} else {
		info = append(info, widgets.NewParagraph(w.T("start.progress", r.Done, r.Required)+" · "+
			w.T("start.changed", w.FormatMoment(r.Changed, s.desk.Now()))+" · "+filepath.Base(r.Path), look.ColorNameHelp))
	}
	return s.card(s.desk.titled(r.Title), widgets.Stack(2, info...), open, s.pin(r),
		widgets.NewIconButton(theme.CancelIcon(), w.T("start.forget"), func() { s.forget(r.Path) }))
}

// pin is the button that keeps a document in front of the list. The focus stays on it where the document goes.
func (s *Start) pin(r settings.Recent) fyne.CanvasObject {
	icon, does := look.IconPin, "start.pin"
	if r.Pinned {
		icon, does = look.IconPinned, "start.unpin"
	}
	button := widgets.NewIconButton(icon, s.desk.Words.T(does), func() {
		s.desk.Settings.Pin(r.Path, !r.Pinned)
		s.desk.KeepSettings()
		s.draw()
		moved := s.pins[r.Path]
		if s.wide.Visible() {
			s.desk.Window.Canvas().Focus(moved[0])
		} else {
			s.desk.Window.Canvas().Focus(moved[1])
		}
	})
	s.pins[r.Path] = append(s.pins[r.Path], button)
	return button
}

func (s *Start) forget(path string) {
	s.desk.Settings.Forget(path)
	s.desk.KeepSettings()
	s.Refresh()
}

// find lets the user look for a document that is not in its place any more, and opens it there.
func (s *Start) find(r settings.Recent) {
	w := s.desk.Words
	s.desk.chooseFile(w.T("start.gone.where", s.desk.titled(r.Title)), func(path string) {
		var id string
		var err error
		s.desk.background(func() { id, err = s.desk.Library.Identify(context.Background(), path) }, func() {
			switch {
			case err != nil:
				s.desk.Tell(err)
			case id == r.ID && isPDF(path): // which does not take the place of the file
				s.OpenPath(path)
			case id == r.ID:
				s.desk.Settings.Move(r.Path, path)
				s.desk.KeepSettings()
				s.OpenPath(path)
			default:
				widgets.Confirm(s.desk.Window, w.T("start.gone.another"), w.T("start.gone.another.help", filepath.Base(path)),
					w.T("start.gone.another.open"), w.T("dialog.cancel"), false, func(yes bool) {
						if yes {
							s.OpenPath(path)
						}
					})
			}
		})
	})
}
