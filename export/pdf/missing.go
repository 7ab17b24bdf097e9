package pdf

import (
	"slices"
	"strings"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

const softHyphen = '\u00ad'

// box is printed for a sign that the typeface lacks.
const box = '□'

// missing makes texts printable and remembers which signs of which question could not be printed.
type missing struct {
	fonts *shape.Fonts
	where string
	order []string
	signs map[string][]rune
}

func newMissing(fonts *shape.Fonts) *missing {
	return &missing{fonts: fonts, signs: map[string][]rune{}}
}

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
		case r >= '\ue000' && r <= '\uf8ff' || !m.fonts.Has(r): // the former mean something else in every typeface
			m.remember(r)
			return box
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
