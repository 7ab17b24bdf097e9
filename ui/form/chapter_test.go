package form

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/session"
	"samenspel/assets/i18n"
	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// desk opens an agreement the way the editor does.
type desk struct {
	t       testing.TB
	host    *Host
	session *session.Session
	events  int
	chapter *Chapter
	said    string
	quiet   bool // no findings: the editor looks for them when typing pauses
}

func newDesk(t testing.TB, a *planning.Agreement, chapter string) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1))
	s, texts, _ := example(t)
	words, err := i18n.Load("nl")
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t}
	now := time.Date(2026, 9, 1, 10, 0, 0, 0, time.UTC)
	clock := func() time.Time { now = now.Add(2 * time.Second); return now }
	d.session = session.New(s, a, nil, session.Options{Clock: clock})
	rows := 0
	w := test.NewTempWindow(t, widgets.NewGap(1))
	d.host = &Host{
		Session: d.session, Texts: texts, Words: words, Window: w, Now: clock,
		NewRow: func() string { rows++; return "nieuw" + string(rune('a'+rows)) },
		Say:    func(text string) { d.said = text }, Goto: func(planning.Path) {},
	}
	d.chapter = NewChapter(d.host, chapterOf(t, s, chapter), widgets.NewGap(1), validate.Check(s, a))
	d.session.Subscribe(func(e session.Event) {
		d.events++
		d.chapter.Changed(e)
		if !d.quiet {
			d.chapter.ShowFindings(validate.Check(s, a))
		}
	})
	w.SetContent(d.chapter.Object())
	w.Resize(fyne.NewSize(1000, 700))
	return d
}

// field returns the field of a question that is on the screen.
func (d *desk) field(p planning.Path) field {
	d.t.Helper()
	d.chapter.Focus(p)
	q, ok := d.chapter.parts[Node{Kind: Question, Field: p.Field, Row: p.Row, Depth: d.depth(p)}].(*question)
	if !ok {
		d.t.Fatalf("%v is not on the screen", p)
	}
	return q.field
}

func (d *desk) depth(p planning.Path) int {
	for _, n := range d.chapter.nodes {
		if n.Kind == Question && n.Field == p.Field && n.Row == p.Row {
			return n.Depth
		}
	}
	return -1
}

func (d *desk) value(p planning.Path) string { return d.session.Value(p) }

// TestChapter_ShowingChangesNothing shows every chapter of the example, with every row open, in a session that counts
// changes: an echo of a widget would be one.
func TestChapter_ShowingChangesNothing(t *testing.T) {
	s, _, _ := example(t)
	for _, c := range s.Chapters {
		_, _, a := example(t)
		before := a.Len()
		d := newDesk(t, a, c.ID)
		for round := 0; round < 3; round++ { // rows inside rows show once their row is open
			for _, n := range d.chapter.nodes {
				if n.Kind == Row {
					d.chapter.view[n.Row] = true
				}
			}
			d.chapter.arrange()
		}
		for _, p := range d.chapter.parts {
			p.update()
		}
		if d.events != 0 || a.Len() != before || d.session.CanUndo() {
			t.Errorf("%s: showing made %d events and %d changes", c.ID, d.events, a.Len()-before)
		}
	}
}

func TestChapter_TypingInEveryKind(t *testing.T) {
	d := newDesk(t, planning.New("x"), "looptijd")
	date := planning.Path{Field: "looptijd.start"}
	f := d.field(date).(*dateField)
	f.date.OnChanged("14 april 2027")
	if got := d.value(date); got != "2027-04-14" {
		t.Errorf("date: %q", got)
	}
	f.date.OnChanged("ergens in mei")
	if got := d.value(date); got != "ergens in mei" {
		t.Errorf("a wrong date is stored as %q", got)
	}
	f.date.OnPicked(2027, 8, 1)
	if got := d.value(date); got != "2027-08-01" || f.date.Text() != "1 augustus 2027" {
		t.Errorf("picked date: %q, shown as %q", got, f.date.Text())
	}
	number := planning.Path{Field: "looptijd.opzeggen"}
	d.field(number).(*numberField).line.OnChanged("3")
	choice := planning.Path{Field: "looptijd.verlengen"}
	d.field(choice).(*choiceField).choice.OnChanged(1)
	yes := planning.Path{Field: "toetreding"}
	d.field(yes).(*yesNoField).choice.OnChanged("no")
	memo := planning.Path{Field: "overdracht"}
	test.Type(d.field(memo).(*memoField).area, "Eerst een gesprek.")
	text := planning.Path{Field: "toetreding_toelichting"}
	test.Type(d.field(text).(*textField).line, "nog niet")
	for p, want := range map[planning.Path]string{
		number: "3", choice: d.session.Schema().Field(choice.Field).Choices[1], yes: schema.No, memo: "Eerst een gesprek.", text: "nog niet",
	} {
		if got := d.value(p); got != want {
			t.Errorf("%s: %q, want %q", p.Field, got, want)
		}
	}
}

