package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/settings"
	"samenspel/export"
	"samenspel/ui/page"
	"samenspel/ui/widgets"
)

// TestWindow_TheExportDialogSaysWhatItLacks where the person looks, on a small screen too.
func TestWindow_TheExportDialogSaysWhatItLacks(t *testing.T) {
	p := sit(t, house(t))
	p.desk.Window.Resize(fyne.NewSize(1366, 700))
	p.titled("Samen")
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.kind.chosen"))
	p.press(p.desk.Words.T("export.start"))
	driver := fyne.CurrentApp().Driver()
	for _, o := range p.objects() {
		if told, ok := o.(*widgets.Notice); ok {
			bottom := driver.AbsolutePositionForObject(told).Y + told.Size().Height
			if buttons := driver.AbsolutePositionForObject(p.named(p.desk.Words.T("export.start"))).Y; bottom > buttons {
				t.Errorf("it is told at %v, below the edge at %v", bottom, buttons)
			}
			return
		}
	}
	t.Error("nothing is told")
}

// TestWindow_TheExportDialogBeginsWhereItWasLeft: the focus is on the kind of document that was chosen before.
func TestWindow_TheExportDialogBeginsWhereItWasLeft(t *testing.T) {
	p := sit(t, house(t))
	p.titled("Samen")
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.kind.blank"))
	p.press(p.desk.Words.T("dialog.cancel"))
	p.menu("menu.export")
	focused, ok := p.desk.Window.Canvas().Focused().(interface{ Name() string })
	if !ok || focused.Name() != p.desk.Words.T("export.kind.blank") {
		t.Errorf("the focus is on %v", focused)
	}
}

// TestWindow_TheExportDialogFits a small screen with large letters: its buttons are in the window, and a chapter that
// gets the focus comes into view above them.
func TestWindow_TheExportDialogFits(t *testing.T) {
	p := sit(t, house(t))
	for range settings.Scales[1:] {
		p.menu("menu.larger")
	}
	p.desk.Window.Resize(fyne.NewSize(1366, 700))
	p.titled("Samen")
	p.menu("menu.export")
	p.press(p.desk.Words.T("export.kind.chosen"))
	p.tabs()
	canvas, last := p.desk.Window.Canvas(), len(p.desk.Schema.Chapters)
	chapter := p.named(fmt.Sprint(last, "  ", p.desk.Texts.Chapters[p.desk.Schema.Chapters[last-1].ID].Title))
	canvas.Focus(chapter.(fyne.Focusable))
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.named(p.desk.Words.T("export.start")))
	for _, name := range []string{"export.start", "dialog.cancel"} {
		b := p.named(p.desk.Words.T(name))
		if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).Add(b.Size()); at.X > canvas.Size().Width || at.Y > canvas.Size().Height {
			t.Errorf("%s ends at %v, the window at %v", name, at, canvas.Size())
		}
	}
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(chapter); at.Y < 0 || at.Y+chapter.Size().Height > top.Y {
		t.Errorf("the last chapter is at %v, the buttons at %v", at, top)
	}
}

// TestWindow_AnExportIsDoneWhenSomethingWasMade: a dialog that tells of failures alone is not called done.
func TestWindow_AnExportIsDoneWhenSomethingWasMade(t *testing.T) {
	failed, stopped := errors.New("it failed"), context.Canceled
	for _, c := range []struct {
		title    string
		pdf, xls error
	}{
		{"export.done", nil, nil}, {"export.done", failed, nil}, {"export.done", nil, stopped},
		{"dialog.problem", failed, failed}, {"dialog.problem", stopped, failed}, {"export.title", stopped, stopped},
	} {
		p := sit(t, house(t), func(d *page.Desk) {
			give := func(err error) func(context.Context, string, *export.Report) ([]export.Notice, error) {
				return func(context.Context, string, *export.Report) ([]export.Notice, error) { return nil, err }
			}
			d.Formats = []page.Format{{ID: "pdf", Write: give(c.pdf)}, {ID: "xlsx", Write: give(c.xls)}}
		})
		p.titled("Samen")
		p.menu("menu.export")
		p.press(p.desk.Words.T("export.start"))
		p.until("the end", func() bool {
			return slices.Contains(strings.Split(p.screen(), "\n"), p.desk.Words.T("dialog.ok"))
		})
		if !p.reads(p.desk.Words.T(c.title)) {
			t.Errorf("%v and %v: it is not called %s:\n%s", c.pdf, c.xls, c.title, p.screen())
		}
	}
}
