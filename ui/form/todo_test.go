package form

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
)

func (d *desk) note(p planning.Path) string {
	d.t.Helper()
	note, marked := validate.TodoNote(d.session.Agreement(), p)
	if !marked {
		return "no mark"
	}
	return note
}

func TestTodo_MarkWriteAndSettle(t *testing.T) {
	d := newDesk(t, planning.New("x"), "visie")
	p := planning.Path{Field: "visie.tekst"}
	d.chapter.Focus(p)
	todo := d.question(p).todo
	if todo.line != nil || !d.chapter.MarkTodo() || !todo.writing.Visible() || d.host.Window.Canvas().Focused() != fyne.Focusable(todo.line) {
		t.Fatal("there is nowhere to write a note")
	}
	if got := d.note(p); got != "" {
		t.Errorf("before a note is written it says %q", got)
	}
	test.Type(todo.line, "Fatima vraagt het na ")
	if got := d.note(p); got != "Fatima vraagt het na" || todo.line.Text() != "Fatima vraagt het na " {
		t.Errorf("the note is %q, the line shows %q", got, todo.line.Text())
	}
	d.at(p)
	todo.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if todo.writing.Visible() || !todo.shown.Visible() || !strings.Contains(todo.said.Text(), "Fatima") {
		t.Errorf("the note does not show: %q", todo.said.Text())
	}
	if d.host.Window.Canvas().Focused() == fyne.Focusable(todo.line) {
		t.Error("the focus is still in the note")
	}
	d.session.Undo()
	before := d.note(p)
	if before == "Fatima vraagt het na" || before == "no mark" || !strings.Contains(todo.said.Text(), before) {
		t.Errorf("one step back the note is %q, it shows %q", before, todo.said.Text())
	}
	todo.remove()
	if got := d.note(p); got != "no mark" || todo.all.Visible() {
		t.Errorf("settled, it says %q", got)
	}
	d.session.Undo()
	if got := d.note(p); got != before || !todo.all.Visible() {
		t.Errorf("taken back, it says %q", got)
	}
}

func TestTodo_ALongNoteEnds(t *testing.T) {
	d := newDesk(t, planning.New("x"), "visie")
	p := planning.Path{Field: "visie.tekst"}
	d.chapter.Focus(p)
	d.chapter.MarkTodo()
	line := d.question(p).todo.line
	test.Type(line, strings.Repeat("a", 230))
	if got := d.note(p); len(got) != 200 || line.Text() != got {
		t.Errorf("%d signs are kept, the line shows %d", len(got), len(line.Text()))
	}
}

// TestTodo_OfTheOtherParty shows when it comes with the other's words.
func TestTodo_OfTheOtherParty(t *testing.T) {
	p := planning.Path{Field: "visie.tekst"}
	other := planning.New("x")
	other.Set(planning.Edit{Path: validate.Todo(p), Value: "Sam belt de gemeente"}, planning.Maker{Party: "jongerenwerk"})
	d := newDesk(t, planning.New("x"), "visie")
	d.session.Merge(other.Changes())
	if todo := d.question(p).todo; !todo.shown.Visible() || !strings.Contains(todo.said.Text(), "Sam belt") {
		t.Errorf("it says %q", todo.said.Text())
	}
}

func TestTodo_OfALockedAgreement(t *testing.T) {
	d := newDesk(t, planning.New("x"), "visie")
	d.host.Locked = true
	p := planning.Path{Field: "visie.tekst"}
	d.chapter.Focus(p)
	if d.chapter.MarkTodo() || d.note(p) != "no mark" || d.said == "" {
		t.Errorf("it says %q, the status line %q", d.note(p), d.said)
	}
}

// TestTodos_InReadingOrder leaves out what is not asked now, and keeps it.
func TestTodos_InReadingOrder(t *testing.T) {
	s, _, a := example(t)
	rows := a.Rows(s.Field("rol"))
	hidden := planning.Path{Field: "privacy.bijzonder_toelichting"}
	marked := []planning.Path{
		{Field: "visie.tekst"}, {Field: "rol.naam", Row: rows[1]}, {Field: "rol.taken", Row: rows[1]}, {Field: "rol.naam", Row: rows[2]}, hidden,
	}
	for i := range marked {
		p := marked[len(marked)-1-i]
		a.Set(planning.Edit{Path: validate.Todo(p), Value: validate.TodoValue(p.Field)}, planning.Maker{Writer: "test"})
	}
	list := func() (paths []planning.Path) {
		for _, item := range Todos(s, a) {
			if item.Note != item.Path.Field {
				t.Errorf("%v has the note %q", item.Path, item.Note)
			}
			paths = append(paths, item.Path)
		}
		return paths
	}
	same := func(got, want []planning.Path) {
		t.Helper()
		if len(got) != len(want) {
			t.Fatalf("%v, want %v", got, want)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("place %d is %v, want %v", i, got[i], want[i])
			}
		}
	}
	answer := func(value string) {
		a.Set(planning.Edit{Path: planning.Path{Field: "privacy.deelt"}, Value: value}, planning.Maker{Writer: "test"})
	}
	answer(schema.Yes)
	a.Set(planning.Edit{Path: planning.Path{Field: "privacy.bijzonder"}, Value: schema.Yes}, planning.Maker{Writer: "test"})
	same(list(), marked)
	answer(schema.No)
	same(list(), marked[:4])
	answer(schema.Yes)
	same(list(), marked)
	for _, e := range a.RemoveRow(s, s.Field("rol"), rows[1]) {
		a.Set(e, planning.Maker{Writer: "test"})
	}
	same(list(), []planning.Path{marked[0], marked[3], hidden})
}
