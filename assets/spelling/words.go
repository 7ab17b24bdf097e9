package spelling

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
)

// What a form in the list may be; tools/spelling writes the same bits.
const (
	whole     = 1 << iota // a word by itself
	first                 // the first part of a compound
	middle                // a part within
	last                  // the last part
	forbidden             // wrong, whatever it seems to be made of
	unoffered             // right, but never offered
	withS                 // a first part whose s only joins
	afterS                // a last part with an s of its own in front, which wants a joining s before it
)

// The packing of an edge: where it leads to, a symbol, and whether it is the last edge of its node.
const (
	symbolShift = 22
	targetMask  = 1<<symbolShift - 1
	lastEdge    = 1 << 31
	marks       = 256 // symbols below are letters in Latin-1, those from here on tell what the word so far may be
)

// mostParts is how many parts a compound may have.
const mostParts = 5

// words is every form of every word of a language, as a graph: words that begin alike share their beginning, words
// that end alike their end. Element 0 tells where the edges of the root begin. Words are looked up in Latin-1, a byte
// for a letter.
type words struct {
	edges []uint32
	apart [][2]string // ends and beginnings that no compound joins
}

func unpack(packed []byte) ([]uint32, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	edges := make([]uint32, len(raw)/4)
	for i := range edges {
		edges[i] = binary.LittleEndian.Uint32(raw[4*i:])
	}
	return edges, nil
}

// latin writes a word in Latin-1; false if it has other letters.
func latin(word string) (string, bool) {
	b := make([]byte, 0, len(word))
	for _, r := range word {
		if r > unicode.MaxLatin1 {
			return "", false
		}
		b = append(b, byte(r))
	}
	return string(b), true
}

// text turns Latin-1 back.
func text(latin string) string {
	r := make([]rune, len(latin))
	for i := range latin {
		r[i] = rune(latin[i])
	}
	return string(r)
}

// step follows a letter from a node.
func (w *words) step(node uint32, letter byte) (uint32, bool) {
	for ; ; node++ {
		edge := w.edges[node]
		if symbol := edge &^ lastEdge >> symbolShift; symbol == uint32(letter) {
			return edge & targetMask, true
		}
		if edge&lastEdge != 0 {
			return 0, false
		}
	}
}

// bits tells what the word that ends at a node may be.
func (w *words) bits(node uint32) int {
	for w.edges[node]&lastEdge == 0 {
		node++
	}
	return max(int(w.edges[node]&^lastEdge>>symbolShift)-marks, 0) // it is the highest symbol of a node
}

// find tells what a form may be.
func (w *words) find(word string) int {
	node := w.edges[0]
	for i := range len(word) {
		next, ok := w.step(node, word[i])
		if !ok {
			return 0
		}
		node = next
	}
	return w.bits(node)
}

// part is a part of a compound.
type part struct {
	text string
	bits int
}

// compound tells whether what is left of a word can be cut into parts that may follow those before it. The last of
// them must be able to end a word, as end says.
func (w *words) compound(left string, before []part, end int) bool {
	role := middle
	if len(before) == 0 {
		role = first
	}
	node := w.edges[0]
	for i := range len(left) {
		next, ok := w.step(node, left[i])
		if !ok {
			return false
		}
		node = next
		p := part{left[:i+1], w.bits(node)}
		if p.bits&(role|end) == 0 || !w.follows(before, p) {
			continue
		}
		if i == len(left)-1 {
			return len(before) > 0 && p.bits&end != 0
		}
		if p.bits&role != 0 && len(before) < mostParts-1 && w.compound(left[i+1:], append(before, p), end) {
			return true
		}
	}
	return false
}

// clashes are the vowels that want a hyphen between two parts, by the one before.
var clashes = map[byte]string{'a': "aeiu", 'e': "eiu", '\xe9': "eiu", 'i': "eiuj", 'o': "eiou", 'u': "iu"}

// follows tells whether a part may be joined to the ones before it.
func (w *words) follows(before []part, p part) bool {
	if len(before) == 0 {
		return true
	}
	b := before[len(before)-1]
	if b.text == p.text || b.bits&withS != 0 && p.bits&afterS != 0 {
		return false
	}
	if strings.IndexByte(clashes[b.text[len(b.text)-1]], p.text[0]) >= 0 {
		return false
	}
	return !slices.ContainsFunc(w.apart, func(pair [2]string) bool {
		return strings.HasSuffix(b.text, pair[0]) && strings.HasPrefix(p.text, pair[1])
	})
}
