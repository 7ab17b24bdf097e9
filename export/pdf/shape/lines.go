package shape

import "strings"

// Fit says what a text must fit in.
type Fit struct {
	Weight    Weight
	Size      float64 // in points
	Width     float64 // of the room, in points
	Hyphenate bool    // words may be broken, by the rules of Lang
	Lang      string  // BCP 47
}

// room returns the width of the room in thousandths of the size.
func (f Fit) room() float64 { return f.Width / f.Size * 1000 }

// Break breaks one text into lines that fit. A line breaks at a space, behind a hyphen or a slash that stands in no
// number, and at a soft hyphen, which shows only there; a no-break space never breaks. A word that is too long for a
// line breaks between its parts, as an address has, or it is cut. Every line break in the text begins a new line. There
// are as few lines as can be, and among those ways the lines are as even as can be.
//
// The lines are kept, for whoever sets pages asks for them more than once; do not write in them.
func (fs *Fonts) Break(text string, fit Fit) []Line {
	key := breakKey{text, fit}
	lines, known := fs.lines[key]
	if !known {
		for paragraph := range strings.SplitSeq(text, "\n") {
			lines = append(lines, fs.breakParagraph(paragraph, fit)...)
		}
		fs.lines[key] = lines
	}
	return lines
}

type breakKey struct {
	text string
	fit  Fit
}

// Whole tells whether no word of a text must be cut to fit.
func (fs *Fonts) Whole(text string, fit Fit) bool {
	for paragraph := range strings.SplitSeq(text, "\n") {
		s := fs.setting(paragraph, fit)
		for i := range s.places[1:] {
			if s.tooWide(i + 1) {
				return false
			}
		}
	}
	return true
}

// setting is a paragraph on its way to lines.
type setting struct {
	fonts  *Fonts
	fit    Fit
	text   string // without soft hyphens
	levels levels
	places []place
}

func (fs *Fonts) setting(paragraph string, fit Fit) *setting {
	text, places := breakPlaces(sound(paragraph))
	return &setting{fonts: fs, fit: fit, text: text, levels: fs.levels(text), places: places}
}

func (fs *Fonts) breakParagraph(text string, fit Fit) []Line {
	s := fs.setting(text, fit)
	last := len(s.places) - 1
	if width, fits := s.whole(); fits {
		return []Line{s.line(0, last, width)}
	}
	s.divide()
	s.hyphenate()
	s.cut()
	var lines []Line
	at, r := 0, newRuler(s)
	for _, end := range r.choose() {
		lines = append(lines, s.line(at, end, r.width(at, end)))
		at = end
	}
	return lines
}

// whole returns the width of the paragraph on one line, and whether that fits.
func (s *setting) whole() (width float64, fits bool) {
	end := s.places[len(s.places)-1].end
	for t := range tokens(s.text[:end], s.levels.stretches) {
		if width += s.fonts.word(t.key(s.fit.Weight)).width; width > s.fit.room() {
			return width, false
		}
	}
	return width, true
}

// line returns the line between two places, of a width in thousandths of the size.
func (s *setting) line(from, to int, width float64) Line {
	last := s.places[to]
	start, end := s.places[from].next, max(s.places[from].next, last.end)
	l := Line{
		Text: s.text[start:end], Width: width * s.fit.Size / 1000, Hyphen: last.hyphen, Broken: last.next == last.end && to < len(s.places)-1,
		RightToLeft: s.levels.turned, stretches: sub(s.levels.stretches, start, end),
	}
	if l.RightToLeft {
		l.Indent = max(0, s.fit.Width-l.Width)
	}
	return l
}

// part returns the width of a part of the text in thousandths of the size, with a hyphen behind it or not.
func (s *setting) part(start, end int, hyphen bool) float64 {
	if start >= end {
		return 0
	}
	total := 0.0
	var last token
	for t := range tokens(s.text[start:end], sub(s.levels.stretches, start, end)) {
		if last.text != "" {
			total += s.fonts.word(last.key(s.fit.Weight)).width
		}
		last = t
	}
	last.hyphen = hyphen
	return total + s.fonts.word(last.key(s.fit.Weight)).width
}
