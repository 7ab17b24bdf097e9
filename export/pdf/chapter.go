package pdf

import (
	"strconv"

	"samenspel/export"
)

// A chapter goes on below the one before it when this part of the page is left, so that short ones share a page.
const (
	chapterRoom = 0.25
	chapterGap  = 30
)

// The room above and below headings.
const (
	chapterAbove = 4 // what we say about it
	chapterBelow = 8
	sectionAbove = 10
	sectionBelow = 4
	answerAbove  = 4
	tableAbove   = 6
)

// chapterHead returns the height of a chapter's beginning: its headings and what stays with them.
func (l *layouter) chapterHead(c export.Chapter) float64 {
	height := l.headingHeight(chapterTitle(c), l.st.chapter) + chapterAbove + l.quietHeight(c.Purpose) + chapterBelow
	if len(c.Blocks) == 0 {
		return height
	}
	return height + l.room(c.Blocks)
}

func chapterTitle(c export.Chapter) string { return strconv.Itoa(c.Number) + "  " + c.Title }

// headingHeight returns the height of the lines of a heading.
func (l *layouter) headingHeight(text string, st style) float64 {
	return float64(len(l.lines(text, st, l.area.width))) * st.pitch
}

// quietHeight returns the height of what we say about a chapter, a section or a table; it may be nothing.
func (l *layouter) quietHeight(text string) float64 {
	if text == "" {
		return 0
	}
	return float64(len(l.lines(text, l.st.quiet, l.measure()))) * l.st.quiet.pitch
}

func (l *layouter) chapter(c export.Chapter) {
	l.facts, l.missing.where = false, c.Title
	least := chapterRoom * l.area.height()
	if l.report.Kind == export.Blank { // its questions have their room with them
		least = 0
	}
	if l.y+chapterGap+max(least, l.chapterHead(c)) > l.area.bottom || len(l.marks) == 0 {
		l.newPage()
	} else {
		l.y += chapterGap
	}
	l.entry(strconv.Itoa(c.Number), c.Title)
	l.heading(chapterTitle(c), l.st.chapter, 0, min(3*l.st.body.pitch, l.area.height()/2))
	l.y += chapterAbove
	if c.Purpose != "" {
		l.paragraph(c.Purpose, l.st.quiet, l.area.left, l.measure())
	}
	l.y += chapterBelow
	for i := range c.Blocks {
		l.block(c.Blocks[i:])
	}
	if c.Overview != nil {
		l.overview(c.Overview)
	}
}

// here returns a bookmark to this place.
func (l *layouter) here(title string, level int) mark {
	return mark{title: title, level: level, page: len(l.pages) - 1, y: l.y, up: l.area.pageHeight - l.y}
}

// entry marks this place in the contents and in the bookmarks.
func (l *layouter) entry(number, title string) {
	m := l.here(title, 0)
	l.marks = append(l.marks, m)
	l.entries = append(l.entries, entry{number, m})
}

// room returns the height that the first of some blocks needs at the foot of a page: a heading has what follows with it.
func (l *layouter) room(blocks []export.Block) float64 {
	b, where := blocks[0], l.missing.where
	l.missing.where = b.Title
	defer func() { l.missing.where = where }()
	if l.report.Kind == export.Blank && b.Kind != export.Heading {
		return l.blankRoom(b)
	}
	if f, ok := l.asFact(b); ok {
		return factAbove + l.factHeight(f)
	}
	height := 0.0
	switch b.Kind {
	case export.Heading:
		height = sectionAbove + l.headingHeight(b.Title, l.st.section) + l.quietHeight(b.Intro) + sectionBelow
		if len(blocks) > 1 && blocks[1].Kind != export.Heading {
			height += l.room(blocks[1:])
		}
		if l.report.Kind == export.Blank {
			return height
		}
	case export.Answer:
		height = answerAbove + l.headingHeight(b.Title, l.st.strong) + l.valueRoom(b.Value)
	case export.Grid:
		set := l.fitted(b.Title, b.Table)
		height = tableAbove + l.headingHeight(b.Title, l.titleOf(set)) + l.quietHeight(b.Intro) + l.gridRoom(set, b.Table)
	}
	return min(height, l.area.height()/2)
}

// block sets the first of some blocks.
func (l *layouter) block(blocks []export.Block) {
	b := blocks[0]
	l.missing.where = b.Title
	if l.blank(b) || l.fact(b) {
		return
	}
	if l.facts {
		l.facts = false
		l.y += 6
	}
	switch b.Kind {
	case export.Heading:
		l.section(blocks)
	case export.Answer:
		l.heading(b.Title, l.st.strong, answerAbove, l.valueRoom(b.Value))
		l.value(b.Value)
		l.y += 6
	case export.Grid:
		l.grid(b.Title, b.Intro, b.Table)
	}
}

// section sets the heading of a section, with what follows.
func (l *layouter) section(blocks []export.Block) {
	b := blocks[0]
	l.need(l.room(blocks))
	if l.y > l.area.top {
		l.y += sectionAbove
	}
	l.marks = append(l.marks, l.here(b.Title, 1))
	l.heading(b.Title, l.st.section, 0, 0)
	if b.Intro != "" {
		l.paragraph(b.Intro, l.st.quiet, l.area.left, l.measure())
	}
	l.y += sectionBelow
}
