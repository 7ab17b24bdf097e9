package pdf

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

// missing makes texts printable and remembers which signs of which question no typeface has.
type missing struct {
	fonts *shape.Fonts
	where string
	order []string
	signs map[string][]rune
}

func newMissing(fonts *shape.Fonts) *missing {
	return &missing{fonts: fonts, signs: map[string][]rune{}}
}

// printable returns text without the signs that steer programs and mean nothing on paper, and remembers those that no
// typeface has: something else is drawn for them.
func (m *missing) printable(text string) string {
	if shape.Usual(text) { // as nearly every text is
		return text
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\ufeff' || r < ' ' && r != '\n':
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, string(utf8.RuneError)))
	for _, r := range m.fonts.Missing(text) {
		m.remember(r)
	}
	return text
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
