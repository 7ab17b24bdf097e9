package shape

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"samenspel/export/pdf/hyphen"
)

const softHyphen = '\u00ad'

// place is where a line of a paragraph may end and the next one begin.
type place struct {
	end, next int  // in bytes; spaces stand between them
	hyphen    bool // a hyphen shows there when the line ends
	cut       bool // nothing but the width of the line says so
	address   bool // it is in an address, or at its end
	torn      bool // what stands on either side is read as one
	measured  bool
	width     float64 // of what stands before it up to the place before, when measured; in thousandths of the size
}

// breakPlaces returns a paragraph without its soft hyphens, and its places: its beginning, where it may break, its end.
func breakPlaces(paragraph string) (text string, places []place) {
	text = strings.ReplaceAll(paragraph, string(softHyphen), "")
	places = []place{{}}
	at, word := 0, 0 // in text; where the word begins
	before, address := ' ', false
	add := func(p place) {
		if last := places[len(places)-1]; p.end > last.next && p.next < len(text) {
			p.address = address
			places = append(places, p)
		}
	}
	for i, r := range paragraph {
		if r == softHyphen {
			add(place{end: at, next: at, hyphen: true})
			continue
		}
		if before == ' ' && r != ' ' {
			whole, _, _ := strings.Cut(paragraph[i:], " ")
			word, address = at, isAddress(whole)
		}
		after, _ := utf8.DecodeRuneInString(paragraph[i+utf8.RuneLen(r):])
		switch {
		case r == ' ' && before != ' ':
			rest := strings.TrimLeft(text[at:], " ")
			add(place{end: at, next: len(text) - len(rest), torn: belong(text[word:at], rest)})
		case r == '\u200b':
			add(place{end: at + 3, next: at + 3})
		case joinsWords(before, r, after, address):
			add(place{end: at + utf8.RuneLen(r), next: at + utf8.RuneLen(r)})
		}
		before = r
		at += utf8.RuneLen(r)
	}
	return text, append(places, place{end: len(strings.TrimRight(text, " ")), next: len(text), address: address})
}

// piece returns the width of what stands before a place, up to the one before it, in thousandths of the size.
func (s *setting) piece(i int) float64 {
	p := &s.places[i]
	if !p.measured {
		p.measured, p.width = true, s.part(s.places[i-1].next, p.end, p.hyphen)
	}
	return p.width
}

// widest is more than any sign takes for each of its bytes, in thousandths of the size: an @ is nearly as wide as it is
// high, and what is wider has more bytes.
const widest = 1000

// tooWide tells whether what stands before a place is too wide for a line. Most is so short that it need not be shaped,
// which costs more than all else: few pieces stand anywhere by themselves.
func (s *setting) tooWide(i int) bool {
	signs := s.places[i].end - s.places[i-1].next + len("-")
	return float64(widest*signs) > s.fit.room() && s.piece(i) > s.fit.room()
}

// insert adds places of a kind inside the pieces between places: those that inside returns of the piece before place i, in
// bytes from where the piece begins.
func (s *setting) insert(kind place, inside func(i int, piece string) []int) {
	var all []place
	copied := 0
	for i := 1; i < len(s.places); i++ {
		from, p := s.places[i-1].next, &s.places[i]
		found := inside(i, s.text[from:max(from, p.end)])
		if len(found) == 0 {
			continue
		}
		p.measured = false
		all = append(all, s.places[copied:i]...)
		copied = i
		for _, at := range found {
			kind.end, kind.next, kind.address = from+at, from+at, p.address
			all = append(all, kind)
		}
	}
	if copied > 0 {
		s.places = append(all, s.places[copied:]...)
	}
}

// divide adds the seams of what is too wide for a line.
func (s *setting) divide() {
	s.insert(place{}, func(i int, piece string) []int {
		if !s.tooWide(i) {
			return nil
		}
		return seams(piece)
	})
}

