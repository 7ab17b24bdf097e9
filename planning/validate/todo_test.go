package validate

import (
	"strings"
	"testing"

	"samenspel/planning"
	"samenspel/planning/schema"
)

func TestTodo_IsNoAnswer(t *testing.T) {
	s := realForm(t)
	a := write(t, s, "privacy.deelt: ja|rol.naam[r]: mentor")
	before := Check(s, a)
	table := s.Field("rol")
	for _, p := range []planning.Path{single("doel.hoofd"), cell("rol.taken", "r"), cell("rol.naam", "leeg")} {
		a.Set(planning.Edit{Path: Todo(p), Value: TodoValue("Fatima vraagt dit na")}, maker)
	}
	after := Check(s, a)
	if len(after.Findings) != len(before.Findings) || len(a.Rows(table)) != 1 {
		t.Errorf("%d findings became %d, there are %d rows", len(before.Findings), len(after.Findings), len(a.Rows(table)))
	}
	for _, c := range s.Chapters {
		d1, r1 := before.Progress(c.ID, schema.Signing)
		if d2, r2 := after.Progress(c.ID, schema.Signing); d1 != d2 || r1 != r2 {
			t.Errorf("%s: %d of %d became %d of %d", c.ID, d1, r1, d2, r2)
		}
	}
}

func TestTodoValue(t *testing.T) {
	long := strings.Repeat("ë", longestNote+30)
	cases := map[string]string{
		"": schema.Yes, " \n ": schema.Yes, "vraag\nde gemeente ": "vraag de gemeente", long: long[:2*longestNote],
	}
	for typed, want := range cases {
		if got := TodoValue(typed); got != want {
			t.Errorf("TodoValue(%q) = %q, want %q", typed, got, want)
		}
	}
}

// Two parties mark one question without seeing each other: both notes stand there, and nobody has to choose.
func TestTodoNote_OfTwoParties(t *testing.T) {
	p := cell("rol.taken", "r")
	mark := func(writer, value string) *planning.Agreement {
		a := planning.New("proef")
		a.Set(planning.Edit{Path: Todo(p), Value: value}, planning.Maker{Writer: writer, Party: writer})
		a.Seal()
		return a
	}
	a := mark("school", "Sam belt")
	if note, marked := TodoNote(a, p); note != "Sam belt" || !marked {
		t.Errorf("the note is %q, marked %v", note, marked)
	}
	a.Add(mark("jongerenwerk", schema.Yes).Changes()...)
	a.Add(mark("gemeente", "Ali vraagt").Changes()...)
	note, marked := TodoNote(a, p)
	if !marked || !strings.Contains(note, "Sam belt") || !strings.Contains(note, "Ali vraagt") || strings.Contains(note, schema.Yes+" ") {
		t.Errorf("the note is %q, marked %v", note, marked)
	}
	if len(a.Conflicts()) != 0 {
		t.Errorf("someone has to choose: %v", a.Conflicts())
	}
	a.Set(planning.Edit{Path: Todo(p), Value: ""}, maker)
	if _, marked := TodoNote(a, p); marked {
		t.Error("one mark stays when the question is settled")
	}
}

func TestAbout(t *testing.T) {
	p := cell("rol.taken", "r")
	for _, at := range []planning.Path{p, Todo(p), PutAside(p)} {
		if got := About(at); got != p {
			t.Errorf("About(%v) = %v, want %v", at, got, p)
		}
	}
}
