package widgets

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	look "samenspel/ui/theme"
)

// block is an object of a size.
func block(width, height float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Black)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func TestStack_HiddenTakesNoRoom(t *testing.T) {
	a, b, c := block(10, 20), block(30, 20), block(10, 20)
	s := Stack(8, a, b, c)
	if got := s.MinSize(); got != fyne.NewSize(30, 76) {
		t.Errorf("all three ask for %v", got)
	}
	b.Hide()
	s.Resize(fyne.NewSize(100, 100))
	if got := s.MinSize(); got != fyne.NewSize(10, 48) || c.Position().Y != 28 || c.Size() != fyne.NewSize(100, 20) {
		t.Errorf("two ask for %v, the last stands at %v and is %v", got, c.Position(), c.Size())
	}
}

func TestWeights_SharesOrStacks(t *testing.T) {
	a, b := block(10, 20), block(10, 30)
	w := Weights(20, []float32{1, 3}, a, b)
	w.Resize(fyne.NewSize(420, 30))
	if a.Size().Width != 100 || b.Size().Width != 300 || b.Position().X != 120 {
		t.Errorf("widths %v and %v, the second at %v", a.Size(), b.Size(), b.Position())
	}
	w.Resize(fyne.NewSize(200, 60))
	if a.Size().Width != 200 || b.Position() != fyne.NewPos(0, 30) || w.MinSize().Height != 60 {
		t.Errorf("narrow: %v and %v at %v, asks %v", a.Size(), b.Size(), b.Position(), w.MinSize())
	}
}

func TestFold_HidesTheSide(t *testing.T) {
	side, bar, main := block(10, 10), block(20, 30), block(50, 10)
	f := Fold(548, Sized(312, side), bar, main)
	for _, c := range []struct{ width, x float32 }{{1366, 312}, {860, 312}, {859, 0}, {900, 312}} {
		f.Resize(fyne.NewSize(c.width, 100))
		if main.Position().X != c.x || main.Size().Width != c.width-c.x || f.Objects[0].Visible() != (c.x > 0) {
			t.Errorf("at %.0f the main part stands at %v and is %v", c.width, main.Position(), main.Size())
		}
		if bar.Visible() != (c.x == 0) || bar.Visible() && (main.Position().Y != 30 || main.Size().Height != 70) {
			t.Errorf("at %.0f the bar shows: %v, and below it stands %v", c.width, bar.Visible(), main.Size())
		}
	}
	if f.MinSize().Width != 50 {
		t.Errorf("asks for %v", f.MinSize())
	}
}

func TestSized_HiddenTakesNoHeight(t *testing.T) {
	o := block(10, 40)
	s := Sized(200, o)
	if got := s.MinSize(); got != fyne.NewSize(200, 40) {
		t.Errorf("asks for %v", got)
	}
	o.Hide()
	if got := s.MinSize().Height; got != 0 {
		t.Errorf("hidden it asks for a height of %v", got)
	}
}

func TestEither_ShowsWhatFits(t *testing.T) {
	wide, narrow := block(500, 10), block(50, 10)
	e := Either(700, wide, narrow)
	for _, width := range []float32{1000, 699, 700} {
		e.Resize(fyne.NewSize(width, 100))
		if wide.Visible() != (width >= 700) || narrow.Visible() == wide.Visible() {
			t.Errorf("at %.0f the wide one shows: %v, the narrow one: %v", width, wide.Visible(), narrow.Visible())
		}
	}
}

func TestColumn_StaysReadable(t *testing.T) {
	o := block(10, 10)
	c := Column(820, o)
	for width, want := range map[float32]float32{1366: 820, 700: 700 - 2*columnSide, 400: 400 - 2*columnNarrow} {
		c.Resize(fyne.NewSize(width, 100))
		if o.Size().Width != want {
			t.Errorf("at %.0f the column is %.0f wide, want %.0f", width, o.Size().Width, want)
		}
	}
}

