package hyphen

import (
	"bufio"
	"bytes"
	"compress/gzip"

	"golang.org/x/text/unicode/norm"
)

// patterns are those of one language as a tree: a node for each letter of a pattern, below that of the letter before it.
type patterns struct {
	nodes  []node // the first one is the root
	values []byte
	signs  map[rune]bool // that some pattern has
}

// node is the end of what its letters spell. When that is a pattern it has the values before each letter and behind
// the last.
type node struct {
	sign       rune
	kid, next  int32 // the first node below it, and the next one beside it; 0 for none
	start, end int32 // of its values
}

// load reads patterns such as ".aan5" and "a1b2": a figure is the value at its place, no figure is 0.
func load(packed []byte) *patterns {
	p := &patterns{nodes: make([]node, 1), signs: map[rune]bool{}}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return p // a test reads what the program carries along; without patterns words are only cut
	}
	for lines := bufio.NewScanner(z); lines.Scan(); {
		p.add(lines.Text())
	}
	return p
}

func (p *patterns) add(pattern string) {
	at, start := int32(0), int32(len(p.values))
	p.values = append(p.values, 0)
	for _, r := range pattern {
		if r >= '0' && r <= '9' {
			p.values[len(p.values)-1] = byte(r - '0')
			continue
		}
		p.values = append(p.values, 0)
		p.signs[r] = true
		kid := p.below(at, r)
		if kid == 0 {
			kid = int32(len(p.nodes))
			p.nodes = append(p.nodes, node{sign: r, next: p.nodes[at].kid})
			p.nodes[at].kid = kid
		}
		at = kid
	}
	p.nodes[at].start, p.nodes[at].end = start, int32(len(p.values))
}

// below returns the node for a sign below another one, 0 when there is none.
func (p *patterns) below(at int32, sign rune) int32 {
	at = p.nodes[at].kid
	for at != 0 && p.nodes[at].sign != sign {
		at = p.nodes[at].next
	}
	return at
}

// raise makes values at least those of every pattern that signs begin with.
func (p *patterns) raise(values []byte, signs []rune) {
	at := int32(0)
	for _, sign := range signs {
		if at = p.below(at, sign); at == 0 {
			return
		}
		for i, v := range p.values[p.nodes[at].start:p.nodes[at].end] {
			values[i] = max(values[i], v)
		}
	}
}

// known returns a letter as patterns have it: one whose mark none of them knows, as in vóór, counts without it.
func (p *patterns) known(sign rune) rune {
	if p.signs[sign] {
		return sign
	}
	return first(norm.NFD.String(string(sign)))
}
