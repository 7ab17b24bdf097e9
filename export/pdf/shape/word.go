package shape

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
)

// Run is a part of a line: glyphs of one font, in the order in which they are read.
type Run struct {
	Face   *Face
	Glyphs []Glyph
	Actual string // what the run says, when the codes of its glyphs do not tell
	width  float64
}

// Glyph is what a code stands for on its place in a run.
type Glyph struct {
	Code uint16
	X    float64 // from the left end of the run, in thousandths of the size
}

// word is a text between two spaces, shaped. It is kept, for a document says most words often.
type word struct {
	runs  []Run // in the order in which they are read
	width float64
}

type wordKey struct {
	text   string
	weight Weight
	turned bool // from right to left
	hyphen bool // a hyphen that the text does not hold follows it
}

// manners are the ways in which a text may be shaped.
const manners = 4

func (k wordKey) manner() int {
	n := 0
	if k.turned {
		n |= 1
	}
	if k.hyphen {
		n |= 2
	}
	return n
}

// box is drawn for what no font has.
const box = '□'

// word returns a text that runs in one direction, shaped.
func (fs *Fonts) word(key wordKey) *word {
	kept := fs.words[key.weight][key.manner()]
	w := kept[key.text]
	if w == nil {
		w = fs.shape(key)
		kept[key.text] = w
	}
	return w
}

func (fs *Fonts) shape(key wordKey) *word {
	text := []rune(key.text)
	if key.hyphen {
		text = append(text, '-')
	}
	w := &word{}
	for _, it := range fs.items(text, key.weight) {
		run, ok := Run{}, false
		if it.face != nil {
			run, ok = fs.run(text, it, key.turned)
		}
		if !ok {
			run = fs.boxOf(it, key.weight)
		}
		w.runs = append(w.runs, run)
		w.width += run.width
	}
	if key.hyphen && len(w.runs) > 0 {
		w.runs[len(w.runs)-1].endInHyphen()
	}
	return w
}

// boxOf draws a box for what no font has.
func (fs *Fonts) boxOf(it item, weight Weight) Run {
	for _, f := range fs.chains[weight] {
		if glyph, ok := f.glyph(box); ok {
			run, says := Run{Face: f, width: float64(f.advance(glyph)) * f.scale()}, it.text
			if slices.ContainsFunc(says, unsaid) {
				run.Actual, says = string(says), []rune(elsewhere)
			}
			run.add(Code{Parts: []Part{{Glyph: glyph}}}, says, 0, false)
			return run
		}
	}
	return Run{Face: fs.chains[weight][0], Actual: string(it.text)}
}

// unsaid tells whether a font may not say a sign, so that it must stand beside the glyph.
func unsaid(r rune) bool {
	return private(r) || unicode.IsControl(r) || r == '\ufeff' || r&0xfffe == 0xfffe
}

// run shapes an item; false when its font cannot show it after all.
func (fs *Fonts) run(text []rune, it item, turned bool) (Run, bool) {
	f, b := it.face, fs.buffer
	b.Clear()
	b.ClusterLevel = harfbuzz.MonotoneCharacters
	b.AddRunes(text, it.from, it.to-it.from)
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: it.script}
	if turned {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	f.file.shape(b)
	width, ok := fs.scratch.group(b)
	if !ok {
		return Run{}, false
	}
	groups := fs.scratch.groups
	run := Run{Face: f, Glyphs: make([]Glyph, 0, len(groups)), width: float64(width) * f.scale()}
	groups[0].from = it.from
	for i, g := range groups {
		end := it.to
		if i+1 < len(groups) {
			end = groups[i+1].from
		}
		run.add(g.code, text[g.from:end], g.x, turned)
	}
	return run, true
}

// group is what stands for some signs of a text together.
type group struct {
	from int // the first of those signs
	x    int // in units of the font
	code Code
}

// group finds the groups in a shaped buffer, in the order in which they are read, and how wide all is; false when the
// font lacks something after all.
func (r *scratch) group(b *harfbuzz.Buffer) (width int, ok bool) {
	r.groups, r.parts = r.groups[:0], slices.Grow(r.parts[:0], len(b.Info)) // groups have their parts in it, so it may not move
	for i, info := range b.Info {
		if info.Glyph == 0 {
			return 0, false
		}
		if n := len(r.groups); n == 0 || r.groups[n-1].from != info.Cluster {
			r.groups = append(r.groups, group{from: info.Cluster, x: width})
		}
		p, last := b.Pos[i], &r.groups[len(r.groups)-1]
		r.parts = append(r.parts, Part{uint16(info.Glyph), width - last.x + int(p.XOffset), int(p.YOffset)})
		last.code.Parts = r.parts[len(r.parts)-1-len(last.code.Parts):]
		last.code.Advance += int(p.XAdvance)
		width += int(p.XAdvance)
	}
	slices.SortStableFunc(r.groups, func(a, b group) int { return a.from - b.from })
	for i := range r.groups[min(1, len(r.groups)):] {
		if r.groups[i].from == r.groups[i+1].from {
			return 0, false
		}
	}
	return width, len(r.groups) > 0
}

// add puts what says a text at x, in units of the font. Programs that read by place go from right to left by sign, not by
// what a code says; so there each sign gets a code of its own, and what takes no room, such as a mark or what keeps two
// letters apart, stands just left of where the letter before it begins.
func (run *Run) add(c Code, text []rune, x int, turned bool) {
	f, begin := run.Face, x
	next := int(f.font.Upem())/1000 + 1 // just so much that it counts
	var rest []rune
	if turned {
		text, rest = text[:1], text[1:]
	}
	c.Text = string(text)
	if !slices.ContainsFunc(text, func(r rune) bool { return !ignorable(r) }) {
		c.Parts = nil
	}
	switch {
	case turned && c.Advance == 0:
		x -= next
		for i := range c.Parts {
			c.Parts[i].X += next
		}
	case len(c.Parts) == 1:
		x += c.Parts[0].X
		c.Parts[0].X = 0
		c.Advance = f.advance(c.Parts[0].Glyph)
	}
	run.put(c, x)
	for i, r := range rest {
		run.put(Code{Text: string(r)}, begin-(i+2)*next)
	}
}

func (run *Run) put(c Code, x int) {
	run.Glyphs = append(run.Glyphs, Glyph{run.Face.code(c), float64(x) * run.Face.scale()})
}

// says returns what a run says.
func (run *Run) says() string {
	if run.Actual != "" {
		return run.Actual
	}
	var b strings.Builder
	for _, g := range run.Glyphs {
		b.WriteString(run.Face.Code(g.Code).Text)
	}
	return b.String()
}

// endInHyphen makes the hyphen at the end say that it is not in the text.
func (run *Run) endInHyphen() {
	last := &run.Glyphs[len(run.Glyphs)-1]
	c := run.Face.Code(last.Code)
	c.Text = strings.TrimSuffix(c.Text, "-") + string(softHyphen)
	last.Code = run.Face.code(c)
}