// hyphenate adds places inside words by the rules of their language, unless a word itself says where it may be broken;
// only in what is too wide for a line when words need not be broken, and in names. In an address a reader would take the
// hyphen for a part of it.
func (s *setting) hyphenate() {
	s.insert(place{hyphen: true}, func(i int, piece string) []int {
		p, last := s.places[i], s.places[i-1]
		if p.address || p.hyphen || last.hyphen || len(piece) < shortWord {
			return nil
		}
		if whole := !s.fit.Hyphenate || isName(s.text[:last.next], piece, s.text[p.next:]); whole && !s.tooWide(i) {
			return nil
		}
		return s.fonts.hyphens(piece, s.fit.Lang)
	})
}

type hyphenKey struct{ word, lang string }

// hyphens returns where a word may be broken by the rules of a language.
func (fs *Fonts) hyphens(word, lang string) []int {
	key := hyphenKey{word, lang}
	places, known := fs.breaks[key]
	if !known {
		places = hyphen.Places(word, lang)
		fs.breaks[key] = places
	}
	return places
}

// shortWord is longer, in bytes, than words that are never broken.
const shortWord = 5

// cut adds places just anywhere inside what is too wide for a line still.
func (s *setting) cut() {
	s.insert(place{cut: true}, func(i int, _ string) (all []int) {
		if !s.tooWide(i) {
			return nil
		}
		p, begin := s.places[i], s.places[i-1].next
		for at := begin; ; {
			next := at + s.head(at, p.end)
			if next >= p.end {
				next = s.beforeHyphen(at, p)
			}
			if next == at {
				return all
			}
			all = append(all, next-begin)
			at = next
		}
	})
}

// beforeHyphen returns where to cut what would fit on a line were it not for the hyphen behind it; from when it fits too,
// and when it is one sign.
func (s *setting) beforeHyphen(from int, p place) int {
	if !p.hyphen || s.part(from, p.end, true) <= s.fit.room() {
		return from
	}
	ends := s.fonts.clusterEnds(s.text[from:p.end])
	if len(ends) == 1 {
		return from
	}
	return from + ends[len(ends)-2]
}

// head returns how many bytes of a part of the text fit on a line: at least one sign with its marks, or one sign when
// those are too wide together.
func (s *setting) head(from, to int) int {
	for signs := 64; ; signs *= 2 {
		window := first(s.text[from:to], signs)
		all := len(window) == to-from
		ends := s.fonts.clusterEnds(window)
		if !all {
			ends = ends[:len(ends)-1] // for its last sign may go on
		}
		n := sort.Search(len(ends), func(i int) bool { return !s.fits(from, ends[i]) })
		switch {
		case n == len(ends) && !all:
		case n > 0:
			return ends[n-1]
		default:
			return s.partOfSign(from, ends[0])
		}
	}
}

// partOfSign returns how many bytes fit of one sign with its marks that is too wide, such as joined pictures.
func (s *setting) partOfSign(from, length int) int {
	head := 0
	for i, r := range s.text[from : from+length] {
		next := i + utf8.RuneLen(r)
		if head > 0 && !s.fits(from, next) {
			break
		}
		head = next
	}
	return head
}

// fits tells whether a part of the text fits on a line. It is not kept, for few of these parts come to stand anywhere.
func (s *setting) fits(from, length int) bool {
	total := 0.0
	for t := range tokens(s.text[from:from+length], sub(s.levels.stretches, from, from+length)) {
		total += s.fonts.shape(t.key(s.fit.Weight)).width
	}
	return total <= s.fit.room()
}

// first returns so many signs from the beginning of a text.
func first(text string, signs int) string {
	for i := range text {
		if signs == 0 {
			return text[:i]
		}
		signs--
	}
	return text
}

// mostJoined is more than what any font has one picture for; what is joined further is a mishap.
const mostJoined = 32

// clusterEnds returns where the signs of a text end, each with its marks.
func (fs *Fonts) clusterEnds(text string) []int {
	var ends []int
	fs.graphemes.Init([]rune(text))
	at := 0
	for g := fs.graphemes.GraphemeIterator(); g.Next(); {
		for part := range slices.Chunk(g.Grapheme().Text, mostJoined) {
			at += len(string(part))
			ends = append(ends, at)
		}
	}
	return ends
}
