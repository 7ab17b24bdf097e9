package planning

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/planning/schema"
)

// testTable is a table with two columns, as the form would have it.
var testTable = &schema.Field{ID: "rol", Kind: schema.Rows, Columns: []*schema.Field{{ID: "rol.naam"}, {ID: "rol.taken"}}}

var (
	title = Path{Field: "titel"}
	r1    = Path{Field: "rol", Row: "r1"}
	name1 = Path{Field: "rol.naam", Row: "r1"}
)

func by(writer string) Maker { return Maker{Party: "school", Writer: writer, At: 1} }

// anyPath draws one of few paths, so that changes meet.
func anyPath() *rapid.Generator[Path] {
	return rapid.SampledFrom([]Path{
		title, r1, name1, {"rol.taken", "r1"}, {"rol", "r2"}, {"rol.naam", "r2"}, {"rol.taken", "r2"}, {"begrip", "r1"}, {"begrip.woord", "r1"},
	})
}

func anyEdit() *rapid.Generator[Edit] {
	return rapid.Custom(func(t *rapid.T) Edit {
		return Edit{anyPath().Draw(t, "path"), rapid.SampledFrom([]string{"", "a", "b", "c"}).Draw(t, "value")}
	})
}

// reading is all that can be read from an agreement.
type reading struct {
	values    map[Path]string
	rows      []string
	conflicts []Path
	length    int
}

func read(a *Agreement) reading {
	r := reading{values: map[Path]string{}, rows: a.Rows(testTable), length: a.Len()}
	for p := range a.by {
		if v := a.Value(p); v != "" {
			r.values[p] = v
		}
	}
	for _, c := range a.Conflicts() {
		r.conflicts = append(r.conflicts, c.Path)
	}
	return r
}

func (r reading) equal(o reading) bool {
	return maps.Equal(r.values, o.values) && slices.Equal(r.rows, o.rows) && slices.Equal(r.conflicts, o.conflicts) && r.length == o.length
}

// written draws a copy in which a writer, who began with base, made some edits.
func written(t *rapid.T, base *Agreement, writer string) *Agreement {
	a := base.Clone()
	for _, e := range rapid.SliceOfN(anyEdit(), 0, 8).Draw(t, writer) {
		if hasPlace(a, e.Path) {
			a.Set(e, by(writer))
		}
	}
	return a
}

// hasPlace tells whether a path may be written: no program writes in a row that never was.
func hasPlace(a *Agreement, p Path) bool {
	table, _, column := strings.Cut(p.Field, ".")
	return !column || len(a.by[Path{table, p.Row}]) > 0
}

func TestAdd_IsAUnion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := written(t, New("d"), "begin")
		base.Seal()
		a, b, c := written(t, base, "a"), written(t, base, "b"), written(t, base, "c")
		all := slices.Concat(a.Changes(), b.Changes(), c.Changes())
		ordered, shuffled := New("d"), New("d")
		ordered.Add(all...)
		shuffled.Add(rapid.Permutation(all).Draw(t, "order")...)
		if !read(ordered).equal(read(shuffled)) {
			t.Errorf("another order reads otherwise:\n%+v\n%+v", read(ordered), read(shuffled))
		}
		if again := shuffled.Add(all...); again != 0 || !read(ordered).equal(read(shuffled)) {
			t.Errorf("adding again brings %d changes", again)
		}
		for _, own := range []*Agreement{a, b, c} {
			for _, change := range own.Changes() {
				if !ordered.Has(change.ID()) {
					t.Errorf("%v is lost", change)
				}
			}
		}
	})
}

