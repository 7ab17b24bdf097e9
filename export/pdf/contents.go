package pdf

import (
	"math"
	"strconv"
)

const contentsPitch = 21.0

// contentsPages says how many pages the contents take.
func (l *layouter) contentsPages() int {
	lines := len(l.report.Chapters) + 1
	perPage := math.Floor((bottom - marginTop - 40) / contentsPitch)
	return int(math.Ceil(float64(lines) / perPage))
}

// fillContents writes the contents on the pages that were kept free for it, now that every page number is known.
func (l *layouter) fillContents(first, count int) {
	perPage := int(math.Floor((bottom - marginTop - 40) / contentsPitch))
	saved := l.pages
	for i := range count {
		l.pages = saved[:first+1+i]
		l.y = marginTop
		if i == 0 {
			l.in(l.tocHead, func() { l.line(l.one(l.report.Words.Contents, chapterSt), chapterSt, marginLeft) })
		}
		l.y += 40
		for _, e := range l.entries[min(i*perPage, len(l.entries)):min((i+1)*perPage, len(l.entries))] {
			l.in(l.toc.add("TOCI").add("Link"), func() { l.contentsLine(e) })
		}
	}
	l.pages = saved
}

func (l *layouter) contentsLine(e entry) {
	const numbers = 28.0
	l.line(l.one(e.number, body), body, marginLeft)
	l.missing.where = e.title
	title := l.firstLine(e.title, body, contentWidth-numbers-60)
	l.line(title, body, marginLeft+numbers)
	page := l.one(strconv.Itoa(e.page+1), body)
	right := marginLeft + contentWidth - page.Width
	dot := l.one(".", runningSt)
	from := marginLeft + numbers + title.Width + 8
	for x := math.Ceil(from/5) * 5; x < right-8; x += 5 {
		l.put(op{kind: opText, x: x, y: l.y + body.pitch*0.75, text: dot, style: runningSt, artifact: true})
	}
	l.line(page, body, right)
	l.put(op{kind: opLink, x: marginLeft, y: l.y, w: contentWidth, h: body.pitch, said: title.Text, goal: e.mark})
	l.y += contentsPitch
}
