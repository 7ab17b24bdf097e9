package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// navRow is one place in a NavList.
type navRow struct {
	widget.BaseWidget
	list    *NavList
	index   int
	item    NavItem
	hovered bool
	chosen  bool
	focused bool
}

func newNavRow(list *NavList, index int) *navRow {
	r := &navRow{list: list, index: index}
	r.ExtendBaseWidget(r)
	return r
}

func (r *navRow) show(item NavItem) {
	if item != r.item {
		r.item = item
		r.Refresh()
	}
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// Tapped is for Fyne.
func (r *navRow) Tapped(*fyne.PointEvent) {
	focusOn(r.list)
	r.list.goTo(r.index)
}

// Cursor is for Fyne.
func (r *navRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is for Fyne.
func (r *navRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is for Fyne.
func (r *navRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (r *navRow) MouseOut() { r.hovered = false; r.Refresh() }

func (s NavState) icon() fyne.Resource {
	switch s {
	case Empty:
	case Started:
		return look.IconStarted
	case Done:
		return look.IconDone
	case Attention:
		return look.IconAttention
	}
	return look.IconEmpty
}

// Places in a row, from its left edge.
const (
	navNumber = 36 // where the number ends
	navTitle  = 44
	navSide   = 12
	navGap    = 8
	navRoom   = 6
)

func navSign() float32 { return sizeOf(theme.SizeNameInlineIcon) * 0.8 }

// CreateRenderer is for Fyne.
func (r *navRow) CreateRenderer() fyne.WidgetRenderer {
	d := &navDrawing{
		row: r, under: newSurface(), sign: canvas.NewImageFromResource(nil),
		number: canvas.NewText("", nil), title: canvas.NewText("", nil), note: canvas.NewText("", nil),
	}
	d.number.Alignment = fyne.TextAlignTrailing
	return newDrawing(d.paint, d.least, d.layout, d.under.ground, d.under.veil, d.under.ring, d.number, d.title, d.note, d.sign)
}

type navDrawing struct {
	row                 *navRow
	under               *surface
	number, title, note *canvas.Text
	sign                *canvas.Image
}

func (d *navDrawing) paint() {
	r, ground, text := d.row, fyne.ThemeColorName(""), look.ColorNameNavText
	if r.chosen {
		ground, text = look.ColorNameNavSelected, look.ColorNameAccent
	}
	d.under.paint(ground, "", &control{focused: r.focused, hovered: r.hovered})
	d.number.Text, d.number.Color, d.number.TextSize = strconv.Itoa(r.item.Number), colourOf(look.ColorNameHelp), sizeOf(theme.SizeNameCaptionText)
	d.number.Hidden = r.item.Number == 0
	d.title.Color, d.title.TextSize, d.title.TextStyle.Bold = colourOf(text), sizeOf(""), r.chosen
	d.note.Text, d.note.Color, d.note.TextSize = r.item.Note, colourOf(look.ColorNameHelp), sizeOf(theme.SizeNameCaptionText)
	d.sign.Resource = r.item.State.icon()
	d.layout(r.Size())
}

// below tells whether the note goes under the title, for want of room beside it.
func (d *navDrawing) below() bool {
	width := d.row.Size().Width
	if d.note.Text == "" || width == 0 {
		return false
	}
	title := fyne.MeasureText(d.row.item.Title, d.title.TextSize, d.title.TextStyle).Width
	return navTitle+title+navGap+d.note.MinSize().Width+navGap+navSign()+navSide > width
}

func (d *navDrawing) least() fyne.Size {
	high := d.title.MinSize().Height + 2*navRoom
	if d.below() {
		high += d.note.MinSize().Height
	}
	return fyne.NewSize(navTitle+120, max(32, high))
}

// layout cuts a title that is too long for its room.
func (d *navDrawing) layout(size fyne.Size) {
	d.under.resize(size)
	d.under.ring.Move(fyne.NewPos(1, 0))
	d.under.ring.Resize(size.SubtractWidthHeight(2, 0))
	title, note, room := d.title.MinSize().Height, d.note.MinSize(), size.Width-navSide-navSign()-navGap-navTitle
	below := d.below()
	d.title.Text = shorten(d.row.item.Title, room, d.title.TextSize, d.title.TextStyle)
	line := size.Height
	if below {
		line -= note.Height
	}
	put := func(o fyne.CanvasObject, x, middle float32, of fyne.Size) {
		o.Resize(of)
		o.Move(fyne.NewPos(x, middle-of.Height/2))
	}
	put(d.sign, size.Width-navSide-navSign(), line/2, fyne.NewSquareSize(navSign()))
	put(d.number, 0, line/2+1, fyne.NewSize(navNumber, d.number.MinSize().Height))
	put(d.title, navTitle, line/2, fyne.NewSize(room, title))
	if below {
		put(d.note, navTitle, line/2+title/2+note.Height/2, note)
	} else {
		put(d.note, size.Width-navSide-navSign()-navGap-note.Width, line/2+1, note)
	}
}
