package page

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"samenspel/app/file"
	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// Extension is the ending of the files that people mail.
const Extension = ".samenspel"

// maxName is how many characters a file name may have, its extension left out.
const maxName = 80

// Tell shows what went wrong, in words for the person.
func (d *Desk) Tell(err error) { d.tell(err) }

// Warn tells the user in words why something was not done.
func (d *Desk) Warn(text string) { d.warn(text) }

// tell is Tell with other ways on, such as another place to write to; they come before the button that closes.
func (d *Desk) tell(err error, ways ...way) { d.warn(d.Message(err), ways...) }

func (d *Desk) warn(text string, ways ...way) {
	w := d.Words
	body := widgets.NewParagraph(text, theme.ColorNameText)
	var hide func()
	var buttons []fyne.CanvasObject
	for _, other := range ways {
		buttons = append(buttons, widgets.NewButton(other.name, nil, func() {
			hide()
			other.take()
		}))
	}
	buttons = append(buttons, widgets.NewPrimary(w.T("dialog.ok"), nil, func() { hide() }))
	hide = widgets.ShowDialog(d.Window, w.T("dialog.problem"), widgets.Sized(460, body), buttons...)
}

// way is something that the person can do about a problem.
type way struct {
	name string
	take func()
}

// chooseFile asks for a document that exists, or a PDF with one inside.
func (d *Desk) chooseFile(title string, chosen func(path string)) {
	ask := Ask{Title: title, Folder: d.Folder, Kind: d.Words.T("choose.kind"), Endings: []string{Extension, PDF}}
	d.system(Dialogs.Open, ask, chosen, func() { d.pickFile(title, chosen) })
}

// pickFile is chooseFile in the program's own dialog.
func (d *Desk) pickFile(title string, chosen func(path string)) {
	picker := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			d.Tell(err)
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		_ = r.Close() // only its place was wanted
		chosen(path)
	}, d.Window)
	picker.SetFilter(storage.NewExtensionFileFilter([]string{Extension, PDF}))
	d.show(picker, d.Folder, title, d.Words.T("choose.open.confirm"))
}

// chooseFolder asks for a folder.
func (d *Desk) chooseFolder(from string, chosen func(path string)) {
	ask := Ask{Title: d.Words.T("choose.folder"), Folder: from}
	d.system(Dialogs.Folder, ask, chosen, func() { d.pickFolder(from, chosen) })
}

// pickFolder is chooseFolder in the program's own dialog.
func (d *Desk) pickFolder(from string, chosen func(path string)) {
	picker := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil {
			d.Tell(err)
			return
		}
		if u != nil {
			chosen(u.Path())
		}
	}, d.Window)
	d.show(picker, from, d.Words.T("choose.folder"), d.Words.T("choose.folder.confirm"))
}

// show shows Fyne's dialog, which begins in a folder.
func (d *Desk) show(picker *dialog.FileDialog, folder, title, confirm string) {
	if u, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
		picker.SetLocation(u)
	}
	picker.SetTitleText(title)
	picker.SetConfirmText(confirm)
	picker.SetDismissText(d.Words.T("dialog.cancel"))
	picker.SetView(dialog.ListView) // names are long
	canvas := d.Window.Canvas()
	resume, keys, size := widgets.Pause(canvas), canvas.OnTypedKey(), canvas.Size()
	picker.Show() // before the rest: Fyne's dialog has no size until then
	d.nameFavourites()
	picker.SetOnClosed(func() {
		canvas.SetOnTypedKey(keys)
		resume()
	})
	canvas.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			picker.Hide()
		}
	})
	picker.Resize(fyne.NewSize(min(960, size.Width-40), min(620, size.Height-40)))
	if top := canvas.Overlays().Top(); top != nil {
		top.Refresh() // puts it in the middle again
	}
}

// place asks under which name and in which folder something goes. Fyne's own dialog to save empties an existing file
// at once, so it is not used.
type place struct {
	desk   *Desk
	folder string
	name   *widgets.Line
	shown  *widgets.Paragraph
	done   func() // what Enter in the name does
	all    fyne.CanvasObject
}

func newPlace(d *Desk, folder, name string) *place {
	w := d.Words
	p := &place{desk: d, folder: folder, name: widgets.NewLine(), shown: widgets.NewParagraph(folder, theme.ColorNameHelp)}
	p.name.SetText(name)
	p.name.OnSubmitted = func(string) { p.done() }
	other := widgets.NewButton(w.T("place.folder.change"), nil, func() {
		d.chooseFolder(p.folder, func(path string) {
			p.folder = path
			p.shown.SetText(path)
		})
	})
	p.all = widgets.Stack(6,
		widgets.NewHeading(w.T("place.name"), ""), p.name,
		widgets.NewGap(6),
		widgets.NewHeading(w.T("place.folder"), ""), p.shown, widgets.Row(0, other))
	return p
}

// path returns the chosen place; a name that no disk takes is mended.
func (p *place) path(extension string) string {
	name := strings.TrimSuffix(strings.TrimSpace(p.name.Text()), extension)
	return filepath.Join(p.folder, file.SafeName(name, maxName)+extension)
}

// free returns path, or with a number behind the name when something stands there already.
func free(path string) string {
	extension := filepath.Ext(path)
	stem := strings.TrimSuffix(path, extension)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = stem + " (" + itoa(n) + ")" + extension
	}
}

// SaveAs asks for a place for the document. A file that stands there already is only taken after a question.
func (d *Desk) SaveAs(folder, name string, chosen func(path string)) {
	ask := Ask{
		Title: d.Words.T("save_as.title"), Folder: folder, Name: file.SafeName(name, maxName) + Extension,
		Kind: d.Words.T("choose.kind"), Endings: []string{Extension},
	}
	d.system(Dialogs.Save, ask, func(path string) {
		if strings.EqualFold(filepath.Ext(path), Extension) { // the system asked that question
			chosen(path)
			return
		}
		d.unlessTaken(path+Extension, chosen)
	}, func() { d.saveAs(folder, name, chosen) })
}

// saveAs is SaveAs in the program's own dialog.
func (d *Desk) saveAs(folder, name string, chosen func(path string)) {
	w := d.Words
	p := newPlace(d, folder, name)
	help := widgets.NewParagraph(w.T("save_as.help"), theme.ColorNameHelp)
	var hide func()
	save := func() {
		d.unlessTaken(p.path(Extension), func(path string) {
			hide()
			chosen(path)
		})
	}
	p.done = save
	hide = widgets.ShowDialog(d.Window, w.T("save_as.title"), widgets.Sized(520, widgets.Stack(14, help, p.all)),
		widgets.NewButton(w.T("dialog.cancel"), nil, func() { hide() }),
		widgets.NewPrimary(w.T("save_as.confirm"), nil, save))
}

// unlessTaken takes a place for a document; when something stands there already, only after a question.
func (d *Desk) unlessTaken(path string, take func(path string)) {
	if _, err := os.Lstat(path); err != nil {
		take(path)
		return
	}
	w := d.Words
	widgets.Confirm(d.Window, w.T("save_as.exists"), w.T("save_as.exists.help", filepath.Base(path)),
		w.T("save_as.exists.merge"), w.T("dialog.cancel"), false, func(yes bool) {
			if yes {
				take(path)
			}
		})
}
