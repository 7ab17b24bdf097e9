package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"os"
	"slices"
)

// An edge of the packed list: a symbol, whether it is the last one of its node, and the node it leads to. Symbols below
// marks are letters in Latin-1; those from there on carry what the word that ends here may be.
const (
	marks       = 256
	symbolShift = 22
	lastEdge    = 1 << 31
	mostEdges   = 1 << symbolShift
)

// node is a place in the list while it is made: the ways on from it.
type node struct {
	symbols []int
	next    []*node
	at      uint32
}

// packer makes the smallest graph of words that come in order: nodes with the same ways on are one node.
type packer struct {
	known map[string]*node
	order []*node
}

// pack returns the graph as edges; the first one is no edge but tells where the root's edges begin.
func pack(forms map[string]int) ([]uint32, error) {
	var words [][]int
	for text, bits := range forms {
		if bits == 0 {
			continue
		}
		var word []int
		for _, r := range text {
			word = append(word, int(r))
		}
		words = append(words, append(word, marks+bits))
	}
	slices.SortFunc(words, slices.Compare)
	p := &packer{known: map[string]*node{}}
	root := p.node(words, 0)
	edges := []uint32{0}
	for _, n := range p.order {
		n.at = uint32(len(edges))
		for i, symbol := range n.symbols {
			edge := n.next[i].at | uint32(symbol)<<symbolShift
			if i == len(n.symbols)-1 {
				edge |= lastEdge
			}
			edges = append(edges, edge)
		}
	}
	edges[0] = root.at
	if len(edges) > mostEdges {
		return nil, fmt.Errorf("%d edges do not fit", len(edges))
	}
	return edges, nil
}

// node returns the place that words share after depth symbols. Nodes are put in order from the ends of words to the
// root, so that each stands behind those that it leads to.
func (p *packer) node(words [][]int, depth int) *node {
	n := &node{}
	for from := 0; from < len(words); {
		if depth == len(words[from]) {
			from++
			continue
		}
		symbol, to := words[from][depth], from
		for to < len(words) && words[to][depth] == symbol {
			to++
		}
		n.symbols = append(n.symbols, symbol)
		n.next = append(n.next, p.node(words[from:to], depth+1))
		from = to
	}
	key := fmt.Sprint(n.symbols)
	for _, next := range n.next {
		key += fmt.Sprintf(" %p", next)
	}
	if same, ok := p.known[key]; ok {
		return same
	}
	p.known[key] = n
	if len(n.symbols) > 0 {
		p.order = append(p.order, n)
	}
	return n
}

func writeWords(path string, edges []uint32) error {
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if err := binary.Write(z, binary.LittleEndian, edges); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, packed.Bytes(), 0o644)
}
