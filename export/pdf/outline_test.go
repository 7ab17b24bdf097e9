package pdf

import "testing"

func TestBookmarks(t *testing.T) {
	var marks []mark
	for _, level := range []int{1, 0, 1, 1, 0} {
		marks = append(marks, mark{title: "x", level: level})
	}
	items, top := bookmarks(marks)
	if top.first != 0 || top.last != 4 || top.kids != 3 {
		t.Errorf("the top is %+v", top)
	}
	for i, want := range []bookmark{
		{parent: -1, before: -1, next: 1, first: -1, last: -1}, {parent: -1, before: 0, next: 4, first: 2, last: 3, kids: 2},
		{parent: 1, before: -1, next: 3, first: -1, last: -1}, {parent: 1, before: 2, next: -1, first: -1, last: -1},
		{parent: -1, before: 1, next: -1, first: -1, last: -1},
	} {
		if items[i].mark = (mark{}); items[i] != want {
			t.Errorf("bookmark %d is %+v, want %+v", i, items[i], want)
		}
	}
	if outline(nil, 9) != nil {
		t.Error("an outline of nothing")
	}
}
