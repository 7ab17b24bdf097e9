package desk

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"samenspel/planning/schema"
	"samenspel/ui/widgets"
)

// screens are what a person can come to from the start page, each with the way there. The chapters of the example
// come beside them.
var screens = []struct {
	name string
	show func(*person)
}{
	{"start", func(*person) {}},
	{"start, narrow", func(p *person) { p.narrow() }},
	{"throw words away", func(p *person) { p.press(p.desk.Words.T("start.discard")) }},
	{"shortcuts", func(p *person) { p.menu("menu.shortcuts") }},
	{"about", func(p *person) { p.menu("menu.about") }},
	{"palette", func(p *person) { p.menu("menu.palette") }},
	{"a problem", func(p *person) { p.desk.Tell(fmt.Errorf("the disk is full")) }},
	{"new agreement", func(p *person) { p.begin("start.new") }},
	{"example, narrow", func(p *person) { p.begin("start.example"); p.narrow() }},
	{"what is missing", func(p *person) { p.begin("start.new"); p.menu("menu.missing") }},
	{"find", func(p *person) { p.begin("start.example"); p.menu("menu.find"); p.types("jongeren") }},
	{"save as", func(p *person) { p.begin("start.new"); p.menu("menu.save_as") }},
	{"save over a file", func(p *person) {
		p.begin("start.new")
		p.types(kept)
		p.menu("menu.save_as")
		p.press(p.desk.Words.T("save_as.confirm"))
		p.sees(p.desk.Words.T("save_as.exists"))
	}},
	{"export", func(p *person) { p.begin("start.example"); p.menu("menu.export") }},
	{"exported", func(p *person) {
		p.begin("start.example")
		p.menu("menu.export")
		p.press(p.desk.Words.T("export.start"))
		p.sees(p.desk.Words.T("export.done"))
	}},
	{"calendar", func(p *person) {
		p.begin("start.example")
		p.goes(p.desk.Schema.Marked(schema.MarkStart).ID)
		p.press(p.desk.Words.T("form.calendar.open"))
	}},
}

// notByTab are things that answer a tap and are no stop for the Tab key, and why everyone can do without them.
var notByTab = map[string]string{
	"*widgets.navRow":          "the arrow keys go through the list of chapters, which is a stop",
	"*widgets.Hint":            "F1 and Ctrl+T do the same for the question with the focus",
	"*widgets.paletteItem":     "the arrow keys go through the offers while the caret stays in the line",
	"*widgets.dialog":          "keeps taps from what lies below it",
	"*widget.scrollBarArea":    "what scrolls follows the focus",
	"*widget.OverlayContainer": "a tap beside the calendar closes it, as Escape does",
	"*widget.PopUp":            "keeps taps from what lies below it",
}

// kept is the title of an agreement that stands in a file.
const kept = "Bewaard"

// lived is a home with a file among the recent ones, and words that stand in no file yet.
func lived(t *testing.T) *person {
	t.Helper()
	p := sit(t, house(t))
	p.titled(kept)
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.forget"))
	p.begin("start.new")
	p.types("Nog nergens")
	p.menu("menu.close")
	p.sees(p.desk.Words.T("start.unpublished"))
	return p
}

// begin presses a button of the start page and waits for the agreement.
func (p *person) begin(button string) {
	p.t.Helper()
	p.press(p.desk.Words.T(button))
	p.begins()
}

func (p *person) narrow() { p.desk.Window.Resize(fyne.NewSize(600, 700)) }

// TestTab_ReachesEverything walks every screen with Tab and back with Shift+Tab.
func TestTab_ReachesEverything(t *testing.T) {
	raceless(t, "stops")
	for _, s := range screens {
		t.Run(s.name, func(t *testing.T) {
			p := lived(t)
			p.t = t
			s.show(p)
			p.tabs()
		})
	}
}

// TestTab_ReachesEverythingInTheChapters walks the chapters of the example with every row open.
func TestTab_ReachesEverythingInTheChapters(t *testing.T) {
	raceless(t, "stops")
	p := sit(t, house(t))
	p.begin("start.example")
	for i, c := range p.desk.Schema.Chapters {
		p.sees(p.desk.Words.T("editor.chapter", i+1, len(p.desk.Schema.Chapters)))
		t.Run(c.ID, func(t *testing.T) {
			p.t = t
			p.unfold()
			p.tabs()
		})
		p.t = t
		if i+1 < len(p.desk.Schema.Chapters) {
			p.menu("menu.next")
		}
	}
}

