package shape

import (
	"slices"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"
)

// item is a part of a text that one font can show, in one script; or signs that no font here can show.
type item struct {
	from, to int    // in signs
	text     []rune // what it says
	face     *Face
	script   language.Script
}

// emojiMark behind a sign asks for its picture.
const emojiMark = '\ufe0f'

// items splits a text by font and script. A letter with its marks, or what is joined to one picture, stays together.
// Where no font has all of it, the letter is shown with those marks that a font has.
func (fs *Fonts) items(text []rune, weight Weight) []item {
	var all []item
	add := func(from, to int, face *Face) {
		cluster := text[from:to]
		script := scriptOf(cluster)
		if n := len(all); n > 0 {
			last := &all[n-1]
			if face != nil && last.face == face && (last.script == script || script == language.Common || last.script == language.Common) {
				last.to, last.text = to, text[last.from:to]
				if last.script == language.Common {
					last.script = script
				}
				return
			}
		}
		all = append(all, item{from, to, cluster, face, script})
	}
	if simple(text) {
		for i := range text {
			add(i, i+1, fs.faceOf(text[i:i+1], weight))
		}
		return all
	}
	fs.graphemes.Init(text)
	for g := fs.graphemes.GraphemeIterator(); g.Next(); {
		from := g.Grapheme().Offset
		for to := from + len(g.Grapheme().Text); from < to; {
			n, face := fs.shown(text[from:to], weight)
			add(from, from+n, face)
			from += n
		}
	}
	return all
}

// shown returns how many signs of a cluster are shown together, and the font for them. Without a font for the first one
// those are all, for which one box stands.
func (fs *Fonts) shown(cluster []rune, weight Weight) (n int, face *Face) {
	if face = fs.faceOf(cluster, weight); face != nil {
		return len(cluster), face
	}
	for _, f := range fs.chains[weight] {
		if known := f.begins(cluster); known > n {
			n, face = known, f
		}
	}
	if n == 0 {
		n = len(cluster)
	}
	return n, face
}

// simple tells whether each sign of a text stands by itself.
func simple(text []rune) bool {
	return !slices.ContainsFunc(text, func(r rune) bool { return r >= 0x300 || r < ' ' })
}

// Usual tells whether every style has fonts for all signs of a text, and all of them mean something on paper: those of
// western Europe, and line breaks.
func Usual(text string) bool {
	for _, r := range text {
		if r < ' ' && r != '\n' || r > '~' && r < 0xa0 || r == softHyphen || r > 0x17f {
			return false
		}
	}
	return true
}

// faceOf returns the first font that has all of a cluster, or its signs once they are composed; nil without one.
func (fs *Fonts) faceOf(cluster []rune, weight Weight) *Face {
	chain := fs.chains[weight]
	if len(cluster) == 1 {
		for _, f := range chain {
			if f.has(cluster) {
				return f
			}
		}
		return nil
	}
	if slices.Contains(cluster, emojiMark) && fs.emoji.has(cluster) {
		return fs.emoji
	}
	composed := []rune(norm.NFC.String(string(cluster)))
	for _, f := range chain {
		if f.has(cluster) || f.has(composed) {
			return f
		}
	}
	return nil
}

// scriptOf returns the script of a cluster; Common for one that stands in texts of any script.
func scriptOf(cluster []rune) language.Script {
	for _, r := range cluster {
		switch s := language.LookupScript(r); s {
		case language.Common, language.Inherited, language.Unknown:
		default:
			return s
		}
	}
	return language.Common
}
