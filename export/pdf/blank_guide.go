package pdf

import (
	"samenspel/export"
	"samenspel/export/pdf/shape"
)

const (
	guideNames = 0.3 // of the width, at most, for the names of columns beside how to fill them in
	guideGap   = 10.0
	guideAbove = 3.0
)

// columnGuide tells how to fill in a column of a table: its name, and beside it the help and what can be chosen where
// the table has no room for boxes.
type columnGuide struct {
	name, guide []shape.Line
	height      float64
}

// guideName is how the name of a column looks above its table: it stands out among the small letters.
func (l *layouter) guideName() style {
	st := l.st.small
	st.weight, st.colour = l.st.name.weight, l.st.name.colour
	return st
}

// guideNamesWidth returns how much the names of the columns of a table take.
func (l *layouter) guideNamesWidth(t *export.Table) float64 {
	width := 0.0
	for _, c := range t.Columns {
		width = max(width, l.width(c.Label, l.guideName()))
	}
	return min(width, guideNames*l.area.width) + guideGap // half of which is left to them: the longest fits to a hair
}

// guidesOf returns what is told about the columns of a table; nothing about those that speak for themselves.
func (l *layouter) guidesOf(t *export.Table) []columnGuide {
	var all []columnGuide
	names := l.guideNamesWidth(t)
	width := l.area.width - names
	for i, c := range t.Columns {
		_, listed := l.boxes(t.Rows[0].Cells[i], mostTicks, width)
		text := both(c.Guide, listed)
		if text == "" {
			continue
		}
		g := columnGuide{name: l.lines(c.Label, l.guideName(), names-guideGap/2), guide: l.lines(text, l.st.small, width)}
		g.height = float64(max(len(g.name), len(g.guide))) * l.st.small.pitch
		all = append(all, g)
	}
	return all
}

func guidesHeight(all []columnGuide) float64 {
	height := 0.0
	for i, g := range all {
		if i == 0 {
			height = guideAbove
		}
		height += g.height
	}
	return height
}

// columnGuides sets how to fill in the columns of a table.
func (l *layouter) columnGuides(t *export.Table) {
	guides, x := l.guidesOf(t), l.area.left+l.guideNamesWidth(t)
	if len(guides) == 0 {
		return
	}
	l.y += guideAbove
	l.within("L", func() {
		l.at.attr = labelledList
		for _, g := range guides {
			l.need(min(g.height, l.area.height()))
			l.within("LI", func() {
				page, below := len(l.pages), l.y+g.height
				l.as("Lbl", func() {
					for i, text := range g.name {
						l.put(op{kind: opText, x: l.area.left, y: l.y + (float64(i)+0.75)*l.st.small.pitch, text: text, style: l.guideName()})
					}
				})
				l.as("LBody", func() { l.set(g.guide, l.st.small, x) })
				if len(l.pages) == page {
					l.y = below
				}
			})
		}
	})
}
