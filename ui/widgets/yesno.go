package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	look "samenspel/ui/theme"
)

// YesNo is a question that is answered with yes or no, or not yet. Tapping the answer that is given takes it away.
type YesNo struct {
	widget.BaseWidget
	// OnChanged hears what the user chose: "yes", "no" or "" for nothing.
	OnChanged func(answer string)
	// OnFocus hears of the focus coming and going.
	OnFocus func(focused bool)

	answer  string
	yes, no *toggle
}

// NewYesNo returns a question without an answer, with the words for both answers.
func NewYesNo(yes, no string) *YesNo {
	y := &YesNo{}
	y.yes, y.no = newToggle(yes, func() { y.choose("yes") }), newToggle(no, func() { y.choose("no") })
	for _, t := range []*toggle{y.yes, y.no} {
		t.OnFocus = func(focused bool) { tell(y.OnFocus, focused) }
	}
	y.ExtendBaseWidget(y)
	return y
}

func (y *YesNo) choose(answer string) {
	if y.answer == answer {
		answer = ""
	}
	y.Set(answer)
	if y.OnChanged != nil {
		y.OnChanged(answer)
	}
}

// Set shows an answer and tells nobody.
func (y *YesNo) Set(answer string) {
	y.answer = answer
	y.yes.set(answer == "yes")
	y.no.set(answer == "no")
}

// Answer returns "yes", "no" or "".
func (y *YesNo) Answer() string { return y.answer }

// Focus gives the focus to the answer that is given, or to the first.
func (y *YesNo) Focus(w fyne.Window) {
	if y.answer == "no" {
		w.Canvas().Focus(y.no)
		return
	}
	w.Canvas().Focus(y.yes)
}

// CreateRenderer is for Fyne.
func (y *YesNo) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Row(8, y.yes, y.no))
}

// toggle is a button that stays down.
type toggle struct {
	control
	text string
	on   bool
}

func newToggle(text string, tapped func()) *toggle {
	t := &toggle{text: text}
	t.become(t, tapped)
	return t
}

func (t *toggle) set(on bool) {
	if on != t.on {
		t.on = on
		t.Refresh()
	}
}

// toggleWidth is the least width of an answer.
const toggleWidth = 96

// CreateRenderer is for Fyne.
func (t *toggle) CreateRenderer() fyne.WidgetRenderer {
	s, line, sign := newSurface(), canvas.NewText(t.text, nil), canvas.NewImageFromResource(nil)
	paint := func() {
		ground, edge, text, icon := theme.ColorNameInputBackground, theme.ColorNameInputBorder, theme.ColorNameForeground, theme.RadioButtonIcon()
		if t.on {
			ground, edge, text, icon = look.ColorNameNavSelected, theme.ColorNamePrimary, look.ColorNameAccent, theme.RadioButtonCheckedIcon()
		}
		s.paint(ground, edge, &t.control)
		line.Color, line.TextSize, line.TextStyle.Bold = colourOf(text), sizeOf(""), t.on
		sign.Resource = look.Coloured(icon, text)
	}
	least := func() fyne.Size {
		pad := sizeOf(theme.SizeNameInnerPadding)
		bold := fyne.MeasureText(t.text, sizeOf(""), fyne.TextStyle{Bold: true})
		return fyne.NewSize(max(toggleWidth, bold.Width+sizeOf(theme.SizeNameInlineIcon)+8+pad+buttonSide), bold.Height+2*pad)
	}
	layout := func(size fyne.Size) {
		s.resize(size)
		pad, side := sizeOf(theme.SizeNameInnerPadding), sizeOf(theme.SizeNameInlineIcon)
		sign.Resize(fyne.NewSquareSize(side))
		sign.Move(fyne.NewPos(pad, (size.Height-side)/2))
		line.Resize(line.MinSize())
		line.Move(fyne.NewPos(pad+side+8, (size.Height-line.MinSize().Height)/2))
	}
	return newDrawing(paint, least, layout, s.ground, s.veil, s.ring, sign, line)
}