func TestChapter_RowsComeMoveGoAndComeBack(t *testing.T) {
	d := newDesk(t, planning.New("x"), "rollen")
	table := d.session.Schema().Field("rol")
	add := func(name string) string {
		d.chapter.addRow(table, "")
		rows := d.session.Agreement().Rows(table)
		id := rows[len(rows)-1]
		test.Type(d.field(planning.Path{Field: "rol.naam", Row: id}).(*textField).line, name)
		return id
	}
	first, second := add("mentor"), add("docent")
	card := d.chapter.parts[Node{Kind: Row, Field: "rol", Row: second}].(*row)
	if card.card.Title() != "docent" {
		t.Errorf("the row is called %q", card.card.Title())
	}
	card.move(-1)
	if rows := d.session.Agreement().Rows(table); rows[0] != second {
		t.Errorf("the row did not move: %v", rows)
	}
	card.copy()
	if rows := d.session.Agreement().Rows(table); len(rows) != 3 {
		t.Errorf("%d rows after copying", len(rows))
	}
	d.session.Undo()
	d.chapter.parts[Node{Kind: Row, Field: "rol", Row: first}].(*row).remove()
	if d.said == "" || len(d.session.Agreement().Rows(table)) != 1 {
		t.Errorf("after removing: said %q, rows %v", d.said, d.session.Agreement().Rows(table))
	}
	d.session.Undo()
	if got := d.value(planning.Path{Field: "rol.naam", Row: first}); got != "mentor" {
		t.Errorf("the removed row came back with %q", got)
	}
	if d.chapter.parts[Node{Kind: Row, Field: "rol", Row: first}] == nil {
		t.Error("the row that came back is not on the screen")
	}
}

func TestChapter_SuggestedRowsAreOneStep(t *testing.T) {
	d := newDesk(t, planning.New("x"), "rollen")
	table := d.session.Schema().Field("rol")
	offer := d.chapter.parts[Node{Kind: Suggest, Field: "rol"}].(*suggestions)
	offer.ticked = []int{0, 2}
	offer.addTicked()
	if rows := d.session.Agreement().Rows(table); len(rows) != 2 {
		t.Fatalf("%d rows, want the two that were ticked", len(rows))
	}
	if d.chapter.parts[Node{Kind: Suggest, Field: "rol"}] != nil {
		t.Error("the offer is still there")
	}
	d.session.Undo()
	if rows := d.session.Agreement().Rows(table); len(rows) != 0 {
		t.Errorf("%d rows after one undo", len(rows))
	}
}

// TestChapter_ARemarkWaitsForTheFocusToLeave: nobody is corrected in the middle of a date.
func TestChapter_ARemarkWaitsForTheFocusToLeave(t *testing.T) {
	d := newDesk(t, planning.New("x"), "looptijd")
	p := planning.Path{Field: "looptijd.start"}
	f := d.field(p).(*dateField)
	q := d.chapter.parts[Node{Kind: Question, Field: p.Field}].(*question)
	q.onFocus(true)
	f.date.OnChanged("14-")
	if len(q.shown) != 0 {
		t.Errorf("while typing it says %v", q.shown)
	}
	q.onFocus(false)
	if len(q.shown) != 1 {
		t.Errorf("after typing it says %v", q.shown)
	}
	f.date.OnChanged("14-4-2027")
	if len(q.shown) != 0 {
		t.Errorf("a remark that no longer holds stays: %v", q.shown)
	}
}

func TestChapter_BothTextsShowUntilSomeoneChooses(t *testing.T) {
	p := planning.Path{Field: "looptijd.opzeggen_tekst"}
	a, b := planning.New("x"), planning.New("x")
	a.Set(planning.Edit{Path: p, Value: "per brief"}, planning.Maker{Writer: "a", Party: "school"})
	b.Set(planning.Edit{Path: p, Value: "in een gesprek"}, planning.Maker{Writer: "b", Party: "jongerenwerk"})
	a.Seal()
	a.Add(b.Changes()...)
	d := newDesk(t, a, "looptijd")
	d.field(p)
	q := d.chapter.parts[Node{Kind: Question, Field: p.Field}].(*question)
	notes := q.choices()
	if len(notes) != 2 {
		t.Fatalf("%d notes, want the other text and the choice to keep this one", len(notes))
	}
	other := a.Newest(p)[1].Value
	notes[0].do()
	if got := d.value(p); got != other || len(a.Conflicts()) != 0 {
		t.Errorf("chose %q, got %q with %d conflicts", other, got, len(a.Conflicts()))
	}
}

func TestChapter_ALockedAgreementStaysAsItIs(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "looptijd")
	d.host.Locked = true
	p := planning.Path{Field: "looptijd.opzeggen_tekst"}
	before := d.value(p)
	f := d.field(p).(*textField)
	f.line.TypedRune('X')
	if d.value(p) != before || f.line.Text() != before || d.said == "" {
		t.Errorf("the answer is %q, the screen shows %q, it said %q", d.value(p), f.line.Text(), d.said)
	}
}
