package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// PaletteItem is one thing that a palette offers.
type PaletteItem struct {
	Title string
	Note  string // quiet words at the right, such as where it is or its shortcut
	Do    func()
}

// PaletteWords are what a palette says.
type PaletteWords struct{ Title, Hint, None, Cancel string }

// Palette is a dialog in which the user types what they want to go to or to do. The keys up and down go through the
// offers while the caret stays in the line; Enter takes one.
type Palette struct {
	search func(text string) []PaletteItem
	words  PaletteWords
	line   *paletteLine
	items  []PaletteItem
	at     int
	list   *fyne.Container
	hide   func()
}

// The room for the offers: as many as fit are shown, and the dialog keeps its height while they change.
const (
	paletteMost  = 10
	paletteRow   = 34
	paletteWidth = 560
)

// ShowPalette opens a palette; search returns the offers for what was typed so far, best first.
func ShowPalette(window fyne.Window, words PaletteWords, search func(text string) []PaletteItem) *Palette {
	p := &Palette{search: search, words: words, list: Stack(0)}
	p.line = newPaletteLine(p)
	p.line.SetPlaceHolder(words.Hint)
	p.line.OnChanged = func(string) { p.refresh() }
	p.refresh()
	body := Stack(10, p.line, container.NewStack(room(0, scaled(paletteRow)*paletteMost), container.NewVBox(p.list)))
	p.hide = ShowDialog(window, words.Title, Sized(paletteWidth, body), NewButton(words.Cancel, nil, func() { p.hide() }))
	return p
}

// refresh asks what is on offer for what stands in the line.
func (p *Palette) refresh() {
	p.items, p.at = p.search(p.line.Text()), 0
	p.items = p.items[:min(len(p.items), paletteMost)]
	p.list.Objects = nil
	for i := range p.items {
		p.list.Objects = append(p.list.Objects, newPaletteItem(p, i))
	}
	if len(p.items) == 0 {
		p.list.Objects = []fyne.CanvasObject{Inset(8, 0, 0, 8, NewParagraph(p.words.None, look.ColorNameHelp))}
	}
	p.list.Refresh()
}

// move goes to the next (+1) or the previous (-1) offer, and round.
func (p *Palette) move(by int) {
	if n := len(p.items); n > 0 {
		p.at = (p.at + by + n) % n
		p.list.Refresh()
		for _, o := range p.list.Objects {
			o.Refresh()
		}
	}
}

// take does what an offer does, after the palette is gone and the focus is back where it was.
func (p *Palette) take(i int) {
	if i < len(p.items) {
		do := p.items[i].Do
		p.hide()
		do()
	}
}

// paletteLine keeps the caret while keys go through the offers.
type paletteLine struct {
	Line
	palette *Palette
}

func newPaletteLine(p *Palette) *paletteLine {
	l := &paletteLine{palette: p}
	l.Line.begin(l)
	return l
}

// TypedKey is for Fyne.
func (l *paletteLine) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		l.palette.move(-1)
	case fyne.KeyDown:
		l.palette.move(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.palette.take(l.palette.at)
	case fyne.KeyEscape:
		l.palette.hide()
	default:
		l.Line.TypedKey(key)
	}
}

// paletteItem is one offer. It is no stop for the Tab key: the line is where the keys go.
type paletteItem struct {
	widget.BaseWidget
	palette *Palette
	index   int
	hovered bool
}

func newPaletteItem(p *Palette, index int) *paletteItem {
	i := &paletteItem{palette: p, index: index}
	i.ExtendBaseWidget(i)
	return i
}

// Name returns what the offer is called.
func (i *paletteItem) Name() string { return i.palette.items[i.index].Title }

// Tapped is for Fyne.
func (i *paletteItem) Tapped(*fyne.PointEvent) { i.palette.take(i.index) }

// Cursor is for Fyne.
func (i *paletteItem) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is for Fyne.
func (i *paletteItem) MouseIn(*desktop.MouseEvent) { i.hovered = true; i.Refresh() }

// MouseMoved is for Fyne.
func (i *paletteItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (i *paletteItem) MouseOut() { i.hovered = false; i.Refresh() }

// CreateRenderer is for Fyne.
func (i *paletteItem) CreateRenderer() fyne.WidgetRenderer {
	const side = 10
	item, under := i.palette.items[i.index], newSurface()
	title, note := canvas.NewText("", nil), canvas.NewText("", nil)
	layout := func(size fyne.Size) {
		under.resize(size)
		note.Text = shorten(item.Note, size.Width/2, note.TextSize, note.TextStyle)
		quiet := note.MinSize()
		title.Text = shorten(item.Title, size.Width-3*side-quiet.Width, title.TextSize, title.TextStyle)
		title.Move(fyne.NewPos(side, (size.Height-title.MinSize().Height)/2))
		note.Move(fyne.NewPos(size.Width-side-quiet.Width, (size.Height-quiet.Height)/2))
	}
	paint := func() {
		ground, text := fyne.ThemeColorName(""), theme.ColorNameForeground
		chosen := i.palette.at == i.index
		if chosen {
			ground, text = look.ColorNameNavSelected, look.ColorNameAccent
		}
		under.paint(ground, "", &control{hovered: i.hovered})
		title.Color, title.TextSize, title.TextStyle.Bold = colourOf(text), sizeOf(""), chosen
		note.Color, note.TextSize = colourOf(look.ColorNameHelp), sizeOf(theme.SizeNameCaptionText)
		layout(i.Size())
	}
	least := func() fyne.Size { return fyne.NewSize(120, scaled(paletteRow)) }
	return newDrawing(paint, least, layout, under.ground, under.veil, under.ring, title, note)
}
