package desk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// icons reads what opens behind the buttons without words in Fyne's dialog: a new folder, another view, hidden files.
func (r *reader) icons() {
	for _, o := range r.objects() {
		if button, ok := o.(*widget.Button); ok && button.Text == "" && button.Icon != nil {
			before := len(r.desk.Window.Canvas().Overlays().List())
			test.Tap(button)
			r.read("behind an icon")
			if len(r.desk.Window.Canvas().Overlays().List()) > before {
				r.escape()
			}
		}
	}
}

// places gives the home folder the user's own folders, which Fyne's dialog lists by English names.
func places(t *testing.T, home string) {
	t.Helper()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	var known strings.Builder
	for _, name := range []string{"DESKTOP", "DOCUMENTS", "DOWNLOAD", "DOWNLOADS", "MUSIC", "PICTURES", "VIDEOS"} {
		folder := filepath.Join("plek", strings.ToLower(name)[:3])
		if err := os.MkdirAll(filepath.Join(home, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		known.WriteString("XDG_" + name + "_DIR=\"$HOME/" + folder + "\"\n")
	}
	if err := os.MkdirAll(filepath.Join(home, ".config"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte(known.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// dialogs reads what opens over an agreement.
func (r *reader) dialogs(t *testing.T) {
	t.Helper()
	w := r.desk.Words
	r.menu("menu.save_as")
	r.read("save as")
	r.press(w.T("place.folder.change"))
	r.read("choose a folder")
	r.escape()
	name := r.desk.Window.Canvas().Focused()
	r.press(w.T("save_as.confirm"))
	r.until("the file", func() bool {
		found, _ := filepath.Glob(filepath.Join(r.home, "*"+page.Extension))
		return len(found) == 1
	})
	r.menu("menu.save_as")
	r.press(w.T("save_as.confirm"))
	r.sees(w.T("save_as.exists"))
	r.read("the file exists")
	r.press(w.T("dialog.cancel"))
	r.press(w.T("dialog.cancel"))
	r.menu("menu.export")
	r.read("export")
	r.press(w.T("export.start"))
	r.sees(w.T("export.done"))
	r.read("exported")
	r.press(w.T("dialog.ok"))
	if name == nil {
		t.Error("no field has the focus in a dialog")
	}

	r.menu("menu.previous")
	for i := 0; i < len(r.desk.Schema.Chapters) && r.firstDate() == nil; i++ {
		r.menu("menu.previous")
	}
	date := r.firstDate()
	if date == nil {
		t.Fatal("no date on any screen")
	}
	r.press(w.T("form.calendar.open"))
	r.read("calendar")
	r.escape()
	for _, o := range r.objects() {
		if line, ok := o.(*widgets.Line); ok && line.Visible() {
			line.TappedSecondary(&fyne.PointEvent{})
			r.read("menu of a field")
			r.escape()
			break
		}
	}
	for _, o := range r.objects() {
		if choice, ok := o.(*widgets.Choice); ok && choice.Visible() {
			test.Tap(choice)
			r.read("choices")
			r.escape()
			break
		}
	}
}

func (r *reader) firstDate() *widgets.DateField {
	objects := r.objects()
	if i := slices.IndexFunc(objects, func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.DateField); return ok && o.Visible() }); i >= 0 {
		return objects[i].(*widgets.DateField)
	}
	return nil
}
