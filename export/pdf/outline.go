package pdf

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// bookmark is a mark in the outline of the document, with its neighbours by index; none is below zero.
type bookmark struct {
	mark
	parent, before, next, first, last, kids int
}

// outline returns what the objects of the outline hold; the first one, its root, gets the number given. Chapters are
// closed, with their sections in them.
func outline(marks []mark, root int) [][]byte {
	if len(marks) == 0 {
		return nil
	}
	items, top := bookmarks(marks)
	number := func(name string, index int) string {
		if index < 0 {
			return ""
		}
		return fmt.Sprintf("/%s %d 0 R ", name, root+1+index)
	}
	objects := [][]byte{fmt.Appendf(nil, "<</Type /Outlines %s%s/Count %d>>", number("First", top.first), number("Last", top.last), top.kids)}
	for _, m := range items {
		title := cmp.Or(strings.TrimSpace(sound(m.title)), strconv.Itoa(m.page+1))
		parent := root
		if m.parent >= 0 {
			parent = root + 1 + m.parent
		}
		object := fmt.Appendf(nil, "<</Title %s /Parent %d 0 R %s%s%s%s/Dest [%d 0 R /XYZ 0 %.2f null]", textString(title), parent,
			number("Prev", m.before), number("Next", m.next), number("First", m.first), number("Last", m.last), pageObject(m.page), m.up)
		if m.kids > 0 {
			object = fmt.Appendf(object, " /Count %d", -m.kids)
		}
		objects = append(objects, append(object, ">>"...))
	}
	return objects
}

// sound returns a title as it may stand in the document's objects: without signs that steer programs.
func sound(title string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r&0xfffe == 0xfffe {
			return -1
		}
		return r
	}, strings.ToValidUTF8(title, ""))
}

// bookmarks puts marks in a tree: one of level 1 belongs to the last one of level 0. It returns what holds them too.
func bookmarks(marks []mark) (items []bookmark, top bookmark) {
	none := bookmark{parent: -1, before: -1, next: -1, first: -1, last: -1}
	items, top = make([]bookmark, len(marks)), none
	chapter := -1
	for i, m := range marks {
		items[i] = none
		items[i].mark = m
		holder := &top
		if m.level > 0 && chapter >= 0 {
			items[i].parent, holder = chapter, &items[chapter]
		} else {
			chapter = i
		}
		if items[i].before = holder.last; holder.last >= 0 {
			items[holder.last].next = i
		} else {
			holder.first = i
		}
		holder.last = i
		holder.kids++
	}
	return items, top
}
