package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// todo is the mark "still to be found out" at a question: an icon behind the label, and below the answer the note of
// what has to be found out by whom. Both parties see it.
type todo struct {
	question *question
	flag     *widgets.Hint
	all      *fyne.Container
	open     bool // the note is being written

	// Of a question that was never marked, as most are, these are not made.
	said    *widgets.Paragraph
	shown   fyne.CanvasObject // the note and what takes the mark away
	line    *widgets.Line     // in which the note is written
	writing fyne.CanvasObject
}

func newTodo(q *question) *todo {
	t := &todo{question: q, all: widgets.Stack(gapInside)}
	t.flag = widgets.NewHint(look.IconFlag, q.host.Words.T("form.todo.tip"), func() { t.toggle() })
	t.flag.SetFaint(true)
	return t
}

// make makes what stands below the answer.
func (t *todo) make() {
	q, w := t.question, t.question.host.Words
	settled := widgets.NewLink(w.T("form.todo.remove"), t.remove)
	ready := widgets.NewButton(w.T("form.todo.ready"), nil, t.close)
	settled.OnFocus, ready.OnFocus = q.watch, q.watch
	t.said = widgets.NewParagraph("", theme.ColorNameForeground)
	t.shown = widgets.Stack(0, widgets.Signed(look.IconFlag, t.said), widgets.Inset(0, 0, 0, signRoom, settled))
	t.line = widgets.NewLine()
	t.line.SetPlaceHolder(w.T("form.todo.note"))
	t.line.Clean = planning.CleanLine
	t.line.OnChanged = t.typed
	t.line.OnSubmitted = func(string) { t.close() }
	t.line.OnFocus = func(focused bool) {
		if focused {
			widgets.Reveal(t.line, q.scroll)
		}
		q.watch(focused)
	}
	line := container.NewBorder(nil, nil, nil, widgets.Inset(0, 0, 0, 8, ready), t.line)
	line.Objects = []fyne.CanvasObject{t.line, line.Objects[1]} // the Tab key goes in this order
	label := widgets.Signed(look.IconFlag, widgets.NewParagraph(w.T("form.todo.marked"), theme.ColorNameForeground))
	t.writing = widgets.Stack(gapInside, label, line)
	t.all.Objects = []fyne.CanvasObject{t.shown, t.writing}
	widgets.Follow(q.scroll, t.all)
}

// signRoom is the room that a sign takes before its text.
const signRoom = 28

func (t *todo) path() planning.Path { return validate.Todo(t.question.path) }

// update shows what the agreement says.
func (t *todo) update() {
	note, marked := validate.TodoNote(t.question.host.Session.Agreement(), t.question.path)
	t.open = t.open && marked
	t.flag.SetLit(marked)
	setVisible(t.all, marked)
	if !marked {
		return
	}
	if t.line == nil {
		t.make()
	}
	if validate.TodoValue(t.line.Text()) != validate.TodoValue(note) {
		t.line.SetText(note)
	}
	w := t.question.host.Words
	if note == "" {
		t.said.SetText(w.T("form.todo.marked"))
	} else {
		t.said.SetText(w.T("form.todo.noted", note))
	}
	setVisible(t.shown, !t.open)
	setVisible(t.writing, t.open)
	t.all.Refresh()
}

// toggle marks the question and begins a note; when one is being written, that is ready.
func (t *todo) toggle() bool {
	h := t.question.host
	if h.Locked {
		h.Say(h.Words.T("status.readonly"))
		return false
	}
	if t.open {
		t.close()
		return true
	}
	t.open = true
	if _, marked := validate.TodoNote(h.Session.Agreement(), t.question.path); !marked {
		h.Session.Apply(planning.Edit{Path: t.path(), Value: validate.TodoValue("")})
	}
	t.refresh()
	t.line.CursorColumn = len([]rune(t.line.Text()))
	h.focus(t.line)
	return true
}

func (t *todo) typed(text string) {
	value := validate.TodoValue(text)
	t.question.host.Session.Type(t.path(), value)
	if kept := len([]rune(value)); value != schema.Yes && len([]rune(text)) > kept+1 {
		t.line.SetText(value) // as long as a note may be
	}
}

// close ends the writing and leads back to the question.
func (t *todo) close() {
	t.open = false
	t.refresh()
	t.question.takeFocus()
}

func (t *todo) remove() {
	h := t.question.host
	if h.Locked {
		h.Say(h.Words.T("status.readonly"))
		return
	}
	h.Session.Apply(planning.Edit{Path: t.path()})
	h.Say(h.Words.T("form.todo.removed"))
	t.question.takeFocus()
}

// refresh is update after something that the agreement does not tell of; the question stays where it is.
func (t *todo) refresh() {
	q := t.question
	widgets.Steady(q.object(), q.scroll, func() bool {
		t.update()
		q.all.Refresh()
		return true
	})
}

// MarkTodo marks the question where the user is as still to be found out and asks for a note; the second time the note
// is ready. It tells whether the user is at a question.
func (c *Chapter) MarkTodo() bool {
	n, ok := c.here()
	if !ok {
		return false
	}
	q, ok := c.parts[n].(*question)
	return ok && q.todo.toggle()
}

// TodoItem is a question that is still to be found out, with its note, which may be empty.
type TodoItem struct {
	Path planning.Path
	Note string
}

// Todos lists the questions that are marked as still to be found out, in reading order. A question that is not asked
// now keeps its mark, and is left out until it is asked again.
func Todos(s *schema.Schema, a *planning.Agreement) []TodoItem {
	all := View{}
	s.Walk(func(_ *schema.Chapter, _ *schema.Section, f *schema.Field) {
		if f.Kind == schema.Rows {
			for _, row := range a.Rows(f) {
				all[row] = true
			}
		}
	})
	var items []TodoItem
	for _, chapter := range s.Chapters {
		for _, n := range Layout(s, a, chapter, all) {
			p := planning.Path{Field: n.Field, Row: n.Row}
			if note, marked := validate.TodoNote(a, p); marked && n.Kind == Question {
				items = append(items, TodoItem{p, note})
			}
		}
	}
	return items
}
