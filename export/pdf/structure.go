package pdf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// structure returns what the objects of the structure hold; the first one, its root, gets the number given, and the
// others those behind it. It returns the elements that are links too.
func structure(tree *node, root, pages int) (objects [][]byte, links []*node) {
	var all []*node
	owners := make([][]*node, pages) // page → piece → element
	var collect func(n *node)
	collect = func(n *node) {
		all = append(all, n)
		n.object = root + len(all)
		if n.link != nil {
			links = append(links, n)
		}
		for _, p := range n.pieces {
			for len(owners[p.page]) <= p.number {
				owners[p.page] = append(owners[p.page], nil)
			}
			owners[p.page][p.number] = n
		}
		for _, kid := range n.kids {
			collect(kid)
		}
	}
	collect(tree)
	first := fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTreeNextKey %d /ParentTree <</Nums [", tree.object, pages+len(links))
	for i, pieces := range owners {
		first = fmt.Appendf(first, "%d [", i)
		for _, n := range pieces {
			first = fmt.Appendf(first, "%d 0 R ", n.object)
		}
		first = append(first, "] "...)
	}
	for i, n := range links {
		n.link.object = root + len(all) + 1 + i
		first = fmt.Appendf(first, "%d %d 0 R ", pages+i, n.object)
	}
	objects = [][]byte{append(first, "]>>>>"...)}
	for _, n := range all {
		objects = append(objects, element(n, root))
	}
	for i, n := range links {
		objects = append(objects, annotation(n.link, pages+i))
	}
	return objects, links
}

// annotation returns what the object of a link holds; the number is its place among the parents.
func annotation(l *link, parent int) []byte {
	o := l.place
	said := cmp.Or(strings.TrimSpace(sound(o.said)), strconv.Itoa(o.goal.page+1))
	return fmt.Appendf(nil, "<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4 /StructParent %d "+
		"/Contents %s /Dest [%d 0 R /XYZ 0 %.2f null]>>",
		o.x, l.height-o.y-o.h, o.x+o.w, l.height-o.y, parent, textString(said), pageObject(o.goal.page), o.goal.up)
}

// element returns what the object of an element holds.
func element(n *node, root int) []byte {
	parent := root
	if n.parent != nil {
		parent = n.parent.object
	}
	out := fmt.Appendf(nil, "<</S /%s /P %d 0 R %s", n.role, parent, n.attr)
	if n.lang != "" {
		out = fmt.Appendf(out, "/Lang (%s) ", n.lang)
	}
	if len(n.pieces) > 0 {
		out = fmt.Appendf(out, "/Pg %d 0 R ", pageObject(n.pieces[0].page))
	}
	out = append(out, "/K ["...)
	for _, p := range n.pieces {
		if p.page == n.pieces[0].page {
			out = fmt.Appendf(out, "%d ", p.number)
		} else {
			out = fmt.Appendf(out, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", pageObject(p.page), p.number)
		}
	}
	if n.link != nil {
		out = fmt.Appendf(out, "<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>> ", pageObject(n.link.page), n.link.object)
	}
	for _, kid := range n.kids {
		out = fmt.Appendf(out, "%d 0 R ", kid.object)
	}
	return append(out, "]>>"...)
}

// together is how many objects stand in one stream.
const together = 400

// packs are streams with small objects in them.
type packs struct {
	objects int
	streams [][]byte
}

// pack puts objects that are small and many in streams, in their places once the press is done. The first of the objects
// has the number given, and the first stream that behind the last of them.
func pack(small [][]byte, first int, to *press) packs {
	p := packs{len(small), make([][]byte, (len(small)+together-1)/together)}
	for i := range p.streams {
		part := small[i*together : min((i+1)*together, len(small))]
		var places []byte
		at := 0
		for k, object := range part {
			places = fmt.Appendf(places, "%d %d ", first+i*together+k, at)
			at += len(object) + len("\n")
		}
		dict := fmt.Sprintf("/Type /ObjStm /N %d /First %d", len(part), len(places))
		to.later(&p.streams[i], first+len(small)+i, dict, slices.Concat(places, bytes.Join(part, []byte("\n")), []byte("\n")))
	}
	return p
}

func length(parts [][]byte) int {
	total := 0
	for _, part := range parts {
		total += len(part)
	}
	return total
}

// putTogether writes a PDF of objects as they are, and behind those the small ones that are packed. The object before the
// catalog holds the document's properties.
func putTogether(head []byte, objects [][]byte, small packs, catalog int, p *press) []byte {
	out := slices.Grow(slices.Clone(head), length(objects)+length(small.streams)+1<<14) // and room for the table
	count := len(objects)
	table := binary.BigEndian.AppendUint16(append(make([]byte, 0, 7*(len(objects)+small.objects)), 0, 0, 0, 0, 0), 0xffff)
	entry := func(kind byte, place, index int) {
		table = append(table, kind)
		table = binary.BigEndian.AppendUint32(table, uint32(place))
		table = binary.BigEndian.AppendUint16(table, uint16(index))
	}
	for _, object := range objects {
		entry(1, len(out), 0)
		out = append(out, object...)
	}
	for i := range small.objects {
		entry(2, count+small.objects+1+i/together, i%together)
	}
	for _, stream := range small.streams {
		entry(1, len(out), 0)
		out = append(out, stream...)
	}
	number, start := count+small.objects+len(small.streams)+1, len(out)
	entry(1, start, 0)
	sum := sha256.Sum256(out)
	dict := fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%x> <%[4]x>]", number+1, catalog, catalog-1, sum[:16])
	return fmt.Appendf(append(out, p.stream(number, dict, table)...), "startxref\n%d\n%%%%EOF\n", start)
}
