package planning

import (
	"slices"
	"testing"
)

// apart returns what comes of two writers who begin with the same agreement and do not see each other.
func apart(begin, first, second []Edit) *Agreement {
	base := New("d")
	for _, e := range begin {
		base.Set(e, by("begin"))
	}
	base.Seal()
	a, b := base.Clone(), base.Clone()
	for _, e := range first {
		a.Set(e, by("a"))
	}
	for _, e := range second {
		b.Set(e, by("b"))
	}
	a.Seal()
	a.Add(b.Changes()...)
	return a
}

func TestConflicts(t *testing.T) {
	row := []Edit{{r1, "i"}, {name1, "mentor"}}
	cases := []struct {
		name                 string
		begin, first, second []Edit
		want                 []Path
		removed              bool
	}{
		{"other answers", nil, []Edit{{title, "a"}}, []Edit{{name1, "b"}}, nil, false},
		{"the same answer alike", nil, []Edit{{title, "a"}}, []Edit{{title, "a"}}, nil, false},
		{"the same answer otherwise", []Edit{{title, "x"}}, []Edit{{title, "a"}}, []Edit{{title, "b"}}, []Path{title}, false},
		{"emptied and changed", []Edit{{title, "x"}}, []Edit{{title, ""}}, []Edit{{title, "b"}}, []Path{title}, false},
		{"a row removed and changed", row, []Edit{{r1, ""}}, []Edit{{name1, "docent"}}, []Path{r1}, true},
		{"a row removed and left", row, []Edit{{r1, ""}}, nil, nil, false},
		{"a row removed twice", row, []Edit{{r1, ""}}, []Edit{{r1, ""}}, nil, false},
		{"a row removed twice and changed", row, []Edit{{r1, ""}}, []Edit{{name1, "docent"}, {r1, ""}}, nil, false},
		{"a row removed and moved", row, []Edit{{r1, ""}}, []Edit{{r1, "z"}}, []Path{r1}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			conflicts := apart(c.begin, c.first, c.second).Conflicts()
			var got []Path
			for _, conflict := range conflicts {
				got = append(got, conflict.Path)
				if conflict.Removed != c.removed || len(conflict.Newest) < 2 {
					t.Errorf("removed %v, newest %v", conflict.Removed, conflict.Newest)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestConflicts_ChoosingEndsThem(t *testing.T) {
	a := apart(nil, []Edit{{title, "a"}}, []Edit{{title, "b"}})
	chosen := a.Value(title)
	if _, _, changed := a.Set(Edit{title, chosen}, by("a")); !changed || len(a.Conflicts()) != 0 || a.Value(title) != chosen {
		t.Errorf("changed %v, %v", changed, a.Conflicts())
	}
}

func TestConflicts_TwoWhoRemovedAndOneWhoWrote(t *testing.T) {
	row := []Edit{{r1, "i"}, {name1, "mentor"}}
	a := apart(row, []Edit{{r1, ""}}, []Edit{{r1, ""}})
	wrote := apart(row, []Edit{{name1, "docent"}}, nil)
	a.Add(wrote.Changes()...)
	if conflicts := a.Conflicts(); len(conflicts) != 1 || !conflicts[0].Removed || !slices.Equal(a.Rows(testTable), []string{"r1"}) {
		t.Errorf("conflicts %v, rows %v", conflicts, a.Rows(testTable))
	}
}

// A row that one party removed while another wrote in it shows; it can be kept, and removed for good.
func TestConflicts_ARemovedRowThatShows(t *testing.T) {
	removed := func() *Agreement {
		return apart([]Edit{{r1, "i"}, {name1, "mentor"}}, []Edit{{r1, ""}}, []Edit{{name1, "docent"}})
	}
	a := removed()
	if !slices.Equal(a.Rows(testTable), []string{"r1"}) || a.Value(name1) != "docent" {
		t.Fatalf("rows %v, name %q", a.Rows(testTable), a.Value(name1))
	}
	a.Set(Edit{r1, "i"}, by("a"))
	if len(a.Conflicts()) != 0 || len(a.Rows(testTable)) != 1 {
		t.Error("keeping the row does not end the conflict")
	}
	a = removed()
	for _, e := range a.RemoveRow(testForm(), testTable, "r1") {
		a.Set(e, by("a"))
	}
	if len(a.Conflicts()) != 0 || len(a.Rows(testTable)) != 0 {
		t.Errorf("removing the row leaves %v", a.Rows(testTable))
	}
}

// Who removes such a row for good takes out what shows; what the other writes meanwhile shows again.
func TestConflicts_ARemovedRowInWhichTheOtherGoesOn(t *testing.T) {
	a := apart([]Edit{{r1, "i"}, {name1, "mentor"}}, []Edit{{r1, ""}}, []Edit{{name1, "docent"}})
	a.Seal()
	b := a.Clone()
	for _, e := range a.RemoveRow(testForm(), testTable, "r1") {
		a.Set(e, by("a"))
	}
	b.Set(Edit{name1, "conciërge"}, by("b"))
	a.Add(b.Changes()...)
	words := ""
	for _, c := range a.Newest(name1) {
		words += c.Value
	}
	if words != "conciërge" || !slices.Equal(a.Rows(testTable), []string{"r1"}) || len(a.Conflicts()) == 0 {
		t.Errorf("words %q, rows %v", words, a.Rows(testTable))
	}
}
