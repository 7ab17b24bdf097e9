package desk

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/ui/page"
)

// asked is a question in a dialog of the system, which waits for the test to answer.
type asked struct {
	page.Ask
	answer func(path string, err error)
}

// system stands for the dialogs of the system.
type system struct{ asks chan asked }

func (s system) choose(ctx context.Context, ask page.Ask) (path string, err error) {
	answered := make(chan struct{})
	s.asks <- asked{ask, func(p string, e error) {
		path, err = p, e
		close(answered)
	}}
	select {
	case <-answered:
		return path, err
	case <-ctx.Done():
		return "", nil
	}
}

func (s system) Open(ctx context.Context, ask page.Ask) (string, error)   { return s.choose(ctx, ask) }
func (s system) Save(ctx context.Context, ask page.Ask) (string, error)   { return s.choose(ctx, ask) }
func (s system) Folder(ctx context.Context, ask page.Ask) (string, error) { return s.choose(ctx, ask) }

// sitWithDialogs starts the program on a system that has dialogs.
func sitWithDialogs(t *testing.T) (*person, system) {
	p, s := sit(t, house(t)), system{make(chan asked, 9)}
	p.desk.Dialogs = s
	return p, s
}

// write begins an agreement with this title.
func (p *person) write(title string) {
	p.t.Helper()
	p.press(p.desk.Words.T("start.new"))
	p.begins()
	p.types(title)
}

func TestDialogs_SaveAndOpen(t *testing.T) {
	p, s := sitWithDialogs(t)
	p.write("Samen: plan")
	p.menu("menu.save")
	path := filepath.Join(p.home, "elders"+page.Extension)
	ask := <-s.asks
	if ask.Folder != p.home || ask.Name != "Samen plan"+page.Extension {
		t.Errorf("it begins with %q in %s", ask.Name, ask.Folder)
	}
	ask.answer(path, nil)
	p.until("the file", func() bool { _, err := os.Stat(path); return err == nil })
	p.press(p.desk.Words.T("editor.start"))

	p.press(p.desk.Words.T("start.open"))
	p.sees(p.desk.Words.T("choose.elsewhere"))
	(<-s.asks).answer(path, nil)
	p.begins()
	p.sees("Samen: plan")
}

// TestDialogs_NameWithoutItsEnding: the system asked about another name than the file gets.
func TestDialogs_NameWithoutItsEnding(t *testing.T) {
	p, s := sitWithDialogs(t)
	path := filepath.Join(p.home, "brief"+page.Extension)
	if err := os.WriteFile(path, []byte("een brief"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.write("Samen")
	p.menu("menu.save")
	(<-s.asks).answer(filepath.Join(p.home, "brief"), nil)
	p.sees(p.desk.Words.T("save_as.exists"))
	p.press(p.desk.Words.T("dialog.cancel"))
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "een brief" {
		t.Errorf("the file was touched: %q, %v", raw, err)
	}
}

// TestDialogs_TheWindowWaits: nothing else can be begun until the dialog is gone, and it goes with Escape too.
func TestDialogs_TheWindowWaits(t *testing.T) {
	p, s := sitWithDialogs(t)
	p.menu("menu.open")
	<-s.asks
	p.menu("menu.open")
	p.menu("menu.new")
	if len(s.asks) > 0 {
		t.Error("a second dialog opens")
	}
	p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // the button has the focus
	p.until("the end of the dialog", func() bool { return p.desk.Window.Canvas().Overlays().Top() == nil })
	p.menu("menu.open")
	<-s.asks
	p.press(p.desk.Words.T("dialog.cancel"))
	p.until("the end of the dialog", func() bool { return p.desk.Window.Canvas().Overlays().Top() == nil })
}

// TestDialogs_OwnWhenTheSystemFails: zenity may be there and yet not start.
func TestDialogs_OwnWhenTheSystemFails(t *testing.T) {
	p, s := sitWithDialogs(t)
	p.write("Samen")
	p.menu("menu.save")
	(<-s.asks).answer("", errors.New("geen scherm"))
	p.press(p.desk.Words.T("place.folder.change"))
	elsewhere := filepath.Join(p.home, "map")
	(<-s.asks).answer(elsewhere, os.Mkdir(elsewhere, 0o700))
	p.sees(elsewhere)
	p.press(p.desk.Words.T("save_as.confirm"))
	p.until("the file", func() bool { _, err := os.Stat(filepath.Join(elsewhere, "Samen"+page.Extension)); return err == nil })
}
