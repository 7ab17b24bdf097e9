package session

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/schema/schematest"
)

// memory is a store that keeps changes in a map, and fails when told to.
type memory struct {
	kept map[planning.ID]planning.Change
	fail error
}

func (m *memory) Save(made []planning.Change, dropped []planning.ID) error {
	if m.fail != nil {
		return m.fail
	}
	for _, c := range made {
		m.kept[c.ID()] = c
	}
	for _, id := range dropped {
		delete(m.kept, id)
	}
	return nil
}

type world struct {
	*Session
	store *memory
	now   time.Time
}

func newWorld() *world {
	w := &world{store: &memory{kept: map[planning.ID]planning.Change{}}, now: time.UnixMilli(1_700_000_000_000)}
	w.Session = New(schematest.Form(), planning.New("doc"), w.store, Options{
		Party: "school", Writer: "w1", Pause: time.Hour, Clock: func() time.Time { return w.now },
	})
	return w
}

func (w *world) rows() []string { return w.Agreement().Rows(w.table()) }

func (w *world) table() *schema.Field { return w.Schema().Field("rol") }

func TestUndo_TypingInOneAnswerIsOneStep(t *testing.T) {
	w := newWorld()
	title := planning.Path{Field: "titel"}
	for _, text := range []string{"S", "Sa", "Samen"} {
		w.Type(title, text)
		w.now = w.now.Add(100 * time.Millisecond)
	}
	w.now = w.now.Add(2 * time.Second)
	w.Type(title, "Samen sterk")
	for _, want := range []string{"Samen", ""} {
		w.Undo()
		if got := w.Value(title); got != want {
			t.Fatalf("after undo %q, want %q", got, want)
		}
	}
	w.Redo()
	w.Redo()
	if got := w.Value(title); got != "Samen sterk" || w.CanRedo() {
		t.Fatalf("after redo %q, more to redo: %v", got, w.CanRedo())
	}
}

// TestUndo_GoesWordByWord types without a pause.
// TestUndo_IsThereWhenAChangeIsHeardOf: the menu asks then what can be undone.
func TestUndo_IsThereWhenAChangeIsHeardOf(t *testing.T) {
	w := newWorld()
	can := ""
	w.Subscribe(func(Event) { can += fmt.Sprintf("%v %v, ", w.CanUndo(), w.CanRedo()) })
	title := planning.Edit{Path: planning.Path{Field: "titel"}, Value: "Samen"}
	w.Apply(title)
	w.Apply(title) // nothing changes, so there is nothing more to undo
	w.Undo()
	w.Redo()
	if want := "true false, false true, true false, "; can != want || len(w.undo) != 1 {
		t.Errorf("what could be undone and redone was %s want %s and %d steps", can, want, len(w.undo))
	}
}

func TestUndo_GoesWordByWord(t *testing.T) {
	cases := []struct {
		name  string
		typed []string
		steps []string // the answer after each undo
	}{
		{"words", []string{"S", "Sa", "Sa ", "Sa e", "Sa en"}, []string{"Sa", ""}},
		{"spaces that come with the next word", []string{"Sa", "Sa e", "Sa en"}, []string{"Sa", ""}},
		{"a new line", []string{"een", "een\n", "een\nt", "een\ntw"}, []string{"een", ""}},
		{"in the middle of a text", []string{"vast ons", "vast o ons", "vast ov ons"}, []string{"vast ons", ""}},
		{"taken away again", []string{"Sam", "Sa", "S"}, []string{""}},
		{"signs of more than one byte", []string{"één", "één é", "één éé"}, []string{"één", ""}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld()
			title := planning.Path{Field: "titel"}
			for _, text := range c.typed {
				w.Type(title, text)
			}
			for _, want := range c.steps {
				w.Undo()
				if got := w.Value(title); got != want {
					t.Fatalf("after undo %q, want %q", got, want)
				}
			}
			if w.CanUndo() {
				t.Error("there is more to undo")
			}
		})
	}
}

