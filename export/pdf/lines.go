package pdf

import (
	"strings"
	"unicode"
)

const softHyphen = '\u00ad'

// breakLines breaks one text into lines that fit in width points. A line breaks at a space, behind a hyphen or a
// slash that stands in no number, and at a soft hyphen, which shows only there; a no-break space never breaks. A word that is too long for a
// line is cut. Every line break in the text begins a new line.
func (fs *faces) breakLines(text string, st style, width float64) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, fs.breakParagraph(paragraph, st, width)...)
	}
	return lines
}

// piece is a part of a text that never breaks inside; soft tells that it ends at a soft hyphen.
type piece struct {
	text string
	soft bool
}

func (fs *faces) breakParagraph(text string, st style, width float64) []string {
	var lines []string
	line, pending := "", ""
	soft := false
	flush := func() {
		if soft {
			line += "-"
		}
		lines = append(lines, line)
		line, pending, soft = "", "", false
	}
	for _, p := range pieces(text) {
		hyphen := ""
		if p.soft {
			hyphen = "-"
		}
		if line != "" && fs.width(line+pending+strings.TrimRight(p.text, " ")+hyphen, st) > width {
			flush()
		}
		for line == "" && fs.width(strings.TrimRight(p.text, " ")+hyphen, st) > width {
			head, rest := fs.cut(p.text, st, width)
			if rest == "" {
				break
			}
			lines, p.text = append(lines, head), rest
		}
		line, pending, soft = line+pending+p.text, "", p.soft
		if trimmed := strings.TrimRight(line, " "); trimmed != line {
			pending, line = line[len(trimmed):], trimmed
		}
	}
	soft = false
	return append(lines, line)
}

// cut splits a word at the last sign that still fits; at least one sign stays.
func (fs *faces) cut(word string, st style, width float64) (head, rest string) {
	total := 0.0
	for i, r := range word {
		w, _ := fs[st.weight].advance(r)
		total += max(w, 0) * st.size / 1000
		if total > width && i > 0 {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// pieces splits a paragraph behind each place where a line may break; spaces stay with the piece before them.
func pieces(text string) []piece {
	var all []piece
	start := 0
	runes := []rune(text)
	for i, r := range runes {
		last := i == len(runes)-1
		switch {
		case r == softHyphen:
			all = append(all, piece{strings.ReplaceAll(string(runes[start:i]), string(softHyphen), ""), !last})
			start = i + 1
		case last, r == ' ' && runes[i+1] != ' ', (r == '-' || r == '/') && i > start && runes[i+1] != ' ' && !inNumber(runes, i):
			all = append(all, piece{text: string(runes[start : i+1])})
			start = i + 1
		}
	}
	return all
}

// inNumber tells whether a sign stands between two figures, as in 2026-2027.
func inNumber(runes []rune, i int) bool {
	return i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
}
