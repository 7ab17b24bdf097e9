package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// Option is one of Options, with what it is for.
type Option struct{ Name, Help string }

// Options is one of a few options that all show, each with a line that explains it. One is always chosen; the arrow keys
// go to the next.
type Options struct {
	widget.BaseWidget
	// OnChanged hears the place of what the user chose.
	OnChanged func(index int)

	index int
	marks []*option
	all   *fyne.Container
}

// NewOptions returns options with the first one chosen.
func NewOptions(options []Option) *Options {
	o := &Options{all: Stack(2)}
	for i, each := range options {
		m := newOption(each)
		m.press = func() { o.choose(i) }
		m.step = func(by int) {
			to := min(max(0, i+by), len(o.marks)-1)
			o.choose(to)
			focusOn(o.marks[to])
		}
		o.marks, o.all.Objects = append(o.marks, m), append(o.all.Objects, m)
	}
	o.SetIndex(0)
	o.ExtendBaseWidget(o)
	return o
}

// Index returns the place of what is chosen.
func (o *Options) Index() int { return o.index }

// SetIndex chooses an option and tells nobody.
func (o *Options) SetIndex(index int) {
	o.index = index
	for i, m := range o.marks {
		m.set(i == index)
	}
}

// Focus gives the focus to the option that is chosen.
func (o *Options) Focus(w fyne.Window) { w.Canvas().Focus(o.marks[o.index]) }

func (o *Options) choose(index int) {
	if index == o.index {
		return
	}
	o.SetIndex(index)
	if o.OnChanged != nil {
		o.OnChanged(index)
	}
}

func (o *Options) follow(page *container.Scroll) { Follow(page, o.all) }

// CreateRenderer is for Fyne.
func (o *Options) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(o.all) }

// option is one of them, with a mark that is full when it is chosen.
type option struct {
	control
	name string
	on   bool
	step func(by int)
	text *Paragraph
	help *Paragraph
}

func newOption(of Option) *option {
	m := &option{
		name: of.Name, text: NewParagraph(of.Name, theme.ColorNameForeground), help: NewCaption(of.Help, look.ColorNameHelp),
	}
	m.become(m, nil)
	return m
}

// Name returns what the option is called.
func (m *option) Name() string { return m.name }

func (m *option) set(on bool) {
	if on != m.on {
		m.on = on
		m.Refresh()
	}
}

// TypedKey is for Fyne.
func (m *option) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		m.step(-1)
	case fyne.KeyDown, fyne.KeyRight:
		m.step(1)
	default:
		m.control.TypedKey(key)
	}
}

// CreateRenderer is for Fyne.
func (m *option) CreateRenderer() fyne.WidgetRenderer {
	s, icon := newSurface(), canvas.NewImageFromResource(nil)
	paint := func() {
		s.paint("", "", &m.control)
		icon.Resource = look.Coloured(theme.RadioButtonIcon(), look.ColorNameHelp)
		if m.on {
			icon.Resource = look.Coloured(theme.RadioButtonCheckedIcon(), look.ColorNameAccent)
		}
	}
	least := func() fyne.Size {
		name, help := m.text.MinSize(), m.help.MinSize()
		return fyne.NewSize(max(name.Width, help.Width)+boxText(), name.Height+help.Height+2*optionRoom)
	}
	layout := func(size fyne.Size) {
		s.around(size)
		icon.Resize(fyne.NewSquareSize(boxSide()))
		icon.Move(fyne.NewPos(0, optionRoom-2))
		below := placeAt(m.text, boxText(), optionRoom, size.Width-boxText())
		placeAt(m.help, boxText(), optionRoom+below, size.Width-boxText())
	}
	return newDrawing(paint, least, layout, s.ground, s.veil, s.ring, icon, m.text, m.help)
}

// optionRoom is the room above and below an option.
const optionRoom = 4
