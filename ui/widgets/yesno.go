package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// YesNo is a question that is answered with yes or no, or not yet. Tapping the answer that is given takes it away.
type YesNo struct {
	widget.BaseWidget
	OnChanged func(answer string) // the user chose: "yes", "no" or "" for nothing
	OnFocus   func(bool)          // the focus came or went

	answer  string
	yes, no *toggle
}

// NewYesNo returns a question without an answer, with the words for both answers.
func NewYesNo(yes, no string) *YesNo {
	y := &YesNo{}
	y.yes, y.no = newToggle(yes, func() { y.choose("yes") }), newToggle(no, func() { y.choose("no") })
	for _, t := range []*toggle{y.yes, y.no} {
		t.onFocus = func(focused bool) {
			if y.OnFocus != nil {
				y.OnFocus(focused)
			}
		}
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
	widget.BaseWidget
	text    string
	tapped  func()
	onFocus func(bool)
	on      bool
	focused bool
	hovered bool
}

func newToggle(text string, tapped func()) *toggle {
	t := &toggle{text: text, tapped: tapped}
	t.ExtendBaseWidget(t)
	return t
}

func (t *toggle) set(on bool) {
	if on != t.on {
		t.on = on
		t.Refresh()
	}
}

func (t *toggle) Tapped(*fyne.PointEvent) { t.tapped() }
func (t *toggle) TypedRune(r rune) {
	if r == ' ' {
		t.tapped()
	}
}
func (t *toggle) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		t.tapped()
	}
}
func (t *toggle) FocusGained() { t.setFocused(true) }
func (t *toggle) FocusLost()   { t.setFocused(false) }
func (t *toggle) setFocused(focused bool) {
	t.focused = focused
	t.Refresh()
	if t.onFocus != nil {
		t.onFocus(focused)
	}
}
func (t *toggle) MouseIn(*desktop.MouseEvent)    { t.hovered = true; t.Refresh() }
func (t *toggle) MouseMoved(*desktop.MouseEvent) {}
func (t *toggle) MouseOut()                      { t.hovered = false; t.Refresh() }

func (t *toggle) CreateRenderer() fyne.WidgetRenderer {
	r := &toggleRenderer{toggle: t, box: canvas.NewRectangle(nil), line: canvas.NewText(t.text, nil), tick: canvas.NewImageFromResource(nil)}
	r.Refresh()
	return r
}

type toggleRenderer struct {
	toggle *toggle
	box    *canvas.Rectangle
	line   *canvas.Text
	tick   *canvas.Image
}

const (
	toggleWidth = 84
	tickSize    = 16
)

func (r *toggleRenderer) Refresh() {
	t := r.toggle
	fill, text := theme.ColorNameInputBackground, theme.ColorNameForeground
	switch {
	case t.on:
		fill, text = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
	case t.hovered:
		fill = theme.ColorNameHover
	}
	r.box.FillColor, r.box.CornerRadius = colourOf(fill), sizeOf(theme.SizeNameInputRadius)
	r.box.StrokeColor, r.box.StrokeWidth = colourOf(theme.ColorNameInputBorder), sizeOf(theme.SizeNameInputBorder)
	if t.focused {
		r.box.StrokeColor, r.box.StrokeWidth = colourOf(theme.ColorNamePrimary), 3
		if t.on {
			r.box.StrokeColor = colourOf(theme.ColorNameForeground)
		}
	}
	r.line.Text, r.line.Color, r.line.TextSize = t.text, colourOf(text), sizeOf("")
	r.line.TextStyle.Bold = t.on
	r.line.Alignment = fyne.TextAlignCenter
	r.tick.Hidden = !t.on
	r.tick.Resource = theme.NewColoredResource(theme.ConfirmIcon(), text)
	r.box.Refresh()
	r.line.Refresh()
	r.tick.Refresh()
}

func (r *toggleRenderer) MinSize() fyne.Size {
	pad := sizeOf(theme.SizeNameInnerPadding)
	size := r.line.MinSize().AddWidthHeight(2*(pad+tickSize+4), 2*pad)
	return fyne.NewSize(max(size.Width, toggleWidth), size.Height)
}

func (r *toggleRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.line.Resize(fyne.NewSize(size.Width, r.line.MinSize().Height))
	r.line.Move(fyne.NewPos(0, (size.Height-r.line.MinSize().Height)/2))
	r.tick.Resize(fyne.NewSquareSize(tickSize))
	r.tick.Move(fyne.NewPos(8, (size.Height-tickSize)/2))
}

func (r *toggleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.line, r.tick}
}
func (r *toggleRenderer) Destroy() {}
