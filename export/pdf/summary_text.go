package pdf

import (
	"fmt"
	"strings"
	"unicode"
)

// runOn puts texts behind each other after a label. One that does not fit on the line goes to the next as a whole, so
// that a number stays with what it counts, and no line ends in what stands between two.
func (l *layouter) runOn(label string, items []string, st style, width float64) string {
	all, line := label, label
	for i, item := range items {
		switch joined := line + " · " + item; {
		case i == 0:
			all, line = all+item, line+item
		case l.width(joined, st) > width:
			all, line = all+"\n"+item, item
		default:
			all, line = all+" · "+item, joined
		}
	}
	return all
}

// rest says where the rest of a piece stands; nothing when all of it is shown.
func (l *layouter) rest(p *summed) string {
	w := l.report.Words
	switch {
	case !p.cut():
		return ""
	case p.level == 0:
		return w.SeeAgreement
	case !p.list:
		return "… " + w.SeeAgreement
	}
	return fmt.Sprintf(w.ElseMore, len(p.items)-p.level) + " " + w.SeeAgreement
}

// lead returns a question as it stands before its answer.
func lead(label string) string {
	if strings.HasSuffix(label, "?") {
		return label + " "
	}
	return label + ": "
}

func short(items []string) bool {
	for _, item := range items {
		if len([]rune(item)) > shortItem || strings.Contains(item, ":") {
			return false
		}
	}
	return true
}

// sentences takes a text apart behind every full stop, question or exclamation mark with a new sentence after it, and
// at the ends of its lines.
func sentences(text string) []string {
	var all []string
	for _, paragraph := range splitLines(text) {
		signs, from := []rune(strings.TrimSpace(paragraph)), 0
		for i := 1; i+1 < len(signs); i++ {
			if !unicode.IsSpace(signs[i]) || !ends(signs[:i]) || !unicode.IsUpper(signs[i+1]) && !unicode.IsDigit(signs[i+1]) {
				continue
			}
			all, from = append(all, string(signs[from:i])), i+1
		}
		all = append(all, string(signs[from:]))
	}
	return all
}

// ends tells whether a sentence ends here, also when a bracket or a quotation mark closes behind it.
func ends(signs []rune) bool {
	last := len(signs) - 1
	for last > 0 && strings.ContainsRune(")]”’\"'", signs[last]) {
		last--
	}
	return strings.ContainsRune(".!?…", signs[last])
}
