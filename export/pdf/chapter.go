package pdf

import (
	"strconv"

	"samenspel/export"
)

// A chapter goes on below the one before it when this much of the page is left, so that short ones share a page.
const (
	chapterRoom = 0.4 * (bottom - marginTop)
	chapterGap  = 30
)

// chapterHead returns the height of a chapter's beginning: its headings and what stays with them.
func (l *layouter) chapterHead(c export.Chapter) float64 {
	height := 2*chapterSt.pitch + 12
	if c.Purpose != "" {
		height += float64(len(l.lines(c.Purpose, quiet, contentWidth))) * quiet.pitch
	}
	for _, b := range c.Blocks[:min(2, len(c.Blocks))] {
		if b.Kind != export.Heading {
			return height + l.room(b)
		}
		height += sectionSt.pitch + 12
		if b.Intro != "" {
			height += float64(len(l.lines(b.Intro, quiet, contentWidth))) * quiet.pitch
		}
	}
	return height
}

func (l *layouter) chapter(c export.Chapter) {
	l.facts = false
	if l.y+chapterGap+max(chapterRoom, l.chapterHead(c)) > bottom || len(l.marks) == 0 {
		l.newPage()
	} else {
		l.y += chapterGap
	}
	number := strconv.Itoa(c.Number)
	l.missing.where = c.Title
	l.entry(number, c.Title)
	l.heading(number+"  "+c.Title, chapterSt, 0, 5*body.pitch)
	l.y += 4
	if c.Purpose != "" {
		l.paragraph(c.Purpose, quiet, marginLeft, contentWidth)
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

// entry marks this place in the contents and in the bookmarks.
func (l *layouter) entry(number, title string) {
	m := mark{title, 0, len(l.pages) - 1, l.y}
	l.marks = append(l.marks, m)
	l.entries = append(l.entries, entry{number, m})
}

// room returns the height that a block needs below the heading above it.
func (l *layouter) room(b export.Block) float64 {
	switch {
	case l.isFact(b):
		return 2 * body.pitch
	case b.Kind == export.Grid:
		set, plain := l.fitted(b.Title, b.Table)
		return strong.pitch + 8 + l.gridRoom(set, plain, b.Table)
	}
	return 5 * body.pitch
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
			after += float64(len(l.lines(b.Intro, quiet, contentWidth))) * quiet.pitch
		}
		after = min(after, (bottom-marginTop)/2)
		l.need(sectionSt.pitch + after)
		l.marks = append(l.marks, mark{b.Title, 1, len(l.pages) - 1, l.y})
		l.heading(b.Title, sectionSt, 0, after)
		if b.Intro != "" {
			l.paragraph(b.Intro, quiet, marginLeft, contentWidth)
		}
		l.y += 4
	case export.Answer:
		l.heading(b.Title, strong, 4, 2*body.pitch)
		l.value(b.Value)
		l.y += 6
	case export.Grid:
		l.grid(b.Title, b.Intro, b.Table)
	}
}
