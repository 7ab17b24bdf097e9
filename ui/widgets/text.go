package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// colourOf returns a colour of the theme as it is now.
func colourOf(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	return settings.Theme().Color(name, settings.ThemeVariant())
}

func sizeOf(name fyne.ThemeSizeName) float32 {
	if name == "" {
		name = theme.SizeNameText
	}
	return fyne.CurrentApp().Settings().Theme().Size(name)
}

// Text is one line of text without any padding.
type Text struct {
	widget.BaseWidget
	text   string
	size   fyne.ThemeSizeName
	colour fyne.ThemeColorName
	bold   bool
}

// NewText returns a line of text.
func NewText(text string, size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) *Text {
	t := &Text{text: text, size: size, colour: colour, bold: bold}
	t.ExtendBaseWidget(t)
	return t
}

// SetText shows another text.
func (t *Text) SetText(text string) {
	if text != t.text {
		t.text = text
		t.Refresh()
	}
}

// SetColor draws the text in another colour.
func (t *Text) SetColor(colour fyne.ThemeColorName) {
	if colour != t.colour {
		t.colour = colour
		t.Refresh()
	}
}

// Text returns the text.
func (t *Text) Text() string { return t.text }

// CreateRenderer is for Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t, line: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type textRenderer struct {
	text *Text
	line *canvas.Text
}

func (r *textRenderer) Refresh() {
	r.line.Text, r.line.TextSize, r.line.Color = r.text.text, sizeOf(r.text.size), colourOf(r.text.colour)
	r.line.TextStyle.Bold = r.text.bold
	r.line.Refresh()
}

func (r *textRenderer) MinSize() fyne.Size {
	size := r.line.MinSize()
	if r.text.text == "" {
		size.Width = 0
	}
	return size
}
func (r *textRenderer) Layout(size fyne.Size)        { r.line.Resize(size) }
func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *textRenderer) Destroy()                     {}

// Paragraph is a text over as many lines as its width asks for. Its edges are those of the fields below it.
type Paragraph struct {
	widget.BaseWidget
	text   string
	size   fyne.ThemeSizeName
	colour fyne.ThemeColorName
	bold   bool
}

// NewParagraph returns a running text.
func NewParagraph(text string, colour fyne.ThemeColorName) *Paragraph {
	return newParagraph(text, "", colour, false)
}

// NewHeading returns a heading, or with no size a label in bold.
func NewHeading(text string, size fyne.ThemeSizeName) *Paragraph {
	return newParagraph(text, size, theme.ColorNameForeground, true)
}

// NewCaption returns a small text that may take several lines.
func NewCaption(text string, colour fyne.ThemeColorName) *Paragraph {
	return newParagraph(text, theme.SizeNameCaptionText, colour, false)
}

func newParagraph(text string, size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) *Paragraph {
	p := &Paragraph{text: text, size: size, colour: colour, bold: bold}
	p.ExtendBaseWidget(p)
	return p
}

// SetText shows another text.
func (p *Paragraph) SetText(text string) {
	if text != p.text {
		p.text = text
		p.Refresh()
	}
}

// wish is the width at which the text breaks at no other places than its own line ends.
func (p *Paragraph) wish() float32 {
	widest := float32(0)
	for line := range strings.SplitSeq(p.text, "\n") {
		widest = max(widest, fyne.MeasureText(line, sizeOf(p.size), fyne.TextStyle{Bold: p.bold}).Width)
	}
	return widest
}

// Text returns the text.
func (p *Paragraph) Text() string { return p.text }

// CreateRenderer is for Fyne.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer { return &paragraphRenderer{paragraph: p} }

type paragraphRenderer struct {
	paragraph *Paragraph
	width     float32 // for which the lines were broken
	lines     []fyne.CanvasObject
}

const leastParagraph = 60

func (r *paragraphRenderer) style() fyne.TextStyle { return fyne.TextStyle{Bold: r.paragraph.bold} }

func (r *paragraphRenderer) pitch() float32 {
	return fyne.MeasureText("Mg", sizeOf(r.paragraph.size), r.style()).Height + 1
}

func (r *paragraphRenderer) Refresh() {
	r.width = -1
	r.Layout(r.paragraph.Size())
	canvas.Refresh(r.paragraph)
}

// MinSize asks for the height that the text takes in the width it has now.
func (r *paragraphRenderer) MinSize() fyne.Size {
	if width := r.paragraph.Size().Width; r.width != width {
		r.breakLines(width)
	}
	return fyne.NewSize(leastParagraph, max(1, float32(len(r.lines)))*r.pitch())
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	if r.width != size.Width {
		r.breakLines(size.Width)
	}
	pitch := r.pitch()
	for i, line := range r.lines {
		line.Move(fyne.NewPos(0, float32(i)*pitch))
		line.Resize(fyne.NewSize(size.Width, pitch))
	}
}

func (r *paragraphRenderer) breakLines(width float32) {
	r.width = width
	size, colour, style := sizeOf(r.paragraph.size), colourOf(r.paragraph.colour), r.style()
	r.lines = nil
	for _, text := range wrap(r.paragraph.text, width, func(s string) float32 { return fyne.MeasureText(s, size, style).Width }) {
		line := canvas.NewText(text, colour)
		line.TextSize, line.TextStyle = size, style
		r.lines = append(r.lines, line)
	}
}

// wrap breaks a text into lines that fit; a word that is too wide is cut. With no width yet, every paragraph is a line.
func wrap(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		if width <= 0 || measure(paragraph) <= width {
			lines = append(lines, paragraph)
			continue
		}
		line := ""
		for word := range strings.FieldsSeq(paragraph) {
			if line != "" && measure(line+" "+word) <= width {
				line += " " + word
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for measure(word) > width {
				head := fitting(word, width, measure)
				lines, word = append(lines, head), word[len(head):]
			}
			line = word
		}
		lines = append(lines, line)
	}
	return lines
}

// fitting returns as much of a word as fits, at least one sign.
func fitting(word string, width float32, measure func(string) float32) string {
	runes := []rune(word)
	n := len(runes) - 1
	for n > 1 && measure(string(runes[:n])) > width {
		n--
	}
	return string(runes[:max(n, 1)])
}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.lines }
func (r *paragraphRenderer) Destroy()                     {}

// Rect is a filled rectangle.
type Rect struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	radius float32
	height float32
}

// NewRect returns a rectangle that fills its place.
func NewRect(colour fyne.ThemeColorName) *Rect { return newRect(colour, 0, 0) }

// NewHairline returns a thin line.
func NewHairline() *Rect { return newRect(theme.ColorNameSeparator, 0, 1) }

func newRect(colour fyne.ThemeColorName, radius, height float32) *Rect {
	r := &Rect{colour: colour, radius: radius, height: height}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *Rect) CreateRenderer() fyne.WidgetRenderer {
	c := canvas.NewRectangle(colourOf(r.colour))
	c.CornerRadius = r.radius
	return &rectRenderer{rect: r, shape: c}
}

type rectRenderer struct {
	rect  *Rect
	shape *canvas.Rectangle
}

func (r *rectRenderer) Refresh() {
	r.shape.FillColor = colourOf(r.rect.colour)
	r.shape.Refresh()
}
func (r *rectRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, r.rect.height) }
func (r *rectRenderer) Layout(size fyne.Size)        { r.shape.Resize(size) }
func (r *rectRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.shape} }
func (r *rectRenderer) Destroy()                     {}
