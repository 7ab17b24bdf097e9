package pdf

import (
	"fmt"
	"slices"
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

// shown returns what a piece shows, with where the rest stands.
func (l *layouter) shown(p *summed) []string {
	shown, w := slices.Clone(p.items[:max(p.level, 0)]), l.report.Words
	left, last := len(p.items)-len(shown), len(shown)-1
	if left == 0 {
		return shown
	}
	if last < 0 {
		return []string{w.SeeAgreement}
	}
	if !p.list {
		return append(shown, "…", w.SeeAgreement)
	}
	more := fmt.Sprintf(w.ElseMore, left) + " " + w.SeeAgreement
	if both := shown[last] + " · " + more; !p.runs && l.indent(l.st.table)+l.width(both, l.st.table) <= l.area.width {
		shown[last] = both // it saves a line
		return shown
	}
	return append(shown, more)
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
