package planning

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestChange_IDNeverChanges(t *testing.T) {
	first := Change{Path: Path{Field: "dossier.titel"}, Value: "Samen op school", Party: "school", Writer: "w1", Seq: 1, At: 1780000000000}
	cases := []struct {
		name   string
		change Change
		want   string
	}{
		{"nothing at all", Change{}, "6366b9da8d8146c2141266675d3aa6a26d1f8c8983ee95761f254ebc93e15fa5"},
		{"a first answer", first, "22d800e344e2b777bd18cfd86ff3442ac4c2b4bb999a38060548eeee066f818e"},
		{"a cell that replaces", Change{
			Path: Path{Field: "rol.naam", Row: "k3j5m7p2q4r6"}, Value: "jongerenwerker – één\nregel", Replaces: []ID{first.ID()},
			Party: "jongerenwerk", Writer: "w2", Seq: 18446744073709551615, At: -1,
		}, "c923d2d3124a7a1096e8a49aba0d278d3bb8663a0131bbc5416698912b988930"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := c.change.ID().String(); got != c.want {
				t.Errorf("the id is %s", got)
			}
		})
	}
}

func TestChange_EveryPartIsInItsID(t *testing.T) {
	c := Change{Path: Path{"a", "b"}, Value: "c", Replaces: []ID{{1}}, Party: "d", Writer: "e", Seq: 1, At: 1}
	others := []Change{c, c, c, c, c, c, c, c, c, c}
	others[1].Path.Field = "ab"
	others[2].Path = Path{"ab", ""}
	others[3].Value = "cd"
	others[4].Replaces = nil
	others[5].Replaces = []ID{{2}}
	others[6].Party, others[6].Writer = "de", ""
	others[7].Writer = ""
	others[8].Seq = 2
	others[9].At = 2
	seen := map[ID]int{}
	for i, o := range others {
		if j, twice := seen[o.ID()]; twice {
			t.Errorf("changes %d and %d have one id", j, i)
		}
		seen[o.ID()] = i
	}
}

func TestChange_Check(t *testing.T) {
	sound := Change{Path: Path{"titel", ""}, Value: "x", Replaces: []ID{{1}, {2}}}
	cases := []struct {
		name  string
		alter func(*Change)
		sound bool
	}{
		{"sound", func(*Change) {}, true},
		{"an empty value", func(c *Change) { c.Value = "" }, true},
		{"the longest value", func(c *Change) { c.Value = strings.Repeat("x", MaxValue) }, true},
		{"a longer value", func(c *Change) { c.Value = strings.Repeat("x", MaxValue+1) }, false},
		{"a broken value", func(c *Change) { c.Value = "\xff" }, false},
		{"no field", func(c *Change) { c.Path.Field = "" }, false},
		{"a long field", func(c *Change) { c.Path.Field = strings.Repeat("x", MaxName+1) }, false},
		{"a broken row", func(c *Change) { c.Path.Row = "\xff" }, false},
		{"a long party", func(c *Change) { c.Party = strings.Repeat("x", MaxName+1) }, false},
		{"a broken writer", func(c *Change) { c.Writer = "\xff" }, false},
		{"ids out of order", func(c *Change) { c.Replaces = []ID{{2}, {1}} }, false},
		{"too many ids", func(c *Change) { c.Replaces = make([]ID, MaxReplaces+1) }, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			change := sound
			change.Replaces = slices.Clone(sound.Replaces)
			c.alter(&change)
			if err := change.Check(); (err == nil) != c.sound || err != nil && !errors.Is(err, ErrDamaged) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// What Set makes can always be read again.
func TestChange_WhatIsMadeIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, c := range written(t, New("d"), "a").Changes() {
			if err := c.Check(); err != nil {
				t.Error(err)
			}
		}
	})
}

// Of several newest values every machine shows the same one first, in whatever order they came.
func TestNewest_SameOnEveryMachine(t *testing.T) {
	changes := []Change{
		{Path: title, Value: "a", Writer: "w2", Seq: 5}, {Path: title, Value: "b", Writer: "w1", Seq: 5},
		{Path: title, Value: "c", Writer: "w1", Seq: 4}, {Path: title, Value: "d", Writer: "w1", Seq: 5},
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := New("d"), New("d")
		a.Add(changes...)
		b.Add(rapid.Permutation(changes).Draw(t, "order")...)
		if a.Value(title) != b.Value(title) || a.Newest(title)[3].Value != "c" || a.Newest(title)[2].Value != "a" {
			t.Errorf("%v and %v", a.Newest(title), b.Newest(title))
		}
	})
}
