package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// NavState tells how far something is. It is shown by a sign, never by colour alone.
type NavState int

// The states.
const (
	Empty NavState = iota
	Started
	Done
	Attention
)

// NavItem is one line of a NavList.
type NavItem struct {
	Number int
	Title  string
	Note   string // at the right, such as how much is done
	State  NavState
}

// NavList is a list of places to go to. It is one stop for the Tab key; arrow keys, Home and End go through it.
type NavList struct {
	widget.BaseWidget
	OnSelected func(index int)

	selected int
	rows     []*navRow
	stack    *fyne.Container
	scroll   *container.Scroll
	focused  bool
}

// NewNavList returns an empty list; onSelected is called when the user goes to a place.
func NewNavList(onSelected func(index int)) *NavList {
	n := &NavList{OnSelected: onSelected, selected: -1, stack: Stack(1)}
	n.scroll = container.NewVScroll(n.stack)
	n.ExtendBaseWidget(n)
	return n
}

// SetItems shows these places.
func (n *NavList) SetItems(items []NavItem) {
	for len(n.rows) < len(items) {
		n.rows = append(n.rows, newNavRow(n, len(n.rows)))
	}
	n.rows = n.rows[:len(items)]
	objects := make([]fyne.CanvasObject, len(items))
	for i, item := range items {
		n.rows[i].show(item)
		objects[i] = n.rows[i]
	}
	n.stack.Objects = objects
	n.mark()
}

// Select shows where the user is and tells nobody; -1 for nowhere in the list.
func (n *NavList) Select(index int) {
	n.selected = index
	n.mark()
	if index >= 0 && index < len(n.rows) {
		Reveal(n.rows[index], n.scroll)
	}
}

func (n *NavList) mark() {
	for i, r := range n.rows {
		r.mark(i == n.selected, n.focused)
	}
	n.stack.Refresh()
}

func (n *NavList) goTo(index int) {
	if index >= 0 && index < len(n.rows) {
		n.Select(index)
		n.OnSelected(index)
	}
}

// TypedKey is for Fyne.
func (n *NavList) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		n.goTo(max(0, n.selected-1))
	case fyne.KeyDown:
		n.goTo(min(len(n.rows)-1, n.selected+1))
	case fyne.KeyHome:
		n.goTo(0)
	case fyne.KeyEnd:
		n.goTo(len(n.rows) - 1)
	}
}

// TypedRune is for Fyne.
func (n *NavList) TypedRune(rune) {}

// FocusGained is for Fyne.
func (n *NavList) FocusGained() { n.focused = true; n.mark() }

// FocusLost is for Fyne.
func (n *NavList) FocusLost() { n.focused = false; n.mark() }

// CreateRenderer is for Fyne.
func (n *NavList) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.scroll) }

// navRow is one place.
type navRow struct {
	widget.BaseWidget
	list    *NavList
	index   int
	number  *Text
	title   *Text
	note    *Text
	sign    *widget.Icon
	under   *Rect
	bar     *Rect
	hovered bool
	chosen  bool
	all     *fyne.Container
}

func newNavRow(list *NavList, index int) *navRow {
	r := &navRow{
		list: list, index: index, sign: widget.NewIcon(nil),
		number: NewText("", theme.SizeNameCaptionText, look.ColorNameHelp, false),
		title:  NewText("", "", look.ColorNameNavText, false),
		note:   NewText("", theme.SizeNameCaptionText, look.ColorNameHelp, false),
		under:  newRect(look.ColorNameNavSelected, 0, 0), bar: newRect(theme.ColorNamePrimary, 0, 0),
	}
	r.all = container.New(navLayout{}, r.under, r.bar, r.number, r.title, r.note, r.sign)
	r.ExtendBaseWidget(r)
	return r
}

func (r *navRow) show(item NavItem) {
	r.number.SetText(strconv.Itoa(item.Number))
	r.title.SetText(item.Title)
	r.note.SetText(item.Note)
	switch item.State {
	case Done:
		r.sign.SetResource(theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameSuccess))
	case Attention:
		r.sign.SetResource(theme.NewColoredResource(theme.WarningIcon(), theme.ColorNameWarning))
	default:
		r.sign.SetResource(nil)
	}
	r.all.Refresh()
}

func (r *navRow) mark(chosen, focused bool) {
	r.chosen = chosen
	r.title.bold = chosen
	r.title.colour = look.ColorNameNavText
	if chosen {
		r.title.colour = theme.ColorNamePrimary
	}
	r.under.colour = look.ColorNameNavSelected
	if chosen && focused {
		r.under.colour = theme.ColorNameSelection
	}
	setVisible(r.under, chosen || r.hovered)
	setVisible(r.bar, chosen)
	r.title.Refresh()
	r.under.Refresh()
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// Tapped is for Fyne.
func (r *navRow) Tapped(*fyne.PointEvent) { r.list.goTo(r.index) }

// MouseIn is for Fyne.
func (r *navRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.mark(r.chosen, r.list.focused) }

// MouseMoved is for Fyne.
func (r *navRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (r *navRow) MouseOut() { r.hovered = false; r.mark(r.chosen, r.list.focused) }

// CreateRenderer is for Fyne.
func (r *navRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.all) }

// navLayout sets number, title, note and sign on one line; a title that is too long is cut at its end.
type navLayout struct{}

const (
	navNumbers = 44
	navSign    = 18
	navSide    = 14
)

func (navLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	under, bar, number, title, note, sign := objects[0], objects[1], objects[2], objects[3], objects[4], objects[5]
	under.Resize(size)
	bar.Resize(fyne.NewSize(3, size.Height))
	middle := func(o fyne.CanvasObject, x float32) {
		least := o.MinSize()
		o.Resize(least)
		o.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
	}
	middle(number, navNumbers-8-number.MinSize().Width)
	middle(title, navNumbers)
	sign.Resize(fyne.NewSquareSize(navSign))
	sign.Move(fyne.NewPos(size.Width-navSide-navSign, (size.Height-navSign)/2))
	middle(note, size.Width-navSide-navSign-6-note.MinSize().Width)
}

func (navLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(navNumbers+60, max(30, objects[3].MinSize().Height+8))
}