// unfold opens every row, and those inside them.
func (p *person) unfold() {
	for {
		i := slices.IndexFunc(p.showing(), func(o fyne.CanvasObject) bool {
			card, ok := o.(*widgets.RowCard)
			return ok && !card.Open()
		})
		if i < 0 {
			return
		}
		p.showing()[i].(*widgets.RowCard).Focus(p.desk.Window)
		p.enter()
	}
}

// tabs goes once round the screen and back: each control that can be used now must be a stop, in view, and lead on.
func (p *person) tabs() {
	p.t.Helper()
	there := p.round((fyne.Canvas).FocusNext)
	back := p.round((fyne.Canvas).FocusPrevious)
	slices.Reverse(back)
	if !slices.Equal(there, back) {
		p.t.Errorf("Tab has %d stops, Shift+Tab %d, or in another order", len(there), len(back))
	}
	reached := map[fyne.CanvasObject]bool{} // with what lies inside a stop
	for _, stop := range there {
		for _, o := range visible(nil, stop) {
			reached[o] = true
		}
	}
	for _, o := range p.showing() {
		if wrong := lacks(o, reached); wrong != "" {
			p.t.Errorf("the %T %s: %s", o, named(o), wrong)
		}
		if page, ok := o.(*container.Scroll); ok && !reached[o] && !p.scrolls(page) {
			p.t.Error("there is more to read than fits, and no key scrolls to it")
		}
	}
}

// scrolls tells whether the keyboard brings all of a page into view: what can have the focus in it does, or Page Down.
func (p *person) scrolls(page *container.Scroll) bool {
	if page.Content.Size().Height <= page.Size().Height || slices.ContainsFunc(visible(nil, page.Content), focusable) {
		return true
	}
	p.desk.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	return page.Offset.Y > 0
}

// lacks says what a person without a mouse lacks with an object; empty for nothing.
func lacks(o fyne.CanvasObject, reached map[fyne.CanvasObject]bool) string {
	_, tappable := o.(fyne.Tappable)
	switch {
	case reached[o]:
	case focusable(o):
		return "Tab does not come here"
	case tappable && !disabled(o) && notByTab[fmt.Sprintf("%T", o)] == "":
		return "only a tap does what it does"
	}
	return ""
}

// focusable tells whether an object can have the focus now.
func focusable(o fyne.CanvasObject) bool {
	_, ok := o.(fyne.Focusable)
	return ok && !disabled(o)
}

// round returns the stops from the first until it comes back there.
func (p *person) round(step func(fyne.Canvas)) (stops []fyne.CanvasObject) {
	p.t.Helper()
	canvas := p.desk.Window.Canvas()
	canvas.Unfocus()
	known := map[fyne.Focusable]bool{}
	for step(canvas); canvas.Focused() != nil && !known[canvas.Focused()]; step(canvas) {
		at := canvas.Focused()
		known[at] = true
		o := at.(fyne.CanvasObject)
		stops = append(stops, o)
		if field, ok := at.(fyne.Tabbable); ok && field.AcceptsTab() {
			p.t.Errorf("Tab does not leave the %T %s", o, named(o))
		}
		if !p.inView(o) {
			p.t.Errorf("the %T %s has the focus out of sight", o, named(o))
		}
	}
	if len(stops) == 0 {
		p.t.Fatal("Tab comes nowhere")
	}
	if o, ok := canvas.Focused().(fyne.CanvasObject); !ok || o != stops[0] {
		p.t.Errorf("after %d stops Tab goes to the %T %s, not to the first", len(stops), o, named(o))
	}
	return stops
}

// inView tells whether something of an object is inside the window.
func (p *person) inView(o fyne.CanvasObject) bool {
	at, window := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), p.desk.Window.Canvas().Size()
	end := at.Add(o.Size())
	return end.X > 0 && end.Y > 0 && at.X < window.Width && at.Y < window.Height
}

// showing returns what can be seen of the window now, the top dialog alone when there is one, from the objects
// themselves: Tab must find the same.
func (p *person) showing() []fyne.CanvasObject {
	canvas := p.desk.Window.Canvas()
	root := canvas.Content()
	if top := canvas.Overlays().Top(); top != nil {
		root = top
	}
	return visible(nil, root)
}

func visible(all []fyne.CanvasObject, o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return all
	}
	all = append(all, o)
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		all = visible(all, child)
	}
	return all
}

func disabled(o fyne.CanvasObject) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}

// named says which one of its kind an object is.
func named(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case interface{ Name() string }:
		return o.Name()
	case interface{ Text() string }:
		return o.Text()
	}
	return ""
}
