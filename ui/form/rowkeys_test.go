package form

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// rows returns the rows of a table of the desk.
func (d *desk) rows(table string) []string {
	return d.session.Agreement().Rows(d.session.Schema().Field(table))
}

// at fails when the user is elsewhere than at this question.
func (d *desk) at(want planning.Path) {
	d.t.Helper()
	if got, ok := d.chapter.Focused(); !ok || got != want || d.host.Window.Canvas().Focused() == nil {
		d.t.Errorf("the user is at %v (%v), want %v", got, ok, want)
	}
}

func TestRowKeys_MoveInsertRemove(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "rollen")
	before := d.rows("rol")
	d.chapter.Focus(planning.Path{Field: "rol.niet", Row: before[1]})
	if !d.chapter.InRow() || !d.chapter.CanAlterRow() || !d.chapter.MoveRow(-1) {
		t.Fatal("the row did not move")
	}
	if rows := d.rows("rol"); rows[0] != before[1] || rows[1] != before[0] {
		t.Errorf("the rows are %v", rows)
	}
	d.at(planning.Path{Field: "rol.niet", Row: before[1]})
	if d.chapter.MoveRow(-1) {
		t.Error("the first row moved up")
	}
	if !d.chapter.InsertRow() {
		t.Fatal("no row came")
	}
	added := d.rows("rol")[1]
	if slices.Contains(before, added) {
		t.Errorf("the new row stands elsewhere: %v", d.rows("rol"))
	}
	d.at(planning.Path{Field: "rol.naam", Row: added})
	if !d.chapter.RemoveRow() || len(d.rows("rol")) != len(before) || d.said == "" {
		t.Errorf("the row is still there, or nothing was said: %q", d.said)
	}
	if !d.chapter.InRow() {
		t.Error("after removing a row the user is in none")
	}
	d.session.Undo()
	if len(d.rows("rol")) != len(before)+1 {
		t.Error("the row did not come back")
	}
}

func TestRowKeys_StepToTheSameQuestion(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "rollen")
	rows := d.rows("rol")
	d.chapter.Focus(planning.Path{Field: "rol.taken", Row: rows[0]})
	for _, row := range rows[1:] {
		if !d.chapter.StepRow(1) {
			t.Fatal("no next row")
		}
		d.at(planning.Path{Field: "rol.taken", Row: row})
	}
	if d.chapter.StepRow(1) {
		t.Error("there is a row behind the last")
	}
	d.chapter.StepRow(-1)
	d.at(planning.Path{Field: "rol.taken", Row: rows[len(rows)-2]})
}

// A question that the next row does not ask: the head of the row has the focus then.
func TestRowKeys_StepToARowThatAsksSomethingElse(t *testing.T) {
	d := newDesk(t, planning.New("leeg"), "themas")
	table := d.session.Schema().Field("thema")
	d.session.Apply(planning.Edit{Path: planning.Path{Field: "thema.kiezen", Row: table.Fixed[0]}, Value: schema.Yes})
	d.chapter.Focus(planning.Path{Field: "thema.vraag1", Row: table.Fixed[0]})
	if !d.chapter.StepRow(1) {
		t.Fatal("no next row")
	}
	if n, ok := d.chapter.here(); !ok || n.Kind != Row || n.Row != table.Fixed[1] {
		t.Errorf("the user is at %v", n)
	}
	if d.chapter.MoveRow(1) || d.chapter.RemoveRow() || d.chapter.InsertRow() || d.chapter.CanAlterRow() || !d.chapter.InRow() {
		t.Error("a row that always exists can be altered")
	}
}

func TestRowKeys_RowsInsideRows(t *testing.T) {
	s, _, a := example(t)
	d := newDesk(t, a, "themas")
	table := s.Field("thema.vraag2a")
	theme := ""
	for _, row := range s.Field("thema").Fixed {
		if len(a.ChildRows(table, row)) > 1 {
			theme = row
			break
		}
	}
	rows := a.ChildRows(table, theme)
	d.chapter.Focus(planning.Path{Field: "thema.vraag2a.bijdrage", Row: rows[0]})
	d.chapter.InsertRow()
	got := a.ChildRows(table, theme)
	if len(got) != len(rows)+1 || got[0] != rows[0] || slices.Contains(rows, got[1]) {
		t.Errorf("%v became %v", rows, got)
	}
	d.at(planning.Path{Field: "thema.vraag2a.rol", Row: got[1]})
}

// A click on the menu takes the focus away; what is chosen there is meant for the row that had it.
func TestRowKeys_RememberTheRowWhileTheMenuIsOpen(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "rollen")
	moved, other := 0, widgets.NewLine()
	d.host.Window.SetContent(container.NewBorder(other, nil, nil, nil, d.chapter.Object()))
	d.host.Moved = func() { moved++ }
	row := d.rows("rol")[1]
	d.chapter.Focus(planning.Path{Field: "rol.naam", Row: row})
	d.host.Window.Canvas().Unfocus()
	if moved == 0 || !d.chapter.InRow() || !d.chapter.MoveRow(-1) || d.rows("rol")[0] != row {
		t.Errorf("told %d times; in a row: %v", moved, d.chapter.InRow())
	}
	d.at(planning.Path{Field: "rol.naam", Row: row})
	d.host.Window.Canvas().Focus(other)
	if d.chapter.InRow() {
		t.Error("the user is elsewhere, yet in the row")
	}
}

func TestRowKeys_OfALockedAgreement(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "rollen")
	d.host.Locked = true
	rows := d.rows("rol")
	d.chapter.Focus(planning.Path{Field: "rol.naam", Row: rows[1]})
	if d.chapter.MoveRow(-1) || d.chapter.InsertRow() || d.chapter.RemoveRow() || !d.chapter.StepRow(1) {
		t.Error("what can only be read was altered, or can't be walked through")
	}
}

// TestRowKeys_TheViewFollows: a row that moves past a long one stays where it was on the screen.
func TestRowKeys_TheViewFollows(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "rollen")
	driver := fyne.CurrentApp().Driver()
	rows := d.rows("rol")
	d.chapter.Focus(planning.Path{Field: "rol.naam", Row: rows[len(rows)-1]})
	top := func() float32 {
		o := d.host.Window.Canvas().Focused().(fyne.CanvasObject)
		return driver.AbsolutePositionForObject(o).Y
	}
	for range rows[1:] {
		if !d.chapter.MoveRow(-1) {
			t.Fatal("the row did not move")
		}
		if at := top(); at < 0 || at > d.chapter.scroll.Size().Height-20 {
			t.Fatalf("the question with the focus stands at %v, out of view", at)
		}
	}
}
