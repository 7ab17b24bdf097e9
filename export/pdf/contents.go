package pdf

import (
	"math"
	"strconv"
)

const contentsPitch = 21.0

// contentsPages says how many pages the contents take.
func (l *layouter) contentsPages() int {
	lines := len(l.report.Chapters) + 1
	perPage := math.Floor((l.area.height() - 40) / contentsPitch)
	return int(math.Ceil(float64(lines) / perPage))
}

// fillContents writes the contents on the pages that were kept free for it, now that every page number is known.
func (l *layouter) fillContents(first, count int) {
	perPage := int(math.Floor((l.area.height() - 40) / contentsPitch))
	saved := l.pages
	for i := range count {
		l.pages = saved[:first+1+i]
		l.y = l.area.top
		if i == 0 {
			l.in(l.tocHead, func() { l.line(l.one(l.report.Words.Contents, l.st.chapter), l.st.chapter, l.area.left) })
		}
		l.y += 40
		for _, e := range l.entries[min(i*perPage, len(l.entries)):min((i+1)*perPage, len(l.entries))] {
			l.in(l.toc.add("TOCI").add("Reference").add("Link"), func() { l.contentsLine(e) })
		}
	}
	l.pages = saved
}

func (l *layouter) contentsLine(e entry) {
	const numbers = 28.0
	l.line(l.one(e.number, l.st.body), l.st.body, l.area.left)
	l.missing.where = e.title
	title := l.firstLine(e.title, l.st.body, l.area.width-numbers-60)
	l.line(title, l.st.body, l.area.left+numbers)
	page := l.one(strconv.Itoa(e.page+1), l.st.body)
	right := l.area.right() - page.Width
	dot := l.one(".", l.st.running)
	from := l.area.left + numbers + title.Width + 8
	for x := math.Ceil(from/5) * 5; x < right-8; x += 5 {
		l.put(op{kind: opText, x: x, y: l.y + l.st.body.pitch*0.75, text: dot, style: l.st.running, artifact: true})
	}
	l.line(page, l.st.body, right)
	l.put(op{kind: opLink, x: l.area.left, y: l.y, w: l.area.width, h: l.st.body.pitch, said: title.Text, goal: e.mark})
	l.y += contentsPitch
}
