package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// NavState tells how far something is. A sign of its own shape shows it, never its colour alone.
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
	Note   string // the state in words, such as how much is done
	State  NavState
}

// NavList is a list of places to go to. It is one stop for the Tab key; arrow keys, Home and End go through it.
type NavList struct {
	widget.BaseWidget
	// OnSelected hears where the user goes.
	OnSelected func(index int)
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)

	selected int
	rows     []*navRow
	stack    *fyne.Container
	scroll   *container.Scroll
	focused  bool
}

// NewNavList returns an empty list; onSelected is called when the user goes to a place.
func NewNavList(onSelected func(index int)) *NavList {
	n := &NavList{OnSelected: onSelected, selected: -1, stack: Stack(1)}
	n.scroll = container.NewVScroll(Inset(ringGap, 8, ringGap, 8, n.stack))
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
		r.chosen = i == n.selected
		r.focused = r.chosen && n.focused || n.selected < 0 && n.focused && i == 0
		r.Refresh()
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
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		n.goTo(max(0, n.selected))
	default:
		handOn(n, key)
	}
}

// TypedRune is for Fyne.
func (n *NavList) TypedRune(rune) {}

// FocusGained is for Fyne.
func (n *NavList) FocusGained() { n.setFocused(true) }

// FocusLost is for Fyne.
func (n *NavList) FocusLost() { n.setFocused(false) }

func (n *NavList) setFocused(focused bool) {
	n.focused = focused
	n.mark()
	tell(n.OnFocus, focused)
}

// CreateRenderer is for Fyne.
func (n *NavList) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.scroll) }