func TestUndo_RemovedRowComesBackWithEveryAnswer(t *testing.T) {
	w := newWorld()
	w.Apply(w.Agreement().AddRow(w.table(), "r1", "", map[string]string{"rol.naam": "mentor", "rol.taken": "rust"})...)
	w.Apply(w.Agreement().AddRow(w.table(), "r2", "", map[string]string{"rol.naam": "docent"})...)
	w.Apply(w.Agreement().RemoveRow(w.Schema(), w.table(), "r1")...)
	if got := w.rows(); !slices.Equal(got, []string{"r2"}) {
		t.Fatalf("rows after removal %v", got)
	}
	w.Undo()
	if got := w.rows(); !slices.Equal(got, []string{"r1", "r2"}) {
		t.Fatalf("rows after undo %v", got)
	}
	if got := w.Value(planning.Path{Field: "rol.taken", Row: "r1"}); got != "rust" {
		t.Fatalf("answer after undo %q", got)
	}
}

func TestSave_FailureStaysInLineUntilItSucceeds(t *testing.T) {
	w := newWorld()
	w.store.fail = errors.New("disk full")
	w.Type(planning.Path{Field: "titel"}, "een")
	if err := w.Flush(); err == nil {
		t.Fatal("the failed save was not told")
	}
	w.Type(planning.Path{Field: "titel"}, "een twee")
	w.store.fail = nil
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	same(t, w)
}

func TestEqualValueMakesNoChange(t *testing.T) {
	w := newWorld()
	w.Type(planning.Path{Field: "titel"}, "")
	if w.CanUndo() || w.Agreement().Len() != 0 {
		t.Fatal("an equal value made a change")
	}
}

// same checks that what is on the disk is what is on the screen.
func same(t interface{ Fatalf(string, ...any) }, w *world) {
	if len(w.store.kept) != w.Agreement().Len() {
		t.Fatalf("%d changes on the disk, %d in the agreement", len(w.store.kept), w.Agreement().Len())
	}
	for _, c := range w.Agreement().Changes() {
		if _, ok := w.store.kept[c.ID()]; !ok {
			t.Fatalf("%v is not on the disk", c.Path)
		}
	}
}

// TestProperty_UndoingEverythingGivesTheOpenedAgreementBack makes random steps with random saves, failures and
// publications between them.
func TestProperty_UndoingEverythingGivesTheOpenedAgreementBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld()
		before := picture(w)
		for i := range rapid.IntRange(1, 30).Draw(t, "steps") {
			w.now = w.now.Add(time.Duration(rapid.IntRange(0, 3000).Draw(t, "pause")) * time.Millisecond)
			w.randomStep(t, i)
		}
		after := picture(w)
		for w.CanUndo() {
			w.Undo()
		}
		if got := picture(w); got != before {
			t.Fatalf("after undoing all:\n%s\nwant:\n%s", got, before)
		}
		for w.CanRedo() {
			w.Redo()
		}
		if got := picture(w); got != after {
			t.Fatalf("after redoing all:\n%s\nwant:\n%s", got, after)
		}
		w.store.fail = nil
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		same(t, w)
	})
}

func (w *world) randomStep(t *rapid.T, i int) {
	rows := w.rows()
	pick := func() string { return rapid.SampledFrom(rows).Draw(t, "row") }
	switch what := rapid.IntRange(0, 7).Draw(t, "what"); {
	case what == 0 || len(rows) == 0:
		w.Apply(w.Agreement().AddRow(w.table(), fmt.Sprint("r", i), "", map[string]string{"rol.naam": "naam"})...)
	case what == 1:
		w.Apply(w.Agreement().RemoveRow(w.Schema(), w.table(), pick())...)
	case what == 2:
		w.Apply(w.Agreement().MoveRow(w.table(), rows, pick(), 1-2*rapid.IntRange(0, 1).Draw(t, "by"))...)
	case what == 3:
		w.Apply(w.Agreement().DuplicateRow(w.table(), pick(), fmt.Sprint("c", i))...)
	case what == 4:
		w.store.fail = nil
		if rapid.Bool().Draw(t, "fails") {
			w.store.fail = errors.New("full")
		}
		_ = w.Flush() // a failure is part of the play
	case what == 5:
		_, _ = w.Publishable() // as above
	default:
		w.Type(planning.Path{Field: "rol.taken", Row: pick()}, rapid.SampledFrom([]string{"", "a", "ab", "abc"}).Draw(t, "text"))
	}
}

// picture is everything that a screen would show.
func picture(w *world) string {
	text := w.Value(planning.Path{Field: "titel"}) + "\n"
	for _, r := range w.rows() {
		text += fmt.Sprintln(r, w.Value(planning.Path{Field: "rol.naam", Row: r}), w.Value(planning.Path{Field: "rol.taken", Row: r}))
	}
	return text
}
