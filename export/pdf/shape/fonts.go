// Package shape turns a text into lines of glyphs in the typefaces of a document: which glyph of which font stands
// where, for any script that a font here has, from left to right or from right to left, and what each glyph says.
//
// It may import assets and hyphen; never export, gofpdf or anything that draws.
package shape

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/segmenter"

	"samenspel/assets"
)

// Weight names one of the styles of a family.
type Weight int

// The styles.
const (
	Regular Weight = iota
	SemiBold
	Italic
	weights
)

// Family is the typeface that a document is set in.
type Family int

// The families: the usual one, and the one that is made for poor sight.
const (
	Plain Family = iota
	Readable
)

// file is a font that the program carries along. It is read once, when the first document needs it.
type file struct {
	data   []byte
	read   func() (*font.Font, error)
	mu     sync.Mutex // held while one document shapes
	shaper *harfbuzz.Font
}

func fileOf(data []byte) *file {
	f := &file{data: data}
	f.read = sync.OnceValues(func() (*font.Font, error) {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("read a typeface: %w", err)
		}
		f.shaper = newShaper(face)
		return face.Font, nil
	})
	return f
}

// shape shapes what is in a buffer.
func (f *file) shape(b *harfbuzz.Buffer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	b.Shape(f.shaper, nil)
}

var (
	sourceSans = [weights]*file{fileOf(assets.SourceSansRegular), fileOf(assets.SourceSansSemiBold), fileOf(assets.SourceSansItalic)}
	atkinson   = [weights]*file{fileOf(assets.AtkinsonRegular), fileOf(assets.AtkinsonSemiBold), fileOf(assets.AtkinsonItalic)}
	hebrew     = upright(assets.AssistantRegular, assets.AssistantSemiBold)
	arabic     = upright(assets.VazirmatnRegular, assets.VazirmatnSemiBold)
	signs      = fileOf(assets.DejaVuSigns)
	emoji      = fileOf(assets.NotoEmoji)
)

// upright is a typeface without an italic.
func upright(regular, semiBold []byte) [weights]*file {
	usual := fileOf(regular)
	return [weights]*file{usual, fileOf(semiBold), usual}
}

// Fonts are the typefaces of one document. They keep what they shaped and broke, so one goroutine at a time uses them.
type Fonts struct {
	chains    [weights][]*Face // the fonts that a style looks in for a sign, in this order
	emoji     *Face
	faces     []*Face // each once
	words     [weights][manners]map[string]*word
	lines     map[breakKey][]Line
	breaks    map[hyphenKey][]int // where words may be broken
	scratch   scratch
	buffer    *harfbuzz.Buffer
	graphemes segmenter.Segmenter
	paragraph bidi.Paragraph
}

// New returns the fonts of a family; an error when its own cannot be read. Those that it falls back on are read when a sign
// needs them.
func New(family Family) (*Fonts, error) {
	fs := &Fonts{lines: map[breakKey][]Line{}, breaks: map[hyphenKey][]int{}, buffer: harfbuzz.NewBuffer()}
	of := map[*file]*Face{}
	for weight := range weights {
		for manner := range manners {
			fs.words[weight][manner] = map[string]*word{}
		}
		chain := []*file{sourceSans[weight], hebrew[weight], arabic[weight], signs, emoji}
		if family == Readable {
			chain = append([]*file{atkinson[weight]}, chain...)
		}
		for _, f := range chain {
			if of[f] == nil {
				of[f] = &Face{Number: len(fs.faces), file: f, byCode: map[string]uint16{}}
				fs.faces = append(fs.faces, of[f])
			}
			fs.chains[weight] = append(fs.chains[weight], of[f])
		}
	}
	fs.emoji = of[emoji]
	return fs, fs.loadOwn()
}

// loadOwn reads the first font of each style, all at once.
func (fs *Fonts) loadOwn() error {
	var wait sync.WaitGroup
	var faults [weights]error
	for weight := range weights {
		wait.Go(func() { faults[weight] = fs.chains[weight][0].load() })
	}
	wait.Wait()
	return errors.Join(faults[:]...)
}

// Faces returns the fonts that texts were shaped with so far.
func (fs *Fonts) Faces() []*Face {
	var used []*Face
	for _, f := range fs.faces {
		if len(f.codes) > 0 {
			used = append(used, f)
		}
	}
	return used
}

// Missing returns the signs of a text that no font has. A box is drawn for them.
func (fs *Fonts) Missing(text string) []rune {
	var missing []rune
	for line := range strings.SplitSeq(sound(text), "\n") {
		if Usual(line) {
			continue
		}
		for _, i := range fs.items([]rune(line), Regular) {
			if i.face == nil {
				missing = append(missing, i.text...)
			}
		}
	}
	return missing
}

// Width returns the width of a text on one line in points, for a size in points.
func (fs *Fonts) Width(text string, weight Weight, size float64) float64 {
	return fs.One(text, weight, size).Width
}
