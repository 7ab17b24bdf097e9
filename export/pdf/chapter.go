package pdf

import (
	"strconv"

	"samenspel/export"
)

// A chapter goes on below the one before it when this part of the page is left, so that short ones share a page.
const (
	chapterRoom = 0.4
	chapterGap  = 30
)

// chapterHead returns the height of a chapter's beginning: its headings and what stays with them.
func (l *layouter) chapterHead(c export.Chapter) float64 {
	height := 2*l.st.chapter.pitch + 20
	if c.Purpose != "" {
		height += float64(len(l.lines(c.Purpose, l.st.quiet, l.area.width))) * l.st.quiet.pitch
	}
	for _, b := range c.Blocks[:min(2, len(c.Blocks))] {
		if b.Kind != export.Heading {
			return height + l.room(b)
		}
		height += l.st.section.pitch + 12
		if b.Intro != "" {
			height += float64(len(l.lines(b.Intro, l.st.quiet, l.area.width))) * l.st.quiet.pitch
		}
	}
	return height
}

func (l *layouter) chapter(c export.Chapter) {
	l.facts = false
	if l.y+chapterGap+max(chapterRoom*l.area.height(), l.chapterHead(c)) > l.area.bottom || len(l.marks) == 0 {
		l.newPage()
	} else {
		l.y += chapterGap
	}
	number := strconv.Itoa(c.Number)
	l.missing.where = c.Title
	l.entry(number, c.Title)
	l.heading(number+"  "+c.Title, l.st.chapter, 0, 5*l.st.body.pitch)
	l.y += 4
	if c.Purpose != "" {
		l.paragraph(c.Purpose, l.st.quiet, l.area.left, l.area.width)
	}
	l.y += 8
	for i, b := range c.Blocks {
		room := 0.0
		if b.Kind == export.Heading && i+1 < len(c.Blocks) {
			room = l.room(c.Blocks[i+1])
		}
		l.block(b, room)
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

// room returns the height that a block needs below the heading above it.
func (l *layouter) room(b export.Block) float64 {
	switch {
	case l.isFact(b):
		return 2 * l.st.body.pitch
	case b.Kind == export.Grid:
		set, plain := l.fitted(b.Title, b.Table)
		return l.st.strong.pitch + 12 + l.gridRoom(set, plain, b.Table)
	}
	return 5 * l.st.body.pitch
}

// block sets a block; below a heading there is room for what follows.
func (l *layouter) block(b export.Block, room float64) {
	l.missing.where = b.Title
	if l.fact(b) {
		return
	}
	if l.facts {
		l.facts = false
		l.y += 6
	}
	switch b.Kind {
	case export.Heading:
		l.y += 8
		after := room
		if b.Intro != "" {
			after += float64(len(l.lines(b.Intro, l.st.quiet, l.area.width))) * l.st.quiet.pitch
		}
		after = min(after, l.area.height()/2)
		l.need(l.st.section.pitch + after)
		l.marks = append(l.marks, l.here(b.Title, 1))
		l.heading(b.Title, l.st.section, 0, after)
		if b.Intro != "" {
			l.paragraph(b.Intro, l.st.quiet, l.area.left, l.area.width)
		}
		l.y += 4
	case export.Answer:
		l.heading(b.Title, l.st.strong, 4, 2*l.st.body.pitch)
		l.value(b.Value)
		l.y += 6
	case export.Grid:
		l.grid(b.Title, b.Intro, b.Table)
	}
}