func TestSet_AndBackAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := written(t, New("d"), "begin")
		if rapid.Bool().Draw(t, "sealed") {
			base.Seal()
		}
		a := written(t, base, "a")
		a.Add(written(t, base, "b").Changes()...)
		e := anyEdit().Draw(t, "edit")
		if !hasPlace(a, e.Path) {
			return
		}
		before := read(a)
		var back []Edit
		for _, p := range a.Affected(e) {
			back = append(back, Edit{p, a.Value(p)})
		}
		_, _, changed := a.Set(e, by("a"))
		if got := a.Value(e.Path); got != e.Value {
			t.Errorf("set %q, got %q", e.Value, got)
		}
		if !changed && !read(a).equal(before) {
			t.Error("nothing changed, but it reads otherwise")
		}
		slices.Reverse(back)
		for _, b := range back {
			a.Set(b, by("a"))
		}
		if after := read(a); !maps.Equal(after.values, before.values) || !slices.Equal(after.rows, before.rows) {
			t.Errorf("undone it reads otherwise:\n%+v\n%+v", before, after)
		}
		if _, _, again := a.Set(Edit{e.Path, a.Value(e.Path)}, by("a")); again && len(a.Conflicts()) == 0 {
			t.Error("an equal value made a change")
		}
	})
}

func TestSet_DraftsCollapse(t *testing.T) {
	a := New("d")
	sealed, _, _ := a.Set(Edit{title, "S"}, by("a"))
	a.Seal()
	var last Change
	for _, value := range []string{"Sa", "Sam", "Same"} {
		last, _, _ = a.Set(Edit{title, value}, by("a"))
	}
	if a.Len() != 2 || len(a.Drafts()) != 1 || a.Value(title) != "Same" {
		t.Errorf("%d changes, %d drafts, %q", a.Len(), len(a.Drafts()), a.Value(title))
	}
	if !slices.Equal(last.Replaces, []ID{sealed.ID()}) {
		t.Errorf("the draft replaces %v, not the sealed change alone", last.Replaces)
	}
	a.Seal()
	a.Set(Edit{title, "Samen"}, by("a"))
	if a.Len() != 3 {
		t.Errorf("%d changes after sealing, want 3", a.Len())
	}
}

func TestSet_DroppedAreTheDraftsThatLeft(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := written(t, New("d"), "begin")
		stored := map[ID]bool{}
		for _, c := range a.Changes() {
			stored[c.ID()] = true
		}
		for _, e := range rapid.SliceOfN(anyEdit(), 0, 12).Draw(t, "edits") {
			made, dropped, changed := a.Set(e, by("a"))
			for _, id := range dropped {
				delete(stored, id)
			}
			if changed {
				stored[made.ID()] = true
			}
		}
		if len(stored) != a.Len() {
			t.Errorf("a store that follows has %d changes, the agreement %d", len(stored), a.Len())
		}
	})
}

func TestAdd_ADraftThatOthersHaveIsNoDraft(t *testing.T) {
	a := New("d")
	seen, _, _ := a.Set(Edit{title, "Samen"}, by("a"))
	a.Add(seen)
	a.Set(Edit{title, "Samenspel"}, by("a"))
	if !a.Has(seen.ID()) || len(a.Conflicts()) != 0 {
		t.Error("the change that others have was taken out")
	}
}

func TestSet_EmptyRowTakesItsAnswersAlong(t *testing.T) {
	a := New("d")
	for _, e := range []Edit{{r1, "i"}, {name1, "mentor"}, {Path{"begrip.woord", "r1"}, "blijft"}} {
		a.Set(e, by("a"))
	}
	if got := a.Affected(Edit{r1, ""}); !slices.Equal(got, []Path{name1, r1}) {
		t.Errorf("affected: %v", got)
	}
	a.Set(Edit{r1, ""}, by("a"))
	if a.Value(name1) != "" || len(a.Rows(testTable)) != 0 || a.Value(Path{"begrip.woord", "r1"}) != "blijft" {
		t.Errorf("name %q, rows %v", a.Value(name1), a.Rows(testTable))
	}
}

func TestClone_SharesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := written(t, New("d"), "begin")
		before := read(a)
		b := written(t, a, "a")
		b.Seal()
		if !read(a).equal(before) {
			t.Error("writing in a clone altered the original")
		}
	})
}

func TestAgreement_LastChange(t *testing.T) {
	a := New("d")
	if a.LastChange() != 0 {
		t.Error("an empty agreement has a last change")
	}
	a.Set(Edit{title, "x"}, Maker{At: 50})
	a.Set(Edit{name1, "x"}, Maker{At: 20})
	if a.LastChange() != 50 {
		t.Errorf("got %d", a.LastChange())
	}
}
