package form

import (
	"fyne.io/fyne/v2"

	"samenspel/planning/schema"
	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// guide is what explains a question: its help, and what folds out below it: why it is asked, who can answer it, what
// the choices mean and an example. In a row all of it is folded away, for it comes back in every row.
type guide struct {
	chapter *Chapter
	spec    *schema.Field
	inRow   bool
	fold    *widgets.Disclosure // the line that folds the rest out; nil in a row
	hint    *widgets.Hint       // the same in a row, for the pointer
	rest    *fyne.Container     // what folds out in a row; made when someone asks for it
}

func newGuide(c *Chapter, n Node) *guide {
	g := &guide{chapter: c, spec: c.host.Session.Schema().Field(n.Field), inRow: n.Depth > 0, rest: widgets.Stack(gapInside)}
	more := g.more()
	switch {
	case len(more) == 0:
	case g.inRow:
		g.hint = widgets.NewHint(theme.IconHelp, c.host.Words.T("form.help.tip"), func() { g.toggle() })
		g.rest.Hide()
	default:
		show, hide := g.names(more)
		g.fold = widgets.NewDisclosure(show, hide, widgets.Stack(gapInside, written(more)...))
		g.fold.OnFocus = c.watch(n)
	}
	return g
}

// names are the words of the line that folds the rest out, and of the one that folds it away.
func (g *guide) names(more []remark) (show, hide string) {
	w, words := g.chapter.host.Words, g.words()
	switch {
	case words.Example == "":
		return w.T("form.help.show"), w.T("form.help.hide")
	case len(more) > 1:
		return w.T("form.help.both"), w.T("form.help.hide")
	}
	return w.T("form.example.show"), w.T("form.example.hide")
}

func (g *guide) words() schema.FieldText { return g.chapter.host.Texts.Fields[g.spec.ID] }

// objects are what stands below the label.
func (g *guide) objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if help := g.words().Help; help != "" && !g.inRow {
		objects = append(objects, widgets.NewParagraph(help, theme.ColorNameHelp))
	}
	if g.fold != nil {
		objects = append(objects, g.fold)
	}
	return append(objects, g.rest)
}

// hints are the icons of the guide behind the label.
func (g *guide) hints() []fyne.CanvasObject {
	if g.hint == nil {
		return nil
	}
	return []fyne.CanvasObject{g.hint}
}

// remark is one thing that a guide says, under a heading or without one.
type remark struct{ head, text string }

// more lists what folds out. Who can answer is said along with something else only.
func (g *guide) more() []remark {
	w, texts, words := g.chapter.host.Words, g.chapter.host.Texts, g.words()
	var more []remark
	if g.inRow && words.Help != "" {
		more = append(more, remark{text: words.Help})
	}
	for _, choice := range g.spec.Choices {
		if text := words.ChoiceHelp[choice]; text != "" {
			more = append(more, remark{text: w.T("form.choice.means", texts.Choice(g.spec.ID, choice), text)})
		}
	}
	if words.Example != "" {
		more = append(more, remark{w.T("form.example"), words.Example})
	}
	if words.Why != "" {
		more = append(more, remark{w.T("form.why"), words.Why})
	}
	if ask := texts.Asked(g.chapter.chapter, g.spec.ID); ask != "" && len(more) > 0 {
		more = append(more, remark{text: w.T("form.ask", ask)})
	}
	return more
}

func written(remarks []remark) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, r := range remarks {
		text := fyne.CanvasObject(widgets.NewParagraph(r.text, theme.ColorNameHelp))
		if r.head != "" {
			text = widgets.Stack(0, widgets.NewText(r.head, "", theme.ColorNameHelp, true), text)
		}
		objects = append(objects, text)
	}
	return objects
}

// toggle folds the rest out or away, and tells whether there is any.
func (g *guide) toggle() bool {
	switch {
	case g.fold != nil:
		g.fold.Toggle()
	case g.hint == nil:
		return false
	default:
		if g.rest.Objects == nil {
			g.rest.Objects = written(g.more())
		}
		g.rest.Hidden = !g.rest.Hidden
		g.hint.SetLit(!g.rest.Hidden)
		g.rest.Refresh()
	}
	return true
}

// ToggleHelp folds the explanation of the question where the user is out or away; at the head of a row, and at the
// button that adds one, that of the table. It tells whether there is an explanation.
func (c *Chapter) ToggleHelp() bool {
	n, ok := c.here()
	if !ok {
		return false
	}
	if n.Kind == Row {
		n.Row = c.parts[n].(*row).parent()
	}
	for _, at := range c.nodes {
		p, explained := c.parts[key(at)].(interface{ explain() bool })
		if explained && at.Field == n.Field && at.Row == n.Row {
			widgets.Steady(nil, c.scroll, p.explain)
			widgets.Reveal(c.parts[key(at)].object(), c.scroll)
			c.regain()
			return true
		}
	}
	return false
}
