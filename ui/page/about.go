package page

import (
	"runtime"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/assets"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// toolkit is the library that draws the window.
const toolkit = "fyne.io/fyne/v2"

// libraries returns the version of every library that this build has in it; none when it was built without telling.
func libraries() map[string]string {
	versions := map[string]string{}
	if built, ok := debug.ReadBuildInfo(); ok {
		for _, m := range built.Deps {
			if m.Replace != nil {
				m.Version = m.Replace.Version
			}
			versions[m.Path] = m.Version
		}
	}
	return versions
}

// facts are the versions that matter to who mends the program. Nothing in them tells who uses it, or for what.
func (d *Desk) facts() []string {
	w := d.Words
	return []string{
		w.T("about.program", d.Version),
		w.T("about.form", d.Schema.ID, d.Schema.Version),
		w.T("about.built", strings.TrimPrefix(runtime.Version(), "go"), strings.TrimPrefix(libraries()[toolkit], "v")),
		w.T("about.system", runtime.GOOS, runtime.GOARCH, w.Lang(), d.Settings.Scale),
	}
}

// ShowAbout tells what the program is, which versions it is made of, and under which conditions it may be used.
func (d *Desk) ShowAbout() {
	w := d.Words
	var copied *widgets.Button
	copied = widgets.NewButton(w.T("about.copy"), theme.ContentCopyIcon(), func() {
		fyne.CurrentApp().Clipboard().SetContent(strings.Join(d.facts(), "\n"))
		copied.SetText(w.T("about.copied"))
	})
	folder := widgets.NewButton(w.T("about.folder.open"), theme.FolderOpenIcon(), func() { d.open(d.Data) })
	var facts []fyne.CanvasObject
	for _, fact := range d.facts() {
		facts = append(facts, widgets.NewParagraph(fact, theme.ColorNameForeground))
	}
	body := widgets.Stack(18,
		widgets.NewParagraph(w.T("about.text"), theme.ColorNameForeground),
		widgets.Stack(8, widgets.Stack(4, facts...), widgets.Row(0, copied)),
		widgets.Stack(8, widgets.NewParagraph(w.T("about.licence"), theme.ColorNameForeground),
			widgets.Row(0, widgets.NewButton(w.T("about.parts"), theme.ListIcon(), d.showParts))),
		widgets.Stack(8, widgets.NewParagraph(w.T("about.folder", d.Data), look.ColorNameHelp), widgets.Row(0, folder)))
	var hide func()
	hide = widgets.ShowDialog(d.Window, w.T("app.name"), widgets.Sized(520, body),
		widgets.NewPrimary(w.T("dialog.ok"), nil, func() { hide() }))
}

// showParts lists what the program is made of, each with its licence behind it.
func (d *Desk) showParts() {
	w := d.Words
	all, err := assets.Licences()
	if err != nil {
		d.Tell(err)
		return
	}
	here := libraries()
	lines := []fyne.CanvasObject{}
	for _, part := range all {
		version, linked := here[part.Name]
		if strings.Contains(part.Name, "/") && !linked && len(here) > 0 {
			continue // in the program for another system
		}
		name := strings.TrimSpace(part.Name + " " + version)
		lines = append(lines, widgets.NewLink(w.T("about.part", name, part.ID), func() { d.showLicence(part) }))
	}
	body := widgets.Stack(14, widgets.NewParagraph(w.T("about.parts.help"), look.ColorNameHelp), widgets.Stack(0, lines...))
	var hide func()
	hide = widgets.ShowDialog(d.Window, w.T("about.parts"), widgets.Sized(640, body),
		widgets.NewPrimary(w.T("dialog.close"), nil, func() { hide() }))
}

// showLicence shows the whole licence of one part.
func (d *Desk) showLicence(part assets.Licence) {
	text, err := part.Text()
	if err != nil {
		d.Tell(err)
		return
	}
	var hide func()
	hide = widgets.ShowDialog(d.Window, part.Name, widgets.Sized(760, widgets.NewCaption(text, theme.ColorNameForeground)),
		widgets.NewPrimary(d.Words.T("dialog.close"), nil, func() { hide() }))
}
