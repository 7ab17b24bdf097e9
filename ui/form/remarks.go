package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/planning"
	"samenspel/planning/schema"
	"samenspel/planning/validate"
	"samenspel/ui/theme"
	"samenspel/ui/widgets"
)

// remarks are what stands at a question or a table about its answer: from which stage it is needed, as long as there
// is none, and what looks wrong.
type remarks struct {
	host   *Host
	scroll *container.Scroll
	path   planning.Path
	needed *widgets.Text
	notes  *fyne.Container
	shown  []string // the notes that stand there
}

// note is one remark with what the user can do about it.
type note struct {
	kind   widgets.NoticeKind
	text   string
	action string
	do     func()
}

func newRemarks(c *Chapter, path planning.Path) remarks {
	return remarks{host: c.host, scroll: c.scroll, path: path, notes: widgets.Stack(gapInside),
		needed: widgets.NewText("", theme.SizeNameCaption, theme.ColorNameHelp, false)}
}

// findings turns what a check found about the path into notes. That an answer is missing is no note, only a quiet
// word: nobody has to answer now.
func (r *remarks) findings(result validate.Result) []note {
	h := r.host
	needed := ""
	var notes []note
	for _, f := range result.At(r.path) {
		switch f.Kind {
		case validate.Missing:
			needed = h.Words.T("form.needed", h.Texts.Stages[f.Stage])
		case validate.Wrong:
			notes = append(notes, note{kind: widgets.Error, text: h.Finding(f)})
		case validate.Doubtful:
			notes = append(notes, note{kind: widgets.Warning, text: h.Finding(f)})
		case validate.Privacy:
			notes = append(notes, note{widgets.Warning, h.Finding(f), h.Words.T("form.privacy.keep"), func() {
				h.Session.Apply(planning.Edit{Path: validate.PutAside(r.path), Value: schema.Yes})
			}})
		}
	}
	r.needed.SetText(needed)
	return notes
}

// show puts notes in the place of those that stand there, and tells whether that changed anything.
func (r *remarks) show(notes []note) bool {
	var texts []string
	for _, n := range notes {
		texts = append(texts, n.text)
	}
	if slices.Equal(texts, r.shown) {
		return false
	}
	r.shown, r.notes.Objects = texts, nil
	for _, n := range notes {
		var actions []fyne.CanvasObject
		if n.do != nil {
			actions = append(actions, widgets.NewButton(n.action, nil, n.do))
		}
		r.notes.Objects = append(r.notes.Objects, widgets.NewNotice(n.kind, n.text, actions...))
	}
	widgets.Follow(r.scroll, r.notes)
	r.notes.Refresh()
	return true
}

// Finding returns a finding in words.
func (h *Host) Finding(f validate.Finding) string {
	args := make([]any, len(f.Args))
	for i, a := range f.Args {
		args[i] = a
	}
	return h.Words.T(f.Code, args...)
}
