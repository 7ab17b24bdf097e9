package form

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	"samenspel/ui/widgets"
)

// TestChapter_TabStaysInView goes through whole chapters with the Tab key: what has the focus can be seen.
func TestChapter_TabStaysInView(t *testing.T) {
	for _, chapter := range []string{"partijen", "themas", "normen", "geld"} {
		_, _, a := example(t)
		d := newDesk(t, a, chapter)
		canvas, stops := d.host.Window.Canvas(), 0
		first := fyne.Focusable(nil)
		for {
			canvas.FocusNext()
			focused := canvas.Focused()
			if first == nil {
				first = focused
			} else if focused == first || stops > 500 {
				break
			}
			stops++
			o := focused.(fyne.CanvasObject)
			driver := fyne.CurrentApp().Driver()
			top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(d.chapter.scroll).Y
			if top < 0 || top+min(o.Size().Height, 60) > d.chapter.scroll.Size().Height {
				t.Fatalf("%s: stop %d (%T) has the focus at %v, %v high, out of view", chapter, stops, o, top, o.Size().Height)
			}
		}
		if stops < 10 || stops > 500 {
			t.Errorf("%s has %d stops", chapter, stops)
		}
	}
}

// TestChapter_FocusLeadsIntoTables goes to a row of a table that lies in a closed row of another, and to such a table
// that has no rows yet.
func TestChapter_FocusLeadsIntoTables(t *testing.T) {
	s, _, a := example(t)
	table := s.Field(s.Matrix[1][0])
	themes := a.Rows(s.ParentOf(table))
	last := themes[len(themes)-1]
	rows := a.ChildRows(table, last)
	for _, p := range []planning.Path{{Field: table.ID, Row: rows[0]}, {Field: table.ID, Row: last}, {Field: s.ParentOf(table).ID, Row: last}} {
		d := newDesk(t, a, "themas")
		if !d.chapter.Focus(p) {
			t.Errorf("%v is not found", p)
		}
		if d.chapter.scroll.Offset.Y == 0 || d.host.Window.Canvas().Focused() == nil {
			t.Errorf("%v: scrolled to %v, the focus is on %v", p, d.chapter.scroll.Offset.Y, d.host.Window.Canvas().Focused())
		}
	}
}

// TestChapter_FocusFirst finds something to do in every chapter.
func TestChapter_FocusFirst(t *testing.T) {
	s, _, full := example(t)
	for _, a := range []*planning.Agreement{planning.New("leeg"), full} {
		for _, c := range s.Chapters {
			d := newDesk(t, a, c.ID)
			d.chapter.FocusFirst()
			if d.host.Window.Canvas().Focused() == nil {
				t.Errorf("nothing has the focus in %s", c.ID)
			}
		}
	}
}

// TestChapter_FocusInAPageJustShown: the page has no height for its texts yet, as when a jump leads to a chapter for
// the first time.
func TestChapter_FocusInAPageJustShown(t *testing.T) {
	s, _, a := example(t)
	d := newDesk(t, a, "themas")
	place := container.NewStack()
	d.host.Window.SetContent(place)
	d.host.Window.Resize(fyne.NewSize(700, 500))
	fresh := NewChapter(d.host, chapterOf(t, s, "geld"), widgets.NewGap(1), validate.Check(s, a))
	place.Objects = []fyne.CanvasObject{fresh.Object()}
	place.Refresh()
	last := Node{}
	for _, n := range fresh.nodes {
		if n.Kind == Question && n.Row == "" {
			last = n
		}
	}
	fresh.Focus(planning.Path{Field: last.Field})
	driver := fyne.CurrentApp().Driver()
	o := d.host.Window.Canvas().Focused().(fyne.CanvasObject)
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(fresh.scroll).Y
	if top < 0 || top > fresh.scroll.Size().Height-20 {
		t.Errorf("%s has the focus at %v, out of view", last.Field, top)
	}
}

// TestChapter_RemarksLeaveTheFocusInPlace: a remark that comes above pushes nothing from under the user's eyes.
func TestChapter_RemarksLeaveTheFocusInPlace(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "looptijd")
	d.quiet = true
	driver, s := fyne.CurrentApp().Driver(), d.session.Schema()
	var dates []*question
	last := (*question)(nil)
	for _, n := range d.chapter.nodes {
		if q, ok := d.chapter.parts[key(n)].(*question); ok && n.Row == "" {
			last = q
			if s.Field(n.Field).Kind == schema.Date {
				dates = append(dates, q)
			}
		}
	}
	d.chapter.Focus(last.path)
	before := driver.AbsolutePositionForObject(last.object()).Y
	for _, q := range dates {
		d.session.Apply(planning.Edit{Path: q.path, Value: "geen datum"})
	}
	d.chapter.ShowFindings(validate.Check(s, d.session.Agreement()))
	if len(dates[0].shown) == 0 {
		t.Fatal("no remark came")
	}
	if after := driver.AbsolutePositionForObject(last.object()).Y; after != before {
		t.Errorf("the question moved from %v to %v", before, after)
	}
}