func TestWrap_WholeWords(t *testing.T) {
	measure := func(s string) float32 { return float32(len([]rune(s))) }
	cases := []struct {
		text  string
		width float32
		want  []string
	}{
		{"een twee drie", 20, []string{"een twee drie"}},
		{"een twee drie", 8, []string{"een twee", "drie"}},
		{"een twee drie", 7, []string{"een", "twee", "drie"}},
		{"een\n\ntwee", 8, []string{"een", "", "twee"}},
		{"überhaupt één", 5, []string{"überh", "aupt", "één"}},
		{"", 5, []string{""}},
		{"een twee", 0, []string{"een twee"}},
	}
	for _, c := range cases {
		if got := wrap(c.text, c.width, measure); !slices.Equal(got, c.want) {
			t.Errorf("%q at %.0f: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// TestText_FollowsTheTheme makes everything in one look and asks for the colours of another.
func TestText_FollowsTheTheme(t *testing.T) {
	text, paragraph, rect := NewText("a", "", look.ColorNameHelp, false), NewParagraph("b", look.ColorNameHelp), NewRect(look.ColorNameNavigation)
	window(t, Stack(0, text, paragraph, rect), 100, 100)
	test.ApplyTheme(t, look.New(look.Dark, 2))
	defer test.ApplyTheme(t, look.New(look.Light, 1))
	want := look.New(look.Dark, 2).Color(look.ColorNameHelp, theme.VariantLight)
	line := test.WidgetRenderer(text).Objects()[0].(*canvas.Text)
	words := test.WidgetRenderer(paragraph).Objects()[0].(*canvas.Text)
	fill := test.WidgetRenderer(rect).Objects()[0].(*canvas.Rectangle)
	if line.Color != want || words.Color != want || line.TextSize != 30 || words.TextSize != 30 {
		t.Errorf("colours %v and %v, sizes %v and %v", line.Color, words.Color, line.TextSize, words.TextSize)
	}
	if fill.FillColor != look.New(look.Dark, 2).Color(look.ColorNameNavigation, theme.VariantLight) {
		t.Errorf("the panel is %v", fill.FillColor)
	}
	text.SetColor(theme.ColorNameError)
	if line.Color == want {
		t.Error("SetColor does not show")
	}
}

func TestParagraph_GrowsWithItsText(t *testing.T) {
	p := NewParagraph("kort", "foreground")
	window(t, Stack(0, p), 200, 200)
	low := p.MinSize().Height
	p.SetText(strings.Repeat("een langere tekst ", 10))
	if p.MinSize().Height < 4*low {
		t.Errorf("%.0f high, was %.0f", p.MinSize().Height, low)
	}
}

func TestStatusLine_AndBar(t *testing.T) {
	s := NewStatusLine()
	window(t, s, 500, 40)
	s.SetLeft("Opgeslagen")
	s.SetRight("38 van 150")
	for done, want := range map[float32]float32{0: 0, 75: 0.5, 200: 1, -5: 0} {
		if s.SetProgress(done, 150); s.bar.value != want {
			t.Errorf("%v of 150 fills %v, want %v", done, s.bar.value, want)
		}
	}
	s.SetProgress(1, 0)
	if s.Left() != "Opgeslagen" || s.bar.value > 1 {
		t.Errorf("says %q, bar at %v", s.Left(), s.bar.value)
	}
}

func TestBeside_GoesBelowWhatItWouldSqueeze(t *testing.T) {
	cases := []struct {
		name          string
		label, beside string
		width         float32
		below         bool
	}{
		{"room for both", "Einddatum", "nodig voor: ondertekening", 500, false},
		{"a label that would break", "Einddatum", "nodig voor: ondertekening", 200, true},
		{"a short sign keeps its place", "Een lange vraag die toch al over meer regels gaat, hoe dan ook", "!", 300, false},
		{"nothing beside it", "Einddatum", "", 60, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			label, words := NewHeading(c.label, ""), NewText(c.beside, look.SizeNameCaption, look.ColorNameHelp, false)
			line := Beside(label, words)
			window(t, Stack(0, line), c.width, 200)
			if below := words.Position().Y >= label.Size().Height; below != c.below {
				t.Errorf("it stands at %v, the label is %v", words.Position(), label.Size())
			}
		})
	}
}
