package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/planning"
	"samenspel/planning/schema"
	look "samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// suggestKey is the place in View for the offer of rows to begin with.
func suggestKey(table *schema.Field) string { return "suggest:" + table.ID }

// suggestions offers rows to begin with: the user ticks which ones.
type suggestions struct {
	chapter *Chapter
	table   *schema.Field
	choices *widgets.Choices
	ticked  []int
	all     fyne.CanvasObject
}

func newSuggestions(c *Chapter, n Node) part {
	if c.host.Locked {
		return &add{host: c.host, all: widgets.NewGap(0)}
	}
	s := &suggestions{chapter: c, table: c.host.Session.Schema().Field(n.Field)}
	w := c.host.Words
	s.choices = widgets.NewChoices(s.names())
	s.choices.OnChanged = func(ticked []int) { s.ticked = ticked }
	s.choices.OnFocus = c.watch(n)
	for i := range s.table.Suggested {
		s.ticked = append(s.ticked, i)
	}
	s.choices.SetSelected(s.ticked)
	s.all = widgets.Panel(widgets.Stack(10,
		widgets.NewHeading(w.T("form.suggest.title"), ""),
		widgets.NewParagraph(w.T("form.suggest.help"), look.ColorNameHelp),
		s.choices,
		widgets.Row(8, widgets.NewButton(w.T("form.suggest.add"), theme.ContentAddIcon(), s.addTicked)),
	))
	return s
}

func (s *suggestions) object() fyne.CanvasObject { return s.all }
func (s *suggestions) update()                   {}

func (s *suggestions) names() []string {
	var names []string
	words := s.chapter.host.Texts.Fields[s.table.ID]
	for _, sug := range s.table.Suggested {
		name := words.Suggested[sug.ID][s.table.NameColumn()]
		if name == "" {
			name = s.chapter.host.Texts.Choice(s.table.NameColumn(), sug.Values[s.table.NameColumn()])
		}
		names = append(names, name)
	}
	return names
}

// addTicked adds the ticked rows as one step for undo.
func (s *suggestions) addTicked() {
	h := s.chapter.host
	var edits []planning.Edit
	last := ""
	for _, row := range h.Session.Agreement().Rows(s.table) {
		last = max(last, h.Session.Value(planning.Path{Field: s.table.ID, Row: row}))
	}
	for i, sug := range s.table.Suggested {
		if !slices.Contains(s.ticked, i) {
			continue
		}
		id := h.NewRow()
		last = planning.Between(last, "")
		edits = append(edits, planning.Edit{Path: planning.Path{Field: s.table.ID, Row: id}, Value: last})
		for _, col := range s.table.Columns {
			value := h.Texts.Fields[s.table.ID].Suggested[sug.ID][col.ID]
			if value == "" {
				value = sug.Values[col.ID]
			}
			if value != "" {
				edits = append(edits, planning.Edit{Path: planning.Path{Field: col.ID, Row: id}, Value: value})
			}
		}
	}
	s.chapter.view[suggestKey(s.table)] = false
	if len(edits) == 0 {
		s.chapter.arrange()
		return
	}
	h.Session.Apply(edits...)
}
