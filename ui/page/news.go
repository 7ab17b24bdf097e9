package page

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/assets/changes"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// updated tells whether the program has become another version since someone worked with it here. A first start is no
// update.
func (d *Desk) updated() bool {
	s := d.Settings
	return s.Seen != d.Version && (s.Seen != "" || len(s.Recent) > 0)
}

// seeNews remembers that the news of this version was seen.
func (d *Desk) seeNews() {
	if d.Settings.Seen == d.Version {
		return
	}
	d.Settings.Seen = d.Version
	d.KeepSettings()
}

// news is the line on the start page after an update.
func (s *Start) news() fyne.CanvasObject {
	w := s.desk.Words
	link := widgets.NewLink(w.T("news.updated", s.desk.Version), func() {
		s.desk.ShowNews()
		s.draw()
	})
	away := widgets.NewIconButton(theme.CancelIcon(), w.T("news.hide"), func() {
		s.desk.seeNews()
		s.draw()
	})
	return container.NewBorder(nil, nil, nil, away, widgets.Inset(4, 0, 0, 0, link))
}

// ShowNews tells what each version of the program brought, the newest first.
func (d *Desk) ShowNews() {
	releases, err := changes.Load()
	if err != nil {
		d.Tell(err)
		return
	}
	d.seeNews()
	w := d.Words
	var parts []fyne.CanvasObject
	for _, r := range releases {
		if len(r.Items) == 0 {
			continue
		}
		title := w.T("news.unreleased", d.Version)
		if r.Version != "" {
			title = w.T("news.release", r.Version, w.FormatDate(r.Date.Format(time.DateOnly)))
		}
		lines := []fyne.CanvasObject{widgets.NewHeading(title, "")}
		for _, item := range r.Items {
			mark := container.NewVBox(widgets.NewText("•  ", "", look.ColorNameAccent, true)) // on the first line
			lines = append(lines, container.NewBorder(nil, nil, mark, nil,
				widgets.NewParagraph(item.In(w.Lang()), theme.ColorNameForeground)))
		}
		parts = append(parts, widgets.Stack(10, lines...))
	}
	var hide func()
	hide = widgets.ShowDialog(d.Window, w.T("news.title"), widgets.Sized(600, widgets.Stack(22, parts...)),
		widgets.NewPrimary(w.T("dialog.ok"), nil, func() { hide() }))
}
