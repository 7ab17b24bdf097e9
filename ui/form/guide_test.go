package form

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// TestGuide_F1ShowsTheHelpOfTheQuestionWithTheFocus in a row, where no line of words folds it out.
func TestGuide_F1ShowsTheHelpOfTheQuestionWithTheFocus(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "rollen")
	if d.chapter.ToggleHelp() {
		t.Error("help shows while the user is nowhere")
	}
	p := planning.Path{Field: "rol.niet", Row: d.rows("rol")[0]}
	d.chapter.Focus(p)
	g := d.question(p).guide
	if g.rest.Objects != nil || !d.chapter.ToggleHelp() || !g.rest.Visible() {
		t.Fatal("no help came")
	}
	words := d.host.Texts.Fields[p.Field]
	said := spoken(g.rest)
	for _, want := range []string{words.Help, words.Example, words.Why, "Vraag dit aan: " + d.host.Texts.Sections["rollen.rol"].Ask} {
		if want == "" || !strings.Contains(said, want) {
			t.Errorf("%q is not in the help:\n%s", want, said)
		}
	}
	d.at(p)
	if !d.chapter.ToggleHelp() || g.rest.Visible() {
		t.Error("the help did not go")
	}
}

// TestGuide_OfATable: at the head of a row and at the button that adds one, F1 explains the table.
func TestGuide_OfATable(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "themas")
	table := d.session.Schema().Field("thema.vraag2a")
	theme := d.session.Schema().Field("thema").Fixed[0]
	d.chapter.Focus(planning.Path{Field: table.ID, Row: theme})
	head := d.chapter.parts[Node{Kind: Table, Field: table.ID, Row: theme, Depth: 1}].(*tableHead)
	if !d.chapter.ToggleHelp() || !head.guide.rest.Visible() {
		t.Error("the table in a row is not explained")
	}
	d.chapter.focusHead(d.session.Schema().Field("thema"), theme)
	if !d.chapter.ToggleHelp() {
		t.Error("the table is not explained at the head of its row")
	}
}

// TestGuide_TheLineThatFoldsBelongsToItsQuestion: with the focus on it the user is at that question.
func TestGuide_TheLineThatFoldsBelongsToItsQuestion(t *testing.T) {
	d := newDesk(t, planning.New("x"), "visie")
	p := planning.Path{Field: "visie.tekst"}
	d.chapter.Focus(p)
	d.host.Window.Canvas().FocusPrevious()
	if _, ok := d.host.Window.Canvas().Focused().(*widgets.TextArea); ok {
		t.Fatal("the focus is still in the answer")
	}
	d.at(p)
}

// TestGuide_IsNoStopOfTheTabKeyInARow: between two questions of a row lies nothing.
func TestGuide_IsNoStopOfTheTabKeyInARow(t *testing.T) {
	_, _, a := example(t)
	d := newDesk(t, a, "rollen")
	row := d.rows("rol")[0]
	var asked []string
	for _, col := range d.session.Schema().Field("rol").Columns {
		if col.Kind == schema.Memo || col.Kind == schema.Text {
			asked = append(asked, col.ID)
		}
	}
	d.chapter.Focus(planning.Path{Field: asked[0], Row: row})
	stops := 0
	for ; stops < 30; stops++ {
		if p, _ := d.chapter.Focused(); p.Field == asked[len(asked)-1] {
			break
		}
		d.host.Window.Canvas().FocusNext()
	}
	if columns := len(d.session.Schema().Field("rol").Columns); stops != columns-1 {
		t.Errorf("%d stops through %d questions", stops, columns)
	}
}

func (d *desk) question(p planning.Path) *question {
	d.t.Helper()
	q, ok := d.chapter.parts[Node{Kind: Question, Field: p.Field, Row: p.Row, Depth: d.depth(p)}].(*question)
	if !ok {
		d.t.Fatalf("%v is not on the screen", p)
	}
	return q
}

// spoken returns the texts in an object, one a line.
func spoken(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *widgets.Paragraph:
		return o.Text() + "\n"
	case *widgets.Text:
		return o.Text() + "\n"
	case *fyne.Container:
		var all strings.Builder
		for _, part := range o.Objects {
			all.WriteString(spoken(part))
		}
		return all.String()
	}
	return ""
}
