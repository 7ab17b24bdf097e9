package pdf

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"samenspel/assets"
	"samenspel/export"
)

// weight names one of the typeface's styles.
type weight int

const (
	regular weight = iota
	semibold
	italic
)

// style is how a text looks: weight, size and line pitch in points, and colour.
type style struct {
	weight weight
	size   float64
	pitch  float64
	colour colour
}

type colour struct{ r, g, b int }

// face knows the advance widths of one font file.
type face struct {
	font   *sfnt.Font
	buffer sfnt.Buffer
	near   [nearSigns]float64 // in thousandths of the size; negative when the font lacks the sign, 0 when not looked up
	far    map[rune]float64   // the same for rarer signs
}

// nearSigns is how many signs, from the first on, are looked up most quickly: Latin, Greek and Cyrillic.
const nearSigns = 0x500

type faces [3]*face

func fontData() [3][]byte {
	return [3][]byte{assets.SourceSansRegular, assets.SourceSansSemiBold, assets.SourceSansItalic}
}

func loadFaces() (*faces, error) {
	var all faces
	for i, data := range fontData() {
		f, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("read the typeface: %w", err)
		}
		all[i] = &face{font: f, far: map[rune]float64{}}
	}
	return &all, nil
}

// advance returns the width of a sign in thousandths of the size, and whether the font has it.
func (f *face) advance(r rune) (float64, bool) {
	if r >= 0 && r < nearSigns {
		if w := f.near[r]; w != 0 {
			return w, w >= 0
		}
		f.near[r] = f.lookUp(r)
		return f.near[r], f.near[r] >= 0
	}
	w, ok := f.far[r]
	if !ok {
		w = f.lookUp(r)
		f.far[r] = w
	}
	return w, w >= 0
}

// lookUp asks the font for a sign's width.
func (f *face) lookUp(r rune) float64 {
	w := -1.0
	if r <= 0xffff { // the drawing library cannot write signs beyond
		if g, err := f.font.GlyphIndex(&f.buffer, r); err == nil && g != 0 {
			if a, err := f.font.GlyphAdvance(&f.buffer, g, fixed.I(1000), font.HintingNone); err == nil {
				w = float64(a) / 64
			}
		}
	}
	return w
}

// width returns the width of a text in points; it was made printable before.
func (fs *faces) width(text string, st style) float64 {
	total := 0.0
	for _, r := range text {
		w, _ := fs[st.weight].advance(r)
		total += max(w, 0)
	}
	return total * st.size / 1000
}

// box is printed for a sign that the typeface lacks.
const box = '□'

// missing makes texts printable and remembers which signs of which question could not be printed.
type missing struct {
	faces *faces
	where string
	order []string
	signs map[string][]rune
}

func newMissing(fs *faces) *missing { return &missing{faces: fs, signs: map[string][]rune{}} }

// printable returns text with every sign that the typeface lacks as a box. Joiners and variation marks that only
// served such a sign go.
func (m *missing) printable(text string) string {
	text = strings.ToValidUTF8(text, string(box))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == softHyphen:
			return r
		case r == '\ufeff' || r == '\u200d' || r == '\u200c' || r >= '\ufe00' && r <= '\ufe0f' || r < ' ':
			return -1
		case r >= '\ue000' && r <= '\uf8ff': // means something else in every typeface
			m.remember(r)
			return box
		}
		for _, f := range m.faces {
			if _, ok := f.advance(r); !ok {
				m.remember(r)
				return box
			}
		}
		return r
	}, text)
}

func (m *missing) remember(r rune) {
	if _, known := m.signs[m.where]; !known {
		m.order = append(m.order, m.where)
	}
	if !slices.Contains(m.signs[m.where], r) {
		m.signs[m.where] = append(m.signs[m.where], r)
	}
}

func (m *missing) notices() []export.Notice {
	var all []export.Notice
	for _, where := range m.order {
		all = append(all, export.Notice{Where: where, Code: "export.notice.signs", Args: []any{string(m.signs[where])}})
	}
	return all
}
