package pdf

import (
	"slices"

	"samenspel/export"
	"samenspel/export/pdf/shape"
)

const (
	signGap   = 24.0 // between two columns
	signLabel = 44.0 // width for "Naam" and the like
	signRoom  = 56.0 // to sign in
	signBelow = 24.0
	signWrite = 7.0 // to write a place or a date, besides the height of a line
)

// signatures sets the places to sign on a page of their own, side by side; so many that they take more pages go on
// with the heading repeated.
func (l *layouter) signatures() {
	if len(l.report.Signatures) == 0 {
		return
	}
	w, r := l.report.Words, l.report
	l.newPage()
	l.missing.where = w.Sign
	l.entry("", w.Sign)
	l.heading(w.Sign, l.st.chapter, 0, 0)
	about := []string{r.Title}
	for _, p := range r.Cover {
		about = append(about, p.Label+": "+p.Text)
	}
	l.y += 2
	l.paragraph(l.runOn("", about, l.st.table, l.area.width), l.st.table, l.area.left, l.area.width)
	l.y += 18
	for i := 0; i < len(r.Signatures); i += 2 {
		row := r.Signatures[i:min(i+2, len(r.Signatures))]
		height := l.signRow(row, false)
		if l.y+height > l.area.bottom {
			l.newPage()
			l.line(l.firstLine(w.Sign+" – "+w.Continued, l.st.section, l.area.width), l.st.section, l.area.left)
			l.y += l.st.section.pitch + 14
		}
		l.signRow(row, true)
		l.y += signBelow
	}
}

// signRow sets places to sign beside each other, line by line in step, and returns their height; it only measures
// when put is false.
func (l *layouter) signRow(row []export.Signature, put bool) float64 {
	w, top, width := l.report.Words, l.y, (l.area.width-signGap)/2
	var places []*node
	for range row {
		if put {
			places = append(places, l.at.add("Div"))
		}
	}
	step := func(label func(export.Signature) string, text func(export.Signature) string, x float64, st style, most int) {
		height, write := 1, 0.0
		for i, s := range row {
			left := l.area.left + float64(i)*(width+signGap)
			l.missing.where = w.Sign
			lines := l.firstLines(text(s), st, width-x, most)
			height = max(height, len(lines))
			if text(s) == "" && x > 0 {
				write = signWrite
			}
			if !put {
				continue
			}
			outer := l.leaf
			l.leaf = places[i].add("P")
			room := width
			if x > 0 {
				room = x - 2
			}
			if text := label(s); text != "" {
				l.put(op{kind: opText, x: left, y: l.y + st.pitch*0.75, text: l.firstLine(text, l.st.running, room), style: l.st.running})
			}
			for k, line := range lines {
				l.put(op{kind: opText, x: left + x, y: l.y + (float64(k)+0.75)*st.pitch, text: line, style: st})
			}
			l.leaf = outer
			if text(s) == "" && x > 0 {
				l.rule(left+x, l.y+st.pitch+signWrite, width-x, grey)
			}
		}
		l.y += float64(height)*st.pitch + 5 + write
	}
	same := func(label string) func(export.Signature) string {
		return func(export.Signature) string { return label }
	}
	step(same(""), func(s export.Signature) string { return s.Party }, 0, l.st.strong, 3)
	step(same(w.SignName), func(s export.Signature) string { return s.Name }, signLabel, l.st.table, 3)
	step(same(w.SignPlace), func(s export.Signature) string { return s.Place }, signLabel, l.st.table, 2)
	step(same(w.SignDate), func(s export.Signature) string { return s.Date }, signLabel, l.st.table, 1)
	step(func(s export.Signature) string { return signTitle(w.SignSignature, s.Manner) }, same(" "), 0, l.st.table, 1)
	l.y += signRoom
	for i := range row {
		if put {
			l.rule(l.area.left+float64(i)*(width+signGap), l.y, width, grey)
		}
	}
	height := l.y - top
	if !put {
		l.y = top
	}
	return height
}

// firstLines returns no more than so many lines of a text, and says with an ellipsis that there is more.
func (l *layouter) firstLines(text string, st style, width float64, most int) []shape.Line {
	lines := l.lines(text, st, width)
	if len(lines) <= most {
		return lines
	}
	last, space := lines[most-1], " "
	if last.Broken {
		space = ""
	}
	return append(slices.Clone(lines[:most-1]), l.firstLine(last.Text+space+lines[most].Text, st, width))
}

// signTitle returns the label of the place to sign, with the manner when there is one.
func signTitle(label, manner string) string {
	if manner == "" {
		return label
	}
	return label + " (" + export.Within(manner) + ")"
}
