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

// box is drawn for what no font has.
const box = '□'

// word returns a text that runs in one direction, shaped.
func (fs *Fonts) word(key wordKey) *word {
	w := fs.words[key]
	if w == nil {
		w = fs.shape(key)
		fs.words[key] = w
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
	run := Run{Face: f}
	at, behind := 0, it.to // units of the font; where the text ends of what stands here from right to left
	for i := 0; i < len(b.Info); {
		cluster, c := b.Info[i].Cluster, Code{}
		for ; i < len(b.Info) && b.Info[i].Cluster == cluster; i++ {
			glyph, p := uint16(b.Info[i].Glyph), b.Pos[i]
			if glyph == 0 {
				return Run{}, false
			}
			c.Parts = append(c.Parts, Part{glyph, c.Advance + int(p.XOffset), int(p.YOffset)})
			c.Advance += int(p.XAdvance)
		}
		from, to := cluster, it.to
		switch {
		case turned:
			to, behind = behind, cluster
		case i < len(b.Info):
			to = b.Info[i].Cluster
		}
		run.add(c, text[min(from, to):to], at, turned)
		at += c.Advance
	}
	run.width = float64(at) * f.scale()
	if turned {
		slices.Reverse(run.Glyphs)
	}
	return run, true
}

// add puts what says a text at x, in units of the font. Programs that read by place go from right to left by sign, not by
// what a code says; so there each sign gets a code of its own, and a mark stands just left of where its letter begins.
func (run *Run) add(c Code, text []rune, x int, turned bool) {
	f := run.Face
	next := int(f.font.Upem())/1000 + 1 // just so much that it counts
	if turned && len(text) > 1 {
		for i := len(text) - 1; i > 0; i-- {
			run.put(Code{Text: string(text[i])}, x-(i+1)*next)
		}
		text = text[:1]
	}
	c.Text = string(text)
	switch {
	case !slices.ContainsFunc(text, func(r rune) bool { return !ignorable(r) }):
		c.Parts = nil
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
